"""Every sentence a person reads when the file of their records is in trouble."""

import sqlite3
from pathlib import Path

from maju.domain.errors import MajuError

_PRIMARY = 0xFF
"""The low byte of a result code is the primary one (sqlite.org/rescode.html)."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def trouble_of(error: Exception) -> MajuError | None:
    """What a result code means to a person; None: nothing a person could act on."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _BUSY:
        return busy()
    if code == sqlite3.SQLITE_FULL:
        return full()
    if code == sqlite3.SQLITE_IOERR:
        return failing()
    if code in _UNWRITABLE:
        return read_only()
    return damaged_inside() if code in _DAMAGED else None


def busy() -> MajuError:
    """Another program holds the file."""
    return MajuError(
        "database-busy",
        "다른 프로그램이 기록 파일을 쓰고 있어 열거나 저장하지 못했습니다. 이미 저장된 기록은 그대로입니다. 다른 마주 창이나 백업 프로그램을 닫고 다시 해 주십시오.",
    )


def full() -> MajuError:
    """No room."""
    return MajuError(
        "database-full",
        "디스크가 가득 차 기록을 저장하지 못했습니다. 이미 저장된 기록은 그대로입니다. 공간을 비우면 다시 저장합니다.",
    )


def failing() -> MajuError:
    """The disk does not do what it is told."""
    return MajuError(
        "database-failing",
        "디스크에서 기록 파일을 읽거나 쓰지 못했습니다. 이미 저장된 기록은 건드리지 않았습니다. 디스크가 잘 연결되어 있는지, 공간이 남아 있는지 확인하고 다시 해 주십시오.",
    )


def read_only() -> MajuError:
    """The file can be read at most."""
    return MajuError(
        "folder-unwritable",
        "기록 파일에 쓸 수 없습니다. 이미 저장된 기록은 그대로입니다. 자료 폴더의 쓰기 권한을 확인해 주십시오.",
    )


def unwritable(folder: Path) -> MajuError:
    """Nothing can be made in the data folder."""
    return MajuError(
        "folder-unwritable",
        "자료 폴더 {folder}에 쓸 수 없습니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오. 이미 있던 기록은 그대로입니다.",
        folder=folder,
    )


def newer(found: int, known: int) -> MajuError:
    """A later program wrote it."""
    return MajuError(
        "database-newer",
        "이 기록은 더 새로운 마주에서 만들어졌습니다({found}판, 지금 프로그램은 {known}판까지). 기록은 그대로 두었습니다. 프로그램을 새로 설치해 주십시오.",
        found=found,
        known=known,
    )


def damaged_inside() -> MajuError:
    """A part of the file was found damaged while it was open."""
    return MajuError(
        "database-corrupt",
        "기록 파일의 일부가 손상되어 읽을 수 없습니다. 파일은 그대로 두었습니다. 마주를 닫고 터미널에서 ‘maju restore’를 실행하면 읽을 수 있는 기록을 모두 되살립니다.",
    )


def damaged(path: Path, backup: str) -> MajuError:
    """The file cannot be opened. ``backup``: when the newest good backup was made, empty: there is none."""
    if not backup:
        return MajuError(
            "database-corrupt",
            "기록 파일 {path}을(를) 읽을 수 없습니다. 파일은 그대로 두었고, 백업은 없습니다. ‘maju restore’를 실행하면 읽을 수 있는 기록을 되살립니다. 파일을 다른 이름으로 옮겨 두면 새 기록으로 시작할 수 있습니다.",
            path=path,
        )
    return MajuError(
        "database-corrupt",
        "기록 파일 {path}을(를) 읽을 수 없습니다. 파일은 그대로 두었고, {backup}에 만든 온전한 백업이 있습니다. ‘maju restore’를 실행하면 읽을 수 있는 기록을 되살리고 나머지는 이 백업에서 가져옵니다.",
        path=path,
        backup=backup,
    )


def gone(path: Path, backup: str) -> MajuError:
    """There is no file, or an empty one, where there are backups of one."""
    return MajuError(
        "database-missing",
        "기록 파일 {path}이(가) 없거나 비어 있습니다. {backup}에 만든 백업이 있습니다. ‘maju restore’를 실행하면 되돌립니다. 새 기록으로 시작하려면 backups 폴더를 다른 곳으로 옮겨 주십시오.",
        path=path,
        backup=backup,
    )


def nothing_to_restore(path: Path) -> MajuError:
    """Neither a file nor a backup."""
    return MajuError(
        "database-none",
        "{path}에는 기록도 백업도 없어 되살릴 것이 없습니다. 아무것도 바꾸지 않았습니다. 자료 폴더가 맞는지 확인해 주십시오.",
        path=path,
    )


def wrong_key(path: Path) -> MajuError:
    """Not one page opens with the key."""
    return MajuError(
        "database-key",
        "기록 파일 {path}이(가) 이 열쇠로 열리지 않습니다. 파일은 그대로 두었습니다. 다른 컴퓨터나 다른 사용자의 기록을 옮겨 왔다면 그곳에서 내보내기로 만든 파일을 가져와 주십시오.",
        path=path,
    )


def still_plain(path: Path) -> MajuError:
    """A key is given and the file is in the clear."""
    return MajuError(
        "database-plain",
        "기록 파일 {path}이(가) 아직 암호화되지 않았습니다. 파일은 그대로 두었습니다. 마주를 다시 시작하면 암호화해 옮깁니다.",
        path=path,
    )


def backup_unknown(number: int, known: str) -> MajuError:
    """No backup has this number."""
    return MajuError(
        "backup-unknown",
        "{number}번 백업은 없습니다. 기록은 그대로입니다. 있는 백업: {known}",
        number=number,
        known=known or "없음",
    )


def backup_damaged(number: int) -> MajuError:
    """The backup itself cannot be read."""
    return MajuError(
        "backup-damaged",
        "{number}번 백업도 읽을 수 없습니다. 기록은 그대로입니다. 다른 백업을 골라 주십시오.",
        number=number,
    )
