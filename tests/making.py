"""Small builders shared by tests: questions, formats and plans with few words."""

from dataclasses import replace

from maju.domain.formats import FollowUpRule, InterviewFormat, PauseRule
from maju.domain.interview import InterviewPlan
from maju.domain.question import (
    Experience,
    FollowUp,
    OccupationGroup,
    PlannedQuestion,
    Question,
    QuestionKind,
)

FORMAT = InterviewFormat(
    id="test",
    name="시험용",
    description="",
    preparation_s=10,
    answer_s=60,
    questions=3,
    min_questions=1,
    max_questions=10,
    body=((QuestionKind.EXPERIENCE, 1.0),),
    follow_up_rule=FollowUpRule.NONE,
    follow_ups_per_question=0,
)


def make_format(**changes: object) -> InterviewFormat:
    """The test format with some figures changed."""
    return replace(FORMAT, **changes)  # type: ignore[arg-type]


def make_question(number: int, kind: QuestionKind = QuestionKind.EXPERIENCE) -> Question:
    """A numbered question with two follow-ups."""
    follow_ups = (
        FollowUp("missing_result", f"결과는 어땠습니까 {number}?"),
        FollowUp("deepen", f"더 말씀해 주십시오 {number}."),
    )
    return Question(f"q-{number}", kind, f"질문 {number}입니다.", follow_ups=follow_ups)


def make_plan(form: InterviewFormat = FORMAT, count: int = 3) -> InterviewPlan:
    """A plan of ``count`` plain questions."""
    questions = tuple(PlannedQuestion(make_question(i), i) for i in range(1, count + 1))
    return InterviewPlan("plan-1", form, OccupationGroup.ICT, Experience.NEW, 1, questions)


ALLOWED_PAUSES = tuple(PauseRule)
