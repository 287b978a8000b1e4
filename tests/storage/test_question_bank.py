"""The reader of the question bank: what ships, and lines it must refuse."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.domain.question import CommonMistake, Experience, OccupationGroup, QuestionKind
from maju.services.judging.points import words_in
from maju.storage.question_bank import read_question_bank

BANK = Path(__file__).resolve().parents[2] / "data" / "questions"
LINE: dict[str, Any] = {
    "id": "tech-test-001",
    "kind": "technical",
    "competency": "자료구조·알고리즘",
    "groups": ["ICT"],
    "experience": "new",
    "difficulty": 1,
    "text": "스택은 언제 쓰십니까?",
    "good_answer": ["꺼내는 순서를 말한다"],
    "expected_points": [{"point": "나중에 넣은 것을 먼저 꺼낸다.", "words": ["나중에|후입선출"]}],
    "mistakes": [
        {
            "mistake": "먼저 넣은 것을 먼저 꺼낸다고 여기기 쉽습니다.",
            "words": ["먼저 넣은 것을 먼저|선입선출입니다", "줄을 서는 것과 같습니다"],
            "correction": "나중에 넣은 것을 먼저 꺼냅니다.",
        }
    ],
    "follow_ups": [{"when": "missing_point:0", "text": "무엇을 먼저 꺼냅니까?"}],
}


def written(folder: Path, *lines: dict[str, Any]) -> Path:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "technical.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_a_line_is_read_whole(tmp_path: Path) -> None:
    (question,) = read_question_bank(written(tmp_path, LINE))
    assert (question.id, question.kind, question.experience) == (
        "tech-test-001",
        QuestionKind.TECHNICAL,
        Experience.NEW,
    )
    assert question.groups == {OccupationGroup.ICT}
    assert question.expected_points[0].words == ("나중에|후입선출",)
    assert question.follow_ups[0].when == "missing_point:0"
    assert question.mistakes == (
        CommonMistake(
            "먼저 넣은 것을 먼저 꺼낸다고 여기기 쉽습니다.",
            ("먼저 넣은 것을 먼저|선입선출입니다", "줄을 서는 것과 같습니다"),
            "나중에 넣은 것을 먼저 꺼냅니다.",
        ),
    )


def test_a_line_without_mistakes_has_none(tmp_path: Path) -> None:
    line = {name: value for name, value in LINE.items() if name != "mistakes"}
    (question,) = read_question_bank(written(tmp_path, line))
    assert question.mistakes == ()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: m.pop("correction"), id="no correction"),
        pytest.param(lambda m: m.update(note="x"), id="unknown field"),
        pytest.param(lambda m: m.update(mistake=" "), id="empty mistake"),
        pytest.param(lambda m: m.update(correction=3), id="correction is no text"),
        pytest.param(lambda m: m.update(words=[]), id="no words"),
        pytest.param(lambda m: m.update(words="선입선출입니다"), id="words are no list"),
        pytest.param(lambda m: m.update(words=[7]), id="word is no text"),
        pytest.param(lambda m: m.update(words=["선입선출입니다|"]), id="empty form"),
    ],
)
def test_a_mistake_of_another_form_names_its_line(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    broken = copy.deepcopy(LINE)
    change(broken["mistakes"][0])
    with pytest.raises(MajuError) as caught:
        read_question_bank(written(tmp_path, LINE, broken))
    assert caught.value.code == "questions-invalid"
    assert caught.value.facts["line"] == 2


def test_a_folder_without_questions_is_said(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        read_question_bank(tmp_path)
    assert caught.value.code == "questions-missing"


def test_every_shipped_technical_question_knows_its_mistakes_and_accuses_no_right_answer() -> None:
    """With the program's own matching, sentence by sentence as it judges."""
    questions = [q for q in read_question_bank(BANK) if q.kind is QuestionKind.TECHNICAL]
    assert [q.id for q in questions if not 2 <= len(q.mistakes) <= 3] == []
    accused, unseen = [], []
    for question in questions:
        right = [point.point for point in question.expected_points] + [m.correction for m in question.mistakes]
        for mistake in question.mistakes:
            accused += [(question.id, text) for text in (*right, " ".join(right)) if words_in(text, mistake.words)]
            unseen += [] if words_in(mistake.mistake, mistake.words) else [(question.id, mistake.mistake)]
    assert (accused, unseen) == ([], [])
