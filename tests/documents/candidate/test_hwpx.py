"""HWPX files that are locked, broken, dangerous or unusual; what HWP has too is asked in test_hancom_flow.py."""

import zipfile
from pathlib import Path

import pytest

from maju.documents.candidate.hwpx import read_hwpx
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut
from maju.domain.document import Block, HiddenBy, Paragraph, Table
from tests.fixtures.documents import make_hwpx
from tests.fixtures.documents.content import Content, Para, Run, all_contents
from tests.fixtures.documents.making import SEED
from tests.fixtures.documents.second_opinion import hwp_hwpx_parser_words, syhwp_words, words_of

LIMITS = Limits()
SECTION = "Contents/section0.xml"


def made(path: Path, body: str = "", **parts: bytes | str | None) -> Path:
    """The seed with ``body`` as its paragraphs, and with other parts in place of its own (None: without)."""
    seed = make_hwpx.write(SEED, path.with_suffix(".seed"))
    changed = dict(parts)
    if body:
        changed[SECTION] = f"<hs:sec {make_hwpx.NAMESPACES}>{body}</hs:sec>"
    with zipfile.ZipFile(seed) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in [*before.namelist(), *(name for name in changed if name not in before.namelist())]:
            data = changed.get(name, before.read(name) if name in before.namelist() else None)
            if data is not None:
                after.writestr(name, data)
    return path


def refusal(path: Path, limits: Limits = LIMITS) -> tuple[str, str]:
    with pytest.raises(RefusedError) as caught:
        read_hwpx(path, limits)
    return caught.value.code, caught.value.detail


def texts(path: Path) -> list[object]:
    return [block.text if isinstance(block, Paragraph) else block.rows for block in read_hwpx(path, LIMITS).blocks]


def para(inside: str) -> str:
    return f'<hp:p paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0">{inside}</hp:run></hp:p>'


def test_the_seed_is_read_as_it_was_written(tmp_path: Path) -> None:
    document = read_hwpx(make_hwpx.write(SEED, tmp_path / "a.hwpx"), LIMITS)
    assert document.blocks == list(SEED)
    assert (document.hidden, document.left_out, document.pages) == ([], [], 0)


def apart(blocks: tuple[Block, ...]) -> list[Block]:
    """Lines of paragraphs as paragraphs: hwp-hwpx-parser drops what follows a line break in an HWPX."""
    found: list[Block] = []
    for block in blocks:
        found += [Paragraph(line) for line in block.text.split("\n")] if isinstance(block, Paragraph) else [block]
    return found


@pytest.mark.parametrize("content", all_contents(), ids=lambda content: content.id)
def test_both_other_readers_find_the_same_words(content: Content, tmp_path: Path) -> None:
    path = make_hwpx.write(content.blocks, tmp_path / "a.hwpx")
    assert words_of(read_hwpx(path, LIMITS).blocks) == words_of(content.blocks)
    lines = make_hwpx.write(apart(content.blocks), tmp_path / "b.hwpx")
    plain = "".join(words_of(content.blocks))
    assert "".join(syhwp_words(lines)) == plain
    assert "".join(hwp_hwpx_parser_words(lines)) == plain


def test_an_encrypted_document_is_locked(tmp_path: Path) -> None:
    assert refusal(make_hwpx.write(SEED, tmp_path / "a.hwpx", encrypted=True)) == ("locked", "password")


def test_sections_come_in_the_order_of_the_spine(tmp_path: Path) -> None:
    sections = [[Para((Run(f"{number}번째 구역"),))] for number in range(12)]
    path = make_hwpx.write((), tmp_path / "a.hwpx", sections=sections)
    assert texts(path) == [f"{number}번째 구역" for number in range(12)]
    first, second = '<opf:itemref idref="section0" linear="yes"/>', '<opf:itemref idref="section1" linear="yes"/>'
    spine = make_hwpx._spine(2).replace(first + second, second + first)
    other = f"<hs:sec {make_hwpx.NAMESPACES}>{para('<hp:t>앞선 구역</hp:t>')}</hs:sec>"
    parts = {"Contents/content.hpf": spine, "Contents/section1.xml": other}
    assert texts(made(tmp_path / "b.hwpx", para("<hp:t>뒤의 구역</hp:t>"), **parts)) == ["앞선 구역", "뒤의 구역"]


def test_without_a_spine_sections_come_by_their_numbers(tmp_path: Path) -> None:
    more = {
        f"Contents/section{number}.xml": f"<hs:sec {make_hwpx.NAMESPACES}>{para(f'<hp:t>{number}</hp:t>')}</hs:sec>"
        for number in (10, 2)
    }
    path = made(tmp_path / "a.hwpx", para("<hp:t>0</hp:t>"), **more, **{"Contents/content.hpf": None})
    assert texts(path) == ["0", "2", "10"]


