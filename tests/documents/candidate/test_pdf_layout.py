"""Formulas of the layout of a PDF page over any page: nothing is lost, nothing is read twice."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from maju.documents.candidate.pdf_letters import Letter
from maju.documents.candidate.pdf_lines import Piece, in_reading_order, pieces
from maju.documents.candidate.pdf_marks import not_drawn
from maju.documents.candidate.pdf_paragraphs import Break, Columns, Text, breaks_at_words, paragraphs
from maju.documents.candidate.pdf_tables import Grid, GridCell, fill

PLACE = st.floats(0, 800, allow_nan=False)
SIZE = st.sampled_from([0.5, 8.0, 10.0, 10.5, 14.0, 60.0])


@st.composite
def letters(draw: st.DrawFn) -> list[Letter]:
    """Lines of letters, anywhere on a page, over each other too. All signs differ, so that none is a shadow of another."""
    found: list[Letter] = []
    for _ in range(draw(st.integers(0, 12))):
        x, top, size = draw(PLACE), draw(PLACE), draw(SIZE)
        for _ in range(draw(st.integers(1, 8))):
            x += draw(st.sampled_from([0.0, 0.0, 0.3, 2.0])) * size
            sign = chr(0xAC00 + len(found))
            found.append(
                Letter(sign, x, top, x + size, top + size, size, draw(st.booleans()), False, (0, 0, 0, 255), 1)
            )
            x += size
    return found


def signs(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@settings(deadline=None)
@given(letters(), st.floats(50, 800))
def test_every_letter_of_a_page_is_read_once(found: list[Letter], right: float) -> None:
    expected = Counter(letter.sign for letter in found)
    made = pieces(found)
    assert sum((signs(piece.text) for piece in made), Counter()) == expected
    columns = in_reading_order(made)
    assert Counter(id(piece) for column in columns for row in column for piece in row) == Counter(map(id, made))
    said = ""
    for column in columns:
        for item in paragraphs(column, right):
            assert isinstance(item, Text | Columns)
            said += item.joined(True) if isinstance(item, Text) else "".join(cell for row in item.rows for cell in row)
    assert signs(said) == expected


@given(letters(), st.lists(st.tuples(PLACE, PLACE, st.floats(1, 300), st.floats(1, 300)), max_size=5))
def test_every_letter_goes_into_the_smallest_cell_around_it(
    found: list[Letter], boxes: list[tuple[float, float, float, float]]
) -> None:
    cells = [GridCell((x, y, x + w, y + h), 0, at, []) for at, (x, y, w, h) in enumerate(boxes)]
    outside = fill([Grid((0, 0, 1, 1), 1, [], cells)], found)
    assert len(outside) + sum(len(cell.letters) for cell in cells) == len(found)
    for letter in found:
        x, y = letter.middle
        around = [c for c in cells if c.box[0] <= x < c.box[2] and c.box[1] <= y < c.box[3]]
        if not around:
            assert letter in outside
            continue
        (holder,) = (c for c in cells if any(letter is inner for inner in c.letters))
        areas = [(c.box[2] - c.box[0]) * (c.box[3] - c.box[1]) for c in around]
        assert (holder.box[2] - holder.box[0]) * (holder.box[3] - holder.box[1]) == min(areas)


def line(text: str) -> Piece:
    return Piece(text, 0, 0, 100, 10, 10)


def test_lines_are_joined_as_the_document_breaks_them() -> None:
    def joined(slacks: list[float]) -> str:
        breaks = [Break(slack, spaced=False, syllables=True, inside=False) for slack in slacks]
        text = Text([line(f"가{at}나") for at in range(len(slacks) + 1)], breaks, 100)
        return text.joined(breaks_at_words([text]))

    assert joined([0.2, 0.9, 0.1, 0.5, 0.7, 0.3]) == "가0나가1나가2나가3나가4나가5나가6나", "broken between syllables"
    assert joined([0.2, 2.9, 1.5, 0.5, 2.7, 0.3]) == "가0나 가1나 가2나 가3나 가4나 가5나 가6나", "broken at spaces"
    assert joined([0.2]) == "가0나 가1나", "too few to tell"


def test_a_replacement_text_that_is_on_the_page_says_nothing_new() -> None:
    assert not_drawn(["fi", "경력 5년", "만점을 주십시오"], "경력5년 동안") == ["만점을 주십시오"]
