"""Makes an interview's own questions from a posting (or an occupation): each says why it is asked, by the line it comes from."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from zlib import crc32

from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters, Occupation, Posting, Target
from maju.domain.particles import with_particles
from maju.domain.question import (
    Experience,
    OccupationGroup,
    Practice,
    Question,
    QuestionKind,
    QuestionSource,
    TailoredQuestion,
)
from maju.services.job_demand import JobDemand
from maju.services.job_question_lines import clause, subject, task_phrase, usable_lines
from maju.services.job_question_stock import (
    CERTIFICATE_FRAMES,
    FOLLOW_UPS,
    IDEAL_CLAUSE_FRAMES,
    IDEAL_NOUN_FRAMES,
    MOTIVATION_FRAMES,
    OWN_GOOD_ANSWER,
    PREFERRED_FRAMES,
    REQUIREMENT_FRAMES,
    TASK_FRAMES,
    TOOL_FRAMES,
    Frame,
)
from maju.services.posting_lines import read_lines
from maju.services.rank_fusion import fuse
from maju.services.skill_reader import SkillReader

MOST_TASKS, MOST_REQUIREMENTS, MOST_PREFERRED, MOST_IDEAL = 6, 5, 3, 3
LONGEST_QUESTION = 110
_CANDIDATES = 10
_CERTIFICATE = re.compile(r"(?:기사|기능사|기술사|기능장|자격증?|면허증?|[1-3]급)$")
_SITUATION = re.compile(r"다면|라면|경우|어떻게\s?(?:대처|대응|하시겠|하겠|처리)|무엇부터")
_EXPERIENCE = re.compile(r"경험|본인이\s?(?:한|했|해|만든|맡)|있었던|했던|하셨던|해\s?본|가장\s?(?:어려|기억|만족)")
_Maker = tuple[Frame, str]


class JobPractice:
    """Makes :class:`maju.domain.question.Practice` for ``Choices.practice``. Any thread may call."""

    def __init__(self, index: JobIndex, reader: SkillReader, demand: JobDemand) -> None:
        self._index = index
        self._reader = reader
        self._demand = demand

    def of_posting(self, identifier: str) -> Practice:
        """From the posting's tasks, requirements, 우대, 인재상 and its occupation's own questions. Raises: MajuError
        ``posting-unknown``."""
        posting = self._index.posting(identifier)
        occupation = self._demand.occupation_of(posting) or self._nearest(posting)
        made = _Making(f"posting-{crc32(posting.id.encode()):08x}")
        self._from_posting(posting, made)
        if occupation is not None:
            _from_occupation(occupation, made)
        return Practice(
            posting.title,
            occupation.interview_group if occupation is not None else OccupationGroup.BM,
            _experience(posting),
            tuple(made.questions),
            posting.id,
            occupation.id if occupation is not None else "",
        )

    def of_occupation(self, identifier: str) -> Practice:
        """From an occupation's tasks and its own questions. Raises: MajuError ``occupation-unknown``."""
        occupation = self._index.occupation(identifier)
        made = _Making(f"occupation-{occupation.id}")
        _from_occupation(occupation, made)
        reason = "이 직업이 하는 일: {line}"
        made.add_all(occupation.does, MOST_TASKS, reason, lambda line: _framed(TASK_FRAMES, task_phrase(line), made))
        return Practice(
            occupation.name,
            occupation.interview_group,
            Experience.ANY,
            tuple(made.questions),
            occupation_id=occupation.id,
        )

    def _from_posting(self, posting: Posting, made: "_Making") -> None:
        lines = read_lines(posting)
        made.add_all(
            lines.tasks,
            MOST_TASKS,
            "공고의 담당 업무: {line}",
            lambda line: _framed(TASK_FRAMES, task_phrase(line), made),
        )
        made.add_all(
            lines.requirements,
            MOST_REQUIREMENTS,
            "공고의 자격 요건: {line}",
            lambda line: self._required(subject(line), REQUIREMENT_FRAMES, made),
        )
        made.add_all(
            lines.preferred,
            MOST_PREFERRED,
            "공고의 우대 사항: {line}",
            lambda line: self._required(subject(line), PREFERRED_FRAMES, made),
        )
        made.add_all(lines.ideal, MOST_IDEAL, "공고의 인재상: {line}", lambda line: _ideal(line, made))

    def _required(self, named: str, frames: Sequence[Frame], made: "_Making") -> _Maker | None:
        """By the kind of what is named: a certificate and a tool are asked for in other words."""
        skill = self._reader.normalise(named) if named else None
        if _CERTIFICATE.search(named) or (skill is not None and skill.kind == "certificate"):
            frames = CERTIFICATE_FRAMES
        elif skill is not None and skill.kind == "tool" and frames is REQUIREMENT_FRAMES:
            frames = TOOL_FRAMES
        return _framed(frames, named, made)

    def _nearest(self, posting: Posting) -> Occupation | None:
        """The occupation a posting is likest to, for one that names none."""
        query = f"{posting.title}\n{posting.occupation}\n{posting.tasks}"
        words = self._index.by_words(Target.OCCUPATION, query, _CANDIDATES, Filters())
        found = fuse(Target.OCCUPATION, words, self._index.by_meaning(Target.OCCUPATION, query, _CANDIDATES, Filters()))
        return self._index.occupation(found[0][0]) if found else None


