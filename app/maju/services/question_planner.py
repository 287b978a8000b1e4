"""Plans what is asked: balanced over kinds and competencies, reproducible from a seed."""

import random
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from maju.domain.errors import MajuError
from maju.domain.formats import FollowUpRule, InterviewFormat
from maju.domain.interview import InterviewPlan
from maju.domain.question import (
    Experience,
    OccupationGroup,
    PlannedQuestion,
    Question,
    QuestionKind,
    TailoredQuestion,
)

_SUBSTITUTE = {QuestionKind.TECHNICAL: QuestionKind.JOB}
"""Technical questions exist for ICT only; elsewhere the trade's own questions take their place."""


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """What a candidate chose. ``questions`` counts main questions; None takes the format's own number. ``tailored``: made for one
    posting (``practice``, its title); they come before those of the bank, each in the places of its kind."""

    group: OccupationGroup
    experience: Experience
    seed: int
    questions: int | None = None
    avoid: frozenset[str] = frozenset()
    tailored: tuple[TailoredQuestion, ...] = ()
    practice: str = ""


def plan_interview(
    interview_id: str, form: InterviewFormat, bank: Sequence[Question], request: PlanRequest
) -> InterviewPlan:
    """Choose the questions.

    ``request.avoid`` holds ids asked lately: they come last, never first. Raises: MajuError ``question-count`` when the
    number lies outside the format's limits, ``questions-missing`` when the bank has nothing for a kind.
    """
    count = form.questions if request.questions is None else request.questions
    if not form.min_questions <= count <= form.max_questions:
        raise MajuError(
            "question-count",
            "‘{format}’ 형식의 질문 수는 {low}개에서 {high}개까지입니다. 질문 수를 바꾸어 주십시오.",
            format=form.name,
            low=form.min_questions,
            high=form.max_questions,
        )
    dice = random.Random(f"{request.seed}/{form.id}/{request.group}/{request.experience}/{count}")
    reasons = {each.question.id: each.reason for each in request.tailored}
    chooser = _Chooser([*(each.question for each in request.tailored), *bank], reasons, request, dice)
    mains = [chooser.choose(kind) for kind in _kinds(form, count, dice)]
    return InterviewPlan(
        id=interview_id,
        format=form,
        group=request.group,
        experience=request.experience,
        seed=request.seed,
        questions=_with_follow_ups(form, mains, reasons),
        practice=request.practice,
    )


def _kinds(form: InterviewFormat, count: int, dice: random.Random) -> list[QuestionKind]:
    """Opening, a body that follows the weights as closely as whole numbers allow, closing."""
    opening = list(form.opening[:count])
    closing = list(form.closing[: max(0, count - len(opening))])
    room = count - len(opening) - len(closing)
    if not form.body and room:
        opening += [form.opening[i % len(form.opening)] for i in range(room)]
        room = 0
    return opening + _weighted(form.body, room, dice) + closing


def _weighted(body: Iterable[tuple[QuestionKind, float]], room: int, dice: random.Random) -> list[QuestionKind]:
    """Spread ``room`` places over kinds by largest remainder, then order them so that equal kinds do not stand together."""
    body = list(body)
    total = sum(weight for _, weight in body) or 1.0
    shares = [(kind, room * weight / total) for kind, weight in body]
    counts = Counter({kind: int(share) for kind, share in shares})
    dice.shuffle(shares)
    by_remainder = sorted(shares, key=lambda item: item[1] - int(item[1]), reverse=True)
    for kind, _ in by_remainder[: room - sum(counts.values())]:
        counts[kind] += 1
    ordered: list[QuestionKind] = []
    while sum(counts.values()):
        choices = [kind for kind in counts if counts[kind] and (not ordered or kind != ordered[-1])] or [
            kind for kind in counts if counts[kind]
        ]
        best = max(counts[kind] for kind in choices)
        kind = dice.choice([k for k in choices if counts[k] == best])
        ordered.append(kind)
        counts[kind] -= 1
    return ordered


class _Chooser:
    """Draws questions of a kind without repeating one, preferring competencies not asked yet, the group's own, the unused."""

    def __init__(
        self, bank: Sequence[Question], tailored: Container[str], request: PlanRequest, dice: random.Random
    ) -> None:
        self._suitable = [q for q in bank if q.suits(request.group, request.experience)]
        self._tailored = tailored
        self._request = request
        self._dice = dice
        self._used: set[str] = set()
        self._competencies: Counter[str] = Counter()

    def choose(self, kind: QuestionKind) -> Question:
        free = self._free(kind) or self._free(_SUBSTITUTE.get(kind, kind))
        if not free:
            raise MajuError(
                "questions-missing",
                "‘{kind}’ 질문이 모자랍니다. 질문 수를 줄이거나 질문 파일을 확인해 주십시오.",
                kind=kind.label,
            )
        free.sort(key=lambda q: q.id)
        self._dice.shuffle(free)
        chosen = min(free, key=self._cost)
        self._used.add(chosen.id)
        self._competencies[chosen.competency] += 1
        return chosen

    def _free(self, kind: QuestionKind) -> list[Question]:
        return [q for q in self._suitable if q.kind is kind and q.id not in self._used]

    def _cost(self, question: Question) -> tuple[bool, bool, int, float]:
        difficulty = abs(question.difficulty - (1 if not self._used else 2))
        foreign = 0.0 if question.groups else 0.6 * self._dice.random()
        foreign_to_posting = question.id not in self._tailored
        return (
            foreign_to_posting,
            question.id in self._request.avoid,
            self._competencies[question.competency],
            difficulty + foreign,
        )


def _with_follow_ups(
    form: InterviewFormat, mains: Sequence[Question], reasons: Mapping[str, str]
) -> tuple[PlannedQuestion, ...]:
    """Give numbers, interviewers and, where the format reserves them, places for follow-ups."""
    planned: list[PlannedQuestion] = []
    for turn, question in enumerate(mains):
        main = PlannedQuestion(
            question,
            len(planned) + 1,
            interviewer=_interviewer(form, question, turn),
            reason=reasons.get(question.id, ""),
        )
        planned.append(main)
        if form.follow_up_rule is not FollowUpRule.FIXED or question.kind in form.opening:
            continue
        for index, follow_up in enumerate(question.follow_ups[: form.follow_ups_per_question], 1):
            asked = follow_up_question(question, follow_up.text, index)
            planned.append(
                replace(main, question=asked, number=len(planned) + 1, follow_up=index, parent_id=question.id)
            )
    return tuple(planned)


def follow_up_question(parent: Question, text: str, index: int) -> Question:
    """A follow-up as a question of its own: it inherits kind, competency and expected points of its parent."""
    return replace(parent, id=f"{parent.id}/f{index}", text=text)


def _interviewer(form: InterviewFormat, question: Question, turn: int) -> int:
    interested = [i for i, member in enumerate(form.interviewers) if question.kind in member.interests]
    return interested[0] if interested else turn % len(form.interviewers)
