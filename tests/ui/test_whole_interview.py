"""The real program in a real window, with a virtual microphone and a file camera, clicked through to its report."""

import threading
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.answer import TakeId, TranscriptSource
from maju.domain.interview_events import Phase
from maju.domain.ports import CameraChoice
from maju.domain.question import PlannedQuestion, Question, QuestionKind
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.fakes.drawn_face import write_face_video
from maju.paths import find_paths
from maju.sealed.opening import is_sealed, open_clear
from maju.services.file_devices import FilesAsDevices
from maju.services.rehearsal import RehearsalCandidate, read_sentences
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.report_rating import RatingView
from maju.ui.pages.welcome import WelcomePage
from tests.virtual_audio import VirtualAudio

WRITTEN = "저는 느린 조회를 기록하고 인덱스를 새로 만들어 평균 응답 시간을 사십 퍼센트 줄였습니다."


@pytest.fixture
def window(qtbot: QtBot, virtual_audio: VirtualAudio, maju_home: Path, tmp_path: Path) -> Iterator[MainWindow]:
    camera = tmp_path / "face.mkv"
    write_face_video(camera, 8.0)
    settings = SettingsFile(find_paths().settings)
    program = build_program(settings)
    program.watcher = FilesAsDevices(program.watcher, camera=CameraChoice("그린 얼굴", path=camera))
    shown = make_window(settings)
    shown.show()
    shown.build(lambda: program)
    yield shown
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=60_000)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """A self-introduction in the built-in voice."""
    sentences = read_sentences(find_paths().rehearsal_sentences)
    candidate = RehearsalCandidate(sentences, EspeakSynthesizer(), tmp_path / "candidate")
    question = PlannedQuestion(Question("q", QuestionKind.SELF_INTRODUCTION, "소개해 주십시오."), 1)
    path = candidate(question, TakeId("i", 0, 1)).path
    assert path is not None
    return path


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.page, key)


def click(window: MainWindow, text: str) -> None:
    button = next(b for b in window.page.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def phase(window: MainWindow) -> Phase | None:
    page = window.page
    return page.snapshot.phase if isinstance(page, InterviewPage) and page.snapshot is not None else None


def reach(qtbot: QtBot, window: MainWindow, wanted: Phase, timeout: int = 30_000) -> None:
    qtbot.waitUntil(lambda: phase(window) is wanted, timeout=timeout)
    qtbot.wait(100)


def go_to_preparation(qtbot: QtBot, window: MainWindow) -> PreparationPage:
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=20_000)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, HomePage))
    click(window, "새 면접 시작")
    devices = window.page
    assert isinstance(devices, DevicesPage)
    qtbot.waitUntil(lambda: devices.view.has_picture, timeout=30_000)
    qtbot.waitUntil(lambda: devices.microphone.box.count() >= 2, timeout=30_000)
    assert window.stage.in_use.microphone is not None
    assert window.stage.in_use.speaker is not None
    click(window, "다음")
    page = window.page
    assert isinstance(page, PreparationPage)
    return page


@pytest.mark.timeout(200)
def test_three_questions_are_sat_in_the_window_and_reported(
    qtbot: QtBot, window: MainWindow, virtual_audio: VirtualAudio, answer: Path
) -> None:
    page = go_to_preparation(qtbot, window)
    page.format.card("bank").click()
    page.count.setValue(3)
    with virtual_audio.speaker_recording() as heard:
        click(window, "면접 시작")
        reach(qtbot, window, Phase.PREPARING)
        assert abs(heard.samples()).max() > 0.05, "the first question was heard"

    # the first answer is spoken
    press(window, Qt.Key.Key_Space)
    reach(qtbot, window, Phase.ANSWERING)
    player = threading.Thread(target=virtual_audio.play_into_microphone, args=(answer,))
    player.start()
    interview = window.page
    assert isinstance(interview, InterviewPage)
    qtbot.waitUntil(lambda: interview.parts.recording.text() == "녹화 중")
    qtbot.wait(6_000)
    click(window, "답변 마치기")
    player.join()

    # the second is written
    qtbot.waitUntil(lambda: interview.snapshot.position == 1, timeout=20_000)  # type: ignore[union-attr]
    reach(qtbot, window, Phase.PREPARING)
    press(window, Qt.Key.Key_Space)
    reach(qtbot, window, Phase.ANSWERING)
    click(window, "글로 답하기")
    qtbot.waitUntil(interview.parts.typed.isVisible)
    interview.parts.typed.field.setPlainText(WRITTEN)
    click(window, "이대로 제출")

    # the third is kept short, with keys alone
    qtbot.waitUntil(lambda: interview.snapshot.position == 2, timeout=20_000)  # type: ignore[union-attr]
    press(window, Qt.Key.Key_Space)
    reach(qtbot, window, Phase.PREPARING)
    press(window, Qt.Key.Key_Space)
    reach(qtbot, window, Phase.ANSWERING)
    qtbot.wait(1_500)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage), timeout=20_000)

    report = window.page
    qtbot.waitUntil(lambda: report.report is not None and report.report.pending == 0, timeout=120_000)
    assert report.report is not None
    assert len(report.report.answers) == 3
    spoken, written = report.report.answers[0].latest, report.report.answers[1].latest
    assert spoken is not None
    assert written is not None
    check_recording(spoken.recording.audio, spoken.recording.media)
    assert spoken.delivery is not None
    assert spoken.delivery.speech, "what was said was heard"
    assert spoken.transcript.source is TranscriptSource.NONE, "there is no model for a person here"
    assert written.transcript.text == WRITTEN
    assert written.evaluation is not None
    assert written.evaluation.judged
    assert isinstance(report.view, RatingView), "the person is asked first"
    report.view.skip()
    report.open_answer(0)
    assert isinstance(report.view, AnswerView)
    assert report.view.timeline is not None
    assert "speech" in report.view.timeline.lanes
    qtbot.wait(600)  # the first picture of the recording is opened


def check_recording(audio: Path | None, media: Path | None) -> None:
    assert audio is not None
    assert media is not None
    assert media.stat().st_size > 10_000
    assert is_sealed(audio)
    assert is_sealed(media)
    with open_clear(audio) as file, wave.open(file) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(6.5, abs=2.0)
