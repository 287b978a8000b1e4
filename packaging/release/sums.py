"""``SHA256SUMS.txt`` over everything a build gives out, and the same on one sheet of paper."""

import hashlib
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from release import signing
from release.context import ROOT, Build

SUMS: Final = "SHA256SUMS.txt"
SHEET: Final = "SHA256SUMS.html"
PAPER: Final = "SHA256SUMS.pdf"
_OWN: Final = "SHA256SUMS."
"""How everything begins that this module writes, and the signature of it."""
_TEMPLATE: Final = ROOT / "packaging" / "pages" / "sums.html.jinja"
_UNITS: Final = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB"))
_MARGIN_MM: Final = 15


class SheetTooLongError(Exception):
    """More files than fit on one page."""


@dataclass(frozen=True, slots=True)
class Sum:
    """One file. ``sha256``: 64 lower-case hexadecimal digits; ``bytes``: its length."""

    name: str
    sha256: str
    bytes: int

    @property
    def groups(self) -> str:
        """The digest in groups of eight, to be compared by eye."""
        return " ".join(self.sha256[at : at + 8] for at in range(0, 64, 8))

    @property
    def size(self) -> str:
        """For people: three digits, decimal units as shops and systems use them."""
        for unit, name in _UNITS:
            if self.bytes >= unit:
                return (
                    f"{self.bytes / unit:.3g} {name}"
                    if self.bytes < 999.5 * unit
                    else f"{self.bytes / unit:.0f} {name}"
                )
        return f"{self.bytes} B"


def make(build: Build) -> list[Path]:
    """Read every other file in ``build.out``, write the list, the sheet and its PDF. Raises: SheetTooLongError."""
    sums = read_sums(build.out)
    lines = "".join(f"{one.sha256}  {one.name}\n" for one in sums)
    (build.out / SUMS).write_text(lines, encoding="utf-8", newline="\n")
    page = sheet(sums, build.version, build.source_date)
    (build.out / SHEET).write_text(page, encoding="utf-8", newline="\n")
    pages = write_pdf(page, build.out / PAPER)
    if pages != 1:
        raise SheetTooLongError(f"{SHEET} with {len(sums)} files takes {pages} pages of A4, not one")
    signed = signing.sign(build.out / SUMS, signing.SUMS)
    print(f"  {signed}")
    return [*(build.out / name for name in (SUMS, SHEET, PAPER)), *signed.made]


def read_sums(folder: Path) -> list[Sum]:
    """Of every file below, by name, but of what this module writes itself."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in files)
    return [Sum(name, digest(path), path.stat().st_size) for name, path in named if not name.startswith(_OWN)]


def digest(path: Path) -> str:
    """SHA-256 of a file, 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sheet(sums: Iterable[Sum], version: str, source_date: int) -> str:
    """The sheet as HTML, of which a browser and Qt make the same page."""
    day = datetime.fromtimestamp(source_date, UTC)
    pages = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    template = pages.from_string(_TEMPLATE.read_text(encoding="utf-8"))
    return template.render(files=list(sums), version=version, date=f"{day.year}년 {day.month}월 {day.day}일")


def write_pdf(page: str, path: Path) -> int:
    """Print it on A4; returns the number of pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle("마주: 파일 확인표")
    document = QTextDocument()
    document.setHtml(page)
    document.documentLayout().setPaintDevice(writer)
    room = writer.pageLayout().paintRectPixels(writer.resolution())
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(room.size()))
    document.print_(writer)
    del application
    return document.pageCount()