def test_a_package_of_another_program_is_no_text(tmp_path: Path) -> None:
    version = make_hwpx._version().replace("WORDPROCESSOR", "SPREADSHEET")
    assert refusal(made(tmp_path / "a.hwpx", **{"version.xml": version})) == ("format", "unknown")


def test_a_missing_version_or_manifest_does_no_harm(tmp_path: Path) -> None:
    path = made(tmp_path / "a.hwpx", **{"version.xml": None, "META-INF/manifest.xml": None})
    assert read_hwpx(path, LIMITS).blocks == list(SEED)


def test_a_file_without_sections_is_damaged(tmp_path: Path) -> None:
    assert refusal(made(tmp_path / "a.hwpx", **{SECTION: None})) == ("damaged", "sections")


def test_looks_that_are_missing_are_mentioned_and_the_text_is_read(tmp_path: Path) -> None:
    document = read_hwpx(made(tmp_path / "a.hwpx", **{"Contents/header.xml": None}), LIMITS)
    assert document.left_out == [LeftOut.DAMAGED_PARTS]
    assert len(document.blocks) == len(SEED)


@pytest.mark.parametrize(
    "attack",
    [
        '<!DOCTYPE sec [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sec><p><run><t>&b;</t></run></p></sec>',
        '<!DOCTYPE sec [<!ENTITY a SYSTEM "file:///etc/hostname">]><sec><p><run><t>&a;</t></run></p></sec>',
        '<!DOCTYPE sec SYSTEM "http://example.com/a.dtd"><sec><p><run><t>a</t></run></p></sec>',
    ],
)
def test_entities_and_document_types_are_refused(tmp_path: Path, attack: str) -> None:
    assert refusal(made(tmp_path / "a.hwpx", **{SECTION: attack})) == ("damaged", "xml")
    assert refusal(made(tmp_path / "b.hwpx", **{"Contents/header.xml": attack}))[0] == "damaged"


def test_a_small_file_that_comes_to_hundreds_of_megabytes_is_stopped(tmp_path: Path) -> None:
    body = para("<hp:t>" + "가" * 130_000_000 + "</hp:t>")
    path = made(tmp_path / "a.hwpx", body)
    assert path.stat().st_size < 500_000
    assert refusal(path) == ("too-large", "ratio")


def test_a_nested_archive_stays_shut(tmp_path: Path) -> None:
    document = read_hwpx(made(tmp_path / "a.hwpx", **{"BinData/inner.zip": b"PK\x05\x06" + b"\0" * 18}), LIMITS)
    assert document.left_out == [LeftOut.NESTED_ARCHIVES]


def test_a_deletion_runs_over_the_end_of_paragraphs_and_takes_tables_along(tmp_path: Path) -> None:
    table = (
        "<hp:tbl><hp:tr><hp:tc><hp:subList>" + para("<hp:t>지운 표</hp:t>") + "</hp:subList></hp:tc></hp:tr></hp:tbl>"
    )
    body = (
        para('<hp:t>앞<hp:deleteBegin Id="7" TcId="7"/>지운 글</hp:t>')
        + para(table)
        + para(
            '<hp:t>지운 끝<hp:deleteEnd Id="7" TcId="7"/> 뒤<hp:insertBegin Id="8"/> 넣은 글<hp:insertEnd Id="8"/></hp:t>'
        )
    )
    path = made(tmp_path / "a.hwpx", body)
    assert texts(path) == ["앞", " 뒤 넣은 글"]
    assert read_hwpx(path, LIMITS).left_out == [LeftOut.DELETED]


def test_cells_without_an_address_stand_where_they_are_written(tmp_path: Path) -> None:
    cell = "<hp:tc><hp:subList>{}</hp:subList></hp:tc>"
    rows = [[cell.format(para(f"<hp:t>{text}</hp:t>")) for text in row] for row in (("가", "나"), ("다", "라"))]
    body = para("<hp:tbl>" + "".join(f"<hp:tr>{''.join(row)}</hp:tr>" for row in rows) + "</hp:tbl>")
    assert texts(made(tmp_path / "a.hwpx", body)) == [(("가", "나"), ("다", "라"))]


def test_of_several_versions_of_an_object_one_is_read(tmp_path: Path) -> None:
    box = "<hp:rect><hp:drawText><hp:subList>{}</hp:subList></hp:drawText></hp:rect>"
    new, old = (box.format(para(f"<hp:t>{text}</hp:t>")) for text in ("새 것", "옛 것"))
    body = para(f"<hp:switch><hp:case>{new}</hp:case><hp:default>{old}</hp:default></hp:switch>")
    assert texts(made(tmp_path / "a.hwpx", body)) == ["옛 것"]


