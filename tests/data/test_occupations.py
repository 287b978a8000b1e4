"""The occupations that ship: complete, no two alike, of readable length, over all of KECO, asking nothing that must not be asked."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.data.forbidden_topics import forbidden_topics
from tests.data.questions_about_others import ABOUT_OTHERS

FOLDER = Path(__file__).resolve().parents[2] / "data" / "occupations"
KEYS = (
    "id keco interview_group name english also summary does skills tools knowledge certificates majors entry related"
    " setting questions phrases"
)
RANGES = {
    "also": (3, 8),
    "does": (5, 8),
    "skills": (5, 9),
    "tools": (2, 7),
    "knowledge": (3, 6),
    "certificates": (0, 6),
    "majors": (1, 5),
    "related": (3, 6),
    "questions": (4, 6),
    "phrases": (20, 28),
}
GROUPS = {"BM", "SM", "PS", "RND", "ICT", "ARD", "MM"}
LEAST_OF_MAJOR_GROUP = {"0": 55, "1": 80, "2": 35, "3": 25, "4": 40, "5": 45, "6": 30, "7": 18, "8": 70, "9": 19}
"""KECO's ten major groups by the first digit of the code; a few under what there is."""
MOST_NAMES_IN_PHRASES = 4
SENTENCE = re.compile(r"(?<=[.?])\s+")


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)


ENTRIES = tuple(entries())
OCCUPATIONS = tuple(entry for _, entry in ENTRIES)
each_occupation = pytest.mark.parametrize("entry", OCCUPATIONS, ids=lambda entry: entry["id"])


def sentences(entry: dict[str, Any]) -> Iterator[str]:
    yield from (*entry["does"], *entry["questions"])
    for name in ("summary", "entry", "setting"):
        yield from SENTENCE.split(entry[name])


def name_key(name: str) -> str:
    """A name without what stands in brackets, without spaces and signs."""
    return re.sub(r"\([^)]*\)|[\s·/]", "", name).lower()


def names_of(entry: dict[str, Any]) -> set[str]:
    inner = re.findall(r"\(([^)]*)\)", entry["name"])
    return {name_key(name) for name in (entry["name"], *entry["also"], *inner)}


def test_there_are_enough_and_no_two_of_one_id_or_name() -> None:
    assert len(OCCUPATIONS) >= 460
    assert len({entry["id"] for entry in OCCUPATIONS}) == len(OCCUPATIONS)
    assert len({entry["name"] for entry in OCCUPATIONS}) == len(OCCUPATIONS)


def test_all_ten_major_groups_are_covered() -> None:
    counts = Counter(entry["keco"][0] for entry in OCCUPATIONS)
    assert {group: counts[group] for group, least in LEAST_OF_MAJOR_GROUP.items() if counts[group] < least} == {}


def test_every_entry_lies_in_the_file_of_its_class() -> None:
    assert [entry["id"] for stem, entry in ENTRIES if not re.fullmatch(rf"{stem}\d{{0,2}}", entry["keco"])] == []


@each_occupation
def test_nothing_is_missing(entry: dict[str, Any]) -> None:
    assert list(entry) == KEYS.split()
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["id"])
    assert entry["interview_group"] in GROUPS
    for name, (least, most) in RANGES.items():
        assert least <= len(entry[name]) <= most, name
        assert len(set(entry[name])) == len(entry[name]), name
    texts = [value for value in entry.values() if isinstance(value, str)]
    texts += [text for value in entry.values() if isinstance(value, list) for text in value]
    assert all(text and text == " ".join(text.split()) for text in texts)


@each_occupation
def test_it_is_150_to_300_words_long(entry: dict[str, Any]) -> None:
    texts = (entry["summary"], entry["entry"], entry["setting"], *entry["does"], *entry["knowledge"])
    assert 150 <= sum(len(text.split()) for text in texts) <= 300


@each_occupation
def test_its_sentences_end_and_its_skills_are_nouns(entry: dict[str, Any]) -> None:
    assert all(entry[name].endswith(".") for name in ("summary", "entry", "setting"))
    assert all(re.search(r"(까\?|시오\.)$", question) for question in entry["questions"])
    assert not any(skill.endswith("능력") for skill in entry["skills"])


@each_occupation
def test_its_phrases_are_those_of_someone_who_does_not_know_the_name(entry: dict[str, Any]) -> None:
    own = [name.replace(" ", "") for name in (entry["name"], *entry["also"])]
    named = [phrase for phrase in entry["phrases"] if any(name in phrase.replace(" ", "") for name in own)]
    assert len(named) <= MOST_NAMES_IN_PHRASES
    assert all(1 <= len(phrase.split()) <= 12 for phrase in entry["phrases"])


def test_no_phrase_belongs_to_two_occupations() -> None:
    counts = Counter(phrase for entry in OCCUPATIONS for phrase in entry["phrases"])
    assert [phrase for phrase, count in counts.items() if count > 1] == []
    assert counts.total() >= 20 * len(OCCUPATIONS)


def test_no_sentence_is_written_twice() -> None:
    counts = Counter(text for entry in OCCUPATIONS for text in sentences(entry) if len(text.split()) > 3)
    assert [text for text, count in counts.items() if count > 1] == []


def test_related_occupations_are_there_under_a_name() -> None:
    known = set().union(*map(names_of, OCCUPATIONS))
    assert [(e["id"], name) for e in OCCUPATIONS for name in e["related"] if name_key(name) not in known] == []


def test_no_occupation_is_related_to_itself() -> None:
    assert [entry["id"] for entry in OCCUPATIONS if entry["name"] in entry["related"]] == []


def test_questions_ask_nothing_that_must_not_be_asked() -> None:
    touching = {question for entry in OCCUPATIONS for question in entry["questions"] if forbidden_topics(question)}
    assert touching - ABOUT_OTHERS == set()
    assert set() == ABOUT_OTHERS - touching, "no longer there: take it off the list"
