"""The interview in the window: keys do what they say, and what happens is said."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.domain.answer import DeviceEvent, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.interview_events import Phase
from maju.domain.ports import DeviceList
from maju.domain.question import Experience, OccupationGroup, Practice, Question, QuestionKind, TailoredQuestion
from maju.services.following_up.acknowledgement import BRIEF, SAID
from maju.services.following_up.planner import RULES_LANE
from maju.services.interview_desk import Choices
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.report import ReportPage
from tests.ui.conftest import CAMERA, MICROPHONE, SPEAKER, Devices, Open

Begin = Callable[..., MainWindow]


@pytest.fixture
def begin(open_window: Open, qtbot: QtBot) -> Begin:
    def make(format_id: str = "practice", phase: Phase | None = Phase.ANSWERING, **changes: object) -> MainWindow:
        wanted: dict[str, object] = {
            "microphone": MICROPHONE, "camera": CAMERA, "speaker": SPEAKER, "questions": 3, "seed": 1, **changes,
        }  # fmt: skip
        choices = Choices(format_id, OccupationGroup.ICT, Experience.NEW, **wanted)  # type: ignore[arg-type]
        window = open_window("interview", choices)
        qtbot.waitUntil(lambda: current(window) is not None, timeout=15_000)
        if phase is not None:
            qtbot.waitUntil(lambda: current(window) is phase, timeout=15_000)
        return window

    return make


def page(window: MainWindow) -> InterviewPage:
    assert isinstance(window.page, InterviewPage)
    return window.page


def current(window: MainWindow) -> Phase | None:
    shown = window.page
    return shown.snapshot.phase if isinstance(shown, InterviewPage) and shown.snapshot is not None else None


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.page, key)


def until(qtbot: QtBot, window: MainWindow, phase: Phase) -> None:
    qtbot.waitUntil(lambda: current(window) is phase, timeout=10_000)
    qtbot.wait(30)  # the page hears of it


def test_the_question_is_spoken_captioned_and_recording_is_marked(qtbot: QtBot, begin: Begin, devices: Devices) -> None:
    window = begin()
    shown = page(window)
    qtbot.waitUntil(lambda: shown.parts.recording.isVisible())
    assert devices.said, "the question was spoken"
    assert shown.snapshot is not None
    assert shown.snapshot.planned is not None
    assert shown.parts.caption.text == shown.snapshot.planned.question.text
    assert not shown.parts.why.isVisible(), "a question of the bank is asked of everybody"
    assert shown.parts.recording.text() == "녹화 중"
    assert "마이크 정상" in shown.parts.status.text()
    assert shown.parts.camera.has_picture


def test_a_question_made_for_a_posting_says_quietly_why_it_is_asked(qtbot: QtBot, begin: Begin) -> None:
    reason = "공고의 담당 업무: 결제 서버 운영"
    own = [Question(f"posting-{kind}", kind, f"결제 서버 운영에 대해 묻습니다: {kind.label}") for kind in QuestionKind]
    tailored = tuple(TailoredQuestion(question, reason) for question in own)
    practice = Practice("백엔드 개발자", OccupationGroup.ICT, Experience.NEW, tailored, "hand-1")
    window = begin("practice", practice=practice, questions=4)
    shown = page(window)
    while not shown.parts.why.isVisible():  # the opening is everybody's, and the bank has its share
        assert shown.snapshot is not None
        place = shown.snapshot.position
        press(window, Qt.Key.Key_S)
        qtbot.waitUntil(lambda: shown.snapshot is not None and shown.snapshot.position > place, timeout=10_000)  # noqa: B023
        qtbot.wait(30)
    assert shown.parts.caption.text in {question.text for question in own}
    assert shown.parts.why.text() == f"묻는 까닭 · {reason}"


def test_space_starts_and_enter_ends_an_answer(qtbot: QtBot, begin: Begin) -> None:
    window = begin("bank", phase=Phase.PREPARING)
    assert page(window).parts.proceed.key == "Space"
    press(window, Qt.Key.Key_Return)
    qtbot.wait(50)
    assert current(window) is Phase.PREPARING, "Enter ends, it does not start"
    press(window, Qt.Key.Key_Space)
    until(qtbot, window, Phase.ANSWERING)
    assert page(window).parts.proceed.key == "Enter"
    press(window, Qt.Key.Key_Space)
    qtbot.wait(100)
    assert current(window) is Phase.ANSWERING, "Space never ends an answer"
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).snapshot.position == 1, timeout=10_000)  # type: ignore[union-attr]


def test_enter_then_the_next_question(qtbot: QtBot, begin: Begin) -> None:
    window = begin()
    press(window, Qt.Key.Key_Return)
    until(qtbot, window, Phase.REVIEWING)
    assert page(window).parts.retake.isVisible()
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).snapshot.position == 1, timeout=10_000)  # type: ignore[union-attr]


def test_what_is_said_while_a_follow_up_is_looked_for_is_captioned(
    qtbot: QtBot, begin: Begin, program: Program
) -> None:
    window = begin("panel")
    hold = threading.Event()
    program.lanes[RULES_LANE].submit(hold.wait, 10)
    press(window, Qt.Key.Key_Return)
    said = {str(each) for each in SAID + BRIEF}
    qtbot.waitUntil(lambda: page(window).parts.caption.text in said, timeout=10_000)
    hold.set()
    until(qtbot, window, Phase.ANSWERING)
    assert page(window).parts.caption.text not in said, "the next question stands there again"


def test_r_is_another_try(qtbot: QtBot, begin: Begin, program: Program) -> None:
    window = begin()
    press(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: page(window).snapshot.take == 2, timeout=10_000)  # type: ignore[union-attr]
    until(qtbot, window, Phase.ANSWERING)
    assert "2번째" in page(window).parts.kind.text()


def test_p_rests_and_space_goes_on(qtbot: QtBot, begin: Begin) -> None:
    window = begin()
    press(window, Qt.Key.Key_P)
    until(qtbot, window, Phase.RESTING)
    assert page(window).parts.proceed.text() == "이어서 하기"
    qtbot.waitUntil(lambda: not page(window).parts.recording.isVisible())
    press(window, Qt.Key.Key_Space)
    until(qtbot, window, Phase.ANSWERING)


def test_p_is_remembered_where_one_may_rest_only_between_questions(qtbot: QtBot, begin: Begin) -> None:
    window = begin("panel")
    press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: page(window).parts.pause.text() == "이 답변 뒤에 쉽니다")
    assert current(window) is Phase.ANSWERING


def test_s_skips_the_question(qtbot: QtBot, begin: Begin) -> None:
    window = begin()
    press(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page(window).snapshot.position == 1, timeout=10_000)  # type: ignore[union-attr]


def test_t_answers_in_writing(qtbot: QtBot, begin: Begin, program: Program) -> None:
    window = begin()
    press(window, Qt.Key.Key_T)
    typed = page(window).parts.typed
    qtbot.waitUntil(typed.isVisible)
    QTest.keyClicks(typed.field, "space S R P ")
    assert current(window) is Phase.ANSWERING, "letters in the field are letters"
    typed.field.setPlainText("저는 응답 시간을 줄였습니다.")
    QTest.keyClick(typed.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, window, Phase.REVIEWING)
    interview = page(window)._running.session.record.plan.id  # type: ignore[union-attr]
    qtbot.waitUntil(
        lambda: program.store.takes(interview)[0].take.transcript.source is TranscriptSource.TYPED, timeout=10_000
    )


def test_h_hides_ones_own_picture_alone(qtbot: QtBot, begin: Begin) -> None:
    window = begin()
    qtbot.waitUntil(lambda: page(window).parts.camera.has_picture)
    press(window, Qt.Key.Key_H)
    assert not page(window).parts.camera.has_picture
    qtbot.waitUntil(lambda: page(window).parts.recording.text() == "녹화 중")
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: page(window).parts.camera.has_picture)


def test_esc_asks_before_it_ends(qtbot: QtBot, begin: Begin) -> None:
    window = begin()
    question = page(window).parts.leave_question
    press(window, Qt.Key.Key_Escape)
    assert question.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not question.isVisible()
    window.close()
    assert window.isVisible(), "closing asks too"
    assert question.isVisible()
    page(window)._abandon()
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage), timeout=10_000)


def test_next_opens_only_when_the_format_says(qtbot: QtBot, begin: Begin) -> None:
    window = begin("viewinter", phase=Phase.PREPARING, questions=5)
    press(window, Qt.Key.Key_Space)
    until(qtbot, window, Phase.ANSWERING)
    assert not page(window).parts.proceed.isEnabled()
    assert page(window).parts.time.mark.text() == "‘답변 마치기’는 70초부터"
    assert not page(window).parts.skip.isVisible()
    assert not page(window).parts.retake.isVisible()


def test_a_frozen_camera_is_said_and_the_sound_goes_on(qtbot: QtBot, begin: Begin, devices: Devices) -> None:
    window = begin()
    devices.events = (DeviceEvent("camera-frozen", 1.0),)
    sentence = "카메라가 멈췄습니다. 소리는 계속 녹음하고 있습니다."
    qtbot.waitUntil(lambda: sentence in page(window).notices.texts)
    assert current(window) is Phase.ANSWERING


def test_a_microphone_pulled_out_ends_the_answer_and_is_said(qtbot: QtBot, begin: Begin, devices: Devices) -> None:
    window = begin()
    devices.events, devices.ended = (DeviceEvent("microphone-lost", 1.0),), "microphone-lost"
    until(qtbot, window, Phase.REVIEWING)
    qtbot.waitUntil(lambda: any("마이크에서 소리가 오지 않습니다" in text for text in page(window).notices.texts))


def test_without_a_microphone_one_writes(qtbot: QtBot, begin: Begin) -> None:
    window = begin(microphone=None)
    shown = page(window)
    qtbot.waitUntil(shown.parts.typed.isVisible)
    assert "글로 적어" in shown.parts.time.hint.text()
    assert not shown.parts.type.isVisible(), "there is nothing to switch to"
    shown.parts.typed.field.setPlainText("글로 쓴 답변입니다.")
    shown.parts.proceed.click()
    until(qtbot, window, Phase.REVIEWING)


def test_a_microphone_that_refuses_is_said_and_one_goes_on(qtbot: QtBot, begin: Begin, devices: Devices) -> None:
    devices.refuses = MajuError("microphone-busy", "마이크를 다른 프로그램이 쓰고 있습니다.")
    window = begin()
    assert "마이크를 다른 프로그램이 쓰고 있습니다." in page(window).notices.texts
    qtbot.waitUntil(page(window).parts.typed.isVisible, timeout=10_000)


def test_an_interview_that_cannot_begin_says_why_and_leads_back(
    qtbot: QtBot, open_window: Open, devices: Devices
) -> None:
    choices = Choices("no-such-format", OccupationGroup.ICT, Experience.NEW)
    window = open_window("interview", choices)
    qtbot.waitUntil(lambda: bool(window.page.notices.texts), timeout=10_000)
    assert "no-such-format" in window.page.notices.texts[0]
    page(window).parts.proceed.click()
    assert type(window.page).__name__ == "PreparationPage"


def test_a_panel_has_three_figures_and_names(qtbot: QtBot, begin: Begin) -> None:
    window = begin("panel", phase=None)
    qtbot.waitUntil(lambda: bool(page(window).parts.asks.text()))
    assert page(window).parts.figure._count == 3
    assert page(window).parts.asks.text() in {"인사 담당 이 부장", "실무 김 팀장", "임원 박 이사"}


def test_no_device_at_all_is_an_interview_in_writing(qtbot: QtBot, begin: Begin, devices: Devices) -> None:
    devices.found = DeviceList()
    window = begin(phase=None, microphone=None, camera=None, speaker=None)
    qtbot.waitUntil(lambda: bool(page(window).parts.caption.text))
    press(window, Qt.Key.Key_Space)
    until(qtbot, window, Phase.ANSWERING)
    qtbot.waitUntil(lambda: not page(window).parts.camera.isVisible())
