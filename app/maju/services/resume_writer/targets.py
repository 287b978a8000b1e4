"""The wished job: its tasks and requirements, the essays it asks for, and what of it is not seen in the profile."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice

from maju.domain.candidate import CandidateProfile
from maju.domain.errors import MajuError
from maju.domain.jobs import Having, Occupation, Posting
from maju.domain.jobs import Target as Sort
from maju.domain.posting_rows import ESSAY_QUESTION
from maju.domain.resume_draft import Target
from maju.domain.resume_text import EssayQuestion
from maju.services.job_desk import JobDesk
from maju.services.job_question_lines import usable_lines
from maju.services.posting_lines import read_lines
from maju.services.resume_writer.essay_words import STANDARD
from maju.services.resume_writer.lengths import read_limit
from maju.services.resume_writer.questions import MOST_ESSAYS, Sought

MOST_LINES = 12
LONGEST_QUESTION = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """What one applies for: a posting or an occupation by its id, or a job in one's own words; all empty: it is asked.
    ``essays``: essay questions as the employer words them, instead of those of the posting and of the usual ones."""

    job: str = ""
    occupation: str = ""
    posting: str = ""
    essays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTarget:
    """The job, the essays to write, and what it asks for that the profile does not show."""

    target: Target
    essays: tuple[EssayQuestion, ...] = STANDARD
    sought: tuple[Sought, ...] = ()


def find_target(wish: Wish, profile: CandidateProfile, jobs: Callable[[], JobDesk]) -> FoundTarget:
    """Raises: MajuError ``posting-unknown``, ``occupation-unknown``, and what opening the index of jobs raises where an id is
    given; a job in one's own words is enough by itself."""
    found = _found(wish, profile, jobs)
    return replace(found, essays=own) if (own := _numbered(wish.essays)) else found


def _found(wish: Wish, profile: CandidateProfile, jobs: Callable[[], JobDesk]) -> FoundTarget:
    if wish.posting:
        return _of_posting(jobs(), wish.posting, profile)
    if wish.occupation:
        return _of_occupation(jobs(), jobs().occupation(wish.occupation), profile)
    if not wish.job:
        return FoundTarget(Target())
    try:
        named = _named(jobs(), wish.job)
        found = _of_occupation(jobs(), named, profile) if named is not None else FoundTarget(Target())
    except MajuError:
        found = FoundTarget(Target())
    target = found.target
    return FoundTarget(Target(wish.job, occupation=target.occupation, lines=target.lines), found.essays, found.sought)


def essay_questions(posting: Posting) -> tuple[EssayQuestion, ...]:
    """The posting's own essay questions with their limits; the four usual ones where it asks none."""
    return _numbered(text for name, text in posting.extra if name == ESSAY_QUESTION) or STANDARD


def _numbered(texts: Iterable[str]) -> tuple[EssayQuestion, ...]:
    """Each once, with the limit it names."""
    lines = dict.fromkeys(line[:LONGEST_QUESTION] for text in texts if (line := " ".join(text.split())))
    numbered = enumerate(islice(lines, MOST_ESSAYS), 1)
    return tuple(EssayQuestion(f"asked-{number}", text, read_limit(text), asked=True) for number, text in numbered)


def _of_posting(jobs: JobDesk, identifier: str, profile: CandidateProfile) -> FoundTarget:
    posting = jobs.posting(identifier)
    read = read_lines(posting)
    lines = tuple(usable_lines((*read.tasks, *read.requirements, *read.preferred)))[:MOST_LINES]
    occupation = jobs.occupation_of(posting)
    target = Target(posting.title, posting.company, posting.id, occupation.id if occupation else "", lines)
    sought = _sought(jobs, Sort.POSTING, posting.id, lines, profile)
    # the gap adds what other postings of the occupation ask for; here only this one counts
    named = tuple(each for each in sought if each.line or each.skill in posting.text)
    return FoundTarget(target, essay_questions(posting), named)


def _of_occupation(jobs: JobDesk, occupation: Occupation, profile: CandidateProfile) -> FoundTarget:
    lines = tuple(usable_lines(occupation.does))[:MOST_LINES]
    target = Target(occupation.name, occupation=occupation.id, lines=lines)
    return FoundTarget(target, STANDARD, _sought(jobs, Sort.OCCUPATION, occupation.id, lines, profile))


def _sought(
    jobs: JobDesk, sort: Sort, identifier: str, lines: tuple[str, ...], profile: CandidateProfile
) -> tuple[Sought, ...]:
    told = "\n".join(part for item in profile.items for part in (item.title, item.role, item.text) if part)
    gap = jobs.gap(jobs.person_of_text(told), sort, identifier)
    lacking = (line.skill for line in gap.lines if line.having is Having.LACK)
    return tuple(Sought(skill, next((line for line in lines if skill in line), "")) for skill in lacking)


def _named(jobs: JobDesk, job: str) -> Occupation | None:
    """The occupation of exactly this name, spaces apart."""
    wanted = _bare(job)
    return next((o for o in jobs.occupations() if wanted in map(_bare, (o.name, *o.also))), None)


def _bare(name: str) -> str:
    return re.sub(r"\s|\([^()]*\)", "", name).casefold()
