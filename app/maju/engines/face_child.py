"""MediaPipe's FaceLandmarker in its child process, where its C++ log lines disturb nobody."""

import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt

from maju.domain.errors import MajuError
from maju.domain.presence import FaceObservation
from maju.engines.face_geometry import both_shoulders, observation
from maju.engines.host_child import current_call
from maju.sealed.opening import FilePass, open_clear
from maju.sealed.records import DamagedError

# mediapipe imports matplotlib to plot landmarks, which nobody asks for; 0.4 s of import, and the package has none
sys.modules |= {name: ModuleType(name) for name in ("matplotlib", "matplotlib.pyplot") if name not in sys.modules}
import mediapipe  # noqa: E402
from mediapipe.tasks.python import BaseOptions, vision  # noqa: E402

_WIDEST = 640
_log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]


class FaceService:
    """What the host calls. Pictures are read in VIDEO mode, which tracks: their times must rise."""

    def __init__(self, model: str, pose: str = "") -> None:
        self._model = Path(model).read_bytes()  # by content: MediaPipe cannot open every path on Windows
        self._pose_model = Path(pose).read_bytes() if pose else b""
        self._landmarker: Any = None
        self._pose: Any = None
        self._last_ms = -1
        self.restart()

    def restart(self) -> None:
        """Forget the face that was tracked; times may start over. To one that has read nothing yet it is nothing."""
        if self._landmarker is not None:
            if self._last_ms < 0:
                return
            self._landmarker.close()
        options = vision.FaceLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=self._model),
            running_mode=vision.RunningMode.VIDEO,
            num_faces=1,
            output_face_blendshapes=True,
            output_facial_transformation_matrixes=True,
        )
        try:
            self._landmarker = vision.FaceLandmarker.create_from_options(options)
        except (RuntimeError, ValueError, OSError) as error:
            sentence = "표정 분석 모델 파일이 깨졌습니다. 모델을 다시 설치해 주세요. 녹화는 그대로 됩니다."
            raise MajuError("face-model-corrupt", sentence) from error
        self._pose = self._open_pose()
        self._last_ms = -1

    def observe(self, rgb: bytes | bytearray, width: int, height: int, at_s: float) -> FaceObservation:
        """Read one picture of packed RGB24 rows."""
        return self._read(np.frombuffer(rgb, dtype=np.uint8).reshape(height, width, 3), at_s)

    def observe_file(self, media: FilePass, rate: float) -> tuple[FaceObservation, ...]:
        """Read a recording at about ``rate`` pictures a second; what was read so far when cancelled."""
        self.restart()
        found: list[FaceObservation] = []
        for pixels, at_s in _pictures(media, rate):
            if current_call().cancelled.is_set():
                break
            found.append(self._read(pixels, at_s))
        self.restart()
        return tuple(found)

    def _read(self, pixels: Pixels, at_s: float) -> FaceObservation:
        self._last_ms = max(self._last_ms + 1, round(at_s * 1000))
        image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=np.ascontiguousarray(pixels))
        result = self._landmarker.detect_for_video(image, self._last_ms)
        shoulders = self._shoulders(image)
        if not result.face_landmarks:
            return FaceObservation(at_s=at_s, face=False, shoulders=shoulders)
        shapes = {shape.category_name: float(shape.score) for shape in result.face_blendshapes[0]}
        points = result.face_landmarks[0]
        across, down = [point.x for point in points], [point.y for point in points]
        found = observation(at_s, result.facial_transformation_matrixes[0].tolist(), shapes, across, down)
        return replace(found, shoulders=shoulders)

    def _open_pose(self) -> Any:
        """The pose landmarker, or None: without a model, or with one that cannot be opened."""
        if self._pose is not None:
            self._pose.close()
        if not self._pose_model:
            return None
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=self._pose_model), running_mode=vision.RunningMode.VIDEO
        )
        try:
            return vision.PoseLandmarker.create_from_options(options)
        except (RuntimeError, ValueError, OSError) as error:
            _log.warning("the pose model cannot be opened: %s", error)
            self._pose_model = b""
            return None

    def _shoulders(self, image: Any) -> bool | None:
        if self._pose is None:
            return None
        people = self._pose.detect_for_video(image, self._last_ms).pose_landmarks
        return bool(people) and both_shoulders(people[0])


def _pictures(media: FilePass, rate: float) -> Iterator[tuple[Pixels, float]]:
    """Pictures at most ``_WIDEST`` wide with their seconds; those after a damaged part of the file are lost."""
    import av

    due = 0.0
    try:
        with open_clear(media) as file, av.open(file, "r") as container:
            if not container.streams.video:
                raise _no_pictures(media.path)
            for frame in container.decode(video=0):
                if frame.time is None or frame.time + 1e-3 < due:
                    continue
                due = max(due + 1.0 / rate, frame.time)
                width = min(_WIDEST, frame.width)
                small = frame.reformat(width, round(frame.height * width / frame.width / 2) * 2, format="rgb24")
                yield np.asarray(small.to_ndarray(), dtype=np.uint8), float(frame.time)
    except (OSError, ValueError) as error:  # PyAV's errors are of these kinds
        if isinstance(error, EOFError) or (isinstance(error, DamagedError) and due):
            return
        raise _no_pictures(media.path) from error


def _no_pictures(media: Path) -> MajuError:
    sentence = "‘{name}’에서 영상을 읽을 수 없습니다. 소리와 답변 글은 그대로 볼 수 있습니다."
    return MajuError("video-unreadable", sentence, name=media.name)
