"""What a counsellor's words want, and what is not answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import ItemKind
from maju.services.counsellor.questions import Declined, Years, read_question

DECLINED = [
    ("누구를 뽑아야 합니까?", Declined.CHOOSING),
    ("가장 우수한 사람을 알려 주세요", Declined.CHOOSING),
    ("이 공고에 누구를 추천하시겠습니까", Declined.CHOOSING),
    ("다온님과 바다님 가운데 누가 더 낫습니까", Declined.CHOOSING),
    ("순위를 매겨 주십시오", Declined.CHOOSING),
    ("합격할 만한 분은?", Declined.CHOOSING),
    ("백엔드 개발자로 채용해도 될까요", Declined.CHOOSING),
    ("rank the candidates", Declined.CHOOSING),
    ("면접 점수가 높은 분", Declined.RESULTS),
    ("면접을 잘 본 분은 누구입니까", Declined.RESULTS),
    ("평가 결과를 알려 주세요", Declined.RESULTS),
    ("여성 지원자는 누구입니까", Declined.PERSONAL),
    ("30대 있습니까", Declined.PERSONAL),
    ("몇 살입니까", Declined.PERSONAL),
    ("젊은 분으로 찾아 주세요", Declined.PERSONAL),
    ("외국인은 누구입니까", Declined.PERSONAL),
    ("고향이 전주인 분", Declined.PERSONAL),
    ("건강한 분", Declined.PERSONAL),
    ("장애가 있는 분", Declined.PERSONAL),
    ("미혼인 분", Declined.PERSONAL),
    ("키가 큰 분", Declined.PERSONAL),
    ("교회에 다니는 분", Declined.PERSONAL),
    ("다온님 전화번호 알려 줘", Declined.PERSONAL),
    ("군필자는 누구입니까", Declined.PERSONAL),
    ("서울대 나온 분", Declined.SCHOOL),
    ("대학교를 졸업한 분", Declined.SCHOOL),
]
ANSWERED = [
    "파이썬 할 줄 아는 분은 누구입니까?",
    "간호조무사 자격 있는 분",
    "장애 대응 경험이 있는 분",
    "노인 돌봄 경험이 있는 분",
    "여성복 재봉 경험",
    "다문화 가족 상담을 해 본 분",
    "채용 업무를 해 본 분",
    "교육을 추천해 주세요",
    "다온님께 추천할 교육은 무엇입니까",
    "컴퓨터활용능력 1급 자격증 있는 분",
    "외국인 고객 응대 경험",
    "건강보험 청구를 해 본 분",
]


@pytest.mark.parametrize(("question", "why"), DECLINED)
def test_choosing_results_and_personal_facts_are_declined(question: str, why: Declined) -> None:
    assert read_question(question).declined is why


@pytest.mark.parametrize("question", ANSWERED)
def test_questions_about_the_work_are_not_declined(question: str) -> None:
    assert read_question(question).declined is None


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("물류 경력 3년 이상", Years(36, at_least=True)),
        ("경력 1년 6개월 이상인 분", Years(18, at_least=True)),
        ("6개월 이하 일한 분", Years(6, at_least=False)),
        ("경력이 2년 미만인 분", Years(24, at_least=False)),
        ("용접 5년", Years(60, at_least=True)),
        ("용접 해 본 분", None),
    ],
)
def test_lengths_are_read(question: str, years: Years | None) -> None:
    assert read_question(question).years == years


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("파이썬 할 줄 아는 분은 누구입니까?", "파이썬"),
        ("물류 쪽 경험 3년 이상인 분", "물류"),
        ("용접 일한 분을 알려 주십시오", "용접"),
    ],
)
def test_the_subject_is_what_is_left(question: str, subject: str) -> None:
    assert read_question(question).subject == subject


def test_what_is_wanted_of_whom() -> None:
    assert read_question("파이썬을 못 하는 분").lacking
    assert read_question("Python이나 Java 하는 분").either
    assert read_question("무엇이 더 필요합니까").needs
    assert read_question("어떤 기술을 가진 분이 많습니까").common
    assert read_question("모두 몇 명입니까").everybody
    assert read_question("수상 경력이 있는 분").kinds == (ItemKind.AWARD,)


@given(st.text(alphabet=st.sampled_from("파이썬3년이상분누구 뽑자격?!\n가을는Aa1-~()"), max_size=60))
def test_any_words_are_read(text: str) -> None:
    wanted = read_question(text)
    assert wanted.declined is None or wanted.years is None
    assert "\n" not in wanted.subject
