"""A disk of a few megabytes that a test may fill, empty and make read-only."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """A tmpfs mounted at ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, leave: int = 0) -> None:
        """Until ``leave`` bytes are free (whole pages of 4 KB)."""
        with (self.folder / "filler").open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                file.truncate(max(0, file.tell() - leave))

    def empty(self) -> None:
        """What filled it goes."""
        (self.folder / "filler").unlink()

    def read_only(self, wanted: bool) -> None:
        """Also with files open: what the kernel does to a disk that fails."""
        mode = "ro" if wanted else "rw"
        subprocess.run(["mount", "-o", f"remount,{mode}", str(self.folder)], check=True)


@contextmanager
def mounted(folder: Path, size: int) -> Iterator[SmallDisk]:
    """Skips the test where mounting is not permitted."""
    if not sys.platform.startswith("linux"):
        pytest.skip("tmpfs is Linux'")
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
