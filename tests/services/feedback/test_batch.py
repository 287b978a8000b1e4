"""Many pairs at once: order, ids, bad lines, nothing mixed."""

import json
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, JudgedBy
from maju.domain.feedback import Feedback
from maju.domain.question import Question, QuestionKind
from maju.services.feedback.batch import LONGEST_LINE, Pair, Problem, answer_pairs, read_pairs
from maju.services.feedback.desk import PairFeedback
from maju.services.feedback.questions import FREE_ID, find_question, guess_kind
from tests.services.judging_making import bank

LINE = '{"question": "q", "answer": "a"}'


def say(pair: Pair) -> PairFeedback:
    """An answer that shows whose it is; later lines are ready first."""
    time.sleep(0.02 / pair.line)
    if pair.answer == "fail":
        raise MajuError("engine-crashed", "분석이 멈추었습니다.")
    feedback = Feedback((f"{pair.id}/{pair.question}/{pair.answer}",), JudgedBy.RULES, held=True)
    return PairFeedback(Question(FREE_ID, QuestionKind.JOB, pair.question), Evaluation((), held="x"), feedback)


def test_every_result_carries_its_id_in_the_order_of_the_lines() -> None:
    text = "\n".join(json.dumps({"id": f"n{n}", "question": f"q{n}", "answer": f"a{n}"}) for n in range(1, 41))
    results, problems = answer_pairs(read_pairs(text), say, workers=8)
    assert problems == []
    assert [r.pair.id for r in results] == [f"n{n}" for n in range(1, 41)]
    assert [r.made.feedback.sentences[0] for r in results] == [f"n{n}/q{n}/a{n}" for n in range(1, 41)]


def test_several_are_looked_at_at_a_time() -> None:
    together = threading.Barrier(3, timeout=20)

    def meet(pair: Pair) -> PairFeedback:
        together.wait()
        return say(pair)

    results, _ = answer_pairs([Pair(n, str(n), "q", "a") for n in (1, 2, 3)], meet, workers=3)
    assert len(results) == 3


def test_a_pair_that_fails_is_reported_with_its_line_and_the_others_go_on() -> None:
    text = f'{LINE}\nnonsense\n\n{{"question": "q", "answer": "fail"}}\n{LINE}'
    told: list[tuple[int, int]] = []
    results, problems = answer_pairs(read_pairs(text), say, tell=lambda done, every: told.append((done, every)))
    assert [r.pair.line for r in results] == [1, 5]
    assert [p.line for p in problems] == [2, 4]
    assert "멈추었습니다" in problems[1].reason
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("[]", "객체"),
        ('"q"', "객체"),
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"question": "q"}', "answer"),
        ('{"question": "  ", "answer": "a"}', "question"),
        ('{"question": 1, "answer": "a"}', "question"),
        ('{"question": "q", "answer": "a", "id": true}', "id"),
        ('{"question": "q", "answer": "a", "id": [1]}', "id"),
        ('{"question": "q", "answer": "a", "kind": "x"}', "kind"),
        ('{"question": "q", "answer": "a", "resume": 3}', "resume"),
        (json.dumps({"question": "q", "answer": "a" * LONGEST_LINE}), "깁니다"),
    ],
)
def test_bad_lines_say_what_is_wrong(line: str, why: str) -> None:
    (problem,) = read_pairs(line)
    assert isinstance(problem, Problem)
    assert why in problem.reason


def test_ids_are_the_lines_where_none_is_given_and_may_not_come_twice() -> None:
    items = read_pairs(
        f'\ufeff{LINE}\r\n{{"question": "q", "answer": "", "id": 7}}\n{{"question": "q", "answer": "", "id": "7"}}'
    )
    assert [item.id for item in items if isinstance(item, Pair)] == ["1", "7"]
    assert isinstance(items[2], Problem)
    assert items[2].line == 3


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    items = read_pairs(text)
    assert len(items) == sum(bool(line.strip()) for line in text.removeprefix("\ufeff").split("\n"))


def test_the_banks_question_is_found_by_its_id_and_by_its_words() -> None:
    questions = tuple(bank().values())
    asked = bank()["tech-algo-001"]
    assert find_question("tech-algo-001", questions) == asked
    assert find_question(asked.text.replace(",", "").replace(" ", "  ") + "?", questions) == asked
    free = find_question("캐시가 무엇입니까?", questions)
    assert (free.id, free.kind, free.expected_points) == (FREE_ID, QuestionKind.TECHNICAL, ())
    assert find_question("캐시가 무엇입니까?", questions, QuestionKind.JOB).kind is QuestionKind.JOB


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1분 자기소개 부탁드립니다.", QuestionKind.SELF_INTRODUCTION),
        ("우리 회사에 지원한 이유가 무엇인가요?", QuestionKind.MOTIVATION),
        ("본인의 강점을 말씀해 주세요.", QuestionKind.STRENGTH_WEAKNESS),
        ("팀에서 갈등을 풀어 본 경험을 말씀해 주십시오.", QuestionKind.EXPERIENCE),
        ("TCP와 UDP의 차이를 설명해 주세요.", QuestionKind.TECHNICAL),
        ("고객이 화를 낸다면 어떻게 하시겠습니까?", QuestionKind.SITUATION),
        ("마지막으로 하고 싶은 말이 있습니까?", QuestionKind.CLOSING),
        ("스트레스는 어떻게 푸시나요?", QuestionKind.CHARACTER),
    ],
)
def test_the_kind_of_a_free_question_is_guessed_by_its_words(text: str, kind: QuestionKind) -> None:
    assert guess_kind(text) is kind
