"""What a report lets one do: rate oneself first, hear any finding, correct words, look again, compare, try again."""

import threading
import wave
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.answer import TakeRecording, Transcript, TranscriptSource
from maju.domain.evaluation import Criterion, JudgedBy, PastEvaluation
from maju.domain.feedback import BLANK, Feedback, LabelGuess, Wording, WordingKind, WordingLabels
from maju.domain.interview_events import Phase
from maju.domain.ports import Completion, EngineInfo
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.services.feedback.desk import FeedbackDesk
from maju.services.once import Once
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.pages.answer_feedback import FeedbackCard, WordingCard, with_blanks
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.criteria import CriteriaCard
from maju.ui.pages.criterion_answers import CriterionPage
from maju.ui.pages.history_row import HistoryRow
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.report_rating import RatingView
from maju.ui.pages.report_summary import SummaryView
from maju.ui.pages.report_wishes import Write
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.timeline import LEAD_IN_S, STEP_S
from maju.ui.widgets.trend_chart import TrendChart
from tests.ui.conftest import MICROPHONE, Open
from tests.ui.interviews import TEXT, evaluation, store_interview, take

SPOKEN = "저는 서버 응답이 느린 문제를 맡았습니다. 로그를 분석하고 캐시를 넣어 응답 시간을 사십 퍼센트 줄였습니다. 그 뒤로 매주 측정합니다."


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if text in b.text())


def page(window: MainWindow) -> ReportPage:
    assert isinstance(window.page, ReportPage)
    return window.page


def page_of(view: QWidget) -> ReportPage:
    window = view.window()
    assert isinstance(window, MainWindow)
    return page(window)


def put(program: Program, interview: str, position: int, **changes: object) -> TakeReport:
    """Change what is stored of the newest take of an answer."""
    stored = next(s for s in reversed(program.store.takes(interview)) if s.take.id.position == position)
    changed = replace(stored.take, **changes)  # type: ignore[arg-type]
    program.store.put_take(StoredTake(stored.planned, changed))
    return changed


def open_answer(qtbot: QtBot, open_window: Open, position: int = 0, interview: str = "new") -> AnswerView:
    window = open_window("report", (interview, position))
    qtbot.waitUntil(lambda: page(window).view is not None)
    view = page(window).view
    assert isinstance(view, AnswerView)
    return view


@pytest.fixture
def stored(program: Program) -> Program:
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00", takes=2)
    return program


