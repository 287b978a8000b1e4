"""Every sentence about a file of one's own record that cannot be written or taken in."""

from pathlib import Path

from maju.domain.errors import MajuError
from maju.sealed.portable import SHORTEST_PASSPHRASE


def passphrase_short() -> MajuError:
    """Before anything is written."""
    return MajuError(
        "passphrase-short",
        "파일의 암호는 {shortest}자보다 짧을 수 없습니다. 만들어진 파일은 없습니다. 더 길게 정해 주십시오.",
        shortest=SHORTEST_PASSPHRASE,
    )


def unwritable(path: Path) -> MajuError:
    """No place for the file."""
    return MajuError(
        "record-unwritable",
        "{path}에 기록을 내보내지 못했습니다. 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오. 원래 기록은 그대로입니다.",
        path=path,
    )


def unreadable(path: Path) -> MajuError:
    """The file does not open."""
    return MajuError(
        "record-unreadable",
        "{path}을(를) 읽을 수 없습니다. 파일이 있는지, USB가 꽂혀 있는지 확인해 주십시오. 이 컴퓨터의 기록은 그대로입니다.",
        path=path,
    )


def not_a_record(path: Path) -> MajuError:
    """Some other file."""
    return MajuError(
        "record-invalid",
        "{path}은(는) 마주에서 내보낸 기록이 아닙니다. 이 컴퓨터의 기록은 그대로입니다. 끝이 .maju인 파일을 골라 주십시오.",
        path=path,
    )


def locked(path: Path) -> MajuError:
    """Another passphrase and a changed beginning cannot be told apart."""
    return MajuError(
        "record-passphrase",
        "{path}이(가) 이 암호로 열리지 않습니다. 이 컴퓨터의 기록은 그대로입니다. 암호를 확인해 주십시오. 암호가 맞다면 파일의 앞부분이 망가진 것이니 다시 내보내 주십시오.",
        path=path,
    )


def damaged(path: Path) -> MajuError:
    """Changed, or cut short."""
    return MajuError(
        "record-damaged",
        "{path}이(가) 끝까지 온전하지 않아 가져오지 않았습니다. 이 컴퓨터의 기록은 그대로입니다. 원래 컴퓨터에서 다시 내보내 주십시오.",
        path=path,
    )


def newer(path: Path) -> MajuError:
    """A later program wrote it."""
    return MajuError(
        "record-newer",
        "{path}은(는) 더 새로운 마주에서 내보낸 기록이라 가져오지 않았습니다. 이 컴퓨터의 기록은 그대로입니다. 프로그램을 새로 설치한 뒤 다시 가져와 주십시오.",
        path=path,
    )


def no_room(path: Path, needed_mb: int) -> MajuError:
    """Said before anything is written."""
    return MajuError(
        "disk-full",
        "{folder}에 남은 공간이 모자라 가져오지 않았습니다. {needed}MB가 더 필요합니다. 이 컴퓨터의 기록은 그대로입니다. 공간을 비우고 다시 가져와 주십시오.",
        folder=path,
        needed=needed_mb,
    )


def stopped() -> MajuError:
    """As asked."""
    return MajuError("record-stopped", "여기서 멈추었습니다. 원래 기록은 그대로이고, 만들던 파일은 남기지 않았습니다.")
