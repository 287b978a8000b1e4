"""What a language model is asked about one criterion: the anchors, the question, and the answer marked off as data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Template

from maju.domain.evaluation import Criterion, Judgement
from maju.domain.rubric import LEVELS, Rubric
from maju.services.assessment import AnswerToJudge
from maju.services.judging.finding import rubric_kind
from maju.services.language_asking import ANSWER_BEGINS, ANSWER_ENDS, listed, marked_off, need_prompts

PROMPTS = ("judge_system", "judge_answer", "judge_sceptic")
_EXAMPLES = (1, 3, 5)
"""Levels of which the prompt shows an example: both ends and the middle; the anchors describe the rest."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt."""

    system: str
    user: str


class Asking:
    """Fills the prompt templates ``judge_system``, ``judge_answer`` and ``judge_sceptic``. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, prompts: Mapping[str, str], rubric: Rubric) -> None:
        need_prompts(prompts, PROMPTS)
        self._system = prompts["judge_system"]
        self._user = Template(prompts["judge_answer"])
        self._doubt = Template(prompts["judge_sceptic"])
        self._rubric = rubric

    def prompt(self, criterion: Criterion, answer: AnswerToJudge, pieces: Sequence[str], measured: str = "") -> Prompt:
        """The prompt for one criterion. ``pieces``: the sentences of the answer; ``measured``: facts a model cannot see."""
        question = answer.planned.question
        follow_up = answer.planned.follow_up > 0
        anchors = self._rubric.criteria[criterion].anchors_for(rubric_kind(answer.planned), follow_up=follow_up)
        return Prompt(
            self._system,
            self._user.safe_substitute(
                criterion=criterion.label,
                asks=self._rubric.criteria[criterion].asks,
                anchors="\n".join(
                    f"{level}: {text}" for level, text in zip(range(1, LEVELS + 1), anchors.levels, strict=True)
                ),
                examples="\n".join(f"{level}: {anchors.examples[level - 1]}" for level in _EXAMPLES),
                question=question.text,
                kind=question.kind.label,
                group=answer.group.label,
                experience=answer.experience.label,
                good=listed(() if follow_up else question.good_answer),
                points=listed(() if follow_up else [point.point for point in question.expected_points]),
                measured=measured or "없음",
                begin=ANSWER_BEGINS,
                answer="\n".join(marked_off(piece) for piece in pieces),
                end=ANSWER_ENDS,
            ),
        )

    def doubt(self, prompt: Prompt, level: int) -> Prompt:
        """The same prompt with a sceptic's task behind it: is ``level`` right? What was read before stays the beginning."""
        return Prompt(prompt.system, f"{prompt.user}\n\n{self._doubt.safe_substitute(level=level)}")


def measured_facts(judgement: Judgement | None) -> str:
    """What was measured about length, as the rules said it: a model can neither hear nor count."""
    return judgement.reason if judgement is not None else ""
