"""Feedback and wordings as the window and the commands ask for them: for a stored take, and for a question with an answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.delivery import Delivery
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation
from maju.domain.feedback import Feedback, Wording, WordingKind
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.progress import Cancelled, never
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion, Question, QuestionKind
from maju.domain.record import InterviewStore, StoredTake
from maju.domain.report import TakeReport
from maju.domain.rubric import Rubric
from maju.services.assessment import AnswerToJudge, Evaluator
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.model_writer import ModelWriter
from maju.services.feedback.questions import find_question
from maju.services.feedback.rule_writer import RuleWriter

OnText = Callable[[str], None]
ANSWER_S = 90.0
"""Seconds an answer is measured by where no format says so."""


@dataclass(frozen=True, slots=True)
class FeedbackParts:
    """What the desk works with; each is asked when it is needed. ``model`` gives None where there is none; ``materials``: the
    candidate's own, as a prompt may hold them (True: of a blind interview), empty where there are none."""

    store: InterviewStore
    bank: Callable[[], Sequence[Question]]
    words: Callable[[], WordAnalyzer]
    rubric: Callable[[], Rubric]
    rules: Callable[[], Evaluator]
    model: Callable[[], LanguageModel | None]
    prompts: Callable[[], Mapping[str, str]]
    hold: Callable[[], Callable[[], None]]
    materials: Callable[[bool], str] = lambda _blind: ""


@dataclass(frozen=True, slots=True)
class PairFeedback:
    """Everything on one question and one answer."""

    question: Question
    evaluation: Evaluation
    feedback: Feedback
    wordings: tuple[Wording, ...] = ()


