"""What a person's own materials give to an answer: sentences that can be said, each of words that stand there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.evaluation import StoryPart
from maju.domain.particles import with_particles
from maju.domain.ports import WordAnalyzer
from maju.domain.question import Question, QuestionKind
from maju.services.feedback.answer_case import STORY_ORDER
from maju.services.feedback.formal import formal
from maju.services.feedback.questions import guess_kind
from maju.services.feedback.tidying import tidy
from maju.services.judging.lexicon import lemmas
from maju.services.tailoring.blind import tells_who
from maju.services.tailoring.spoken import as_said, is_safe, sentences, spoken_name

_TOLD_OF = (ItemKind.PROJECT, ItemKind.EXPERIENCE, ItemKind.ACTIVITY, ItemKind.AWARD)
"""What makes a story, the likeliest first."""
_BY_NAME = frozenset({QuestionKind.SELF_INTRODUCTION, QuestionKind.MOTIVATION, QuestionKind.STRENGTH_WEAKNESS})
"""Kinds of which one essay answers every question."""
_MOST_LINES, _MOST_ESSAY = 4, 6
_LONGEST = 130
_RANK = re.compile(
    r"(?:사원|주임|대리|과장|차장|부장|팀장|파트장|인턴|매니저|연구원|아르바이트|조교|강사|직원|담당자|개발자|디자이너|간호사|조장|회장|리더|팀원)$"
)
_IS_A_NAME_OF_WORK = re.compile(r"(?:프로젝트|과제|대회|공모전|연구|작업|행사|캠페인|사업|정리|개발|구축|제작|개편)$")
_SHORTEST_LINE = 8
_RESULT = re.compile(
    r"줄였|줄었|늘렸|늘었|높였|높아|낮췄|낮추었|낮아|올렸|올랐|단축|절감|달성|향상|개선|수상|완료|감소|증가|통과|합격|해결|얻었|받았|마쳤|끝냈"
)
_LEARNT = re.compile(r"배웠|깨달|알게 되|느꼈|익혔|교훈")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in 습니다체 and the part of a story it tells."""

    text: str
    part: StoryPart


