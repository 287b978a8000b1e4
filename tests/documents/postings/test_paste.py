"""The text of one posting, copied from a board, falls into its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.postings.paste import read_pasted
from maju.domain.errors import MajuError
from maju.domain.jobs import Posting
from tests.documents.postings.test_reading import SAMPLES

LABELLED = """프론트엔드 개발자 모집
누리예시랩 주식회사
경력
신입
학력
대졸 이상
근무형태
정규직
근무지역\t대전 유성구

주요업무
• 웹 화면을 만듭니다
• 접근성을 살핍니다
자격요건
• React를 쓸 수 있는 분
• 우대
우대사항
• TypeScript
마감일
2026.12.31
"""
SPOKEN = """## 이런 일을 해요
- 고객 문의에 답합니다
## 이런 분을 찾아요
- 글로 차분히 설명하는 분
## 이런 분이면 더 좋아요
- 쇼핑몰 상담 경험
"""


def test_a_text_with_headings_of_a_board() -> None:
    posting = read_pasted((SAMPLES / "pasted.txt").read_text(encoding="utf-8"))
    assert posting.id == "jobkorea:46000001"
    assert posting.company == "㈜다온예시푸드"
    assert posting.tasks.splitlines()[0] == "- 원료와 제품의 미생물 검사"
    assert posting.requirements.count("\n") == 1
    assert posting.preferred == "- 식품기사 자격증\n- 우대 경력: HACCP 팀원 경험"
    assert posting.ideal == "작은 이상도 그냥 넘기지 않는 사람"
    assert (posting.employment, posting.region, posting.experience) == ("계약직", "충북 음성군", "any")
    assert (posting.education, posting.salary) == ("초대졸", "연봉 3,200만원")
    assert (posting.posted_on, posting.deadline) == ("2026-11-10", "2026-12-05")
    assert posting.skills == ("HACCP", "미생물 검사", "엑셀")
    assert posting.description == "다온예시푸드는 김치와 반찬을 만드는 식품 회사입니다."
    assert posting.extra[0][0] == "복리후생"


def test_labels_on_one_line_and_values_on_the_next() -> None:
    posting = read_pasted(LABELLED)
    assert (posting.title, posting.company) == ("프론트엔드 개발자 모집", "누리예시랩 주식회사")
    assert (posting.experience, posting.education, posting.employment) == ("new", "대졸", "정규직")
    assert (posting.region, posting.deadline) == ("대전 유성구", "2026-12-31")
    assert posting.tasks == "• 웹 화면을 만듭니다\n• 접근성을 살핍니다"
    assert posting.requirements == "• React를 쓸 수 있는 분\n• 우대"
    assert posting.preferred == "• TypeScript"


def test_headings_of_young_companies() -> None:
    posting = read_pasted("고객 상담 매니저 채용\n" + SPOKEN)
    assert posting.tasks == "- 고객 문의에 답합니다"
    assert posting.requirements == "- 글로 차분히 설명하는 분"
    assert posting.preferred == "- 쇼핑몰 상담 경험"


def test_a_text_without_headings_is_its_description() -> None:
    text = "카페에서 함께 일할 분을 구합니다\n음료를 만들고 매장을 정리합니다. 처음 하시는 분도 괜찮습니다."
    posting = read_pasted(text)
    assert posting.title == "카페에서 함께 일할 분을 구합니다"
    assert posting.description == "음료를 만들고 매장을 정리합니다. 처음 하시는 분도 괜찮습니다."
    assert posting.source == "paste"


@pytest.mark.parametrize("text", ["", "   \n ", "개발자", "\u200b" * 500, "<p></p>" * 50])
def test_too_little_text_is_refused(text: str) -> None:
    with pytest.raises(MajuError) as caught:
        read_pasted(text)
    assert caught.value.code == "posting-text-empty"


LINES = st.sampled_from(
    [*LABELLED.splitlines(), *SPOKEN.splitlines(), "■", ":", "[우대사항]", "복리후생", "1. 담당업무 :", "경력 :", "\t"]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=40).map("\n".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    posting: Posting | str
    try:
        posting = read_pasted(text)
    except MajuError as error:
        posting = error.code
    assert posting == "posting-text-empty" or (isinstance(posting, Posting) and posting.title)
