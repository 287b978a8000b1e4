"""Files that are true while they grow, and their repair."""

import errno
import json
import wave
from pathlib import Path

import numpy as np
import pytest

from maju.devices.recovery import describe_interrupted_take
from maju.devices.sidecar import Sidecar, TakeFacts, read_facts
from maju.devices.take_files import TakeFiles
from maju.devices.wav_file import HEADER_BYTES, GrowingWav, repair
from maju.domain.answer import DeviceEvent
from maju.domain.errors import MajuError
from tests.devices.signals import RATE, beeps, length

PCM = beeps(1).tobytes()


def read(path: Path) -> bytes:
    with wave.open(str(path)) as file:
        return file.readframes(-1)


def test_a_growing_wav_is_true_after_every_publish(tmp_path: Path) -> None:
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    assert read(tmp_path / "a.wav") == b""
    for count in (1, 2, 3):
        wav.append(PCM)
        assert read(tmp_path / "a.wav") == PCM * (count - 1)
        wav.publish()
        assert read(tmp_path / "a.wav") == PCM * count
    wav.append(PCM)
    wav.close()
    assert read(tmp_path / "a.wav") == PCM * 4


@pytest.mark.parametrize("tail", [0, 1, 2, 777])
def test_repair_finds_every_whole_sample(tail: int, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    wav = GrowingWav(path, 44_100)
    wav.append(PCM)
    with path.open("ab") as file:
        file.write(b"\x01" * tail)
    assert repair(path) == (44_100, (len(PCM) + tail) // 2)
    assert len(read(path)) == len(PCM) + tail // 2 * 2
    wav.close()


def test_repair_refuses_what_is_not_its_own(tmp_path: Path) -> None:
    for content in (b"", b"RIFF", b"x" * 100):
        (tmp_path / "a.wav").write_bytes(content)
        with pytest.raises(ValueError, match="not a WAV"):
            repair(tmp_path / "a.wav")


class ShortDisk:
    """A file on a disk with room for ``room`` bytes, which then writes less than asked before it refuses."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.content = bytearray()
        self.at = 0

    def seek(self, at: int) -> int:
        self.at = at
        return at

    def write(self, data: bytes) -> int:
        fits = bytes(data)[: max(0, self.room - self.at)]
        if not fits:
            raise OSError(errno.ENOSPC, "full")
        self.content[self.at : self.at + len(fits)] = fits
        self.at += len(fits)
        return len(fits)

    def close(self) -> None:
        pass


@pytest.mark.parametrize("room", [HEADER_BYTES, HEADER_BYTES + 1, HEADER_BYTES + 1000, HEADER_BYTES + 1001])
def test_a_write_cut_short_by_the_disk_keeps_whole_samples(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = ShortDisk(room)
    monkeypatch.setattr(Path, "open", lambda *_args, **_kinds: disk)
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    with pytest.raises(OSError, match=r"full|no room"):
        wav.append(PCM)
    wav.close()
    assert wav.samples == (room - HEADER_BYTES) // 2
    told = int.from_bytes(disk.content[40:44], "little")
    assert told == wav.samples * 2


def test_the_sidecar_is_overwritten_in_place(tmp_path: Path) -> None:
    sidecar = Sidecar(tmp_path)
    facts = TakeFacts(sample_rate=RATE, events=[DeviceEvent("camera-frozen", 1.5, "repeating")])
    sidecar.write(facts)
    size = (tmp_path / "answer.json").stat().st_size
    assert read_facts(tmp_path) == facts
    facts.state, facts.ended_by = "closed", "stop"
    facts.events.append(DeviceEvent("camera-back", 2.5))
    sidecar.write(facts)
    sidecar.close()
    assert read_facts(tmp_path) == facts
    assert (tmp_path / "answer.json").stat().st_size == size == 4096


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"unknown": 1}', b"\xff\xfe", b'{"events": [1]}'])
def test_a_damaged_sidecar_gives_what_it_can(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "answer.json").write_bytes(content)
    assert read_facts(tmp_path) == TakeFacts()


def make_take(folder: Path, seconds: int = 3) -> TakeFiles:
    files = TakeFiles(folder, RATE, (64, 48), 30, "ultrafast")
    noise = np.random.default_rng(0)
    for second in range(seconds):
        files.add_sound(PCM)
        for number in range(30):
            files.add_picture(noise.integers(0, 255, (48, 64, 3)).astype(np.uint8), second + number / 30)
    files.publish(force=True)
    return files


def test_a_take_that_was_closed_keeps_its_reason(tmp_path: Path) -> None:
    files = make_take(tmp_path)
    files.facts.ended_by = "disk-full"
    files.facts.events.append(DeviceEvent("disk-full", 3.0))
    files.close()
    found = describe_interrupted_take(tmp_path)
    assert (found.duration_s, found.pictures, found.ended_by) == (3.0, 90, "disk-full")
    assert found.events == (DeviceEvent("disk-full", 3.0),)
    assert found.picture_rate == pytest.approx(30, abs=0.5)


def test_a_take_whose_wav_is_gone_is_found_in_its_film_and_the_other_way_round(tmp_path: Path) -> None:
    make_take(tmp_path / "film").close()
    (tmp_path / "film" / "answer.wav").unlink()
    found = describe_interrupted_take(tmp_path / "film")
    assert (found.audio, found.media) == (None, tmp_path / "film" / "answer.mkv")
    assert found.duration_s == pytest.approx(3.0, abs=0.1)
    make_take(tmp_path / "wav").close()
    (tmp_path / "wav" / "answer.mkv").write_bytes(b"not a film at all")
    found = describe_interrupted_take(tmp_path / "wav")
    assert (found.audio, found.media) == (tmp_path / "wav" / "answer.wav", None)
    assert found.duration_s == 3.0


def test_an_empty_take_cannot_be_described(tmp_path: Path) -> None:
    TakeFiles(tmp_path, RATE, None, 0, "ultrafast").close()
    with pytest.raises(MajuError) as caught:
        describe_interrupted_take(tmp_path)
    assert caught.value.code == "take-unreadable"


def test_when_the_film_cannot_go_on_the_wav_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import av

    files = make_take(tmp_path)

    def refuse(*_arguments: object) -> None:
        raise av.error.ExternalError(1, "the encoder has had enough")

    monkeypatch.setattr(files, "_mux", refuse)
    files.add_sound(PCM)
    files.add_sound(PCM)
    assert "enough" in files.media_trouble
    files.close()
    assert length(tmp_path / "answer.wav") == pytest.approx(5.0)
    assert json.loads((tmp_path / "answer.json").read_text())["state"] == "closed"
