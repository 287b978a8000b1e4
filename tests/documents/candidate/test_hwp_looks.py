"""Looks in DocInfo of an HWP 5 file."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.hancom_flow import NO_FILL, Look
from maju.documents.candidate.hwp_looks import Looks, colour, fill_at
from maju.documents.candidate.hwp_records import Node
from tests.fixtures.documents import hwp_payloads, make_hwp


def looks(*records: tuple[int, bytes]) -> Looks:
    return Looks(Node(-1, b"", [Node(tag, data) for tag, data in records]))


def test_colours_are_turned_round() -> None:
    assert colour(0x00CCBBAA) == 0xAABBCC


@pytest.mark.parametrize(
    ("fill", "found"),
    [
        (struct.pack("<I", 0), NO_FILL),
        (struct.pack("<II", 1, 0x0000FF), 0xFF0000),
        (struct.pack("<II", 1, 0xFFFFFFFF), NO_FILL),
        (struct.pack("<II", 2, 0x0000FF), None),
        (struct.pack("<II", 5, 0x0000FF), None),
        (b"", NO_FILL),
    ],
)
def test_a_fill_is_a_colour_nothing_or_unknown(fill: bytes, found: int | None) -> None:
    assert fill_at(Node(0, b"\0" * 4 + fill), 4) == found


def test_the_relative_size_of_hangul_counts() -> None:
    shape = bytearray(hwp_payloads.char_shape(10, 0, None))
    shape[28] = 10  # Hangul at a tenth
    assert looks((make_hwp.CHAR_SHAPE, bytes(shape))).letters(0).size_pt == pytest.approx(1.0)


def test_letters_without_a_shade_take_the_fill_of_their_border() -> None:
    shape = bytearray(hwp_payloads.char_shape(10, 0xFFFFFF, None))
    shape[68:70] = struct.pack("<H", 2)
    fills = [(make_hwp.BORDER_FILL, hwp_payloads.border_fill(fill)) for fill in (None, 0x303030)]
    assert looks(*fills, (make_hwp.CHAR_SHAPE, bytes(shape))).letters(0).shade == 0x303030


@pytest.mark.parametrize(
    ("korean", "english", "heads"),
    [
        ("개요 1", "Outline 1", True),
        ("바탕글", "Normal", False),
        ("큰글", "Heading 2", True),
        ("제목", "", True),
        ("쪽 제목", "", False),
    ],
)
def test_a_style_heads_by_its_name(korean: str, english: str, heads: bool) -> None:
    style = hwp_payloads.style(korean, english, 0)[4:]
    assert looks((hwp_payloads.STYLE, style)).paragraph(0, 0).heading is heads


@pytest.mark.parametrize(("margin", "off_page"), [(4_000, False), (300_000, True), (-300_000, True)])
def test_a_paragraph_indented_past_the_edge_is_off_the_page(margin: int, off_page: bool) -> None:
    shape = bytearray(hwp_payloads.para_shape(outline=False))
    shape[4:8] = struct.pack("<i", margin)
    assert looks((make_hwp.PARA_SHAPE, bytes(shape))).paragraph(0, 0).off_page is off_page


def test_numbers_that_mean_nothing_give_what_is_usual() -> None:
    empty = looks()
    assert not empty.known
    assert empty.letters(7) == Look()
    assert (empty.fill(0), empty.fill(3)) == (NO_FILL, NO_FILL)
    assert not empty.paragraph(9, 9).heading


@given(st.lists(st.tuples(st.sampled_from((20, 21, 25, 26)), st.binary(max_size=80)), max_size=6))
def test_any_records_are_read(records: list[tuple[int, bytes]]) -> None:
    found = looks(*records)
    for number in range(4):
        assert found.letters(number).colour in range(0x1000000)
        assert found.fill(number) is None or found.fill(number) >= NO_FILL
        assert found.paragraph(number, number).heading in (True, False)
