"""Interview reviews in the window: pasted, dropped as files, searched, taken away; their questions reach a posting's preparation."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.jobs import Target
from maju.domain.question import QuestionSource
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.pages.company_note_view import CompanyNoteView
from maju.ui.pages.company_notes import CompanyNotesPage
from maju.ui.pages.job_text_dialog import JobTextDialog
from maju.ui.pages.materials import MaterialsPage
from maju.ui.pages.preparation import PreparationPage
from tests.ui.conftest import Open
from tests.ui.job_room import furnish, shared_jobs
from tests.ui.material_room import drop, materials_page
from tests.ui.model_room import button, dialog_of, press, words

PASTED = """회사: 예시전기
직무: 전기 공사원
시기: 2025 하반기
단계: 1차
질문: 1. 정전 작업을 시작하기 전에 무엇부터 확인하십니까? 2. 현장에서 도면과 실제가 다르면 어떻게 하십니까?
팁: 안전 수칙의 까닭까지 말하는 것이 좋았습니다.
결과: 합격
---
회사: 한빛의료재단
직무: 간호사
질문: 투약 오류를 발견하면 무엇부터 하십니까?
---
질문: 회사 이름이 없는 후기입니다.
"""


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window("company-notes")


def notes_page(window: MainWindow) -> CompanyNotesPage:
    page = window.page
    assert isinstance(page, CompanyNotesPage)
    return page


def views(page: CompanyNotesPage) -> list[CompanyNoteView]:
    return [view for view in page.findChildren(CompanyNoteView) if view.isVisible()]


def filled(qtbot: QtBot, window: MainWindow) -> CompanyNotesPage:
    page = notes_page(window)
    page.add_text(PASTED)
    qtbot.waitUntil(lambda: len(views(page)) == 2, timeout=10_000)
    return page


def test_an_empty_page_says_what_a_review_holds(qtbot: QtBot, window: MainWindow) -> None:
    page = notes_page(window)
    qtbot.waitUntil(lambda: "아직 넣은 후기가 없습니다" in words(page), timeout=10_000)
    assert "회사, 직무, 시기" in words(page)
    assert not page.query.isVisible()


def test_pasted_reviews_are_shown_and_rows_that_are_none_are_told(qtbot: QtBot, window: MainWindow) -> None:
    page = notes_page(window)
    press(page.paste)
    dialog = dialog_of(qtbot, window, JobTextDialog)
    dialog.text.setPlainText(PASTED)
    press(dialog.accept_button)
    qtbot.waitUntil(lambda: len(views(page)) == 2, timeout=10_000)
    assert "후기 2건을 넣었습니다. 1건은 넣지 못했습니다." in words(page.outcome)
    assert "예시전기, 2025 하반기 1차" in words(page)
    assert "정전 작업을 시작하기 전에 무엇부터 확인하십니까?" in words(page)
    page.add_text(PASTED)
    qtbot.waitUntil(lambda: "2건은 이미 있습니다." in words(page.outcome), timeout=10_000)


def test_files_are_dropped_and_a_broken_one_keeps_no_other_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    table, broken = tmp_path / "후기.csv", tmp_path / "깨진 것.json"
    table.write_text(
        "회사명,직무,면접질문\n예시건설,시공,현장에서 다친 사람이 생기면 어떻게 하십니까?\n", encoding="utf-8"
    )
    broken.write_text('[{"회사": ', encoding="utf-8")
    page = notes_page(window)
    drop(window, broken, table)
    qtbot.waitUntil(lambda: len(views(page)) == 1, timeout=10_000)
    assert "예시건설" in words(page)
    assert "깨진 것.json" in words(page.outcome)


def test_they_are_searched_by_words(qtbot: QtBot, window: MainWindow) -> None:
    page = filled(qtbot, window)
    page.query.setText("투약 오류")
    qtbot.waitUntil(lambda: [view.note.company for view in views(page)] == ["한빛의료재단"], timeout=10_000)
    assert "2건 가운데 1건을 찾았습니다." in words(page)


def test_one_is_taken_away_when_the_question_is_answered(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    page = filled(qtbot, window)
    view = views(page)[0]
    press(view.remove)
    press(button(qtbot, view, "그대로 두기"))
    assert len(program.notes().all()) == 2
    press(view.remove)
    assert view.question is not None
    press(button(qtbot, view.question, "지우기"))
    qtbot.waitUntil(lambda: len(views(page)) == 1, timeout=10_000)
    assert len(program.notes().all()) == 1


def test_all_are_taken_away_at_once(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    page = filled(qtbot, window)
    press(page.remove_all)
    assert page.question is not None
    press(button(qtbot, page.question, "지우기"))
    qtbot.waitUntil(lambda: "아직 넣은 후기가 없습니다" in words(page), timeout=10_000)
    assert program.notes().all() == ()


def test_escape_leads_back_and_the_door_leads_here(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert isinstance(window.page, MaterialsPage)
    page = materials_page(qtbot, window)
    press(button(qtbot, page, "면접 후기 보기"))
    notes_page(window)


def test_their_questions_are_asked_for_a_posting_of_that_company(
    qtbot: QtBot, open_window: Open, program: Program, tmp_path: Path
) -> None:
    program.notes().add_pasted(PASTED)
    with shared_jobs(tmp_path / "jobs", postings=4) as shared:
        furnish(program, shared, tmp_path / "own")
        window = open_window("home")
        window.stage.practise(program.jobs.practice(Target.POSTING, "hand-1"))
        window.open_page("prepare")
        page = window.page
        assert isinstance(page, PreparationPage)
        qtbot.waitUntil(lambda: not page.tailoring.making, timeout=60_000)
        assert "기출 후기" in page.tailoring.status.text()
        practice = page.choices().practice
        assert practice is not None
        asked = [each for each in practice.questions if each.source is QuestionSource.NOTE]
        assert any("예시전기, 2025 하반기 1차" in each.reason for each in asked)
        assert not any("한빛의료재단" in each.reason for each in asked), "of no other company"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_page_is_whole_and_named(qtbot: QtBot, open_window: Open, percent: int) -> None:
    page = filled(qtbot, open_window("company-notes", size=(700, 900), text_percent=percent))
    qtbot.wait(30)
    assert page.scrolled.horizontalScrollBar().maximum() == 0, "wider than the window"
    focusable = [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in focusable if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert [type(w).__name__ for w in nameless] == []
    wrapped = [label for label in page.findChildren(QLabel) if label.isVisible() and label.wordWrap() and label.text()]
    assert [label.text()[:40] for label in wrapped if label.height() < label.heightForWidth(label.width()) - 1] == []
