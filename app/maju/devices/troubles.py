"""Every sentence a person reads when a device or its files are in trouble."""

from pathlib import Path

from maju.domain.errors import MajuError


def microphone_missing(name: str) -> MajuError:
    """The chosen microphone is not plugged in, or there is none at all."""
    if not name:
        return MajuError(
            "microphone-missing", "마이크를 찾지 못했습니다. 마이크를 꽂거나, 마이크 없이 글로 답할 수 있습니다."
        )
    return MajuError(
        "microphone-missing",
        "마이크 ‘{name}’을(를) 찾지 못했습니다. 다시 꽂거나 다른 마이크를 골라 주십시오.",
        name=name,
    )


def microphone_busy(name: str, detail: str) -> MajuError:
    """The microphone is there and refuses to open. ``detail`` (English, from the driver) is a fact for logs only."""
    return MajuError(
        "microphone-busy",
        "마이크 ‘{name}’을(를) 열지 못했습니다. 이 마이크를 쓰는 다른 프로그램을 닫거나, 마이크 사용 권한을 확인해 주십시오.",
        name=name,
        detail=detail,
    )


def microphone_stuck(name: str) -> MajuError:
    """The microphone's driver does not come back from being opened."""
    return MajuError(
        "microphone-stuck",
        "마이크 ‘{name}’이(가) 켜지다가 멈췄습니다. 뺐다가 다시 꽂거나 다른 마이크를 골라 주십시오. 마이크 없이 글로 답할 수도 있습니다.",
        name=name,
    )


def microphone_file_invalid(path: Path) -> MajuError:
    """The file given as microphone holds no sound that can be read."""
    return MajuError(
        "microphone-file-invalid",
        "‘{file}’에서 소리를 읽지 못했습니다. 소리가 들어 있는 WAV 파일인지 확인해 주십시오.",
        file=path.name,
        path=str(path),
    )


def microphone_file_missing(path: Path) -> MajuError:
    """The file given as microphone does not exist."""
    return MajuError(
        "microphone-missing",
        "마이크로 쓸 파일 ‘{file}’이(가) 없습니다. 경로를 확인해 주십시오.",
        file=path.name,
        path=str(path),
    )


def camera_missing(name: str) -> MajuError:
    """The chosen camera is not plugged in, gives no picture, or there is none at all."""
    if not name:
        return MajuError("camera-missing", "카메라를 찾지 못했습니다. 카메라를 꽂거나, 카메라 없이 계속할 수 있습니다.")
    return MajuError(
        "camera-missing",
        "카메라 ‘{name}’에서 영상이 오지 않습니다. 다시 꽂거나, 이 카메라를 쓰는 다른 프로그램을 닫거나, 카메라 없이 계속해 주십시오.",
        name=name,
    )


def camera_file_invalid(path: Path) -> MajuError:
    """The file given as camera holds no picture."""
    return MajuError(
        "camera-file-invalid",
        "‘{file}’에 영상이 들어 있지 않습니다. 다른 영상 파일을 고르거나 카메라 없이 계속해 주십시오.",
        file=path.name,
        path=str(path),
    )


def camera_file_missing(path: Path) -> MajuError:
    """The file given as camera does not exist."""
    return MajuError(
        "camera-missing",
        "카메라로 쓸 파일 ‘{file}’이(가) 없습니다. 경로를 확인해 주십시오.",
        file=path.name,
        path=str(path),
    )


def folder_unwritable(folder: Path, detail: str) -> MajuError:
    """Recordings cannot be written where they should go."""
    return MajuError(
        "folder-unwritable",
        "‘{folder}’ 폴더에 쓸 수 없어 녹음을 시작하지 못했습니다. 폴더의 쓰기 권한을 확인하거나 다른 곳을 골라 주십시오.",
        folder=str(folder),
        detail=detail,
    )


def disk_full(folder: Path, free_bytes: int) -> MajuError:
    """Too little room is left to begin a take."""
    return MajuError(
        "disk-full",
        "디스크에 남은 공간이 {free_mb}MB뿐이라 녹음을 시작하지 못했습니다. 지금까지의 답변은 그대로 있습니다. 공간을 비운 뒤 다시 시작해 주십시오.",
        free_mb=free_bytes // 1_000_000,
        folder=str(folder),
    )


def recorder_died() -> MajuError:
    """The recorder's process ended on its own."""
    return MajuError(
        "recorder-died",
        "녹음을 맡은 프로그램이 멈췄습니다. 멈추기 직전까지의 답변은 저장되어 있습니다. 녹음을 다시 준비한 뒤 이어 가 주십시오.",
    )


def recorder_not_ready(detail: str) -> MajuError:
    """A call came in an order that cannot work, e.g. a take is stopped that was never begun."""
    return MajuError(
        "recorder-not-ready",
        "녹음이 준비되어 있지 않습니다. 마이크와 카메라를 다시 확인한 뒤 시작해 주십시오.",
        detail=detail,
    )


def take_unreadable(folder: Path) -> MajuError:
    """An interrupted take left nothing that can be played."""
    return MajuError(
        "take-unreadable",
        "‘{folder}’에는 되살릴 수 있는 녹음이 없습니다. 이 질문은 다시 답해 주십시오.",
        folder=folder.name,
    )


def speaker_missing(detail: str) -> MajuError:
    """No speaker opens, not even the system's own choice."""
    return MajuError(
        "speaker-missing",
        "소리를 낼 스피커를 찾지 못했습니다. 스피커나 이어폰을 꽂아 주십시오. 질문은 자막으로도 볼 수 있습니다.",
        detail=detail,
    )