@pytest.fixture
def sound(tmp_path: Path) -> TakeRecording:
    """Twenty seconds that can be played."""
    audio = tmp_path / "answer.wav"
    with wave.open(str(audio), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes(bytes(2 * 16_000 * 20))
    return TakeRecording(tmp_path, None, audio, 20.0, 16_000)


# --- one's own opinion ------------------------------------------------------------------------------------------------


def test_the_person_is_asked_before_the_result_is_shown_and_both_are_compared(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    window = open_window("")
    window.stage.answered("new")
    window.open_page("report", "new")
    qtbot.waitUntil(lambda: page(window).view is not None)
    view = page(window).view
    assert isinstance(view, RatingView)
    assert not page(window).export.isVisible()
    assert "평균" not in words(page(window)), "no result yet"
    assert not view.show_button.isEnabled()
    whole, first, *_ = view.findChildren(Choice)
    whole.choose("3")
    first.choose("5")
    QTest.keyClick(page(window), Qt.Key.Key_Return)
    assert isinstance(page(window).view, SummaryView)
    qtbot.waitUntil(lambda: "스스로" in words(page(window)))
    assert [s.take.self_rating for s in stored.store.takes("new")] == [None, 5, 3, 3], "of each answer the newest take"
    assert "스스로 3.7단계로 보셨고 결과는 4.0단계입니다." in words(page(window))
    window.open_page("report", "new")
    qtbot.waitUntil(lambda: isinstance(page(window).view, SummaryView))


def test_rating_can_be_skipped(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    window = open_window("")
    window.stage.answered("new")
    window.open_page("report", "new")
    qtbot.waitUntil(lambda: isinstance(page(window).view, RatingView))
    rating = page(window).view
    assert isinstance(rating, RatingView)
    rating.skip_button.click()
    assert isinstance(page(window).view, SummaryView)
    assert page(window).export.isVisible()
    assert {s.take.self_rating for s in stored.store.takes("new")} == {None}


# --- what it comes to -------------------------------------------------------------------------------------------------


def test_every_number_can_be_traced(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    window = open_window("report", "new")
    qtbot.waitUntil(lambda: isinstance(page(window).view, SummaryView))
    summary = page(window).view
    assert isinstance(summary, SummaryView)
    opened = summary.findChildren(Disclosure)[0]
    opened.button.click()
    assert "평균 단계: (4.00 + 4.00 + 4.00) ÷ 3 = 4.00" in words(opened)
    assert opened.opened
    opened.button.click()
    assert not opened.opened


def test_a_criterion_shows_its_ground_its_next_level_and_its_example(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    judged = replace(
        evaluation(3).judgements[0], example="캐시와 색인을 견준 뒤 캐시를 골랐습니다.", level_range=(2, 3)
    )
    held = evaluation().judgements[1]
    put(stored, "new", 0, evaluation=replace(evaluation(), judgements=(judged, held)))
    view = open_answer(qtbot, open_window)
    said = words(view)
    for sentence in (
        "숫자와 방법이 있습니다.", "두 번 물은 결과 2–3단계", "한 단계 위: 비교한 대안까지 있습니다.",
        "예: 캐시와 색인을 견준 뒤 캐시를 골랐습니다.", "해 볼 일: 비교한 다른 방법을 한 문장 더해 보십시오.", "무게 1",
    ):  # fmt: skip
        assert sentence in said


# --- listening --------------------------------------------------------------------------------------------------------


def test_a_press_on_a_quote_plays_it_from_a_second_before_and_keys_move(
    qtbot: QtBot, open_window: Open, stored: Program, sound: TakeRecording
) -> None:
    put(stored, "new", 0, recording=sound)
    view = open_answer(qtbot, open_window)
    player, timeline = view.player, view.timeline
    assert player is not None
    assert timeline is not None
    quote = next(b for b in view.findChildren(RowButton) if "부터 듣기" in b.accessibleName())
    quote.click()
    assert player.at_s == pytest.approx(3.0 - LEAD_IN_S)
    assert timeline.at_s == pytest.approx(3.0 - LEAD_IN_S)
    qtbot.waitUntil(lambda: player.playing, timeout=10_000)
    assert view.busy
    QTest.keyClick(page_of(view), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    before = player.at_s
    QTest.keyClick(page_of(view), Qt.Key.Key_Right)
    assert player.at_s == pytest.approx(before + STEP_S, abs=0.01)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert player.at_s == pytest.approx(before, abs=0.3)


# --- words ------------------------------------------------------------------------------------------------------------


def test_words_are_corrected_judged_again_and_the_first_are_kept(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    view = open_answer(qtbot, open_window)
    assert view.words is not None
    report = page_of(view)
    view.words.edit.click()
    field = view.words.write
    assert field is not None
    assert field.text == TEXT
    field.field.setPlainText(TEXT.replace("매주", "달마다"))
    assert view.busy
    field.submit.click()
    qtbot.waitUntil(lambda: "달마다" in stored.store.takes("new")[1].take.transcript.text, timeout=20_000)
    qtbot.waitUntil(lambda: report.view is not view, timeout=10_000)
    shown = report.view
    assert isinstance(shown, AnswerView)
    heard = next(d for d in shown.findChildren(Disclosure) if "처음 받아쓴 글" in d.button.text())
    heard.button.click()
    assert TEXT in words(heard)
    kept = stored.store.takes("new")[1].take
    assert kept.heard == TEXT
    assert kept.earlier_evaluations, "what was thought before is kept"


def test_an_editing_that_is_put_away_changes_nothing(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    view = open_answer(qtbot, open_window)
    assert view.words is not None
    view.words.edit.click()
    assert view.words.write is not None
    view.words.write.field.setPlainText("아무 말")
    button(view, "고치지 않기").click()
    assert view.transcript is not None
    assert not view.busy
    assert stored.store.takes("new")[1].take.transcript.text == TEXT


# --- feedback and wordings --------------------------------------------------------------------------------------------


def test_feedback_wordings_and_labels_are_shown_with_who_wrote_them(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    put(
        stored, "new", 0,
        feedback=Feedback(("하나.", "둘.", "셋."), JudgedBy.RULES, covered=("줄인 정도",), missing=("견준 방법",), wrong=("가",)),
        wordings=(
            Wording(WordingKind.BETTER, "저는 응답 시간을 줄였습니다.", JudgedBy.RULES),
            Wording(WordingKind.MODEL, f"저는 {BLANK}에서 <일>했습니다.", JudgedBy.LANGUAGE_MODEL, 1),
        ),
        labels=WordingLabels((LabelGuess("experience", "경험", 0.71),), ()),
    )  # fmt: skip
    view = open_answer(qtbot, open_window)
    said = words(view)
    for sentence in (
        "하나. 둘. 셋.",
        "· 가",
        "언어 모델 분석",
        "〔 〕로 비워 둔 1곳",
        "표현의 의도",
        "경험 71%",
        "점수에 넣지 않습니다",
    ):
        assert sentence in said
    assert "표현의 정서(글)" not in said
    lists = view.findChildren(FeedbackCard)[0].findChildren(Disclosure)
    assert [d.button.text()[2:] for d in lists] == ["짚은 내용 1", "빠진 내용 1"]
    better, model = view.findChildren(WordingCard)
    better.copy.click()
    assert QGuiApplication.clipboard().text() == "저는 응답 시간을 줄였습니다."
    assert better.copy.text() == "복사했습니다"
    assert not model.ask.isVisible(), "there is no language model to ask"
    assert "&lt;일&gt;" in with_blanks(model.text)
    assert with_blanks(model.text).count(BLANK) == 1


def test_a_wording_that_is_not_there_is_made_when_asked(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    typed = Transcript(SPOKEN, TranscriptSource.TYPED, duration_s=20.0)
    put(stored, "new", 1, transcript=typed, evaluation=evaluation(), presence=None)
    item = next(s for s in stored.store.takes("new") if s.take.id.position == 1)
    stored.analyse_again(item, typed=SPOKEN)
    put(stored, "new", 1, wordings=())
    view = open_answer(qtbot, open_window, 1)
    card = view.findChildren(WordingCard)[0]
    assert not card.copy.isVisible()
    card.ask.click()
    assert page_of(view).work.isVisible()
    assert page_of(view).work.cancel_button.isVisible()
    shown = page_of(view)
    qtbot.waitUntil(lambda: not shown.work.running, timeout=20_000)
    (made,) = next(s for s in stored.store.takes("new") if s.take.id.position == 1).take.wordings
    assert made.kind is WordingKind.BETTER
    qtbot.waitUntil(lambda: made.text in {c.text for c in shown.findChildren(WordingCard)}, timeout=10_000)


@dataclass
class SlowWriter:
    """A language model that writes on until it is stopped."""

    stopped: threading.Event = field(default_factory=threading.Event)

    context_tokens = 16_384
    info = EngineInfo("slow", "느린 모델")

    def count_tokens(self, text: str) -> int:
        return len(text)

    def complete(
        self, _system: str, _user: str, *, on_text: Callable[[str], None] | None = None, **_: object
    ) -> Completion:
        assert on_text is not None
        while not self.stopped.wait(0.02):
            on_text("다섯 글자")
        return Completion("다섯 글자", "cancelled")

    def cancel(self) -> None:
        self.stopped.set()

    def close(self) -> None:
        self.cancel()


def test_what_a_model_writes_shows_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    item = next(s for s in stored.store.takes("new") if s.take.id.position == 1)
    before = stored.analyse_again(item, typed=SPOKEN).take
    slow = SlowWriter()
    parts = replace(stored.feedback._parts, model=lambda: slow)
    stored.make_feedback = Once(lambda: FeedbackDesk(parts))
    view = open_answer(qtbot, open_window, 1)
    work, report = page_of(view).work, page_of(view)
    report.do(Write(before.id, WordingKind.BETTER))
    qtbot.waitUntil(lambda: "글을 쓰고 있습니다: 지금까지" in work.words.text(), timeout=20_000)
    work.cancel_button.click()
    qtbot.waitUntil(lambda: not work.running, timeout=10_000)
    assert "쓰던 것을 멈췄습니다" in report.notices.texts[0]
    assert next(s for s in stored.store.takes("new") if s.take.id.position == 1).take == before


# --- another look, another try ----------------------------------------------------------------------------------------


def test_what_was_thought_before_can_be_looked_at_too(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    put(stored, "new", 0, earlier_evaluations=(PastEvaluation(evaluation(2), "2026-11-01T09:30:00+09:00"),))
    view = open_answer(qtbot, open_window)
    card = view.findChildren(CriteriaCard)[0]
    assert "4 / 5" in words(card)
    card.findChildren(Choice)[0].choose("0")
    qtbot.waitUntil(lambda: ("2 / 5" in words(card), "4 / 5" in words(card)) == (True, False))


def test_the_whole_interview_is_judged_again_and_both_are_kept(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    window = open_window("report", "new")
    qtbot.waitUntil(lambda: isinstance(page(window).view, SummaryView))
    button(page(window), "지금 기준으로 다시 보기").click()
    assert page(window).work.running
    qtbot.waitUntil(lambda: not page(window).work.running, timeout=30_000)
    takes = [s.take for s in stored.store.takes("new")]
    assert all(t.earlier_evaluations[0].evaluation == evaluation() for t in takes)
    assert all(t.evaluation != evaluation() for t in takes)


def test_two_takes_stand_side_by_side_with_their_differences(qtbot: QtBot, open_window: Open, stored: Program) -> None:
    put(stored, "new", 0, evaluation=evaluation(5), transcript=replace(take("new", 0).transcript, text=f"{TEXT} 끝."))
    view = open_answer(qtbot, open_window)
    view.findChildren(Choice)[0].choose("compare")
    assert view.comparison is not None
    said = words(view.comparison)
    assert "구체성: 4단계에서 5단계로 올랐습니다." in said
    assert "+1" in said
    assert "낱말 1개가 새로 들어가고 0개가 빠졌으며" in said
    assert "1번째 답변" in said
    view.findChildren(Choice)[0].choose("1")
    assert view.comparison is None
    assert view.shown == "1"


def test_one_key_answers_a_question_again_and_leads_back_with_both_takes(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    before = stored.store.get("new")
    view = open_answer(qtbot, open_window, 1)
    window = view.window()
    assert isinstance(window, MainWindow)
    QTest.keyClick(window.page, Qt.Key.Key_R)
    interview = window.page
    assert isinstance(interview, InterviewPage)
    qtbot.waitUntil(lambda: _phase(window) is Phase.ANSWERING, timeout=20_000)
    assert interview.snapshot is not None
    assert (interview.snapshot.position, interview.snapshot.take) == (1, 2)
    assert window.stage.in_use.microphone == MICROPHONE, "without a device test before"
    interview._submit(SPOKEN)
    qtbot.waitUntil(lambda: _phase(window) is Phase.REVIEWING, timeout=20_000)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage), timeout=20_000)
    qtbot.waitUntil(lambda: isinstance(page(window).view, RatingView), timeout=20_000)
    assert len(page(window).findChildren(Choice)) == 1, "asked about this answer alone"
    rating = page(window).view
    assert isinstance(rating, RatingView)
    rating.skip_button.click()
    shown = page(window).view
    assert isinstance(shown, AnswerView)
    assert shown.shown == "2"
    assert [s.take.id.take for s in stored.store.takes("new") if s.take.id.position == 1] == [1, 2]
    assert stored.store.get("new") == before


def test_the_same_question_over_time_leads_to_other_interviews(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    store_interview(stored, "old", started="2026-10-01T10:00:00+09:00", level=2)
    view = open_answer(qtbot, open_window)
    view.past.button.click()
    qtbot.waitUntil(lambda: bool(view.past.findChildren(RowButton)), timeout=10_000)
    assert len(view.past.findChildren(RowButton)) == 3
    assert view.past.findChildren(TrendChart)[0].lines[0].levels == (2.0, 4.0, 4.0)
    window = view.window()
    assert isinstance(window, MainWindow)
    view.past.findChildren(RowButton)[-1].click()
    qtbot.waitUntil(lambda: page(window).report is not None)
    report = page(window).report
    assert report is not None
    assert report.summary.id == "old"


# --- history ----------------------------------------------------------------------------------------------------------


def test_the_trend_of_the_history_leads_to_every_answer_on_a_criterion(
    qtbot: QtBot, open_window: Open, stored: Program
) -> None:
    store_interview(stored, "old", started="2026-10-01T10:00:00+09:00", level=2)
    window = open_window("history")
    qtbot.waitUntil(lambda: bool(window.page.findChildren(TrendChart)))
    assert len(window.page.findChildren(HistoryRow)) == 2
    line = next(b for b in window.page.findChildren(RowButton) if b.accessibleName().startswith("구체성"))
    assert "처음보다 +2.0" in line.accessibleName()
    line.click()
    shown = window.page
    assert isinstance(shown, CriterionPage)
    assert shown.criterion is Criterion.SPECIFICITY
    qtbot.waitUntil(lambda: "같은 질문에 2번 답하셨습니다." in words(shown))
    shown.findChildren(RowButton)[-1].click()
    assert isinstance(window.page, ReportPage)
    window.open_page("criterion", Criterion.ACCURACY)
    qtbot.waitUntil(lambda: "아직 없습니다." in words(window.page))
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert type(window.page).__name__ == "HistoryPage"


def _phase(window: MainWindow) -> Phase | None:
    shown = window.page
    return shown.snapshot.phase if isinstance(shown, InterviewPage) and shown.snapshot is not None else None
