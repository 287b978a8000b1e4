"""Which voice asks the questions: one order of preference, and words where it is not the chosen one that speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.services.model_views import Phrase

SUPERTONIC, PIPER, SYSTEM, BUILT_IN = "supertonic", "piper", "system", "espeak-ng"
LABELS = {SUPERTONIC: "Supertonic 음성", PIPER: "Piper 음성", SYSTEM: "시스템 음성", BUILT_IN: "기본 음성"}
AUTOMATIC = "auto"


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """What the person chose: ``engine`` one of ``auto``, ``supertonic``, ``piper``, ``system``, ``espeak-ng``; ``voice`` one of
    its voices, empty for the engine's own choice. ``language``: of the questions."""

    engine: str = AUTOMATIC
    voice: str = ""
    language: str = "ko"


@dataclass(frozen=True, slots=True)
class VoiceOffer:
    """An engine that may speak, with the installed models it speaks with, its default first."""

    engine: str
    models: tuple[InstalledModel, ...] = ()


def order_voices(wish: VoiceWish, installed: Sequence[InstalledModel], *, system: bool) -> tuple[VoiceOffer, ...]:
    """Engines in the order to try: the chosen one, then Supertonic, Piper, the system's voice (where there is one), espeak-ng.

    A Piper voice of another language speaks only where the person chose that very voice.
    """
    whole = [model for model in installed if model.problem is None]
    offers = [
        VoiceOffer(SUPERTONIC, tuple(model for model in whole if model.engine == SUPERTONIC)),
        VoiceOffer(PIPER, _piper_voices(wish, whole)),
    ]
    there = [offer for offer in offers if offer.models]
    if system:
        there.append(VoiceOffer(SYSTEM))
    there.append(VoiceOffer(BUILT_IN))
    return tuple(sorted(there, key=lambda offer: offer.engine != wish.engine))


def _piper_voices(wish: VoiceWish, whole: Sequence[InstalledModel]) -> tuple[InstalledModel, ...]:
    voices = [model for model in whole if model.engine == PIPER]
    stem = wish.voice.partition("#")[0]
    named = [model for model in voices if wish.engine == PIPER and stem and stem in (model.path.stem, model.name)]
    korean = [model for model in voices if model.language.startswith(wish.language) and model not in named]
    return (*named, *korean)


def why_not_chosen(
    wish: VoiceWish, speaking: str, installed: Sequence[InstalledModel], failures: Mapping[str, MajuError]
) -> Phrase | None:
    """Words where ``speaking`` is not the engine that was chosen, or a better one could not be opened; else None."""
    if wish.engine not in (AUTOMATIC, speaking):
        why = failures.get(wish.engine) or _not_there(wish, installed)
        sentence = "고르신 {wish}을(를) 쓸 수 없어 {name}(으)로 읽습니다. {why}"
        return Phrase(sentence, {"wish": _label(wish.engine), "name": _label(speaking), "why": why})
    broken = next(iter(failures.values()), None) or _broken_one(speaking, installed)
    if broken is not None and wish.engine == AUTOMATIC:
        return Phrase("{why} 대신 {name}(으)로 읽습니다.", {"why": broken, "name": _label(speaking)})
    return None


def _label(engine: str) -> Phrase:
    """A fact that is translated with the sentence around it."""
    return Phrase(LABELS[engine], {})


def _broken_one(speaking: str, installed: Sequence[InstalledModel]) -> MajuError | None:
    """The trouble of a voice that would have gone before the built-in ones."""
    if speaking not in (SYSTEM, BUILT_IN):
        return None
    return next((model.problem for model in installed if model.problem is not None), None)


def _not_there(wish: VoiceWish, installed: Sequence[InstalledModel]) -> Phrase | MajuError:
    if wish.engine == SYSTEM:
        return Phrase("이 컴퓨터의 운영체제에 한국어 음성이 없습니다.", {})
    problem = next((m.problem for m in installed if m.problem is not None and m.engine == wish.engine), None)
    if problem is not None:
        return problem
    if wish.engine == PIPER and any(model.engine == PIPER for model in installed):
        return Phrase("설치된 Piper 목소리 가운데 한국어 목소리가 없습니다.", {})
    return Phrase("설치되어 있지 않습니다.", {})
