"""What ends up in the files of a take: lengths, sound and picture together, at real speed and faster."""

import json
import time
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from maju.devices.file_camera import FileCamera
from maju.devices.recorder import ProcessRecorder
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.conftest import wait_until
from tests.devices.signals import RATE, beeps, length, offsets, write_wav

MOST_APART_S = 0.040


@pytest.mark.parametrize("fast", [False, True], ids=["real time", "fast"])
def test_sound_and_picture_are_together(fast: bool, beep_wav: Path, flash_video: Path, tmp_path: Path) -> None:
    recorder = ProcessRecorder(fast)
    try:
        recorder.open(MicrophoneChoice(path=beep_wav), CameraChoice(path=flash_video))
        recorder.start_take(tmp_path, limit_s=60)
        wait_until(recorder, lambda status: status.ended == "end-of-file")
        recording = recorder.stop_take()
    finally:
        recorder.close()
    assert recording.media is not None
    apart = offsets(recording.media)
    assert len(apart) == 4
    assert max(map(abs, apart)) <= MOST_APART_S, apart
    assert recording.pictures == pytest.approx(4.3 * 30, abs=3)
    assert recording.picture_rate == pytest.approx(30, abs=1)
    assert (recording.dropped_blocks, recording.filled_s, recording.ended_by) == (0, 0.0, "end-of-file")


def test_a_file_microphone_is_recorded_sample_by_sample(
    recorder: ProcessRecorder, beep_wav: Path, tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=beep_wav), None)
    recorder.start_take(tmp_path, limit_s=60)
    wait_until(recorder, lambda status: status.ended == "end-of-file")
    recording = recorder.stop_take()
    with wave.open(str(recording.audio)) as file:
        heard = np.frombuffer(file.readframes(-1), dtype="<i2")
    said = beeps(4)
    assert np.array_equal(heard[: said.size], said)
    assert not heard[said.size :].any()
    assert heard.size / RATE == pytest.approx(4.3, abs=0.03)
    assert recording.media is not None
    with av.open(str(recording.media)) as container:
        flac = np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])
    assert np.array_equal(flac, heard)


def test_fast_is_faster_and_each_take_has_its_own_microphone(tmp_path: Path) -> None:
    files = [write_wav(tmp_path / f"{seconds}.wav", beeps(seconds)) for seconds in (20, 30)]
    recorder = ProcessRecorder(fast=True)
    try:
        recorder.open(MicrophoneChoice(path=files[0]), None)
        began = time.monotonic()
        for number, file in enumerate(files):
            recorder.start_take(tmp_path / str(number), limit_s=60, microphone=MicrophoneChoice(path=file))
            wait_until(recorder, lambda status: status.ended == "end-of-file")
            recording = recorder.stop_take()
            assert recording.duration_s == pytest.approx((20, 30)[number] + 0.3, abs=0.11)
        assert time.monotonic() - began < 10
    finally:
        recorder.close()


def test_a_picture_comes_every_second_as_a_key_and_none_is_larger_than_720p(
    recorder: ProcessRecorder, beep_wav: Path, flash_video: Path, tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=beep_wav), CameraChoice(path=flash_video))
    recorder.start_take(tmp_path, limit_s=2.5)
    wait_until(recorder, lambda status: status.ended == "limit")
    recording = recorder.stop_take()
    with av.open(str(recording.media)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt) == ("h264", "yuv420p")
        keys = [float(p.pts * p.time_base) for p in container.demux(stream) if p.is_keyframe and p.pts is not None]
    assert len(keys) == 3
    assert np.diff(keys) == pytest.approx([1.0, 1.0], abs=0.05)


