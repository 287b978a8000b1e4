"""When two postings are one, and what is kept of both."""

import hashlib
import re
from dataclasses import fields, replace

from maju.domain.jobs import Posting
from maju.storage.codec import encode
from maju.storage.job_filters import canonical_region

_LEGAL_FORM = re.compile(r"\(주\)|㈜|주식회사|\(유\)|유한회사|\(재\)|재단법인|\(사\)|사단법인|co\.?,? ?ltd\.?|inc\.?")
_NO_WORD = re.compile(r"[\W_]+")
_FILLED = tuple(field.name for field in fields(Posting) if field.name not in {"id", "source", "sources", "example"})


def fingerprint(posting: Posting) -> str:
    """The same for a posting that stands on two portals: company, title and district, without signs and legal forms. Empty where
    company or title is missing: nothing is merged then."""
    company = _NO_WORD.sub("", _LEGAL_FORM.sub("", posting.company.lower()))
    title = _NO_WORD.sub("", posting.title.lower())
    if not company or not title:
        return ""
    district = " ".join(canonical_region(posting.region).split(",")[0].split()[:2])
    return hashlib.blake2b(f"{company}\n{title}\n{district}".encode(), digest_size=12).hexdigest()


def digest(posting: Posting) -> str:
    """Changes with any field but where it was seen."""
    return hashlib.blake2b(encode(replace(posting, sources=())).encode(), digest_size=12).hexdigest()


def are_one(kept: Posting, new: Posting) -> bool:
    """Of two with one fingerprint: other portals or the same text, and no two different last days."""
    if kept.deadline and new.deadline and kept.deadline != new.deadline:
        return False
    return kept.source != new.source or kept.text == new.text


def merged(kept: Posting, new: Posting) -> Posting:
    """``kept`` with its empty fields filled from ``new`` and both sources named."""
    filled = {name: getattr(new, name) for name in _FILLED if getattr(kept, name) in ("", None, ())}
    return replace(kept, **filled, sources=sources_of(kept, new))


def sources_of(*postings: Posting) -> tuple[str, ...]:
    """Where they were seen, each portal once, in order."""
    return tuple(dict.fromkeys(s for p in postings for s in (p.source, *p.sources) if s))
