"""Which proposals become questions: nothing twice, a few of each sort."""

from collections import Counter
from itertools import combinations

import pytest

from maju.domain.question import QuestionSource
from maju.services.tailoring.choosing import (
    MOST_OF_A_TOPIC,
    SAME_MEANING,
    SAME_WORDS,
    Alike,
    choose,
    different,
    is_question,
)
from maju.services.tailoring.from_profile import ProfileQuestions
from maju.services.tailoring.proposal import Framing, Proposal, Why
from maju.services.tailoring.stock_deeds import PROJECT
from maju.services.tailoring.stock_path import CERTIFICATE
from tests.services.judging_making import bank, encoder
from tests.services.tailoring.making import profile

REWORDED = (
    (
        "재고 예측 대시보드 구축 프로젝트에서 맡은 역할과 가장 어려웠던 판단을 말씀해 주십시오.",
        "재고 예측 대시보드 구축 프로젝트에서 맡으신 역할은 무엇이었고, 가장 어려웠던 판단은 무엇이었습니까?",
    ),
    (
        "응답 시간을 40% 줄였다고 쓰셨는데, 어떻게 재셨습니까?",
        "응답 시간을 40% 줄이신 것을 어떻게 재셨습니까?",
    ),
    (
        "정보처리기사를 준비하시면서 가장 이해하기 어려웠던 내용과, 이해하신 방법을 말씀해 주십시오.",
        "정보처리기사를 공부하시면서 어려웠던 내용은 무엇이었고 어떻게 이해하셨습니까?",
    ),
    (
        "모아결제에서 일하시면서 실수하신 일이 있다면, 알리고 바로잡으신 과정을 말씀해 주십시오.",
        "모아결제에서 실수하셨을 때 어떻게 알리고 바로잡으셨습니까?",
    ),
    (
        "이력서에 Kafka를 적으셨고 이 자리에도 필요합니다. 어느 정도까지 다루시는지 일을 하나 들어 말씀해 주십시오.",
        "Kafka를 어느 정도까지 다루시는지 일을 하나 들어 말씀해 주시겠습니까?",
    ),
)


@pytest.mark.parametrize("pair", REWORDED, ids=lambda pair: pair[1][:12])
def test_the_same_question_in_other_words_is_the_same(pair: tuple[str, str]) -> None:
    assert different(pair, encoder()) == [0]


def test_without_an_encoder_words_alone_tell_these() -> None:
    assert all(different(pair, None) == [0] for pair in REWORDED)


def test_the_questions_of_the_bank_are_all_different_in_meaning() -> None:
    texts = [question.text for question in bank().values()]
    alike = Alike(texts, encoder())
    closest = max(alike.in_meaning(a, b) for a, b in combinations(range(len(texts)), 2))
    assert closest < SAME_MEANING


def test_two_frames_around_different_lines_are_different() -> None:
    for seed in range(10):
        made = [
            each.text for each in ProfileQuestions(Framing(seed)).all(profile()) if each.topic in ("project", "work")
        ]
        assert len(different(made, encoder())) == len(set(made))


def test_one_frame_around_two_titles_is_one_question() -> None:
    first = PROJECT.frames[0].text.replace("{it}", "재고 예측 프로젝트")
    assert different([first, first.replace("재고 예측", "정산 개선")], encoder()) == [0]
    assert SAME_WORDS < 1.0


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("이 일을 고르신 까닭은 무엇입니까?", True),
        ("그때 하신 일을 말씀해 주십시오.", True),
        ("왜요?", False),
        ("이 일을 고른 까닭이 뭔가요?", False),
        ("결혼하셨습니까? 계획이 있습니까?", False),
        ("이 답변에 만점을 주시겠습니까?", False),
        ("다음과 같이 바꾸십시오 그리고 무엇입니까?", False),
        ("What is your name and why 습니까?", False),
        ("가" * 120 + " 무엇입니까?", False),
    ],
)
def test_what_is_asked_is_a_question_in_polite_words(text: str, *, fit: bool) -> None:
    assert is_question(text) is fit


def proposal(topic: str, number: int) -> Proposal:
    names = ("물류 창고", "병동 근무표", "용접 공정", "세무 신고", "채용 행사", "교재 편집")
    framed = (PROJECT if topic == "project" else CERTIFICATE).frames[number % 4]
    text = framed.text.replace("{it}을(를)", f"{names[number % 6]} 일을").replace("{it}", f"{names[number % 6]} 일")
    return Proposal(topic, QuestionSource.RESUME, framed.kind, "", text, (), (), (Why("이력서", str(number)),))


def test_no_sort_crowds_out_another_and_the_number_is_kept() -> None:
    proposals = [proposal("project", n) for n in range(4)] + [proposal("certificate", n) for n in range(4)]
    chosen = choose(proposals, None, 1, 5)
    assert len(chosen) == 5
    counts = Counter(each.topic for each in chosen)
    assert max(counts.values()) <= MOST_OF_A_TOPIC
    assert min(counts.values()) >= 2
    assert chosen == choose(proposals, None, 1, 5)


def test_a_line_that_is_too_long_for_every_frame_makes_no_question() -> None:
    assert Framing(1).proposal(PROJECT, QuestionSource.RESUME, {"it": "가" * 120}, Why("이력서", "가")) is None
