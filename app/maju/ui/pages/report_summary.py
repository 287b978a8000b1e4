"""The first thing read: what it comes to, what worked, what to do next, and every answer in a line."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.report import AnswerReport, Finding, InterviewReport
from maju.domain.rubric import Rubric
from maju.services.report_moment import shortened
from maju.ui.pages.report_result import result_card
from maju.ui.pages.report_wishes import JudgeAgain
from maju.ui.pages.report_words import level_pill, number_of
from maju.ui.texts import known, minutes, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.timeline import LEAD_IN_S


class SummaryView(QWidget):
    """Findings lead to their place in the answers."""

    wants_answer = Signal(int, float)
    """Position, and the second to play from (-1: do not play)."""
    wants = Signal(object)
    """A wish of ``report_wishes``."""

    def __init__(self, report: InterviewReport, rubric: Rubric, *, model: bool) -> None:
        """``model``: whether a language model is installed."""
        super().__init__()
        self._report = report
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        if report.worked or report.next_steps:
            whole.addWidget(self._findings())
        whole.addWidget(result_card(report, rubric, lambda: self.wants.emit(JudgeAgain()), model=model))
        whole.addWidget(self._answers())
        if report.notices:
            whole.addWidget(_notices(report.notices))
        whole.addWidget(Label(known(report.ai_notice), "small"))

    def _findings(self) -> QWidget:
        worked = self._card(tr("잘된 점"), self._report.worked, tr("아직 뚜렷하게 잘된 점을 찾지 못했습니다."))
        steps = self._card(tr("다음에 할 일"), self._report.next_steps, tr("눈에 띄게 고칠 점을 찾지 못했습니다."))
        return Columns(worked, steps, shares=(1, 1))

    def _card(self, title: str, findings: tuple[Finding, ...], none: str) -> Card:
        card = Card(title)
        if not findings:
            card.add(Label(none, "muted"))
        for index, finding in enumerate(findings):
            if index:
                card.add(Line())
            card.add(Label(known(finding.text)))
            if finding.evidence is not None and finding.evidence.quote not in finding.text:
                card.add(Label(f"“{shortened(finding.evidence.quote)}”", "muted"))
            card.add(self._link(finding))
        card.column.addStretch(1)
        return card

    def _link(self, finding: Finding) -> Beside:
        number = next((number_of(a) for a in self._report.answers if a.takes[0].id.position == finding.position), "")
        start = finding.at_s
        words = tr("{number} 보기", number=number)
        if start is not None:
            words = tr("{number} · {time}부터 듣기", number=number, time=minutes(start))
        seconds = max(0.0, start - LEAD_IN_S) if start is not None else -1.0
        button = Button(words, "quiet", press=lambda: self.wants_answer.emit(finding.position, seconds))
        return Beside(Label(known(finding.measure), "small"), button, gap=8, least_left=120)

    def _answers(self) -> Card:
        card = Card(tr("답변별 결과"), gap=8)
        for index, answer in enumerate(self._report.answers):
            if index:
                card.add(Line())
            card.add(_AnswerRow(answer, lambda a=answer: self._open(a)))  # type: ignore[misc]
        if not self._report.answers:
            card.add(Label(tr("남은 답변이 없습니다."), "muted"))
        return card

    def _open(self, answer: AnswerReport) -> None:
        self.wants_answer.emit(answer.takes[0].id.position, -1.0)


class _AnswerRow(RowButton):
    """A question, how it was judged."""

    def __init__(self, answer: AnswerReport, press: Callable[[], None]) -> None:
        take = answer.latest
        details = [number_of(answer), known(answer.planned.question.kind.label)]
        if len(answer.takes) > 1:
            details.append(tr("답변 {count}번", count=len(answer.takes)))
        if take is not None and take.recording.duration_s >= 1:
            details.append(minutes(take.recording.duration_s))
        if take is not None and take.self_rating is not None:
            details.append(tr("스스로 {level}단계", level=take.self_rating))
        small, pill = " · ".join(details), level_pill(take)
        text = answer.planned.question.text
        words = column(Label(text), Label(small, "small"), gap=2)
        grade = take.evaluation.grade if take is not None and take.evaluation is not None else ""
        beside: list[QWidget] = [Pill(grade, "plain"), pill] if grade else [pill]
        super().__init__(f"{small}. {text} {grade} {pill.text()}", words, beside, press)


def _notices(notices: tuple[str, ...]) -> Card:
    card = Card(tr("읽기 전에"), tone="amber", gap=6)
    for notice in notices:
        card.add(Label(known(notice)))
    return card
