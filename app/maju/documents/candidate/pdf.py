"""PDF: letters and lines by pdfium, ruled tables by pdfplumber's geometry, paragraphs in the order they are read in."""

import math
import re
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.pdf_letters import Letter, LetterReader, View, set_upright
from maju.documents.candidate.pdf_lines import Piece, in_reading_order, pieces, rows
from maju.documents.candidate.pdf_marks import not_drawn, take_off
from maju.documents.candidate.pdf_paragraphs import Columns, Text, breaks_at_words, paragraphs
from maju.documents.candidate.pdf_tables import Grid, GridCell, fill, grids
from maju.documents.candidate.raw import LeftOut, RawDocument
from maju.domain.document import HiddenBy

_HEADING = 1.18
"""Times the usual size of letters."""
_LONGEST_HEADING = 60
_PAGE_NUMBER = re.compile(
    r"[-–— ]*(?:page\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\s*(?:쪽|페이지)?[-–— ]*", re.IGNORECASE
)
_MARGIN = 0.08
"""Of the height of a page: where its number stands, and what is repeated on every page."""
_ANNOTATIONS = {
    pdfium.FPDF_ANNOT_LINK: LeftOut.LINKS,
    pdfium.FPDF_ANNOT_WIDGET: LeftOut.FORMS,
    pdfium.FPDF_ANNOT_FILEATTACHMENT: LeftOut.OBJECTS,
    pdfium.FPDF_ANNOT_RICHMEDIA: LeftOut.OBJECTS,
    pdfium.FPDF_ANNOT_SOUND: LeftOut.OBJECTS,
    pdfium.FPDF_ANNOT_MOVIE: LeftOut.OBJECTS,
    pdfium.FPDF_ANNOT_TEXT: LeftOut.COMMENTS,
    pdfium.FPDF_ANNOT_FREETEXT: LeftOut.COMMENTS,
    pdfium.FPDF_ANNOT_HIGHLIGHT: LeftOut.COMMENTS,
    pdfium.FPDF_ANNOT_POPUP: LeftOut.COMMENTS,
}
_MOST_ANNOTATIONS = 500
_REACH, _FAR = 1.5, 5.0
"""Of the size: lines that end this near to each other, or to the edge of the page, end at an edge."""
_SCRIPT = re.compile(rb"/(?:JavaScript|JS)\b")


Item = Text | Columns | Grid


