"""One answer: listen, see its course, read it with the evidence marked, how each criterion was judged, and try again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from maju.domain.question import Question
from maju.domain.report import AnswerReport, TakeReport
from maju.domain.rubric import Rubric
from maju.services.practice_record import PracticedTake
from maju.ui.pages.answer_comparison import ComparisonView
from maju.ui.pages.answer_feedback import labels_card, remark_cards
from maju.ui.pages.answer_listening import ListeningCard
from maju.ui.pages.answer_past import past_view
from maju.ui.pages.answer_words import WordsCard
from maju.ui.pages.criteria import CriteriaCard, next_card
from maju.ui.pages.question_reason import reason_words
from maju.ui.pages.report_wishes import JudgeAgain, OpenElsewhere, TryAgain
from maju.ui.pages.report_words import number_of
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label
from maju.ui.widgets.player import Player
from maju.ui.widgets.timeline import STEP_S, Timeline
from maju.ui.widgets.transcript_view import TranscriptView

FoundPast = Callable[[tuple[PracticedTake, ...]], None]
FindPast = Callable[[Question, FoundPast], None]
"""Looks a question up in all interviews, in the background, and hands on what it found."""
COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Means:
    """What this computer has for answers, and how levels become grades. ``speech``: can transcribe; ``model``: a language model."""

    rubric: Rubric
    speech: bool
    model: bool
    find_past: FindPast


class AnswerView(QWidget):
    """Shows the newest take first; earlier ones, and two beside one another, by a choice."""

    wants = Signal(object)
    """A wish of ``report_wishes``."""
    problem = Signal(str)

    def __init__(self, answer: AnswerReport, means: Means, *, show: str = "") -> None:
        """``show``: number of the take to begin with, or ``compare``."""
        super().__init__()
        self._answer, self._means = answer, means
        self._working = False
        self.listening: ListeningCard | None = None
        self.words: WordsCard | None = None
        self.comparison: ComparisonView | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._heading())
        self._place = QVBoxLayout()
        options = self._options()
        latest = str(answer.latest.id.take) if answer.latest is not None else ""
        self.shown = show if show in options else latest
        if len(options) > 1:
            choice = Choice(options, self.shown, tr("어느 답변을 볼까요"))
            choice.chosen.connect(self.show_take)
            whole.addWidget(choice)
        whole.addLayout(self._place)
        self.show_take(self.shown)

    @property
    def player(self) -> Player | None:
        """Of the take that is shown."""
        return self.listening.player if self.listening is not None else None

    @property
    def timeline(self) -> Timeline | None:
        """Of the take that is shown."""
        return self.listening.timeline if self.listening is not None else None

    @property
    def transcript(self) -> TranscriptView | None:
        """Of the take that is shown."""
        return self.words.transcript if self.words is not None else None

    @property
    def busy(self) -> bool:
        """Whether someone is listening or writing here."""
        playing = self.player is not None and self.player.playing
        compared = self.comparison is not None and self.comparison.playing
        return playing or compared or (self.words is not None and self.words.writing)

    def play_from(self, seconds: float) -> None:
        """Play the take that is shown."""
        if self.player is not None:
            self.player.play_from(seconds)

    def toggle(self) -> None:
        """Play or stop."""
        if self.player is not None:
            self.player.toggle()

    def step(self, forward: bool) -> None:
        """Five seconds on or back."""
        if self.player is not None:
            self.player.step(STEP_S if forward else -STEP_S)

    def close_player(self) -> None:
        """Let the files go."""
        if self.player is not None:
            self.player.stop()
        if self.comparison is not None:
            self.comparison.stop()

    def set_working(self, working: bool) -> None:
        """Something that was asked for is running."""
        self._working = working
        if self.words is not None:
            self.words.set_working(working)

    # --- the parts ----------------------------------------------------------------------------------------------------

    def _heading(self) -> QWidget:
        planned, position = self._answer.planned, self._answer.takes[0].id.position
        small = f"{number_of(self._answer)} · {known(planned.question.kind.label)}"
        labels = [Label(small, "small"), Label(planned.question.text, "question")]
        labels += [Label(reason_words(planned.reason), "small")] if planned.reason else []
        self.again = Button(tr("다시 답하기"), "primary", key="R", press=lambda: self.wants.emit(TryAgain(position)))
        return Beside(boxed(column(*labels, gap=4)), Flow([self.again], to_the_right=True))

    def _options(self) -> dict[str, str]:
        takes = self._answer.takes
        options = {str(t.id.take): tr("{number}번째 답변", number=t.id.take) for t in takes}
        return options | {COMPARE: tr("두 답변 비교")} if len(takes) > 1 else options

    def show_take(self, which: str) -> None:
        """One take by its number, or ``compare``."""
        self.close_player()
        empty(self._place)
        self.shown, self.listening, self.words, self.comparison = which, None, None, None
        if which == COMPARE:
            self.comparison = ComparisonView(self._answer.takes)
            self.comparison.problem.connect(self.problem)
            self._place.addWidget(self.comparison)
            return
        take = next((take for take in self._answer.takes if str(take.id.take) == which), None)
        if take is not None:
            self._place.addWidget(Columns(_stack(self._left(take)), _stack(self._right(take))))

    def _left(self, take: TakeReport) -> list[QWidget]:
        self.listening = ListeningCard(take)
        self.listening.problem.connect(self.problem)
        kind = self._answer.planned.question.kind
        self.words = WordsCard(take, kind, self._play(take), can_transcribe=self._means.speech)
        self.words.wants.connect(self.wants)
        self.words.set_working(self._working)
        cards: list[QWidget] = [self.listening, self.words]
        for card in remark_cards(take, model=self._means.model):
            card.wants.connect(self.wants)
            cards.append(card)
        return [*cards, self._past_card(take)]

    def _right(self, take: TakeReport) -> list[QWidget]:
        if take.evaluation is None and not take.skipped:
            return []
        play, position = self._play(take), take.id.position
        criteria = CriteriaCard(take, self._means.rubric, play, lambda: self.wants.emit(JudgeAgain(position)))
        found = [next_card(take, play), criteria, labels_card(take.labels)]
        return [card for card in found if card is not None]

    def _play(self, take: TakeReport) -> Callable[[float], None] | None:
        """Where there is something to hear."""
        recorded = take.recording.media is not None or take.recording.audio is not None
        return self.play_from if recorded else None

    def _past_card(self, take: TakeReport) -> Card:
        card = Card(gap=8)
        place = column(gap=0)

        def found(practiced: tuple[PracticedTake, ...]) -> None:
            empty(place)
            place.addWidget(past_view(practiced, take.id, self._open))

        def make() -> QWidget:
            place.addWidget(Label(tr("찾고 있습니다."), "muted"))
            self._means.find_past(self._answer.planned.question, found)
            return boxed(place)

        self.past = Disclosure(tr("같은 질문에 지금까지 답하신 것"), make)
        card.add(self.past)
        return card

    def _open(self, practiced: PracticedTake) -> None:
        self.wants.emit(OpenElsewhere(practiced.interview, practiced.take.id.position))


def _stack(widgets: list[QWidget]) -> QWidget:
    stack = boxed(column(*widgets, 1, gap=16))
    stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return stack
