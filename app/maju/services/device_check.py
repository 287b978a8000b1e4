"""The device test: each part passed, warning or failed, with how to mend it."""

import shutil
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from maju.domain.answer import TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice, Picture, Recorder, RecorderStatus
from maju.services.opening_devices import open_what_works

BYTES_PER_HOUR = 1_000_000_000
"""Measured with 720p30 x264 veryfast of a talking head plus FLAC and WAV: 0.6-0.9 GB an hour; rounded up."""

NOISY_DBFS = -45.0
"""A noise floor above this hides soft syllables from voice activity detection (measured with Silero on mixed noise)."""
QUIET_SPEECH_DBFS = -38.0
"""Speech below this level is transcribed noticeably worse; moving closer helps more than gain."""
DARK, BRIGHT = 60.0, 215.0
"""Mean luma (0-255) of the middle of the picture outside of which faces lose contrast."""
LOW_RATE = 15.0
"""Pictures a second below which movement looks torn and presence cannot be read at 12 a second."""


class CheckItem(StrEnum):
    """What is tested, in order."""

    SPEAKER = "speaker"
    MICROPHONE = "microphone"
    CAMERA = "camera"
    GAZE = "gaze"
    DISK = "disk"
    MODELS = "models"

    @property
    def label(self) -> str:
        """Korean name."""
        labels = {"speaker": "스피커", "microphone": "마이크", "camera": "카메라", "gaze": "시선 맞추기"}
        return labels.get(self.value) or {"disk": "저장 공간", "models": "분석 모델"}[self.value]


