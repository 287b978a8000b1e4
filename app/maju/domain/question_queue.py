"""The questions of an interview as they are asked: which one is current, and where a chosen follow-up is placed."""

from collections.abc import Sequence
from dataclasses import replace

from maju.domain.formats import FollowUpRule, InterviewFormat
from maju.domain.question import ChosenFollowUp, PlannedQuestion


class QuestionQueue:
    """Questions asked and still to be asked; ``position`` is that of the current one, from 0."""

    def __init__(self, form: InterviewFormat, questions: Sequence[PlannedQuestion], position: int) -> None:
        self._form = form
        self._questions = list(questions)
        self.position = position

    @property
    def questions(self) -> tuple[PlannedQuestion, ...]:
        """All of them, follow-ups that were chosen included."""
        return tuple(self._questions)

    @property
    def current(self) -> PlannedQuestion:
        """The question at ``position``, or the last one after the end."""
        return self._questions[min(self.position, len(self._questions) - 1)]

    @property
    def over(self) -> bool:
        """Whether nothing is left to ask."""
        return self.position >= len(self._questions)

    @property
    def total(self) -> int:
        """The highest number a candidate sees."""
        return max((q.number for q in self._questions), default=0)

    def wants_follow_up(self) -> bool:
        """Whether the format has room for a follow-up to the current question."""
        if self._form.follow_up_rule is FollowUpRule.NONE:
            return False
        if self._form.follow_up_rule is FollowUpRule.FIXED:
            return self.next_is_follow_up()
        return self.current.follow_up < self._form.follow_ups_per_question

    def next_is_follow_up(self) -> bool:
        """Whether a follow-up stands behind the current question."""
        after = self.position + 1
        return after < len(self._questions) and self._questions[after].follow_up > 0

    def place(self, chosen: ChosenFollowUp) -> None:
        """Ask ``chosen`` next, in the place reserved for a follow-up or between; never a text that stands in the queue already."""
        if any(q.question.text == chosen.question.text for q in self._questions):
            return
        after = self.position + 1
        if self.next_is_follow_up():
            self._questions[after] = _with(self._questions[after], chosen)
        elif self._form.follow_up_rule is FollowUpRule.CONDITIONAL:
            current = self.current
            parent = current.parent_id or current.question.id
            one_more = replace(current, follow_up=current.follow_up + 1, parent_id=parent)
            self._questions.insert(after, _with(one_more, chosen))

    def leave_set(self) -> None:
        """Pass over the follow-ups of the current question: they make no sense once it was left."""
        while self.next_is_follow_up():
            self.position += 1


def _with(planned: PlannedQuestion, chosen: ChosenFollowUp) -> PlannedQuestion:
    return replace(planned, question=chosen.question, reason=chosen.reason, follow_up_kind=chosen.kind)
