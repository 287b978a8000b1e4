"""Destroys what a session left. The key of its files was in the session's process alone and is gone with it; here the files go as well."""

import os
import shutil
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from maju.durable import sync_folder_surely

RETRY_S = 0.25
PATIENCE_S = 20.0
"""How long files that something still holds open or goes on writing are tried again (a recorder closes its files, a virus
scanner reads)."""


@dataclass(frozen=True, slots=True)
class Wiped:
    """``files``: how many were destroyed; ``left``: those that could not be, empty where all is well."""

    files: int
    left: tuple[Path, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing is left."""
        return not self.left


def wipe_folder(
    folder: Path,
    *,
    patience_s: float = PATIENCE_S,
    now: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Wiped:
    """Remove ``folder`` with all below it, trying again while something holds on to it. Links are removed, never followed."""
    until, files = now() + patience_s, 0
    while os.path.lexists(folder):
        files += _remove(folder)
        if not os.path.lexists(folder):
            break
        if now() >= until:
            return Wiped(files, tuple(sorted(_files_below(folder))) or (folder,))
        sleep(RETRY_S)
    if folder.parent.is_dir():
        sync_folder_surely(folder.parent)
    return Wiped(files)


def _remove(folder: Path) -> int:
    """One round: how many files went."""
    if folder.is_symlink() or not folder.is_dir():
        return _drop(folder)
    before = _files_below(folder)
    gone = sum(_drop(path) for path in before)
    shutil.rmtree(folder, onerror=_let_write)
    return gone


def _drop(path: Path) -> int:
    """Cut to nothing, so that who still holds it open has nothing either, then unlink."""
    try:
        if path.is_file() and not path.is_symlink():
            os.truncate(path, 0)
        path.unlink()
    except OSError:
        return 0
    return 1


def _let_write(again: Callable[[str], object], path: str, _error: object) -> None:
    """A folder without leave to write keeps its files; where that is the trouble, it is mended once."""
    try:
        Path(path).parent.chmod(stat.S_IRWXU)
        Path(path).chmod(stat.S_IRWXU)
        again(path)
    except OSError:
        return


def _files_below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for place, folders, files in os.walk(folder):
        here = Path(place)
        found += [here / name for name in files]
        found += [here / name for name in folders if (here / name).is_symlink()]
    return found
