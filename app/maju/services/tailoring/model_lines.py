"""The lines a language model is given to ask about: numbered, masked, without what speaks to it or must not be asked."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.company_note import CompanyNote
from maju.domain.masking import mask
from maju.domain.question import QuestionSource
from maju.services.job_question_lines import usable_lines
from maju.services.posting_lines import PostingLines
from maju.services.tailoring.from_notes import HEAD, polite
from maju.services.tailoring.from_profile import ESSAY_HEAD, RESUME, is_safe_line, line_of
from maju.services.tailoring.joining import PREFERRED, REQUIREMENT, TASK
from maju.services.tailoring.proposal import Why
from maju.services.tailoring.spoken import sentences

MOST_OWN, MOST_OF_POSTING, MOST_OF_NOTES = 24, 12, 6
"""Lines of each: about 1,500 tokens together, so that a context of 4,096 holds them with what is to be written."""
LONGEST = 120
IDEAL = "공고의 인재상"
_KINDS = (
    ItemKind.PROJECT,
    ItemKind.EXPERIENCE,
    ItemKind.ACTIVITY,
    ItemKind.CERTIFICATE,
    ItemKind.AWARD,
    ItemKind.ESSAY,
)


@dataclass(frozen=True, slots=True)
class GivenLine:
    """``reference``: R1, P2, N1; ``shown``: what the model reads; ``why``: the reason a question about it has."""

    reference: str
    shown: str
    why: Why
    source: QuestionSource


def given_lines(
    profile: CandidateProfile,
    posting: PostingLines | None,
    notes: Sequence[CompanyNote],
    task_head: str = TASK,
    hidden: Callable[[str], bool] = lambda _: False,
) -> tuple[GivenLine, ...]:
    """What there is, each part to its limit. ``hidden``: what a blind interviewer must not read."""
    own = [why for why in _own(profile) if len(why.line) <= LONGEST and is_safe_line(why.line)]
    asked = [why for why in _of_posting(posting, task_head) if len(why.line) <= LONGEST] if posting else []
    noted = ((Why(HEAD, note.source), text) for note in notes for raw in note.questions if (text := polite(raw)))
    found = [
        *_numbered("R", _told(own, profile.name), MOST_OWN, QuestionSource.RESUME),
        *_numbered("P", _told(asked, ""), MOST_OF_POSTING, QuestionSource.POSTING),
        *_numbered("N", noted, MOST_OF_NOTES, QuestionSource.NOTE),
    ]
    return tuple(each for each in found if not hidden(f"{each.shown}\n{each.why.line}"))


def _numbered(letter: str, told: Iterable[tuple[Why, str]], most: int, source: QuestionSource) -> Iterator[GivenLine]:
    different = {shown: why for why, shown in told}
    for number, (shown, why) in enumerate(islice(different.items(), most), 1):
        yield GivenLine(f"{letter}{number}", shown, why, source)


def _told(reasons: Iterable[Why], name: str) -> Iterator[tuple[Why, str]]:
    for why in reasons:
        masked = mask(why.line, name)
        if not masked.found:  # a line with a hole in it is no literal line to quote
            yield why, masked.text


def _own(profile: CandidateProfile) -> Iterator[Why]:
    for item in profile.of(*_KINDS):
        head = ESSAY_HEAD if item.kind is ItemKind.ESSAY else RESUME
        if item.kind is not ItemKind.ESSAY:
            yield Why(head, line_of(item))
        for sentence in sentences(item.text):
            yield Why(head, sentence)


def _of_posting(lines: PostingLines, task_head: str) -> Iterator[Why]:
    parts = (
        (REQUIREMENT, lines.requirements),
        (task_head, lines.tasks),
        (PREFERRED, lines.preferred),
        (IDEAL, lines.ideal),
    )
    for head, part in parts:
        yield from (Why(head, line) for line in islice(usable_lines(part), MOST_OF_POSTING // 2))
