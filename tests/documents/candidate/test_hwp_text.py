"""Letters, control characters and deletions of one HWP 5 paragraph."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.hwp_looks import Looks
from maju.documents.candidate.hwp_records import Node
from maju.documents.candidate.hwp_text import TEXT, ParaText, command_of, spoken
from tests.fixtures.documents import hwp_payloads, make_hwp

NO_LOOKS = Looks(Node(-1, b""))


def paragraph(text: bytes, shapes: bytes = b"", tags: bytes = b"") -> Node:
    records = [(make_hwp.PARA_TEXT, text), (make_hwp.PARA_CHAR_SHAPE, shapes), (make_hwp.PARA_RANGE_TAG, tags)]
    return Node(make_hwp.PARA_HEADER, b"", [Node(tag, data) for tag, data in records if data])


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


def test_a_control_character_is_as_long_as_its_kind() -> None:
    text = (
        units("가") + make_hwp._extended(11, "tbl ") + units("나\n다") + struct.pack("<H12sH", 9, b"", 9) + units("\r")
    )
    found = list(ParaText(paragraph(text), NO_LOOKS).pieces())
    assert found == [(TEXT, 0, 1), (11, 1, 9), (TEXT, 9, 10), (10, 10, 11), (TEXT, 11, 12), (9, 12, 20), (13, 20, 21)]


def test_a_control_character_names_what_it_belongs_to() -> None:
    text = ParaText(paragraph(make_hwp._extended(3, "%clk") + make_hwp._extended(4, "%hlk")), NO_LOOKS)
    assert [text.name_at(start) for _, start, _ in text.pieces()] == ["%clk", "%hlk"]


def test_letters_come_by_look_and_without_what_was_deleted() -> None:
    small, large = hwp_payloads.char_shape(8, 0x112233, None), hwp_payloads.char_shape(16, 0, 0xFFEE00)
    looks = Looks(Node(-1, b"", [Node(make_hwp.CHAR_SHAPE, small), Node(make_hwp.CHAR_SHAPE, large)]))
    shapes = struct.pack("<4I", 0, 0, 4, 1)
    deleted = struct.pack("<6I", 2, 3, 0x11000001, 6, 9, 0x10000002)  # the second was inserted
    text = ParaText(paragraph(units("가나다라마바사"), shapes, deleted), looks)
    found = [(letters, look and look.size_pt) for letters, look in text.letters(0, 7)]
    assert found == [("가나", 8.0), ("다", None), ("라", 8.0), ("마바사", 16.0)]
    assert [look.colour for _, look in text.letters(0, 2) if look] == [0x112233]
    assert [look.shade for _, look in text.letters(5, 7) if look] == [0xFFEE00]


def test_deletions_that_overlap_are_one() -> None:
    tags = struct.pack("<9I", 0, 3, 0x11000001, 2, 5, 0x11000002, 4, 5, 0x11000003)
    found = [look is None for _, look in ParaText(paragraph(units("가나다라마바"), tags=tags), NO_LOOKS).letters(0, 6)]
    assert found == [True, False]


def test_commands_and_rubies_that_are_cut_off_are_read_as_far_as_they_go() -> None:
    whole = make_hwp.control("tdut") + struct.pack("<H", 3) + units("한가온")
    assert spoken(whole) == "한가온"
    assert spoken(whole[:-2]) == "한가"
    assert spoken(b"") == ""
    assert command_of(b"%clk") == ""


@given(st.binary(max_size=200), st.binary(max_size=60), st.binary(max_size=60))
def test_pieces_cover_any_bytes_once_and_in_order(text: bytes, shapes: bytes, tags: bytes) -> None:
    made = ParaText(paragraph(text, shapes, tags), NO_LOOKS)
    at = 0
    for sign, start, end in made.pieces():
        assert start == at < end
        at = end
        if sign == TEXT:
            letters = "".join(letters for letters, _ in made.letters(start, end))
            assert len(letters.encode("utf-16-le", "replace")) <= 4 * (end - start)
    assert made.units <= at <= made.units + 7 or made.units == 0
