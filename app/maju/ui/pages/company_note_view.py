"""One interview review as the window shows it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from maju.domain.company_note import CompanyNote
from maju.ui.pages.material_words import breakable, shortened
from maju.ui.texts import day, known, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.labels import Label

LONGEST_TIPS = 200
MOST_QUESTIONS = 6


class CompanyNoteView(Card):
    """``remove`` is called when the question has been answered."""

    def __init__(self, note: CompanyNote, remove: Callable[[], None]) -> None:
        super().__init__(gap=8)
        self.note = note
        self._remove = remove
        self.question: Banner | None = None
        self.setAccessibleName(note.source)
        self.remove = Button(tr("지우기"), "quiet", press=self._ask)
        self.remove.setAccessibleName(tr("{title} 지우기", title=note.source))
        facts = Label(breakable(_facts(note)), "small")
        facts.setVisible(bool(facts.text()))
        words = boxed(column(Label(breakable(note.source), "strong"), facts, gap=2))
        self.add(Beside(words, self.remove, least_left=160))
        if note.questions:
            self.add(_questions(note.questions))
        if note.tips:
            self.add(_tips(note.tips))
        self.add(Label(breakable(_origin(note)), "small"))

    def _ask(self) -> None:
        if self.question is not None:
            return
        actions = [
            (tr("그대로 두기"), "secondary", self._keep),
            (tr("지우기"), "danger", self._remove),
        ]
        more = tr("이 후기의 질문은 더 묻지 않습니다. 지난 면접의 기록은 그대로 있습니다.")
        self.question = Banner(tr("이 후기를 지울까요?"), more, actions)
        self.add(self.question)

    def _keep(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None


def _facts(note: CompanyNote) -> str:
    difficulty = tr("난이도 {level}", level=note.difficulty) if note.difficulty else ""
    result = tr("결과 {result}", result=note.result) if note.result else ""
    return " · ".join(filter(None, (note.job, note.format, difficulty, result)))


def _origin(note: CompanyNote) -> str:
    when = tr("{day}에 넣음", day=day(note.added_at)) if note.added_at else ""
    return " · ".join(filter(None, (known(note.origin), when)))


def _questions(questions: tuple[str, ...]) -> QWidget:
    shown = column(*(_line(text) for text in questions[:MOST_QUESTIONS]), gap=4)
    rest = questions[MOST_QUESTIONS:]
    if rest:
        words = tr("질문 {count}개 더 보기", count=len(rest))
        shown.addWidget(Disclosure(words, lambda: boxed(column(*(_line(text) for text in rest), gap=4))))
    return boxed(shown)


def _line(text: str) -> Label:
    return Label(f"· {breakable(text)}")


def _tips(tips: str) -> QWidget:
    if len(tips) <= LONGEST_TIPS:
        return Label(breakable(tips), "muted")
    shown = Label(breakable(shortened(tips, LONGEST_TIPS)), "muted")
    unfold = Disclosure(tr("후기 모두 보기"), lambda: Label(breakable(tips), "muted"))
    unfold.button.clicked.connect(lambda _checked=False: shown.setVisible(not unfold.opened))
    return boxed(column(shown, unfold, gap=0))
