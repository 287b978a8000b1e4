"""What a reader of one format hands over, counted as it grows; cleaned afterwards (cleaning.py)."""

from dataclasses import dataclass, field
from enum import StrEnum

from maju.documents.candidate.limits import Limits, RefusedError
from maju.domain.document import Block, HiddenBy, HiddenText, Paragraph, Table


class LeftOut(StrEnum):
    """What a reader saw and did not read; a person gets a word about each (troubles.py)."""

    PICTURES = "pictures"
    OBJECTS = "objects"
    """OLE objects, charts, equations, embedded files."""
    LINKS = "links"
    """References to what lies outside of the file; never followed."""
    SCRIPTS = "scripts"
    COMMENTS = "comments"
    DELETED = "deleted"
    """Text deleted while changes were tracked."""
    NESTED_ARCHIVES = "nested-archives"
    FORMS = "forms"
    SCANNED_PAGES = "scanned-pages"
    DAMAGED_PARTS = "damaged-parts"


@dataclass(slots=True)
class RawDocument:
    """Blocks in reading order with the text as it stood in the file. Use the methods: they count. Raises: RefusedError
    ``too-large`` as soon as there is more than ``limits`` allow."""

    limits: Limits
    blocks: list[Block] = field(default_factory=list)
    pages: int = 0
    hidden: list[HiddenText] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    _characters: int = 0
    _cells: int = 0
    _hidden_characters: int = 0

    def paragraph(self, text: str, *, page: int = 0, heading: bool = False) -> None:
        """Append a paragraph; one without a visible sign is dropped."""
        if text.strip():
            self._count(len(text))
            self._append(Paragraph(text, page, heading))

    def table(self, rows: list[list[str]], *, page: int = 0) -> None:
        """Append a table; one without any text is dropped."""
        self._cells += sum(len(row) for row in rows)
        if self._cells > self.limits.cells:
            raise RefusedError("too-large", "cells")
        if any(cell.strip() for row in rows for cell in row):
            self._count(sum(len(cell) for row in rows for cell in row))
            self._append(Table(tuple(tuple(row) for row in rows), page))

    def hide(self, text: str, by: HiddenBy, *, page: int = 0) -> None:
        """Put text apart that people do not see."""
        if text.strip():
            self._hidden_characters += len(text)
            if self._hidden_characters > self.limits.characters:
                raise RefusedError("too-large", "characters")
            self.hidden.append(HiddenText(text, by, page))

    def leave_out(self, what: LeftOut) -> None:
        """Say once that something was not read."""
        if what.value not in self.left_out:
            self.left_out.append(what.value)

    def _append(self, block: Block) -> None:
        if len(self.blocks) >= self.limits.blocks:
            raise RefusedError("too-large", "blocks")
        self.blocks.append(block)

    def _count(self, characters: int) -> None:
        self._characters += characters
        if self._characters > self.limits.characters:
            raise RefusedError("too-large", "characters")
