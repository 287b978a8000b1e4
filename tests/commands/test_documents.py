"""``maju documents`` and ``maju profile`` as a person's shell would run them."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import ROOT, maju_here
from tests.services.test_report_json import faults

RESUME = """이력서
성명: 김하늘
학력
2015.03 ~ 2021.02 한빛대학교 컴퓨터공학과 졸업
경력
㈜모아결제 / 정산팀 주임 / 2023.04 ~ 현재
- 정산 배치를 4시간에서 1시간으로 줄임
보유기술
Python, 엑셀
"""


@pytest.fixture(scope="module")
def resume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "이력서.txt"
    path.write_bytes(RESUME.encode("cp949"))
    return path


@pytest.fixture(scope="module")
def home(resume: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's folder with one document."""
    home = tmp_path_factory.mktemp("person") / "home"
    ran = maju_here(home, "documents", "add", resume, "--json")
    assert ran.code == 0, ran.err
    assert faults("documents-add", ran.json) == []
    assert ran.json["added"][0]["kind"] == "resume"
    assert ran.json["refused"] == []
    return home


def test_reading_shows_what_is_in_a_file_and_keeps_nothing(resume: Path, tmp_path: Path) -> None:
    ran = maju_here(tmp_path / "home", "documents", "read", resume, "--json")
    assert ran.code == 0, ran.err
    assert faults("documents-read", ran.json) == []
    assert ran.json["blocks"][1] == {"type": "paragraph", "text": "성명: 김하늘", "page": 0, "heading": False}
    plain = maju_here(tmp_path / "home", "documents", "read", resume)
    assert plain.out.splitlines()[:2] == ["이력서.txt (txt)", "이력서"]
    assert maju_here(tmp_path / "home", "documents", "list", "--json").json == []


def test_a_file_that_is_refused_ends_with_one_and_a_sentence(tmp_path: Path) -> None:
    picture = tmp_path / "이력서.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    for path in (tmp_path / "없음.docx", picture):
        ran = maju_here(tmp_path / "home", "documents", "read", path, "--json")
        assert (ran.code, ran.out) == (1, "")
        assert ran.sentence.endswith("십시오.")


def test_one_refused_file_does_not_keep_the_others_out(resume: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    ran = maju_here(home, "documents", "add", tmp_path / "없음.docx", resume, "--kind", "other", "--json")
    assert ran.code == 1
    assert faults("documents-add", ran.json) == []
    assert [each["kind"] for each in ran.json["added"]] == ["other"]
    assert [(each["file"], each["code"]) for each in ran.json["refused"]] == [("없음.docx", "document-missing")]


def test_the_profile_says_which_line_each_item_came_from(home: Path) -> None:
    ran = maju_here(home, "profile", "show", "--json")
    assert ran.code == 0, ran.err
    assert faults("profile-show", ran.json) == []
    work = next(item for item in ran.json["items"] if item["kind"] == "experience")
    assert (work["title"], work["role"], work["start"], work["end"]) == ("㈜모아결제", "정산팀 주임", "2023-04", "now")
    assert (work["source"]["line"], work["source"]["quote"]) == (6, "㈜모아결제 / 정산팀 주임 / 2023.04 ~ 현재")
    plain = maju_here(home, "profile", "show").out
    assert "이름: 김하늘 (질문과 평가에는 쓰지 않습니다)" in plain
    assert "- Excel  ← 이력서.txt 9째 줄" in plain


def test_documents_are_read_again_by_rules_where_there_is_no_model(home: Path) -> None:
    ran = maju_here(home, "profile", "read", "--model", "--json")
    assert ran.code == 0, ran.err
    assert faults("profile-show", ran.json) == []
    assert ran.json["notices"] == ["언어 모델이 없어 규칙으로만 읽었습니다. 빠진 항목은 직접 더하실 수 있습니다."]


def test_a_text_can_be_pasted_listed_and_removed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ran = subprocess.run(
        [sys.executable, "-m", "maju", "documents", "add", "--paste", "--name", "경력 메모", "--json"],
        input="경력\n㈜두레 / 사원 / 2021.03 ~ 2023.03\n".encode(),
        capture_output=True,
        timeout=110,
        check=False,
        env={"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
    assert ran.returncode == 0, ran.stderr.decode()
    listed = maju_here(home, "documents", "list", "--json")
    assert faults("documents-list", listed.json) == []
    (document,) = listed.json
    assert (document["name"], document["format"], document["size_bytes"]) == ("경력 메모", "paste", 0)
    assert "경력 메모" in maju_here(home, "documents", "list").out
    wrong = maju_here(home, "documents", "remove", "없는번호", document["id"])
    assert wrong.code == 1
    assert "아무것도 지우지 않았습니다" in wrong.sentence
    gone = maju_here(home, "documents", "remove", document["id"], "--json")
    assert (gone.code, gone.json) == (0, {"removed": 1})
    assert faults("documents-remove", gone.json) == []
    assert maju_here(home, "profile", "show", "--json").json == {"name": "", "items": [], "notices": []}
    assert "아직 읽은 것이 없습니다" in maju_here(home, "profile", "show").err


def test_what_is_to_be_done_must_be_said(resume: Path, tmp_path: Path) -> None:
    for arguments in (("add",), ("add", resume, "--paste"), ("remove",), ("remove", "1", "--all")):
        ran = maju_here(tmp_path / "home", "documents", *arguments)
        assert ran.code == 1
        assert ran.sentence.endswith("십시오.") or ran.sentence.endswith("없습니다.")
