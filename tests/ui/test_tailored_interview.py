"""A new person drops a resume, picks a posting, is asked about both and asked further, and finds the reasons in the report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.interview_events import Phase
from maju.domain.jobs import Target
from maju.domain.ports import DeviceList
from maju.domain.question import PlannedQuestion
from maju.paths import find_paths
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.report_rating import RatingView
from maju.ui.pages.welcome import WelcomePage
from maju.ui.stage import Rehearsing
from tests.ui.job_room import furnish, job_page, jobs_page, rows, search, shared_jobs
from tests.ui.material_room import RESUME, bring, resume
from tests.ui.model_room import button, press, words

QUESTIONS = 6
ANSWER = (
    "제가 맡은 일은 배전반 점검 항목을 다시 정하는 것이었습니다. 점검표를 휴대전화로 옮기고 현장에서 두 달 동안 시험했습니다. "
    "그 결과 한 곳을 점검하는 시간이 45분에서 28분으로 줄었습니다."
)


@pytest.fixture
def program(maju_home: Path, tmp_path: Path) -> Iterator[Program]:
    """The real one, for somebody who has neither microphone nor camera; the shipped postings are a few."""
    made = build_program(SettingsFile(find_paths().settings))
    made.watcher = NoDevices()
    with shared_jobs(tmp_path / "jobs") as shared:
        furnish(made, shared, tmp_path / "own")
        yield made


class NoDevices:
    """A computer without any."""

    def look(self) -> DeviceList:
        return DeviceList()


@pytest.fixture
def window(qtbot: QtBot, program: Program) -> Iterator[MainWindow]:
    settings = SettingsFile(find_paths().settings)
    shown = make_window(settings, Rehearsing(seed=7, rehearsal=False))
    shown.show()
    shown.build(lambda: program)
    yield shown
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=60_000)


def pick_the_posting(qtbot: QtBot, window: MainWindow) -> None:
    press(button(qtbot, window, "일자리"))
    jobs = jobs_page(qtbot, window)
    search(qtbot, jobs, "전기 공사")
    press(next(row for row in rows(jobs, Target.POSTING) if row.hit.id == "hand-1"))
    press(job_page(qtbot, window).practise)


def prepare(qtbot: QtBot, window: MainWindow) -> PreparationPage:
    """Past the devices, of which there are none."""
    if not isinstance(window.page, PreparationPage):
        press(button(qtbot, window.page, "다음"))
    qtbot.waitUntil(lambda: isinstance(window.page, PreparationPage), timeout=30_000)
    page = window.page
    assert isinstance(page, PreparationPage)
    qtbot.waitUntil(lambda: not page.tailoring.making, timeout=60_000)
    return page


def sit(qtbot: QtBot, window: MainWindow) -> list[PlannedQuestion]:
    """Write the same answer to every question; returns what was asked, in order."""
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=20_000)
    page = window.page
    assert isinstance(page, InterviewPage)
    asked: list[PlannedQuestion] = []
    while window.page is page:
        snapshot = page.snapshot
        match snapshot.phase if snapshot is not None else None:
            case Phase.ASKING | Phase.PREPARING:
                QTest.keyClick(page, Qt.Key.Key_Space)
            case Phase.ANSWERING if page.parts.typed.isVisible():
                assert snapshot is not None
                assert snapshot.planned is not None
                asked.append(snapshot.planned)
                page.parts.typed.field.setPlainText(ANSWER)
                press(button(qtbot, page, "이대로 제출"))
            case Phase.REVIEWING:
                QTest.keyClick(page, Qt.Key.Key_Return)
            case _:
                qtbot.wait(20)
                continue
        assert snapshot is not None
        qtbot.waitUntil(lambda: window.page is not page or _phase(page) is not snapshot.phase, timeout=20_000)  # noqa: B023
    return asked


def _phase(page: InterviewPage) -> Phase | None:
    return page.snapshot.phase if page.snapshot is not None else None


def quotes_resume(reason: str) -> bool:
    """Whether a line of a reason is literally of the resume."""
    literal = "".join("".join(getattr(block, "text", "") or "".join(sum(block.rows, ()))) for block in RESUME)  # type: ignore[union-attr]
    told = [line.partition(": ")[2] for line in reason.splitlines() if line.startswith("이력서")]
    return any(all(part.strip() in literal for part in line.split("|")) for line in told)


@pytest.mark.timeout(280)
def test_one_is_asked_about_resume_and_posting_and_asked_further(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.stage.rehearsing = Rehearsing(
        seed=3, rehearsal=False
    )  # one plan: in another the bank may ask all that is asked further
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=20_000)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, HomePage))
    press(button(qtbot, window.page, "내 자료 보기"))
    materials = bring(qtbot, window, resume(tmp_path))
    assert any("전기기능사" in item.title for item in materials.profile.profile.items)

    pick_the_posting(qtbot, window)
    qtbot.waitUntil(lambda: type(window.page).__name__ in ("DevicesPage", "PreparationPage"), timeout=30_000)
    qtbot.wait(300)
    preparation = prepare(qtbot, window)
    assert preparation.notices.texts == ()
    assert "전기 공사원 모집" in words(preparation.tailoring)
    assert "이력서.docx" in words(preparation.tailoring)
    assert "내 자료" in preparation.tailoring.status.text()
    assert "공고" in preparation.tailoring.status.text()
    assert not preparation.questions.isVisible(), "what will be asked stays hidden"
    preparation.count.setValue(QUESTIONS)
    press(preparation.start)

    asked = sit(qtbot, window)
    mains, further = [q for q in asked if not q.follow_up], [q for q in asked if q.follow_up]
    assert len(mains) == QUESTIONS
    of_resume = [q for q in mains if "이력서: " in q.reason]
    of_posting = [q for q in mains if "공고의" in q.reason]
    assert of_resume, [q.source for q in mains]
    assert all(quotes_resume(q.reason) for q in of_resume), [q.reason for q in of_resume]
    assert of_posting, [q.reason for q in mains]
    assert any(not q.reason for q in mains), "and the bank has its share"
    quoting = [q for q in further if "45분에서 28분" in q.question.text or "두 달" in q.question.text]
    assert quoting, [q.question.text for q in further]

    report = window.page
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(lambda: report.report is not None and report.report.pending == 0, timeout=120_000)
    assert isinstance(report.view, RatingView)
    report.view.skip()
    shown = next(n for n, q in enumerate(asked) if q in of_resume)
    report.open_answer(shown)
    qtbot.wait(100)
    assert isinstance(report.view, AnswerView)
    assert "묻는 까닭" in words(report.view)
    assert of_resume[0].reason.splitlines()[0].partition(": ")[2] in words(report.view)
