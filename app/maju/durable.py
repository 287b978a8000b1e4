"""Brings what was written to the disk itself, so that a power cut leaves the old or the new, never half of one."""

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, flush to the disk, put in place. Raises OSError; what was there before then stays."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Flush a file that somebody else has written and closed. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder, where the system and the file system can (Windows and FAT cannot)."""
    with contextlib.suppress(OSError):
        _sync_folder(folder)


def sync_folder_surely(folder: Path) -> None:
    """The same for what must not come back after a power cut. Windows does so by itself and opens no folders. Raises OSError."""
    if os.name != "nt":
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
