"""Takes symbols for debuggers out of Linux libraries; they are a sixth of the core."""

import shutil
import struct
import subprocess
from pathlib import Path
from typing import Final

_LOAD: Final = 1
_SYMBOL_TABLE: Final = 2
_SMALLEST: Final = 64 * 1024
"""Bytes; below, little is gained."""


def has_symbols(data: bytes) -> bool:
    """Whether a 64-bit little-endian ELF file has a symbol table besides the one for loading. Other files have none."""
    if data[:6] != b"\x7fELF\x02\x01":
        return False
    offset, size, count = struct.unpack_from("<Q", data, 0x28)[0], *struct.unpack_from("<HH", data, 0x3A)
    kinds = (struct.unpack_from("<I", data, offset + number * size + 4)[0] for number in range(count))
    return _SYMBOL_TABLE in kinds


def is_loadable(data: bytes) -> bool:
    """Whether the loader would take the file: the parts it maps begin at the same place of a page in the file and in memory."""
    offset, size, count = struct.unpack_from("<Q", data, 0x20)[0], *struct.unpack_from("<HH", data, 0x36)
    for number in range(count):
        kind, _, in_file, in_memory, _, _, _, align = struct.unpack_from("<IIQQQQQQ", data, offset + number * size)
        if kind == _LOAD and align and (in_file - in_memory) % align:
            return False
    return True


def strip_folder(folder: Path, work: Path) -> int:
    """Strip the libraries below ``folder`` and return the bytes gained.

    Wheels' libraries were moved about by patchelf, and of some of them strip makes files that no loader takes (OpenBLAS in numpy):
    those stay as they were.
    """
    gained, stripped = 0, work / "stripped.so"
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or path.stat().st_size < _SMALLEST or not has_symbols(path.read_bytes()):
            continue
        subprocess.run(["strip", "--strip-unneeded", "-o", stripped, path], check=True)
        if is_loadable(stripped.read_bytes()):
            gained += path.stat().st_size - stripped.stat().st_size
            shutil.copyfile(stripped, path)
        stripped.unlink()
    return gained
