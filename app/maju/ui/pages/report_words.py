"""Small words that several parts of a report share."""

from maju.domain.answer import TranscriptSource
from maju.domain.evaluation import JudgedBy
from maju.domain.report import AnswerReport, TakeReport
from maju.ui.texts import tr
from maju.ui.widgets.labels import Pill


def number_of(answer: AnswerReport) -> str:
    """질문 3, or 질문 3 꼬리질문 1."""
    planned = answer.planned
    if planned.follow_up:
        return tr("질문 {number} 꼬리질문 {follow_up}", number=planned.number, follow_up=planned.follow_up)
    return tr("질문 {number}", number=planned.number)


def tab_words(answer: AnswerReport) -> str:
    """Number of the question, and of the follow-up below it."""
    number = answer.planned.number
    if answer.planned.follow_up:
        return tr("{number}-{follow_up} 꼬리", number=number, follow_up=answer.planned.follow_up)
    return tr("질문 {number}", number=number)


def mean_pill(mean: float | None) -> Pill:
    """A mean level; None: nothing was judged."""
    if mean is None:
        return Pill(tr("판단 보류"), "amber")
    return Pill(tr("평균 {level}단계", level=f"{mean:.1f}"), "green" if mean >= 3.5 else "indigo")


def level_pill(take: TakeReport | None) -> Pill:
    """Mean level, or why there is none."""
    if take is None or take.skipped:
        return Pill(tr("건너뜀"), "plain")
    if take.evaluation is None:
        written = take.transcript.final and take.transcript.source is TranscriptSource.NONE
        return Pill(tr("글 없음"), "amber") if written else Pill(tr("분석 중"), "plain")
    return mean_pill(take.evaluation.mean_level)


def badge_of(by: JudgedBy) -> Pill:
    """Who judged or wrote."""
    return Pill(tr("기본 분석"), "amber") if by is JudgedBy.RULES else Pill(tr("언어 모델 분석"), "indigo")


def level_colour(level: float) -> str:
    """The colour of a level's pill."""
    return "green" if level >= 4 else "indigo" if level >= 3 else "amber"
