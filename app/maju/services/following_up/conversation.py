"""What is known of an interview when a follow-up to one take is thought about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from maju.domain.answer import TakeId
from maju.domain.formats import FollowUpRule
from maju.domain.interview import InterviewPlan
from maju.domain.question import ChosenFollowUp, Experience, FollowUpKind, OccupationGroup, PlannedQuestion, Question


@dataclass(frozen=True, slots=True)
class Conversation:
    """``asked``: every text of the queue, asked or still to come; ``asked_in_set``: of this question and its follow-ups so far.
    ``earlier``: what was said to the questions of this set before.

    ``kinds``: of the follow-ups of this set that were asked already. ``reserved``: a follow-up is planned for the next place, so
    that only one which goes back to what was said may take it. ``job``: title of what is practised for, or empty.
    """

    planned: PlannedQuestion
    take: TakeId
    asked: tuple[str, ...]
    group: OccupationGroup
    experience: Experience
    asked_in_set: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    kinds: frozenset[FollowUpKind] = frozenset()
    reserved: bool = False
    job: str = ""
    seed: int = 0

    @property
    def parent(self) -> Question:
        """The question as follow-ups inherit it: its id is the main question's."""
        return replace(self.planned.question, id=self.planned.question.id.partition("/")[0])

    def follow_up(self, text: str, kind: FollowUpKind, reason: str = "") -> ChosenFollowUp:
        """A question of its own with kind, competency and points of its parent."""
        number = self.planned.follow_up + 1
        asked = replace(self.parent, id=f"{self.parent.id}/{kind}-{number}", text=text)
        return ChosenFollowUp(asked, kind, reason)


def conversation_at(
    plan: InterviewPlan, queue: Sequence[PlannedQuestion], take: TakeId, said: Iterable[tuple[int, str]]
) -> Conversation:
    """The conversation at a take of ``queue``; ``said``: (position, words) of the answers before it."""
    planned = queue[take.position]
    of_set = {number for number, each in enumerate(queue[: take.position]) if _root(each) == _root(planned)}
    asked_kinds = (each.follow_up_kind for each in queue[: take.position + 1] if _root(each) == _root(planned))
    return Conversation(
        planned,
        take,
        asked=tuple(each.question.text for each in queue),
        group=plan.group,
        experience=plan.experience,
        asked_in_set=tuple(queue[number].question.text for number in sorted(of_set)),
        earlier=tuple(text for position, text in said if position in of_set and text),
        kinds=frozenset(kind for kind in asked_kinds if kind is not None),
        reserved=plan.format.follow_up_rule is FollowUpRule.FIXED,
        job=plan.practice,
        seed=plan.seed,
    )


def _root(planned: PlannedQuestion) -> str:
    return planned.parent_id or planned.question.id
