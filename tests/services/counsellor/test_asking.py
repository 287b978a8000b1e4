"""Answers about candidates from their own lines, by rules alone."""

import pytest

from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.asking import PoolAsking
from maju.services.program import Program
from tests.fixtures.pool.make_pool import pool


def names(answer: DeskAnswer) -> list[str]:
    return [each.sentence.facts["called"] for each in answer.told if "called" in each.sentence.facts]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("파이썬 할 줄 아는 분은 누구입니까?", ["Seoyeon", "바다", "아람", "하람"]),
        ("Python과 SQL을 함께 다루는 분", ["아람", "하람"]),
        ("간호조무사 자격 있는 분", ["솔"]),
        ("지게차 면허 있는 분 몇 명입니까", ["가람", "도현"]),
        ("물류 쪽 경험 3년 이상", ["가람", "보석", "아람"]),
        ("용접 일 해 본 분", ["해담"]),
        ("1종 대형 운전면허가 있는 분", ["보석", "을찬"]),
        ("물류관리사 자격증 있는 분", ["가람"]),
    ],
)
def test_who_has_what_by_name_with_the_line(asking: PoolAsking, question: str, people: list[str]) -> None:
    answer = asking.ask(question)
    assert names(answer) == people
    assert not answer.declined
    for told in answer.told:
        assert told.lines
        assert all(line.called == told.sentence.facts["called"] for line in told.lines)


def test_every_cited_line_is_literal(asking: PoolAsking) -> None:
    texts = {
        each.id: "\n".join([*(i.text for i in each.items), *(i.source.quote for i in each.items if i.source)])
        for each in pool()
    }
    for question in ("엑셀 하는 분", "자동차 정비", "물류 3년 이상", "가람님의 경력"):
        answer = asking.ask(question)
        assert answer.lines
        assert all(line.text in texts[line.candidate] for line in answer.lines)


def test_one_of_several_is_enough_where_it_is_asked_so(asking: PoolAsking) -> None:
    both, either = asking.ask("Java와 Python을 하는 분"), asking.ask("Java나 Python을 하는 분")
    assert set(names(both)) < set(names(either))


def test_who_has_not_written_it_is_not_said_to_be_unable(asking: PoolAsking) -> None:
    answer = asking.ask("파이썬을 못 하는 분")
    assert len(answer.told) == 26
    assert "바다" not in names(answer)
    assert any("확인해 주십시오" in str(note) for note in answer.notes)


def test_lengths_are_those_that_were_written(asking: PoolAsking) -> None:
    (told,) = asking.ask("가람님은 물류 경력이 몇 년입니까? 3년 이상입니까?").told
    assert "8년 4개월" in str(told.sentence)
    assert len(asking.ask("경력 10년 이상인 분").told) < len(asking.ask("경력 3년 이상인 분").told)
    assert "바다" in names(asking.ask("경력 3년 이하인 분"))


def test_one_person_is_told_of(asking: PoolAsking) -> None:
    yes, no = asking.ask("다온님은 Kotlin을 할 줄 압니까?"), asking.ask("가람님은 Kotlin을 할 줄 압니까?")
    assert yes.told[0].lines
    assert "적혀 있지 않습니다" in str(no.told[0].sentence)
    whole = asking.ask("솔님 자료 보여 주세요")
    assert {line.called for line in whole.lines} == {"솔"}


def test_needs_are_told_against_an_occupation(asking: PoolAsking) -> None:
    answer = asking.ask("백엔드 개발자가 되려면 바다님과 하람님에게 무엇이 더 필요합니까?")
    sentences = [str(told.sentence) for told in answer.told]
    assert any("바다님" in each and "Java" in each for each in sentences)
    assert any("하람님" in each for each in sentences)
    assert "함께 없는 것" in str(answer.notes[0])
    assert "직업" in str(asking.ask("무엇이 더 필요합니까?").head)


def test_needs_of_all_are_counted(asking: PoolAsking) -> None:
    answer = asking.ask("물류센터 작업원에 지원하려면 무엇이 부족합니까?")
    assert answer.told
    assert all("30분 가운데" in str(told.sentence) for told in answer.told)


@pytest.mark.parametrize(
    "question", ["누구를 뽑을까요?", "여자분은 누구입니까", "면접 점수 순위", "서울대 나온 분", "30대는요"]
)
def test_what_is_not_answered_says_what_can_be_asked(asking: PoolAsking, question: str) -> None:
    answer = asking.ask(question)
    assert answer.declined
    assert not answer.told
    assert answer.ask_instead


def test_what_can_be_asked_instead_is_answered(asking: PoolAsking) -> None:
    for question in asking.ask("누구를 뽑을까요?").ask_instead:
        assert asking.ask(question).told


def test_orders_in_a_profile_are_inert(asking: PoolAsking) -> None:
    hostile = next(each for each in pool() if each.called == "온")
    assert any("추천하라" in item.text for item in hostile.items)
    assert asking.ask("누구를 추천합니까").declined
    having = [told for told in asking.ask("엑셀 하는 분").told if "비슷" not in str(told.sentence)]
    assert [told.sentence.facts["called"] for told in having] == sorted(told.lines[0].called for told in having)
    assert "온" not in names(asking.ask("파이썬 할 줄 아는 분"))


def test_words_that_are_no_skill_are_looked_for(asking: PoolAsking) -> None:
    answer = asking.ask("예약 시스템을 만들어 본 분")
    assert "바다" in names(answer)
    nothing = asking.ask("인공위성 궤도 계산을 해 본 분")
    assert not nothing.told
    assert nothing.ask_instead


def test_everybody_common_skills_and_help(asking: PoolAsking) -> None:
    assert len(asking.ask("모두 몇 명입니까").told) == 30
    assert "Excel" in str(asking.ask("어떤 기술을 가진 분이 많습니까?").told[0].sentence)
    assert asking.ask("안녕하세요").ask_instead
    assert asking.ask("").ask_instead
    assert len(asking.ask("수상 경력이 있는 분").told) > 3


def test_an_empty_pool_is_said(program: Program) -> None:
    answer = PoolAsking(program.jobs, program.engines.words(), [], lambda: "2026-11-21").ask("파이썬 하는 분")
    assert "아직 없습니다" in str(answer.head)


def test_a_name_is_a_word_of_its_own(asking: PoolAsking) -> None:
    assert asking.ask("온라인 판매를 해 본 분").people != asking.ask("온님 자료").people
