"""The practice chat in the window: asked, answered, changed, stopped, deleted, by keyboard, wide and narrow."""

import json
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.candidate import ItemKind, ProfileItem
from maju.domain.chat import ChatTopic, Turn, TurnKind, TurnWho
from maju.domain.ports import Completion
from maju.domain.question import Experience, OccupationGroup, Practice
from maju.services.practice_chat import words as said
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.pages.chat import ChatPage
from maju.ui.pages.home import HomePage
from tests.services.scripted_models import ScriptedModel
from tests.ui.conftest import Open
from tests.ui.model_room import button, press, words

WRITTEN = (
    "저는 물건이 제때 가는 일이 좋아 지원했습니다.",
    "가나마트에서 진열과 발주를 맡으며 재고가 틀릴 때의 어려움을 알았습니다.",
    "입사하면 재고가 어긋나는 까닭부터 살펴보겠습니다.",
)
ANSWER = "제 강점은 기록하는 습관입니다. 매장에서 일할 때 매일 재고를 적어 폐기를 12개에서 5개로 줄였습니다."


class HeldModel(ScriptedModel):
    """Writes as far as a test lets it, and stops when it is told to."""

    def __init__(self, text: str) -> None:
        super().__init__(lambda _s, _u: "")
        self.text, self.half = text, text.index("가나마트")
        self.go, self.stopped = threading.Event(), threading.Event()

    def complete(self, system: str, user: str, **options: object) -> Completion:  # type: ignore[override]
        on_text = options["on_text"]
        assert callable(on_text)
        on_text(self.text[: self.half])
        while not self.go.wait(0.01):
            if self.stopped.is_set():
                return Completion(self.text[: self.half], "cancelled")
        on_text(self.text[self.half :])
        return Completion(self.text, "stop")

    def cancel(self) -> None:
        self.stopped.set()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window("chat")


@pytest.fixture
def held(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldModel]:
    model = HeldModel(json.dumps(WRITTEN, ensure_ascii=False))
    own(program)
    monkeypatch.setattr(program.engines, "language_model", lambda: model)
    parts = program.chat()._parts
    object.__setattr__(parts, "model", lambda: model)
    object.__setattr__(program.feedback._parts, "model", lambda: model)
    yield model
    model.go.set()
    model.stopped.set()


def own(program: Program) -> None:
    """Something of the person's own."""
    program.materials().put_item(
        ProfileItem("shop", ItemKind.EXPERIENCE, "가나마트", role="진열과 발주", start="2023-03", end="now")
    )


def opened(qtbot: QtBot, window: MainWindow) -> ChatPage:
    page = window.page
    assert isinstance(page, ChatPage)
    qtbot.waitUntil(lambda: page.opened, timeout=30_000)
    return page


def answered(qtbot: QtBot, page: ChatPage) -> Turn:
    """The coach's turn, when it is whole."""
    qtbot.waitUntil(lambda: not page.busy and page.kept is not None, timeout=60_000)
    assert page.kept is not None
    return page.kept.turns[-1]


