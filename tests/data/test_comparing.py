"""The test set of compare-prompts: balanced, answered from the resume alone, and asking nothing that must not be asked."""

import re
from collections import Counter

import pytest

from maju.domain.question import Experience, OccupationGroup
from maju.services.comparing.items import Item, Variant, read_items
from maju.services.feedback.facts import KnownFacts, strangers
from maju.storage.question_bank import read_question_bank
from tests.data.forbidden_topics import forbidden_topics
from tests.services.judging_making import ROOT, words

FILE = ROOT / "data" / "comparing" / "items.jsonl"
ITEMS = read_items(FILE.read_text(encoding="utf-8"), FILE.name)
_COUNTED = re.compile(r"(?:한|두|세) (?:분|번|건|장|팀|사람|쪽|권)|하루|팀장|반장")
"""Plain speech that is no fact of a career."""


def test_there_are_enough_items_of_every_group_and_experience() -> None:
    assert len(ITEMS) >= 24
    counts = Counter((item.group, item.experience) for item in ITEMS)
    assert counts == {
        (group, experience): 2 for group in OccupationGroup for experience in (Experience.NEW, Experience.EXPERIENCED)
    }


def test_questions_and_occupations_are_all_different_and_not_of_the_bank() -> None:
    assert len({item.question for item in ITEMS}) == len({item.occupation for item in ITEMS}) == len(ITEMS)
    bank = {question.text for question in read_question_bank(ROOT / "data" / "questions")}
    assert not bank & {item.question for item in ITEMS}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_is_sound(item: Item) -> None:
    assert 15 <= len(item.question) <= 110
    assert 60 <= len(item.resume) <= 200
    assert 200 <= len(item.reference) <= 450
    sentences = item.reference.split(". ")
    assert 5 <= len(sentences) <= 9
    assert all(sentence.rstrip(".").endswith("니다") for sentence in sentences)
    known = KnownFacts(item.facts(Variant.RESUME).values(), words())
    assert [f.text for f in strangers(item.reference, known, words()) if not _COUNTED.fullmatch(f.text)] == []
    assert forbidden_topics(f"{item.question}\n{item.resume}\n{item.reference}") == []
