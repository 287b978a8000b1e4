"""Looks in header.xml of an HWPX."""

import pytest

from maju.documents.candidate.hancom_flow import NO_FILL, Look
from maju.documents.candidate.hwpx_looks import Looks, colour, fill_of
from maju.documents.candidate.hwpx_tree import tree_of


def looks(inside: str) -> Looks:
    return Looks(tree_of(f"<head>{inside}</head>".encode()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#FFFFFF", 0xFFFFFF),
        ("#1f4e79", 0x1F4E79),
        ("#11223344", 0x112233),
        ("none", NO_FILL),
        ("", NO_FILL),
        ("#12", NO_FILL),
    ],
)
def test_colours(text: str, found: int) -> None:
    assert colour(text) == found


@pytest.mark.parametrize(
    ("brush", "found"),
    [
        ("", NO_FILL),
        ("<fillBrush/>", NO_FILL),
        ('<fillBrush><winBrush faceColor="none"/></fillBrush>', NO_FILL),
        ('<fillBrush><winBrush faceColor="#102030"/></fillBrush>', 0x102030),
        ("<fillBrush><gradation/></fillBrush>", None),
        ('<fillBrush><winBrush faceColor="#102030"/><imgBrush/></fillBrush>', None),
    ],
)
def test_a_fill_is_a_colour_nothing_or_unknown(brush: str, found: int | None) -> None:
    assert fill_of(tree_of(f"<borderFill>{brush}</borderFill>".encode())) == found


def test_letters_by_size_colour_and_what_is_behind_them() -> None:
    found = looks(
        '<borderFill id="2"><fillBrush><winBrush faceColor="#303030"/></fillBrush></borderFill>'
        '<charPr id="0" height="1200" textColor="#112233" shadeColor="none" borderFillIDRef="2"/>'
        '<charPr id="1" height="1000" textColor="none" shadeColor="#FFEE00"><relSz hangul="10" latin="100"/></charPr>'
    )
    assert found.known
    assert found.letters("0") == Look(12.0, 0x112233, 0x303030)
    assert found.letters("1") == Look(1.0, 0, 0xFFEE00)
    assert found.letters("7") == Look()


def test_headings_by_outline_level_and_by_the_name_of_a_style() -> None:
    found = looks(
        '<paraPr id="0"><switch><case><heading type="OUTLINE"/></case></switch></paraPr><paraPr id="1"><heading type="NUMBER"/></paraPr>'
        '<style id="3" name="제목 1" engName="x"/><style id="4" name="본문" engName="Body"/><style id="5" name="a" engName="Outline 2"/>'
    )
    heads = [found.paragraph(shape, style).heading for shape, style in (("0", "4"), ("1", "4"), ("1", "3"), ("9", "5"))]
    assert heads == [True, False, True, True]


@pytest.mark.parametrize(
    ("side", "value", "off_page"), [("left", 4_000, False), ("left", 300_000, True), ("intent", -300_000, True)]
)
def test_a_paragraph_indented_past_the_edge_is_off_the_page(side: str, value: int, off_page: bool) -> None:
    margin = f'<switch><default><margin><{side} value="{value}" unit="HWPUNIT"/></margin></default></switch>'
    assert looks(f'<paraPr id="0">{margin}</paraPr>').paragraph("0", "0").off_page is off_page


def test_a_header_that_is_missing_gives_what_is_usual() -> None:
    empty = Looks(None)
    assert not empty.known
    assert (empty.letters("0"), empty.fill("1"), empty.paragraph("0", "0").heading) == (Look(), NO_FILL, False)
