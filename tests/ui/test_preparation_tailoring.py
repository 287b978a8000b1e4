"""The preparation makes questions of the person's own materials while one chooses, and starts when they are there."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.question import (
    Experience,
    OccupationGroup,
    Practice,
    Question,
    QuestionKind,
    QuestionSource,
    TailoredQuestion,
)
from maju.services.once import Once
from maju.services.program import Program
from maju.services.tailoring.desk import TailoringDesk
from maju.settings import SettingsFile
from maju.ui.main_window import MainWindow
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.materials import MaterialsPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.preparation_tailoring import source_counts
from tests.ui.conftest import Open
from tests.ui.material_room import resume
from tests.ui.model_room import button, press, words

POSTING = Practice("전기 공사원 모집", OccupationGroup.MM, Experience.NEW, (), "hand-1", "electrician")


class HeldDesk:
    """A desk whose making a test holds back; what it was asked for is written down."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.go = threading.Event()
        self.refuses: MajuError | None = None
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1

    def practice(self, **wanted: object) -> Practice:
        self.asked.append(wanted)
        on_count, cancelled = wanted["on_count"], wanted["cancelled"]
        assert callable(on_count)
        assert callable(cancelled)
        on_count(1, 3)
        while not self.go.wait(0.01) and not cancelled():
            pass
        if self.refuses is not None:
            raise self.refuses
        question = Question("own-1", QuestionKind.EXPERIENCE, "배전반 점검에서 맡은 일을 말씀해 주십시오.")
        made = TailoredQuestion(question, "이력서: 배전반 점검", QuestionSource.RESUME)
        notice = Phrase("언어 모델 없이 규칙으로 만들었습니다.", {})
        return replace(POSTING, title="", questions=(made,), notices=(notice,))


@pytest.fixture
def held(program: Program, tmp_path: Path) -> Iterator[HeldDesk]:
    """The program with a resume, and the desk that is held."""
    program.materials().add(resume(tmp_path))
    desk = HeldDesk()
    program.tailoring = Once(lambda: desk)  # type: ignore[arg-type, return-value]
    yield desk
    desk.go.set()


def prepare(qtbot: QtBot, window: MainWindow) -> PreparationPage:
    page = window.page
    assert isinstance(page, PreparationPage)
    qtbot.waitUntil(page.isVisible)
    return page


def until_asked(qtbot: QtBot, desk: HeldDesk, times: int = 1) -> dict[str, object]:
    qtbot.waitUntil(lambda: len(desk.asked) >= times, timeout=20_000)
    return desk.asked[-1]


def made(qtbot: QtBot, page: PreparationPage) -> None:
    qtbot.waitUntil(lambda: not page.tailoring.making, timeout=20_000)
    qtbot.wait(20)


