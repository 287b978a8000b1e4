"""``maju resume`` as a person's shell would run it: scriptable from the first question to the file, also over a kill."""

import io
import os
import signal
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from maju.commands.front import run
from tests.commands.running import ROOT, Ran, maju_here
from tests.services.test_report_json import faults

ANSWERS = {
    "name": "김하늘",
    "contact": "010-1234-5678 haneul@example.com",
    "education": "2019.03~2023.02 한빛대학교 물류학과",
    "experience": "2023.03~현재 가나마트 진열과 발주",
    "essay-experience": "가나마트에서 발주를 맡았어요. 폐기를 하루 12개에서 5개로 줄였습니다.",
}


@pytest.fixture
def home(maju_home: Path) -> Path:
    return maju_home


def resume(_home: Path, *arguments: object) -> Ran:
    return run_in_process("resume", *arguments)


def run_in_process(*arguments: object) -> Ran:
    """A dozen commands a test would start a dozen interpreters."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = run([*map(str, arguments)])
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(code, out.getvalue(), err.getvalue())


def begin(home: Path) -> str:
    ran = resume(home, "new", "--job", "달 표면 안내원", "--json")
    assert ran.code == 0, ran.err
    assert faults("resume-draft", ran.json) == []
    return str(ran.json["id"])


def test_a_script_goes_from_the_first_question_to_the_file(home: Path, tmp_path: Path) -> None:
    draft = begin(home)
    state = resume(home, "show", draft, "--json").json
    asked = 0
    while state["question"] is not None:
        asked += 1
        text = ANSWERS.get(state["question"]["id"])
        ran = resume(home, "answer", draft, *([text] if text else ["--skip"]), "--on", state["version"], "--json")
        assert ran.code == 0, ran.err
        assert faults("resume-draft", ran.json) == []
        assert ran.json["version"] == state["version"] + 1
        state = ran.json
    assert asked <= 12
    assert state["text"]["essays"][0]["text"].startswith("가나마트에서 발주를 맡았습니다.")
    out = tmp_path / "이력서.md"
    ran = resume(home, "export", draft, out, "--json")
    assert faults("resume-export", ran.json) == []
    written = out.read_text(encoding="utf-8")
    assert "| 이름 | 김하늘 |" in written
    assert "폐기를 하루 12개에서 5개로 줄였습니다." in written
    kept = resume(home, "show", draft, "--version", 1, "--json")
    assert faults("resume-text", kept.json) == []
    assert kept.json["text"] == state["text"]
    assert resume(home, "export", draft, tmp_path / "e.docx", "--kind", "essay").code == 0
    read = run_in_process("documents", "read", tmp_path / "e.docx", "--json")
    assert read.code == 0, read.err
    assert "폐기를 하루 12개에서 5개로 줄였습니다." in read.out, "the program reads what it wrote"


def test_an_answer_comes_from_standard_input_and_is_put_right(home: Path) -> None:
    draft = begin(home)
    process = subprocess.run(
        [sys.executable, "-m", "maju", "resume", "answer", draft, "-", "--json"],
        input="김하늘\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home)},
    )
    assert process.returncode == 0, process.stderr
    revised = resume(home, "answer", draft, "김바다", "--revise", "name", "--json")
    assert [a["answer"] for a in revised.json["answers"]] == ["김바다"]
    assert revised.json["text"]["name"] == "김바다"
    behind = resume(home, "answer", draft, "--revise", "name", "김바다슬", "--json")
    assert [a["answer"] for a in behind.json["answers"]] == ["김바다슬"]
    assert resume(home, "answer", draft, "--revise", "name").code != 0
    assert resume(home, "answer", draft, "김", "--revise", "name", "이").code != 0
    assert [a["answer"] for a in resume(home, "show", draft, "--json").json["answers"]] == ["김바다슬"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "r0"), 1, "‘r0’번 이력서가 없습니다"),
        (("answer", "r0", "답"), 1, "이력서가 없습니다"),
        (("new", "--posting", "none"), 1, "공고"),
        (("new", "--posting", "a", "--job", "b"), 2, ""),
        (("answer", "r0"), 2, ""),
        (("export", "r0", "a.md", "--kind", "photo"), 2, ""),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_a_code(
    home: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    ran = resume(home, *arguments, *(("--json",) if code == 1 else ()))
    assert ran.code == code
    assert words in ran.sentence
    assert ran.out == ""


def test_questions_of_an_employer_are_given_with_their_limits(home: Path) -> None:
    ran = resume(
        home,
        "new",
        "--job",
        "달 표면 안내원",
        "--essay",
        "지원 동기 (100자 이내)",
        "--essay",
        "협업 (300 bytes)",
        "--json",
    )
    assert faults("resume-draft", ran.json) == []
    assert [essay["limit"] for essay in ran.json["text"]["essays"]] == [
        {"most": 100, "least": 0, "unit": "characters", "spaces": True},
        {"most": 300, "least": 0, "unit": "bytes", "spaces": True},
    ]


def test_a_turn_on_an_old_version_is_refused(home: Path) -> None:
    draft = begin(home)
    assert resume(home, "answer", draft, "김하늘", "--on", 1).code == 0
    ran = resume(home, "answer", draft, "010-1234-5678", "--on", 1)
    assert ran.code == 1
    assert "다시 보내 주십시오" in ran.sentence
    assert [a["answer"] for a in resume(home, "show", draft, "--json").json["answers"]] == ["김하늘"]


def test_the_list_and_what_is_deleted(home: Path) -> None:
    assert "쓰던 이력서가 없습니다" in resume(home, "list").out
    first, second = begin(home), begin(home)
    listed = resume(home, "list", "--json").json
    assert faults("resume-list", listed) == []
    assert {each["id"] for each in listed["resumes"]} == {first, second}
    gone = resume(home, "delete", first, "--json").json
    assert faults("resume-delete", gone) == []
    assert gone == {"deleted": 1}
    assert first not in resume(home, "list").out
    assert second in resume(home, "list").out


def test_a_suggestion_is_taken_only_with_its_blank_filled(home: Path) -> None:
    draft = begin(home)
    state = resume(home, "show", draft, "--json").json
    while state["question"]["topic"] != "essay":
        state = resume(home, "answer", draft, "--skip", "--json").json
    state = resume(home, "answer", draft, "창고에서 물건을 날랐습니다.", "--json").json
    opened = [s for s in state["suggestions"] if s["state"] == "open" and "〔" in s["text"]]
    assert opened
    refused = resume(home, "suggestion", draft, opened[0]["id"], "--accept")
    assert refused.code == 1
    assert "채운 문장" in refused.sentence
    taken = resume(
        home, "suggestion", draft, opened[0]["id"], "--accept", "--text", "하루에 60상자를 날랐습니다.", "--json"
    )
    assert "하루에 60상자를 날랐습니다." in taken.json["text"]["essays"][0]["text"]
    left = resume(home, "suggestion", draft, opened[0]["id"], "--decline", "--json")
    assert "60상자" not in left.json["text"]["essays"][0]["text"]


def test_without_a_language_model_writing_says_so_and_keeps_the_text(home: Path) -> None:
    draft = begin(home)
    resume(home, "answer", draft, "김하늘")
    ran = resume(home, "write", draft, "--json")
    assert ran.code == 0, ran.err
    assert faults("resume-draft", ran.json) == []
    assert "언어 모델이 없어" in ran.json["notices"][0]
    assert [v["number"] for v in ran.json["versions"]] == [1]


def test_where_one_is_not_there_none_is_deleted(home: Path) -> None:
    draft = begin(home)
    ran = resume(home, "delete", draft, "nope")
    assert ran.code == 1
    assert "‘nope’번 이력서가 없습니다" in ran.sentence
    assert resume(home, "show", draft).code == 0


LOOP = """
import sys
from maju.bootstrap import build_program, open_settings
program = build_program(open_settings())
desk = program.resumes()
kept = desk.get(sys.argv[1])
while True:
    kept = desk.revise(kept.draft.id, kept.version, "name", f"이름 {kept.version + 1}")
    print(kept.version, flush=True)
"""


def test_after_a_kill_every_turn_that_was_told_is_there_and_it_goes_on(home: Path) -> None:
    draft = begin(home)
    resume(home, "answer", draft, "김하늘")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home)}
    with subprocess.Popen(
        [sys.executable, "-c", LOOP, draft], stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        assert program.stdout is not None
        told = 0
        for line in program.stdout:
            told = int(line)
            if told >= 20:
                break
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read().split()
    told = int(rest[-1]) if rest else told
    state = maju_here(home, "resume", "show", draft, "--json").json
    assert state["version"] >= told
    assert state["answers"][0]["answer"] == f"이름 {state['version']}"
    assert resume(home, "answer", draft, "010-1234-5678", "--json").code == 0
