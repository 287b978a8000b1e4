"""Recordings made small enough to travel inside a report."""

import io
from pathlib import Path

from maju.domain.errors import MajuError
from maju.sealed.opening import open_clear

BIT_RATE = 24_000
"""Bits a second, Opus mono: above what wideband speech wants (16-20 kbit/s), below fullband (28-40; RFC 7587, 3.1.1)."""
OPUS_RATE = 48_000
AUDIO_TYPE = "audio/webm"


def compress_audio(wav: Path) -> bytes:
    """A recording as Opus in WebM (seekable, plays in every current browser).

    Raises: MajuError ``audio-unreadable`` where the file is missing, damaged or empty.
    """
    import av
    from av.audio.resampler import AudioResampler

    out = io.BytesIO()
    samples = 0
    try:
        with open_clear(wav) as file, av.open(file, "r") as source, av.open(out, "w", format="webm") as target:
            track = target.add_stream("libopus", rate=OPUS_RATE, layout="mono")
            track.bit_rate = BIT_RATE
            track.options = {"application": "voip", "vbr": "on"}
            resampler = AudioResampler(format="s16", layout="mono", rate=OPUS_RATE)
            for frame in source.decode(audio=0):
                for piece in resampler.resample(frame):
                    samples += piece.samples
                    target.mux(track.encode(piece))
            for piece in resampler.resample(None):
                samples += piece.samples
                target.mux(track.encode(piece))
            target.mux(track.encode(None))
    except (av.FFmpegError, OSError, ValueError, IndexError) as error:
        raise _unreadable(wav) from error
    if not samples:
        raise _unreadable(wav)
    return out.getvalue()


def _unreadable(wav: Path) -> MajuError:
    return MajuError(
        "audio-unreadable",
        "녹음 파일 {name}을(를) 읽을 수 없어 보고서에 소리를 넣지 못했습니다. 나머지 내용은 그대로입니다.",
        name=wav.name,
    )
