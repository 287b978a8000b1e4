"""The first thing read: what worked, what to do next, and every answer in a line."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.answer import TranscriptSource
from maju.domain.report import AnswerReport, Finding, InterviewReport, TakeReport
from maju.ui.texts import known, minutes, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton


class SummaryView(QWidget):
    """Findings lead to their place in the answers."""

    wants_answer = Signal(int, float)
    """Position, and the second to play from (-1: do not play)."""

    def __init__(self, report: InterviewReport) -> None:
        super().__init__()
        self._report = report
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        if report.worked or report.next_steps:
            whole.addWidget(self._findings())
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
            if finding.evidence is not None:
                card.add(Label(f"“{finding.evidence.quote}”", "muted"))
            card.add(self._link(finding))
        card.column.addStretch(1)
        return card

    def _link(self, finding: Finding) -> Beside:
        number = next((number_of(a) for a in self._report.answers if a.takes[0].id.position == finding.position), "")
        start = finding.evidence.start_s if finding.evidence is not None else None
        words = tr("{number} 보기", number=number)
        if start is not None:
            words = tr("{number} · {time}부터 듣기", number=number, time=minutes(start))
        seconds = max(0.0, start - 1.0) if start is not None else -1.0
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
        small, pill = " · ".join(details), level_pill(take)
        text = answer.planned.question.text
        words = column(Label(text), Label(small, "small"), gap=2)
        super().__init__(f"{small}. {text} {pill.text()}", words, [pill], press)


def _notices(notices: tuple[str, ...]) -> Card:
    card = Card(tr("읽기 전에"), tone="amber", gap=6)
    for notice in notices:
        card.add(Label(known(notice)))
    return card


def number_of(answer: AnswerReport) -> str:
    """질문 3, or 질문 3의 꼬리질문 1."""
    planned = answer.planned
    if planned.follow_up:
        return tr("질문 {number} 꼬리질문 {follow_up}", number=planned.number, follow_up=planned.follow_up)
    return tr("질문 {number}", number=planned.number)


def level_pill(take: TakeReport | None) -> Pill:
    """Mean level, or why there is none."""
    if take is None or take.skipped:
        return Pill(tr("건너뜀"), "plain")
    if take.evaluation is None:
        written = take.transcript.final and take.transcript.source is TranscriptSource.NONE
        return Pill(tr("글 없음"), "amber") if written else Pill(tr("분석 중"), "plain")
    mean = take.evaluation.mean_level
    if mean is None:
        return Pill(tr("판단 보류"), "amber")
    return Pill(tr("평균 {level}단계", level=f"{mean:.1f}"), "green" if mean >= 3.5 else "indigo")