@dataclass(frozen=True, slots=True)
class _Filled:
    """A table with the paragraphs of its cells."""

    grid: Grid
    texts: list[list[Text]]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What pages know of each other."""

    repeated: set[str] = field(default_factory=set)
    """What stood in a margin already."""
    shown: list[str] = field(default_factory=list)
    """The letters that can be seen, page by page."""

    def is_news(self, hidden: str) -> bool:
        """Whether a hidden text says what is nowhere to be seen: Qt draws a line between two pages on both, clipped on one."""
        letters = "".join(hidden.split())
        return not any(letters in page for page in self.shown)


def read_pdf(path: Path, limits: Limits) -> RawDocument:
    """Read a PDF. Raises: RefusedError ``locked``, ``damaged``, ``too-large``."""
    try:
        opened = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise RefusedError(*_why_not(error)) from error
    with closing(opened) as pdf:
        document = RawDocument(limits, pages=len(pdf))
        if document.pages > limits.pages:
            raise RefusedError("too-large", "pages")
        _look_beside(pdf, path, document)
        reader = LetterReader(limits)
        found: list[list[Item]] = []
        beside = _Beside()
        for number in range(document.pages):
            found.append(_page(pdf, number, reader, beside, document))
        _hand_over(found, document)
        document.hidden = [item for item in document.hidden if beside.is_news(item.text)]
    return document


def _why_not(error: pypdfium2.PdfiumError) -> tuple[str, str]:
    code = getattr(error, "err_code", None)
    return ("locked", "") if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY) else ("damaged", "pdf")


def _look_beside(pdf: pypdfium2.PdfDocument, path: Path, document: RawDocument) -> None:
    if pdf.count_attachments() > 0:
        document.leave_out(LeftOut.OBJECTS)
    if pdfium.FPDFDoc_GetJavaScriptActionCount(pdf.raw) > 0 or _SCRIPT.search(path.read_bytes()):
        document.leave_out(LeftOut.SCRIPTS)


def _page(
    pdf: pypdfium2.PdfDocument, number: int, reader: LetterReader, beside: _Beside, document: RawDocument
) -> list[Item]:
    """Paragraphs and tables of one page; a page that cannot be opened is said to be left out."""
    try:
        page = pdf[number]
    except pypdfium2.PdfiumError:
        document.leave_out(LeftOut.DAMAGED_PARTS)
        return []
    with closing(page):
        replacements = take_off(page)
        set_upright(page)
        view = View(page)
        letters = reader.letters(page, view)
        _note_what_is_left_out(page, bool(letters), document)
        _put_apart(letters, number + 1, document)
        for text in not_drawn(replacements, "".join(letter.sign for letter in letters)):
            document.hide(text, HiddenBy.INVISIBLE, page=number + 1)
        seen = [letter for letter in letters if letter.hidden is None]
        tables = grids(page, view) if seen else []
        beside.shown.append("".join(letter.sign for letter in seen))
        return _flow(fill(tables, seen), tables, view, beside.repeated)


def _note_what_is_left_out(page: pypdfium2.PdfPage, has_text: bool, document: RawDocument) -> None:
    kinds = Counter(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, index))
        for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), 10_000))
    )
    if kinds[pdfium.FPDF_PAGEOBJ_IMAGE]:
        document.leave_out(LeftOut.PICTURES)
    if not has_text and kinds:
        document.leave_out(LeftOut.SCANNED_PAGES)
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        what = _ANNOTATIONS.get(pdfium.FPDFAnnot_GetSubtype(annotation)) if annotation else None
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if what is not None:
            document.leave_out(what)


def _put_apart(letters: list[Letter], page: int, document: RawDocument) -> None:
    """Report hidden letters, those in a row with one cause as one text."""
    run: list[Letter] = []
    for letter in [*letters, None]:
        if run and (letter is None or letter.hidden is not run[0].hidden):
            if run[0].hidden is not None:
                text = "".join((" " if one.spaced else "") + one.sign for one in run)
                document.hide(text, run[0].hidden, page=page)
            run = []
        if letter is not None:
            run.append(letter)


def _flow(letters: list[Letter], tables: list[Grid], view: View, repeated: set[str]) -> list[Item]:
    found = _without_margins(pieces(letters), view, repeated)
    right = _right_edge(found, view.width)
    for grid in tables:
        if any(cell.letters for cell in grid.cells):
            x0, top, x1, bottom = grid.box
            # it stands where its first line stands, or a table beside a short text would come before it
            found.append(Piece("", x0, top, x1, min(bottom, top + 1.0), 1.0, item=grid))
    made: list[Item] = []
    columns = in_reading_order(found)
    for column in columns:
        words = [piece for row in column for piece in row if piece.item is None]
        edge = right if len(columns) == 1 else _edge_of(words, right)
        made += [item for item in paragraphs(column, edge) if isinstance(item, Text | Columns | Grid)]
    return made


def _without_margins(found: list[Piece], view: View, repeated: set[str]) -> list[Piece]:
    """Without page numbers, and without what stood in the margin of an earlier page already."""
    first, last = view.height * _MARGIN, view.height * (1 - _MARGIN)
    outside = {id(piece): piece.text for piece in found if piece.bottom < first or piece.top > last}
    kept = [
        piece
        for piece in found
        if id(piece) not in outside or not (_PAGE_NUMBER.fullmatch(piece.text) or piece.text in repeated)
    ]
    repeated.update(outside.values())
    return kept


def _right_edge(found: list[Piece], width: float) -> float:
    """Where lines are wrapped: as far from the right edge of the paper as they begin from the left one, or farther out."""
    if not found:
        return width
    left = min(piece.x0 for piece in found)
    return max(max(piece.x1 for piece in found), width - left if left < 0.3 * width else 0.0)


def _edge_of(column: list[Piece], right: float) -> float:
    """Where the lines of a column are wrapped: at the edge of the page if it reaches so far, else where two of them end; with
    a single longest line nobody knows."""
    own = max((piece.x1 for piece in column), default=right)
    if any(piece.x1 > right - _FAR * piece.size for piece in column):
        return right
    reaching = sum(1 for piece in column if piece.x1 > own - _REACH * piece.size)
    return own if reaching > 1 else math.inf


def _hand_over(pages: list[list[Item]], document: RawDocument) -> None:
    items = [(number, _filled(item)) for number, item in _across_pages(pages)]
    texts = [text for _, item in items for text in _texts(item)]
    at_words, usual = breaks_at_words(texts), _usual_size(texts)
    for number, item in items:
        if isinstance(item, Text):
            line = item.joined(at_words)
            heading = item.size >= _HEADING * usual and len(line) <= _LONGEST_HEADING
            document.paragraph(line, page=number, heading=heading)
        elif isinstance(item, Columns):
            document.table(item.rows, page=number)
        else:
            document.table(_rows(item, at_words, document.limits), page=number)


def _across_pages(pages: list[list[Item]]) -> list[tuple[int, Item]]:
    """Items with their pages; what goes on on the next page belongs to the page it begins on."""
    items: list[tuple[int, Item]] = []
    for number, page in enumerate(pages, start=1):
        first = page[0] if page else None
        before = items[-1][1] if items else None
        if (
            (isinstance(before, Text) and isinstance(first, Text) and before.take_up(first))
            or (isinstance(before, Grid) and isinstance(first, Grid) and before.take_up(first))
        ):  # fmt: skip
            page = page[1:]
        items += [(number, item) for item in page]
    return items


def _filled(item: Item) -> Text | Columns | _Filled:
    if isinstance(item, Text | Columns):
        return item
    return _Filled(item, [_cell_texts(cell) for cell in item.cells])


def _texts(item: Text | Columns | _Filled) -> list[Text]:
    if isinstance(item, _Filled):
        return [text for texts in item.texts for text in texts]
    return [item] if isinstance(item, Text) else []


def _usual_size(texts: list[Text]) -> float:
    sizes: Counter[float] = Counter()
    for text in texts:
        sizes[round(text.size, 1)] += text.length
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _rows(item: _Filled, at_words: bool, limits: Limits) -> list[list[str]]:
    grid = item.grid
    if grid.rows * grid.columns > limits.cells:
        raise RefusedError("too-large", "cells")
    table = [[""] * grid.columns for _ in range(grid.rows)]
    for cell, texts in zip(grid.cells, item.texts, strict=True):
        text = "\n".join(text.joined(at_words) for text in texts)
        if text:
            before = table[cell.row][cell.column]
            table[cell.row][cell.column] = f"{before}\n{text}" if before else text
    return table


def _cell_texts(cell: GridCell) -> list[Text]:
    if not cell.letters:
        return []
    found = pieces(cell.letters)
    inset = max(0.0, min(min(piece.x0 for piece in found) - cell.box[0], (cell.box[2] - cell.box[0]) / 4))
    texts = paragraphs(rows(found), cell.box[2] - inset, in_cell=True)
    return [text for text in texts if isinstance(text, Text)]
