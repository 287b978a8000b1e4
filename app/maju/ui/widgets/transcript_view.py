"""What was said, with the quoted evidence, the fillers and the long pauses marked; a click plays from that word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from maju.domain.answer import Transcript
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Evaluation
from maju.ui.texts import tr
from maju.ui.theme import theme

SHOWN_PAUSE_S = 3.0
"""Pauses from here on are written into the text; shorter ones are in the timeline alone."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters ``start``-``end`` of the transcript at ``place`` in the document."""

    start: int
    end: int
    place: int


class TranscriptView(QTextBrowser):
    """As tall as its text; never scrolls inside the page."""

    play_from = Signal(float)

    def __init__(self, transcript: Transcript, delivery: Delivery | None, evaluation: Evaluation | None) -> None:
        super().__init__()
        self._transcript = transcript
        self._starts = word_starts(transcript)
        self._pieces: list[_Piece] = []
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("말씀하신 내용"))
        self.document().setDocumentMargin(2)
        quotes = _quotes(evaluation)
        fillers = [(f.start_char, f.end_char) for f in delivery.fillers] if delivery else []
        self._write(quotes, fillers, self._pauses(delivery))
        self._fit(self.width())

    @property
    def plain(self) -> str:
        """The text as shown, pauses included."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        if self.textCursor().hasSelection() or not self._starts:
            return
        second = self._second_at(self.cursorForPosition(event.position().toPoint()).position())
        if second is not None:
            self.play_from.emit(max(0.0, second - 1.0))

    def _fit(self, width: int) -> None:
        self.document().setTextWidth(max(80, width - 2))
        self.setFixedHeight(int(self.document().size().height()) + 4)

    # --- writing ------------------------------------------------------------------------------------------------------

    def _write(
        self, quotes: Sequence[tuple[int, int]], fillers: Sequence[tuple[int, int]], pauses: dict[int, float]
    ) -> None:
        text = self._transcript.text
        cuts = {0, len(text), *pauses}
        for start, end in (*quotes, *fillers):
            cuts |= {max(0, min(len(text), start)), max(0, min(len(text), end))}
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        ordered = sorted(cuts)
        for start, end in pairwise(ordered):
            if start in pauses:
                cursor.insertText(tr("({seconds}초 멈춤) ", seconds=f"{pauses[start]:.1f}"), _muted())
            self._pieces.append(_Piece(start, end, cursor.position()))
            inside = any(a <= start < b for a, b in quotes)
            filler = any(a <= start < b for a, b in fillers)
            cursor.insertText(text[start:end], _format(quote=inside, filler=filler))

    def _pauses(self, delivery: Delivery | None) -> dict[int, float]:
        """Long pauses by the character before which they are written."""
        if delivery is None or not self._starts:
            return {}
        written: dict[int, float] = {}
        for pause in delivery.pauses:
            if pause.length_s < SHOWN_PAUSE_S:
                continue
            after = [char for char, second in self._starts if second >= pause.end_s - 0.3]
            if after:
                written[after[0]] = pause.length_s
        return written

    def _second_at(self, place: int) -> float | None:
        for piece in self._pieces:
            if piece.place <= place <= piece.place + piece.end - piece.start:
                char = piece.start + place - piece.place
                before = [second for start, second in self._starts if start <= char]
                return before[-1] if before else None
        return None


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


def _quotes(evaluation: Evaluation | None) -> list[tuple[int, int]]:
    if evaluation is None:
        return []
    spans = [(e.start_char, e.end_char) for judgement in evaluation.judged for e in judgement.evidence]
    return spans + [(span.evidence.start_char, span.evidence.end_char) for span in evaluation.story]


def _format(*, quote: bool, filler: bool) -> QTextCharFormat:
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
    return form


def _muted() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme().colour("muted"))
    return form
