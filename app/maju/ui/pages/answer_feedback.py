"""What is said about an answer in sentences, other wordings of it, and the labels of its wording."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK, Feedback, LabelGuess, Wording, WordingKind, WordingLabels
from maju.domain.report import TakeReport
from maju.ui.pages.report_wishes import Write
from maju.ui.pages.report_words import badge_of
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill, RichLabel

_BLANK = re.compile(re.escape(escape(BLANK)))


class FeedbackCard(Card):
    """Three to five sentences, and the lists behind them."""

    wants = Signal(object)
    """A wish of ``report_wishes``."""

    def __init__(self, take: TakeReport, *, model: bool) -> None:
        super().__init__()
        feedback = take.feedback
        assert feedback is not None
        self.add(row(Label(tr("피드백"), "heading", wrap=False), 1, badge_of(feedback.given_by)))
        self.add(*(Label(known(notice), "small") for notice in feedback.notices))
        self.add(Label(" ".join(known(sentence) for sentence in feedback.sentences)))
        self.add(*_lists(feedback))
        if model and not feedback.held:
            self.ask = Button(
                _ask_words(feedback.given_by), "quiet", press=lambda: self.wants.emit(Write(take.id, None))
            )
            self.add(row(self.ask, 1))


class WordingCard(Card):
    """This answer worded better, or how a good one may go."""

    wants = Signal(object)
    """A wish of ``report_wishes``."""

    def __init__(self, take: TakeReport, kind: WordingKind, *, model: bool) -> None:
        super().__init__()
        titles = {WordingKind.BETTER: tr("내 답변을 다듬은 예"), WordingKind.MODEL: tr("모범 답변의 예")}
        wording = next((w for w in take.wordings if w.kind is kind), None)
        self.text = wording.text if wording is not None else ""
        title = Label(titles[kind], "heading", wrap=False)
        if wording is None:
            self.add(title, Label(_about(kind), "muted"))
        else:
            self.add(row(title, 1, badge_of(wording.written_by)), *_written(wording))
        self.copy = Button(tr("복사하기"), press=self._copy)
        self.copy.setVisible(wording is not None)
        self.ask = Button(self._words(wording), press=lambda: self.wants.emit(Write(take.id, kind)))
        self.ask.setVisible(wording is None or model)
        self.add(Flow([self.copy, self.ask]))

    def _words(self, wording: Wording | None) -> str:
        return tr("예를 만들기") if wording is None else _ask_words(wording.written_by)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.say(tr("복사했습니다"))


def remark_cards(take: TakeReport, *, model: bool) -> list[FeedbackCard | WordingCard]:
    """Feedback and both wordings of a take that was judged."""
    if take.skipped or take.evaluation is None:
        return []
    cards: list[FeedbackCard | WordingCard] = []
    if take.feedback is not None:
        cards.append(FeedbackCard(take, model=model))
    if not take.evaluation.held:
        cards += [WordingCard(take, kind, model=model) for kind in WordingKind]
    return cards


def labels_card(labels: WordingLabels | None) -> Card | None:
    """Labels of the wording: small, and clearly about the words."""
    if labels is None or not (labels.intents or labels.emotions):
        return None
    card = Card(gap=8)
    for title, guesses in ((tr("표현의 의도"), labels.intents), (tr("표현의 정서(글)"), labels.emotions)):
        if guesses:
            card.add(column(Label(title, "small"), Flow(_pills(guesses), gap=6), gap=4))
    more = tr("글의 표현에 붙인 이름입니다. 사람의 성격이나 감정을 말하지 않으며 점수에 넣지 않습니다.")
    card.add(Label(more, "small"))
    return card


def with_blanks(text: str) -> str:
    """Markup of a text whose places to fill in can be seen."""
    colours = theme().colours
    style = f"background:{colours['amber_soft']}; color:{colours['amber']}; font-weight:700;"
    marked = _BLANK.sub(lambda found: f'<span style="{style}">{found.group()}</span>', escape(text))
    return marked.replace("\n", "<br>")


def _written(wording: Wording) -> list[QWidget]:
    text = RichLabel(with_blanks(wording.text))
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    parts: list[QWidget] = [*(Label(known(notice), "small") for notice in wording.notices), text]
    if wording.blanks:
        words = tr(
            "〔 〕로 비워 둔 {count}곳은 직접 채워 주십시오. 없는 사실을 지어내지 않았습니다.", count=wording.blanks
        )
        parts.append(Label(words, "small"))
    return parts


def _about(kind: WordingKind) -> str:
    if kind is WordingKind.BETTER:
        return tr("하신 말씀 안에서 군말을 덜고 순서를 바로잡은 예를 만들어 드립니다.")
    return tr("이 질문에 좋은 답변이 어떤 모양인지, 하신 말씀의 사실만 넣어 만들어 드립니다.")


def _ask_words(by: JudgedBy) -> str:
    return tr("언어 모델로 써 보기") if by is JudgedBy.RULES else tr("다시 써 보기")


def _lists(feedback: Feedback) -> list[QWidget]:
    found = (
        (tr("짚은 내용"), feedback.covered, "green"),
        (tr("빠진 내용"), feedback.missing, "amber"),
        (tr("바로잡을 내용"), feedback.wrong, "vermilion"),
    )
    return [_list(title, items, colour) for title, items, colour in found if items]


def _list(title: str, items: Sequence[str], colour: str) -> QWidget:
    words = f"{title} {len(items)}"
    inside = [Label(f"· {known(item)}") for item in items]
    if colour == "vermilion":
        return boxed(column(Line(), Label(title, "strong"), *inside, gap=4))
    return Disclosure(words, lambda: boxed(column(*inside, gap=4)))


def _pills(guesses: Sequence[LabelGuess]) -> list[QWidget]:
    return [Pill(f"{known(g.korean)} {g.probability:.0%}", "plain") for g in guesses]
