"""One name whatever the spelling; the place of every letter is known."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.jobs import Skill
from maju.services.skill_names import SkillNames, folded, skill_key

NAMES = SkillNames(
    [
        Skill("excel", "Excel", "tool", aliases=("엑셀", "MS Excel")),
        Skill("hwp", "한글(HWP)", "tool", aliases=("한글",)),
        Skill("other", "엑셀", "skill"),
        Skill("license", "1종 보통 운전면허", "certificate"),
    ]
)


def found(name: str) -> str | None:
    skill = NAMES.normalise(name)
    return skill.id if skill else None


@given(st.text(max_size=20), st.integers(0, 20), st.sampled_from(" \t-·ㆍ/()."))
def test_joining_signs_and_case_make_no_difference(text: str, place: int, sign: str) -> None:
    # a sign put inside a syllable taken apart would make two of it
    text = unicodedata.normalize("NFC", text)
    assert skill_key(text[:place] + sign + text[place:]) == skill_key(text)
    assert skill_key(skill_key(text)) == skill_key(text)


@given(st.text(alphabet="가각뷁한글 Ab3·", max_size=20))
def test_syllables_taken_apart_are_the_same_name(text: str) -> None:
    assert skill_key(unicodedata.normalize("NFD", text)) == skill_key(text)


@given(st.text(max_size=30))
def test_every_letter_knows_its_place(text: str) -> None:
    places = [(start, end) for _, start, end in folded(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


def test_the_earlier_skill_keeps_a_spelling_two_claim() -> None:
    assert found("엑 셀") == "excel"


def test_words_of_postings_behind_a_name_are_passed_over() -> None:
    assert found("엑셀 활용 능력 우수자") == "excel"
    assert found("1종 보통 운전면허 소지자") == "license"
    assert found("한글을 다루기 능력") == "hwp"


def test_a_name_with_an_explanation_is_found_by_either() -> None:
    assert found("표 계산 프로그램(엑셀)") == "excel"
    assert found("엑셀(피벗 테이블)") == "excel"


def test_a_name_nobody_has_is_none() -> None:
    assert [found(name) for name in ("", "  ", "능력", "활용", "엑")] == [None] * 5


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    assert found(text) in {None, "excel", "hwp", "license"}
