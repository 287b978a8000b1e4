"""The sample postings that ship: how many, whether every occupation is there, whether anything in them would be wrong to read."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from data.making import make_postings, stock, stock_conditions, stock_people
from data.making.companies import STEMS, SUFFIXES
from data.making.pay import salary
from data.making.regions import NAMES as PROVINCES
from data.making.regions import REGIONS
from data.making.terms import MINIMUM_HOURLY, TERMS
from data.making.wording import nominal, polite, shorter
from maju.storage.job_filters import education_level
from maju.storage.sample_postings import read_sample_postings
from tests.data.forbidden_topics import forbidden_topics
from tests.data.well_known_companies import NAMES as WELL_KNOWN

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "postings" / "sample.jsonl.gz"
MINIMUM_MONTHLY = MINIMUM_HOURLY * 209
TEXTS = ("tasks", "requirements", "preferred", "ideal", "description")
ABOUT_OTHERS = ("육아휴직", "생일 반차", "건강 검진")
"""Benefits, not conditions."""
CONDITION = re.compile(
    r"군필|병역|미필|\d{2}\s?세|\d{2}년생|(?<!고객 )(?<!의류 )(남성|여성)(?!의류|복|호르몬)|남자|여자|용모|미혼|기혼|내국인|키 \d|신장 \d|출신 (지역|고교)|본적지"
)
NAMED = ("skills", "tools", "knowledge", "certificates", "majors")
SALARY = re.compile(r"(연봉|월급|월|시급|일급|일당) ([\d,.]+)")
HOURS_A_DAY = 8


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    with gzip.open(SAMPLE, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def occupations() -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in make_postings.occupations()}


def occupation_of(row: dict[str, Any]) -> str:
    return str(row["id"].split("-", 2)[2])


def test_there_are_two_thousand_and_every_one_is_marked(rows: list[dict[str, Any]]) -> None:
    assert len(rows) == len({row["id"] for row in rows}) == 2000
    assert all(row["example"] is True and row["source"] == "maju-sample" for row in rows)


def test_every_occupation_has_one_and_the_common_ones_several(
    rows: list[dict[str, Any]], occupations: dict[str, dict[str, Any]]
) -> None:
    counts = Counter(map(occupation_of, rows))
    assert counts.keys() == occupations.keys()
    assert counts["city-bus-driver"] > counts["judge"]


def test_the_program_reads_them_as_they_are_written(rows: list[dict[str, Any]]) -> None:
    read = list(read_sample_postings(SAMPLE))
    assert [posting.id for posting in read] == [row["id"] for row in rows]
    assert all(posting.example and posting.title and posting.company and posting.region for posting in read)
    assert all(posting.experience in ("new", "experienced", "any") for posting in read)
    assert all(education_level(posting.education) is not None for posting in read)


def test_the_file_is_what_the_generator_makes_now(rows: list[dict[str, Any]]) -> None:
    made = "".join(make_postings.lines(len(rows)))
    assert gzip.decompress(SAMPLE.read_bytes()).decode() == made, "python -m data.making.make_postings 2000 …"


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        with make_postings.opened(tmp_path / f"{name}.jsonl.gz") as out:
            out.writelines(make_postings.lines(300, seed))
    first, second, third = ((tmp_path / f"{name}.jsonl.gz").read_bytes() for name in "abc")
    assert first == second != third


def test_no_text_and_no_title_of_one_employer_comes_twice(rows: list[dict[str, Any]]) -> None:
    assert max(Counter((row["company"], row["title"]) for row in rows).values()) == 1
    assert max(Counter(tuple(row.get(name, "") for name in TEXTS) for row in rows).values()) == 1


def test_two_postings_of_an_occupation_differ_in_more_than_a_word(rows: list[dict[str, Any]]) -> None:
    lines: dict[str, list[frozenset[str]]] = {}
    for row in rows:
        text = "\n".join(row.get(name, "") for name in TEXTS)
        lines.setdefault(occupation_of(row), []).append(frozenset(line.strip(" -•ㆍ·*") for line in text.splitlines()))
    alike = [
        name
        for name, those in lines.items()
        for at, one in enumerate(those)
        for other in those[:at]
        if len(one & other) > 0.8 * max(len(one | other), 1)
    ]
    assert alike == []


def test_none_expires(rows: list[dict[str, Any]]) -> None:
    assert not any(row.get("deadline") or row.get("posted_on") for row in rows)


def test_asked_for_days_lie_around_the_day_given() -> None:
    from datetime import date

    made = [json.loads(line) for line in make_postings.lines(600, today=date(2026, 11, 21))]
    deadlines = [each["deadline"] for each in made if "deadline" in each]
    assert min(deadlines) < "2026-11-21" < max(deadlines)
    assert all("2026-09-01" < each["posted_on"] <= "2026-11-21" for each in made)


def test_they_stand_in_all_provinces_with_real_districts(rows: list[dict[str, Any]]) -> None:
    assert len(PROVINCES) == 17
    assert {row["region"].split()[0] for row in rows} == set(PROVINCES)
    assert {row["region"] for row in rows} <= set(REGIONS)


def test_they_are_as_varied_as_boards_are(rows: list[dict[str, Any]]) -> None:
    assert {row["employment"] for row in rows} >= {
        "정규직",
        "계약직",
        "인턴",
        "아르바이트",
        "파견직",
        "일용직",
        "프리랜서",
    }
    assert {row["education"] for row in rows} >= {"학력무관", "고졸", "초대졸", "대졸", "석사", "박사"}
    lengths = sorted(sum(len(row.get(name, "")) for name in TEXTS) for row in rows)
    assert lengths[100] < 120
    assert lengths[-100] > 430
    assert len({row["salary"] for row in rows}) > 150
    assert sum("tasks" not in row for row in rows) > 200  # poor ones, and boards with one field for everything


def test_no_pay_is_under_the_minimum_wage(rows: list[dict[str, Any]]) -> None:
    seen = Counter()
    for row in rows:
        if not (found := SALARY.match(row["salary"])):
            continue
        kind, amount = found[1], float(found[2].replace(",", ""))
        seen[kind] += 1
        hourly = {
            "연봉": amount * 10_000 / 12 / 209,
            "월": amount * 10_000 / 209,
            "월급": amount * 10_000 / 209,
            "시급": amount,
            "일급": amount / HOURS_A_DAY,
            "일당": amount * 10_000 / HOURS_A_DAY,
        }[kind]
        assert hourly >= MINIMUM_HOURLY, row["salary"]
    assert min(seen[kind] for kind in ("연봉", "월", "시급", "일급")) >= 10


def test_no_employer_is_a_known_one(rows: list[dict[str, Any]]) -> None:
    names = {row["company"] for row in rows}
    assert len(names) > 1900
    assert [(name, known) for name in names for known in WELL_KNOWN if known in name] == []


def test_no_invented_beginning_makes_a_known_name_with_any_ending() -> None:
    endings = {ending for endings in SUFFIXES.values() for ending in endings}
    assert [known for known in WELL_KNOWN if known in STEMS or known in endings] == []


def test_nothing_is_asked_that_the_law_forbids_to_ask(
    rows: list[dict[str, Any]], occupations: dict[str, dict[str, Any]]
) -> None:
    """Whatever remains of a condition without the words of the trade; 채용절차법 제4조의3, 남녀고용평등법 제7조."""
    aliases = make_postings.aliases()
    found = []
    for row in rows:
        of = occupations[occupation_of(row)]
        terms = [term for name in NAMED for term in of[name]]
        terms += [alias for term in terms for alias in aliases.get(term, ())]
        for line in "\n".join(row.get(name, "") for name in ("requirements", "preferred", "ideal")).splitlines():
            for term in sorted(terms, key=len, reverse=True):
                line = line.replace(term, "■")
            found += [(line, topic) for topic in forbidden_topics(line)]
            found += [(line, match[0]) for match in CONDITION.finditer(line)]
    assert found == []


def test_no_title_and_no_description_names_a_sex_an_age_or_a_service(rows: list[dict[str, Any]]) -> None:
    frames = {row["title"] for row in rows} | {row.get("description", "").partition("[담당업무]")[0] for row in rows}
    assert [
        (text, match[0])
        for text in frames
        if (match := re.search(r"군필|미혼|기혼|용모|남성|(?<!이주)여성|남자|여자|\d\d세", text))
    ] == []


def test_the_stock_of_sentences_is_large_and_clean() -> None:
    people = [*stock_people.COMMON, *(each for some in stock_people.FITTING.values() for each in some)]
    assert len(people) == len(set(people)) >= 120
    others = [*stock.BRINGS, *stock.CLOSINGS, *stock_conditions.DESK_BENEFITS]
    others += [each for some in (*stock.INTROS.values(), *stock_conditions.STAGES.values()) for each in some]
    texts = [text for text in (*people, *others) if text not in ABOUT_OTHERS]
    assert [(text, topics) for text in texts if (topics := forbidden_topics(text))] == []


def test_nothing_of_the_making_shows(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        whole = "\n".join(row[name] for name in ("title", *TEXTS) if name in row)
        assert not re.search(
            r"[{}]|은\(는\)|이\(가\)|을\(를\)|None|담당자 담당자|\s{2}[^\n]|\.\.", whole.replace("\n", " ⏎")
        ), whole


@pytest.mark.parametrize(
    ("task", "as_sentence", "as_noun"),
    [
        ("설비를 점검한다", "설비를 점검합니다", "설비 점검"),
        ("손톱 손질을 한다", "손톱 손질을 합니다", "손톱 손질"),
        ("전표를 장부에 적는다", "전표를 장부에 적습니다", "전표를 장부에 적는 업무"),
        ("새 메뉴를 만든다", "새 메뉴를 만듭니다", "새 메뉴를 만드는 업무"),
        ("곁에 앉지 않도록 한다", "곁에 앉지 않도록 합니다", "곁에 앉지 않도록 하는 업무"),
        ("월 실적 집계", "월 실적 집계", "월 실적 집계"),
    ],
)
def test_tasks_are_put_into_other_endings(task: str, as_sentence: str, as_noun: str) -> None:
    assert polite(task) == as_sentence
    assert nominal(task) == as_noun


def test_a_clause_is_left_out_only_where_enough_remains() -> None:
    assert shorter("허가 요청에 답하고 설계 변경 이력을 날마다 관리한다") == "설계 변경 이력을 날마다 관리한다"
    assert shorter("기계를 분해하고 청소한다") == "기계를 분해하고 청소한다"


def test_every_kind_of_work_is_paid_in_words_or_above_the_minimum() -> None:
    from random import Random

    random = Random(3).random
    for kind, terms in TERMS.items():
        for employment in terms.employment:
            for years in (0, 3, 15):
                words = salary(terms, employment, years, random)
                assert words, kind
                found = SALARY.match(words)
                assert (
                    not found
                    or found[1] not in ("월", "월급")
                    or float(found[2].replace(",", "")) * 10_000 >= MINIMUM_MONTHLY
                )
