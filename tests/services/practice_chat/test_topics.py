"""The work that a request names."""

import pytest

from maju.domain.chat import ChatTopic
from maju.domain.question import Experience, OccupationGroup
from maju.services.practice_chat.topics import named_topic, without_work
from maju.storage.occupations import read_occupations
from tests.services.judging_making import ROOT

ALL = tuple(read_occupations(ROOT / "data" / "occupations"))
TOPIC = ChatTopic(OccupationGroup.BM, Experience.NEW, posting_id="p1", posting="사무원 모집")


@pytest.mark.parametrize(
    ("text", "occupation", "experience"),
    [
        ("백엔드 개발자 예상 질문 하나 해 주세요", "백엔드 개발자", Experience.NEW),
        ("물류 관리자 경력 예상 질문", "물류 관리자", Experience.EXPERIENCED),
        ("신입 간호사 지원동기 모범 답변", "간호사", Experience.NEW),
        ("경력직 자기소개", "", Experience.EXPERIENCED),
        ("예상 질문 하나 해 주세요", "", Experience.NEW),
        ("경력 개발을 위해 무엇을 하십니까?", "", Experience.NEW),
    ],
)
def test_the_work_and_the_experience_are_found(text: str, occupation: str, experience: Experience) -> None:
    found = named_topic(text, TOPIC, ALL)
    assert (found.occupation, found.posting_id) == (occupation, "" if occupation else "p1")
    assert found.experience is experience


def test_the_same_work_changes_nothing_and_a_long_text_names_none() -> None:
    nurse = named_topic("간호사 예상 질문", TOPIC, ALL)
    assert named_topic("간호사 예상 질문", nurse, ALL) is nurse
    long = (
        "저는 백엔드 개발자로 일하면서 배포를 자동으로 바꾸었고 그 일로 시간을 크게 줄인 적이 있어 여기에 지원했습니다."
    )
    assert named_topic(long, TOPIC, ALL) == TOPIC


def test_a_subject_is_what_is_left_without_them() -> None:
    nurse = named_topic("간호사 예상 질문", TOPIC, ALL)
    assert without_work("신입 간호사 지원동기", nurse) == "지원동기"
    assert without_work("경력직 협업 경험", nurse) == "협업 경험"
    assert without_work("간호사", nurse) == "간호사"
