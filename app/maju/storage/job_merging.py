"""When two postings are one, and what is kept of both."""

import hashlib
import json
import re
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from maju.domain.jobs import Posting
from maju.storage.codec import to_plain
from maju.storage.job_filters import canonical_region

_LEGAL_FORM = re.compile(r"\(주\)|㈜|주식회사|\(유\)|유한회사|\(재\)|재단법인|\(사\)|사단법인|co\.?,? ?ltd\.?|inc\.?")
_NO_WORD = re.compile(r"[\W_]+")
_FILLED = tuple(
    field.name for field in fields(Posting) if field.name not in {"id", "source", "sources", "example", "form"}
)
TABLE = "table-"
"""How ``Posting.form`` of a row of a table begins."""
_BODIES = ("tasks", "requirements", "preferred", "ideal", "description")


def fingerprint(posting: Posting) -> str:
    """The same for a posting that stands on two portals: company, title and district, without signs and legal forms. Empty where
    company or title is missing: nothing is merged then."""
    return _fingerprint(posting.company, posting.title, posting.region)


@lru_cache(maxsize=2_000)
def _fingerprint(company: str, title: str, region: str) -> str:
    company = _NO_WORD.sub("", _LEGAL_FORM.sub("", company.lower()))
    title = _NO_WORD.sub("", title.lower())
    if not company or not title:
        return ""
    district = " ".join(canonical_region(region).split(",")[0].split()[:2])
    return hashlib.blake2b(f"{company}\n{title}\n{district}".encode(), digest_size=12).hexdigest()


def digest(posting: Posting) -> str:
    """Changes with any field but where it was seen and what kind of record it was."""
    told = {name: value for name, value in to_plain(replace(posting, sources=())).items() if name != "form"}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def are_one(kept: Posting, new: Posting) -> bool:
    """Of two with one fingerprint: other portals or the same text, and no two different last days."""
    if kept.deadline and new.deadline and kept.deadline != new.deadline:
        return False
    return kept.source != new.source or kept.text == new.text


def merged(kept: Posting, new: Posting) -> Posting:
    """``kept`` with its empty fields filled from ``new`` and both sources named."""
    filled = {name: getattr(new, name) for name in _FILLED if getattr(kept, name) in ("", None, ())}
    return replace(kept, **filled, sources=sources_of(kept, new))


def updated(kept: Posting, new: Posting) -> Posting:
    """What becomes of ``kept`` when it comes again as ``new``. From the same kind of record the newer counts, with what only
    another kind tells left as it was; from another kind its facts count where it has any, and no text gets shorter."""
    same = kept.form == new.form
    names = ("url", "posted_on") if same else _FILLED
    values = {name: _better(name, getattr(kept, name), getattr(new, name)) for name in names}
    richer = new if same or _letters(new) >= _letters(kept) else kept
    made = replace(new, **values, form=richer.form, sources=sources_of(new, kept))
    return replace(made, extra=_extra(made, kept, new))


def _letters(posting: Posting) -> int:
    return sum(len(getattr(posting, name)) for name in _BODIES)


def _extra(made: Posting, kept: Posting, new: Posting) -> tuple[tuple[str, str], ...]:
    """What neither says in a field of its own: a column that was mapped by hand meanwhile is no longer unknown."""
    again = {name for name, _ in new.extra}
    one_table = kept.form.startswith(TABLE) and new.form.startswith(TABLE)
    old = () if one_table else tuple(pair for pair in kept.extra if pair[0] not in again)
    said = "\n".join(value for field in fields(made) if isinstance(value := getattr(made, field.name), str))
    return tuple((name, text) for name, text in (*old, *new.extra) if f"\n{text}\n" not in f"\n{said}\n")


def _better(name: str, kept: Any, new: Any) -> Any:
    if new in ("", None, ()):
        return kept
    if name in _BODIES or name == "skills":
        return new if len(new) >= len(kept) else kept
    # 서울 강남구 of the detail says more than 서울 of the list.
    return kept if isinstance(kept, str) and isinstance(new, str) and kept.startswith(new) else new


def sources_of(*postings: Posting) -> tuple[str, ...]:
    """Where they were seen, each portal once, in order."""
    return tuple(dict.fromkeys(s for p in postings for s in (p.source, *p.sources) if s))
