"""Parts of a ZIP archive (DOCX, HWPX) under limits that hold whatever its headers say: bytes are counted as they are unpacked.

A part that nobody asks for is never unpacked: a picture of a portfolio may be as large as its file lets it, and a bomb beside
the text does nothing.
"""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException

from maju.documents.candidate.limits import Limits, RefusedError

_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_TRICKS = re.compile(r"(^|/)\.\.(/|$)|^/|^[A-Za-z]:|\x00")
_ARCHIVES = re.compile(r"\.(zip|jar|7z|rar|tar|gz|tgz|bz2|xz|alz|egg|docx|docm|hwpx|xlsx|pptx|odt)$", re.IGNORECASE)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error)
"""What zipfile lets out of archives that are not whole (NotImplementedError is a RuntimeError, UnicodeError a ValueError)."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Parts:
    """The named parts of an open archive. Names are the archive's own, with ``/`` between folders."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive, self._limits = archive, limits
        self._left = limits.unpacked_bytes
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in archive.infolist():
            name = entry.filename.replace("\\", "/")
            if _TRICKS.search(name) or stat.S_ISLNK(entry.external_attr >> 16):
                raise RefusedError("damaged", "names")
            self._entries.setdefault(name, entry)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order of the archive."""
        return tuple(self._entries)

    @property
    def archives(self) -> tuple[str, ...]:
        """Parts that are archives or documents themselves; they stay shut."""
        return tuple(name for name in self._entries if _ARCHIVES.search(name))

    def bytes_of(self, name: str) -> bytes | None:
        """A part unpacked, None where there is none. Raises: RefusedError ``locked``, ``too-large``, ``damaged``."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise RefusedError("locked")
        if entry.compress_type not in _METHODS:
            raise RefusedError("damaged", "method")
        try:
            return self._unpacked(entry)
        except _BROKEN as error:
            raise RefusedError("damaged", name) from error

    def xml(self, name: str) -> Element | None:
        """A part parsed, None where there is none. Raises: RefusedError; entities and document types are refused."""
        data = self.bytes_of(name)
        return None if data is None else parsed(data)

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        whole = bytearray()
        # what the headers say of the length is set aside: the stream ends where it ends, or at a limit
        entry.file_size = self._limits.unpacked_bytes + 1
        entry.CRC = None  # type: ignore[assignment]  # a wrong sum is no harm to a text that can be read
        with self._archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                whole += chunk
                self._left -= len(chunk)
                packed = max(entry.compress_size, 1)
                if self._left < 0:
                    raise RefusedError("too-large", "unpacked")
                if len(whole) > self._limits.ratio_from_bytes and packed / len(whole) < self._limits.smallest_ratio:
                    raise RefusedError("too-large", "ratio")
        return bytes(whole)


@contextmanager
def open_parts(path: Path, limits: Limits) -> Iterator[Parts]:
    """The parts of an archive. Raises: RefusedError ``damaged``, ``too-large`` (more entries than allowed)."""
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise RefusedError("damaged", "zip") from error
    with archive:
        if len(archive.infolist()) > limits.zip_entries:
            raise RefusedError("too-large", "entries")
        yield Parts(archive, limits)


def parsed(data: bytes) -> Element:
    """XML without document types, entities and anything from outside. Raises: RefusedError ``damaged``."""
    try:
        root: Element = defusedxml.ElementTree.fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise RefusedError("damaged", "xml") from error
    return root
