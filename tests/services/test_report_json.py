"""Every JSON output of the command line, as the program really writes it, against its published schema."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from maju.domain.record import InterviewRecord, StoredTake
from maju.domain.report import InterviewReport
from maju.services.report_builder import build_report
from maju.services.report_json import report_to_json
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.rubric_files import read_rubric
from tests.commands.running import ROOT, maju
from tests.sealed_homes import opened_home
from tests.services.report_making import INTERVIEW, delivery, question, record, report_of, take
from tests.services.test_report_builder import reports

SCHEMAS = ROOT / "assets" / "schemas"
RUBRIC = read_rubric(ROOT / "assets" / "rubric")
NAMES = (
    "report", "interview-result", "rehearse", "doctor", "devices", "history", "recover", "transcribe", "judge-again",
    "models-list", "models-advise", "models-install", "models-pack", "models-verify", "models-remove", "models-add",
    "packs-list", "packs-install", "packs-verify", "packs-remove",
    "jobs-search", "jobs-recommend", "jobs-gap", "jobs-show", "jobs-stats", "jobs-import", "jobs-pack", "jobs-build", "jobs-delete", "feedback",
    "compare-prompts", "compare-prompts-read", "evaluate", "train-labels",
    "resume-draft", "resume-text", "resume-list", "resume-export", "resume-delete",
    "documents-read", "documents-add", "documents-list", "documents-remove", "profile-show",
    "notes-add", "notes-list", "notes-remove",
    "self-test-offline", "privacy-log",
    "desk-ask", "desk-candidates", "desk-groups", "desk-log", "desk-packs", "desk-packs-add", "desk-remove", "desk-search", "desk-show",
    "desk-skills", "desk-supply", "desk-usage",
    "licences",
    "vault-status", "vault-keeper", "vault-retention", "vault-seal", "vault-export", "vault-import", "vault-destroy",
)  # fmt: skip
FILES = ("model-manifest", "model-pack")
"""Schemas of files that the program reads; their own tests hold them."""


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def faults(name: str, document: object) -> list[str]:
    validator = Draft202012Validator(schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def through_text(report: InterviewReport) -> Any:
    return json.loads(json.dumps(report_to_json(report, RUBRIC), ensure_ascii=False, allow_nan=False))


def objects(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for item in node.values():
            yield from objects(item)
    elif isinstance(node, list):
        for item in node:
            yield from objects(item)


def test_why_a_question_was_asked_is_told() -> None:
    planned = replace(question(0), reason="공고의 담당 업무: 결제 서버 운영")
    report = build_report(record(planned=(planned,)), [StoredTake(planned, take(0))])
    document = through_text(report)
    assert faults("report", document) == []
    assert document["answers"][0]["question"]["reason"] == planned.reason


def test_there_is_a_schema_for_every_output_and_no_other() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{name}.schema.json" for name in (*NAMES, *FILES)}


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_valid_and_strict(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    whole = [found for found in objects(schema(name)) if "properties" in found]
    assert whole
    for found in whole:
        assert found["additionalProperties"] is False
        assert set(found["required"]) == set(found["properties"])


def test_the_same_thing_is_described_the_same_way_everywhere() -> None:
    report = schema("report")["$defs"]
    assert schema("history")["$defs"]["summary"] == report["summary"]
    assert schema("transcribe")["$defs"]["word"] == report["word"]
    assert schema("models-add")["$defs"] == schema("models-list")["$defs"]
    jobs = schema("jobs-recommend")["$defs"]
    assert all(jobs[name] == same for name, same in schema("jobs-search")["$defs"].items())
    assert schema("jobs-gap")["properties"] == jobs["gap"]["properties"]
    assert schema("jobs-gap")["$defs"]["skill"] == jobs["skill"]
    assert schema("rehearse")["properties"] == schema("interview-result")["properties"]


def test_a_full_report_is_as_described() -> None:
    assert faults("report", through_text(report_of(take(0, 1), take(0, 2), take(1), rehearsal=True))) == []


@settings(max_examples=60, deadline=None)
@given(reports())
def test_any_report_is_as_described(report: InterviewReport) -> None:
    assert faults("report", through_text(report)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("answers", 0, "takes", 0, "evaluation", "judgements", 1, "evidence"), []),
        (("answers", 0, "takes", 0, "evaluation", "judgements", 1, "level"), 6),
        (("answers", 0, "takes", 0, "transcript", "confidence"), 1.5),
        (("worked", 0, "evidence"), None),
        (("interview", "group"), "XX"),
        (("format",), "maju-report/2"),
        (("answers", 0, "emotion"), "happy"),
    ],
)
def test_the_schema_refuses_what_the_rules_forbid(path: tuple[str | int, ...], value: object) -> None:
    """A level without evidence, praise without a quote, a label nobody may give."""
    document = through_text(report_of(take()))
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert faults("report", document) != []


def test_numbers_are_ones_that_json_knows() -> None:
    odd = replace(delivery(), loudness_dbfs=float("-inf"), syllables_per_minute=1 / 3)
    (answer,) = through_text(report_of(take(delivery=odd)))["answers"]
    assert answer["takes"][0]["delivery"]["loudness_dbfs"] is None
    assert answer["takes"][0]["delivery"]["syllables_per_minute"] == 0.3333


# --- what the real commands print ----------------------------------------------------------------------------------------


def fill(home: Path, made: InterviewRecord, *stored: StoredTake) -> None:
    """Into a home as it was before there were vaults, or into the sealed one that a command has made of it."""
    home.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch, ExitStack() as opened:
        patch.setenv("MAJU_HOME", str(home))  # where the commands look for its key
        sealed = (home / "vault.json").exists()
        key = opened.enter_context(opened_home(home)).database_key if sealed else None
        file = DatabaseFile(home / "maju.db", MIGRATIONS, key)
        store = SqliteInterviewStore(file, home / "recordings")
        store.add(made)
        for one in stored:
            store.put_take(one)
        store.set_progress(made.plan.id, made.plan.questions, made.position, made.state)
        file.close()


@pytest.mark.parametrize("command", ["doctor", "devices"])
def test_what_is_said_of_this_computer_is_as_described(command: str, tmp_path: Path) -> None:
    ran = maju(tmp_path / "home", command, "--json")
    assert faults(command, ran.json) == []


def test_history_and_report_are_as_described(tmp_path: Path) -> None:
    made = record(2)
    fill(tmp_path / "home", made, StoredTake(made.plan.questions[0], take(0)))
    history = maju(tmp_path / "home", "history", "--json")
    assert faults("history", history.json) == []
    assert [line["id"] for line in history.json] == [INTERVIEW]
    written = tmp_path / "out" / "r.json"
    assert maju(tmp_path / "home", "report", INTERVIEW, "--json", written).code == 0
    report = json.loads(written.read_text(encoding="utf-8"))
    assert faults("report", report) == []
    assert report == through_text(build_report(made, [StoredTake(made.plan.questions[0], take(0))]))


def test_judging_again_is_as_described(tmp_path: Path) -> None:
    made = record(2)
    fill(tmp_path / "home", made, StoredTake(made.plan.questions[0], take(0)))
    ran = maju(tmp_path / "home", "judge-again", INTERVIEW, "--json")
    assert faults("judge-again", ran.json) == []
    (line,) = ran.json
    assert line["changed"] is True
    assert line["before"] == {"mean_level": 3.5, "grade": "", "judge": "", "rubric": ""}
    assert line["after"]["rubric"] == RUBRIC.version
    again = maju(tmp_path / "home", "judge-again", "--all", "--json")
    assert [found["changed"] for found in again.json] == [False], "the same rules think the same"


def test_recover_is_as_described(tmp_path: Path) -> None:
    made = record(2, state="running")
    fill(tmp_path / "home", made, StoredTake(made.plan.questions[0], take(0)))
    ran = maju(tmp_path / "home", "recover", "--json")
    assert faults("recover", ran.json) == []
    assert [line["id"] for line in ran.json] == [INTERVIEW]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """One fast rehearsal of two questions."""
    folder = tmp_path_factory.mktemp("rehearsed")
    ran = maju(folder / "home", "rehearse", "--fast", "--questions", 2, "--out", folder / "out", "--json")
    assert ran.code == 0, ran.err
    return folder, ran.json


def test_a_rehearsal_and_its_report_are_as_described(rehearsed: tuple[Path, Any]) -> None:
    _, result = rehearsed
    assert faults("rehearse", result) == []
    report = json.loads(Path(result["json"]).read_text(encoding="utf-8"))
    assert faults("report", report) == []
    assert len(report["answers"]) >= 2


def test_an_interview_and_its_report_are_as_described(rehearsed: tuple[Path, Any], tmp_path: Path) -> None:
    folder, _ = rehearsed
    wav = next((folder / "out" / "candidate").glob("q01-*.wav"))
    ran = maju(
        tmp_path / "home", "interview", "--headless", "--preset", "intro", "--questions", 1,
        "--microphone", wav, "--out", tmp_path / "out", "--fast", "--json",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert faults("interview-result", ran.json) == []
    assert faults("report", json.loads(Path(ran.json["json"]).read_text(encoding="utf-8"))) == []


def test_a_transcript_is_as_described(rehearsed: tuple[Path, Any], tmp_path: Path) -> None:
    """Needs a speech model: the rehearsal's own is put where a person's would lie, which the program itself never does."""
    folder, _ = rehearsed
    home = tmp_path / "home"
    shutil.copytree(ROOT / "tests" / "fixtures" / "models" / "whisper-rehearsal", home / "models" / "speech" / "small")
    wav = next((folder / "out" / "candidate").glob("q01-*.wav"))
    one = maju(home, "transcribe", wav, "--json")
    assert one.code == 0, one.err
    assert faults("transcribe", one.json) == []
    assert one.json["words"]


# --- docs/json.md ---------------------------------------------------------------------------------------------------------


def examples() -> list[tuple[str, str]]:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    return re.findall(r"<!-- schema: ([a-z-]+) -->\n```json\n(.*?)\n```", text, re.S)


def test_every_output_has_an_example_in_the_documentation() -> None:
    assert {name for name, _ in examples()} == set(NAMES)


@pytest.mark.parametrize(("name", "text"), examples())
def test_the_examples_in_the_documentation_are_as_described(name: str, text: str) -> None:
    assert faults(name, json.loads(text)) == []
