"""Lines of a PDF column joined into paragraphs: a line that was only wrapped is no new paragraph."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from maju.documents.candidate.cleaning import WIDE_GAP
from maju.documents.candidate.pdf_lines import Piece

_BEGINS = re.compile(
    r"[-–—•·●○■□▪▶▷◆◇◎★☆*※✓✔►]|[①-⑳⓵-⓾]|\(?\d{1,2}[.)](\s|$)|[가-하][.)]\s|\(?'?\d{2,4}\s?[.년/]\s?\d{1,2}|[\[【<〈《「『]"
    r"|(?:Q|문항|질문)\s?\d|[^\s:：][^:：]{0,14}\s?[:：]\s"
)
"""What opens a line of its own: bullets, numbers, dates, brackets, labels."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
"""Of texts below each other without lines between them that are taken for a table."""
_SAME_SIZE = 0.12
_LEADING = 1.1
"""Of the line's height: the widest gap below a line that goes on."""
_INDENT = 3.0
"""Of the size: how far a line that goes on may be set in or out against the first."""
_SLACK = 0.6
"""Of the size: room for a space and for edges that do not quite agree."""
_FILLED, _WORDS_SHARE = 1.2, 0.2
"""Of the size, and of the broken lines: where lines are broken at spaces, six of ten end farther from the edge than this; where
they are broken between syllables, none."""
_FEWEST_BREAKS = 5
_TIGHT = 0.8
"""Of the size: less is left where a word that is wider than its column is broken."""
_WORDS_OF_ONE = "등외및년월일명건회"
"""A line of one syllable is the end of a word too long for its column, unless it is one of these."""
_INSIDE = re.compile(r"[A-Za-z0-9@._%+/:?=&#~-]+")
_LEAST_WIDTH, _LEAST_IN_CELL = 10.0, 1.5
"""Of the size: narrower columns hold labels and dates, whose lines are as they are meant; a cell's edge is known."""
_OPEN = re.compile(r"[~(\[,·/–-]$|\d\.$")
"""Before a line break: whatever follows belongs to it, a date too."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a line was broken: the space left on it, in sizes of its letters, and whether the file has a space there."""

    slack: float
    spaced: bool
    syllables: bool
    """Between two syllables of Hangul."""
    inside: bool
    """Inside of a word, an address or a number that is wider than its column."""

    def is_space(self, at_words: bool) -> bool:
        """Whether words end here."""
        return self.spaced or ((at_words or not self.syllables) and not self.inside)


@dataclass(slots=True)
class Text:
    """A paragraph in its lines."""

    lines: list[Piece]
    breaks: list[Break]
    right: float
    """The edge at which its lines are wrapped."""

    @property
    def size(self) -> float:
        """Of its letters, in points."""
        return self.lines[0].size

    @property
    def length(self) -> int:
        """In characters."""
        return sum(len(line.text) for line in self.lines)

    def take_up(self, after: "Text") -> bool:
        """Go on with what stands first on the next page, where it is the rest of this; False where it is not."""
        first, second = self.lines[-1], after.lines[0]
        if not _is_rest(first, second, self.right, _LEAST_WIDTH):
            return False
        self.breaks += [_break(first, second, self.right), *after.breaks]
        self.lines += after.lines
        return True

    def joined(self, at_words: bool) -> str:
        """In one line. ``at_words``: lines of this document are broken at spaces (see :func:`breaks_at_words`)."""
        text = self.lines[0].text
        for line, place in zip(self.lines[1:], self.breaks, strict=True):
            hyphenated = text.endswith("-") and text[-2:-1].isalpha()
            text += (" " if place.is_space(at_words) and not hyphenated else "") + line.text
        return text


@dataclass(slots=True)
class Columns:
    """Rows of texts that stand below each other without ruled lines."""

    rows: list[list[str]]


def breaks_at_words(texts: Iterable[Text]) -> bool:
    """Whether a document breaks its lines at spaces or between any two syllables: then every line is filled up to less than one."""
    slacks = [place.slack for text in texts for place in text.breaks if place.syllables and not place.spaced]
    if len(slacks) < _FEWEST_BREAKS:
        return True
    return sum(1 for slack in slacks if slack > _FILLED) > _WORDS_SHARE * len(slacks)


