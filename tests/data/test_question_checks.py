"""Every check of the question bank, fed with what it must refuse and with what it must let pass."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.data.expected_words import mistake_problems, word_problems
from tests.data.question_lines import file_problems, line_problems, read_bank
from tests.data.question_similarity import REPEATS_ITS_QUESTION, SAME_FOLLOW_UP, SAME_QUESTION, Wordings
from tests.data.spoken_style import style_problems
from tests.data.test_question_bank import FOLDER

Question = dict[str, Any]

GOOD: Question = {
    "id": "tech-test-001",
    "kind": "technical",
    "competency": "자료구조·알고리즘",
    "groups": ["ICT"],
    "experience": "any",
    "difficulty": 2,
    "text": "최근에 쓴 값을 먼저 꺼내야 한다면 어떤 구조를 쓰시겠습니까?",
    "good_answer": ["꺼내는 순서를 구조의 성질과 잇는다", "다른 구조를 쓸 때의 문제를 함께 말한다"],
    "expected_points": [
        {"point": "나중에 넣은 것을 먼저 꺼내는 스택을 쓴다.", "words": ["스택|stack"]},
        {"point": "넣고 빼는 일은 상수 시간에 끝난다.", "words": ["상수 시간|O(1)"]},
        {"point": "비었을 때의 처리를 정해 두어야 한다.", "words": ["비었을|빈 경우"]},
    ],
    "mistakes": [
        {
            "mistake": "큐를 쓰면 된다고 여기기 쉽습니다.",
            "words": ["큐를 쓰면 된|큐를 쓰겠습니다"],
            "correction": "큐는 먼저 넣은 것을 먼저 꺼내므로 맞지 않습니다.",
        },
        {
            "mistake": "중간의 값도 바로 꺼낼 수 있다고 말하는 경우가 있습니다.",
            "words": ["중간의 값도 바로", "가운데에서도 꺼낼 수 있습니다"],
            "correction": "맨 위의 값만 꺼낼 수 있습니다.",
        },
    ],
    "follow_ups": [
        {"when": "missing_point:1", "text": "그 구조에서 넣고 빼는 비용은 얼마입니까?"},
        {"when": "deepen", "text": "여러 스레드가 함께 쓰면 무엇이 달라집니까?"},
    ],
}


def changed(change: Callable[[Question], object]) -> Question:
    question = copy.deepcopy(GOOD)
    change(question)
    return question


def test_a_good_line_passes() -> None:
    assert line_problems(GOOD) == []
    assert list(word_problems(GOOD)) == []
    assert list(mistake_problems(GOOD)) == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda q: q.pop("good_answer"), id="field missing"),
        pytest.param(lambda q: q.update(note="x"), id="field unknown"),
        pytest.param(lambda q: q.update(difficulty="2"), id="number as text"),
        pytest.param(lambda q: q.update(difficulty=True), id="truth value as number"),
        pytest.param(lambda q: q.update(difficulty=4), id="difficulty 4"),
        pytest.param(lambda q: q.update(id="Tech_001"), id="id in another form"),
        pytest.param(lambda q: q.update(id="tech-test-1"), id="id with one digit"),
        pytest.param(lambda q: q.update(kind="technic"), id="unknown kind"),
        pytest.param(lambda q: q.update(experience="senior"), id="unknown experience"),
        pytest.param(lambda q: q.update(groups=[]), id="no group"),
        pytest.param(lambda q: q.update(groups=["IT"]), id="unknown group"),
        pytest.param(lambda q: q.update(groups=["ALL", "ICT"]), id="all and one"),
        pytest.param(lambda q: q.update(groups=["ICT", "ICT"]), id="a group twice"),
        pytest.param(lambda q: q.update(competency=""), id="no competency"),
        pytest.param(lambda q: q.update(text="왜 그랬습니까?"), id="text too short"),
        pytest.param(lambda q: q.update(text="왜 " * 60 + "그랬습니까?"), id="text too long"),
        pytest.param(lambda q: q.update(good_answer=["하나만 있는 설명은 모자랍니다"]), id="one statement"),
        pytest.param(lambda q: q["good_answer"].append("짧다"), id="statement too short"),
        pytest.param(lambda q: q["good_answer"].append(7), id="statement is no text"),
        pytest.param(lambda q: q.update(expected_points=[]), id="technical without points"),
        pytest.param(lambda q: q.update(kind="character"), id="points where none belong"),
        pytest.param(lambda q: q["expected_points"][0].pop("words"), id="point without words"),
        pytest.param(
            lambda q: q["expected_points"][0].update(point="스택을 쓰는 것이 좋음"), id="point is no sentence"
        ),
        pytest.param(lambda q: q["expected_points"][0].update(words=["스택"]), id="one form only"),
        pytest.param(lambda q: q["expected_points"][0].update(words=["스택|락"]), id="one-syllable form"),
        pytest.param(lambda q: q["expected_points"][0].update(words=["스택||stack"]), id="empty form"),
        pytest.param(lambda q: q["expected_points"][0].update(words=["스택 | stack"]), id="form with spaces around"),
        pytest.param(lambda q: q.pop("mistakes"), id="technical without mistakes"),
        pytest.param(lambda q: q.update(kind="job"), id="mistakes where none belong"),
        pytest.param(lambda q: q["mistakes"].pop(), id="one mistake"),
        pytest.param(lambda q: q["mistakes"].extend(q["mistakes"]), id="four mistakes"),
        pytest.param(lambda q: q["mistakes"][0].pop("correction"), id="mistake without correction"),
        pytest.param(lambda q: q["mistakes"][0].update(note="x"), id="mistake with an unknown field"),
        pytest.param(lambda q: q["mistakes"][0].update(words=[]), id="mistake without words"),
        pytest.param(lambda q: q["mistakes"][0].update(words="큐를 쓰면|큐를 쓰고"), id="words of a mistake as text"),
        pytest.param(lambda q: q["mistakes"][0].update(words=["큐를|큐로 하면"]), id="mistake form of a bare noun"),
        pytest.param(
            lambda q: q["mistakes"][0].update(mistake="큐를 쓰면 된다고 여긴다."), id="mistake in plain style"
        ),
        pytest.param(lambda q: q["mistakes"][0].update(correction="아닙니다."), id="correction too short"),
        pytest.param(lambda q: q["follow_ups"].pop(), id="one follow-up"),
        pytest.param(lambda q: q["follow_ups"].extend(q["follow_ups"]), id="four follow-ups"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="missing_point:3"), id="point index out of range"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="missing_point:-1"), id="point index negative"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="missing_point:01"), id="point index with a zero before"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="missing_point"), id="point index missing"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="missing_results"), id="unknown condition"),
        pytest.param(lambda q: q["follow_ups"][0].update(when="deepen"), id="deepen twice"),
        pytest.param(lambda q: q["follow_ups"][0].update(text="왜 그렇습니까?"), id="follow-up too short"),
        pytest.param(lambda q: q["follow_ups"][0].update(to="x"), id="follow-up with an unknown field"),
    ],
)
def test_a_line_that_breaks_the_format_is_found(change: Callable[[Question], object]) -> None:
    assert line_problems(changed(change))


def test_only_deepening_follow_ups_are_found() -> None:
    question = changed(
        lambda q: q.update(follow_ups=[{"when": "deepen", "text": "그 밖에 무엇을 더 생각해 보셨습니까?"}] * 2)
    )
    assert "no follow-up has a condition" in line_problems(question)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"\xef\xbb\xbf{}\n", "byte order mark"),
        (b"{}\r\n", "carriage returns"),
        (b"{}", "line feed"),
        (b"{}\n\n{}\n", "empty line"),
        (json.dumps({"text": "질문"}).encode() + b"\n", "escapes"),
    ],
)
def test_a_file_of_another_form_is_found(tmp_path: Path, raw: bytes, problem: str) -> None:
    path = tmp_path / "job.jsonl"
    path.write_bytes(raw)
    assert any(problem in found for found in file_problems(path))


@pytest.mark.parametrize("text", ["{", "[1]", '"질문"'])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "job.jsonl").write_text(json.dumps(GOOD) + "\n" + text + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"job\.jsonl:2"):
        read_bank(tmp_path)


def test_a_form_that_the_question_says_is_found() -> None:
    question = changed(lambda q: q["expected_points"][0].update(words=["스택|먼저 꺼내"]))
    assert [problem for problem in word_problems(question) if "stands in the question" in problem]


def test_a_form_of_two_points_is_found() -> None:
    question = changed(lambda q: q["expected_points"][2].update(words=["비었을|STACK"]))
    assert [problem for problem in word_problems(question) if "belongs to point 0 too" in problem]


def test_a_point_whose_own_sentence_does_not_touch_it_is_found() -> None:
    question = changed(lambda q: q["expected_points"][0].update(words=["후입선출|LIFO"]))
    assert [problem for problem in word_problems(question) if "own sentence" in problem]


@pytest.mark.parametrize("form", ["먼저 꺼내는 스택", "맨 위의 값", "구조의 성질", "나중에 넣은 것을"])
def test_a_mistake_of_which_a_right_answer_would_be_accused_is_found(form: str) -> None:
    question = changed(lambda q: q["mistakes"][0]["words"].append(form))
    assert [problem for problem in mistake_problems(question) if "right answer" in problem]


def test_a_form_of_two_mistakes_is_found() -> None:
    question = changed(lambda q: q["mistakes"][1]["words"].append("큐를 쓰겠 습니다"))
    assert [problem for problem in mistake_problems(question) if "belongs to mistake 0 too" in problem]


def test_a_mistake_whose_own_sentence_goes_unseen_is_found() -> None:
    question = changed(lambda q: q["mistakes"][0].update(words=["큐로 하겠습니다|큐가 맞습니다"]))
    assert [problem for problem in mistake_problems(question) if "own sentence" in problem]


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    return Wordings([line.question["text"] for line in read_bank(FOLDER)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("프로세스와 스레드의 차이를 설명해 주십시오.", "프로세스하고 스레드는 어떻게 다릅니까?"),
        ("저희 회사에 지원하신 이유를 말씀해 주십시오.", "저희 회사에 지원한 이유가 무엇입니까?"),
        ("해시 테이블에서 충돌이 나면 어떻게 처리합니까?", "해시 테이블의 충돌을 처리하는 방법을 말씀해 주십시오."),
        ("마지막으로 하고 싶은 말씀이 있으면 해 주십시오.", "마지막으로 꼭 하고 싶으신 말씀이 있습니까?"),
        ("1분 동안 자기소개를 해 주십시오.", "자기소개를 1분 안에 부탁드립니다."),
        (
            "가장 크게 실패한 경험과 거기서 배운 점을 말씀해 주십시오.",
            "크게 실패했던 경험이 있습니까? 거기서 무엇을 배우셨는지 말씀해 주시겠습니까?",
        ),
        (
            "데이터베이스 인덱스의 원리와 단점을 설명해 주십시오.",
            "데이터베이스에서 인덱스가 동작하는 원리와 그 단점은 무엇입니까?",
        ),
        (
            "동료가 규정을 어기는 것을 보았다면 어떻게 하시겠습니까?",
            "규정을 어기는 동료를 보셨다면 어떤 행동을 하시겠습니까?",
        ),
        (
            "본인의 강점 하나를 사례와 함께 말씀해 주십시오.",
            "사례를 들어 본인의 가장 큰 강점 하나를 설명해 주시겠습니까?",
        ),
    ],
)
def test_a_reworded_question_is_the_same_question(wordings: Wordings, one: str, other: str) -> None:
    assert wordings.similarity(one, other) >= SAME_QUESTION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("데이터베이스 인덱스의 단점을 설명해 주십시오.", "데이터베이스 트랜잭션의 성질을 설명해 주십시오."),
        ("동료가 규정을 어긴다면 어떻게 하시겠습니까?", "동료가 마감을 미루자고 한다면 어떻게 하시겠습니까?"),
        ("본인의 강점을 하나만 말씀해 주십시오.", "저희 회사에 지원하신 이유를 하나만 말씀해 주십시오."),
    ],
)
def test_a_stock_ending_does_not_make_questions_the_same(wordings: Wordings, one: str, other: str) -> None:
    assert wordings.similarity(one, other) < SAME_QUESTION


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("가장 크게 실패한 경험을 말씀해 주십시오.", "가장 크게 실패한 경험은 무엇이었습니까?"),
        ("캐시를 도입할 때 고려해야 할 점을 설명해 주십시오.", "캐시 도입을 고려할 때 어떤 점을 보아야 합니까?"),
    ],
)
def test_a_follow_up_that_asks_the_same_again_is_found(question: str, follow_up: str) -> None:
    wordings = Wordings([text for line in read_bank(FOLDER) for text in line.spoken()])
    assert wordings.similarity(question, follow_up) >= REPEATS_ITS_QUESTION


def test_nearly_the_same_follow_ups_are_found() -> None:
    texts = [text for line in read_bank(FOLDER) for text in list(line.spoken())[1:]]
    copies = ["그 일에서 가장 어려웠던 점은 무엇이었습니까?", "그 일에서 제일 어려웠던 점은 무엇입니까?"]
    pairs = {(i, j) for _, i, j in Wordings(texts + copies).alike(SAME_FOLLOW_UP)}
    assert (len(texts), len(texts) + 1) in pairs


def test_every_question_of_the_bank_is_found_again_behind_another_ending() -> None:
    """One in ten of the real questions, its last word changed and its spaces moved, beside all the others."""
    texts = [line.question["text"] for line in read_bank(FOLDER)]
    copies = {len(texts) + i: original for i, original in enumerate(range(0, len(texts), 10))}
    reworded = [" ".join([*texts[original].split()[:-1], "들려주시겠어요?"]) for original in copies.values()]
    pairs = {(i, j) for _, i, j in Wordings(texts + reworded).alike(SAME_FOLLOW_UP)}
    assert [texts[original] for index, original in copies.items() if (original, index) not in pairs] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("협업(팀워크) 경험이 있습니까?", "signs"),
        ("성공/실패 경험이 있습니까?", "signs"),
        ("‘협업’이란 무엇입니까?", "signs"),
        ("협업·갈등 경험이 있습니까?", "signs"),
        ("협업  경험이 있습니까?", "spacing"),
        ("협업 경험이 있습니까? ", "spacing"),
        ("협업 경험이 있습니까 ?", "spacing"),
        ("협업 경험에 대해 말해 봐.", "polite"),
        ("협업 경험을 서술하시오.", "polite"),
        ("협업 경험이 있는가?", "polite"),
        ("협업 경험을 기술할 것.", "polite"),
        ("협업 경험을 말씀해 주십시오", "polite"),
        ("협업 경험이 있습니까.", "punctuation"),
        ("협업 경험을 말씀해 주십시오?", "punctuation"),
        ("하나를 고르십시오. 이유는 무엇입니까? 결과는 어땠습니까?", "sentences"),
    ],
)
def test_what_cannot_be_said_aloud_is_found(text: str, problem: str) -> None:
    assert any(problem in found for found in style_problems(text, 2))


@pytest.mark.parametrize(
    "text",
    [
        "OAuth 2.0은 어떤 문제를 풀려고 만들어졌습니까?",
        "어떤 역할을 맡으셨는지, 결과는 어땠는지 들려주시겠어요?",
        "목표를 10% 넘긴 경험이 있으신가요? 비결을 말씀해 주세요.",
    ],
)
def test_what_can_be_said_aloud_passes(text: str) -> None:
    assert style_problems(text, 2) == []
