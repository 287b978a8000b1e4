"""The report: summary, answers, takes, what is held, what has no words, exports."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.answer import TranscriptSource
from maju.domain.evaluation import Evaluation
from maju.domain.record import StoredTake
from maju.services.program import Program
from maju.services.report_files import ReportKind
from maju.ui.main_window import MainWindow
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.report import ReportPage
from maju.ui.pages.report_summary import SummaryView
from maju.ui.widgets.choice import Choice
from tests.ui.conftest import Open
from tests.ui.interviews import store_interview, take, transcript


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, program: Program) -> MainWindow:
    record = store_interview(program, "new", started="2026-11-02T10:00:00+09:00", takes=2)
    held = take("new", 1, evaluation=Evaluation((), held="한 단어 답변이라 판단을 보류했습니다."))
    none = take(
        "new", 2, transcript=transcript(TranscriptSource.NONE), delivery=None, evaluation=Evaluation((), held="x")
    )
    for position, changed in ((1, held), (2, none)):
        program.store.put_take(StoredTake(record.plan.questions[position], changed))
    opened = open_window("report", "new")
    qtbot.waitUntil(lambda: page(opened).view is not None)
    return opened


def page(window: MainWindow) -> ReportPage:
    assert isinstance(window.page, ReportPage)
    return window.page


def answer(window: MainWindow, position: int) -> AnswerView:
    page(window)._go_to(position, -1.0)
    view = page(window).view
    assert isinstance(view, AnswerView)
    return view


def test_the_summary_comes_first_with_its_evidence(window: MainWindow) -> None:
    view = page(window).view
    assert isinstance(view, SummaryView)
    said = words(view)
    assert "잘된 점" in said
    assert "다음에 할 일" in said
    assert "응답 시간을 사십 퍼센트" in said
    assert "판단 보류" in said
    assert "채용 결과를 예측하지 않습니다" in said


def test_an_answer_shows_level_anchor_next_anchor_and_badge(window: MainWindow) -> None:
    said = words(answer(window, 0))
    assert "4 / 5" in said
    assert "숫자와 방법이 있습니다." in said
    assert "한 단계 위: 비교한 대안까지 있습니다." in said
    assert "기본 분석" in said
    assert "213" in said
    assert "점수에 넣지 않음" in said


def test_a_question_made_for_a_posting_says_why_it_was_asked(qtbot: QtBot, program: Program, open_window: Open) -> None:
    record = store_interview(program, "told", started="2026-11-02T10:00:00+09:00")
    planned = replace(record.plan.questions[0], reason="공고의 담당 업무: 결제 서버 운영")
    program.store.set_progress("told", (planned, *record.plan.questions[1:]), record.position, record.state)
    program.store.put_take(StoredTake(planned, take("told", 0)))
    opened = open_window("report", ("told", 0))
    qtbot.waitUntil(lambda: isinstance(page(opened).view, AnswerView), timeout=10_000)
    why = "묻는 까닭 · 공고의 담당 업무: 결제 서버 운영"
    qtbot.waitUntil(lambda: why in words(page(opened)), timeout=10_000)
    assert "묻는 까닭" not in words(answer(opened, 1))


def test_earlier_takes_can_be_chosen(window: MainWindow) -> None:
    view = answer(window, 0)
    choice = view.findChildren(Choice)[0]
    assert choice.value == "2"
    choice.choose("1")
    assert view.transcript is not None


def test_what_is_held_says_why(window: MainWindow) -> None:
    said = words(answer(window, 1))
    assert "판단 보류" in said
    assert "한 단어 답변이라 판단을 보류했습니다." in said


def test_an_answer_without_words_can_be_written_and_is_judged(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    view = answer(window, 2)
    assert view.words is not None
    field = view.words.write
    assert field is not None
    assert "아직 글로 옮기지 못했습니다" in words(view)
    text = "저는 서버 응답이 느린 문제를 맡아 로그를 분석하고 캐시를 넣어 응답 시간을 사십 퍼센트 줄였습니다."
    field.field.setPlainText(text)
    assert view.busy
    field.submit.click()
    assert not page(window).work.isHidden(), "work is shown"
    qtbot.waitUntil(lambda: program.store.takes("new")[-1].take.transcript.text == text, timeout=20_000)
    stored = program.store.takes("new")[-1].take
    assert stored.transcript.source is TranscriptSource.TYPED
    assert stored.evaluation is not None


def test_exports_are_written(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    export = page(window).export
    assert [action.text().split(" ")[0] for action in export.choices.actions()] == ["PDF", "HTML", "Word(DOCX)", "JSON"]
    for kind in ReportKind:
        export.save_to(kind, tmp_path / f"r.{kind}")
    qtbot.waitUntil(lambda: len(page(window).notices.texts) == len(ReportKind), timeout=20_000)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert "<html" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert zipfile.is_zipfile(tmp_path / "r.docx")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["format"].startswith("maju-report/")


def test_an_export_that_cannot_be_written_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    page(window).export.save_to(ReportKind.HTML, tmp_path / "file" / "r.html")
    qtbot.waitUntil(lambda: bool(page(window).notices.texts))
    assert "쓸 수 없습니다" in page(window).notices.texts[0]
    assert page(window).export.isEnabled()


def test_results_appear_as_they_arrive(qtbot: QtBot, open_window: Open, program: Program) -> None:
    record = store_interview(program, "live", started="2026-11-02T10:00:00+09:00")
    planned = record.plan.questions[2]
    program.store.put_take(StoredTake(planned, take("live", 2, evaluation=None)))
    window = open_window("report", "live")
    qtbot.waitUntil(lambda: page(window).pending.isVisible())
    assert "답변 1개를 분석하고 있습니다" in page(window).pending.text()
    program.store.put_take(StoredTake(planned, take("live", 2)))
    window.stage.take_updated.emit("live")
    qtbot.waitUntil(lambda: not page(window).pending.isVisible())


def test_a_report_that_is_not_there_is_said(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("report", "nothing")
    qtbot.waitUntil(lambda: bool(window.page.notices.texts))
    assert "‘nothing’ 면접을 찾을 수 없습니다" in window.page.notices.texts[0]


def test_findings_lead_to_their_place(qtbot: QtBot, window: MainWindow) -> None:
    button = next(b for b in page(window).findChildren(QPushButton) if "부터 듣기" in b.text())
    button.click()
    assert isinstance(page(window).view, AnswerView)
    QTest.qWait(10)