class CheckState(StrEnum):
    """How a part stands."""

    WAITING = "waiting"
    PASSED = "passed"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of the test. ``remedy`` says how to mend it, empty when there is nothing to mend; ``detail`` is small print."""

    item: CheckItem
    state: CheckState
    text: str
    remedy: str = ""
    detail: str = ""


@dataclass(slots=True)
class LevelHistory:
    """Microphone levels of the last seconds, enough to tell noise floor and speech."""

    levels: deque[float] = field(default_factory=lambda: deque(maxlen=400))
    peaks: deque[float] = field(default_factory=lambda: deque(maxlen=400))
    clipped: int = 0

    def add(self, status: RecorderStatus) -> None:
        """Remember one reading."""
        if status.level_dbfs is not None:
            self.levels.append(status.level_dbfs)
            self.peaks.append(status.peak_dbfs if status.peak_dbfs is not None else status.level_dbfs)
            self.clipped += status.clipped

    def percentile(self, share: float) -> float | None:
        """Level below which ``share`` (0-1) of the readings lie; None before ten readings."""
        if len(self.levels) < 10:
            return None
        ordered = sorted(self.levels)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def check_microphone(
    status: RecorderStatus | None, history: LevelHistory, error: MajuError | None = None
) -> CheckResult:
    """Judge a microphone by its recent levels: quiet parts give the noise floor, loud ones the speech."""
    item = CheckItem.MICROPHONE
    if error is not None:
        return CheckResult(item, CheckState.FAILED, str(error), "마이크 없이 글로 답하며 시작할 수도 있습니다.")
    if status is None or not status.microphone:
        remedy = "마이크를 꽂으면 저절로 다시 확인합니다. 마이크 없이 글로 답할 수도 있습니다."
        return CheckResult(item, CheckState.FAILED, "쓸 수 있는 마이크가 없습니다.", remedy)
    floor, loud = history.percentile(0.1), history.percentile(0.95)
    if floor is None or loud is None:
        return CheckResult(item, CheckState.WAITING, "아래 문장을 소리 내어 읽어 주십시오.")
    detail = f"{status.sample_rate / 1000:g} kHz"
    if loud < -75:
        remedy = "마이크의 음소거 단추와 시스템의 소리 설정을 확인해 주십시오."
        return CheckResult(item, CheckState.FAILED, "소리가 전혀 들어오지 않습니다.", remedy, detail)
    if history.clipped:
        remedy = "입력 크기를 조금 낮추거나 마이크에서 한 뼘 떨어져 주십시오."
        return CheckResult(item, CheckState.WARNING, f"소리가 {history.clipped}번 깨졌습니다.", remedy, detail)
    if loud - floor < 10:
        return CheckResult(
            item, CheckState.WAITING, f"주변 소음 {floor:.0f} dB. 아래 문장을 소리 내어 읽어 주십시오.", "", detail
        )
    if loud < QUIET_SPEECH_DBFS:
        remedy = "마이크에 조금 더 가까이 앉거나 입력 크기를 높여 주십시오."
        return CheckResult(item, CheckState.WARNING, f"말소리가 작습니다({loud:.0f} dB).", remedy, detail)
    if floor > NOISY_DBFS:
        remedy = "조용한 곳으로 옮기거나 이어폰 마이크를 써 보십시오."
        return CheckResult(item, CheckState.WARNING, f"주변 소음이 큽니다({floor:.0f} dB).", remedy, detail)
    text = f"주변 소음 {floor:.0f} dB, 말소리 {loud:.0f} dB. 깨지는 소리가 없습니다."
    return CheckResult(item, CheckState.PASSED, text, "", detail)


def check_camera(status: RecorderStatus | None, picture: Picture | None, error: MajuError | None = None) -> CheckResult:
    """Judge a camera by its real rate and by how light the middle of the picture is."""
    item = CheckItem.CAMERA
    if error is not None:
        return CheckResult(item, CheckState.FAILED, str(error), "카메라 없이 시작할 수 있습니다. 영상만 남지 않습니다.")
    if status is None or not status.camera:
        remedy = "카메라를 꽂으면 저절로 다시 확인합니다. 카메라 없이도 시작할 수 있습니다."
        return CheckResult(item, CheckState.FAILED, "쓸 수 있는 카메라가 없습니다.", remedy)
    trouble = {event.kind for event in status.events[-3:]}
    if "camera-frozen" in trouble and "camera-back" not in trouble:
        return CheckResult(
            item, CheckState.WARNING, "카메라 화면이 멈춰 있습니다.", "카메라를 뽑았다가 다시 꽂아 주십시오."
        )
    if picture is None or status.picture_rate == 0:
        return CheckResult(item, CheckState.WAITING, "카메라를 켜고 있습니다.")
    width, height = status.picture_size
    detail = f"{width}×{height} · 초당 {status.picture_rate:.1f}장"
    light = middle_luma(picture)
    if light < DARK:
        remedy = "창을 등지고 계시면 자리를 돌리거나 앞쪽 불을 켜 보십시오."
        return CheckResult(item, CheckState.WARNING, "얼굴이 어둡습니다.", remedy, detail)
    if light > BRIGHT:
        return CheckResult(
            item, CheckState.WARNING, "화면이 너무 밝습니다.", "얼굴 앞의 밝은 빛을 조금 줄여 보십시오.", detail
        )
    if status.picture_rate < LOW_RATE:
        remedy = "방을 밝게 하면 카메라가 빨라지는 일이 많습니다. 다른 프로그램이 카메라를 쓰는지도 확인해 주십시오."
        return CheckResult(
            item, CheckState.WARNING, f"화면이 느립니다(초당 {status.picture_rate:.0f}장).", remedy, detail
        )
    return CheckResult(item, CheckState.PASSED, "밝기와 속도가 알맞습니다.", "", detail)


def middle_luma(picture: Picture) -> float:
    """Mean luma (ITU-R BT.601, 0-255) of the middle half of a picture, sampled every fourth pixel."""
    total, count = 0.0, 0
    for y in range(picture.height // 4, picture.height * 3 // 4, 8):
        row = picture.rgb[
            (y * picture.width + picture.width // 4) * 3 : (y * picture.width + picture.width * 3 // 4) * 3
        ]
        red, green, blue = sum(row[0::24]), sum(row[1::24]), sum(row[2::24])
        total += 0.299 * red + 0.587 * green + 0.114 * blue
        count += len(row[0::24])
    return total / count if count else 0.0


def check_disk(folder: Path) -> CheckResult:
    """Whether there is room for recordings, in hours."""
    item = CheckItem.DISK
    existing = next((p for p in (folder, *folder.parents) if p.exists()), Path("/"))
    free = shutil.disk_usage(existing).free
    hours = free / BYTES_PER_HOUR
    text = f"약 {hours:.0f}시간을 녹화할 수 있습니다." if hours >= 1 else f"약 {hours * 60:.0f}분을 녹화할 수 있습니다."
    if hours < 0.5:
        return CheckResult(item, CheckState.FAILED, text, "지난 면접이나 다른 파일을 지워 공간을 만들어 주십시오.")
    if hours < 2:
        return CheckResult(item, CheckState.WARNING, text, "넉넉히 쓰려면 2GB 이상 비워 두는 것이 좋습니다.")
    return CheckResult(item, CheckState.PASSED, text)


class DeviceBench:
    """Devices held open for the test; every call blocks and belongs on the lane ``devices``."""

    def __init__(self, recorder: Recorder, scratch: Path) -> None:
        """``scratch`` takes the sentence that is read and played back; emptied by :meth:`close`."""
        self._recorder = recorder
        self._scratch = scratch
        self.history = LevelHistory()
        self.microphone_error: MajuError | None = None
        self.camera_error: MajuError | None = None

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> None:
        """Open what can be opened; what cannot is kept as words for the test's lines."""
        self.history = LevelHistory()
        opened = open_what_works(self._recorder.open, microphone, camera)
        self.microphone_error, self.camera_error = opened.microphone_error, opened.camera_error

    def look(self) -> tuple[RecorderStatus, Picture | None]:
        """One reading; call ten to thirty times a second."""
        status = self._recorder.status()
        self.history.add(status)
        return status, self._recorder.latest_picture()

    def results(self) -> tuple[CheckResult, CheckResult]:
        """Microphone and camera as they stand."""
        status, picture = self._recorder.status(), self._recorder.latest_picture()
        return (
            check_microphone(status, self.history, self.microphone_error),
            check_camera(status, picture, self.camera_error),
        )

    def start_reading(self, limit_s: float = 8.0) -> None:
        """Record the sentence the person reads aloud."""
        shutil.rmtree(self._scratch, ignore_errors=True)
        self.history = LevelHistory()
        self._recorder.start_take(self._scratch, limit_s=limit_s)

    def stop_reading(self) -> TakeRecording:
        """The recorded sentence, to be played back."""
        return self._recorder.stop_take()

    def close(self) -> None:
        """Free the devices and remove the scratch recording."""
        self._recorder.close()
        shutil.rmtree(self._scratch, ignore_errors=True)
