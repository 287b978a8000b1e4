"""What every face reader promises, the fake and the real one."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import FaceReader, Picture
from maju.domain.presence import FaceObservation
from maju.engines.face_mediapipe import MediaPipeFaceReader
from maju.fakes.engines import BrightnessFaceReader
from tests.engines.samples import FACE_MODEL, PORTRAIT, needs_face_model


@pytest.fixture(scope="module", params=["fake", pytest.param("mediapipe", marks=needs_face_model)])
def reader(request: pytest.FixtureRequest) -> Iterator[FaceReader]:
    engine: FaceReader
    engine = BrightnessFaceReader(2.0) if request.param == "fake" else MediaPipeFaceReader(FACE_MODEL)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def pixels() -> Any:
    from PIL import Image

    if not PORTRAIT.is_file():
        return np.full((180, 320, 3), 128, dtype=np.uint8)
    with Image.open(PORTRAIT) as image:
        return np.asarray(image.convert("RGB").crop((60, 20, 380, 200)))


def _picture(pixels: Any, at_s: float) -> Picture:
    return Picture(np.ascontiguousarray(pixels).tobytes(), pixels.shape[1], pixels.shape[0], at_s)


def _complete(seen: FaceObservation) -> bool:
    values = (seen.yaw, seen.pitch, seen.roll, seen.gaze_x, seen.gaze_y, seen.blink, seen.smile, seen.face_box)
    return all(value is not None for value in values) if seen.face else all(value is None for value in values)


class TestFaceReader:
    def test_it_names_itself(self, reader: FaceReader) -> None:
        assert reader.info.id
        assert reader.info.label

    def test_a_face_has_every_fact_and_its_time(self, reader: FaceReader, pixels: Any) -> None:
        reader.restart()
        seen = [reader.observe(_picture(pixels, number / 10)) for number in range(3)]
        assert [one.at_s for one in seen] == [0.0, 0.1, 0.2]
        assert all(one.face and _complete(one) for one in seen)

    def test_darkness_has_none(self, reader: FaceReader, pixels: Any) -> None:
        reader.restart()
        seen = reader.observe(_picture(np.zeros_like(pixels), 0.0))
        assert not seen.face
        assert _complete(seen)

    def test_after_a_restart_times_start_over(self, reader: FaceReader, pixels: Any) -> None:
        reader.restart()
        reader.observe(_picture(pixels, 50.0))
        reader.restart()
        assert reader.observe(_picture(pixels, 0.0)).face

    def test_a_recording_is_read_in_order_of_time(self, reader: FaceReader, pixels: Any, tmp_path: Path) -> None:
        seen = reader.observe_file(_video(tmp_path / "a.mkv", pixels), rate=10.0)
        assert 18 <= len(seen) <= 21
        assert [one.at_s for one in seen] == sorted(one.at_s for one in seen)
        assert all(_complete(one) for one in seen)

    def test_a_file_without_pictures_is_told_in_korean(self, reader: FaceReader, tmp_path: Path) -> None:
        with pytest.raises(MajuError) as caught:
            reader.observe_file(tmp_path / "없음.mkv")
        assert caught.value.code == "video-unreadable"


def _video(path: Path, pixels: Any) -> Path:
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"preset": "ultrafast"})
        stream.height, stream.width, stream.pix_fmt = *pixels.shape[:2], "yuv420p"
        for number in range(60):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
