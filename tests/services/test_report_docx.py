"""The DOCX report: real headings and tables, nothing left out and nothing made up, the AI notice where it must be."""

import io
import itertools
import re

import pytest
from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from hypothesis import given, settings

from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.domain.report import AI_NOTICE, InterviewReport
from maju.services.report_document import report_document
from maju.services.report_docx import FONT, render_docx
from maju.services.report_take_view import MediaSources
from maju.services.report_view import report_view
from tests.services.report_making import TEXT, full_take, report_of, take
from tests.services.test_report_builder import reports
from tests.services.test_report_html import HOSTILE, hostile_report
from tests.services.test_report_tracing import RUBRIC


def made(report: InterviewReport) -> DocxDocument:
    return Document(io.BytesIO(render_docx(report_document(report_view(report, MediaSources(), RUBRIC)))))


def words(document: DocxDocument) -> str:
    """All that is read, in no particular order."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([p.text for p in document.paragraphs] + cells).split())


def test_headings_are_headings_and_go_down_one_level_at_a_time() -> None:
    document = made(report_of(take(0, 1), full_take(0, 2), full_take(1)))
    headings = [
        (int(p.style.name[-1]), p.text) for p in document.paragraphs if p.style and p.style.name.startswith("Heading")
    ]
    assert [text.partition(".")[0] for level, text in headings if level == 1] == [
        "요약",
        "질문 1",
        "질문 2",
        "어떻게 쟀습니까",
    ]
    levels = [level for level, _ in headings]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert document.paragraphs[0].style.name == "Title"


def test_what_is_said_by_law_and_by_rule_is_there() -> None:
    document = made(report_of(full_take(), rehearsal=True))
    assert document.core_properties.comments == AI_NOTICE
    assert document.core_properties.category == AI_GENERATED
    assert document.core_properties.keywords == f"AI; {DIGITAL_SOURCE}"
    for section in document.sections:
        footer = section.footer.paragraphs[0]
        assert AI_NOTICE in footer.text
        assert footer._p.findall(qn("w:fldSimple")), "the number of the page"
    for badge in ("예행연습", "기본 분석", "판단 보류"):
        assert badge in words(document)


def test_the_transcript_is_whole_and_its_evidence_is_underlined() -> None:
    document = made(report_of(take()))
    (transcript,) = (p for p in document.paragraphs if p.text.startswith("어 [상황]"))
    assert re.sub(r"\[(상황|행동|결과)\] |\(3\.4초 멈춤\) ", "", transcript.text) == TEXT
    underlined = [run.text for run in transcript.runs if run.font.underline]
    assert "캐시와 인덱스를 하루씩 시험해서" in underlined
    assert "음" in underlined


def test_everything_that_is_known_of_an_answer_is_there() -> None:
    said = words(made(report_of(take(0, 1), full_take(0, 2))))
    for expected in (
        "구조: 4 / 5",
        "여러 번 물은 결과 3–4단계",
        "예: 읽기가 많은 화면이라",
        "= 32 ÷ 8 = 4.00",
        "견준 두 방법 가운데",
        "바로잡을 내용",
        "그 쪽은 〔직접 채우기〕입니다.",
        "배경 72%",
        "말이라 세지 않았습니다.",
        "커리가 반복되고",
        "까지의 평가",
        "스스로 5단계로 보셨고",
        "앞 답변과 달라진 점",
        "3.4초 멈춤 (0:13)",
        "보통 212–294",
    ):
        assert expected in said, expected


def test_tables_are_as_wide_as_the_text_and_name_their_rows() -> None:
    document = made(report_of(full_take()))
    text = document.sections[0].page_width - 2 * document.sections[0].left_margin
    for table in document.tables:
        for row in table.rows:
            assert sum(cell.width for cell in row.cells) == pytest.approx(text, rel=0.01)
            assert all(run.bold for run in row.cells[0].paragraphs[0].runs)


def test_korean_words_have_a_korean_font() -> None:
    document = made(report_of(take()))
    assert {lang.get(qn("w:eastAsia")) for lang in document.styles.element.iter(qn("w:lang"))} == {"ko-KR"}
    for name in ("Normal", "Heading 1", "Title"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == FONT
        assert fonts.get(qn("w:eastAsiaTheme")) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_stays_words(text: str) -> None:
    document = made(hostile_report(text))
    shown = " ".join(text.replace("\x00", "").split())
    assert shown in words(document)


@settings(max_examples=15, deadline=None)
@given(reports())
def test_any_report_can_be_written(report: InterviewReport) -> None:
    assert made(report).core_properties.comments == AI_NOTICE


def test_a_report_without_answers_is_still_a_document() -> None:
    assert "근거 없는 칭찬은 적지 않습니다." in words(made(report_of()))
