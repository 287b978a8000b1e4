"""One content, four formats: what a maker writes, the reader of that format finds, in the same order."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from maju.documents.candidate.formats import read_file
from maju.documents.candidate.limits import Limits
from maju.domain.document import Block, DocumentFormat, Paragraph, Table
from tests.fixtures.documents.content import Content, all_contents
from tests.fixtures.documents.making import make, seed_files

STRUCTURED = (DocumentFormat.DOCX, DocumentFormat.HWPX, DocumentFormat.HWP)
KOREAN = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
WORD_SIGNS = st.one_of(KOREAN, st.sampled_from("abcXYZ0123456789.,·~-()/+%@&<>|\"'"))
"""Signs that every font of the PDF maker has."""
WORD = st.text(WORD_SIGNS, min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
TEXT = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
ROWS = st.integers(1, 4).flatmap(
    lambda wide: st.lists(
        st.lists(st.one_of(st.just(""), TEXT), min_size=wide, max_size=wide).map(tuple), min_size=1, max_size=5
    )
)
TABLE = ROWS.map(tuple).filter(lambda rows: any(map(any, rows))).map(Table)
PARAGRAPH = st.builds(Paragraph, TEXT, heading=st.booleans())
BLOCKS = st.lists(st.one_of(PARAGRAPH, TABLE), min_size=1, max_size=6).map(tuple)
SHORT = st.lists(st.text(WORD_SIGNS, min_size=1, max_size=8), min_size=1, max_size=4).map(" ".join)
SHORT_ROWS = st.integers(1, 3).flatmap(
    lambda wide: st.lists(st.lists(SHORT, min_size=wide, max_size=wide).map(tuple), min_size=1, max_size=4)
)
PAGE = st.lists(
    st.one_of(st.builds(Paragraph, TEXT, heading=st.booleans()), SHORT_ROWS.map(tuple).map(Table)),
    min_size=1,
    max_size=4,
).map(tuple)
"""Fits one page: a row that goes on on the next page does so in all its cells at once."""
QUIET = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def plain(blocks: Iterable[Block]) -> list[object]:
    """Without pages and headings, which not every format has, and with one space where there are several."""
    return [
        spaced(block.text) if isinstance(block, Paragraph) else [list(map(spaced, row)) for row in block.rows]
        for block in blocks
    ]


def spaced(text: str) -> str:
    return re.sub(" +", " ", text)


def signs(blocks: Iterable[Block]) -> str:
    """All signs in reading order, without spaces."""
    texts = (
        block.text if isinstance(block, Paragraph) else "".join(cell for row in block.rows for cell in row)
        for block in blocks
    )
    return "".join("".join(texts).split())


def lines(blocks: Iterable[Block]) -> list[tuple[str, bool]]:
    """Paragraphs and whether they are headings; a line break is a space: where a page wraps a line is not written anywhere."""
    return [(" ".join(block.text.split()), block.heading) for block in blocks if isinstance(block, Paragraph)]


def tables_without_spaces(blocks: Iterable[Block]) -> list[list[list[str]]]:
    """A word that a narrow cell breaks cannot be told from two."""
    tables = (block.rows for block in blocks if isinstance(block, Table))
    return [[["".join(cell.split()) for cell in row] for row in rows] for rows in tables]


@pytest.mark.parametrize("format", STRUCTURED)
@QUIET
@given(blocks=BLOCKS)
def test_what_was_written_is_read(format: DocumentFormat, blocks: tuple[Block, ...], tmp_path: Path) -> None:
    read = read_file(make(blocks, format, tmp_path / f"made.{format}"), Limits())
    assert read.format is format
    assert plain(read.blocks) == plain(blocks)
    assert read.hidden == ()


@pytest.mark.parametrize("format", STRUCTURED)
@pytest.mark.parametrize("content", all_contents(), ids=lambda content: content.id)
def test_every_content_is_the_same_in_every_format(content: Content, format: DocumentFormat, tmp_path: Path) -> None:
    read = read_file(make(content.blocks, format, tmp_path / f"made.{format}"), Limits())
    assert plain(read.blocks) == plain(content.blocks)
    headings = [block.text for block in content.blocks if isinstance(block, Paragraph) and block.heading]
    assert [block.text for block in read.blocks if isinstance(block, Paragraph) and block.heading] == headings


@QUIET
@given(blocks=PAGE)
def test_what_was_printed_is_read(qapp: QApplication, blocks: tuple[Block, ...], tmp_path: Path) -> None:
    read = read_file(make(blocks, DocumentFormat.PDF, tmp_path / "made.pdf"), Limits())
    assume(read.pages == 1)
    assert signs(read.blocks) == signs(blocks)
    assert read.hidden == ()


@pytest.mark.parametrize("content", all_contents(), ids=lambda content: content.id)
def test_every_content_is_the_same_as_a_pdf(qapp: QApplication, content: Content, tmp_path: Path) -> None:
    read = read_file(make(content.blocks, DocumentFormat.PDF, tmp_path / "made.pdf"), Limits())
    assert tables_without_spaces(read.blocks) == tables_without_spaces(content.blocks)
    assert lines(read.blocks) == lines(content.blocks)
    assert signs(read.blocks) == signs(content.blocks)
    # Qt draws the last line of a page once more on the next, where it is clipped away
    assert all("".join(item.text.split()) in signs(content.blocks) for item in read.hidden)


def test_the_seeds_for_fuzzing_can_all_be_read(qapp: QApplication, tmp_path: Path) -> None:
    seeds = seed_files(tmp_path)
    assert {read_file(path, Limits()).format for path in seeds} == {*STRUCTURED, DocumentFormat.PDF}
    assert max(path.stat().st_size for path in seeds) < 100_000
