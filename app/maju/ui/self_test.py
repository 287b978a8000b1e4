"""The window's own test: opens it, clicks through a short rehearsal interview with file devices, and looks at the report."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest

from maju.domain.errors import MajuError
from maju.domain.interview_events import Phase
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_application, make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.welcome import WelcomePage
from maju.ui.stage import Rehearsing

PAGE_S, ANSWER_S, REPORT_S, CLOSE_S = 20.0, 150.0, 120.0, 60.0
"""Longest waits: for a page, for one answer, for the analysis, for the window to close."""


class _TooLongError(Exception):
    """Something did not come in time; its words are for people."""


def run_window_self_test(build: Callable[[], Program], settings: SettingsFile, rehearsing: Rehearsing) -> list[str]:
    """Sit one interview in a real window. ``build`` gives a program whose device list names the rehearsal's files.

    Returns what went wrong, in Korean sentences; empty when all went well.
    """
    make_application()
    window = make_window(settings, rehearsing)
    problems: list[str] = []
    try:
        window.show()
        window.build(build)
        problems += _sit(window)
    except _TooLongError as error:
        problems.append(str(error))
    except MajuError as error:
        problems.append(str(error))
    try:
        _close(window)
    except _TooLongError as error:
        problems.append(str(error))
    return problems


def _sit(window: MainWindow) -> list[str]:
    _wait(lambda: isinstance(window.page, WelcomePage | HomePage), PAGE_S, "첫 화면이 열리지 않았습니다.")
    if isinstance(window.page, WelcomePage):
        _press(window, Qt.Key.Key_Return)
    _wait(lambda: isinstance(window.page, HomePage), PAGE_S, "홈 화면이 열리지 않았습니다.")
    _press(window, Qt.Key.Key_N)
    _wait(lambda: _devices_ready(window), PAGE_S, "장치 확인에서 카메라 화면이 나오지 않았습니다.")
    _press(window, Qt.Key.Key_Return)
    _wait(lambda: isinstance(window.page, PreparationPage), PAGE_S, "면접을 고르는 화면이 열리지 않았습니다.")
    _choose(window)
    _press(window, Qt.Key.Key_Return)
    while not isinstance(window.page, ReportPage):
        _answer(window)
    _wait(lambda: _report_ready(window), REPORT_S, "보고서가 다 만들어지지 않았습니다.")
    return _look_at_report(window)


def _choose(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, PreparationPage)
    page.count.setValue(1)


def _devices_ready(window: MainWindow) -> bool:
    return isinstance(window.page, DevicesPage) and window.page.view.has_picture


def _answer(window: MainWindow) -> None:
    """One question: wait for its answer to end with its file, then go on."""
    waiting = {Phase.REVIEWING, Phase.FINISHED}
    _wait(
        lambda: isinstance(window.page, ReportPage) or _phase(window) in waiting,
        ANSWER_S,
        "답변이 끝나지 않았습니다.",
    )
    if isinstance(window.page, ReportPage):
        return
    number = _position(window)
    _press(window, Qt.Key.Key_Return)
    _wait(
        lambda: isinstance(window.page, ReportPage) or _position(window) != number,
        PAGE_S,
        "다음 질문으로 넘어가지 않았습니다.",
    )


def _phase(window: MainWindow) -> Phase | None:
    page = window.page
    snapshot = page.snapshot if isinstance(page, InterviewPage) else None
    return snapshot.phase if snapshot is not None else None


def _position(window: MainWindow) -> int:
    page = window.page
    snapshot = page.snapshot if isinstance(page, InterviewPage) else None
    return snapshot.position if snapshot is not None else -1


def _report_ready(window: MainWindow) -> bool:
    page = window.page
    return isinstance(page, ReportPage) and page.report is not None and page.report.pending == 0


def _look_at_report(window: MainWindow) -> list[str]:
    page = window.page
    assert isinstance(page, ReportPage)
    assert page.report is not None
    problems: list[str] = []
    if not page.report.answers:
        problems.append("보고서에 답변이 없습니다.")
    for answer in page.report.answers:
        take = answer.latest
        if take is None or take.recording.media is None or not take.recording.media.is_file():
            problems.append(f"질문 {answer.planned.number}의 녹화 파일이 없습니다.")
        elif take.delivery is None or not take.delivery.speech:
            problems.append(f"질문 {answer.planned.number}의 답변에서 말소리를 찾지 못했습니다.")
    return problems


def _close(window: MainWindow) -> None:
    window.close()
    _wait(lambda: not window.isVisible(), CLOSE_S, "창이 닫히지 않았습니다.")


def _press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.page, key)


def _wait(condition: Callable[[], bool], seconds: float, words: str) -> None:
    """Let the window live until the condition holds. Raises _TooLongError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise _TooLongError(words)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
