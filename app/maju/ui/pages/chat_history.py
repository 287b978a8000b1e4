"""Past practice conversations: open one, delete one, delete all, each deletion asked about."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from maju.domain.chat import KeptChat
from maju.ui.texts import day, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column, empty, row
from maju.ui.widgets.labels import Label
from maju.ui.widgets.row_button import RowButton

ALL = "*"
_SHOWN = 60
"""More are there, but nobody looks through them by eye."""
_LONGEST = 34


class ChatHistory(QWidget):
    """``open_chat`` gets an id; ``remove`` ids, or None for all."""

    def __init__(self, open_chat: Callable[[str], None], remove: Callable[[list[str] | None], None]) -> None:
        super().__init__()
        self._open, self._remove = open_chat, remove
        self.chats: tuple[KeptChat, ...] = ()
        self.question: Banner | None = None
        self._current = ""
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(4)
        inside = boxed(self._rows)
        inside.setObjectName("scrolled")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.delete_all = Button(tr("대화 모두 지우기"), "quiet", press=lambda: self.ask_about(ALL))
        self._question_place = boxed(column())
        heading = Label(tr("지난 대화"), "heading")
        whole = column(heading, self._question_place, area, row(self.delete_all, 1), gap=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.show_chats((), "")

    def show_chats(self, chats: tuple[KeptChat, ...], current: str) -> None:
        """The newest first; ``current``: the one that is open."""
        self.chats, self._current = chats, current
        empty(self._rows)
        for kept in chats[:_SHOWN]:
            self._rows.addWidget(self._row(kept))
        if not chats:
            self._rows.addWidget(Label(tr("아직 나눈 대화가 없습니다."), "small"))
        self._rows.addStretch(1)
        self.delete_all.setVisible(len(chats) > 1)
        self.put_question_away()

    def _row(self, kept: KeptChat) -> QWidget:
        title = _title(kept)
        job = kept.chat.topic.occupation or kept.chat.topic.posting or kept.chat.topic.group.label
        words = column(
            Label(title, "strong" if kept.chat.id == self._current else ""),
            Label(f"{day(kept.changed_at)} · {job}", "small"),
            gap=2,
        )
        identifier = kept.chat.id
        opener = RowButton(title, words, [], lambda: self._open(identifier))
        delete = Button("×", "quiet", press=lambda: self.ask_about(identifier))
        delete.setAccessibleName(tr("{title} 지우기", title=title))
        delete.setToolTip(tr("이 대화 지우기"))
        line = row(opener, delete, gap=0)
        line.setStretch(0, 1)
        return boxed(line)

    def ask_about(self, identifier: str) -> None:
        """Whether to delete one, or :data:`ALL`."""
        self.put_question_away()
        if identifier == ALL:
            words = tr("대화 {count}개를 모두 지울까요?", count=len(self.chats))
        else:
            kept = next(each for each in self.chats if each.chat.id == identifier)
            words = tr("‘{title}’ 대화를 지울까요?", title=_title(kept))
        keep = (tr("그대로 두기"), "secondary", self.put_question_away)
        delete = (tr("지우기"), "danger", lambda: self._remove(None if identifier == ALL else [identifier]))
        self.question = Banner(
            words, tr("되돌릴 수 없습니다. 내 자료와 면접 기록은 그대로입니다."), [keep, delete], tone="vermilion"
        )
        layout = self._question_place.layout()
        assert layout is not None
        layout.addWidget(self.question)

    def put_question_away(self) -> None:
        """Nothing is deleted."""
        layout = self._question_place.layout()
        assert layout is not None
        empty(layout)
        self.question = None


def _title(kept: KeptChat) -> str:
    title = kept.chat.title or tr("새 대화")
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
