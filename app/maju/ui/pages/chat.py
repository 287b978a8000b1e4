"""The practice chat: past conversations at the left, the open one at the right, what one writes below it."""

import threading
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from maju.domain.chat import ChatTopic, KeptChat, Turn, TurnKind, TurnWho
from maju.domain.errors import MajuError
from maju.services.lanes import Lane
from maju.services.practice_chat.desk import ChatDesk
from maju.services.practice_chat.intents import Wish
from maju.ui.page import Heading, Page
from maju.ui.pages.chat_history import ChatHistory
from maju.ui.pages.chat_input import ChatInput
from maju.ui.pages.chat_topic import TopicChoice
from maju.ui.pages.chat_turns import Turns
from maju.ui.pages.chat_welcome import Found, Welcome
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.ai_mark import ai_mark
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column

_HISTORY, _WIDEST, _BOTH_FROM = 260, 860, 900


class ChatPage(Page):
    """``about``: id of a conversation to go on with, or None for a new one."""

    section = "chat"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._about = about if isinstance(about, str) else ""
        self.kept: KeptChat | None = None
        self._busy = False
        self._found: Found | None = None
        self._stopped = threading.Event()
        self.new = Button(tr("새 대화"), press=self.begin_anew)
        self.past = Button(tr("지난 대화"), press=self._turn_over)
        self.heading = Heading(
            tr("연습 대화"),
            tr("질문을 물어 모범 답변을 받거나, 답변을 적어 어떻게 들리는지 봅니다."),
            self.past,
            self.new,
        )
        self.history = ChatHistory(self.open_chat, self.remove)
        self.topic = TopicChoice(self._first_topic())
        self.topic.changed.connect(self._retopic)
        self.turns = Turns()
        self.input = ChatInput()
        self.input.said.connect(self.say)
        self.input.stop_wanted.connect(self.stop)
        talk = column(self.topic, self.turns, self.input, gap=12)
        talk.setStretch(1, 1)
        self._talk = boxed(talk)
        self._talk.setMaximumWidth(theme().px(_WIDEST))
        self._history_shown = False
        self._place()

    def _place(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(self.history, 1)
        both.addWidget(self._talk, 3)
        mark = ai_mark(tr("AI가 답합니다 · 틀릴 수 있습니다"))
        whole = column(self.heading, mark, self.notices, both, gap=12)
        whole.setStretch(3, 1)
        whole.setContentsMargins(40, 28, 40, 20)
        self.setLayout(whole)

    # --- coming and going ---------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self._show_new()
        self.input.wait(True, can_stop=False)
        self.jobs.ask(self._lane, self._find, self._opened, self._not_opened)

    def left(self) -> None:
        super().left()
        if self._busy:
            self.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._busy:
            self.stop()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Both beside one another where there is room, else the one that is wanted."""
        both = self.width() >= theme().px(_BOTH_FROM)
        self.past.setVisible(not both)
        self.history.setVisible(both or self._history_shown)
        self._talk.setVisible(both or not self._history_shown)
        self.history.setMaximumWidth(theme().px(_HISTORY) if both else self.width())

    def _turn_over(self) -> None:
        self._history_shown = not self._history_shown
        self.past.say(tr("대화로 돌아가기") if self._history_shown else tr("지난 대화"))
        self._share_room()

    @property
    def opened(self) -> bool:
        """Whether everything it opens with is there."""
        return self._found is not None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._busy

    # --- opening ------------------------------------------------------------------------------------------------------

    def _desk(self) -> ChatDesk:
        return self.stage.program.chat()

    @property
    def _lane(self) -> Lane:
        return self.stage.program.lanes["chat"]

    def _find(self) -> Found:
        desk = self._desk()
        materials = bool(self.stage.program.materials().profile().items)
        return Found(desk.chats(), desk.occupations(), materials, desk.has_model())

    def _opened(self, found: Found) -> None:
        self._found = found
        self.input.wait(False)
        self.topic.know(found.occupations)
        self.history.show_chats(found.chats, "")
        if self._about:
            self.open_chat(self._about)
        else:
            self.begin_anew()

    def _not_opened(self, error: MajuError) -> None:
        self.input.wait(False)
        self.tell(error)

    def _first_topic(self) -> ChatTopic:
        """What the next interview is about, else what the settings say."""
        choices, practice = self.stage.choices(), self.stage.practice
        topic = ChatTopic(choices.group, choices.experience)
        if practice is None or not (practice.posting_id or practice.occupation_id):
            return topic
        if practice.posting_id:
            return ChatTopic(practice.group, choices.experience, posting_id=practice.posting_id, posting=practice.title)
        return ChatTopic(practice.group, choices.experience, practice.occupation_id, practice.title)

    # --- conversations ------------------------------------------------------------------------------------------------

    def begin_anew(self) -> None:
        """An empty conversation for the same work; it is stored with its first turn."""
        if self._busy:
            return
        self._show_new()
        if self._found is not None:
            self.history.show_chats(self.history.chats, "")
        self.input.field.setFocus()

    def _show_new(self) -> None:
        self.kept = None
        self.turns.show_all((), Welcome(self.say, self._found))
        self.input.offer(begun=False, question=False, changes=False)
        if self._history_shown:
            self._turn_over()

    def open_chat(self, identifier: str) -> None:
        """Show a past one, to go on with it."""
        if not self._busy:
            self.jobs.ask(self._lane, partial(self._desk().get, identifier), self._show)

    def remove(self, identifiers: list[str] | None) -> None:
        """Forget some, or all."""
        if self._busy:
            return
        gone = self.kept is not None and (identifiers is None or self.kept.chat.id in identifiers)

        def forget() -> tuple[KeptChat, ...]:
            self._desk().remove(identifiers)
            return self._desk().chats()

        def over(chats: tuple[KeptChat, ...]) -> None:
            if gone:
                self._show_new()
            self.history.show_chats(chats, self.kept.chat.id if self.kept else "")

        self.jobs.ask(self._lane, forget, over)

    def _show(self, kept: KeptChat) -> None:
        self.kept = kept
        self.topic.show_topic(kept.chat.topic)
        self.turns.show_all(kept.turns)
        self._offer(kept)
        self.history.show_chats(self.history.chats, kept.chat.id)
        if self._history_shown:
            self._turn_over()
        self.input.field.setFocus()

    def _offer(self, kept: KeptChat) -> None:
        """The requests that make sense where the conversation stands."""
        question = any(turn.question for turn in kept.turns)
        last = kept.last(TurnKind.QUESTION, TurnKind.MODEL_ANSWER, TurnKind.ANSWER)
        changes = last is not None and last.kind is not TurnKind.QUESTION
        self.input.offer(begun=True, question=question, changes=changes)

    def _retopic(self, topic: ChatTopic) -> None:
        if self.kept is not None:
            identifier = self.kept.chat.id
            self.jobs.ask(self._lane, lambda: self._desk().retopic(identifier, topic))

    # --- a turn -------------------------------------------------------------------------------------------------------

    def say(self, text: str, wish: Wish | None = None) -> None:
        """Say something; the answer comes as it is written."""
        if self._busy:
            return
        self._begin()
        identifier = self.kept.chat.id if self.kept is not None else ""
        topic, blind = self.topic.topic, self.stage.settings.blind_mode
        told, stopped = self.jobs.here(self._told), self._stopped

        def talk() -> tuple[KeptChat, tuple[KeptChat, ...]]:
            desk = self._desk()
            chat = identifier or desk.start(topic).chat.id
            kept = desk.say(chat, text, wish, blind=blind, on_turn=told, cancelled=stopped.is_set)
            return kept, desk.chats()

        self.jobs.ask(self._lane, talk, self._answered, self._failed)

    def stop(self) -> None:
        """End what is being written where it is."""
        self._stopped.set()
        self.input.stop.setEnabled(False)
        self._desk().cancel()

    def _begin(self) -> None:
        self._busy = True
        self._stopped = threading.Event()
        self.input.stop.setEnabled(True)
        self.input.wait(True)
        self.new.setEnabled(False)
        self.history.setEnabled(False)
        self.topic.setEnabled(False)

    def _told(self, number: int, turn: Turn) -> None:
        self.turns.show_turn(number, turn, writing=turn.who is TurnWho.COACH and turn.stopped)

    def _answered(self, over: tuple[KeptChat, tuple[KeptChat, ...]]) -> None:
        kept, chats = over
        self._end()
        self.kept = kept
        if kept.chat.topic != self.topic.topic:
            self.topic.show_topic(kept.chat.topic)
        for number, turn in enumerate(kept.turns, 1):
            if number not in self.turns.views or self.turns.views[number].turn != turn or turn.stopped:
                self.turns.show_turn(number, turn)
        self._offer(kept)
        self.history.show_chats(chats, kept.chat.id)
        self.input.field.setFocus()

    def _failed(self, error: MajuError) -> None:
        self._end()
        self.tell(error)

    def _end(self) -> None:
        self._busy = False
        self.input.wait(False)
        self.new.setEnabled(True)
        self.history.setEnabled(True)
        self.topic.setEnabled(True)