def named(qtbot: QtBot, over: QWidget, name: str) -> QAbstractButton:
    """A button by what a screen reader says, when it can be seen."""

    def there() -> list[QAbstractButton]:
        return [b for b in over.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[0]


def write(page: ChatPage, text: str) -> None:
    page.input.field.setPlainText(text)
    QTest.keyClick(page.input.field, Qt.Key.Key_Return)


def test_a_new_page_says_what_can_be_asked_and_what_answers_are_made_of(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    qtbot.waitUntil(lambda: "내 자료가 없어" in words(page), timeout=2_000)
    shown = words(page)
    assert "무엇을 연습하시겠습니까?" in shown
    assert "내 자료가 없어 모범 답변은 일반 예시로 보여 드립니다." in shown
    assert shown.count("언어 모델이 없어 규칙으로 답합니다.") == 1
    assert "아직 나눈 대화가 없습니다." in words(page.history)
    assert not page.input.wishes["짧게"].isVisible()
    assert page.window().focusWidget() is page.input.field


def test_a_model_answer_is_asked_for_changed_and_copied(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    own(program)
    page = opened(qtbot, window)
    write(page, "자기소개 모범 답변 보여 주세요")
    turn = answered(qtbot, page)
    assert turn.kind is TurnKind.MODEL_ANSWER
    assert "가나마트" in turn.text
    view = page.turns.views[2]
    qtbot.waitUntil(lambda: "모범 답변" in words(view), timeout=2_000)
    assert "규칙" in words(view)
    assert "일반 예시" not in words(view)
    assert "언어 모델이 없어" not in words(page.turns)
    press(button(qtbot, view, "복사"))
    assert QApplication.clipboard().text() == turn.text
    press(page.input.wishes["짧게"])
    shorter = answered(qtbot, page)
    assert len(shorter.text) < len(turn.text)
    assert page.turns.views[3].turn.text == "짧게"
    qtbot.waitUntil(lambda: "자기소개 모범 답변" in words(page.history), timeout=2_000)


def test_a_question_is_answered_and_what_is_thought_of_it_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    press(button(qtbot, page.turns, "예상 질문 받기"))
    question = answered(qtbot, page)
    assert question.kind is TurnKind.QUESTION
    write(page, ANSWER)
    thought = answered(qtbot, page)
    assert thought.kind is TurnKind.FEEDBACK
    qtbot.waitUntil(lambda: "답변에 대한 조언" in words(page.turns.views[4]), timeout=2_000)
    assert question.text in words(page.turns.views[4])
    write(page, "회사 이름을 빼 주세요")
    assert answered(qtbot, page).text == said.NEEDS_A_MODEL
    bar = page.turns.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=2_000)


def test_enter_sends_and_shift_enter_begins_a_line(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    field = page.input.field
    low = field.height()
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "two")
    assert field.toPlainText() == "one\ntwo"
    assert field.height() > low
    QTest.keyClick(field, Qt.Key.Key_Return)
    answered(qtbot, page)
    assert page.kept is not None
    assert page.kept.turns[0].text == "one\ntwo"
    assert (field.toPlainText(), field.height()) == ("", low)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not page.busy


def test_the_words_come_as_they_are_written_and_end_whole(qtbot: QtBot, open_window: Open, held: HeldModel) -> None:
    page = opened(qtbot, open_window("chat"))
    qtbot.waitUntil(lambda: "쓰는 동안 언제든 멈출 수 있습니다" in words(page), timeout=2_000)
    write(page, "지원동기")
    qtbot.waitUntil(lambda: 2 in page.turns.views and WRITTEN[0] in page.turns.views[2].turn.text, timeout=60_000)
    assert "쓰고 있습니다." in words(page.turns.views[2])
    assert page.input.stop.isVisible()
    assert not page.input.send.isVisible()
    assert not page.input.wishes["예상 질문 받기"].isEnabled()
    held.go.set()
    assert answered(qtbot, page).text == " ".join(WRITTEN)
    qtbot.waitUntil(lambda: "언어 모델" in words(page.turns.views[2]), timeout=2_000)
    assert "쓰고 있습니다." not in words(page.turns.views[2])
    assert page.input.send.isVisible()


def test_escape_stops_and_what_came_is_kept_and_marked(
    qtbot: QtBot, open_window: Open, held: HeldModel, program: Program
) -> None:
    page = opened(qtbot, open_window("chat"))
    write(page, "지원동기")
    qtbot.waitUntil(lambda: 2 in page.turns.views and WRITTEN[0] in page.turns.views[2].turn.text, timeout=60_000)
    page.input.field.setPlainText("다음에 보낼 글")
    QTest.keyClick(page.input.field, Qt.Key.Key_Escape)
    turn = answered(qtbot, page)
    assert turn.stopped
    assert turn.text.startswith(WRITTEN[0])
    assert WRITTEN[2] not in turn.text
    qtbot.waitUntil(lambda: "여기에서 멈췄습니다." in words(page.turns.views[2]), timeout=2_000)
    assert page.input.field.toPlainText() == "다음에 보낼 글"
    assert program.chat().get(page.kept.chat.id).turns[-1] == turn  # type: ignore[union-attr]


def test_leaving_the_page_stops_what_is_written(qtbot: QtBot, open_window: Open, held: HeldModel) -> None:
    window = open_window("chat")
    page = opened(qtbot, window)
    write(page, "지원동기")
    qtbot.waitUntil(lambda: 2 in page.turns.views, timeout=60_000)
    window.open_page("home")
    qtbot.waitUntil(held.stopped.is_set, timeout=10_000)
    assert isinstance(window.page, HomePage)


def test_past_conversations_are_opened_gone_on_with_and_deleted(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    page = opened(qtbot, window)
    for text in ("자기소개", "강점", "지원동기"):
        page.begin_anew()
        write(page, text)
        answered(qtbot, page)
    assert [kept.chat.title for kept in page.history.chats] == ["지원동기", "강점", "자기소개"]
    first = page.history.chats[-1].chat.id
    press(named(qtbot, page.history, "자기소개"))
    qtbot.waitUntil(lambda: page.kept is not None and page.kept.chat.id == first, timeout=5_000)
    assert page.turns.views[1].turn.text == "자기소개"
    press(named(qtbot, page.history, "자기소개 지우기"))
    assert page.history.question is not None
    press(button(qtbot, page.history.question, "그대로 두기"))
    assert len(program.chat().chats()) == 3
    press(named(qtbot, page.history, "자기소개 지우기"))
    press(button(qtbot, page.history.question, "지우기"))
    qtbot.waitUntil(lambda: len(page.history.chats) == 2, timeout=5_000)
    assert page.kept is None
    qtbot.waitUntil(lambda: "무엇을 연습하시겠습니까?" in words(page.turns), timeout=2_000)
    press(page.history.delete_all)
    press(button(qtbot, page.history.question, "지우기"))
    qtbot.waitUntil(lambda: not page.history.chats, timeout=5_000)
    assert program.chat().chats() == ()


def test_an_occupation_is_found_by_typing_and_counts_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    field = page.topic.occupation.lineEdit()
    assert field is not None
    field.setText("물류 관리자")
    field.editingFinished.emit()
    assert page.topic.topic.occupation == "물류 관리자"
    assert page.topic.topic.group is not OccupationGroup.ICT
    write(page, "자기소개")
    assert "물류 관리자 직무에 지원한" in answered(qtbot, page).text
    press(next(each for each in page.topic.experience.findChildren(QWidget) if getattr(each, "text", str)() == "경력"))
    field.setText("그런 직업은 없음")
    field.editingFinished.emit()
    assert page.topic.topic.occupation == "물류 관리자"
    assert page.kept is not None
    identifier = page.kept.chat.id
    page._lane.submit(lambda: None).result(10)
    topic = page._desk().get(identifier).chat.topic
    assert (topic.occupation, topic.experience) == ("물류 관리자", Experience.EXPERIENCED)


def test_what_is_practised_is_chosen_already(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("home")
    window.stage.practise(Practice("전기 공사원 모집", OccupationGroup.MM, Experience.NEW, (), "hand-1", "electrician"))
    window.open_page("chat")
    page = opened(qtbot, window)
    assert page.topic.topic == ChatTopic(
        OccupationGroup.MM, Experience.NEW, posting_id="hand-1", posting="전기 공사원 모집"
    )
    assert "전기 공사원 모집" in page.topic.occupation.currentText()


def test_a_narrow_window_shows_one_or_the_other(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("chat", size=(680, 820))
    page = opened(qtbot, window)
    assert not page.history.isVisible()
    assert page.input.field.isVisible()
    press(page.past)
    assert page.history.isVisible()
    assert not page.input.field.isVisible()
    press(page.past)
    assert page.input.field.isVisible()
    window.resize(1280, 800)
    qtbot.waitUntil(page.history.isVisible, timeout=2_000)
    assert page.input.field.isVisible()
    assert not page.past.isVisible()


def test_a_conversation_deleted_elsewhere_is_said_and_a_new_one_can_begin(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    page = opened(qtbot, window)
    write(page, "자기소개")
    answered(qtbot, page)
    program.chat().remove()
    write(page, "짧게")
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert "이 대화는 지워져서" in page.notices.texts[0]
    page.begin_anew()
    write(page, "강점")
    assert answered(qtbot, page).who is TurnWho.COACH


def test_the_home_page_and_the_sidebar_lead_here(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("home")
    qtbot.waitUntil(lambda: "연습 대화" in words(window.page), timeout=10_000)
    press(button(qtbot, window.page, "대화 시작"))
    assert isinstance(window.page, ChatPage)
    assert window._sidebar._entries["chat"].isChecked()
