"""Makes the interviewer's voice ready: with what speaks and what can be heard on this computer."""

from collections.abc import Callable

from maju.domain.errors import MajuError
from maju.domain.ports import Speaker
from maju.services.engines import Engines
from maju.services.narrator import READING_S_PER_CHARACTER, Narrator, other_engines_voice


def open_narrator(
    engines: Engines,
    open_speaker: Callable[[], Speaker | None],
    problems: list[MajuError],
    *,
    voice: str,
    speed: float,
    fast: bool,
) -> Narrator:
    """``problems`` gets what could not be had, in words; ``fast``: a caption is not waited for where nothing can be heard."""
    speaker: Speaker | None = None
    try:
        speaker = open_speaker()
    except MajuError as error:
        problems.append(error)
    synthesizer = engines.synthesizer()
    elsewhere = other_engines_voice(voice, synthesizer)
    if elsewhere is not None:
        problems.append(elsewhere)
    return Narrator(
        synthesizer,
        speaker,
        speed=speed,
        stand_in=engines.built_in_voice,
        reading_s_per_character=0.0 if fast else READING_S_PER_CHARACTER,
    )
