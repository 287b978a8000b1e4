"""Finds Python pickles by content. Loading one runs whatever its maker wrote into it, so no model of this program is one."""

import pickle
import pickletools
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

#: Enough to tell: every pickle names a class or ends within its first operations, and 64 KiB hold hundreds of them.
_LOOK = 65_536
_CALLS = frozenset(
    {"GLOBAL", "STACK_GLOBAL", "INST", "OBJ", "NEWOBJ", "NEWOBJ_EX", "REDUCE", "BUILD", "EXT1", "EXT2", "EXT4"}
)
_MOST_MEMBERS = 10_000


def holds_pickle(path: Path) -> bool:
    """Whether ``path`` is a pickle or an archive with one in it (PyTorch's ``.pt``, ``.pth``, ``.bin``), whatever its name.

    Raises: OSError.
    """
    with path.open("rb") as file:
        if is_pickle(file.read(_LOOK)):
            return True
        return any(_archived(file))


def is_pickle(head: bytes) -> bool:
    """Whether data that begin with ``head`` are a pickle: its protocol mark and valid operations, or text that calls something."""
    names = []
    cut_off = False
    try:
        for operation, _, _ in pickletools.genops(head):
            names.append(operation.name)
    except (ValueError, UnicodeDecodeError, OverflowError, IndexError) as error:
        cut_off = len(head) == _LOOK and "unknown" not in str(error)
    calls = not _CALLS.isdisjoint(names)
    if len(head) > 1 and head[0] == 0x80 and head[1] <= pickle.HIGHEST_PROTOCOL:
        return names[-1:] == ["STOP"] or len(names) > 2
    return calls and (names[-1:] == ["STOP"] or cut_off)


def _archived(file: BinaryIO) -> Iterator[bool]:
    """Looks into zip and tar archives, the two that PyTorch has written."""
    file.seek(0)
    if zipfile.is_zipfile(file):
        try:
            with zipfile.ZipFile(file) as archive:
                for member in archive.infolist()[:_MOST_MEMBERS]:
                    yield member.filename.lower().endswith((".pkl", ".pickle"))
                    if not member.flag_bits & 1:
                        with archive.open(member) as inside:
                            yield is_pickle(inside.read(_LOOK))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, zlib.error):
            yield False
    file.seek(257)
    if file.read(5) == b"ustar":
        file.seek(0)
        try:
            with tarfile.open(fileobj=file, mode="r:") as tape:
                for entry in tape:
                    yield entry.name.endswith(("pickle", ".pkl"))
        except tarfile.TarError:
            yield False
