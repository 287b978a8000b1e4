"""Letters of a PDF page put together into lines, and lines into the columns they are read in."""

import itertools
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from maju.documents.candidate.pdf_letters import Letter

_SAME_LINE = 0.45
"""Of the smaller size: how far apart the middles of two letters of a line may be."""
_GAP = 1.3
"""Of the size: a wider gap parts two pieces of a line."""
_SPACE, _LIKELY_SPACE = 0.18, 0.1
"""Of the size: a gap this wide is a space, also where the file has no sign for it; the second where pdfium takes it for one."""
_DOUBLE = 0.3
"""Of the size: the same letter again within this is a bold one that was drawn twice."""
_FEWEST_ROWS = 3
_MOST_EDGES = 40
_MOST_PIECES = 4_000
_ALIGNED_SHARE = 0.7
_DENSE = 1.25
"""Times the leading: lines of the left side that lie farther apart than those of the right."""
_GUTTER = 0.8
"""Of the size: the narrowest gap between two columns."""


@dataclass(slots=True)
class Piece:
    """Letters side by side, or a table (``item``) that stands in their place. Points from the upper left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    spaced: bool = False
    """White space stood before its first letter in the file: a line before it ended with a space."""
    first_word: float = 0.0
    """How wide its first word is."""
    item: object | None = None

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.top + self.bottom) / 2


def pieces(letters: Sequence[Letter]) -> list[Piece]:
    """Letters joined while they stand on one line without a wide gap."""
    runs: list[list[Letter]] = []
    for letter in letters:
        if runs and _follows(runs[-1][-1], letter):
            runs[-1].append(letter)
        else:
            runs.append([letter])
    found: list[Piece] = []
    for row in _rows_of_runs(runs):
        found += _pieces_of(row)
    return found


def in_reading_order(found: list[Piece]) -> list[list[list[Piece]]]:
    """Columns one after the other, each as rows from the top, each as pieces from the left."""
    if len(found) < 2 * _FEWEST_ROWS or len(found) > _MOST_PIECES:
        return [rows(found)] if found else []
    corridor = _corridor(found)
    if corridor is None:
        return [rows(found)]
    columns: list[list[list[Piece]]] = []
    whole: list[Piece] = []
    for band in _bands(found, corridor):
        left = [piece for piece in band if piece.x1 <= corridor]
        right = [piece for piece in band if piece.x0 >= corridor]
        if len(left) + len(right) == len(band) and _are_columns(left, right):
            columns += [rows(whole)] if whole else []
            columns += in_reading_order(left) + in_reading_order(right)
            whole = []
        else:
            whole += band
    return [*columns, rows(whole)] if whole else columns


def rows(found: list[Piece]) -> list[list[Piece]]:
    """Pieces side by side in one row; rows from the top."""
    made: list[list[Piece]] = []
    for piece in sorted(found, key=lambda piece: (piece.middle, piece.x0)):
        if made and piece.middle - made[-1][0].middle <= _SAME_LINE * min(piece.size, made[-1][0].size):
            made[-1].append(piece)
        else:
            made.append([piece])
    return [sorted(row, key=lambda piece: piece.x0) for row in made]


def _follows(before: Letter, after: Letter) -> bool:
    size = min(before.size, after.size)
    level = abs(before.middle[1] - after.middle[1]) <= _SAME_LINE * size
    return level and -0.5 * size <= after.x0 - before.x1 <= _GAP * size


def _rows_of_runs(runs: list[list[Letter]]) -> list[list[list[Letter]]]:
    made: list[list[list[Letter]]] = []
    level = 0.0
    for run in sorted(runs, key=lambda run: (run[0].middle[1], run[0].x0)):
        if made and run[0].middle[1] - level <= _SAME_LINE * min(run[0].size, made[-1][0][0].size):
            made[-1].append(run)
        else:
            made.append([run])
            level = run[0].middle[1]
    return [sorted(row, key=lambda run: run[0].x0) for row in made]


def _pieces_of(row: list[list[Letter]]) -> list[Piece]:
    groups: list[list[Letter]] = []
    for run in row:
        if groups and run[0].x0 - groups[-1][-1].x1 <= _GAP * min(run[0].size, groups[-1][-1].size):
            groups[-1] += run
        else:
            groups.append(list(run))
    return [_piece(sorted(group, key=lambda letter: letter.x0)) for group in groups]


def _piece(letters: list[Letter]) -> Piece:
    text, kept, first_word = letters[0].sign, [letters[0]], 0.0
    for letter in letters[1:]:
        before = kept[-1]
        if letter.sign == before.sign and letter.x0 - before.x0 < _DOUBLE * min(letter.size, letter.x1 - letter.x0):
            continue
        if _is_apart(before, letter):
            first_word = first_word or before.x1 - letters[0].x0
            text += " "
        text += letter.sign
        kept.append(letter)
    return Piece(
        text,
        min(letter.x0 for letter in kept),
        min(letter.top for letter in kept),
        max(letter.x1 for letter in kept),
        max(letter.bottom for letter in kept),
        Counter(round(letter.size, 1) for letter in kept).most_common(1)[0][0],
        kept[0].spaced,
        first_word or kept[-1].x1 - kept[0].x0,
    )


def _is_apart(before: Letter, after: Letter) -> bool:
    least = _LIKELY_SPACE if after.apart else _SPACE
    return after.spaced or after.x0 - before.x1 > least * min(before.size, after.size)


def _corridor(found: list[Piece]) -> float | None:
    """Where a white strip runs down between two columns: left of the edge at which most pieces begin that few cross."""
    edges = Counter(round(piece.x0) for piece in found)
    best: tuple[int, float] | None = None
    for edge, count in edges.most_common(_MOST_EDGES):
        if count < _FEWEST_ROWS:
            break
        at = edge - 1.0
        crossing = sum(1 for piece in found if piece.x0 < at < piece.x1)
        left = [piece for piece in found if piece.x1 <= at]
        right = [piece for piece in found if piece.x0 >= at]
        if min(len(left), len(right)) < _FEWEST_ROWS or crossing * 2 > len(found):
            continue
        score = (min(len(left), len(right)) - 2 * crossing, at)
        best = max(best, score) if best else score
    return best[1] if best else None


def _bands(found: list[Piece], corridor: float) -> list[list[Piece]]:
    """From the top: what crosses the corridor apart from what does not."""
    bands: list[list[Piece]] = []
    crossed = False
    for row in rows(found):
        crosses = any(piece.x0 < corridor < piece.x1 for piece in row)
        if not bands or crosses != crossed:
            bands.append([])
        bands[-1] += row
        crossed = crosses
    return bands


def _are_columns(left: list[Piece], right: list[Piece]) -> bool:
    """Whether each side is read from top to bottom by itself: not label and value, nor date and event, on common lines."""
    if min(len(left), len(right)) < _FEWEST_ROWS:
        return False
    size = min(piece.size for piece in left + right)
    if min(piece.x0 for piece in right) - max(piece.x1 for piece in left) < _GUTTER * size:
        return False
    common = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    if common <= 0.3 * min(left[-1].bottom - left[0].top, right[-1].bottom - right[0].top):
        return False
    return not _are_rows(left, right, size) or (_is_prose(left) and _is_prose(right))


def _are_rows(left: list[Piece], right: list[Piece], size: float) -> bool:
    """Whether what stands side by side belongs together: most of the right has something beside it on its line, or what is
    on the left is set apart as its lines on the right need it."""
    levels = [piece.middle for piece in left], [piece.middle for piece in right]
    beside = [
        sum(1 for level in levels[own] if any(abs(level - other) < 0.15 * size for other in levels[1 - own]))
        for own in (0, 1)
    ]
    if beside[1] >= _ALIGNED_SHARE * len(right):
        return True
    return beside[0] >= _ALIGNED_SHARE * len(left) and _leading(levels[0]) > _DENSE * _leading(levels[1])


def _leading(levels: list[float]) -> float:
    """The usual step from line to line."""
    steps = [after - before for before, after in itertools.pairwise(sorted(levels)) if after - before > 1.0]
    return statistics.median(steps) if steps else 0.0


def _is_prose(column: list[Piece]) -> bool:
    """Whether most lines fill their column."""
    width = max(piece.x1 for piece in column) - min(piece.x0 for piece in column)
    return (
        sum(1 for piece in column if piece.x1 - piece.x0 > 0.8 * width) > 0.6 * len(column)
        and width > 12 * column[0].size
    )
