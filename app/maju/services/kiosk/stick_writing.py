"""Writing to a candidate's stick: whole or not at all, and on the stick itself before one is told to pull it out."""

import contextlib
import errno
import os
import shutil
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from maju.domain.errors import MajuError
from maju.durable import sync_file, sync_folder
from maju.services.kiosk.stick import Stick, gone, is_there

FOLDER = "maju"
"""All that is taken along lies in one folder of the stick."""
SPARE = 1_000_000
"""Bytes that are left free: the table of files grows too."""
_UNSAFE = frozenset('<>:"/\\|?*')
_MOST_NAMES = 1_000

Write = Callable[[Path], object]
"""Writes one file at the path it is given. Raises: OSError, MajuError."""


def save(stick: Stick, name: str, needed: int, write: Write, roots: Sequence[Path] = ()) -> Path:
    """Let ``write`` make a file of about ``needed`` bytes on the stick; returns where it lies, flushed to the stick.

    A name that is taken gets a number. Raises: MajuError ``stick-full``, ``stick-read-only``, ``stick-gone``,
    ``stick-unwritable``, and those of ``write``; the stick then has nothing of the file.
    """
    part: Path | None = None
    try:
        if shutil.disk_usage(stick.root).free < needed + SPARE:
            raise _full(stick)
        folder = _own_folder(stick)
        path = _free_name(folder, safe_name(name))
        part = path.with_name(f".{path.name}.part")
        part.unlink(missing_ok=True)
        write(part)
        sync_file(part)
        part.rename(path)
        sync_folder(folder)
        sync_folder(stick.root)
    except (OSError, MajuError) as error:
        _forget(part)
        raise _said(stick, error, roots) from error
    return path


def safe_name(name: str) -> str:
    """A name every file system of a stick can hold: NFC, without signs of Windows, no longer than 80 signs."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join("-" if sign in _UNSAFE or not sign.isprintable() else sign for sign in plain).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[:80]}{dot}{ending[:10]}" if stem else kept[:80] or FOLDER


# ----------------------------------------------------------------------------------------------------------------------


def _own_folder(stick: Stick) -> Path:
    """Ours on the stick. A link there would lead what a candidate takes along onto the kiosk's own disk."""
    folder = stick.root / FOLDER
    folder.mkdir(exist_ok=True)
    if folder.is_symlink() or folder.lstat().st_dev != stick.root.lstat().st_dev:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    return folder


def _free_name(folder: Path, name: str) -> Path:
    first = folder / name
    for number in range(2, _MOST_NAMES):
        if not os.path.lexists(first):
            return first
        first = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def _forget(part: Path | None) -> None:
    if part is not None:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _said(stick: Stick, error: OSError | MajuError, roots: Sequence[Path]) -> MajuError:
    """What went wrong, in the words of who stands before a stick; a stick that is away explains everything else."""
    if not is_there(stick, roots):
        return gone(stick)
    if isinstance(error, MajuError):
        return error
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _full(stick)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return MajuError(
            "stick-read-only",
            "USB ‘{name}’은(는) 쓰기가 잠겨 있어 저장하지 못했습니다. 기록은 이 자리에 그대로 있습니다. 잠금을 풀거나 다른 USB를 꽂아 주십시오.",
            name=stick.name,
        )
    return MajuError(
        "stick-unwritable",
        "USB ‘{name}’에 저장하지 못했습니다. 기록은 이 자리에 그대로 있습니다. USB를 다시 꽂고 한 번 더 해 주십시오.",
        name=stick.name,
    )


def _full(stick: Stick) -> MajuError:
    return MajuError(
        "stick-full",
        "USB ‘{name}’에 남은 자리가 모자랍니다. 기록은 이 자리에 그대로 있습니다. 자리를 비우거나 다른 USB를 꽂아 주십시오.",
        name=stick.name,
    )
