"""Skills are found as whole words in any spelling, quoted literally, and a denial is no skill."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.skill_reader import LONG_QUOTE, FoundSkill, SkillReader
from maju.storage.skills import read_skills

SKILLS = read_skills(Path(__file__).resolve().parents[2] / "data" / "skills.jsonl")


class NoWords:
    """Names of two syllables are believed; everything else of the reader is the real thing and fast enough for hypothesis."""

    def morphemes(self, text: str) -> tuple[()]:
        return ()

    def sentences(self, text: str) -> tuple[tuple[int, int], ...]:
        return ()

    def close(self) -> None:
        return


@pytest.fixture(scope="module")
def reader() -> Iterator[SkillReader]:
    words = KiwiWordAnalyzer()
    yield SkillReader(SKILLS, words)
    words.close()


def had(found: tuple[FoundSkill, ...]) -> list[str]:
    return [each.skill_id for each in found if not each.negated]


def lacked(found: tuple[FoundSkill, ...]) -> list[str]:
    return [each.skill_id for each in found if each.negated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("파이썬으로 데이터를 분석하고 엑셀을 씁니다.", ["python", "data-analysis", "excel"]),
        ("SAP에서 전표를 넣었습니다.", ["sap"]),
        ("Java8과 HTML5, C++를 배웠습니다.", ["java", "html-css", "cpp"]),
        ("JavaScript만 씁니다.", ["javascript"]),
        ("CNC 선반을 3년 돌렸습니다.", ["cnc"]),
        ("재무 제표 작성과 재무제표작성", ["financial-statements"]),
        ("매달 보고서를 작성했습니다.", ["report-writing"]),
        ("화난 손님의 불만을 들었습니다.", []),
        ("한글과 엑셀을 다룹니다.", ["hwp", "excel"]),
        ("한글날에 쉬었습니다.", []),
        ("한글은 세종대왕이 만들었습니다.", []),
        ("파이썬과 R로 통계 분석을 했습니다.", ["python", "r-lang", "statistical-analysis"]),
        ("R&D 부서의 데이터를 봤습니다.", []),
        ("비타민 C를 먹었습니다.", []),
        ("들어 주셔서 감사합니다.", []),
        ("내부 감사를 준비했습니다.", ["audit"]),
        ("근무 환경이 좋고 교육을 받았습니다.", []),
        ("어르신들을 교육했습니다.", ["teaching"]),
        ("용접\n배관\n설비 보전", ["welding", "plumbing", "machine-maintenance"]),
        ("간호사와 함께 일했습니다.", []),
        ("간호사로 5년 일했습니다.", ["nurse"]),
        ("요양보호사 자격을 땄습니다.", ["care-worker"]),
        ("토익 900점, 오픽 IH", ["toeic", "opic"]),
        ("용접사들이 모였습니다.", []),
        ("유튜브를 보고 쉬었습니다.", []),
        ("유튜브 채널을 운영했습니다.", ["youtube"]),
        ("서류에 도장을 찍었습니다.", []),
        ("도장 라인에서 스프레이를 잡았습니다.", ["painting"]),
        ("일하는 사람인 저는 바빴습니다.", []),
    ],
)
def test_names_are_found_as_whole_words(reader: SkillReader, text: str, expected: list[str]) -> None:
    found = reader.find(text)
    assert had(found) == expected
    assert lacked(found) == []


@pytest.mark.parametrize(
    "text",
    [
        "파이썬은 아직 못 합니다.",
        "파이썬을 배운 적이 없습니다.",
        "파이썬 경험은 전혀 없습니다.",
        "파이썬은 다룰 줄 모릅니다.",
        "파이썬을 쓰지 않았습니다.",
        "파이썬은 해 보지 못했습니다.",
        "파이썬과 SQL은 못 합니다.",
        "파이썬 없이 일했습니다.",
        "파이썬은 처음입니다.",
        "파이썬은 잘 모르지만 배우겠습니다.",
    ],
)
def test_a_denial_is_not_having(reader: SkillReader, text: str) -> None:
    found = reader.find(text)
    assert "python" in lacked(found)
    assert had(found) == []


@pytest.mark.parametrize(
    "text",
    [
        "엑셀로 정리해 실수가 없었습니다.",
        "엑셀 작업을 게을리하지 않았습니다.",
        "엑셀은 누구에게도 뒤지지 않습니다.",
        "엑셀 파일을 못 찾은 팀원을 도왔습니다.",
        "엑셀을 못지않게 씁니다.",
        "엑셀은 문제없이 합니다.",
    ],
)
def test_another_no_denies_nothing(reader: SkillReader, text: str) -> None:
    assert had(reader.find(text)) == ["excel"]


def test_each_half_of_a_contrast_is_read_by_itself(reader: SkillReader) -> None:
    found = reader.find("SQL은 하지 못하지만 엑셀은 잘합니다.")
    assert (had(found), lacked(found)) == (["excel"], ["sql"])


def test_what_was_lacked_first_and_had_later_is_had(reader: SkillReader) -> None:
    text = "처음에 SQL은 못 했습니다. 지금은 SQL로 자료를 뽑습니다."
    (sql,) = reader.find(text)
    assert (sql.negated, sql.quotes) == (False, ("지금은 SQL로 자료를 뽑습니다.",))
    assert text[sql.starts[0] :].startswith(sql.quotes[0])


def test_one_quote_for_each_sentence(reader: SkillReader) -> None:
    (excel,) = reader.find("엑셀로 장부를, 엑셀로 급여를 봤습니다. 엑셀은 매일 씁니다.\n- 엑셀")
    assert excel.quotes == ("엑셀로 장부를, 엑셀로 급여를 봤습니다.", "엑셀은 매일 씁니다.", "- 엑셀")
    assert excel.words == ("엑셀", "엑셀", "엑셀")


def test_a_long_sentence_is_quoted_by_its_clause(reader: SkillReader) -> None:
    long = "사람들이 모여서 오래오래 이야기를 나누었고, " * 5 + "저는 엑셀로 명단을 만들었으며, " + "모두 웃었습니다. "
    (excel,) = reader.find(long)
    assert excel.quotes == ("저는 엑셀로 명단을 만들었으며",)
    assert len(long) > LONG_QUOTE


def test_syllables_taken_apart_are_read(reader: SkillReader) -> None:
    text = unicodedata.normalize("NFD", "파이썬으로 일했고 SQL은 못 합니다.")
    found = reader.find(text)
    assert (had(found), lacked(found)) == (["python"], ["sql"])
    assert found[0].quotes[0] in text


def test_a_name_of_two_syllables_must_be_a_noun_there(reader: SkillReader) -> None:
    assert had(reader.find("저는 발표도 협상도 합니다.")) == ["presentation", "negotiation"]
    assert had(SkillReader(SKILLS, NoWords()).find("저는 발표도 협상도 합니다.")) == []


def test_names_that_end_the_text_are_found_once(reader: SkillReader) -> None:
    assert had(reader.find("SQL")) == ["sql"]
    assert had(reader.find("데이터 분")) == []


PIECES = st.sampled_from(
    [
        "파이썬",
        "엑셀",
        "SQL",
        " R ",
        "C++",
        "재고 관리",
        "은 못 합니다.",
        "을 ",
        "로 ",
        "\n",
        ", ",
        "·",
        "ㆍ",
        "(",
        ")",
        "없이",
        "ﬁ",
        "ß",
        "㈜",
        "İ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=24).map("".join)
FAST = SkillReader(SKILLS, NoWords())


@given(TEXTS)
def test_quotes_and_words_are_literal(text: str) -> None:
    for each in FAST.find(text):
        assert len(each.quotes) == len(each.starts) == len(each.words) > 0
        for quote, start, word in zip(each.quotes, each.starts, each.words, strict=True):
            assert text[start : start + len(quote)] == quote
            assert word in quote
            assert quote == quote.strip()


@given(TEXTS)
def test_a_skill_is_found_once_and_is_one_of_the_list(text: str) -> None:
    found = FAST.find(text)
    assert len({each.skill_id for each in found}) == len(found)
    assert all(FAST.names.by_id[each.skill_id].name == each.name for each in found)
