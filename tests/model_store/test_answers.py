"""What a server's headers mean, whatever they say."""

from datetime import UTC, datetime

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.model_store.answers import content_range, is_encoded, range_headers, retry_after_s, source_of
from maju.model_store.journal import Source

NOW = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)


def answer(status: int = 200, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("99999999999999999999", 120.0),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("Sat, 21 Nov 2026 12:00:05", 5.0),
        ("soon", 0.0),
        ("", 0.0),
    ],
)
def test_how_long_a_server_asks_to_wait(value: str, seconds: float) -> None:
    assert retry_after_s(answer(429, retry_after=value), NOW) == seconds


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("bytes 5-9/10", (5, 10)),
        ("bytes 5-9/*", (5, None)),
        ("bytes */10", None),
        ("items 5-9/10", None),
        ("bytes 5-9/10, 11-12/13", None),
    ],
)
def test_where_a_partial_answer_begins(value: str, expected: tuple[int, int | None] | None) -> None:
    assert content_range(answer(206, content_range=value)) == expected


def test_the_size_of_the_whole_is_told_by_either_kind_of_answer() -> None:
    assert source_of(answer(200, content_length="10", etag='"e"'), "u") == Source("u", '"e"', 10)
    assert source_of(answer(206, content_length="5", content_range="bytes 5-9/10"), "u") == Source("u", "", 10)
    assert source_of(answer(200, content_length="10", content_encoding="gzip", last_modified="d"), "u").size is None


@pytest.mark.parametrize(("validator", "sent"), [('"e"', True), ('W/"e"', False), ("", False)])
def test_a_weak_or_missing_validator_is_no_condition(validator: str, sent: bool) -> None:
    headers = range_headers(5, Source("u", validator, 10), "u")
    assert headers["Range"] == "bytes=5-"
    assert ("If-Range" in headers) is sent
    assert "If-Range" not in range_headers(5, Source("u", validator, 10), "elsewhere")
    assert range_headers(0, Source("u", validator, 10), "u") == {}


@given(HEADER, HEADER, HEADER, st.sampled_from([200, 206]))
def test_any_header_is_understood_or_ignored(one: str, two: str, three: str, status: int) -> None:
    response = answer(status, content_range=one, content_length=two, retry_after=two, content_encoding=three, etag=one)
    size = source_of(response, "u").size
    assert size is None or size >= 0
    assert 0 <= retry_after_s(response, NOW) <= 120
    assert isinstance(is_encoded(response), bool)
