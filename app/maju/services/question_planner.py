"""Plans what is asked: balanced over kinds and competencies, reproducible from a seed."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    QuestionSource,
    TailoredQuestion,
)
from maju.services.question_mixing import TAILORED_SHARES, sources_of
from maju.services.question_order import difficulties, in_order

_SUBSTITUTE = {QuestionKind.TECHNICAL: QuestionKind.JOB}
"""Technical questions exist for ICT only; elsewhere the trade's own questions take their place."""


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """What a candidate chose. ``questions`` counts main questions; None takes the format's own number. ``tailored``: made for this
    person, a posting or an occupation (``practice``, its title); they are mixed with those of the bank, each in the places of its
    kind (:mod:`maju.services.question_mixing`)."""

    group: OccupationGroup
    experience: Experience
    seed: int
    questions: int | None = None
    avoid: frozenset[str] = frozenset()
    tailored: tuple[TailoredQuestion, ...] = ()
    practice: str = ""
    blind: bool = False


def plan_interview(
    interview_id: str, form: InterviewFormat, bank: Sequence[Question], request: PlanRequest
) -> InterviewPlan:
    """Choose the questions.

    ``request.avoid`` holds ids asked lately, or alike to a tailored one: they come last, never first. Raises: MajuError ``question-count`` when the
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
    chooser = _Chooser(bank, request, dice)
    mains = _mains(form, count, chooser, dice)
    return InterviewPlan(
        id=interview_id,
        format=form,
        group=request.group,
        experience=request.experience,
        seed=request.seed,
        questions=_with_follow_ups(form, mains, chooser.tailored),
        practice=request.practice,
        blind=request.blind,
    )


def _mains(form: InterviewFormat, count: int, chooser: "_Chooser", dice: random.Random) -> list[Question]:
    """Opening, body in an order of its own, closing."""
    opening, body, closing = _kinds(form, count, dice)
    kinds = [*opening, *body, *closing]
    wanted = difficulties(len(body))
    dice.shuffle(wanted)
    hard = [*(1.0 if at == 0 else 2.0 for at in range(len(opening))), *wanted, *(2.0 for _ in closing)]
    sources = sources_of(kinds, chooser.there, dice)
    found = {at: chooser.choose(kinds[at], sources[at], hard[at]) for at in sorted(range(count), key=_turn(sources))}
    chosen = [found[at] for at in range(count)]
    first, last = len(opening), len(opening) + len(body)
    return [*chosen[:first], *in_order(chosen[first:last], dice), *chosen[last:]]


def _turn(sources: Sequence[QuestionSource]) -> Callable[[int], tuple[int, int]]:
    """Sources with the largest share choose first: two of them may have a question about the same line."""
    ranks = {source: rank for rank, source in enumerate(TAILORED_SHARES)}
    return lambda at: (ranks.get(sources[at], len(ranks)), at)


def _kinds(
    form: InterviewFormat, count: int, dice: random.Random
) -> tuple[list[QuestionKind], list[QuestionKind], list[QuestionKind]]:
    """Opening, a body that follows the weights as closely as whole numbers allow, closing."""
    opening = list(form.opening[:count])
    closing = list(form.closing[: max(0, count - len(opening))])
    room = count - len(opening) - len(closing)
    if not form.body and room:
        opening += [form.opening[i % len(form.opening)] for i in range(room)]
        room = 0
    return opening, _weighted(form.body, room, dice), closing


def _weighted(body: Iterable[tuple[QuestionKind, float]], room: int, dice: random.Random) -> list[QuestionKind]:
    """Spread ``room`` places over kinds by largest remainder."""
    body = list(body)
    total = sum(weight for _, weight in body) or 1.0
    shares = [(kind, room * weight / total) for kind, weight in body]
    counts = Counter({kind: int(share) for kind, share in shares})
    dice.shuffle(shares)
    by_remainder = sorted(shares, key=lambda item: item[1] - int(item[1]), reverse=True)
    for kind, _ in by_remainder[: room - sum(counts.values())]:
        counts[kind] += 1
    return list(counts.elements())


class _Chooser:
    """Draws questions of a kind and a source without repeating one or asking twice about a line, preferring competencies not asked
    yet, the group's own, the unused."""

    def __init__(self, bank: Sequence[Question], request: PlanRequest, dice: random.Random) -> None:
        self.tailored = {each.question.id: each for each in request.tailored}
        self._suitable = [
            q
            for q in (*(each.question for each in request.tailored), *bank)
            if q.suits(request.group, request.experience)
        ]
        self._request = request
        self._dice = dice
        self._used: set[str] = set()
        self._lines: set[str] = set()
        self._competencies: Counter[str] = Counter()

    @property
    def there(self) -> dict[QuestionSource, frozenset[QuestionKind]]:
        """Kinds that each source but the bank can be asked for."""
        found: dict[QuestionSource, set[QuestionKind]] = {}
        for each in self.tailored.values():
            kinds = found.setdefault(each.source, set())
            kinds.add(each.question.kind)
            kinds |= {kind for kind, instead in _SUBSTITUTE.items() if instead is each.question.kind}
        return {source: frozenset(kinds) for source, kinds in found.items()}

    def choose(self, kind: QuestionKind, source: QuestionSource, difficulty: float) -> Question:
        """One of this source, about as difficult; where it has none left, of the source with the next share, the bank last."""
        order = dict.fromkeys((source, *TAILORED_SHARES, QuestionSource.BANK))
        free = next(filter(None, (self._of(kind, each) for each in order)), [])
        if not free:
            raise MajuError(
                "questions-missing",
                "‘{kind}’ 질문이 모자랍니다. 질문 수를 줄이거나 질문 파일을 확인해 주십시오.",
                kind=kind.label,
            )
        free.sort(key=lambda q: q.id)
        self._dice.shuffle(free)
        chosen = min(free, key=lambda q: self._cost(q, difficulty))
        self._used.add(chosen.id)
        self._lines |= self._lines_of(chosen)
        self._competencies[chosen.competency] += 1
        return chosen

    def _of(self, kind: QuestionKind, source: QuestionSource) -> list[Question]:
        own = [q for q in self._free(kind) if self._source(q) is source]
        return own or [q for q in self._free(_SUBSTITUTE.get(kind, kind)) if self._source(q) is source]

    def _free(self, kind: QuestionKind) -> list[Question]:
        return [
            q
            for q in self._suitable
            if q.kind is kind and q.id not in self._used and self._lines.isdisjoint(self._lines_of(q))
        ]

    def _source(self, question: Question) -> QuestionSource:
        own = self.tailored.get(question.id)
        return QuestionSource.BANK if own is None else own.source

    def _lines_of(self, question: Question) -> frozenset[str]:
        own = self.tailored.get(question.id)
        return frozenset() if own is None else frozenset(own.lines)

    def _cost(self, question: Question, wanted: float) -> tuple[bool, int, float]:
        away = abs(question.difficulty - wanted)
        foreign = 0.0 if question.groups else 0.6 * self._dice.random()
        return (question.id in self._request.avoid, self._competencies[question.competency], away + foreign)


def _with_follow_ups(
    form: InterviewFormat, mains: Sequence[Question], tailored: Mapping[str, TailoredQuestion]
) -> tuple[PlannedQuestion, ...]:
    """Give numbers, interviewers and, where the format reserves them, places for follow-ups."""
    planned: list[PlannedQuestion] = []
    for turn, question in enumerate(mains):
        own = tailored.get(question.id)
        main = PlannedQuestion(
            question,
            len(planned) + 1,
            interviewer=_interviewer(form, question, turn),
            reason=own.reason if own is not None else "",
            source=own.source if own is not None else QuestionSource.BANK,
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
