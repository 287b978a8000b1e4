"""A conversation of the resume writer as a state machine: ``handle(event)`` gives the next state; nothing is written or read."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import singledispatchmethod

from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK
from maju.domain.resume_text import EssayQuestion, EssaySentence

MOST_QUESTIONS = 12
"""Longer, and people stop before their resume is written."""
LONGEST_ANSWER = 5_000
"""Characters of one answer: the longest essays ask for 2,000."""


class Topic(StrEnum):
    """What a question of the conversation asks for."""

    JOB = "job"
    NAME = "name"
    CONTACT = "contact"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    PROJECT = "project"
    SKILL = "skill"
    CERTIFICATE = "certificate"
    AWARD = "award"
    DETAIL = "detail"
    REQUIREMENT = "requirement"
    ESSAY = "essay"


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """One question. ``why``: why it is asked (a line of the posting, a line of the resume); ``hint``: how to answer it;
    ``about``: id of the profile's item (DETAIL) or of the essay (ESSAY), the thing asked for (REQUIREMENT)."""

    id: str
    topic: Topic
    text: str
    why: str = ""
    hint: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """What a person wrote to a question; empty where they skipped it."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Target:
    """The wished job. ``lines``: tasks and requirements, literally, of the posting or the occupation; ``posting`` and
    ``occupation`` are ids, empty where there is none."""

    title: str = ""
    company: str = ""
    posting: str = ""
    occupation: str = ""
    lines: tuple[str, ...] = ()


class SuggestionState(StrEnum):
    """Only what was accepted is part of the text."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that may go into an essay, and why. ``BLANK`` stands in it for what only the person knows."""

    id: str
    essay: str
    text: str
    reason: str
    made_by: JudgedBy = JudgedBy.RULES
    state: SuggestionState = SuggestionState.OPEN


@dataclass(frozen=True, slots=True)
class WordedEssay:
    """An essay as a language model worded it from the person's own sentences; gone once the person changes their answer."""

    essay: str
    sentences: tuple[EssaySentence, ...]
    writer: str


# --- events -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """The person answers the question that is being asked."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Skip:
    """The person leaves the question out."""

    question: str


@dataclass(frozen=True, slots=True)
class Revise:
    """The person writes an earlier answer anew, or an essay that was known and not asked; an empty text takes it away."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The wished job is known (better): what is still to be asked comes from it. What was asked already stays."""

    target: Target
    essays: tuple[EssayQuestion, ...]
    questions: tuple[DraftQuestion, ...]


@dataclass(frozen=True, slots=True)
class Suggest:
    """Open suggestions of an essay are replaced by these; what the person has decided about stays decided."""

    essay: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Decide:
    """The person takes a suggestion or leaves it. ``text``: as they want it to read; empty: as it is."""

    suggestion: str
    accepted: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """An essay was worded by a language model."""

    worded: WordedEssay


DraftEvent = Answer | Skip | Revise | Plan | Suggest | Decide | Word


