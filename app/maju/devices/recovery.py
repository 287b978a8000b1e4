"""Describes a take whose recorder was killed, and mends its files."""

import contextlib
import time
from pathlib import Path

from maju.devices.sidecar import TakeFacts, read_facts
from maju.devices.take_files import AUDIO, MEDIA
from maju.devices.troubles import take_unreadable
from maju.devices.wav_file import repair
from maju.domain.answer import TakeRecording
from maju.sealed.holding import is_held
from maju.sealed.opening import drop_torn_end, is_sealed, open_again, open_clear

_PATIENCE_S = 3.0
"""A recorder whose program was killed closes its files within this time; they are not mended under its hands."""
_LOOK_EVERY_S = 0.1


def describe_interrupted_take(folder: Path) -> TakeRecording:
    """What is left of a take, up to its last second; mends the WAV's header and closes sealed files, so that a later cut is seen.

    A take whose recorder had closed it in order (only the program died) keeps the reason for which it ended.
    Raises MajuError ``take-unreadable`` if neither sound nor picture can be played.
    """
    _await_writer(folder)
    _drop_torn_ends(folder)
    facts = read_facts(folder)
    rate, samples = _mend(folder / AUDIO)
    _close(folder / MEDIA)
    media_s, pictures = _play(folder / MEDIA)
    if not samples and not media_s:
        raise take_unreadable(folder)
    duration = samples / rate if samples else media_s
    return TakeRecording(
        folder=folder,
        media=folder / MEDIA if media_s else None,
        audio=folder / AUDIO if samples else None,
        duration_s=duration,
        sample_rate=rate,
        dropped_blocks=facts.dropped_blocks,
        filled_s=facts.filled_s,
        pictures=pictures,
        picture_rate=round(pictures / media_s, 2) if media_s else 0.0,
        events=tuple(facts.events),
        ended_by=_reason(facts),
    )


def _reason(facts: TakeFacts) -> str:
    return facts.ended_by if facts.state == "closed" and facts.ended_by not in ("", "stop") else "recovered"


def _mend(path: Path) -> tuple[int, int]:
    try:
        return repair(path)
    except (OSError, ValueError):
        return 0, 0


def _await_writer(folder: Path) -> None:
    until = time.monotonic() + _PATIENCE_S
    while any(is_held(folder / name) for name in (AUDIO, MEDIA)) and time.monotonic() < until:
        time.sleep(_LOOK_EVERY_S)


def _drop_torn_ends(folder: Path) -> None:
    for name in (AUDIO, MEDIA):
        with contextlib.suppress(OSError):  # gone, or on a disk that takes nothing
            drop_torn_end(folder / name)


def _close(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError):  # closed, gone, or on a disk that takes nothing
        if is_sealed(path):
            open_again(path).close()


def _play(path: Path) -> tuple[float, int]:
    """Seconds and pictures that can be read from a Matroska file, however it ends."""
    import av

    end_s, pictures = 0.0, 0
    try:
        with open_clear(path) as file, av.open(file, "r") as container:
            for packet in container.demux():
                if packet.pts is not None and packet.time_base is not None:
                    end_s = max(end_s, float((packet.pts + (packet.duration or 0)) * packet.time_base))
                    pictures += packet.stream.type == "video"
    except (av.FFmpegError, OSError, ValueError):
        return end_s, pictures
    return end_s, pictures
