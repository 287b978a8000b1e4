"""직무 연결: from no word about the work to one's own way carried into it."""

from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.evaluation import Criterion, Evaluation
from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
from maju.services.assessment import AnswerToJudge
from maju.services.lanes import Lanes
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.services.desk_making import HandClock
from tests.services.judging_making import answer_to, judge, levels, rules, typed, words
from tests.services.report_making import record, take

OWN = "저는 제과점에서 이 년 반 동안 반죽 온도를 날마다 공책에 적었고, 물 온도를 바꾸어 버리는 반죽을 한 달에 마흔 판에서 여섯 판으로 줄였습니다. "
LADDER = (
    OWN,
    OWN + "회사에 보탬이 되는 인재가 되겠습니다.",
    "식품 생산직 업무는 온도와 시간 기록, 원료 계량 순서가 어긋나지 않게 지키는 일이라고 들었습니다. 공고에도 계량 기록이 나옵니다.",
    OWN + "지원한 생산직 업무에도 온도 기록과 시간 기록이 필요합니다.",
    OWN
    + "이 경험은 생산직 업무에서도 배합표를 지키는 데 쓸 수 있습니다. 입사하면 먼저 라인별 온도와 계량 오차를 한 장에 적겠습니다.",
)


def link(text: str, question: str = "intro-010") -> int:
    return levels(judge(question, text))[Criterion.JOB_LINK] or 0


def test_the_more_the_work_and_the_experience_are_tied_the_higher() -> None:
    assert [link(text) for text in LADDER] == [1, 2, 3, 4, 5]


def test_slogans_about_the_company_are_level_2() -> None:
    text = "저는 열정과 패기로 무장한 인재입니다. 귀사의 무한한 발전에 이바지하겠습니다. 뽑아만 주시면 뼈를 묻겠습니다."
    assert link(text) == 2


def test_an_answer_about_the_work_speaks_of_it_without_naming_it() -> None:
    text = (
        "먼저 품목마다 정가로 팔린 비율과 남은 재고를 한 표에 놓겠습니다. 반품 사유도 후기와 맞추어 보겠습니다. "
        "매장에서 손님이 찾았는데 없던 물건을 일주일 동안 적어 달라고 부탁하겠습니다."
    )
    assert link(text, "job-sm-012") == 3


WISHED = "승강기 기능사"
ABOUT_LIFTS = OWN + "승강기 문이 닫히지 않을 때 안전 회로와 문 감지기부터 재는 데 날마다 적던 습관을 살려 쓰겠습니다."


@pytest.mark.parametrize(("job", "level"), [(WISHED, 5), ("", 1)])
def test_the_wished_job_names_the_work(job: str, level: int) -> None:
    answer = replace(answer_to("intro-010", typed(ABOUT_LIFTS)), job=job)
    assert levels(rules().evaluate(answer))[Criterion.JOB_LINK] == level


def test_a_take_is_judged_for_the_job_that_its_interview_was_for(tmp_path: Path) -> None:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    seen: list[AnswerToJudge] = []

    class Spy:
        def evaluate(self, answer: AnswerToJudge) -> Evaluation:
            seen.append(answer)
            return rules().evaluate(answer)

    made = record(3)
    made = replace(made, plan=replace(made.plan, practice=WISHED))
    parts = PipelineParts(SqliteInterviewStore(file, tmp_path), HandClock(), Lanes(), words(), Spy())
    asked = replace(take(0), transcript=typed(ABOUT_LIFTS), delivery=None)
    AnswerPipeline(made, parts).look_again(made.plan.questions[0], asked)
    file.close()
    assert [answer.job for answer in seen] == [WISHED]


def test_the_level_is_shown_by_the_persons_words() -> None:
    evaluation = judge("intro-010", LADDER[4])
    found = next(j for j in evaluation.judgements if j.criterion is Criterion.JOB_LINK)
    assert any("쓸 수 있습니다" in e.quote or "적겠습니다" in e.quote for e in found.evidence)
