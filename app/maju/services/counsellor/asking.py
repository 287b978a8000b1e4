"""Answers questions about the candidates who are kept, from their own lines alone and without a language model."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from maju.domain.candidate import ItemKind
from maju.domain.jobs import Having, Posting, Skill
from maju.domain.phrase import Phrase
from maju.domain.pool import PooledCandidate
from maju.domain.ports import WordAnalyzer
from maju.services.counsellor import sayings as say
from maju.services.counsellor.answers import DeskAnswer, Told
from maju.services.counsellor.length_asking import length_answer
from maju.services.counsellor.matching import Match, Matching
from maju.services.counsellor.pool_lines import PoolLine, is_named, lines_of, with_words
from maju.services.counsellor.questions import AskKind, Wanted, read_question, without_denial
from maju.services.job_desk import JobDesk
from maju.services.shared_words import AskedWord, asked_words

MOST_LINES = 3
"""Of one candidate, and needs of one, that are told."""
MOST_COMMON = 10
LONGEST_QUESTION = 300


@dataclass(frozen=True, slots=True)
class _Question:
    """A question with what it names: skills, people, an occupation."""

    wanted: Wanted
    skills: tuple[Skill, ...]
    people: tuple[PooledCandidate, ...]


class PoolAsking:
    """Over the candidates that are kept now. ``today``: ISO day. Any thread may call; raises what the index of jobs raises."""

    def __init__(
        self, jobs: JobDesk, words: WordAnalyzer, candidates: Sequence[PooledCandidate], today: Callable[[], str]
    ) -> None:
        self._jobs = jobs
        self._words = words
        self._today = today
        self._people = tuple(sorted(candidates, key=lambda each: (each.called, each.id)))
        self._matching = Matching(jobs, self._people)
        self._lines = {each.id: lines_of(each) for each in self._people}

    def ask(self, text: str) -> DeskAnswer:
        """The answer; a question that is not answered here says so, and what can be asked instead."""
        wanted = read_question(text[:LONGEST_QUESTION])
        if wanted.declined is not None:
            return DeskAnswer(say.declined(wanted.declined), ask_instead=say.EXAMPLES, declined=True)
        if not self._people:
            return DeskAnswer(say.nobody_kept())
        question = _Question(wanted, self._skills_of(wanted), self._named(wanted.text))
        answer: Callable[[_Question], DeskAnswer] = {
            AskKind.NEEDS: self._needs,
            AskKind.COMMON: self._common,
            AskKind.PERSON: self._person,
            AskKind.YEARS: self._years,
            AskKind.SKILL: self._skill,
            AskKind.WORDS: self._by_words,
            AskKind.ENTRIES: self._entries,
            AskKind.EVERYBODY: self._everybody,
            AskKind.HELP: self._help,
        }[self._kind(question)]
        return answer(question)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _kind(self, question: _Question) -> AskKind:
        wanted = question.wanted
        if wanted.needs and not wanted.years:
            return AskKind.NEEDS
        if question.people:
            return AskKind.PERSON
        if wanted.years is not None:
            return AskKind.YEARS
        if question.skills:
            return AskKind.SKILL
        if wanted.common:
            return AskKind.COMMON
        if wanted.everybody:
            return AskKind.EVERYBODY
        if self._field(wanted):
            return AskKind.WORDS
        return AskKind.ENTRIES if wanted.kinds else AskKind.HELP

    def _skills_of(self, wanted: Wanted) -> tuple[Skill, ...]:
        """The skills a question names; where it asks for a certificate, certificates alone."""
        text = without_denial(wanted.text) if wanted.lacking else wanted.text
        found = sorted(self._jobs.skills_in([text])[0], key=lambda skill: skill.name)
        held = [skill for skill in found if skill.kind == "certificate"]
        return tuple(held if wanted.certificate else found)

    def _named(self, text: str) -> tuple[PooledCandidate, ...]:
        return tuple(each for each in self._people if is_named(text, each.called))

    def _field(self, wanted: Wanted) -> list[AskedWord]:
        subject = wanted.subject
        return asked_words(subject, self._words.morphemes(subject))

    # --- skills and words ---------------------------------------------------------------------------------------------

    def _skill(self, question: _Question) -> DeskAnswer:
        """Who has them, in their own lines; all of them, unless one is enough."""
        names = tuple(skill.name for skill in question.skills)
        matches = {match.id: match for match in self._levels(names)}
        joined = say.names(names, either=question.wanted.either)
        if question.wanted.lacking:
            without = [each for each in self._people if not _has(matches.get(each.id), names, either=True)]
            told = tuple(Told(say.person(each.called)) for each in without)
            return DeskAnswer(say.without(joined, len(without)), told, (say.not_written(),))
        having = [m for m in matches.values() if _has(m, names, either=question.wanted.either)]
        rest = () if question.wanted.certificate else (m for m in matches.values() if m not in having)
        partly = [match for match in rest if match.of(Having.PARTLY)]
        told = tuple(self._told(m, Having.HAVE) for m in having)
        near = tuple(self._told(m, Having.PARTLY) for m in partly)
        head = say.having(joined, len(having)) if having else say.nobody_has(joined)
        notes = (say.near(len(near)), say.order_says_nothing()) if near else (say.order_says_nothing(),)
        return DeskAnswer(head, (*told, *near), notes if having or near else (say.not_written(),))

    def _levels(self, names: Sequence[str]) -> Iterator[Match]:
        """The candidates in the order of their names against these skills, as against a posting that asks for them."""
        found = self._matching.match(Posting(id="asked", source="desk", title="", skills=tuple(names)))
        by_id = {match.id: match for match in found.matches}
        return (by_id[each.id] for each in self._people if each.id in by_id)

    def _told(self, match: Match, having: Having) -> Told:
        skills = match.of(having)
        lines = tuple(dict.fromkeys(line for skill in skills for line in skill.lines))[:MOST_LINES]
        if having is Having.HAVE:
            return Told(say.has(match.called, [skill.skill for skill in skills]), lines)
        return Told(say.has_near(match.called, [skill.skill for skill in skills]), lines)

    def _by_words(self, question: _Question) -> DeskAnswer:
        """Whose lines hold the words of the question."""
        field = self._field(question.wanted)
        kinds = question.wanted.kinds
        told = []
        for each in self._people:
            lines = with_words(self._of_kinds(each, kinds), field) or with_words(self._lines[each.id], field)
            if lines:
                told.append(Told(say.person(each.called), lines[:MOST_LINES]))
        shown = say.names([word.written for word in field])
        if question.wanted.lacking:
            found = {line.candidate for one in told for line in one.lines}
            rest = tuple(Told(say.person(each.called)) for each in self._people if each.id not in found)
            return DeskAnswer(say.without(shown, len(rest)), rest, (say.not_written(),))
        if not told:
            return DeskAnswer(say.nobody_wrote(shown), notes=(say.not_written(),), ask_instead=say.EXAMPLES)
        return DeskAnswer(say.wrote(shown, len(told)), tuple(told), (say.by_words(),))

    def _entries(self, question: _Question) -> DeskAnswer:
        """Everybody's entries of one kind: projects, prizes."""
        kinds = question.wanted.kinds
        found = ((each, self._of_kinds(each, kinds)) for each in self._people)
        told = tuple(Told(say.person(each.called), lines[:MOST_LINES]) for each, lines in found if lines)
        label = say.names([kind.label for kind in kinds])
        return DeskAnswer(say.wrote_entries(label, len(told)), told)

    def _years(self, question: _Question) -> DeskAnswer:
        assert question.wanted.years is not None
        people = question.people or self._people
        text = question.wanted.text
        for each in question.people:
            text = text.replace(f"{each.called}님", " ").replace(each.called, " ")
        field = self._field(replace(question.wanted, text=text))
        return length_answer(people, self._lines, field, question.wanted.years, self._today())

    # --- one person, needs, everybody ---------------------------------------------------------------------------------

    def _person(self, question: _Question) -> DeskAnswer:
        """What is in the lines of the people named."""
        wanted = question.wanted
        if wanted.years is not None:
            return self._years(question)
        told: list[Told] = []
        for each in question.people:
            told += self._of_person(each, question)
        return DeskAnswer(say.about([each.called for each in question.people]), tuple(told))

    def _of_person(self, candidate: PooledCandidate, question: _Question) -> Iterator[Told]:
        names = tuple(skill.name for skill in question.skills)
        if names:
            match = next((m for m in self._levels(names) if m.id == candidate.id), None)
            for name in names:
                yield _level_told(candidate.called, name, match)
            return
        kinds = question.wanted.kinds or tuple(kind for kind in ItemKind if kind is not ItemKind.ESSAY)
        for kind in kinds:
            lines = self._of_kinds(candidate, (kind,))
            if lines:
                yield Told(say.entries(candidate.called, kind.label), lines[: 2 * MOST_LINES])
            elif question.wanted.kinds:
                yield Told(say.no_entries(candidate.called, kind.label))

    def _needs(self, question: _Question) -> DeskAnswer:
        """What an occupation asks for that people lack: of those named, or of all."""
        occupation = self._jobs.occupation_of(Posting(id="asked", source="desk", title=question.wanted.text))
        if occupation is None:
            return DeskAnswer(say.which_occupation(), ask_instead=say.NEEDS_EXAMPLES)
        if not question.people:
            supply = self._matching.supply(occupation)
            lacking = sorted((each for each in supply if each.have < each.people), key=lambda each: -each.postings)
            told = tuple(Told(say.supply(each)) for each in lacking[:MOST_COMMON])
            return DeskAnswer(say.needs_of_all(occupation.name, len(self._people)), told, (say.needs_note(),))
        found = Matching(self._jobs, question.people).against(occupation)
        told = tuple(one for match in found for one in _needs_of(match))
        shared = set.intersection(*({each.skill for each in match.of(Having.LACK)} for match in found))
        notes: tuple[Phrase, ...] = (say.needs_note(),)
        if len(found) > 1:
            first = [each.skill for each in found[0].of(Having.LACK) if each.skill in shared]
            notes = (say.shared_needs(first[:MOST_COMMON]), *notes)
        return DeskAnswer(say.needs_of([match.called for match in found], occupation.name), told, notes)

    def _common(self, question: _Question) -> DeskAnswer:
        """Which skills, or certificates, most people wrote down."""
        counts = self._matching.skills()
        if question.wanted.certificate:
            counts = tuple(each for each in counts if each.kind == "certificate")
        told = tuple(Told(say.skill_count(each.skill, each.people)) for each in counts[:MOST_COMMON])
        return DeskAnswer(say.common(len(self._people), len(counts)), told)

    def _everybody(self, _question: _Question) -> DeskAnswer:
        return DeskAnswer(say.kept(len(self._people)), tuple(Told(say.person(each.called)) for each in self._people))

    def _help(self, _question: _Question) -> DeskAnswer:
        return DeskAnswer(say.not_understood(), ask_instead=say.EXAMPLES)

    def _of_kinds(self, candidate: PooledCandidate, kinds: Sequence[ItemKind]) -> tuple[PoolLine, ...]:
        return tuple(line for line in self._lines[candidate.id] if line.kind in kinds)


def _has(match: Match | None, names: Sequence[str], *, either: bool) -> bool:
    if match is None:
        return False
    there = {each.skill for each in match.of(Having.HAVE)}
    return bool(there & set(names)) if either else there >= set(names)


def _level_told(called: str, name: str, match: Match | None) -> Told:
    skill = next((each for each in match.skills if each.skill == name), None) if match else None
    if skill is None or skill.having is Having.LACK:
        return Told(say.has_not(called, name))
    sentence = say.has(called, [name]) if skill.having is Having.HAVE else say.has_near(called, [name])
    return Told(sentence, skill.lines[:MOST_LINES])


def _needs_of(match: Match) -> Iterator[Told]:
    lacking = sorted(match.of(Having.LACK), key=lambda each: -each.postings)
    there = match.of(Having.HAVE)
    lines = tuple(dict.fromkeys(line for each in there for line in each.lines))[:MOST_LINES]
    if there:
        yield Told(say.has(match.called, [each.skill for each in there]), lines)
    yield Told(say.lacks(match.called, [each.skill for each in lacking[:MOST_COMMON]]))
