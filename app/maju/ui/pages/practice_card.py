"""Says which posting or occupation the interview is about, and lets go of it."""

from collections.abc import Callable

from maju.domain.question import Practice
from maju.ui.texts import tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.labels import Label


class PracticeCard(Card):
    """Takes no room where the interview is about nothing in particular."""

    def __init__(self, practice: Practice | None, let_go: Callable[[], None]) -> None:
        super().__init__(tone="chosen", margin=16, gap=6)
        self._let_go = let_go
        posting = practice is not None and practice.posting_id
        self.title = Label(practice.title if practice is not None else "", "strong")
        words = tr("이 공고로 연습합니다.") if posting else tr("이 직업으로 연습합니다.")
        count = len(practice.questions) if practice is not None else 0
        more = Label(tr("공고와 직업에서 만든 질문 {count}개에서 먼저 묻습니다.", count=count), "small")
        if not count:
            more.hide()
        self.forget = Button(tr("공고 없이 연습"), "quiet", press=self._forget)
        self.add(Beside(boxed(column(Label(words, "small"), self.title, more, gap=2)), self.forget))
        if practice is None:
            self.hide()

    def _forget(self) -> None:
        self.hide()
        self._let_go()
