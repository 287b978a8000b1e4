"""``maju compare-prompts``: the real llama.cpp from question to table, killed and gone on with; and filled sheets read back."""

import csv
import io
import json
import math
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from maju.services.comparing.items import Variant
from maju.services.comparing.sheets import HEADER, Aspect
from tests.commands.running import ROOT, Ran, maju_here

TINY = ROOT / "tests" / "fixtures" / "models" / "llama-tiny.gguf"
SMALL = ("--limit", 2, "--variants", "question", "resume", "--raters", 2)


def document(ran: Ran, name: str = "compare-prompts") -> Any:
    """Standard output, as the schema says."""
    schema = json.loads((ROOT / "assets" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(ran.json)] == []
    return ran.json


def lines(path: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def texts(path: str | Path) -> dict[tuple[str, str], str]:
    return {(line["item"], line["variant"]): line["text"] for line in lines(path)}


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """Two questions under two prompts, by the installed model, whose texts mean nothing."""
    folder = tmp_path_factory.mktemp("compare")
    models = folder / "home" / "models" / "llm"
    models.mkdir(parents=True)
    shutil.copy(TINY, models)
    return folder, maju_here(folder / "home", "compare-prompts", *SMALL, "--out", folder / "out", "--json")


def test_the_table_has_a_row_a_variant_with_finite_figures(compared: tuple[Path, Ran]) -> None:
    made = document(compared[1])
    assert compared[1].code == 0, compared[1].err
    assert [(row["model"], row["variant"], row["texts"]) for row in made["rows"]] == [
        ("llama-tiny", "question", 2),
        ("llama-tiny", "resume", 2),
    ]
    figures = [
        value for row in (*made["rows"], made["unrelated"]) for value in row.values() if isinstance(value, float)
    ]
    assert len(figures) > 20
    assert all(map(math.isfinite, figures))
    assert made["written_now"] == 4
    assert made["rows"][0]["rouge1"] < made["unrelated"]["rouge1"], "random letters are worse than any answer"


def test_every_text_and_its_figures_are_in_the_folder(compared: tuple[Path, Ran]) -> None:
    made = compared[1].json
    written = texts(made["texts"])
    assert len(written) == 4
    assert all(written.values())
    measured = lines(made["measured"])
    assert {(m["item"], m["variant"]): m["text"] for m in measured} == written
    assert all(m["reference"] and math.isfinite(m["bleu"]) for m in measured)
    assert json.loads((compared[0] / "out" / "results.json").read_text(encoding="utf-8")) == made
    assert len(made["sheets"]) == 4
    assert not any(path.name.endswith(".part") for path in (compared[0] / "out").rglob("*"))


def test_a_second_run_writes_nothing_and_leaves_sheets_alone(compared: tuple[Path, Ran]) -> None:
    made = compared[1].json
    sheet = Path(made["sheets"][1])
    before, journal = sheet.read_bytes(), Path(made["texts"]).read_bytes()
    sheet.write_bytes(before + b"begun by a rater")
    again = maju_here(compared[0] / "home", "compare-prompts", *SMALL, "--out", compared[0] / "out")
    assert again.code == 0, again.err
    assert Path(made["texts"]).read_bytes() == journal
    assert sheet.read_bytes() == before + b"begun by a rater"
    sheet.write_bytes(before)
    assert "BLEU" in again.out
    assert "질문+경력+직업+이력서" in again.out
    assert "다른 질문의 참고 답변" in again.out


def test_a_killed_run_goes_on_and_the_same_seed_gives_the_same_texts(
    compared: tuple[Path, Ran], tmp_path: Path
) -> None:
    command = ("compare-prompts", "--model", TINY, "--out", tmp_path / "out")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home")}
    journal = tmp_path / "out" / "texts.jsonl"
    with subprocess.Popen(
        [sys.executable, "-m", "maju", *map(str, command)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        until = time.monotonic() + 60
        while not (journal.exists() and journal.read_bytes().count(b"\n") >= 3) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    with journal.open("ab") as file:
        file.write(b'{"model": "cut off in the mid')
    there = {
        key for key in texts_whole(journal) if key[0] in ("cmp-001", "cmp-002") and key[1] in ("question", "resume")
    }
    ran = maju_here(tmp_path / "home", *command, *SMALL, "--json")
    made = document(ran)
    assert there, "the killed run had written something of it"
    assert made["written_now"] == 4 - len(there)
    found = texts(journal)
    assert {key: found[key] for key in texts(compared[1].json["texts"])} == texts(compared[1].json["texts"])


def texts_whole(path: Path) -> set[tuple[str, str]]:
    """Of the lines that were not cut off."""
    whole = path.read_text(encoding="utf-8").split("\n")[:-1]
    return {(raw["item"], raw["variant"]) for raw in map(json.loads, whole)}


def test_a_server_writes_as_well(tmp_path: Path, llama_server: str) -> None:
    ran = maju_here(
        tmp_path / "home", "compare-prompts", "--server", llama_server, "--limit", 1, "--variants", "both",
        "--out", tmp_path / "out", "--json",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    made = document(ran)
    (row,) = made["rows"]
    assert (row["variant"], row["texts"], made["items"], made["unrelated"]) == ("both", 1, 1, None)
    assert row["model"]


def fill(path: Path, score: Callable[[str, Aspect], str]) -> Path:
    """Fill a sheet in as a person's spreadsheet would; ``score`` by code and aspect."""
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        page = book["채점표"]
        for row in page.iter_rows(min_row=2):
            for aspect in Aspect:
                said = score(str(row[0].value), aspect)
                row[HEADER.index(aspect.label)].value = int(said) if said.isdigit() else said or None
        filled = path.with_name(f"filled-{path.name}")
        book.save(filled)
        book.close()
        return filled
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    for row in rows[1:]:
        for aspect in Aspect:
            row[HEADER.index(aspect.label)] = score(row[0], aspect)
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    filled = path.with_name(f"filled-{path.name}")
    filled.write_text(out.getvalue(), encoding="utf-8-sig")
    return filled


def test_filled_sheets_are_read_back_without_a_model(compared: tuple[Path, Ran], tmp_path: Path) -> None:
    made = compared[1].json
    variants = {e["code"]: e["variant"] for e in json.loads(Path(made["key"]).read_text(encoding="utf-8"))["entries"]}

    def better(code: str, _aspect: Aspect) -> str:
        return "2" if variants[code] == "resume" else "1"

    def stricter(code: str, aspect: Aspect) -> str:
        return "0" if aspect is Aspect.RICHNESS else better(code, aspect)

    sheets = [fill(Path(made["sheets"][0]), better), fill(Path(made["sheets"][3]), stricter)]
    ran = maju_here(tmp_path / "home", "compare-prompts", "--read", *sheets, "--key", made["key"], "--json")
    assert ran.code == 0, ran.err
    read = document(ran, "compare-prompts-read")
    assert read["raters"] == 2
    assert read["problems"] == []
    assert {row["variant"]: row["final"] for row in read["rows"]} == {"question": (3 + 0.5) / 4, "resume": (6 + 1) / 4}
    agreed = {line["aspect"]: line for line in read["agreement"]}
    assert (agreed["accuracy"]["same"], agreed["accuracy"]["alpha"]) == (1, 1)
    assert agreed["richness"]["same"] == 0
    words = maju_here(tmp_path / "home", "compare-prompts", "--read", *sheets, "--key", made["key"])
    assert "최종" in words.out
    assert "1.75" in words.out
    assert not (tmp_path / "home").exists(), "nothing of a person is needed or made"


def test_bad_cells_are_told_by_row_and_the_exit_code_says_so(compared: tuple[Path, Ran], tmp_path: Path) -> None:
    made = compared[1].json
    first = Path(made["sheets"][1]).read_text(encoding="utf-8-sig").splitlines()[1].split(",")[0]
    sheet = fill(
        Path(made["sheets"][1]), lambda code, aspect: "5" if (code, aspect) == (first, Aspect.RELEVANCE) else "1"
    )
    ran = maju_here(tmp_path / "home", "compare-prompts", "--read", sheet, "--key", made["key"], "--json")
    assert ran.code == 1
    (problem,) = document(ran, "compare-prompts-read")["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (2, "관련성", "5")
    assert "2행 관련성 칸 ‘5’" in ran.err
    assert all(row["final"] == 1 for row in ran.json["rows"])


def test_without_a_model_it_says_what_to_install(tmp_path: Path) -> None:
    ran = maju_here(tmp_path / "home", "compare-prompts", "--out", tmp_path / "out")
    assert ran.code == 1
    assert ran.out == ""
    assert "maju models install" in ran.sentence
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (["--read", "a.csv"], 1, "--key"),
        (["--model", "a.gguf", "--server", "http://127.0.0.1:1/v1"], 1, "하나만"),
        (["--model", "없는-파일.gguf"], 1, "없습니다"),
        (["--read", "a.csv", "a.csv", "--key", str(TINY)], 1, "읽을 수 없습니다"),
        (["--seed", "-1"], 2, "--help"),
        (["--variants", Variant.BOTH.value, "x"], 2, "--help"),
    ],
)
def test_bad_input_is_answered_in_one_sentence(tmp_path: Path, arguments: list[str], code: int, word: str) -> None:
    ran = maju_here(tmp_path / "home", "compare-prompts", *arguments)
    assert ran.code == code
    assert ran.out == ""
    assert word in ran.sentence
