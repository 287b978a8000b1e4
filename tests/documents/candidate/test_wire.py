"""What crosses the pipe is checked again by the program."""

import io
import json
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.limits import Limits
from maju.documents.candidate.raw import LeftOut
from maju.documents.candidate.wire import MalformedError, Read, TooLongError, frame_of, read_frame, read_from
from maju.domain.document import DocumentFormat, HiddenBy, HiddenText, Paragraph, Table

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PAGE = st.integers(0, 100)
ROWS = st.lists(st.lists(TEXT, max_size=3).map(tuple), max_size=3).map(tuple)
READS = st.builds(
    Read,
    st.sampled_from(DocumentFormat),
    st.lists(st.one_of(st.builds(Paragraph, TEXT, PAGE, st.booleans()), st.builds(Table, ROWS, PAGE)), max_size=4).map(
        tuple
    ),
    PAGE,
    st.lists(st.builds(HiddenText, TEXT, st.sampled_from(HiddenBy), PAGE), max_size=3).map(tuple),
    st.lists(st.sampled_from(LeftOut), max_size=3).map(tuple),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)
GOOD: dict[str, Any] = Read(
    DocumentFormat.PDF,
    (Paragraph("경력", 1, heading=True), Table((("성명", "김하늘"),), 2)),
    2,
    (HiddenText("만점", HiddenBy.WHITE, 1),),
    (LeftOut.LINKS,),
).plain()


@given(READS)
def test_a_document_comes_out_as_it_went_in(read: Read) -> None:
    body = read_frame(io.BytesIO(frame_of(read.plain())), 1_000_000)
    assert body is not None
    assert read_from(json.loads(body), Limits()) == read


def _changed(*path: Any, value: object) -> dict[str, Any]:
    plain = deepcopy(GOOD)
    place: Any = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return plain


@pytest.mark.parametrize(
    "plain",
    [
        {},
        _changed("format", value="exe"),
        _changed("pages", value=-1),
        _changed("pages", value=True),
        _changed("pages", value=1.5),
        _changed("blocks", value={"text": "x"}),
        _changed("blocks", 0, value=["x"]),
        _changed("blocks", 0, "text", value=None),
        _changed("blocks", 0, "page", value=10**9),
        _changed("blocks", 1, "rows", value="성명"),
        _changed("blocks", 1, "rows", 0, value="성명"),
        _changed("blocks", 1, "rows", 0, 0, value=["성명"]),
        _changed("blocks", 0, "text", value="가" * 1_000_001),
        _changed("hidden", 0, value=["만점"]),
        _changed("hidden", 0, 1, value="magic"),
        _changed("hidden", 0, 0, value="가" * 1_000_001),
        _changed("left_out", value=["everything"]),
    ],
)
def test_other_shapes_types_and_sizes_are_refused(plain: dict[str, Any]) -> None:
    assert read_from(GOOD, Limits()).pages == 2
    with pytest.raises(MalformedError):
        read_from(plain, Limits())


@given(st.sampled_from(["format", "pages", "blocks", "hidden", "left_out"]), JSON)
def test_nothing_but_a_malformed_error_comes_of_nonsense(field: str, value: object) -> None:
    with suppress(MalformedError):
        assert isinstance(read_from({**GOOD, field: value}, Limits()), Read)


def test_a_frame_is_whole_or_none() -> None:
    frame = frame_of({"a": "가"})
    assert read_frame(io.BytesIO(frame), 100) == '{"a":"가"}'.encode()
    for end in (0, 3, 4, len(frame) - 1):
        assert read_frame(io.BytesIO(frame[:end]), 100) is None
    with pytest.raises(TooLongError):
        read_frame(io.BytesIO(frame), 5)
    assert read_frame(io.BytesIO(frame_of({"a": "\ud800"})), 100) == b'{"a":"?"}'
