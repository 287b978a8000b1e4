"""Reading a recording while it grows."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.engines.audio_tail import RATE, AudioTail
from maju.sealed.opening import FilePass, lock, open_new, pass_for, unlock
from tests.engines.samples import VOICE_RATE, spoken, write_wav


def _tone(seconds: float, rate: int) -> np.ndarray:
    return (8000 * np.sin(2 * np.pi * 440 * np.arange(int(seconds * rate)) / rate)).astype(np.int16)


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
def test_the_rate_is_converted_and_nothing_shifts(tmp_path: Path, rate: int) -> None:
    tail = AudioTail(write_wav(tmp_path / "a.wav", _tone(2.0, rate), rate))
    samples = tail.read(final=True)
    assert abs(len(samples) - 2 * RATE) <= 2
    assert tail.seconds == pytest.approx(2.0)
    expected = 8000 / 32768 * np.sin(2 * np.pi * 440 * np.arange(len(samples)) / RATE)
    assert np.abs(samples[400:-400] - expected[400:-400]).max() < 0.005


def test_pieces_give_the_same_as_the_whole(tmp_path: Path) -> None:
    pcm = spoken(["저는 서버 개발자입니다."])
    whole = AudioTail(write_wav(tmp_path / "whole.wav", pcm)).read(final=True)
    growing = write_wav(tmp_path / "growing.wav", pcm[:0])
    tail = AudioTail(growing)
    parts = []
    for start in range(0, len(pcm), 3001):
        with growing.open("ab") as file:
            file.write(pcm[start : start + 3001].tobytes())  # the header still says: no samples
        parts.append(tail.read(final=False))
    parts.append(tail.read(final=True))
    joined = np.concatenate(parts)
    assert len(joined) == len(whole)
    assert np.abs(joined - whole).max() < 2e-3
    assert len(tail.read(final=True)) == 0


def test_a_header_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    whole = write_wav(tmp_path / "whole.wav", _tone(1.0, RATE), RATE).read_bytes()
    path = tmp_path / "a.wav"
    for size in (0, 5, 20, 43):
        path.write_bytes(whole[:size])
        tail = AudioTail(path)
        assert len(tail.read(final=False)) == 0
    path.write_bytes(whole)
    assert len(tail.read(final=False)) == RATE


def test_half_a_sample_at_the_end_is_left_for_the_next_time(tmp_path: Path) -> None:
    whole = write_wav(tmp_path / "whole.wav", _tone(1.0, RATE), RATE).read_bytes()
    path = tmp_path / "a.wav"
    path.write_bytes(whole[:1045])
    tail = AudioTail(path)
    first = tail.read(final=False)
    path.write_bytes(whole)
    assert len(first) + len(tail.read(final=True)) == RATE


def test_chunks_behind_the_samples_are_no_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", _tone(1.0, RATE), RATE)
    with path.open("ab") as file:
        file.write(struct.pack("<4sI", b"LIST", 26) + b"INFOISFT\x0e\0\0\0Lavf61.0.100\0\0")
    assert len(AudioTail(path).read(final=True)) == RATE


def test_stereo_is_mixed(tmp_path: Path) -> None:
    tone = _tone(1.0, RATE)
    path = write_wav(tmp_path / "a.wav", np.column_stack([tone, np.zeros_like(tone)]).reshape(-1), RATE, channels=2)
    assert np.abs(AudioTail(path).read(final=True) - tone / 65536).max() < 1e-3


def test_a_recording_of_another_kind_is_decoded_when_it_is_finished(tmp_path: Path) -> None:
    import av

    path = tmp_path / "a.flac"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("flac", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(_tone(1.0, RATE)[None], format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    assert len(AudioTail(path).read(final=True)) == RATE


@pytest.mark.parametrize("content", [b"not a recording at all", b"RIFF\x24\0\0\0WAVEjunk"])
def test_what_is_no_recording_is_refused_in_korean(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "글.wav"
    path.write_bytes(content)
    with pytest.raises(MajuError, match="녹음 파일이 아닙니다") as caught:
        AudioTail(path).read(final=True)
    assert caught.value.code == "audio-unreadable"


def test_an_empty_recording_is_empty(tmp_path: Path) -> None:
    assert len(AudioTail(write_wav(tmp_path / "a.wav", _tone(0.0, RATE))).read(final=True)) == 0
    (tmp_path / "b.wav").touch()
    assert len(AudioTail(tmp_path / "b.wav").read(final=True)) == 0


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "vault"
    folder.mkdir()
    unlock(folder, os.urandom(32))
    yield folder
    lock(folder)


def test_a_sealed_recording_is_followed_as_a_clear_one_and_let_go_between_looks(vault: Path, tmp_path: Path) -> None:
    pcm = spoken(["저는 서버 개발자입니다."])
    growing = open_new(vault / "a.wav")
    growing.write(write_wav(tmp_path / "head.wav", pcm[:0]).read_bytes())
    tail = AudioTail(pass_for(vault / "a.wav"))
    lock(vault)
    parts = []
    for start in range(0, len(pcm), 3001):
        growing.write(pcm[start : start + 3001].tobytes())
        parts.append(tail.read(final=False))
        assert tail._sealed is not None
        assert tail._sealed._file.closed
    growing.close()
    parts.append(tail.read(final=True))
    assert tail._sealed is None
    whole = AudioTail(write_wav(tmp_path / "whole.wav", pcm)).read(final=True)
    assert np.abs(np.concatenate(parts) - whole).max() < 2e-3
    assert tail.seconds == pytest.approx(len(pcm) / VOICE_RATE)
    assert not tail.shrunk()
    (vault / "a.wav").write_bytes((vault / "a.wav").read_bytes()[:100])
    assert tail.shrunk()


def test_a_sealed_recording_without_its_key_or_changed_is_refused_in_korean(vault: Path, tmp_path: Path) -> None:
    with open_new(vault / "a.wav") as file:
        file.write(write_wav(tmp_path / "a.wav", _tone(1.0, RATE), RATE).read_bytes())
    leave = pass_for(vault / "a.wav")
    stored = bytearray((vault / "a.wav").read_bytes())
    stored[5000] ^= 1
    (vault / "a.wav").write_bytes(stored)
    for given in (leave, FilePass(vault / "a.wav")):
        lock(vault)
        with pytest.raises(MajuError, match="녹음 파일이 아닙니다"):
            AudioTail(given).read(final=True)
