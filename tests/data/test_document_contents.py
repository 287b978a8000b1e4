"""The documents of candidates that were written for the tests: how many, of whom, and whether anything in them is wrong."""

import re
from collections import Counter
from itertools import combinations

import pytest

from tests.data.well_known_companies import NAMES as WELL_KNOWN
from tests.fixtures.documents.check import FIELDS, Content, checksum_holds, faults_of, load, squeezed, text_of

CONTENTS = load()
TUNED_ON = [content for content in CONTENTS if not content["held_out"]]
TABLE_TRAITS = {
    "label and value": lambda rows: any(len(row) == 4 and "성" in row[0] and "생년월일" in row[2] for row in rows),
    "header row": lambda rows: (
        len(rows) > 1 and any("기간" in cell for cell in rows[0]) and not rows[0][0].startswith("20")
    ),
    "merged section": lambda rows: any(row[0] == "" and row[1] for row in rows[1:]),
}
DATES = {
    "dots": r"20\d\d\.\d\d ?[~–-] ?20\d\d\.\d\d",
    "dots with a space": r"20\d\d\. \d\d",
    "slashes": r"20\d\d/\d\d ?~ ?20\d\d/\d\d",
    "words": r"20\d\d년 ?\d{1,2}월 [–~-] 20\d\d년",
    "short years": r"'\d\d\.\d{1,2} ?[~–] ?'\d\d",
    "month and year in English": r"[A-Z][a-z]{2} 20\d\d - ",
    "numbers in English": r"\d\d/20\d\d - ",
    "going on": r"[~–-] (?:현재|Present)",
    "open end": r"20\d\d\.\d\d ~ [가-힣]",
}
SECTIONS = (
    "경력사항",
    "근무경력",
    "주요 경력",
    "Work Experience",
    "학력사항",
    "자격면허",
    "자격 및 면허",
    "수상내역",
    "보유기술",
    "어학",
)


def names(content: Content, kind: str) -> list[str]:
    return [item["title"] for item in content["expected"][kind]]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content["id"])
def test_a_document_is_sound(content: Content) -> None:
    assert faults_of(content) == []


def test_there_are_enough_of_every_kind_and_some_are_held_out() -> None:
    counts = Counter(content["kind"] for content in CONTENTS)
    assert all(counts[kind] >= least for kind, least in (("resume", 14), ("essay", 10), ("portfolio", 6)))
    held = Counter(content["kind"] for content in CONTENTS if content["held_out"])
    assert held.total() >= 10
    assert all(held[kind] >= 2 for kind in counts)
    assert len({content["id"] for content in CONTENTS}) == len(CONTENTS) >= 30


def test_they_are_of_all_ten_groups_of_occupations() -> None:
    assert {content["keco"] for content in CONTENTS} == set("0123456789")
    assert max(Counter(content["occupation"] for content in CONTENTS).values()) <= 2


def test_every_field_is_told_often_enough_to_measure() -> None:
    for contents, least in ((CONTENTS, 10), (TUNED_ON, 6)):
        counts = Counter({kind: sum(len(content["expected"][kind]) for content in contents) for kind in FIELDS})
        assert min(counts.values()) >= least
        assert sum(len(content["expected"]["skill"]) for content in contents) >= 80


@pytest.mark.parametrize("trait", TABLE_TRAITS)
def test_tables_are_laid_out_in_several_ways(trait: str) -> None:
    tables = [(content, block["table"]) for content in TUNED_ON for block in content["blocks"] if "table" in block]
    assert len({content["id"] for content, rows in tables if TABLE_TRAITS[trait](rows)}) >= 2


@pytest.mark.parametrize("style", DATES)
def test_dates_are_written_in_several_ways(style: str) -> None:
    assert any(re.search(DATES[style], text_of(content)) for content in TUNED_ON)


def test_sections_go_by_several_names() -> None:
    text = "\n".join(text_of(content) for content in CONTENTS)
    assert [section for section in SECTIONS if section not in text] == []


def test_some_are_in_english_and_some_hold_a_resume_and_an_essay() -> None:
    english = [content["id"] for content in CONTENTS if len(re.findall("[가-힣]", text_of(content))) < 40]
    assert len(english) >= 2
    mixed = [content["id"] for content in CONTENTS if content["kind"] == "resume" and content["expected"]["essay"]]
    assert len(mixed) >= 3


def test_every_person_is_another() -> None:
    named = [content["expected"]["name"] for content in CONTENTS if content["expected"]["name"]]
    assert len(set(named)) == len(named)
    told = Counter(value for content in CONTENTS for values in content["private"].values() for value in values)
    assert [value for value, times in told.items() if times > 1] == []
    employers = Counter(title for content in CONTENTS for title in set(names(content, "experience")))
    assert [title for title, times in employers.items() if times > 1] == []


def test_nobody_works_at_a_company_that_everybody_knows() -> None:
    employers = {squeezed(title) for content in CONTENTS for title in names(content, "experience")}
    assert sorted(title for title in employers if any(name in title for name in WELL_KNOWN)) == []


def test_essays_are_written_one_by_one() -> None:
    """No sentence twice, and no two answers that share many of their word pairs."""
    answers = [(content["id"], item["text"]) for content in CONTENTS for item in content["expected"]["essay"]]
    sentences = Counter(sentence for _, text in answers for sentence in re.split(r"(?<=다\.)\s", text))
    assert [sentence for sentence, times in sentences.items() if times > 1] == []
    pairs = [(name, set(zip(text.split(), text.split()[1:], strict=False))) for name, text in answers]
    close = [(a, b) for (a, one), (b, two) in combinations(pairs, 2) if len(one & two) > len(one | two) // 20]
    assert close == []


def test_essays_end_their_sentences_politely() -> None:
    """Every sentence outside a quotation; a line in brackets is the heading of an answer."""
    for content in CONTENTS:
        for item in content["expected"]["essay"]:
            lines = [line for line in item["text"].split("\n") if not re.fullmatch(r"\[.*\]", line)]
            spoken = re.sub(r'"[^"]*"', "〃", " ".join(lines))
            ends = [part for part in re.split(r"(?<=[.?!])\s", spoken) if not part.endswith(("니다.", "인가."))]
            assert ends == [], content["id"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda content: content["expected"].update(name="아무개"), "'아무개' is not in the text"),
        (lambda content: content["expected"]["education"][0].update(start="1801-03"), "1801-03 is not in the text"),
        (lambda content: content["expected"]["education"][0].update(start="2015-3"), "2015-3"),
        (lambda content: content["expected"]["skill"].append("뜨개바늘 저글링"), "is not in the list"),
        (lambda content: content["expected"]["skill"].append("정보처리기사"), "is a certificate"),
        (lambda content: content["private"].pop("전화번호"), "전화번호 not told"),
        (lambda content: content["blocks"].append({"table": [["하나", "둘"], ["셋"]]}), "rows of different lengths"),
        (lambda content: content.pop("keco"), "keys are"),
    ],
)
def test_the_check_finds_what_is_wrong(change, fault: str) -> None:
    content = next(content for content in load() if content["id"] == "resume-01")
    change(content)
    assert any(fault in found for found in faults_of(content))


def test_a_number_that_could_be_somebodys_is_found() -> None:
    """By hand for 000101-300000?: 1×5 + 1×7 + 3×8 = 36, 36 mod 11 = 3, 11 - 3 = 8."""
    assert [last for last in range(10) if checksum_holds(f"000101-300000{last}")] == [8]