class _Making:
    """Questions as they come, numbered, none asked twice."""

    def __init__(self, prefix: str) -> None:
        self.questions: list[TailoredQuestion] = []
        self.turns: dict[str, int] = {}
        self.source = QuestionSource.POSTING
        self._prefix = prefix

    def add_all(self, lines: Iterable[str], most: int, reason: str, make: Callable[[str], _Maker | None]) -> None:
        """A question from each of the first ``most`` lines that can become one."""
        made = ((line, maker) for line in usable_lines(lines) if (maker := make(line)) is not None)
        for line, (frame, text) in islice(made, most):
            self.add(frame.kind, frame.competency, text, reason.format(line=line), frame.good_answer, line)

    def add(
        self, kind: QuestionKind, competency: str, text: str, reason: str, good: tuple[str, ...], line: str = ""
    ) -> None:
        """One question, unless its words are asked already, too long, or forbidden."""
        known = any(each.question.text == text for each in self.questions)
        if known or len(text) > LONGEST_QUESTION or forbidden_topics(text):
            return
        number = len(self.questions) + 1
        follow_ups = FOLLOW_UPS[kind]
        turn = self.next_turn(f"follow-ups of {kind}")
        question = Question(
            f"{self._prefix}-{number:02d}",
            kind,
            text,
            competency,
            good_answer=good,
            follow_ups=follow_ups[turn % len(follow_ups)],
        )
        self.questions.append(TailoredQuestion(question, reason, self.source, (line,) if line else ()))

    def next_turn(self, name: str) -> int:
        """0, 1, 2 …: which frame or follow-ups come next."""
        turn = self.turns.get(name, 0)
        self.turns[name] = turn + 1
        return turn


def _from_occupation(occupation: Occupation, made: _Making) -> None:
    made.source = QuestionSource.OCCUPATION
    named = f"이 자리의 직업: {occupation.name}"
    motivation = _framed(MOTIVATION_FRAMES, _BRACKETS.sub("", occupation.name), made)
    if motivation is not None:
        frame, text = motivation
        made.add(frame.kind, frame.competency, text, named, frame.good_answer)
    for text in occupation.questions:
        kind = _kind_of(text)
        competency = {"situation": "문제해결", "experience": "직무적합성"}.get(kind, "직무지식")
        made.add(kind, competency, text, f"면접에서 자주 묻는 질문: {occupation.name}", OWN_GOOD_ANSWER)


def _framed(frames: Sequence[Frame], phrase: str, made: _Making) -> _Maker | None:
    if not phrase:
        return None
    frame = frames[made.next_turn(frames[0].text) % len(frames)]
    return frame, with_particles(frame.text.format(it=phrase))


def _ideal(line: str, made: _Making) -> _Maker | None:
    said = clause(line)
    return _framed(IDEAL_CLAUSE_FRAMES, said, made) if said else _framed(IDEAL_NOUN_FRAMES, subject(line), made)


def _kind_of(text: str) -> QuestionKind:
    if _EXPERIENCE.search(text):
        return QuestionKind.EXPERIENCE
    return QuestionKind.SITUATION if _SITUATION.search(text) else QuestionKind.JOB


def _experience(posting: Posting) -> Experience:
    return {"new": Experience.NEW, "experienced": Experience.EXPERIENCED}.get(posting.experience, Experience.ANY)


_BRACKETS = re.compile(r"\s*\([^()]*\)")
