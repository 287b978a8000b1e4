"""Interview questions as the bank holds them and as a plan asks them."""

from dataclasses import dataclass, field
from enum import StrEnum

from maju.domain.phrase import Phrase


class QuestionKind(StrEnum):
    """What sort of answer a question asks for; the Korean label is what people read."""

    SELF_INTRODUCTION = "self_introduction"
    MOTIVATION = "motivation"
    STRENGTH_WEAKNESS = "strength_weakness"
    EXPERIENCE = "experience"
    SITUATION = "situation"
    JOB = "job"
    TECHNICAL = "technical"
    CHARACTER = "character"
    CLOSING = "closing"

    @property
    def label(self) -> str:
        """Korean name."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    QuestionKind.SELF_INTRODUCTION: "자기소개",
    QuestionKind.MOTIVATION: "지원동기",
    QuestionKind.STRENGTH_WEAKNESS: "강점·약점",
    QuestionKind.EXPERIENCE: "경험",
    QuestionKind.SITUATION: "상황",
    QuestionKind.JOB: "직무",
    QuestionKind.TECHNICAL: "기술",
    QuestionKind.CHARACTER: "인성",
    QuestionKind.CLOSING: "마무리",
}


class OccupationGroup(StrEnum):
    """The seven groups of the AI Hub interview data set (71592), by its own codes."""

    BM = "BM"
    SM = "SM"
    PS = "PS"
    RND = "RND"
    ICT = "ICT"
    ARD = "ARD"
    MM = "MM"

    @property
    def label(self) -> str:
        """Korean name."""
        return _GROUP_LABELS[self]


_GROUP_LABELS = {
    OccupationGroup.BM: "경영·사무",
    OccupationGroup.SM: "영업·마케팅",
    OccupationGroup.PS: "공공",
    OccupationGroup.RND: "연구개발",
    OccupationGroup.ICT: "ICT",
    OccupationGroup.ARD: "디자인",
    OccupationGroup.MM: "생산",
}


class Experience(StrEnum):
    """신입 or 경력; a question may suit either (``ANY``)."""

    ANY = "any"
    NEW = "new"
    EXPERIENCED = "experienced"

    @property
    def label(self) -> str:
        """Korean name."""
        return {"any": "신입·경력", "new": "신입", "experienced": "경력"}[self.value]


class FollowUpKind(StrEnum):
    """What a follow-up is after; the Korean label is what people read."""

    DEEPEN = "deepen"
    CLARIFY = "clarify"
    CHALLENGE = "challenge"
    JOB = "job"
    RESULT = "result"

    @property
    def label(self) -> str:
        """Korean name."""
        return _FOLLOW_UP_LABELS[self]


_FOLLOW_UP_LABELS = {
    FollowUpKind.DEEPEN: "더 깊이 묻기",
    FollowUpKind.CLARIFY: "분명히 하기",
    FollowUpKind.CHALLENGE: "근거 묻기",
    FollowUpKind.JOB: "직무와 잇기",
    FollowUpKind.RESULT: "결과 묻기",
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A further question and the condition under which it is asked (see ``data/README.md``)."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class ExpectedPoint:
    """One thing a right answer touches, and groups of words any of which suggests that it was touched."""

    point: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommonMistake:
    """A misconception, groups of words any of which suggests it, and what is right instead."""

    mistake: str
    words: tuple[str, ...]
    correction: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank. ``groups`` empty means every occupation group."""

    id: str
    kind: QuestionKind
    text: str
    competency: str = ""
    groups: frozenset[OccupationGroup] = frozenset()
    experience: Experience = Experience.ANY
    difficulty: int = 2
    good_answer: tuple[str, ...] = ()
    expected_points: tuple[ExpectedPoint, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    mistakes: tuple[CommonMistake, ...] = ()

    def suits(self, group: OccupationGroup, experience: Experience) -> bool:
        """Whether it may be asked of this candidate."""
        group_fits = not self.groups or group in self.groups
        return group_fits and (Experience.ANY in (self.experience, experience) or self.experience == experience)


class QuestionSource(StrEnum):
    """What a question was made of. ``JOINED``: of the posting and the person's own materials at once."""

    BANK = "bank"
    RESUME = "resume"
    JOINED = "joined"
    POSTING = "posting"
    OCCUPATION = "occupation"
    NOTE = "note"

    @property
    def label(self) -> str:
        """Korean name."""
        return _SOURCE_LABELS[self]


_SOURCE_LABELS = {
    QuestionSource.BANK: "질문 은행",
    QuestionSource.RESUME: "내 자료",
    QuestionSource.JOINED: "내 자료와 공고",
    QuestionSource.POSTING: "공고",
    QuestionSource.OCCUPATION: "직업",
    QuestionSource.NOTE: "기출 후기",
}


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question in its place in an interview.

    ``number`` counts from 1 as the candidate sees it. ``follow_up`` is 0 for a main question, else 1, 2, … within its set;
    ``parent_id`` is then the id of the main question. ``interviewer`` is the index of the panel member who asks. ``reason``: why
    it is asked, a line for each source, ``head: literal line``; empty for the bank's. ``follow_up_kind``: of a follow-up that was
    chosen from what was said; None where it was planned before.
    """

    question: Question
    number: int
    follow_up: int = 0
    parent_id: str = ""
    interviewer: int = 0
    reason: str = field(default="")
    source: QuestionSource = QuestionSource.BANK
    follow_up_kind: FollowUpKind | None = None


@dataclass(frozen=True, slots=True)
class ChosenFollowUp:
    """A follow-up from what was just said. ``reason`` quotes the words it goes back to; empty where it quotes none."""

    question: Question
    kind: FollowUpKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TailoredQuestion:
    """A question made for one person, posting or occupation. ``reason``: why it is asked, with the literal line it was made from
    (one ``head: line`` a line); ``lines``: those lines alone, so that no two questions of a plan are about the same."""

    question: Question
    reason: str
    source: QuestionSource = QuestionSource.POSTING
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Practice:
    """What an interview practises for: a posting (``posting_id``), an occupation, or the person's materials alone; ``title`` as
    people read it, empty for those. ``notices``: what there is to say of how the questions were made. ``alike``: ids of the bank's
    questions that ask what one of these asks. ``blind``: asked by an interviewer who may not know school, region, age or family."""

    title: str
    group: OccupationGroup
    experience: Experience
    questions: tuple[TailoredQuestion, ...]
    posting_id: str = ""
    occupation_id: str = ""
    notices: tuple[Phrase, ...] = ()
    alike: frozenset[str] = frozenset()
    blind: bool = False
