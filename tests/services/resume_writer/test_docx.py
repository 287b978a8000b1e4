"""The DOCX file: headings, label and value tables, essays on a page of their own, and what its properties say."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn

from maju.domain.resume_text import EssayText, ResumeKind, ResumeText
from maju.services.resume_writer.docx import render_docx
from tests.services.resume_writer.test_markdown import TEXT


def opened(text: ResumeText, kind: ResumeKind = ResumeKind.BOTH) -> Opened:
    return Document(io.BytesIO(render_docx(text, kind)))


def headings(document: Opened) -> list[tuple[str, str]]:
    return [
        (str(p.style.name), p.text)
        for p in document.paragraphs
        if p.style is not None and str(p.style.name).startswith("Heading")
    ]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (ResumeKind.RESUME, ["이력서", "경력", "기술"]),
        (ResumeKind.ESSAY, ["자기소개서", "1. 지원한 동기"]),
        (ResumeKind.BOTH, ["이력서", "경력", "기술", "자기소개서", "1. 지원한 동기"]),
    ],
)
def test_what_is_wanted_stands_under_real_headings(kind: ResumeKind, wanted: list[str]) -> None:
    assert [text for _, text in headings(opened(TEXT, kind))] == wanted


def test_essays_begin_on_a_page_of_their_own_where_a_resume_stands_before_them() -> None:
    def breaks(kind: ResumeKind) -> bool:
        return next(
            bool(p.paragraph_format.page_break_before) for p in opened(TEXT, kind).paragraphs if p.text == "자기소개서"
        )

    assert breaks(ResumeKind.BOTH)
    assert not breaks(ResumeKind.ESSAY)


def test_tables_are_label_and_value_or_have_their_columns_repeated() -> None:
    facts, career, skills = opened(TEXT).tables
    assert [[cell.text for cell in row.cells] for row in facts.rows] == [
        ["이름", "김하늘"],
        ["연락처", "010-1234-5678"],
    ]
    assert facts.rows[0].cells[0].paragraphs[0].runs[0].bold
    assert not facts.rows[0].cells[1].paragraphs[0].runs[0].bold
    assert [cell.text for cell in career.rows[0].cells] == ["기간", "회사"]
    header = career.rows[0]._tr.find(qn("w:trPr"))
    assert header is not None
    assert header.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in skills.rows[0].cells] == ["쓸 수 있는 기술", "엑셀, C++"]


def test_the_parts_of_a_table_stand_in_the_order_that_word_wants() -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook"]
    for table in opened(TEXT).tables:
        names = [each.tag.partition("}")[2] for each in table._tbl.tblPr]
        assert names == [name for name in order if name in names]


def test_lines_of_a_cell_are_paragraphs_and_signs_xml_forbids_are_gone() -> None:
    section = replace(TEXT.sections[0], rows=(("2023", "발주\n재고\x00 관리\x0b"),))
    cell = opened(replace(TEXT, sections=(section,))).tables[1].rows[1].cells[1]
    assert [p.text for p in cell.paragraphs] == ["발주", "재고 관리"]


def test_its_properties_say_whose_it_is_and_whether_a_model_joined_its_sentences() -> None:
    plain = opened(TEXT).core_properties
    assert (plain.author, plain.title, plain.language, plain.comments) == (
        "김하늘",
        "이력서와 자기소개서 김하늘",
        "ko-KR",
        "",
    )
    essays: tuple[EssayText, ...] = (replace(TEXT.essays[0], writer="작은 모델"),)
    assert "작은 모델" in opened(replace(TEXT, essays=essays)).core_properties.comments


def test_it_is_set_in_a_korean_font_on_a4() -> None:
    document = opened(TEXT)
    assert document.styles["Normal"].font.name == "맑은 고딕"
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    with zipfile.ZipFile(io.BytesIO(render_docx(TEXT, ResumeKind.BOTH))) as file:
        assert file.testzip() is None
