"""What a reason calls the document its line was read in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from maju.domain.candidate import CandidateProfile
from maju.domain.document import DocumentKind
from maju.services.tailoring.from_profile import RESUME, line_of, role_parts
from maju.services.tailoring.proposal import Proposal
from maju.services.tailoring.spoken import sentences

_SAYS_SO = (DocumentKind.PORTFOLIO,)
"""A document of another kind is part of what people call their resume."""


def named_rightly(
    proposals: Iterable[Proposal], profile: CandidateProfile, kinds: Mapping[str, DocumentKind]
) -> Iterator[Proposal]:
    """Proposals whose reasons say 포트폴리오 where that was read. ``kinds``: of the documents, by id."""
    heads = dict(_heads(profile, kinds))
    for each in proposals:
        why = tuple(
            replace(one, head=heads[one.line]) if one.head == RESUME and one.line in heads else one for one in each.why
        )
        yield each if why == each.why else replace(each, why=why)


def _heads(profile: CandidateProfile, kinds: Mapping[str, DocumentKind]) -> Iterator[tuple[str, str]]:
    for item in profile.items:
        kind = kinds.get(item.source.document) if item.source is not None else None
        if kind in _SAYS_SO:
            yield from ((line, kind.label) for line in (line_of(item), *sentences(item.text), *role_parts(item)))
