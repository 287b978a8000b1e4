"""Essays that a person has written before and that answer a question again."""

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.resume_draft import Target
from maju.domain.resume_text import EssayQuestion
from maju.services.resume_writer.essay_kinds import OF_THIS_JOB, essay_kind
from maju.services.resume_writer.essay_words import EssayKind

_LEAST = 80
"""Characters under which an old essay is no answer yet."""


def known_essay(profile: CandidateProfile, essay: EssayQuestion, target: Target) -> ProfileItem | None:
    """The essay of the profile on the same theme, or None. One for one employer (동기, 포부) counts only where it names this one."""
    kind = essay_kind(essay.text)
    for item in profile.of(ItemKind.ESSAY):
        if len(item.text) < _LEAST or essay_kind(item.title) is not kind:
            continue
        if kind in OF_THIS_JOB and not (target.company and target.company in item.text):
            continue
        if kind is EssayKind.OTHER and item.title.strip() != essay.text.strip():
            continue
        return item
    return None
