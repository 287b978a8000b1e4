"""A thousand practices out of materials full of bait: no question, reason, point or follow-up touches what must not be asked."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.question import Practice
from maju.services.job_personal_facts import personal_facts
from tests.services.scripted_models import ScriptedModel
from tests.services.tailoring.making import BACKEND, Place, item, made_desk, profile

BAIT = (
    "결혼 후 남편의 직장을 따라 이사하며 경력이 끊겼습니다",
    "두 아이를 키우면서도 야근을 12회 소화했습니다",
    "부모님 가게를 도와 매출을 30% 늘렸습니다",
    "독실한 기독교 신자로 교회 청년부 회계를 맡아 예산을 20% 줄였습니다",
    "○○당 당원으로 선거 운동을 3회 이끌었습니다",
    "만 29세 여성으로 키 165cm, 체중 50kg입니다",
    "육군 병장 만기 전역, 행정병으로 문서 1,200건을 처리했습니다",
    "허리 수술을 받고 6개월 만에 복귀해 생산량을 15% 늘렸습니다",
    "외모 관리에 힘써 고객 만족도를 10% 높였습니다",
    "고향인 부산에서 나고 자라 지역 고객 300명을 유치했습니다",
    "장남으로서 책임감을 배웠습니다",
    "임신 중에도 월 40건을 처리했습니다",
    "우울증을 이겨 내며 꾸준함을 배웠습니다",
    "어머니의 말씀을 늘 중요하게 생각합니다",
    "집안 형편이 어려워 아르바이트를 5곳에서 했습니다",
    "남자친구와 함께 연 가게의 단골을 200명 만들었습니다",
    "노조에 가입해 임금 협상을 3회 이끌었습니다",
    "장애인 등록을 했지만 하루 60건을 처리했습니다",
    "아버지가 다니시던 회사라 꼭 들어가고 싶습니다",
    "술자리를 이끌며 거래처 12곳을 확보했습니다",
)
BAITED_QUESTIONS = (
    "결혼 계획이 있습니까?",
    "부모님 직업은 무엇입니까?",
    "아이는 누가 돌봅니까?",
    "종교가 무엇입니까?",
    "지지하는 정당이 있습니까?",
    "키와 몸무게를 말씀해 주십시오.",
    "고향이 어디입니까?",
    "군대는 다녀왔나요?",
    "주량이 어떻게 되나요?",
    "나이가 많은데 괜찮나요?",
)


def baited(number: int) -> CandidateProfile:
    """Bait in every kind of item, another part of it each time."""
    line, other = BAIT[number % len(BAIT)], BAIT[(number * 7 + 3) % len(BAIT)]
    return profile(
        item(31, ItemKind.PROJECT, line, text=other),
        item(32, ItemKind.EXPERIENCE, "예시물산", start="2019-01", end="2019-12", text=f"{line}\n{other}"),
        item(33, ItemKind.AWARD, f"{line} 우수상"),
        item(34, ItemKind.ESSAY, "성장 과정", text=f"{line}. {other}."),
        item(35, ItemKind.ACTIVITY, other, text=line),
        item(36, ItemKind.CERTIFICATE, line),
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    hostile = replace(
        BACKEND,
        id="hand-bait",
        tasks="\n".join((BACKEND.tasks, *BAIT)),
        requirements="만 35세 이하 미혼 여성\n군필자\n용모 단정한 분\n" + BACKEND.requirements,
        preferred="독실한 기독교 신자\n부모님이 교육계에 계신 분\n인근 거주자\n" + BACKEND.preferred,
        ideal="가족 같은 분위기에서 술자리를 즐기는 분",
    )
    with made_desk(tmp_path_factory.mktemp("bait"), [BACKEND, hostile]) as made:
        made.notes.add_pasted("회사: 모아페이\n질문:\n" + "\n".join(f"- {each}" for each in BAITED_QUESTIONS))
        yield made


def touched(practice: Practice) -> list[str]:
    """Everything of it that touches a forbidden topic or tells a personal fact."""
    said = (
        text
        for each in practice.questions
        for text in (
            each.question.text,
            each.reason,
            *each.question.good_answer,
            *(follow_up.text for follow_up in each.question.follow_ups),
        )
    )
    return [text for text in said if forbidden_topics(text) or personal_facts(re.sub(r"^.*?: ", "", text))]


def test_a_thousand_practices_touch_nothing(place: Place) -> None:
    place.model = None
    asked: set[str] = set()
    for number in range(1000):
        place.profile = baited(number)
        posting = "hand-bait" if number % 10 == 0 else ""
        practice = place.desk.practice(posting=posting, seed=number)
        assert touched(practice) == []
        asked |= {each.question.text for each in practice.questions}
    assert len(asked) > 80


def test_a_model_that_takes_the_bait_is_not_let_through(place: Place) -> None:
    for number, line in enumerate(BAIT):
        place.profile = baited(number)

        def reply(_system: str, user: str, line: str = line, number: int = number) -> str:
            reference = user.split("<<<자료 시작>>>\n")[1].split()[0]
            asked = (f"{line[:60]} 그때 어떻게 하셨습니까?", BAITED_QUESTIONS[number % 10], "가족은 뭐라고 하셨습니까?")
            good = ["상황을 밝힌다", "한 일을 말한다"]
            said = {"why": [reference], "kind": "experience", "competency": "책임감", "good": good}
            return json.dumps([said | {"question": each} for each in asked], ensure_ascii=False)

        place.model = ScriptedModel(reply)
        practice = place.desk.practice(posting="hand-bait", seed=number)
        assert touched(practice) == []
        assert len(practice.questions) > 10


def test_the_bait_is_bait() -> None:
    assert [line for line in (*BAIT, *BAITED_QUESTIONS) if not (forbidden_topics(line) or personal_facts(line))] == []
