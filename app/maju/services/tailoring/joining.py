"""The posting's lines against the person's: which line answers which, which is answered by none."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.jobs import Occupation, Skill
from maju.domain.ports import SentenceEncoder
from maju.domain.question import QuestionSource
from maju.services.job_question_lines import subject, task_phrase, usable_lines
from maju.services.posting_lines import PostingLines
from maju.services.tailoring.frames import Topic
from maju.services.tailoring.from_profile import RESUME, is_safe_line, line_of, project_phrase
from maju.services.tailoring.proposal import Framing, Proposal, Why
from maju.services.tailoring.spoken import is_safe, sentences, spoken_name
from maju.services.tailoring.stock_joined import (
    ANSWERED,
    LINK,
    SKILL,
    SKILL_AT_WORK,
    UNANSWERED,
    UNANSWERED_CERTIFICATE,
)
from maju.services.tailoring.stock_path import CHANGE
from maju.services.vector_rows import rows_of

SkillsOf = Callable[[Sequence[str]], Sequence[frozenset[Skill]]]
"""The skills that each text names."""
ANSWERS, MAY_ANSWER = 0.50, 0.28
"""Cosine of the static encoder between a posting's line and a person's: from the first it answers the line, below the second it is no
nearer than another trade's; in between nothing is said. Measured on the 43 written resumes against the sample postings: the best
line of a resume for a line of its own trade lies at 0.37 in the middle (read by hand, pairs fit from 0.50), for a line of another
trade at 0.28 for one in twenty and at 0.34 for one in a hundred."""
TASK, REQUIREMENT, PREFERRED = "공고의 담당 업무", "공고의 자격 요건", "공고의 우대 사항"
OCCUPATION_TASK, OCCUPATION = "이 직업이 하는 일", "이 자리의 직업"
ANOTHER_TRADE = 0.2
"""Cosine of a work and an occupation's description below which they are different trades. Of the written resumes, nine of ten works
lie above 0.10 for their own occupation and half above 0.50; for one drawn by chance three of four lie below 0.10, nine of ten below
0.18."""
MOST_UNANSWERED, MOST_LINKS = 3, 2
_EMPTY = frozenset(
    {"경험", "처리", "운영", "관리", "업무", "사용", "활용", "작성", "지식", "이해", "개발", "담당", "관련"}
)
"""Heads of words that say nothing of what is needed."""
_CERTIFICATE = re.compile(
    r"(?:기사|기능사|기술사|기능장|자격|자격증|면허|면허증|[1-3]급|능력검정|(?:능력|자격|[A-Za-z])\s?시험|지도사|상담사|관리사)$"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TRADE = re.compile(
    r"(?P<trade>(?<![가-힣])[가-힣]{0,6}(?:간호사|교사|강사|조리사|재봉사|치료사|위생사|복지사|정비사|미용사|제빵사|상담사|보호사|디자이너|개발자"
    r"|연구원|기능공|용접원|판매원|운전원|경비원|사무원|기자|작가|변호사|세무사|약사|통역사|번역가|프로그래머|엔지니어|마케터))$"
)
_WORD_ENDS = r"(?![A-Za-z]|[가-힣]{2}|[가-힣](?<![을를이가은는와과의에로]))"
"""상담을, 상담 경험; not 상담심리사."""
_EVERYDAY = re.compile(r"^(?:손전등|체온계|무전기|줄자|복사기|전화기|빗자루|걸레|저울|전동 드릴)$")
"""Nobody writes in a resume that they can use these."""
_SHORTEST_NEED = 3
"""Characters: 운전 or 초보 alone ask for nothing that can be talked about."""
_TELLING = (ItemKind.PROJECT, ItemKind.EXPERIENCE, ItemKind.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Need:
    """One line of a posting: ``said`` as an interviewer says it."""

    head: str
    line: str
    said: str
    is_task: bool


@dataclass(frozen=True, slots=True)
class Own:
    """One line of a person; ``said``: the project or the work it is part of."""

    item: ProfileItem
    line: str
    said: str


class Joining:
    """Proposals from both. ``skills_of`` and ``encoder`` decide what answers what; without an encoder skills alone do."""

    def __init__(
        self, framing: Framing, skills_of: SkillsOf, encoder: SentenceEncoder | None, task_head: str = TASK
    ) -> None:
        self._framing = framing
        self._task_head = task_head
        self._skills_of = skills_of
        self._encoder = encoder

    def all(self, profile: CandidateProfile, posting: PostingLines) -> Iterator[Proposal]:
        """Skills in both, lines that are answered, lines that are not, and how the person came to this work."""
        needs, owns = needs_of(posting, self._task_head), own_lines(profile)
        need_skills = self._skills_of([need.line for need in needs])
        own_skills = self._skills_of([own.line for own in owns])
        yield from self._skills(profile, needs, need_skills)
        if not profile.items:
            return
        near = self._nearness(needs, owns)
        everything = {skill.id for skills in own_skills for skill in skills}
        everything |= {identifier for item in profile.items for identifier in item.skills}
        told = "\n".join(f"{each.title} {each.organisation} {each.role} {each.text}" for each in profile.items)
        unanswered = links = 0
        for at, need in enumerate(needs):
            answer = _best(near[at], [len(need_skills[at] & skills) for skills in own_skills])
            paper = is_certificate(need.said, need_skills[at])
            has = not everything.isdisjoint(skill.id for skill in need_skills[at])
            if answer is not None and not paper:
                why = (Why(RESUME, owns[answer].line), Why(need.head, need.line))
                if need.is_task and links < MOST_LINKS:
                    links += 1
                    yield from self._made(LINK, {"it": owns[answer].said, "task": need.said}, *why)
                yield from self._made(ANSWERED, {"it": owns[answer].said, "need": need.said}, *why)
            elif answer is None and not has and self._is_open(need, need_skills[at], near[at], told):
                unanswered += 1
                if unanswered <= MOST_UNANSWERED:
                    topic = UNANSWERED_CERTIFICATE if paper else UNANSWERED
                    yield from self._made(topic, {"need": need.said}, Why(need.head, need.line))

    def change_of_trade(self, profile: CandidateProfile, occupation: Occupation) -> Iterator[Proposal]:
        """Asked where nothing a person worked as comes near the occupation, and the last work names its trade."""
        works = [each for each in profile.of(ItemKind.EXPERIENCE) if is_safe_line(line_of(each))]
        last = max(works, key=lambda each: each.start, default=None)
        trade = trade_of(last.role) if last is not None else ""
        if last is None or not trade or self._encoder is None:
            return
        told = [f"{each.role} {each.text}" for each in works]
        wanted = f"{occupation.name} {occupation.summary} {' '.join(occupation.does)}"
        made = self._encoder.encode([wanted, *told])
        rows = rows_of(made)
        if float((rows[1:] @ rows[0]).max()) < ANOTHER_TRADE:
            facts = {"it": trade, "task": _BRACKETS.sub("", occupation.name)}
            yield from self._made(CHANGE, facts, Why(RESUME, line_of(last)), Why(OCCUPATION, occupation.name))

    def _is_open(self, need: Need, skills: Iterable[Skill], near: Sequence[float], told: str) -> bool:
        """Whether nothing in the materials comes near a requirement, and no word of it stands in them."""
        if self._encoder is None or need.is_task or len(need.said) < _SHORTEST_NEED or _EVERYDAY.match(need.said):
            return False
        named = " ".join([need.said, *(each.name for each in skills)])
        heads = {word[:2] for word in re.findall(r"[가-힣A-Za-z0-9]{2,}", named)}
        mentioned = any(head.lower() in told.lower() for head in heads - _EMPTY)
        return not mentioned and max(near, default=0.0) < MAY_ANSWER

    def _skills(
        self, profile: CandidateProfile, needs: Sequence[Need], need_skills: Sequence[frozenset[Skill]]
    ) -> Iterator[Proposal]:
        for item in profile.of(ItemKind.SKILL):
            name, line = spoken_name(item.title), line_of(item)
            named = re.compile(rf"(?<![A-Za-z가-힣]){re.escape(item.title)}{_WORD_ENDS}", re.IGNORECASE)
            for need, skills in zip(needs, need_skills, strict=True):
                shared = [skill for skill in skills if skill.id in item.skills]
                fits = shared or (named.search(need.line) and not is_certificate(need.said, skills))
                if name and is_safe_line(line) and fits:
                    topic = SKILL if is_tool(name, shared) else SKILL_AT_WORK
                    yield from self._made(topic, {"it": name}, Why(RESUME, line), Why(need.head, need.line))
                    break

    def _nearness(self, needs: Sequence[Need], owns: Sequence[Own]) -> list[list[float]]:
        if self._encoder is None or not needs or not owns:
            return [[0.0] * len(owns) for _ in needs]
        made = self._encoder.encode([*(need.line for need in needs), *(own.line for own in owns)])
        rows = rows_of(made)
        near: list[list[float]] = (rows[: len(needs)] @ rows[len(needs) :].T).tolist()
        return near

    def _made(self, topic: Topic, facts: dict[str, str], *why: Why) -> Iterator[Proposal]:
        made = self._framing.proposal(topic, QuestionSource.JOINED, facts, *why)
        if made is not None:
            yield made


def _best(near: Sequence[float], shared: Sequence[int]) -> int | None:
    """The person's line that answers best: by skills in common, then by meaning; None where none does."""
    best = max(range(len(near)), key=lambda own: (shared[own], near[own]), default=None)
    return best if best is not None and (shared[best] or near[best] >= ANSWERS) else None


