"""The test set that compare-prompts reads: what is told to which variant, and which lines are refused."""

import json

import pytest

from maju.domain.errors import MajuError
from maju.services.comparing.items import Variant, read_items
from tests.services.comparing.making import ITEM

LINE = {
    "id": "a",
    "question": "질문입니다.",
    "experience": "new",
    "group": "BM",
    "occupation": "회계 사무원",
    "resume": "이력",
    "reference": "답변입니다.",
}


def line(**changes: object) -> str:
    return json.dumps(LINE | changes, ensure_ascii=False)


def test_lines_become_items_in_their_order() -> None:
    items = read_items("\ufeff" + line() + "\n\n" + line(id="b", group="MM", experience="experienced") + "\r\n", "x")
    assert [(item.id, item.group.value, item.experience.value) for item in items] == [
        ("a", "BM", "new"),
        ("b", "MM", "experienced"),
    ]


@pytest.mark.parametrize(
    ("text", "line_number", "word"),
    [
        ("", 1, "읽을 줄이"),
        (line() + "\n아님", 2, "JSON"),
        ("[]", 1, "객체"),
        (line(reference=" "), 1, "reference"),
        (line(resume=3), 1, "resume"),
        (line(question="가" * 20_001), 1, "question"),
        (line(experience="any"), 1, "experience"),
        (line(experience=["new"]), 1, "experience"),
        (line(group="XX"), 1, "group"),
        (line() + "\n" + line(), 2, "같은 id"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(text: str, line_number: int, word: str) -> None:
    with pytest.raises(MajuError) as caught:
        read_items(text, "문항.jsonl")
    assert caught.value.code == "compare-items"
    assert caught.value.facts["line"] == line_number
    assert word in str(caught.value)


def test_a_variant_is_told_its_own_facts_and_no_more() -> None:
    told = {variant: set(ITEM.facts(variant)) for variant in Variant}
    assert told == {
        Variant.QUESTION: {"question"},
        Variant.EXPERIENCE: {"question", "experience"},
        Variant.OCCUPATION: {"question", "group", "occupation"},
        Variant.BOTH: {"question", "experience", "group", "occupation"},
        Variant.RESUME: {"question", "experience", "group", "occupation", "resume"},
    }
    assert not any(ITEM.reference in ITEM.facts(variant).values() for variant in Variant)