def test_without_materials_nothing_is_made_and_they_are_invited(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("prepare")
    page = prepare(qtbot, window)
    made(qtbot, page)
    assert not page.tailoring.use.isEnabled()
    assert page.choices().practice is None
    press(button(qtbot, page, "내 자료 넣기"))
    assert isinstance(window.page, MaterialsPage)


def test_questions_are_made_in_the_background_and_counted_by_source(
    qtbot: QtBot, open_window: Open, held: HeldDesk
) -> None:
    page = prepare(qtbot, open_window("prepare"))
    until_asked(qtbot, held)
    qtbot.waitUntil(lambda: page.tailoring.bar.isVisible() and page.tailoring.bar.maximum() == 3)
    assert "질문을 만드는 중입니다 (1 / 3)" in words(page.tailoring)
    assert "이력서.docx" in words(page.tailoring)
    held.go.set()
    made(qtbot, page)
    assert "준비한 질문: 내 자료 1개" in words(page.tailoring)
    assert "언어 모델 없이 규칙으로 만들었습니다." in words(page.tailoring)
    assert not page.tailoring.bar.isVisible()
    practice = page.choices().practice
    assert practice is not None
    assert [each.question.id for each in practice.questions] == ["own-1"]


def test_the_posting_goes_into_it_and_can_be_let_go(qtbot: QtBot, open_window: Open, held: HeldDesk) -> None:
    window = open_window("home")
    window.stage.practise(POSTING)
    window.open_page("prepare")
    page = prepare(qtbot, window)
    assert until_asked(qtbot, held)["posting"] == "hand-1"
    assert "전기 공사원 모집" in words(page.tailoring)
    press(page.tailoring.forget)
    assert until_asked(qtbot, held, 2)["posting"] == ""
    held.go.set()
    made(qtbot, page)
    assert window.stage.practice is None


def test_blind_mode_and_leaving_the_materials_out_are_remembered(
    qtbot: QtBot, open_window: Open, held: HeldDesk, settings: SettingsFile
) -> None:
    held.go.set()
    page = prepare(qtbot, open_window("prepare"))
    assert until_asked(qtbot, held)["blind"] is False
    made(qtbot, page)
    page.tailoring.blind.click()
    assert until_asked(qtbot, held, 2)["blind"] is True
    made(qtbot, page)
    page.tailoring.use.click()
    made(qtbot, page)
    assert page.choices().practice is None
    assert len(held.asked) == 2, "there is neither posting nor material to make anything of"
    kept = SettingsFile(settings._path).current
    assert (kept.blind_mode, kept.use_materials) == (True, False)


def test_a_posting_is_asked_about_without_the_materials_too(
    qtbot: QtBot, open_window: Open, held: HeldDesk, settings: SettingsFile
) -> None:
    held.go.set()
    window = open_window("home", use_materials=False)
    window.stage.practise(POSTING)
    window.open_page("prepare")
    page = prepare(qtbot, window)
    wanted = until_asked(qtbot, held)
    assert (wanted["posting"], wanted["materials"]) == ("hand-1", False)
    made(qtbot, page)


def test_the_interview_starts_when_its_questions_are_there(qtbot: QtBot, open_window: Open, held: HeldDesk) -> None:
    window = open_window("prepare")
    page = prepare(qtbot, window)
    until_asked(qtbot, held)
    QTest.keyClick(page, Qt.Key.Key_Return)
    qtbot.wait(50)
    assert window.page is page
    assert "질문이 준비되는 대로 시작합니다." in words(page.tailoring)
    held.go.set()
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=20_000)
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=20_000)  # type: ignore[attr-defined]


def test_one_need_not_wait(qtbot: QtBot, open_window: Open, held: HeldDesk) -> None:
    window = open_window("prepare")
    page = prepare(qtbot, window)
    until_asked(qtbot, held)
    QTest.keyClick(page, Qt.Key.Key_Return)
    press(button(qtbot, page, "기다리지 않고 시작"))
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=20_000)
    assert not held.go.is_set()
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=20_000)  # type: ignore[attr-defined]


def test_what_could_not_be_made_is_said_and_the_bank_asks(qtbot: QtBot, open_window: Open, held: HeldDesk) -> None:
    held.refuses = MajuError("posting-unknown", "그 공고를 찾을 수 없습니다. 다른 공고를 골라 주십시오.")
    held.go.set()
    page = prepare(qtbot, open_window("prepare"))
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=20_000)
    assert "그 공고를 찾을 수 없습니다" in page.notices.texts[0]
    assert page.choices().practice is None


def test_leaving_stops_the_making(qtbot: QtBot, open_window: Open, held: HeldDesk, program: Program) -> None:
    window = open_window("prepare")
    until_asked(qtbot, held)
    window.open_page("home")
    program.lanes["tailoring"].submit(lambda: None).result(20)
    cancelled = held.asked[0]["cancelled"]
    assert callable(cancelled)
    assert cancelled()
    program.lanes["look"].submit(lambda: None).result(20)
    assert held.cancelled == 1, "a language model in the middle of a sentence is stopped too"


def test_what_is_looked_at_beforehand_is_what_is_asked(
    qtbot: QtBot, open_window: Open, program: Program, tmp_path: Path
) -> None:
    program.materials().add(resume(tmp_path))
    assert isinstance(program.tailoring(), TailoringDesk)
    page = prepare(qtbot, open_window("prepare"))
    made(qtbot, page)
    page.peek.click()
    qtbot.waitUntil(lambda: "1. " in words(page.questions), timeout=10_000)
    planned = program.desk.plan(page.choices())
    assert words(page.questions).splitlines() == [f"{q.number}. {q.question.text}" for q in planned.questions]
    assert any(q.reason for q in planned.questions)


def test_counts_name_every_source_once() -> None:
    sources = [QuestionSource.POSTING, QuestionSource.JOINED, QuestionSource.POSTING]
    assert source_counts(sources) == "준비한 질문: 내 자료와 공고 1개 · 공고 2개"
    assert source_counts([]) == ""
