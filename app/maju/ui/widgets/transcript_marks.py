"""What is marked in a transcript: where it stands, what it is, and how it is told apart without colour."""

from dataclasses import dataclass, field

from PySide6.QtGui import QTextCharFormat

from maju.domain.answer import Transcript
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Criterion, Evaluation
from maju.ui.texts import known, tr
from maju.ui.theme import theme

SHOWN_PAUSE_S = 3.0
"""Pauses from here on are written into the text; shorter ones are in the timeline alone."""
SIGNS = "①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters ``start``-``end`` of the transcript; ``words`` say what it is."""

    start: int
    end: int
    words: str
    criterion: Criterion | None = None

    def holds(self, place: int) -> bool:
        """Whether a character lies in it."""
        return self.start <= place < self.end


@dataclass(frozen=True, slots=True)
class TranscriptMarks:
    """Every kind of mark. ``pauses``: seconds (start, length) by the character before which they are written."""

    quotes: tuple[Marked, ...] = ()
    story: tuple[Marked, ...] = ()
    aside: tuple[Marked, ...] = ()
    fillers: tuple[Marked, ...] = ()
    pauses: dict[int, tuple[float, float]] = field(default_factory=dict)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Criteria with a quote, in their order; their signs are ①, ②, …"""
        found = {mark.criterion for mark in self.quotes}
        return tuple(criterion for criterion in Criterion if criterion in found)

    def sign(self, criterion: Criterion) -> str:
        """The sign of a criterion."""
        return SIGNS[self.criteria.index(criterion)]

    def cuts(self, length: int) -> list[int]:
        """Where formats may change, both ends of the text included."""
        places = {0, length, *self.pauses}
        for mark in (*self.quotes, *self.story, *self.aside, *self.fillers):
            places |= {max(0, min(length, mark.start)), max(0, min(length, mark.end))}
        return sorted(places)


def marks_of(transcript: Transcript, delivery: Delivery | None, evaluation: Evaluation | None) -> TranscriptMarks:
    """What is known of a take's words."""
    return TranscriptMarks(
        _quotes(evaluation),
        _story(evaluation),
        _aside(evaluation),
        tuple(Marked(f.start_char, f.end_char, tr("군말")) for f in delivery.fillers) if delivery else (),
        _pauses(transcript, delivery),
    )


def aside_words(why: str) -> str:
    """Why some words did not count."""
    return {
        "question-repeated": tr("질문을 되풀이한 말이라 세지 않았습니다."),
        "slogan": tr("어느 회사에나 할 수 있는 말이라 세지 않았습니다."),
        "to-the-judge": tr("면접관이 아니라 평가하는 쪽에 한 말이라 세지 않았습니다."),
    }.get(why, tr("세지 않은 말입니다."))


def word_starts(transcript: Transcript) -> list[tuple[int, float]]:
    """(character, second) of each timed word that is found in the text, in order."""
    found: list[tuple[int, float]] = []
    place = 0
    for word in transcript.words:
        text = word.text.strip()
        at = transcript.text.find(text, place) if text else -1
        if at >= 0:
            found.append((at, word.start_s))
            place = at + len(text)
    return found


def _quotes(evaluation: Evaluation | None) -> tuple[Marked, ...]:
    judged = evaluation.judged if evaluation else ()
    return tuple(
        Marked(e.start_char, e.end_char, f"{known(j.criterion.label)} {j.level} / 5", j.criterion)
        for j in judged
        for e in j.evidence
    )


def _story(evaluation: Evaluation | None) -> tuple[Marked, ...]:
    found = evaluation.story if evaluation else ()
    return tuple(Marked(s.evidence.start_char, s.evidence.end_char, known(s.part.label)) for s in found)


def _aside(evaluation: Evaluation | None) -> tuple[Marked, ...]:
    found = evaluation.set_aside if evaluation else ()
    return tuple(Marked(a.evidence.start_char, a.evidence.end_char, aside_words(a.why)) for a in found)


def _pauses(transcript: Transcript, delivery: Delivery | None) -> dict[int, tuple[float, float]]:
    starts = word_starts(transcript)
    written: dict[int, tuple[float, float]] = {}
    for pause in delivery.pauses if delivery and starts else ():
        after = [char for char, second in starts if second >= pause.end_s - 0.3]
        if after and pause.length_s >= SHOWN_PAUSE_S:
            written[after[0]] = (pause.start_s, pause.length_s)
    return written


def text_format(*, quote: bool = False, filler: bool = False, aside: bool = False, words: str = "") -> QTextCharFormat:
    """Underlined where quoted, dotted below fillers, struck through where it did not count; ``words`` on hovering."""
    look = theme()
    form = QTextCharFormat()
    form.setForeground(look.colour("ink"))
    if quote:
        form.setBackground(look.colour("indigo_soft"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(look.colour("indigo"))
    if filler:
        form.setForeground(look.colour("amber"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(look.colour("amber"))
    if aside:
        form.setForeground(look.colour("muted"))
        form.setFontStrikeOut(True)
    form.setToolTip(words)
    return form


def small_format(token: str, words: str = "", *, raised: bool = False, bold: bool = False) -> QTextCharFormat:
    """Small print in the text: signs, parts of a story, pauses."""
    form = QTextCharFormat()
    form.setForeground(theme().colour(token))
    font = theme().font(13)
    font.setBold(bold)
    form.setFont(font)
    if raised:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    form.setToolTip(words)
    return form
