"""Cases for the tests of feedback: real rules, real bank, a model by script."""

from collections.abc import Callable
from dataclasses import replace

from maju.domain.evaluation import Criterion, Evaluation, JudgedBy
from maju.domain.ports import Completion
from maju.domain.question import CommonMistake, ExpectedPoint, FollowUp, Question, QuestionKind
from maju.services.feedback.answer_case import AnswerCase, CaseReader
from maju.services.feedback.model_writer import ModelWriter
from maju.services.feedback.rule_writer import RuleWriter
from tests.services.judging_making import answer_to, prompts, rubric, rules, typed, words
from tests.services.scripted_models import ScriptedModel

READER = CaseReader(words(), rubric())
WRITER = RuleWriter(words(), rubric())

CACHE = Question(
    "tech-cache-900",
    QuestionKind.TECHNICAL,
    "캐시를 두면 무엇이 좋아지고 무엇을 조심해야 하는지 설명해 주십시오.",
    good_answer=("좋아지는 것과 나빠지는 것을 함께 말한다",),
    expected_points=(
        ExpectedPoint("자주 읽는 값을 가까이 두어 원본의 부하를 줄인다.", ("부하", "가까이")),
        ExpectedPoint(
            "원본이 바뀌면 옛 값을 내줄 수 있으므로 만료나 무효화가 필요하다.", ("만료|무효화", "옛 값|오래된 값")
        ),
        ExpectedPoint("캐시는 값과 사본 사이의 약속이다.", ("사본",)),
    ),
    follow_ups=(FollowUp("deepen", "캐시가 한꺼번에 비면 어떤 일이 생깁니까?"),),
    mistakes=(
        CommonMistake(
            "캐시를 두면 값이 언제나 최신이라고 여기기 쉽습니다.",
            ("언제나 최신|항상 최신",),
            "캐시의 값은 원본보다 늦을 수 있어서 만료 시간을 정합니다.",
        ),
    ),
)
"""A question with everything the bank may hold."""


def case(question: Question | str, text: str, *, follow_up: int = 0, **levels: int | None) -> AnswerCase:
    """A typed answer judged by the rules; ``levels`` by criterion (``job_link=2``) put in place of theirs."""
    answer = answer_to(question, typed(text), follow_up=follow_up)
    evaluation = with_levels(rules().evaluate(answer), levels)
    return READER.read(answer, evaluation)


def with_levels(evaluation: Evaluation, levels: dict[str, int | None]) -> Evaluation:
    """An evaluation with other levels and its first sentence as evidence, as a model may give them."""
    wanted = {Criterion(name.replace("_", "-")): level for name, level in levels.items()}
    quotes = next((j.evidence for j in evaluation.judgements if j.evidence), ())
    judgements = tuple(
        replace(j, level=wanted[j.criterion], evidence=j.evidence or quotes, judged_by=JudgedBy.LANGUAGE_MODEL)
        if j.criterion in wanted
        else j
        for j in evaluation.judgements
    )
    return replace(evaluation, judgements=judgements)


def writer(script: Callable[[str, str], Completion | str], **options: int) -> tuple[ModelWriter, ScriptedModel]:
    """A model's writer over a script."""
    model = ScriptedModel(script, **options)
    return ModelWriter(model, WRITER, words(), prompts()), model
