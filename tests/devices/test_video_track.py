"""Sizes and presets of recorded pictures."""

from pathlib import Path

import av
import numpy as np
import pytest

from maju.devices.picture_size import fit_size
from maju.devices.recorder import ProcessRecorder
from maju.devices.video_track import choose_preset
from maju.domain.ports import CameraChoice
from tests.devices.conftest import wait_until
from tests.devices.signals import write_flashes


@pytest.mark.parametrize(
    ("size", "recorded"),
    [
        ((1280, 720), (1280, 720)),
        ((1920, 1080), (1280, 720)),
        ((1080, 1920), (404, 720)),
        ((640, 480), (640, 480)),
        ((321, 241), (320, 240)),
        ((1600, 1200), (960, 720)),
    ],
)
def test_pictures_keep_their_shape_and_fit(size: tuple[int, int], recorded: tuple[int, int]) -> None:
    assert fit_size(*size) == recorded


def test_the_better_preset_is_used_where_there_is_time_for_it() -> None:
    image = np.random.default_rng(0).integers(0, 255, (90, 160, 3)).astype(np.uint8)
    assert choose_preset(image, 10) == "veryfast"
    assert choose_preset(image, 100_000) == "ultrafast"


def test_a_large_upright_camera_is_recorded_upright(recorder: ProcessRecorder, tmp_path: Path) -> None:
    film = write_flashes(tmp_path / "film.mkv", 1, (1080, 1920), rate=10)
    assert recorder.open(None, CameraChoice(path=film)).picture_size == (1080, 1920)
    picture = recorder.latest_picture()
    assert picture is not None
    assert (picture.width, picture.height) == (360, 640)
    recorder.start_take(tmp_path / "take", limit_s=1)
    wait_until(recorder, lambda status: status.ended == "limit")
    with av.open(str(recorder.stop_take().media)) as container:
        frame = next(container.decode(video=0))
    assert isinstance(frame, av.VideoFrame)
    assert (frame.width, frame.height) == (404, 720)
