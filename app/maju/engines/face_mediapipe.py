"""Presence by MediaPipe's FaceLandmarker in a child process."""

import pickle
import zipfile
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Picture
from maju.domain.presence import FaceObservation
from maju.engines.host import EngineHost
from maju.sealed.opening import FilePass, pass_for

_START_TIMEOUT_S = 60.0
_PICTURE_TIMEOUT_S = 5.0
_FILE_TIMEOUT_S = 3600.0
_NEEDED = "face_blendshapes.tflite"


def check_model(model: Path) -> None:
    """Look whether ``model`` can be a ``.task`` bundle. Raises MajuError ``face-model-missing`` or ``-corrupt``."""
    if not model.is_file():
        sentence = "표정 분석 모델 ‘{name}’이(가) 없습니다. 표정 분석 없이도 면접과 녹화는 그대로 됩니다."
        raise MajuError("face-model-missing", sentence, name=model.name)
    try:
        with zipfile.ZipFile(model) as bundle:
            whole = _NEEDED in bundle.namelist()
    except (zipfile.BadZipFile, OSError):
        whole = False
    if not whole:
        sentence = "표정 분석 모델 파일이 깨졌습니다. 모델을 다시 설치해 주세요. 녹화는 그대로 됩니다."
        raise MajuError("face-model-corrupt", sentence)


class MediaPipeFaceReader:
    """Reads one face. ``observe`` and ``restart`` belong to one lane; ``cancel`` may come from any thread."""

    def __init__(self, model: Path, *, pose: Path | None = None, idle_s: float | None = 600.0) -> None:
        """``pose``: a PoseLandmarker bundle, which tells whether the shoulders are in the picture. One that cannot be opened
        costs that alone."""
        check_model(model)
        self._with_pose = pose is not None
        self._host = EngineHost(
            "maju.engines.face_child:FaceService",
            {"model": str(model.absolute()), "pose": str(pose.absolute()) if pose is not None else ""},
            name="표정 분석",
            start_timeout_s=_START_TIMEOUT_S,
            idle_s=idle_s,
        )

    @property
    def info(self) -> EngineInfo:
        """Which model."""
        label = "MediaPipe 얼굴과 어깨 읽기" if self._with_pose else "MediaPipe 얼굴 읽기"
        return EngineInfo("mediapipe-face", label, "프로세서")

    def warm_up(self) -> None:
        """Load the model now. Raises MajuError ``face-model-corrupt`` or the host's."""
        self._host.start()

    def observe(self, picture: Picture) -> FaceObservation:
        """Read one picture; a time that does not rise is read as a millisecond later."""
        arguments = (pickle.PickleBuffer(picture.rgb), picture.width, picture.height, picture.at_s)
        result = self._host.call("observe", *arguments, timeout_s=_PICTURE_TIMEOUT_S)
        assert isinstance(result, FaceObservation)
        return result

    def observe_file(self, media: Path, *, rate: float = 12.0) -> tuple[FaceObservation, ...]:
        """Read a finished recording. Raises MajuError ``video-unreadable`` or the host's."""
        try:
            recording = pass_for(media.absolute())
        except OSError:
            recording = FilePass(media.absolute())  # what is wrong with it is said where it is read
        result = self._host.call("observe_file", recording, rate, timeout_s=_FILE_TIMEOUT_S)
        assert isinstance(result, tuple)
        return result

    def restart(self) -> None:
        """Begin a new take."""
        self._host.call("restart", timeout_s=_PICTURE_TIMEOUT_S)

    def cancel(self) -> None:
        """Stop reading a file: what was read so far comes back."""
        self._host.cancel()

    def close(self) -> None:
        """End the process."""
        self._host.close()
