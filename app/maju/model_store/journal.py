"""What is known of a file that is still arriving: where it comes from, and the hash of its beginning at many places.

One JSON object a line. The hashes let a later program trust exactly the beginning that is really on the disk, whatever a kill
or a power cut left there; so a line may be lost or torn without harm.
"""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file comes from. ``validator``: its ETag, else its date; ``size`` in bytes, None where the server does not say."""

    url: str
    validator: str = ""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """The first ``at`` bytes have this SHA-256; ``whole``: there are no more, and they were flushed to the disk."""

    at: int
    sha256: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Journal:
    """Marks with rising ``at``."""

    source: Source
    marks: tuple[Mark, ...] = ()


def source_line(source: Source) -> bytes:
    """The first line of a journal."""
    return _line({"url": source.url, "validator": source.validator, "size": source.size})


def mark_line(mark: Mark) -> bytes:
    """A further line."""
    return _line({"at": mark.at, "sha256": mark.sha256, "whole": mark.whole})


def parse_journal(content: bytes) -> Journal | None:
    """Read as far as it can be understood; None where not even the source can."""
    lines = content.split(b"\n")
    try:
        source = _source(json.loads(lines[0]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    marks: list[Mark] = []
    for line in lines[1:-1]:  # what follows the last line break was torn off
        try:
            mark = _mark(json.loads(line))
        except (ValueError, TypeError, KeyError, RecursionError):
            break
        if marks and (mark.at <= marks[-1].at and not mark.whole):
            break
        marks.append(mark)
    return Journal(source, tuple(marks))


def _line(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode("utf-8") + b"\n"


def _source(plain: Any) -> Source:
    url, validator, size = plain["url"], plain["validator"], plain["size"]
    if not isinstance(url, str) or not isinstance(validator, str) or not (size is None or _is_count(size)):
        raise TypeError(plain)
    return Source(url, validator, size)


def _mark(plain: Any) -> Mark:
    at, sha256, whole = plain["at"], plain["sha256"], plain["whole"]
    if not _is_count(at) or not isinstance(sha256, str) or not isinstance(whole, bool):
        raise TypeError(plain)
    return Mark(at, sha256, whole)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
