"""Describes a take whose recorder was killed, and mends its files."""

from pathlib import Path

from maju.devices.sidecar import TakeFacts, read_facts
from maju.devices.take_files import AUDIO, MEDIA
from maju.devices.troubles import take_unreadable
from maju.devices.wav_file import repair
from maju.domain.answer import TakeRecording


def describe_interrupted_take(folder: Path) -> TakeRecording:
    """What is left of a take, up to its last second; mends the WAV's header.

    A take whose recorder had closed it in order (only the program died) keeps the reason for which it ended.
    Raises MajuError ``take-unreadable`` if neither sound nor picture can be played.
    """
    facts = read_facts(folder)
    rate, samples = _mend(folder / AUDIO)
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


def _play(path: Path) -> tuple[float, int]:
    """Seconds and pictures that can be read from a Matroska file, however it ends."""
    import av

    end_s, pictures = 0.0, 0
    try:
        with av.open(str(path)) as container:
            for packet in container.demux():
                if packet.pts is not None and packet.time_base is not None:
                    end_s = max(end_s, float((packet.pts + (packet.duration or 0)) * packet.time_base))
                    pictures += packet.stream.type == "video"
    except av.FFmpegError:
        return end_s, pictures
    return end_s, pictures