class FeedbackDesk:
    """Every call blocks, those with a language model for long; what is asked for a stored take is stored before it returns.

    Raises MajuError ``answer-not-judged`` where there is nothing to word, ``feedback-cancelled`` (what was there before stays), and
    what engines raise without their rules' way out.
    """

    def __init__(self, parts: FeedbackParts) -> None:
        self._parts = parts
        self._rule_writer = lru_cache(maxsize=1)(self._make_rule_writer)

    def better(
        self, stored: StoredTake, *, resume: str = "", on_text: OnText | None = None, cancelled: Cancelled = never
    ) -> StoredTake:
        """This answer worded better, by the language model where there is one."""
        return self._worded(WordingKind.BETTER, stored, resume, on_text, cancelled)

    def model_answer(
        self, stored: StoredTake, *, resume: str = "", on_text: OnText | None = None, cancelled: Cancelled = never
    ) -> StoredTake:
        """How a good answer may go, with the person's own facts, by the language model where there is one."""
        return self._worded(WordingKind.MODEL, stored, resume, on_text, cancelled)

    def sentences(
        self, stored: StoredTake, *, on_text: OnText | None = None, cancelled: Cancelled = never
    ) -> StoredTake:
        """Feedback in sentences, by the language model where there is one."""
        let_go = self._parts.hold()
        try:
            fresh, case = self._case(stored)
            writer = self._model_writer()
            made = writer.feedback(case, on_text) if writer else self._rule_writer().feedback.compose(case)
            _must_be_wanted(cancelled)
        finally:
            let_go()
        return self._keep(replace(fresh.take, feedback=made), fresh)

    def cancel(self) -> None:
        """Stop what the language model is writing, from any thread; who asked passes a ``cancelled`` that is true by then."""
        model = self._parts.model()
        if model is not None:
            model.cancel()

    def pair(
        self,
        question: Question,
        answer: str,
        *,
        group: OccupationGroup = OccupationGroup.ICT,
        experience: Experience = Experience.NEW,
        answer_s: float = ANSWER_S,
        with_model: bool = True,
        wordings: bool = False,
        resume: str = "",
        job: str = "",
        told: Callable[[str], None] | None = None,
    ) -> PairFeedback:
        """Feedback on a typed answer. Any number of threads may ask at once: nothing is kept between calls. ``told`` gets the
        sentences of a language model as they come and have been checked."""
        let_go = self._parts.hold()
        try:
            case = self._typed_case(question, answer, group, experience, answer_s, job)
            writer = self._model_writer() if with_model else None
            if writer is None:
                feedback = self._rule_writer().feedback.compose(case)
            else:
                feedback = writer.feedback(case, writer.showing_feedback(case, told) if told else None)
            made = self._both(case, resume, writer) if wordings and not feedback.held else ()
        finally:
            let_go()
        return PairFeedback(question, case.evaluation, feedback, made)

    def answer_to(
        self,
        question: Question,
        *,
        own: str = "",
        resume: str = "",
        group: OccupationGroup = OccupationGroup.ICT,
        experience: Experience = Experience.NEW,
        job: str = "",
        with_model: bool = True,
        told: Callable[[str], None] | None = None,
    ) -> Wording:
        """How a good answer may go where nothing was said yet: of the ``resume`` and the person's ``own`` sentences, blanks for the
        rest. ``told`` as in :meth:`pair`; with a language model it gets the words as they come."""
        let_go = self._parts.hold()
        try:
            case = self._typed_case(question, own, group, experience, ANSWER_S, job)
            writer = self._model_writer() if with_model else None
            if writer is None:
                return self._rule_writer().word(WordingKind.MODEL, case, resume)
            showing = writer.showing_wording(case, resume, told) if told else None
            return writer.wording(WordingKind.MODEL, case, resume, showing)
        finally:
            let_go()

    def question(self, text: str, kind: QuestionKind | None = None) -> Question:
        """The bank's question of this id or wording, else a free one of ``kind`` or of the kind its words suggest."""
        return find_question(text, self._parts.bank(), kind)

    def _typed_case(
        self, question: Question, text: str, group: OccupationGroup, experience: Experience, answer_s: float, job: str
    ) -> AnswerCase:
        transcript = Transcript(text, TranscriptSource.TYPED)
        asked = AnswerToJudge(PlannedQuestion(question, 1), transcript, Delivery(0.0), answer_s, group, experience, job)
        return self._rule_writer().reader.read(asked, self._parts.rules().evaluate(asked))

    def _both(self, case: AnswerCase, resume: str, writer: ModelWriter | None) -> tuple[Wording, ...]:
        return tuple(self._wording(kind, case, resume, writer) for kind in WordingKind)

    def _wording(
        self,
        kind: WordingKind,
        case: AnswerCase,
        resume: str,
        writer: ModelWriter | None,
        on_text: OnText | None = None,
    ) -> Wording:
        if writer is not None:
            return writer.wording(kind, case, resume, on_text)
        return self._rule_writer().word(kind, case, resume)

    def _worded(
        self, kind: WordingKind, stored: StoredTake, resume: str, on_text: OnText | None, cancelled: Cancelled
    ) -> StoredTake:
        let_go = self._parts.hold()
        try:
            fresh, case = self._case(stored)
            made = self._wording(kind, case, resume or self._materials(stored), self._model_writer(), on_text)
            _must_be_wanted(cancelled)
        finally:
            let_go()
        others = tuple(wording for wording in fresh.take.wordings if wording.kind is not kind)
        ordered = sorted((*others, made), key=lambda wording: list(WordingKind).index(wording.kind))
        return self._keep(replace(fresh.take, wordings=tuple(ordered)), fresh)

    def _materials(self, stored: StoredTake) -> str:
        return self._parts.materials(self._parts.store.get(stored.take.id.interview).plan.blind)

    def _keep(self, take: TakeReport, fresh: StoredTake) -> StoredTake:
        kept = replace(fresh, take=take)
        self._parts.store.put_take(kept)
        return kept

    def _case(self, stored: StoredTake) -> tuple[StoredTake, AnswerCase]:
        """The take as it is stored now, and what is known of it. Raises: MajuError ``answer-not-judged``."""
        interview = stored.take.id.interview
        record = self._parts.store.get(interview)
        fresh = next((s for s in self._parts.store.takes(interview) if s.take.id == stored.take.id), stored)
        take, plan = fresh.take, record.plan
        if take.evaluation is None or take.evaluation.held or take.skipped:
            raise MajuError(
                "answer-not-judged",
                "아직 살펴본 말이 없는 답변이라 다르게 써 드릴 수 없습니다. 답변은 그대로 있습니다. 글로 옮기거나 적은 뒤 다시 눌러 주십시오.",
            )
        delivery = take.delivery or Delivery(take.recording.duration_s)
        answer = AnswerToJudge(
            fresh.planned, take.transcript, delivery, plan.format.answer_s, plan.group, plan.experience
        )
        return fresh, self._rule_writer().reader.read(answer, take.evaluation)

    def _make_rule_writer(self) -> RuleWriter:
        return RuleWriter(self._parts.words(), self._parts.rubric())

    def _model_writer(self) -> ModelWriter | None:
        model = self._parts.model()
        if model is None:
            return None
        return ModelWriter(model, self._rule_writer(), self._parts.words(), self._parts.prompts())


def _must_be_wanted(cancelled: Cancelled) -> None:
    if cancelled():
        raise MajuError("feedback-cancelled", "쓰던 것을 멈췄습니다. 답변과 앞서 쓴 글은 그대로입니다.")