@dataclass(frozen=True, slots=True)
class ResumeDraft:
    """One conversation. At most :data:`MOST_QUESTIONS` questions, asked in their order, each answered or skipped once."""

    id: str
    started_at: str
    target: Target = Target()
    essays: tuple[EssayQuestion, ...] = ()
    questions: tuple[DraftQuestion, ...] = ()
    answers: tuple[DraftAnswer, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    worded: tuple[WordedEssay, ...] = ()

    @property
    def current(self) -> DraftQuestion | None:
        """The question being asked; None when everything was asked."""
        done = {answer.question for answer in self.answers}
        return next((question for question in self.questions if question.id not in done), None)

    @property
    def left(self) -> int:
        """How many questions are still to be asked, the present one included."""
        return len(self.questions) - len(self.answers)

    def answer(self, question: str) -> str:
        """What was written to it; empty where it was skipped or not asked yet."""
        return next((answer.text for answer in self.answers if answer.question == question), "")

    def answers_about(self, topic: Topic, about: str = "") -> tuple[str, ...]:
        """What was written to the questions of a topic (about one thing)."""
        asked = [q.id for q in self.questions if q.topic is topic and about in ("", q.about)]
        return tuple(text for question in asked if (text := self.answer(question)))

    def of_essay(self, essay: str, *states: SuggestionState) -> tuple[Suggestion, ...]:
        """Suggestions for an essay in one of these states."""
        return tuple(s for s in self.suggestions if s.essay == essay and s.state in states)

    def handle(self, event: DraftEvent) -> "ResumeDraft":
        """The state after an event.

        Raises: MajuError ``resume-not-asked``, ``resume-answer-empty``, ``resume-answer-long``, ``resume-suggestion-unknown``,
        ``resume-suggestion-blank``; the state stays as it was.
        """
        return self._handle(event)

    @singledispatchmethod
    def _handle(self, event: object) -> "ResumeDraft":
        raise TypeError(f"{type(event).__name__} is no event of a draft")

    @_handle.register(Answer)
    def _(self, event: Answer) -> "ResumeDraft":
        text = _said(event.text)
        if not text:
            raise MajuError("resume-answer-empty", "답이 비어 있습니다. 답을 적거나 ‘건너뛰기’를 골라 주십시오.")
        return self._answered(event.question, text)

    @_handle.register(Skip)
    def _(self, event: Skip) -> "ResumeDraft":
        return self._answered(event.question, "")

    def _answered(self, question: str, text: str) -> "ResumeDraft":
        if self.current is None or self.current.id != question:
            raise MajuError(
                "resume-not-asked",
                "지금 묻고 있는 질문이 아니어서 답을 넣지 않았습니다. 지금 질문을 다시 보고 답해 주십시오.",
            )
        return replace(self, answers=(*self.answers, DraftAnswer(question, text)))

    @_handle.register(Revise)
    def _(self, event: Revise) -> "ResumeDraft":
        draft = self._with_essay_question(event.question)
        if not any(answer.question == event.question for answer in draft.answers):
            raise MajuError(
                "resume-not-asked", "아직 답하지 않은 질문이라 고칠 수 없습니다. 먼저 그 질문에 답해 주십시오."
            )
        text = _said(event.text)
        answers = tuple(replace(a, text=text) if a.question == event.question else a for a in draft.answers)
        essay = next(q.about for q in draft.questions if q.id == event.question)
        return replace(draft, answers=answers, worded=tuple(w for w in draft.worded if w.essay != essay))

    def _with_essay_question(self, question: str) -> "ResumeDraft":
        """An essay that was not asked about, because the person had written it before, can be written anew all the same."""
        essay = next((essay for essay in self.essays if essay_question_id(essay.id) == question), None)
        if essay is None or any(each.id == question for each in self.questions):
            return self
        asked = DraftQuestion(question, Topic.ESSAY, essay.text, about=essay.id)
        return replace(self, questions=(*self.questions, asked), answers=(*self.answers, DraftAnswer(question, "")))

    @_handle.register(Plan)
    def _(self, event: Plan) -> "ResumeDraft":
        done = {answer.question for answer in self.answers}
        asked = tuple(question for question in self.questions if question.id in done)
        fresh = [q for q in event.questions if q.id not in done]
        questions = (*asked, *fresh[: max(0, MOST_QUESTIONS - len(asked))])
        return replace(self, target=event.target, essays=event.essays, questions=questions)

    @_handle.register(Suggest)
    def _(self, event: Suggest) -> "ResumeDraft":
        kept = tuple(s for s in self.suggestions if s.essay != event.essay or s.state is not SuggestionState.OPEN)
        decided = {(s.essay, s.text) for s in kept} | {(s.essay, s.id) for s in kept}
        fresh = (s for s in event.suggestions if (s.essay, s.text) not in decided and (s.essay, s.id) not in decided)
        return replace(self, suggestions=(*kept, *fresh))

    @_handle.register(Decide)
    def _(self, event: Decide) -> "ResumeDraft":
        found = next((s for s in self.suggestions if s.id == event.suggestion), None)
        if found is None:
            raise MajuError("resume-suggestion-unknown", "그런 제안이 없습니다. 글을 다시 보고 제안을 골라 주십시오.")
        text = _said(event.text) or found.text
        if event.accepted and BLANK in text:
            raise MajuError(
                "resume-suggestion-blank",
                "제안에 아직 {blank} 자리가 있습니다. 그 자리를 본인의 사실로 채운 문장을 적어 주십시오.",
                blank=BLANK,
            )
        state = SuggestionState.ACCEPTED if event.accepted else SuggestionState.DECLINED
        decided = replace(found, state=state, text=text)
        return replace(self, suggestions=tuple(decided if s.id == found.id else s for s in self.suggestions))

    @_handle.register(Word)
    def _(self, event: Word) -> "ResumeDraft":
        others = (w for w in self.worded if w.essay != event.worded.essay)
        return replace(self, worded=(*others, event.worded))


def essay_question_id(essay: str) -> str:
    """Id of the question that asks for an essay."""
    return f"essay-{essay}"


def _said(text: str) -> str:
    """Without spaces around it. Raises: MajuError ``resume-answer-long``."""
    text = text.strip()
    if len(text) > LONGEST_ANSWER:
        raise MajuError(
            "resume-answer-long",
            "답이 {count}자여서 넣지 않았습니다. 한 번에 {most}자까지 적을 수 있습니다. 나누어 적어 주십시오.",
            count=f"{len(text):,}",
            most=f"{LONGEST_ANSWER:,}",
        )
    return text