def trade_of(role: str) -> str:
    """간호사 of ‘중환자실 간호사’, empty for a rank alone (대리, 팀장)."""
    found = _TRADE.search(_BRACKETS.sub("", role).strip())
    return found["trade"] if found and is_safe(found["trade"]) else ""


def is_tool(name: str, known: Sequence[Skill]) -> bool:
    """Whether it is used (쓰다) and not done: by the skill list, else a name in Latin letters."""
    return any(skill.kind == "tool" for skill in known) if known else name.isascii()


def is_certificate(said: str, known: Iterable[Skill]) -> bool:
    """Whether what is needed is a paper that one has or has not."""
    return _CERTIFICATE.search(said) is not None or any(skill.kind == "certificate" for skill in known)


def needs_of(posting: PostingLines, task_head: str) -> list[Need]:
    """The lines that can be asked about, requirements first."""
    found: list[Need] = []
    for head, lines in ((REQUIREMENT, posting.requirements), (PREFERRED, posting.preferred)):
        found += [Need(head, line, said, is_task=False) for line in usable_lines(lines) if (said := _named(line))]
    found += [
        Need(task_head, line, said, is_task=True) for line in usable_lines(posting.tasks) if (said := task_phrase(line))
    ]
    return found


def _named(line: str) -> str:
    """What a requirement is about: 행정학 of ‘행정학 교육 이수자’; a paper's name as one."""
    said = re.sub(r"\s(?:교육|기본)$", "", subject(line))
    return said.replace(", ", " ") if _CERTIFICATE.search(said) else said


def own_lines(profile: CandidateProfile) -> list[Own]:
    """Sentences of what a person did, that may be shown."""
    found: list[Own] = []
    for item in profile.of(*_TELLING):
        name = project_phrase(item.title) if item.kind is ItemKind.PROJECT else spoken_name(item.title)
        said = f"{name} 근무" if item.kind is ItemKind.EXPERIENCE and name else name
        lines = [each for each in sentences(item.text) if is_safe(each)] or [line_of(item)]
        found += [Own(item, line, said) for line in lines if said and is_safe_line(line)]
    return found
