"""Writing so that a power cut leaves the old file or the new one, never half of one."""

import os
from pathlib import Path

from maju.durable import sync_folder


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside, flush it to the disk, and put it in place. Raises: OSError."""
    part = path.with_name(path.name + ".new")
    with part.open("wb") as file:
        file.write(content)
        sync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def sync(descriptor: int) -> None:
    """Flush a file to the disk. Raises: OSError."""
    os.fsync(descriptor)