class OwnStory:
    """A profile as sentences. ``blind``: nothing that tells school, region, age or family."""

    def __init__(self, profile: CandidateProfile, words: WordAnalyzer, *, blind: bool = False) -> None:
        self._profile = profile
        self._words = words
        self._blind = blind

    @property
    def empty(self) -> bool:
        """Whether there is nothing an answer could be built on."""
        return not self._profile.items

    def items(self, question: Question, about: str) -> tuple[ProfileItem, ...]:
        """What there is to tell, best first: what shares most words with the question and the work, then by kind, the newest."""
        wanted = self._forms(f"{question.text}\n{about}")
        telling = [item for item in self._profile.of(*_TOLD_OF) if self.tell(item)]

        def rank(item: ProfileItem) -> tuple[int, int, str]:
            shared = len(self._forms(f"{item.title}\n{item.role}\n{item.text}") & wanted)
            return shared + 2 * bool(item.text), -_TOLD_OF.index(item.kind), item.start

        return tuple(sorted(telling, key=rank, reverse=True))

    def tell(self, item: ProfileItem, *, brief: bool = False) -> tuple[Told, ...]:
        """The scene, the own part (with the scene in one sentence where ``brief``), what was done and what came of it, in this
        order; empty where its name cannot be said."""
        opening = tuple(Told(text, part) for text, part in self._opening(item, brief=brief))
        if not opening:
            return ()
        lines = sorted(self._lines(item.text), key=lambda told: STORY_ORDER.index(told.part))
        return (*opening, *lines)

    def fits(self, item: ProfileItem, question: Question) -> bool:
        """Whether it shares a word with the question itself."""
        return bool(self._forms(f"{item.title}\n{item.role}\n{item.text}") & self._forms(question.text))

    def essay(self, question: Question) -> tuple[str, ...]:
        """The person's own sentences about the same thing, from an essay that asks for it; empty where there is none."""
        wanted = self._forms(question.text)
        best: tuple[int, tuple[str, ...]] = (0, ())
        for item in self._profile.of(ItemKind.ESSAY):
            same_kind = guess_kind(item.title) is question.kind and question.kind in _BY_NAME
            shared = len(self._forms(item.title) & wanted)
            told = tuple(islice(self._said(sentences(item.text)), _MOST_ESSAY))
            if told and (shared >= 2 or same_kind) and shared + 2 * same_kind > best[0]:
                best = (shared + 2 * same_kind, told)
        return best[1]

    def skills(self, about: str) -> tuple[str, ...]:
        """Names of at most three skills, those that the work asks for first."""
        names = [name for item in self._profile.of(ItemKind.SKILL) if (name := spoken_name(item.title))]
        bare = about.lower()
        return tuple(sorted(dict.fromkeys(names), key=lambda name: name.lower() not in bare)[:3])

    def lines(self) -> str:
        """Every line that can be said, for :func:`maju.services.feedback.resume_lines.fitting_lines`."""
        told = [line for item in self._profile.of(*_TOLD_OF) for line in sentences(item.text)]
        return "\n".join(line for line in told if self._sayable(line))

    # ------------------------------------------------------------------------------------------------------------------

    def _opening(self, item: ProfileItem, *, brief: bool) -> Iterator[tuple[str, StoryPart]]:
        title, place, role = spoken_name(item.title), spoken_name(item.organisation), spoken_name(item.role)
        if not title or not self._sayable(f"{title} {place} {role}"):
            return
        year = f"{item.start[:4]}년" if re.match(r"\d{4}", item.start) else ""
        if item.kind is ItemKind.EXPERIENCE:
            yield _job(title, role, year, goes_on=item.end == "now"), StoryPart.SITUATION
            return
        at = f"{year}에 " if year else ""
        at += f"{place}에서 " if place else ""
        if item.kind is ItemKind.AWARD:
            yield with_particles(f"{at}{title}을(를) 받았습니다."), StoryPart.RESULT
            return
        named = title if item.kind is ItemKind.ACTIVITY or _IS_A_NAME_OF_WORK.search(title) else f"{title} 프로젝트"
        if brief:
            does = f"하며 {_part(role)}" if role else "했습니다."
            yield with_particles(f"{at}{named}을(를) {does}"), StoryPart.SITUATION
            return
        yield with_particles(f"{at}{named}을(를) 하던 때의 일입니다."), StoryPart.SITUATION
        if role:
            yield with_particles(f"저는 {_part(role)}"), StoryPart.TASK

    def _lines(self, text: str) -> Iterator[Told]:
        for said in islice(self._said(sentences(text)), _MOST_LINES):
            if _LEARNT.search(said):
                yield Told(said, StoryPart.LEARNING)
            else:
                yield Told(said, StoryPart.RESULT if _RESULT.search(said) else StoryPart.ACTION)

    def _said(self, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            if not _SHORTEST_LINE <= len(line) <= _LONGEST or not self._sayable(line):
                continue
            said = formal(tidy(line, self._words), self._words)
            said = said if said.endswith("니다.") else _from_a_note(line)
            if said:
                yield said

    def _sayable(self, text: str) -> bool:
        name = "".join(self._profile.name.split())
        named = len(name) > 1 and name in "".join(text.split())
        return is_safe(text) and not named and not (self._blind and tells_who(text, self._profile.name))

    def _forms(self, text: str) -> frozenset[str]:
        return frozenset(lemma.form for lemma in lemmas(self._words.morphemes(text))) if text.strip() else frozenset()


def _job(company: str, role: str, year: str, *, goes_on: bool) -> str:
    when = f"{year}부터 " if year and goes_on else f"{year}에 " if year else ""
    does = "일하고 있습니다" if goes_on else "일했습니다"
    if not role:
        return f"{when}{company}에서 {does}."
    if _RANK.search(role):
        return with_particles(f"{when}{company}에서 {role}으로(로) {does}.")
    return with_particles(f"{when}{company}에서 {role}을(를) 맡아 {does}.")


def _part(role: str) -> str:
    return f"{role} 역할을 했습니다." if _RANK.search(role) else f"{role}을(를) 맡았습니다."


def _from_a_note(line: str) -> str:
    """폐기를 40% 줄임, 배포 시간 단축 as sentences; other notes as what was done."""
    bare = line.strip(" .,-")
    told = as_said(bare)
    if told.endswith("다고") and not told.startswith("‘"):
        return f"{told.removesuffix('다고')}습니다."
    return f"구체적으로 한 일은 {bare}입니다." if bare and "가" <= bare[-1] <= "힣" and len(bare) <= 50 else ""


def parts_told(story: Sequence[Told]) -> frozenset[StoryPart]:
    """Which parts of a story there are."""
    return frozenset(told.part for told in story)
