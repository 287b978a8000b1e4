"""Packs beside the core, where this computer has or may have them."""

from pathlib import Path
from typing import TYPE_CHECKING

from maju.domain.phrase import Phrase
from maju.packs import TORCH, Pack, find_packs, has_torch, why_left_alone
from maju.paths import find_paths

if TYPE_CHECKING:
    from maju.model_store.program_packs import PackKeeper


def packs_here() -> tuple[Pack, ...]:
    """Every pack that lies where one may lie, also those that are left alone."""
    return find_packs(find_paths().packs)


def own_packs() -> Path:
    """The folder of the packs that the person installed; those beside the program come and go with its own installer."""
    return find_paths().packs[-1]


def pack_keeper() -> "PackKeeper":
    """What installs and removes packs of the person."""
    from maju.model_store.program_packs import PackKeeper

    return PackKeeper(own_packs())


def torch_missing(places: tuple[Path, ...], encoder: Path | None) -> Phrase | None:
    """What an encoder lacks to run here; ``encoder``: its folder, None of one that is not installed (those of the list need torch)."""
    from maju.engines.embed_static import is_static

    if (encoder is not None and is_static(encoder)) or has_torch(places):
        return None
    if (problem := why_left_alone(places, TORCH)) is not None:
        return Phrase("{why}", {"why": problem})
    return Phrase("추가 꾸러미 ‘{pack}’을(를) 함께 설치해야 쓸 수 있는 모델입니다.", {"pack": TORCH})
