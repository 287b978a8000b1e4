"""Compressed recordings: as long as the original, small, seekable; a broken file is one Korean sentence."""

import io
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from maju.devices.media import BIT_RATE, compress_audio
from maju.domain.errors import MajuError
from tests.services.report_making import write_wav


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
def test_the_sound_survives_at_every_rate_a_microphone_has(rate: int, tmp_path: Path) -> None:
    small = compress_audio(write_wav(tmp_path / "answer.wav", 4.0, rate))
    assert len(small) < 4.0 * BIT_RATE / 8 * 1.5
    with av.open(io.BytesIO(small)) as sound:
        heard = np.concatenate([frame.to_ndarray()[0] for frame in sound.decode(audio=0)])
    assert len(heard) / 48000 == pytest.approx(4.0, abs=0.05)
    tone = np.abs(np.fft.rfft(heard[48000:96000]))
    assert int(tone.argmax()) == pytest.approx(220, abs=2), "the tone that was written is the tone that is heard"


def test_one_can_jump_into_the_middle(tmp_path: Path) -> None:
    with av.open(io.BytesIO(compress_audio(write_wav(tmp_path / "answer.wav", 20.0)))) as sound:
        sound.seek(15 * av.time_base)
        first = next(sound.decode(audio=0))
    assert first.time == pytest.approx(15.0, abs=1.0)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "noise.wav").write_bytes(b"not a sound at all" * 20)
    with wave.open(str(tmp_path / "empty.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16000)
    for name in ("noise.wav", "empty.wav", "missing.wav"):
        with pytest.raises(MajuError) as told:
            compress_audio(tmp_path / name)
        assert told.value.code == "audio-unreadable"
        assert name in str(told.value)
