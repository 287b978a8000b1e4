"""The habit of emptying everything into the first answer, in formats whose questions come in sets of one and linked ones.

Such a set gives each part its own time: what the first answer tells at length leaves nothing to say to the questions that follow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import Evidence, StoryPart
from maju.domain.formats import FollowUpRule, InterviewFormat
from maju.domain.question import FollowUp, Question
from maju.domain.report import AnswerReport, Finding, TakeReport
from maju.services.judging.points import words_in
from maju.services.judging.quotable import pieces_of

LONG_SHARE = 0.6
"""Share of the answer's time spoken from which a first answer that tells what is asked next has told it at length."""
WHOLE_SHARE = 0.95
"""Share of the answer's time from which it took the whole."""
LITTLE_LEFT = 0.5
"""Share of the first answer's speech below which an answer to a linked question had little left to say."""
_TOLD = "꼬리질문이 이어지는 형식입니다. 첫 답변에서는 이 대목을 한 문장으로만 말하고, 자세한 이야기는 이어지는 질문에 남겨 두십시오."
_ALL_TIME = "꼬리질문이 이어지는 형식입니다. 첫 답변에 시간을 다 쓰지 말고 요점만 말한 뒤, 나머지는 이어지는 질문에 남겨 두십시오."


@dataclass(frozen=True, slots=True)
class _Set:
    """A main answer and those to its linked questions."""

    question: Question
    first: TakeReport
    linked: tuple[TakeReport, ...]


def emptied_first_answer(form: InterviewFormat, answers: Sequence[AnswerReport]) -> Finding | None:
    """One piece of advice where at least half of the sets were emptied into their first answer; None elsewhere."""
    if form.follow_up_rule is not FollowUpRule.FIXED:
        return None
    sets = _sets(answers)
    found = [finding for each in sets if (finding := _told_at_length(form, each) or _took_all_time(form, each))]
    return found[0] if found and len(found) * 2 >= len(sets) else None


def _sets(answers: Sequence[AnswerReport]) -> list[_Set]:
    sets = []
    for answer in answers:
        main = answer.planned
        linked = [a.latest for a in answers if a.planned.follow_up and a.planned.parent_id == main.question.id]
        given = tuple(take for take in linked if take is not None and not take.skipped)
        if main.follow_up == 0 and answer.latest is not None and given:
            sets.append(_Set(main.question, answer.latest, given))
    return sets


def _told_at_length(form: InterviewFormat, each: _Set) -> Finding | None:
    """The first answer tells, at length, all that its linked questions were meant to ask for."""
    meant = [f for f in each.question.follow_ups[: form.follow_ups_per_question] if _asks_for_a_part(f)]
    told = [quote for follow_up in meant if (quote := _telling(follow_up, each))]
    if not meant or len(told) < len(meant) or _speech_s(each.first) < LONG_SHARE * form.answer_s:
        return None
    measure = f"이어서 물을 것 {len(meant)}개를 먼저 답함"
    return Finding(_TOLD, each.first.id.position, told[0], measure)


def _took_all_time(form: InterviewFormat, each: _Set) -> Finding | None:
    """The first answer took the whole time, and an answer after it had little left."""
    length_s = each.first.recording.duration_s
    least = min(_speech_s(take) for take in each.linked)
    if length_s < WHOLE_SHARE * form.answer_s or least > LITTLE_LEFT * _speech_s(each.first):
        return None
    measure = f"첫 답변 {length_s:.0f}초 가운데 말한 시간 {_speech_s(each.first):.0f}초, 이어진 답변 {least:.0f}초"
    return Finding(_ALL_TIME, each.first.id.position, measure=measure)


def _asks_for_a_part(follow_up: FollowUp) -> bool:
    name, _, _ = follow_up.when.partition(":")
    return name == "missing_point" or name.removeprefix("missing_") in set(StoryPart)


def _telling(follow_up: FollowUp, each: _Set) -> Evidence | None:
    """Where the first answer tells what ``follow_up`` asks for."""
    evaluation = each.first.evaluation
    name, _, number = follow_up.when.partition(":")
    if evaluation is None:
        return None
    if name != "missing_point":
        part = name.removeprefix("missing_")
        return next((span.evidence for span in evaluation.story if span.part.value == part), None)
    points = each.question.expected_points
    if not number.isdecimal() or int(number) >= len(points):
        return None
    return _sentence_with(points[int(number)].words, each.first.transcript.text, each.question.text)


def _sentence_with(words: Sequence[str], text: str, question: str) -> Evidence | None:
    for start, end in pieces_of(text):
        if words_in(text[start:end], words, besides=question):
            return Evidence(text[start:end], start, end)
    return None


def _speech_s(take: TakeReport) -> float:
    return take.delivery.speech_s if take.delivery is not None else 0.0
