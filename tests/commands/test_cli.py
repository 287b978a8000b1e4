"""The command line over real input: files as devices, the real pipeline, JSON alone on standard output."""

import json
import tomllib
import wave
from pathlib import Path
from typing import Any

import pytest

from tests.commands.running import ROOT, Ran, maju, speak_wav


def test_doctor_says_what_is_there_and_exits_0_when_the_main_job_runs(tmp_path: Path) -> None:
    ran = maju(tmp_path / "home", "doctor", "--json")
    assert ran.code == 0, ran.err
    lines = {line["id"]: line for line in ran.json["lines"]}
    assert ran.json["main_job_runs"] is True
    assert lines["questions"]["state"] == "passed"
    assert lines["voice"]["state"] == "passed"
    assert "mediapipe" in lines["packages"]["text"]
    assert not (tmp_path / "home").exists(), "looking leaves nothing behind"


def test_devices_lists_by_name(tmp_path: Path) -> None:
    ran = maju(tmp_path / "home", "devices", "--json")
    assert ran.code == 0
    assert set(ran.json) == {"microphones", "speakers", "cameras", "default_microphone", "default_speaker", "problems"}


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """One fast rehearsal, looked at by several tests."""
    folder = tmp_path_factory.mktemp("rehearsal")
    ran = maju(folder / "home", "rehearse", "--fast", "--out", folder / "out", "--json")
    assert ran.code == 0, ran.err
    return folder, ran


def test_a_rehearsal_ends_with_a_report_and_a_recording_for_each_answer(rehearsed: tuple[Path, Ran]) -> None:
    folder, ran = rehearsed
    assert Path(ran.json["html"]).is_file()
    assert Path(ran.json["json"]).is_file()
    assert ran.json["problems"] == []
    for number in (1, 2, 3):
        (take,) = (folder / "out" / "recordings").rglob(f"q{number:02d}-take1")
        assert (take / "answer.mkv").stat().st_size > 10_000
        with wave.open(str(take / "answer.wav")) as sound:
            assert sound.getnframes() / sound.getframerate() > 5.0


def test_a_rehearsals_words_are_those_its_candidate_spoke(rehearsed: tuple[Path, Ran]) -> None:
    """The candidate's sentences are known; the transcript comes from Whisper alone. The small model may miss one in ten."""
    report = json.loads(Path(rehearsed[1].json["json"]).read_text(encoding="utf-8"))
    raw = tomllib.loads((ROOT / "tests" / "fixtures" / "rehearsal_sentences.toml").read_text(encoding="utf-8"))
    known = [sentence for answer in raw["answer"] for sentence in answer["sentences"]]
    heard = 0
    for answer in report["answers"]:
        transcript = answer["takes"][0]["transcript"]
        assert "예행연습" in transcript["notice"], "its model is labelled"
        exact = sum(sentence in transcript["text"] for sentence in known)
        assert exact >= 2, transcript["text"]
        heard += exact
    spoken = sum(len(spoken_sentences(answer, raw)) for answer in report["answers"])
    assert heard >= 0.9 * spoken
    assert any("예행연습" in notice for notice in report["notices"])


def spoken_sentences(answer: dict[str, Any], raw: dict[str, Any]) -> list[str]:
    """The candidate's answer this take must be: the one most of whose sentences were heard."""
    text = answer["takes"][0]["transcript"]["text"]
    answers: list[list[str]] = [a["sentences"] for a in raw["answer"]]
    return max(answers, key=lambda sentences: sum(sentence in text for sentence in sentences))


def test_a_rehearsal_judges_by_rules_and_says_so(rehearsed: tuple[Path, Ran]) -> None:
    report = json.loads(Path(rehearsed[1].json["json"]).read_text(encoding="utf-8"))
    judgements = [j for a in report["answers"] for j in a["takes"][0]["evaluation"]["judgements"]]
    assert judgements
    assert {j["judged_by"] for j in judgements} == {"rules"}
    texts = {a["takes"][0]["id"]: a["takes"][0]["transcript"]["text"] for a in report["answers"]}
    for answer in report["answers"]:
        for judgement in answer["takes"][0]["evaluation"]["judgements"]:
            for quote in judgement["evidence"]:
                text = texts[answer["takes"][0]["id"]]
                assert text[quote["start_char"] : quote["end_char"]] == quote["quote"], "a literal quote"
    assert any("기본 분석" in notice for notice in report["notices"])


def test_the_same_seed_asks_the_same_questions(tmp_path: Path) -> None:
    wav = speak_wav(tmp_path / "answer.wav", "안녕하세요.")
    asked = []
    for name in ("one", "two"):
        ran = maju(
            tmp_path / "home", "interview", "--headless", "--preset", "bank", "--group", "SM", "--questions", 3,
            "--seed", 5, "--microphone", wav, "--out", tmp_path / name, "--fast", "--json",
        )  # fmt: skip
        assert ran.code == 0, ran.err
        asked.append([line for line in ran.err.splitlines() if line.startswith("[질문")])
    assert asked[0] == asked[1]
    assert len(asked[0]) == 3


def test_a_record_to_be_opened_without_a_screen_names_the_way_that_needs_none(tmp_path: Path) -> None:
    ran = maju(tmp_path / "home", "내기록.maju")
    assert ran.code == 1
    assert "maju vault import 내기록.maju" in ran.err
    assert not ran.out
