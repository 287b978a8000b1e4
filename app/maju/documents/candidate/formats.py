"""Tells a document's format by its contents, never by its name, and reads it with the reader of that format. Runs in the child."""

import importlib
import re
from collections.abc import Callable
from pathlib import Path

from maju.documents.candidate.cleaning import cleaned
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut, RawDocument
from maju.documents.candidate.wire import Read
from maju.documents.candidate.zip_guard import open_parts
from maju.domain.document import DocumentFormat

_HEAD = 4096
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"HWP Document File", "hwp3"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"ALZ\x01", "archive"),
    (b"EGGA", "archive"),
    (b"ITSF", "unknown"),
    (b"\x7fELF", "unknown"),
    (b"MZ", "unknown"),
)
"""What files of other kinds begin with, and what they are called in troubles.py."""
_FOREIGN_ZIP = (
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("Index/Document.iwa", "pages"),
    ("META-INF/container.xml", "epub"),
)
_MARKDOWN = (".md", ".markdown", ".mdown")
_READERS: dict[DocumentFormat, str] = {
    DocumentFormat.PDF: "maju.documents.candidate.pdf:read_pdf",
    DocumentFormat.DOCX: "maju.documents.candidate.docx:read_docx",
    DocumentFormat.HWP: "maju.documents.candidate.hwp:read_hwp",
    DocumentFormat.HWPX: "maju.documents.candidate.hwpx:read_hwpx",
    DocumentFormat.TXT: "maju.documents.candidate.plain:read_plain",
    DocumentFormat.MD: "maju.documents.candidate.plain:read_markdown",
}


def read_file(path: Path, limits: Limits) -> Read:
    """A file of any format, cleaned. Raises: RefusedError."""
    found = format_of(path, limits)
    module, _, name = _READERS[found].partition(":")
    reader: Callable[[Path, Limits], RawDocument] = getattr(importlib.import_module(module), name)
    document = reader(path, limits)
    if document.pages > limits.pages:
        raise RefusedError("too-large", "pages")
    blocks, hidden = cleaned(document)
    left_out = tuple(map(LeftOut, document.left_out))
    if not blocks:
        seen = LeftOut.PICTURES in left_out or LeftOut.SCANNED_PAGES in left_out
        raise RefusedError("scanned" if seen else "empty")
    return Read(found, blocks, document.pages, hidden, left_out)


def format_of(path: Path, limits: Limits) -> DocumentFormat:
    """What a file is. Raises: RefusedError ``format`` with the name of what it is instead, ``locked``, ``damaged``, ``empty``."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise RefusedError("empty")
    if b"%PDF-" in head[:1024]:
        return DocumentFormat.PDF
    if head.startswith(_ZIP):
        return _zip_format(path, limits)
    if head.startswith(_OLE):
        return _ole_format(path)
    _refuse_foreign(head)
    return DocumentFormat.MD if path.suffix.lower() in _MARKDOWN else DocumentFormat.TXT


def _refuse_foreign(head: bytes) -> None:
    for mark, name in _FOREIGN:
        if head.startswith(mark):
            raise RefusedError("format", name)
    if head[8:12] == b"WEBP" or head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        raise RefusedError("format", "picture")
    if head[4:8] == b"ftyp" or head[:4] in (b"RIFF", b"OggS", b"ID3\x03", b"ID3\x04"):
        raise RefusedError("format", "recording")
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    if re.match(rb"<(!doctype html|html|head|body)\b", text):
        raise RefusedError("format", "html")
    if text.startswith(b"<?xml") and b"<hwpml" in text:
        raise RefusedError("format", "hwpml")


def _zip_format(path: Path, limits: Limits) -> DocumentFormat:
    with open_parts(path, limits) as parts:
        names = frozenset(parts.names)
        mimetype = (parts.bytes_of("mimetype") or b"")[:100].strip()
        if mimetype == b"application/hwp+zip" or "Contents/content.hpf" in names:
            return DocumentFormat.HWPX
        if mimetype.startswith(b"application/vnd.oasis.opendocument"):
            raise RefusedError("format", "odt")
        if "word/document.xml" in names or b"wordprocessingml.document.main" in (
            parts.bytes_of("[Content_Types].xml") or b""
        ):
            return DocumentFormat.DOCX
        for name, what in _FOREIGN_ZIP:
            if name in names:
                raise RefusedError("format", what)
    raise RefusedError("format", "archive")


def _ole_format(path: Path) -> DocumentFormat:
    import olefile

    try:
        with olefile.OleFileIO(path) as file:
            names = {"/".join(entry) for entry in file.listdir()}
    except Exception as error:  # olefile lets IndexError, struct.error and others out of broken directories
        raise RefusedError("damaged", "ole") from error
    if "FileHeader" in names:
        return DocumentFormat.HWP
    if "EncryptedPackage" in names:
        raise RefusedError("locked", "office")
    for name, what in (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt")):
        if name in names:
            raise RefusedError("format", what)
    raise RefusedError("format", "unknown")
