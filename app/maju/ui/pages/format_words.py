"""The figures of an interview format in words."""

from maju.domain.formats import UNLIMITED, FollowUpRule, InterviewFormat
from maju.ui.texts import length, tr

_QUESTION_S = 12.0
"""Speaking a question and getting ready for the next: what a rehearsal takes beyond preparation and answer."""


def figures_of(form: InterviewFormat) -> str:
    """Preparation and answer time."""
    answer = tr("답변 {time}", time=length(form.answer_s))
    if form.preparation_s <= 0:
        return answer
    return tr("준비 {time}", time=length(form.preparation_s)) + " · " + answer


def extras_of(form: InterviewFormat) -> str:
    """What else sets it apart: another try, follow-ups, when one may go on, who asks."""
    words = [_retakes(form)]
    if form.next_opens_s:
        words.append(tr("{seconds}초부터 다음으로", seconds=int(form.next_opens_s)))
    if form.follow_up_rule is FollowUpRule.FIXED:
        words.append(tr("꼬리질문 {count}개씩", count=form.follow_ups_per_question))
        words.append(tr("첫 답변에는 요점만"))
    elif form.follow_up_rule is FollowUpRule.CONDITIONAL and form.follow_ups_per_question:
        words.append(tr("꼬리질문이 나올 수 있음"))
    if len(form.interviewers) > 1:
        words.append(tr("면접관 {count}명", count=len(form.interviewers)))
    return " · ".join(words)


def _retakes(form: InterviewFormat) -> str:
    if form.retakes == UNLIMITED:
        return tr("몇 번이든 다시 답하기")
    return tr("다시 답하기 {count}번", count=form.retakes) if form.retakes else tr("다시 답할 수 없음")


def estimate_minutes(form: InterviewFormat, questions: int) -> int:
    """Minutes at most, for so many main questions with the follow-ups they may bring."""
    asked = questions
    if form.follow_up_rule is not FollowUpRule.NONE:
        opening = len(form.opening) + len(form.closing)
        asked += max(0, questions - opening) * form.follow_ups_per_question
    return max(1, round(asked * (form.preparation_s + form.answer_s + _QUESTION_S) / 60))
