"""The one-page summary: findings with their words, no levels, no name but a typed one, and really one page."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from maju.domain.report import AI_NOTICE
from maju.services.kiosk.one_page import AI_MARK, LONGEST_NAME, NOTHING_WORKED, clean_name, one_page
from maju.services.report_blocks import NumberedFinding, Paragraph, ReportDocument
from maju.services.report_moment import QUOTE_LENGTH, Moment
from maju.services.report_take_view import MediaSources
from maju.services.report_view import FindingView, ReportView, report_view
from maju.ui.paper.report_pdf import render_pdf
from tests.commands.running import ROOT
from tests.services.report_making import report_of, take
from tests.services.test_report_tracing import RUBRIC


@pytest.fixture
def view() -> ReportView:
    return report_view(report_of(take(0), take(1)), MediaSources(), RUBRIC)


def findings(document: ReportDocument) -> list[NumberedFinding]:
    return [block for block in document.blocks if isinstance(block, NumberedFinding)]


def words_of(document: ReportDocument) -> str:
    said = [run.text for block in document.blocks if isinstance(block, Paragraph) for run in block.runs]
    for block in findings(document):
        said += [block.finding.text, block.finding.quote, block.finding.where, block.finding.measure]
    return " ".join((document.title, document.about, *document.badges, *said))


def test_findings_stand_with_their_words_and_their_question(view: ReportView) -> None:
    found = findings(one_page(view))
    assert [block.finding.text for block in found if block.worked] == [finding.text for finding in view.worked]
    assert [block.finding.text for block in found if not block.worked] == [finding.text for finding in view.next_steps]
    assert found[0].finding.quote == view.worked[0].quote
    assert view.answers[0].text in found[0].finding.where


def test_no_level_grade_or_mean_is_on_the_sheet(view: ReportView) -> None:
    assert view.mean, "the report itself has one"
    assert any("단계" in finding.measure for finding in view.worked)
    said = words_of(one_page(view))
    assert "단계" not in said
    assert view.mean not in said
    assert "평균" not in said


def test_it_is_marked_as_made_by_ai_and_dated(view: ReportView) -> None:
    document = one_page(view)
    assert AI_MARK in document.badges
    assert document.footer == AI_NOTICE
    assert "2026년 11월 21일" in document.about


def test_only_a_typed_name_is_on_the_sheet(view: ReportView) -> None:
    assert one_page(view, "  김하늘\n").about.startswith("김하늘 · 2026년")
    assert one_page(view).about.startswith("2026년")


def test_an_interview_with_nothing_to_quote_says_so(view: ReportView) -> None:
    assert NOTHING_WORKED in words_of(one_page(replace(view, worked=())))


@given(st.text(max_size=200))
def test_a_name_is_one_short_line(name: str) -> None:
    made = clean_name(name)
    assert len(made) <= LONGEST_NAME
    assert made.isprintable()
    assert clean_name(made) == made


@pytest.mark.usefixtures("qapp")
def test_the_longest_findings_still_fill_one_page_of_pdf(view: ReportView) -> None:
    long = FindingView(
        "길게 말씀드리는 " * 60, "질문 3 · 꼬리질문 1", "answer-1", "", "가나다 " * 30, Moment(), "구체성 5단계"
    )
    assert len(long.quote) <= QUOTE_LENGTH
    answers = (replace(view.answers[0], text="아주 긴 질문을 드리겠습니다 " * 20), *view.answers[1:])
    full = replace(view, worked=(long,) * 3, next_steps=(long,) * 3, answers=answers, pending=3)
    pdf = PdfReader(io.BytesIO(render_pdf(one_page(full, "김" * LONGEST_NAME), ROOT / "assets" / "theme")))
    assert len(pdf.pages) == 1
    assert "한 장 요약" in str(pdf.metadata.title if pdf.metadata else "")
