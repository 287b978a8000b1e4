"""Before the result: how well do you think it went? Asked once, of the interview or answer by answer, and skippable."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.report import AnswerReport, InterviewReport
from maju.services.program import Program
from maju.ui.pages.report_words import number_of
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, column, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.labels import Label

FEW = 6
"""So many answers are listed at once; more open on demand."""


class RatingView(QWidget):
    """Levels from 1 to 5 for the whole interview, or answer by answer."""

    rated = Signal(object)
    """Levels by position; empty where it was skipped."""

    def __init__(self, answers: Sequence[AnswerReport]) -> None:
        super().__init__()
        self._answers = tuple(answers)
        self._whole = 0
        self._levels: dict[int, int] = {}
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(self._card())

    def _card(self) -> Card:
        card = Card(tr("결과를 보기 전에, 스스로 어떻게 보십니까?"))
        more = tr("먼저 스스로 매겨 보면 결과와 견주어 볼 수 있습니다. 이 대답은 점수에 들어가지 않습니다.")
        card.add(Label(more, "muted"))
        if len(self._answers) == 1:
            card.add(self._answer_row(self._answers[0]))
        else:
            whole = _levels(tr("면접 전체"))
            whole.chosen.connect(self._rate_whole)
            card.add(column(Label(tr("면접 전체"), "strong"), whole, gap=6))
            card.add(Disclosure(tr("답변마다 따로 매기기"), self._each, opened=len(self._answers) <= FEW))
        self.show_button = Button(tr("저장하고 결과 보기"), "primary", key="Enter", press=self.save)
        self.show_button.setEnabled(False)
        self.skip_button = Button(tr("건너뛰고 결과 보기"), press=self.skip)
        card.add(row(self.show_button, self.skip_button, 1))
        return card

    def _each(self) -> QWidget:
        inside = Card(gap=12, margin=16)
        for index, answer in enumerate(self._answers):
            if index:
                inside.add(Line())
            inside.add(self._answer_row(answer))
        return inside

    def _answer_row(self, answer: AnswerReport) -> QWidget:
        whole = QWidget()
        name = f"{number_of(answer)} · {answer.planned.question.text}"
        position = answer.takes[0].id.position
        choice = _levels(number_of(answer))
        choice.chosen.connect(lambda level: self._rate(position, int(level)))
        whole.setLayout(column(Label(name), choice, gap=6))
        return whole

    def _rate_whole(self, level: str) -> None:
        self._whole = int(level)
        self.show_button.setEnabled(True)

    def _rate(self, position: int, level: int) -> None:
        self._levels[position] = level
        self.show_button.setEnabled(True)

    @property
    def levels(self) -> dict[int, int]:
        """Level by position: its own, else that of the whole interview."""
        given = {answer.takes[0].id.position: self._whole for answer in self._answers if self._whole}
        return given | self._levels

    def save(self) -> None:
        """Keep what was chosen and go on; without a choice nothing happens."""
        if self.levels:
            self.rated.emit(self.levels)

    def skip(self) -> None:
        """Go on without."""
        self.rated.emit({})


def _levels(name: str) -> Choice:
    words = {
        "1": tr("1 많이 아쉬움"),
        "2": tr("2 아쉬움"),
        "3": tr("3 보통"),
        "4": tr("4 좋음"),
        "5": tr("5 아주 좋음"),
    }
    return Choice(words, "", tr("{name}: 스스로 매긴 단계", name=name))


def to_rate(report: InterviewReport, only: int | None) -> tuple[AnswerReport, ...]:
    """Answers whose newest take was not rated; ``only``: position of the one that is asked about."""
    return tuple(
        answer
        for answer in report.answers
        if only in (None, answer.takes[0].id.position) and (take := answer.latest) is not None
        if not take.skipped and take.self_rating is None
    )


def keep_levels(program: Program, report: InterviewReport, levels: dict[int, int]) -> None:
    """Store levels by position for the newest takes. Blocks."""
    for answer in report.answers:
        take = answer.latest
        if take is not None and take.id.position in levels:
            program.rate_self(take.id.interview, take.id.position, take.id.take, levels[take.id.position])
