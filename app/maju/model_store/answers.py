"""What a server's answer to a request for a file means."""

import email.utils
import re
from datetime import UTC, datetime

import httpx2

from maju.model_store.journal import Source

_CONTENT_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)")
_LATER = {408, 425, 429}
_LONGEST_WAIT_S = 120.0


def is_passing(status: int) -> bool:
    """Whether the same request may succeed later."""
    return status in _LATER or status >= 500


def source_of(response: httpx2.Response, url: str) -> Source:
    """Where the file comes from, as far as this answer tells: its size, and its ETag or else its date."""
    headers = response.headers
    size: int | None = None
    if response.status_code == 206:
        found = content_range(response)
        size = found[1] if found else None
    elif not is_encoded(response) and headers.get("content-length", "").isdecimal():
        size = int(headers["content-length"])
    return Source(url, headers.get("etag") or headers.get("last-modified") or "", size)


def content_range(response: httpx2.Response) -> tuple[int, int | None] | None:
    """Where a partial answer begins, and the size of the whole."""
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", "").strip())
    if found is None:
        return None
    return int(found[1]), None if found[3] == "*" else int(found[3])


def range_headers(done: int, source: Source | None, url: str) -> dict[str, str]:
    """Ask for what is missing, on condition that the file is still the one begun with, where the server can tell."""
    if not done or source is None:
        return {}
    headers = {"Range": f"bytes={done}-"}
    if source.url == url and source.validator and not source.validator.startswith("W/"):
        headers["If-Range"] = source.validator
    return headers


def retry_after_s(response: httpx2.Response, now: datetime) -> float:
    """Seconds the server asks to wait, at most two minutes; 0 where it does not say."""
    value = response.headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(min(int(value[:9]), _LONGEST_WAIT_S))
    try:
        at = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(0.0, (at - now).total_seconds()), _LONGEST_WAIT_S)


def is_page(response: httpx2.Response, path: str) -> bool:
    """A page for people where a file was asked for, as networks with a login send."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "text/html" and not path.endswith((".html", ".htm"))


def is_encoded(response: httpx2.Response) -> bool:
    """Compressed on the way although nobody asked for it: its bytes are not the file's, and it cannot be resumed."""
    return response.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity")
