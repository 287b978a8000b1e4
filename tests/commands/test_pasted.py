"""Standard input in the encodings people paste, standard output that nobody reads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import ROOT, maju_here

RESUME = "이력서\n성명 한가온\n2015.03 ~ 2019.02 가람대학교 산업공학과 졸업\n"


def fed(home: Path, content: bytes, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """A command that reads ``content`` from standard input."""
    return subprocess.run(
        [sys.executable, "-m", "maju", *arguments],
        input=content,
        capture_output=True,
        timeout=110,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home)},
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_a_pasted_text_is_read_in_its_own_encoding(tmp_path: Path, encoding: str) -> None:
    home = tmp_path / "home"
    ran = fed(home, RESUME.encode(encoding), "documents", "add", "--paste")
    assert ran.returncode == 0, ran.stderr.decode()
    assert "가람대학교" in maju_here(home, "profile", "show").out


def test_what_is_no_text_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for arguments in (("documents", "add", "--paste"), ("notes", "add", "--paste")):
        ran = fed(home, bytes(range(128, 256)), *arguments)
        assert ran.returncode == 1
        assert "글자로 된 글이 아닙니다. 저장한 것은 없습니다" in ran.stderr.decode()
    assert maju_here(home, "documents", "list", "--json").json == []
    assert maju_here(home, "notes", "list", "--json").json == {"notes": []}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_gets_a_sentence_and_no_trace(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    path.write_text(RESUME, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "maju", "documents", "read", path],
        capture_output=True,
        timeout=110,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home")},
    )
    assert b"Traceback" not in ran.stderr
    assert ran.returncode == 0 or ran.stderr.decode().endswith("붙여 넣어 주십시오.\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_no_file_of_reviews(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    ran = maju_here(tmp_path / "home", "notes", "add", tmp_path / "pipe.csv")
    assert ran.code == 1
    assert "폴더나 장치" in ran.sentence


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path: Path, unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "maju", "documents", "list", "--json"],
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=110,
            check=False,
            env=os.environ
            | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": unbuffered},
        )
    finally:
        os.close(writing)
    assert ran.returncode == 1
    assert ran.stderr == b""
