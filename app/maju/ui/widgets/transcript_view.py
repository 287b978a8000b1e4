"""What was said, with evidence, story, fillers, long pauses and what did not count marked; a press plays from that word."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor

from maju.domain.answer import Transcript
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Criterion, Evaluation
from maju.ui.texts import tr
from maju.ui.widgets.fitted_text import FittedText
from maju.ui.widgets.timeline import LEAD_IN_S
from maju.ui.widgets.transcript_marks import Marked, marks_of, small_format, text_format, word_starts


@dataclass(frozen=True, slots=True)
class _Piece:
    """``length`` characters of the document at ``place``: of the transcript from ``start`` on, or of a pause (``at_s``)."""

    place: int
    length: int
    start: int
    at_s: float | None = None


class TranscriptView(FittedText):
    """A press on a word plays from it."""

    play_from = Signal(float)

    def __init__(self, transcript: Transcript, delivery: Delivery | None, evaluation: Evaluation | None) -> None:
        super().__init__(tr("말씀하신 내용"))
        self._transcript = transcript
        self._starts = word_starts(transcript)
        self._pieces: list[_Piece] = []
        self.marks = marks_of(transcript, delivery, evaluation)
        if self._starts:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._write(None)

    @property
    def plain(self) -> str:
        """The text as shown: pauses, parts of a story and the signs of criteria included."""
        return self.toPlainText()

    def highlight(self, criterion: Criterion | None) -> None:
        """Mark the evidence of one criterion alone; None: of all."""
        self._pieces.clear()
        self._write(criterion)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        if self.textCursor().hasSelection() or not self._starts:
            return
        second = self._second_at(self.cursorForPosition(event.position().toPoint()).position())
        if second is not None:
            self.play_from.emit(max(0.0, second - LEAD_IN_S))

    # --- writing ------------------------------------------------------------------------------------------------------

    def _write(self, criterion: Criterion | None) -> None:
        text, marks = self._transcript.text, self.marks
        quotes = [mark for mark in marks.quotes if criterion in (None, mark.criterion)]
        cursor = self.begin()
        for start, end in pairwise(marks.cuts(len(text))):
            self._write_before(cursor, start)
            inside = [mark for mark in quotes if mark.holds(start)]
            self._pieces.append(_Piece(cursor.position(), end - start, start))
            cursor.insertText(text[start:end], self._format(start, inside))
            self._write_signs(cursor, [mark for mark in inside if mark.end == end])
        self.fit()

    def _write_before(self, cursor: QTextCursor, start: int) -> None:
        """A pause, and the part of a story that begins here."""
        pause = self.marks.pauses.get(start)
        if pause is not None:
            words = tr("({seconds}초 멈춤) ", seconds=f"{pause[1]:.1f}")
            self._pieces.append(_Piece(cursor.position(), len(words), start, pause[0]))
            cursor.insertText(words, small_format("muted"))
        for part in self.marks.story:
            if part.start == start:
                cursor.insertText(f"[{part.words}] ", small_format("green", bold=True))

    def _write_signs(self, cursor: QTextCursor, ending: list[Marked]) -> None:
        for criterion in self.marks.criteria:
            words = next((mark.words for mark in ending if mark.criterion is criterion), "")
            if words:
                cursor.insertText(self.marks.sign(criterion), small_format("indigo", words))

    def _format(self, start: int, inside: list[Marked]) -> QTextCharFormat:
        marks = self.marks
        filler = [mark for mark in marks.fillers if mark.holds(start)]
        aside = [mark for mark in marks.aside if mark.holds(start)]
        story = [mark for mark in marks.story if mark.holds(start)]
        words = "\n".join(dict.fromkeys(mark.words for mark in (*aside, *filler, *story, *inside)))
        return text_format(quote=bool(inside), filler=bool(filler), aside=bool(aside), words=words)

    def _second_at(self, place: int) -> float | None:
        for piece in self._pieces:
            if piece.place <= place <= piece.place + piece.length:
                if piece.at_s is not None:
                    return piece.at_s
                char = piece.start + place - piece.place
                before = [second for start, second in self._starts if start <= char]
                return before[-1] if before else None
        return None
