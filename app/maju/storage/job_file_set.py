"""Files made out of others: a header names them with their checksums and is replaced last, at one stroke.

A kill leaves the old set or the new one, and whatever is wrong with a set it is made again: nobody loses anything by it.
"""

import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path

_BLOCK = 1 << 20


def checksum(path: Path) -> int:
    """CRC-32 of a file."""
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total


def fresh_tag(upto: int) -> str:
    """A part of a file name that no other set has."""
    return f"{upto}-{os.getpid()}-{os.urandom(3).hex()}"


def replace_header(path: Path, header: object) -> None:
    """Put ``header`` into ``path`` as JSON: whole, or what was there stays."""
    temporary = path.with_suffix(f".{os.getpid()}.part")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(json.dumps(header, ensure_ascii=False, indent=1))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def sweep(folder: Path, pattern: str, kept: Iterable[str]) -> None:
    """Remove earlier sets and what a kill left behind. A file another process still maps stays on Windows, for the next time."""
    keep = set(kept)
    for path in folder.glob(pattern):
        if path.name not in keep:
            try:
                path.unlink(missing_ok=True)
            except PermissionError:
                continue
