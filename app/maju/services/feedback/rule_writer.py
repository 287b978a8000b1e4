"""What is said at once about every judged answer, without a language model: feedback, better wording, model answer."""

from dataclasses import dataclass

from maju.domain.evaluation import Evaluation
from maju.domain.feedback import Feedback, Wording, WordingKind
from maju.domain.ports import WordAnalyzer
from maju.domain.rubric import Rubric
from maju.services.assessment import AnswerToJudge
from maju.services.feedback.answer_case import AnswerCase, CaseReader
from maju.services.feedback.rule_feedback import RuleFeedback
from maju.services.feedback.rule_wording import RuleWording


@dataclass(frozen=True, slots=True)
class Said:
    """Feedback on an answer and other wordings of it; no wordings where the evaluation is held."""

    feedback: Feedback
    wordings: tuple[Wording, ...] = ()


class RuleWriter:
    """Writes by rules. The same answer and evaluation give the same words."""

    def __init__(self, words: WordAnalyzer, rubric: Rubric) -> None:
        self.reader = CaseReader(words, rubric)
        self.feedback = RuleFeedback(words)
        self.wording = RuleWording(words)

    def write(self, answer: AnswerToJudge, evaluation: Evaluation, resume: str = "") -> Said:
        """Everything on one judged answer. Raises what the word analyser raises."""
        return self.write_case(self.reader.read(answer, evaluation), resume)

    def write_case(self, case: AnswerCase, resume: str = "") -> Said:
        """The same of a case that was read already."""
        feedback = self.feedback.compose(case)
        if feedback.held:
            return Said(feedback)
        made_from = self.wording.material(case, resume)
        return Said(feedback, (self.wording.better(made_from), self.wording.model_answer(made_from)))

    def word(self, kind: WordingKind, case: AnswerCase, resume: str = "") -> Wording:
        """One wording."""
        made_from = self.wording.material(case, resume)
        return self.wording.better(made_from) if kind is WordingKind.BETTER else self.wording.model_answer(made_from)
