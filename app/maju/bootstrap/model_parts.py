"""The model store and the desk over it, made from where the person's data lies and what they have set."""

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from maju import __version__
from maju.bootstrap.chosen_models import ModelSources
from maju.domain.catalogue import Catalogue, ModelEntry, OwnModel, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel, ModelFetcher, ModelFinder, ModelPacker
from maju.domain.phrase import Phrase
from maju.paths import Paths
from maju.services.engines import Engines
from maju.services.model_choice import memory_needed
from maju.services.model_desk import ModelDesk, ModelDeskParts
from maju.services.model_views import ProfileAdvice
from maju.services.profile_advice import advise

_CONTEXT = 8192
"""Tokens a language model is expected to run with where its memory is estimated."""
_ANY_DISK = 2**62
"""A choice among installed models asks nothing of the disk."""


@dataclass(frozen=True, slots=True)
class ModelPlaces:
    """``models``: the folder of the installed models; ``manifest``: the list of those that can be had; ``hub``: where from, empty for
    the person's setting; ``encoder``: the sentence encoder that ships; ``packs``: where packs beside the core may lie."""

    models: Path
    manifest: Path
    hub: str = ""
    encoder: Path | None = None
    packs: tuple[Path, ...] = ()


def make_sources(places: ModelPlaces, *, rehearsal_model: Path | None = None) -> ModelSources:
    """What the engines choose from. Nothing is read yet."""
    catalogue = functools.lru_cache(maxsize=1)(functools.partial(_read_catalogue, places.manifest))
    advice = functools.partial(_advice_on_models, places.models)
    return ModelSources(_finder(places.models), catalogue, advice, rehearsal_model, places.encoder, places.packs)


def places_of(paths: Paths, *, manifest: Path | None = None, hub: str = "") -> ModelPlaces:
    """The usual places, or others for tests and mirrors."""
    return ModelPlaces(paths.models, manifest or paths.manifest, hub, paths.encoder, paths.packs)


def make_desk(places: ModelPlaces, hub_setting: Callable[[], str], engines: Callable[[], Engines]) -> ModelDesk:
    """The desk. ``hub_setting`` and ``engines`` are asked each time, so that a change holds at once."""
    from maju.model_store.keeper import FolderModelKeeper

    sources = make_sources(places)
    return ModelDesk(
        ModelDeskParts(
            catalogue=sources.catalogue,
            keeper=FolderModelKeeper(places.models),
            fetcher=lambda: _fetcher(places, hub_setting()),
            waiting=functools.partial(_waiting, places.models),
            packer=lambda: _packer(places, sources.catalogue()),
            finder=sources.finder,
            computer=functools.partial(_look_at_computer, places.models),
            recognise=_recognise,
            estimate=_estimate,
            uses=lambda: engines().uses(),
            lacks=functools.partial(_lacks, places.packs),
        )
    )


def _read_catalogue(manifest: Path) -> Catalogue:
    from maju.model_store.manifest import read_manifest

    return read_manifest(manifest)


def _finder(models: Path) -> ModelFinder:
    from maju.engines.installed_models import ModelStore
    from maju.model_store.own_list import read_own

    return ModelStore([models], functools.partial(read_own, models))


def _fetcher(places: ModelPlaces, setting: str) -> ModelFetcher:
    from maju.model_store.addresses import choose_hub
    from maju.model_store.fetcher import HubFetcher

    return HubFetcher(places.models, choose_hub(places.hub or setting, os.environ))


def _waiting(models: Path, entry: ModelEntry) -> int:
    """Asks no network, so that the list can be seen also with a wrong address in the settings."""
    from maju.model_store.addresses import USUAL_HUB
    from maju.model_store.fetcher import HubFetcher

    return HubFetcher(models, USUAL_HUB).waiting_bytes(entry)


def _packer(places: ModelPlaces, catalogue: Catalogue) -> ModelPacker:
    from maju.model_store.packs import StickPacker

    return StickPacker(places.models, catalogue, program=__version__, today=lambda: date.today().isoformat())


def _look_at_computer(models: Path) -> ComputerFacts:
    from maju.devices.computer import look_at_facts

    return look_at_facts(models)


def _advice_on_models(models: Path, catalogue: Catalogue) -> ProfileAdvice:
    return advise(catalogue, replace(_look_at_computer(models), free_disk_bytes=_ANY_DISK), {})


def _recognise(path: Path, slot: Slot | None) -> OwnModel:
    from maju.model_store.own_models import own_model

    return own_model(path, slot)


def _lacks(packs: tuple[Path, ...], slot: Slot, path: Path | None) -> Phrase | None:
    from maju.bootstrap.pack_parts import torch_missing

    return torch_missing(packs, path) if slot is Slot.EMBEDDING else None


def _estimate(model: InstalledModel) -> int:
    """A language model's from its own header, any other's from its size."""
    from maju.model_store.gguf_header import memory_needed as needed_by
    from maju.model_store.gguf_header import read_gguf_header

    if model.slot is not Slot.LANGUAGE:
        return memory_needed(model, None)
    try:
        return needed_by(read_gguf_header(model.path), model.bytes, _CONTEXT)
    except (MajuError, OSError):  # its own check says what is wrong with it
        return memory_needed(model, None)
