"""``maju evaluate``: a file, a folder at a time, a watched folder that Ctrl+C ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.commands.running import ROOT, Ran, maju_here

SCHEMA = json.loads((ROOT / "assets" / "schemas" / "evaluate.schema.json").read_text(encoding="utf-8"))
QUESTION = "갈등을 해결한 경험을 말씀해 주세요."
ANSWER = (
    "작년에 매장에서 재고 담당자와 진열 담당자가 서로 책임을 미루며 다툰 적이 있었습니다. 저는 두 사람을 따로 만나 이야기를 듣고 "
    "입고 시간과 진열 시간을 표로 만들어 보여 주었습니다. 그래서 진열을 30분 늦추기로 했고 결품이 한 달에 12건에서 3건으로 줄었습니다. "
    "갈등은 사람보다 순서의 문제일 때가 많다는 것을 배웠습니다."
)


def document(answer: str, *, gender: str = "Female", age: str = "-34", **labels: object) -> dict[str, Any]:
    """An input document."""
    info = {
        "occupation": "SM",
        "channel": "MOCK",
        "place": "ONLINE",
        "gender": gender,
        "ageRange": age,
        "experience": "NEW",
    }
    return {"user_info": info, "question": {"text": QUESTION}, "user_answer": [{"text": answer, **labels}]}


def put(folder: Path, name: str, made: dict[str, Any]) -> None:
    """Both files of a pair."""
    for place in ("question", "answer"):
        (folder / place).mkdir(parents=True, exist_ok=True)
        kept = {key: value for key, value in made.items() if place == "answer" or key != "user_answer"}
        (folder / place / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """A folder that was evaluated once."""
    folder = tmp_path_factory.mktemp("evaluate") / "desk"
    put(folder, "plain", document(ANSWER))
    put(folder, "other-person", document(ANSWER, gender="MALE", age="50+"))
    put(folder, "short", document("네", intent="attitude"))
    put(folder, "empty", document(" "))
    put(folder, "agrees", document(ANSWER, emotion=[{"category": "neutral"}]))
    put(folder, "differs", document(ANSWER, emotion="negative"))
    put(folder, "bad", document(ANSWER) | {"question": {"text": ""}})
    put(folder, "half", document(ANSWER))
    (folder / "question" / "half.json").unlink()
    return folder, maju_here(folder.parent / "home", "evaluate", folder)


def result(desk: tuple[Path, Ran], name: str) -> dict[str, Any]:
    """A result, as the schema says."""
    made = json.loads((desk[0] / "result" / f"{name}.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(SCHEMA).iter_errors(made)] == []
    assert isinstance(made, dict)
    return made


def test_every_pair_gives_a_result_or_an_error(desk: tuple[Path, Ran]) -> None:
    names = [
        "agrees.json",
        "bad.error.json",
        "differs.json",
        "empty.json",
        "other-person.json",
        "plain.json",
        "short.json",
    ]
    assert sorted(path.name for path in (desk[0] / "result").iterdir()) == names
    assert desk[1].code == 1
    assert "bad:" in desk[1].err
    assert "half" in desk[1].err


def test_scores_follow_the_rubric(desk: tuple[Path, Ran]) -> None:
    made = result(desk, "plain")
    scores = made["score_result"]
    assert made["grade"] in ("S", "A", "B")
    assert 50 < scores["total"] <= 100
    assert min(scores["length"], scores["quality"]) <= scores["total"] <= max(scores["length"], scores["quality"])
    assert scores["intent"] is scores["emotion"] is None
    assert scores["breakdown"]["word_count"] == len(ANSWER.split())
    assert 3 <= len(made["feedback"]) <= 5
    assert all(sentence in ANSWER for sentence in made["summary"].split(". "))
    assert "12건" in made["recommended_answer"]


def test_sex_and_age_change_nothing(desk: tuple[Path, Ran]) -> None:
    one, other = result(desk, "plain"), result(desk, "other-person")
    assert one.pop("user_info") != other.pop("user_info")
    assert one == other


@pytest.mark.parametrize("name", ["short", "empty"])
def test_a_held_answer_has_no_number(desk: tuple[Path, Ran], name: str) -> None:
    made = result(desk, name)
    assert made["held"]
    assert made["grade"] is None
    assert {made["score_result"][name] for name in ("total", "intent", "emotion", "length", "quality")} == {None}
    assert made["feedback"] == [made["held"]]
    assert made["analysis"]["gt_intent_kor"] == ("태도" if name == "short" else "")
    assert made["analysis"]["pred_intent"] == made["summary"] == made["recommended_answer"] == ""


def test_labels_are_compared_only_where_they_came(desk: tuple[Path, Ran]) -> None:
    agrees, differs = result(desk, "agrees"), result(desk, "differs")
    assert agrees["score_result"]["emotion"] == 100
    assert differs["score_result"]["emotion"] == 0
    assert differs["analysis"]["gt_emotion_kor"] == "부정"
    assert differs["score_result"]["total"] == agrees["score_result"]["total"], "a label says nothing of how good it is"


def test_one_file_is_evaluated_as_a_folder_is(desk: tuple[Path, Ran], tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(document(ANSWER), ensure_ascii=False), encoding="utf-8")
    ran = maju_here(
        tmp_path / "home", "evaluate", tmp_path / "in.json", "--out", tmp_path / "deep" / "out.json", "--rules"
    )
    assert (ran.code, ran.out.strip()) == (0, str(tmp_path / "deep" / "out.json"))
    assert json.loads((tmp_path / "deep" / "out.json").read_text(encoding="utf-8")) == result(desk, "plain")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    ran = maju_here(tmp_path / "home", "evaluate", tmp_path / "none.json")
    assert ran.code == 1
    assert "none.json" in ran.sentence


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_a_watch_goes_on_until_it_is_ended(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "maju", "evaluate", str(folder), "--watch", "--rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as watch:
        try:
            until(lambda: (folder / "result").is_dir())
            put(folder, "a", document(ANSWER))
            until(lambda: (folder / "result" / "a.json").exists())
            put(folder, "b", document("네"))
            until(lambda: (folder / "result" / "b.json").exists())
        finally:
            watch.send_signal(signal.SIGINT)
            out, err = watch.communicate(timeout=30)
    assert watch.returncode == 0
    assert "Traceback" not in err
    assert "마쳤습니다" in err
    assert [Path(line).name for line in out.splitlines()] == ["a.json", "b.json"]


def until(ready: Any) -> None:
    """Wait until it is so, for a minute at most."""
    end = time.monotonic() + 60
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.1)
