"""The tree of an HWPX part stays within its bounds."""

import pytest

from maju.documents.candidate.hwpx_tree import number, tree_of
from maju.documents.candidate.limits import RefusedError


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(RefusedError) as caught:
        tree_of(data)
    return caught.value.code, caught.value.detail


def test_names_are_without_their_namespaces_and_the_layout_cache_is_gone() -> None:
    root = tree_of(
        b'<a:sec xmlns:a="x" xmlns:b="y"><a:p b:id="3">one<a:linesegarray>text<a:lineseg/></a:linesegarray>two</a:p></a:sec>'
    )
    assert [element.tag for element in root.iter()] == ["sec", "p"]
    assert root[0].attrib == {"id": "3"}
    assert root[0].text == "onetwo"


def test_too_deep_too_many_broken_and_empty_are_refused() -> None:
    assert refusal(b"<p>" * 400 + b"</p>" * 400) == ("damaged", "depth")
    assert refusal(b"<s>" + b"<p/>" * 600_000 + b"</s>") == ("too-large", "blocks")
    assert refusal(b"<s><p></s>") == ("damaged", "xml")
    assert refusal(b"") == ("damaged", "xml")
    assert refusal(b"\x00\x01") == ("damaged", "xml")
    assert refusal(b'<?xml version="1.0" encoding="no-such-thing"?><s/>') == ("damaged", "xml")


def test_a_layout_cache_of_any_size_costs_nothing() -> None:
    assert len(tree_of(b"<s><linesegarray>" + b"<lineseg/>" * 600_000 + b"</linesegarray></s>")) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", 7), ("-7", -7), ("4294966253", -1043), ("", 5), ("many", 5), ("9" * 5000, 5), ("2147483648", -(1 << 31))],
)
def test_numbers_are_signed_and_never_fail(text: str, value: int) -> None:
    assert number(tree_of(f'<e n="{text}"/>'.encode()), "n", 5) == value
    assert number(None, "n", 5) == 5
