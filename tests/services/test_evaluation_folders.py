"""The watched folder: pairs are evaluated once, half-written files are waited for, bad ones are told and the watch goes on."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.services.evaluation_folders import QUIET_LOOKS, FolderWatch
from maju.services.single_evaluation import SingleAnswer


class Place:
    """Three folders, a watch over them, and what it has evaluated."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.time = 1_000_000_000
        self.watch = FolderWatch(folder, self.evaluate)
        self.watch.prepare()

    def evaluate(self, asked: SingleAnswer) -> Mapping[str, Any]:
        if asked.answer == "고장":
            raise MajuError("model-failed", "언어 모델이 답하지 않았습니다.")
        if asked.answer == "바뀜":
            self.pair("moving", "새 답변입니다")
        self.asked.append(asked.answer)
        return {"question": asked.question, "answer": asked.answer, "group": asked.group.value}

    def put(self, place: str, text: str) -> None:
        path = self.folder / place
        path.write_text(text, encoding="utf-8")
        self.time += 10
        os.utime(path, (self.time, self.time))

    def pair(self, name: str, answer: str) -> None:
        self.put(
            f"question/{name}.json", json.dumps({"user_info": {"occupation": "SM"}, "question": {"text": "왜요?"}})
        )
        self.put(f"answer/{name}.json", json.dumps({"user_answer": [{"text": answer}]}))

    def look(self, *, last: bool = False) -> list[tuple[str, bool]]:
        return [(outcome.name, not outcome.problem) for outcome in self.watch.look(last=last)]

    def results(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "result").iterdir())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "desk")


def test_a_pair_gives_one_result_and_is_not_done_twice(place: Place) -> None:
    place.pair("b", "둘째 답변")
    place.pair("a", "첫째 답변")
    place.put("answer/alone.json", "{}")
    assert place.look() == [("a", True), ("b", True)]
    assert place.look() == []
    assert list(FolderWatch(place.folder, place.evaluate).look()) == []
    assert json.loads((place.folder / "result" / "a.json").read_text(encoding="utf-8")) == {
        "question": "왜요?", "answer": "첫째 답변", "group": "SM"
    }  # fmt: skip
    assert place.results() == ["a.json", "b.json"]
    assert place.watch.unpaired() == ("alone",)


def test_a_newer_answer_is_evaluated_again(place: Place) -> None:
    place.pair("a", "처음")
    place.look()
    place.time = 4_000_000_000
    place.put("answer/a.json", json.dumps({"user_answer": "나중"}))
    assert place.look() == [("a", True)]
    assert place.asked == ["처음", "나중"]


def test_what_is_half_written_is_waited_for(place: Place) -> None:
    place.pair("a", "온전한 답변")
    whole = (place.folder / "answer" / "a.json").read_text(encoding="utf-8")
    for length in range(1, 6):
        place.put("answer/a.json", whole[:length])
        assert place.look() == []
    place.put("answer/a.json", whole)
    assert place.look() == [("a", True)]
    assert place.results() == ["a.json"]


def test_what_stays_broken_is_told_once_and_mended_later(place: Place) -> None:
    place.pair("a", "답변")
    place.pair("z", "다른 답변")
    place.put("answer/a.json", '{"user_answer": ')
    looks = [place.look() for _ in range(QUIET_LOOKS + 3)]
    assert looks[0] == [("z", True)]
    assert [outcome for look in looks[1:] for outcome in look] == [("a", False)]
    told = json.loads((place.folder / "result" / "a.error.json").read_text(encoding="utf-8"))
    assert told["code"] == "evaluate-input"
    assert "a.json" in told["message"]
    place.time = 4_000_000_000
    place.pair("a", "고친 답변")
    assert place.look() == [("a", True)]
    assert place.results() == ["a.json", "z.json"]


def test_an_engine_that_fails_costs_one_answer(place: Place) -> None:
    place.pair("a", "고장")
    place.pair("b", "답변")
    assert place.look() == [("a", False), ("b", True)]
    assert place.results() == ["a.error.json", "b.json"]


def test_an_answer_that_changes_meanwhile_is_evaluated_as_it_is_then(place: Place) -> None:
    place.pair("moving", "바뀜")
    assert place.look() == []
    assert place.look() == [("moving", True)]
    assert (
        json.loads((place.folder / "result" / "moving.json").read_text(encoding="utf-8"))["answer"] == "새 답변입니다"
    )


@pytest.mark.parametrize("text", ["[]", "{}", '{"user_answer": [{"text": "답"}], "question": 3}', '"글"'])
def test_the_last_look_waits_for_nothing(place: Place, text: str) -> None:
    place.put("question/a.json", "{}")
    place.put("answer/a.json", text)
    assert place.look(last=True) == [("a", False)]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(MajuError) as caught:
        FolderWatch(tmp_path / "file", lambda _asked: {}).prepare()
    assert caught.value.code == "folder-unwritable"