def paragraphs(rows: list[list[Piece]], right: float, *, in_cell: bool = False) -> list[Text | object]:
    """Paragraphs and, where they stand, the items that are none (tables). ``right``: the edge at which lines are
    wrapped; ``in_cell``: it is that of a cell."""
    least = _LEAST_IN_CELL if in_cell else _LEAST_WIDTH
    made: list[Text | object] = []
    parts: list[list[Piece]] = []
    at = 0
    while at < len(rows):
        row, table = rows[at], _columns(rows, at)
        if table or row[0].item is not None or len(row) > 1:
            _close(parts, right, made)
            made += [Columns([[piece.text for piece in each] for each in table])] if table else _mixed(row)
        elif parts and _goes_on(parts[-1], row, right, least):
            parts.append(row)
        else:
            _close(parts, right, made)
            parts.append(row)
        at += len(table) or 1
    _close(parts, right, made)
    return made


def _columns(rows: list[list[Piece]], at: int) -> list[list[Piece]]:
    """The rows from there on that have the same columns, three at least; empty where they are too few for a table."""
    first = rows[at]
    if len(first) < _FEWEST_COLUMNS:
        return []
    same = itertools.takewhile(lambda row: _is_like(row, first), itertools.islice(rows, at, None))
    found = list(same)
    return found if len(found) >= _FEWEST_ROWS else []


def _is_like(row: list[Piece], first: list[Piece]) -> bool:
    """Whether each piece stands below its own, wherever in its column it is set."""
    return len(row) == len(first) and all(
        one.item is None and max(one.x0, other.x0) < min(one.x1, other.x1)
        for one, other in zip(row, first, strict=True)
    )


def _mixed(row: list[Piece]) -> list[Text | object]:
    """A row of several pieces is one line, spaces between; tables in it follow."""
    texts = [piece for piece in row if piece.item is None]
    made: list[Text | object] = []
    if texts:
        line = replace(texts[0], text=WIDE_GAP.join(piece.text for piece in texts), x1=texts[-1].x1)
        made.append(Text([line], [], line.x1))
    return made + [piece.item for piece in row if piece.item is not None]


def _goes_on(before: list[Piece], after: list[Piece], right: float, least: float) -> bool:
    first, second = before[-1], after[0]
    if second.top - first.bottom > _LEADING * (first.bottom - first.top) or second.middle <= first.middle:
        return False
    return _is_rest(first, second, right, least)


def _is_rest(first: Piece, second: Piece, right: float, least: float) -> bool:
    """Whether the second line, wherever it stands, is there because the first had no room for its first word."""
    size = max(first.size, second.size, 0.1)
    if abs(first.size - second.size) > _SAME_SIZE * size:
        return False
    if _BEGINS.match(second.text) and not _OPEN.search(first.text):
        return False
    if abs(second.x0 - first.x0) > _INDENT * size or right - first.x1 >= second.first_word + _SLACK * size:
        return False
    return first.x1 - first.x0 >= least * size or _break(first, second, right).inside


def _close(parts: list[list[Piece]], right: float, made: list[Text | object]) -> None:
    if not parts:
        return
    lines = [row[0] for row in parts]
    breaks = [_break(first, second, right) for first, second in itertools.pairwise(lines)]
    made.append(Text(lines, breaks, right))
    parts.clear()


def _break(before: Piece, after: Piece, right: float) -> Break:
    syllables = "가" <= before.text[-1] <= "힣" and "가" <= after.text[0] <= "힣"
    slack = (right - before.x1) / max(before.size, 0.1)
    inside = slack < _TIGHT and all(map(_INSIDE.fullmatch, (before.text, after.text.split(" ")[0])))
    if syllables and slack < 1.0 and " " not in before.text:
        inside = len(after.text) == 1 and after.text not in _WORDS_OF_ONE
    return Break(slack, after.spaced, syllables, inside)
