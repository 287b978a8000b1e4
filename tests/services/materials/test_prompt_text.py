"""A profile as a language model may see it."""

from maju.domain.candidate import ItemKind, ProfileItem
from maju.services.materials.prompt_text import item_text, prompt_materials
from tests.services.materials.making import profile

SCHOOL = ProfileItem("1", ItemKind.EDUCATION, "한빛대학교", role="컴퓨터공학과", start="2015-03", end="2021-02")
WORK = ProfileItem(
    "2", ItemKind.EXPERIENCE, "청주한누리중학교", role="국어 교사", start="2019-03", end="now", text="동료 9명과 모임"
)
PRIZE = ProfileItem("3", ItemKind.AWARD, "한빛대 캡스톤 장려상", organisation="한빛대학교 공과대학")
ESSAY = ProfileItem(
    "4",
    ItemKind.ESSAY,
    "지원동기",
    text="저는 부산에서 태어나 자랐습니다. 아버지는 어부이셨습니다. 서울의 회사에서 정산을 4시간에서 1시간으로 줄였습니다. 당시 저는 28세였습니다.",
)


def test_a_line_tells_an_item_with_its_days() -> None:
    assert item_text(WORK) == "청주한누리중학교, 국어 교사 (2019-03 ~ 현재)\n동료 9명과 모임"


def test_kinds_have_their_headings_and_an_empty_profile_has_no_text() -> None:
    assert prompt_materials(profile()).text == ""
    text = prompt_materials(profile(SCHOOL, WORK)).text
    assert text.splitlines()[0] == "[학력]"
    assert "[경력]\n청주한누리중학교" in text


def test_a_blind_text_leaves_out_schools_regions_and_who_one_is_and_says_so() -> None:
    materials = prompt_materials(profile(SCHOOL, WORK, PRIZE, ESSAY, name="김하늘"), blind=True)
    for gone in ("한빛", "부산", "서울", "아버지", "28세", "태어나"):
        assert gone not in materials.text
    assert "정산을 4시간에서 1시간으로 줄였습니다" in materials.text
    assert "컴퓨터공학과" in materials.text
    assert "청주한누리중학교" in materials.text, "the school a teacher works at is their employer"
    assert materials.text.startswith("(블라인드 면접이라 학교 이름, 지역")
    assert {"학교 이름", "지역", "가족", "나이", "출신지"} <= set(materials.left_out)


def test_a_text_that_is_not_blind_keeps_the_school() -> None:
    materials = prompt_materials(profile(SCHOOL, ESSAY))
    assert "한빛대학교" in materials.text
    assert materials.left_out == ()


def test_a_text_that_must_be_short_leaves_out_whole_items_and_essays_first() -> None:
    whole = prompt_materials(profile(SCHOOL, WORK, ESSAY)).text
    short = prompt_materials(profile(SCHOOL, WORK, ESSAY), most=100).text
    assert ESSAY.text in whole
    assert "[자기소개서]" not in short
    assert item_text(WORK) in short
    assert prompt_materials(profile(SCHOOL, WORK, ESSAY), most=100_000).text == whole


def test_words_that_only_look_like_regions_stay() -> None:
    item = ProfileItem("5", ItemKind.PROJECT, "전시 안내", text="즉시 응대하고 다시 확인하는 절차를 예시와 함께 적음")
    assert prompt_materials(profile(item), blind=True).text.endswith(item.text)