def test_a_caption_a_group_of_boxes_and_text_art_are_read(tmp_path: Path) -> None:
    box = "<hp:rect><hp:drawText><hp:subList>{}</hp:subList></hp:drawText></hp:rect>"
    caption = f"<hp:caption><hp:subList>{para('<hp:t>표 1. 경력</hp:t>')}</hp:subList></hp:caption>"
    group = f"<hp:container>{box.format(para('<hp:t>하나</hp:t>'))}{box.format(para('<hp:t>둘</hp:t>'))}</hp:container>"
    body = (
        para('<hp:textart text="이 력 서"/>')
        + para(
            f"<hp:tbl>{caption}<hp:tr><hp:tc><hp:subList>{para('<hp:t>칸</hp:t>')}</hp:subList></hp:tc></hp:tr></hp:tbl>"
        )
        + para(group)
        + para(f"<hp:pic>{caption}</hp:pic>")
    )
    path = made(tmp_path / "a.hwpx", body)
    assert texts(path) == ["이 력 서", "표 1. 경력", (("칸",),), "하나", "둘", "표 1. 경력"]
    assert read_hwpx(path, LIMITS).left_out == [LeftOut.PICTURES]


def test_an_offset_to_the_left_is_a_negative_number(tmp_path: Path) -> None:
    box = (
        '<hp:rect><hp:pos treatAsChar="0" vertOffset="0" horzOffset="{}"/><hp:drawText><hp:subList>'
        + para("<hp:t>글상자</hp:t>")
        + "</hp:subList></hp:drawText></hp:rect>"
    )
    assert texts(made(tmp_path / "near.hwpx", para(box.format(4294966253)))) == ["글상자"]
    far = read_hwpx(made(tmp_path / "far.hwpx", para(box.format(4294767296))), LIMITS)
    assert (far.blocks, [item.by for item in far.hidden]) == ([], [HiddenBy.OFF_PAGE])


def test_a_page_that_is_painted_dark_shows_white_letters(tmp_path: Path) -> None:
    head = make_hwpx._Body()
    head.fills.append(0x102030)
    head.looks.append((10.0, 0xFFFFFF, None))
    section = '<hp:secPr><hp:pageBorderFill type="BOTH" borderFillIDRef="2"/></hp:secPr>'
    body = para(section) + '<hp:p><hp:run charPrIDRef="1"><hp:t>밝은 글</hp:t></hp:run></hp:p>'
    path = made(tmp_path / "a.hwpx", body, **{"Contents/header.xml": head.header(1)})
    assert texts(path) == ["밝은 글"]


def test_a_paragraph_indented_past_the_edge_is_hidden(tmp_path: Path) -> None:
    head = make_hwpx._Body().header(1)
    far = head.replace('<hh:paraPr id="1">', '<hh:paraPr id="1"><hh:margin><hc:left value="400000"/></hh:margin>')
    body = '<hp:p paraPrIDRef="1"><hp:run charPrIDRef="0"><hp:t>먼 글</hp:t></hp:run></hp:p>' + para(
        "<hp:t>본문</hp:t>"
    )
    document = read_hwpx(made(tmp_path / "a.hwpx", body, **{"Contents/header.xml": far}), LIMITS)
    assert document.blocks == [Paragraph("본문")]
    assert [(item.text, item.by) for item in document.hidden] == [("먼 글", HiddenBy.OFF_PAGE)]


def test_forms_and_charts_are_named(tmp_path: Path) -> None:
    document = read_hwpx(made(tmp_path / "a.hwpx", para("<hp:t>본문</hp:t><hp:checkBtn/><hp:chart/>")), LIMITS)
    assert document.left_out == [LeftOut.FORMS, LeftOut.OBJECTS]


def test_a_table_of_one_cell_at_a_place_far_out_is_refused(tmp_path: Path) -> None:
    cell = f'<hp:tc><hp:subList>{para("<hp:t>a</hp:t>")}</hp:subList><hp:cellAddr colAddr="99999" rowAddr="99999"/></hp:tc>'
    assert refusal(made(tmp_path / "a.hwpx", para(f"<hp:tbl><hp:tr>{cell}</hp:tr></hp:tbl>"))) == ("too-large", "cells")


def test_a_table_is_a_block_of_its_own_type(tmp_path: Path) -> None:
    blocks = read_hwpx(make_hwpx.write(SEED, tmp_path / "a.hwpx"), LIMITS).blocks
    assert [isinstance(block, Table) for block in blocks] == [isinstance(block, Table) for block in SEED]
