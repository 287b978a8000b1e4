"""Faces: directions have the right sign, and pictures and files are read the same way."""

import math
import zipfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import Picture
from maju.domain.presence import FaceObservation
from maju.engines.face_geometry import both_shoulders, gaze, head_angles
from maju.engines.face_mediapipe import MediaPipeFaceReader
from maju.sealed.opening import lock, open_new, unlock
from tests.engines.samples import FACE_MODEL, PORTRAIT, needs_face_model

_SHAPES = (
    "eyeLookOutLeft", "eyeLookInRight", "eyeLookInLeft", "eyeLookOutRight",
    "eyeLookUpLeft", "eyeLookUpRight", "eyeLookDownLeft", "eyeLookDownRight",
)  # fmt: skip


def _rotation(yaw: float, pitch: float, roll: float) -> list[list[float]]:
    """Turn about y by yaw, about x by -pitch (up), about z by roll; in degrees."""
    y, p, r = (math.radians(angle) for angle in (yaw, -pitch, roll))
    about_y = np.array([[math.cos(y), 0, math.sin(y)], [0, 1, 0], [-math.sin(y), 0, math.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    about_z = np.array([[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]])
    matrix: list[list[float]] = (about_z @ about_y @ about_x).tolist()
    return matrix


@pytest.mark.parametrize("angles", [(30.0, 0.0, 0.0), (-20.0, 0.0, 0.0), (0.0, 15.0, 0.0), (0.0, -10.0, 0.0)])
def test_head_angles_of_a_turn(angles: tuple[float, float, float]) -> None:
    assert head_angles(_rotation(*angles)) == pytest.approx(angles, abs=1e-6)


def test_roll_alone_is_roll() -> None:
    assert head_angles(_rotation(0.0, 0.0, 12.0)) == pytest.approx((0.0, 0.0, 12.0), abs=1e-6)


def test_gaze_is_positive_to_the_candidates_left_and_up() -> None:
    still = dict.fromkeys(_SHAPES, 0.0)
    assert gaze({**still, "eyeLookOutLeft": 0.6, "eyeLookInRight": 0.4}) == pytest.approx((0.5, 0.0))
    assert gaze({**still, "eyeLookUpLeft": 0.2, "eyeLookUpRight": 0.2}) == pytest.approx((0.0, 0.2))


@pytest.fixture(scope="module")
def reader() -> Iterator[MediaPipeFaceReader]:
    engine = MediaPipeFaceReader(FACE_MODEL)
    engine.warm_up()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def portrait() -> Any:
    """The face, large, 640 x 360."""
    from PIL import Image

    with Image.open(PORTRAIT) as image:
        return np.asarray(image.convert("RGB").crop((60, 20, 380, 200)).resize((640, 360)))


def _picture(pixels: Any, at_s: float) -> Picture:
    return Picture(np.ascontiguousarray(pixels).tobytes(), pixels.shape[1], pixels.shape[0], at_s)


def _settled(reader: MediaPipeFaceReader, pixels: Any) -> FaceObservation:
    reader.restart()
    return [reader.observe(_picture(pixels, number / 12)) for number in range(4)][-1]


@needs_face_model
def test_a_frontal_smiling_face(reader: MediaPipeFaceReader, portrait: Any) -> None:
    seen = _settled(reader, portrait)
    assert seen.face
    assert seen.yaw == pytest.approx(0.0, abs=6.0)
    assert seen.smile is not None
    assert seen.smile > 0.5
    assert seen.blink is not None
    assert seen.blink < 0.3
    assert seen.face_box is not None
    left, top, width, height = seen.face_box
    assert 0 <= left < left + width <= 1
    assert 0 <= top < top + height <= 1


@needs_face_model
def test_a_mirrored_picture_mirrors_the_directions(reader: MediaPipeFaceReader, portrait: Any) -> None:
    one, other = _settled(reader, portrait), _settled(reader, portrait[:, ::-1])
    assert one.roll is not None
    assert abs(one.roll) > 2
    assert other.roll == pytest.approx(-one.roll, abs=2.0)
    assert one.face_box is not None
    assert other.face_box is not None
    assert other.face_box[0] == pytest.approx(1 - one.face_box[0] - one.face_box[2], abs=0.03)


@needs_face_model
def test_eyes_moved_to_the_right_of_the_picture_look_to_the_candidates_left(
    reader: MediaPipeFaceReader, portrait: Any
) -> None:
    """The picture is bent inside both eyes (eye corners of this portrait, found once by the landmarks)."""
    looks = []
    for shift in (-10.0, 10.0):
        bent = portrait.copy()
        for left, top, right, bottom in _eyes(reader, portrait):
            columns = np.arange(left, right)
            source = columns - shift * np.sin(np.pi * (columns - left) / (right - left))
            bent[top:bottom, left:right] = portrait[top:bottom][:, np.clip(np.rint(source), 0, 639).astype(int)]
        looks.append(_settled(reader, bent).gaze_x)
    assert looks[0] is not None
    assert looks[1] is not None
    assert looks[0] < -0.1 < 0.1 < looks[1]


def _eyes(reader: MediaPipeFaceReader, portrait: Any) -> list[tuple[int, int, int, int]]:
    box = _settled(reader, portrait).face_box
    assert box is not None
    left, top, width, height = box[0] * 640, box[1] * 360, box[2] * 640, box[3] * 360
    eyes = [(0.18, 0.28, 0.42, 0.42), (0.58, 0.28, 0.82, 0.42)]
    return [
        (int(left + x * width), int(top + y * height), int(left + u * width), int(top + v * height))
        for x, y, u, v in eyes
    ]


@needs_face_model
def test_no_face_is_no_face(reader: MediaPipeFaceReader, portrait: Any) -> None:
    reader.restart()
    assert reader.observe(_picture(np.zeros_like(portrait), 0.0)) == FaceObservation(0.0, face=False)


@needs_face_model
def test_a_file_is_read_at_the_rate_asked_for(reader: MediaPipeFaceReader, portrait: Any, tmp_path: Path) -> None:
    import av

    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        for number in range(60):
            pixels = portrait if number < 30 else np.zeros_like(portrait)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    seen = reader.observe_file(path, rate=12.0)
    assert 22 <= len(seen) <= 25
    assert [one.at_s for one in seen] == sorted(one.at_s for one in seen)
    assert all(one.face == (one.at_s < 1.0) for one in seen)
    assert reader.observe_file(path, rate=12.0) == seen, "what was tracked before is forgotten"
    unlock(tmp_path, b"a key of thirty-two bytes, or so")
    with open_new(tmp_path / "sealed.mkv") as sealed:
        sealed.write(path.read_bytes())
    assert reader.observe_file(tmp_path / "sealed.mkv", rate=12.0) == seen
    lock(tmp_path)
    with pytest.raises(MajuError, match="영상을 읽을 수 없습니다"):
        reader.observe_file(tmp_path / "sealed.mkv")


@needs_face_model
@pytest.mark.parametrize("content", [b"", b"no video at all", None], ids=["empty", "text", "missing"])
def test_a_file_without_pictures_is_told_in_korean(
    reader: MediaPipeFaceReader, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "a.mkv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MajuError, match="영상을 읽을 수 없습니다"):
        reader.observe_file(path)


def test_a_broken_model_is_refused_when_the_reader_is_made(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        MediaPipeFaceReader(tmp_path / "face.task")
    assert caught.value.code == "face-model-missing"
    (tmp_path / "face.task").write_bytes(b"no bundle")
    with pytest.raises(MajuError, match="깨졌습니다"):
        MediaPipeFaceReader(tmp_path / "face.task")


def test_a_bundle_of_rubbish_is_refused_when_it_is_loaded(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "face.task", "w") as bundle:
        bundle.writestr("face_blendshapes.tflite", b"rubbish")
    engine = MediaPipeFaceReader(tmp_path / "face.task")
    try:
        with pytest.raises(MajuError) as caught:
            engine.warm_up()
        assert caught.value.code == "face-model-corrupt"
    finally:
        engine.close()


@pytest.mark.parametrize(
    ("left", "right", "seen"),
    [
        ((0.3, 0.8, 0.9), (0.7, 0.8, 0.9), True),
        ((0.3, 1.2, 0.9), (0.7, 0.8, 0.9), False),
        ((0.3, 0.8, 0.9), (0.7, 0.8, 0.2), False),
        ((-0.1, 0.8, 0.9), (0.7, 0.8, 0.9), False),
    ],
)
def test_shoulders_are_seen_when_both_lie_in_the_picture(
    left: tuple[float, float, float], right: tuple[float, float, float], seen: bool
) -> None:
    points = [SimpleNamespace(x=0.5, y=0.5, visibility=1.0) for _ in range(33)]
    for index, (x, y, visibility) in zip((11, 12), (left, right), strict=True):
        points[index] = SimpleNamespace(x=x, y=y, visibility=visibility)
    assert both_shoulders(points) is seen


@needs_face_model
def test_a_pose_model_that_cannot_be_opened_costs_the_shoulders_alone(portrait: Any, tmp_path: Path) -> None:
    broken = tmp_path / "pose.task"
    broken.write_bytes(b"no bundle")
    reader = MediaPipeFaceReader(FACE_MODEL, pose=broken)
    try:
        found = _settled(reader, portrait)
        assert found.face
        assert found.shoulders is None
    finally:
        reader.close()
