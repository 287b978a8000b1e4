"""``maju jobs`` as a person's shell would run it, over a small program folder."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from maju.domain.record import StoredTake
from tests.commands.job_homes import EXAMPLES, OCCUPATION_FILES, SAMPLES, command, environment, jobs, make_program
from tests.commands.running import ROOT, Ran
from tests.services.report_making import INTERVIEW, record, take
from tests.services.test_report_json import faults, fill

NO_POSTINGS = {"saramin-error.json", "work24-company.xml"}
OCCUPATIONS = sum(
    (ROOT / "data" / "occupations" / name).read_text(encoding="utf-8").count("\n") for name in OCCUPATION_FILES
)
RESUME = "웹 서비스 회사에서 3년 동안 Python과 SQL로 서버를 개발했습니다.\n고객의 불편을 듣고 화면을 고쳤습니다.\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With its index built where it ships."""
    folder = make_program(tmp_path_factory.mktemp("jobs"))
    ran = jobs(folder, folder.parent / "builder", "build", "--out", folder / "data" / "index", "--json")
    assert ran.code == 0, ran.err
    assert faults("jobs-build", ran.json) == []
    return folder


@pytest.fixture(scope="module")
def home(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's folder into which every sample file was imported."""
    home = tmp_path_factory.mktemp("person") / "home"
    for sample in sorted(SAMPLES.iterdir()):
        ran = jobs(program, home, "import", sample, "--json")
        assert (ran.code == 0) == (sample.name not in NO_POSTINGS), f"{sample.name}: {ran.err}"
        if sample.name != "saramin-error.json":
            assert faults("jobs-import", ran.json) == [], sample.name
    return home


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "이력서.docx"
    document = Document()
    for line in RESUME.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path


def stats(program: Path, home: Path) -> Any:
    ran = jobs(program, home, "stats", "--json")
    assert ran.code == 0, ran.err
    assert faults("jobs-stats", ran.json) == []
    return ran.json["index"]


def many(path: Path, count: int) -> Path:
    lines = (
        {
            "공고번호": f"n{n}",
            "제목": f"물류 사원 {n}",
            "회사명": f"예시물류{n}",
            "담당업무": "상자 분류와 출고 검수 " * 20,
        }
        for n in range(count)
    )
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_a_search_says_both_scores_and_why(program: Path, home: Path) -> None:
    ran = jobs(program, home, "search", "서버를", "개발하는", "일", "--limit", 3, "--json")
    assert ran.code == 0, ran.err
    assert faults("jobs-search", ran.json) == []
    assert ran.json["query"] == "서버를 개발하는 일"
    first = ran.json["hits"][0]
    assert first["target"] == "occupation"
    assert first["words"] is not None
    assert first["meaning"] is not None
    assert first["reasons"]
    scores = [hit["fused"] for hit in ran.json["hits"] if hit["target"] == "occupation"]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3
    assert ran.json["notices"] == []


def test_a_search_of_one_kind_with_a_filter_says_what_it_took_away(program: Path, home: Path) -> None:
    ran = jobs(program, home, "search", "개발", "--postings", "--region", "제주", "--json")
    assert faults("jobs-search", ran.json) == []
    assert {hit["target"] for hit in ran.json["hits"]} <= {"posting"}
    assert [each["filter"] for each in ran.json["removed"]] == ["region"]
    told = jobs(program, home, "search", "개발", "--postings", "--region", "제주", "--open-on", "2026-12-31")
    assert "지역 조건에 맞지 않아 뺀 공고" in told.err


def test_what_was_imported_is_found_and_shown(program: Path, home: Path) -> None:
    found = jobs(program, home, "search", "사원", "--postings", "--expired", "--limit", 1000, "--json").json["hits"]
    own = [hit["id"] for hit in found if not hit["id"].startswith("sample-")]
    assert own
    shown = jobs(program, home, "show", own[0], "--json")
    assert faults("jobs-show", shown.json) == []
    assert shown.json["posting"]["id"] == own[0]
    assert shown.json["posting"]["title"] in jobs(program, home, "show", own[0]).out


def test_an_occupation_is_shown(program: Path, home: Path) -> None:
    hit = jobs(program, home, "search", "개발자", "--occupations", "--limit", 1, "--json").json["hits"][0]
    ran = jobs(program, home, "show", hit["id"], "--json")
    assert faults("jobs-show", ran.json) == []
    assert ran.json["occupation"]["name"] == hit["title"]
    assert "자주 나오는 질문" in jobs(program, home, "show", hit["id"]).out


def test_a_resume_gets_occupations_with_postings_reasons_and_gaps(program: Path, home: Path, resume: Path) -> None:
    ran = jobs(program, home, "recommend", "--resume", resume, "--limit", 3, "--json")
    assert ran.code == 0, ran.err
    assert faults("jobs-recommend", ran.json) == []
    assert len(ran.json["occupations"]) == 3
    best = ran.json["occupations"][0]
    assert best["hit"]["reasons"]
    quotes = {quote for line in best["gap"]["skills"] for quote in line["quotes"]}
    assert quotes
    assert all(quote in RESUME for quote in quotes)
    told = jobs(program, home, "recommend", "--resume", resume, "--limit", 1)
    assert best["hit"]["title"] in told.out
    assert "모자란 것" in told.out


def test_a_sentence_and_an_interview_do_as_well(program: Path, home: Path) -> None:
    said = jobs(program, home, "recommend", "--text", "서버를 개발하고 싶습니다.", "--json")
    assert faults("jobs-recommend", said.json) == []
    assert said.json["occupations"]
    made = record(1)
    fill(home, made, StoredTake(made.plan.questions[0], take(0)))
    interview = jobs(program, home, "recommend", "--interview", INTERVIEW, "--json")
    assert interview.code == 0, interview.err
    assert faults("jobs-recommend", interview.json) == []
    assert jobs(program, home, "recommend", "--interview", "none").code == 1


def test_a_gap_to_a_posting_and_to_an_occupation(program: Path, home: Path, resume: Path) -> None:
    hits = jobs(program, home, "search", "개발", "--limit", 1, "--json").json["hits"]
    for hit in hits:
        ran = jobs(program, home, "gap", f"--{hit['target']}", hit["id"], "--resume", resume, "--json")
        assert ran.code == 0, ran.err
        assert faults("jobs-gap", ran.json) == []
        assert (ran.json["target"], ran.json["id"]) == (hit["target"], hit["id"])
        assert {line["having"] for line in ran.json["skills"]} <= {"have", "partly", "lack"}
        assert ran.json["skills"]
    assert {hit["target"] for hit in hits} == {"occupation", "posting"}


def test_counts_and_a_pack_for_another_home(program: Path, home: Path, tmp_path: Path) -> None:
    here = stats(program, home)
    assert here["occupations"] == OCCUPATIONS
    assert here["examples"] == EXAMPLES
    assert here["encoder"].startswith("encoder-ko@")
    packed = jobs(program, home, "pack", tmp_path / "공고.maju", "--json")
    assert faults("jobs-pack", packed.json) == []
    assert packed.json["postings"] == here["postings"] - EXAMPLES > 0
    kiosk = tmp_path / "kiosk"
    installed = jobs(program, kiosk, "install", tmp_path / "공고.maju", "--json")
    assert installed.code == 0, installed.err
    assert faults("jobs-import", installed.json) == []
    assert installed.json["added"] == packed.json["postings"]
    assert stats(program, kiosk) == here
    gone = jobs(program, kiosk, "delete", "--all", "--json")
    assert faults("jobs-delete", gone.json) == []
    assert gone.json["deleted"] == packed.json["postings"]
    assert stats(program, kiosk)["postings"] == EXAMPLES


def test_an_altered_pack_is_refused(program: Path, home: Path, tmp_path: Path) -> None:
    pack = tmp_path / "공고.maju"
    assert jobs(program, home, "pack", pack).code == 0
    pack.write_bytes(pack.read_bytes()[:-30])
    ran = jobs(program, tmp_path / "kiosk", "install", pack)
    assert ran.code == 1
    assert "바뀐 것은 없습니다" in ran.sentence


def test_bad_rows_are_named_by_line_and_the_rest_comes_in(program: Path, tmp_path: Path) -> None:
    table = tmp_path / "공고.csv"
    table.write_text("제목,회사명,점심\n용접원 모집,예시중공업,제공\n,이름만,없음\n", encoding="utf-8")
    ran = jobs(program, tmp_path / "home", "import", table)
    assert ran.code == 0
    assert "3째 줄" in ran.err
    assert "새 공고 1건" in ran.out
    assert "읽지 못한 줄 1개" in ran.out
    table.write_text("제목,회사명\n,이름만\n", encoding="utf-8")
    assert jobs(program, tmp_path / "home", "import", table).code == 1


def test_a_column_is_given_its_meaning_by_hand(program: Path, tmp_path: Path) -> None:
    table = tmp_path / "공고.csv"
    table.write_text("제목,회사명,하는 짓\n현장 사원,예시중공업,배관을 잇습니다\n", encoding="utf-8")
    ran = jobs(program, tmp_path / "home", "import", table, "--map", "하는 짓=tasks", "--json")
    assert ran.code == 0, ran.err
    assert ran.json["unknown_columns"] == []
    hit = jobs(program, tmp_path / "home", "search", "현장 사원 예시중공업", "--postings", "--json").json["hits"]
    own = next(each["id"] for each in hit if not each["id"].startswith("sample-"))
    shown = jobs(program, tmp_path / "home", "show", own, "--json").json["posting"]
    assert shown["tasks"] == "배관을 잇습니다"


def test_killed_in_the_middle_of_an_import_the_next_one_goes_on(program: Path, tmp_path: Path) -> None:
    file = many(tmp_path / "많은 공고.jsonl", 4000)
    whole = jobs(program, tmp_path / "whole", "import", file, "--json")
    assert whole.json["added"] == 4000
    home, said = tmp_path / "killed", tmp_path / "said.txt"
    with said.open("w", encoding="utf-8") as stream:
        running = subprocess.Popen(command(program, "import", file), env=environment(home), stderr=stream)
        try:
            deadline = time.monotonic() + 60
            while "가져오는 중" not in said.read_text(encoding="utf-8"):
                assert time.monotonic() < deadline
                assert running.poll() is None, "it was killed too late"
                time.sleep(0.005)
            running.send_signal(signal.SIGKILL)
        finally:
            running.kill()
            running.wait()
    between = stats(program, home)
    assert EXAMPLES < between["postings"] < EXAMPLES + 4000
    again = jobs(program, home, "import", file, "--json")
    assert again.code == 0, again.err
    assert again.json["unchanged"] == between["postings"] - EXAMPLES
    assert stats(program, home) == stats(program, tmp_path / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_stops_an_import_and_keeps_what_came(program: Path, tmp_path: Path) -> None:
    file, home = many(tmp_path / "많은 공고.jsonl", 4000), tmp_path / "home"
    running = subprocess.Popen(
        command(program, "import", file),
        env=environment(home),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    for line in running.stderr:
        if "가져오는 중" in line:
            running.send_signal(signal.SIGINT)
            break
    out, err = running.communicate(timeout=60)
    ran = Ran(running.returncode, out, err)
    assert ran.code == 130
    assert "이어서" in ran.sentence
    assert EXAMPLES < stats(program, home)["postings"] < EXAMPLES + 4000


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("search", " "), 1, "비어 있습니다"),
        (("search", "용접", "--limit", "0"), 2, "--help"),
        (("search",), 2, "--help"),
        (("recommend",), 2, "--help"),
        (("recommend", "--text", " "), 1, "--text"),
        (("recommend", "--resume", "없는 파일.txt"), 1, "찾지 못했습니다"),
        (("recommend", "--resume", "{pdf}"), 1, "깨져 있어"),
        (("gap", "--posting", "none", "--text", "용접"), 1, "none"),
        (("gap", "--occupation", "none", "--text", "용접"), 1, "none"),
        (("show", "none"), 1, "none"),
        (("import", "없는 파일.csv"), 1, "없는 파일.csv"),
        (("import", "{pdf}", "--map", "제목"), 1, "열 이름=항목"),
        (("install", "없는 파일"), 1, "열지 못했습니다"),
        (("pack", "{pdf}/아래"), 1, "쓰지 못했습니다"),
        (("pack", "{pdf}/아래"), 1, "그런 폴더나 파일이 없습니다"),
        (("delete",), 2, "--help"),
        (("delete", "--source", "사람인"), 1, "‘사람인’인 것이 없어"),
        (("search", "용접", "--education", "많이"), 1, "어떤 학력인지"),
        (("search", "용접", "--experience", "많이"), 2, "쓸 수 있는 것"),
        (("search", "용접", "--open-on", "내일"), 2, "2026-12-31처럼"),
    ],
)
def test_bad_input_gets_a_sentence(
    program: Path, home: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    pdf = tmp_path / "이력서.pdf"
    pdf.write_bytes(b"%PDF-1.7\n")
    ran = jobs(program, home, *(each.replace("{pdf}", str(pdf)) for each in arguments))
    assert ran.code == code
    assert words in ran.err
    assert ran.out == ""


def test_without_an_index_that_fits_one_is_made_with_a_word(program: Path, tmp_path: Path) -> None:
    other = make_program(tmp_path)
    first = jobs(other, tmp_path / "home", "search", "용접", "--json")
    assert first.code == 0
    assert "새로 만들었습니다" in first.err
    assert "새로 만들었습니다" not in jobs(other, tmp_path / "home", "search", "용접").err
    built = jobs(other, tmp_path / "home", "build", "--json")
    assert faults("jobs-build", built.json) == []
    assert (built.json["occupations"], built.json["postings"]) == (OCCUPATIONS, EXAMPLES)