def test_the_wav_can_be_read_by_another_while_it_grows(
    recorder: ProcessRecorder, tmp_path: Path, beep_wav: Path
) -> None:
    recorder.open(MicrophoneChoice(path=beep_wav), None)
    began = time.monotonic()
    recorder.start_take(tmp_path, limit_s=60)
    behind = []
    for _ in range(6):
        time.sleep(0.5)
        with wave.open(str(tmp_path / "answer.wav")) as file:
            pcm = file.readframes(-1)
            assert len(pcm) == 2 * file.getnframes()
        behind.append(time.monotonic() - began - len(pcm) / 2 / RATE)
        said = beeps(4)
        assert np.array_equal(np.frombuffer(pcm, "<i2"), said[: len(pcm) // 2])
    assert max(behind) < 0.7
    told = json.loads((tmp_path / "answer.json").read_text())
    assert told["state"] == "recording"
    recorder.stop_take()
    assert json.loads((tmp_path / "answer.json").read_text())["state"] == "closed"


def test_an_earlier_recording_is_never_written_over(recorder: ProcessRecorder, tmp_path: Path, beep_wav: Path) -> None:
    recorder.open(MicrophoneChoice(path=beep_wav), None)
    for _ in range(3):
        recorder.start_take(tmp_path, limit_s=0.3)
        wait_until(recorder, lambda status: status.ended == "limit")
        recorder.stop_take()
    found = [tmp_path / name for name in ("answer.wav", "earlier-1-answer.wav", "earlier-2-answer.wav")]
    assert [length(path) for path in found] == pytest.approx([0.3] * 3, abs=0.01)


def test_the_newest_picture_is_small_and_fresh(recorder: ProcessRecorder, flash_video: Path) -> None:
    recorder.open(None, CameraChoice(path=flash_video))
    first = recorder.latest_picture()
    assert first is not None
    assert (first.width, first.height, len(first.rgb)) == (320, 180, 320 * 180 * 3)
    time.sleep(0.3)
    second = recorder.latest_picture()
    assert second is not None
    assert second.at_s > first.at_s
    assert time.monotonic() - second.at_s < 0.25


def test_levels_follow_the_sound(recorder: ProcessRecorder, tmp_path: Path) -> None:
    loud = np.full(RATE * 3, 32767, np.int16)
    loud[::2] = -32768
    recorder.open(MicrophoneChoice(path=write_wav(tmp_path / "loud.wav", loud)), None)
    status = wait_until(recorder, lambda status: status.clipped)
    assert status.level_dbfs == pytest.approx(0, abs=0.1)
    assert status.peak_dbfs == pytest.approx(0, abs=0.1)
    wait_until(recorder, lambda status: status.level_dbfs == -120.0 and not status.clipped)


def bad_sounds(folder: Path) -> list[Path]:
    (folder / "text.wav").write_text("이것은 소리가 아닙니다. " * 100, encoding="utf-8")
    (folder / "empty.wav").write_bytes(b"")
    write_wav(folder / "silent.wav", np.zeros(0, np.int16))
    (folder / "cut.wav").write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt ")
    return [folder / f"{name}.wav" for name in ("text", "empty", "silent", "cut")]


def test_files_that_are_no_microphone_are_refused_in_words(recorder: ProcessRecorder, tmp_path: Path) -> None:
    for path in bad_sounds(tmp_path):
        with pytest.raises(MajuError, match="소리를 읽지 못했습니다") as caught:
            recorder.open(MicrophoneChoice(path=path), None)
        assert caught.value.code == "microphone-file-invalid"
        assert path.name in str(caught.value)


def test_files_that_are_no_camera_are_refused_in_words(
    recorder: ProcessRecorder, tmp_path: Path, beep_wav: Path
) -> None:
    (tmp_path / "text.mp4").write_text("영상이 아닙니다. " * 100, encoding="utf-8")
    (tmp_path / "empty.mkv").write_bytes(b"")
    for path in (tmp_path / "text.mp4", tmp_path / "empty.mkv", beep_wav):
        with pytest.raises(MajuError, match="영상이 들어 있지 않습니다") as caught:
            recorder.open(None, CameraChoice(path=path))
        assert caught.value.code == "camera-file-invalid"


def test_a_device_that_is_not_there_is_refused_by_name(recorder: ProcessRecorder) -> None:
    with pytest.raises(MajuError, match="없는 마이크") as caught:
        recorder.open(MicrophoneChoice("없는 마이크", "ALSA"), None)
    assert caught.value.code == "microphone-missing"
    with pytest.raises(MajuError, match="없는 카메라") as caught:
        recorder.open(None, CameraChoice("없는 카메라", 7))
    assert caught.value.code == "camera-missing"


def test_a_film_does_not_creep_when_it_is_played_again_and_again(flash_video: Path) -> None:
    """Matroska's milliseconds make the last picture of a round a third of one too long."""
    camera = FileCamera(flash_video, 0.0, paced=False)
    times = [grab.at_s for _ in range(4 * 30 * 5) if (grab := camera.read())]
    camera.close()
    assert times[-1] == pytest.approx(20 - 1 / 30, abs=0.0006)
    assert np.diff(times).min() > 0.03
