"""Which build a core is, told in the core and to Windows."""

import subprocess
import tomllib
from pathlib import Path

import pytest
from release.context import version
from release.identity import commit, make, version_resource

import maju
from tests.packaging_.making_cores import build_in


def test_the_version_has_one_place() -> None:
    assert version() == maju.__version__


def test_the_core_says_which_build_it_is(tmp_path: Path) -> None:
    build = build_in(tmp_path)
    assert make(build) == []
    told = tomllib.loads((build.core / "_internal" / "build.toml").read_text(encoding="utf-8"))
    assert (told["format"], told["version"], told["date"]) == ("maju-build/1", "0.1.0", "2025-11-22")
    assert (told["system"], told["machine"]) == ("linux", "x86_64")


def test_the_commit_and_whether_files_have_changed_since(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=test", "-c", "user.email=test@example.org")
        subprocess.run(["git", "-C", str(tmp_path), *who, *arguments], check=True, capture_output=True)

    assert commit(tmp_path) == "", "no repository"
    git("init", "-q")
    (tmp_path / "a").write_text("1")
    git("add", "a")
    git("commit", "-q", "-m", "one")
    clean = commit(tmp_path)
    assert len(clean) == 12
    (tmp_path / "a").write_text("2")
    assert commit(tmp_path) == f"{clean}+"


def test_windows_gets_four_numbers_and_the_name() -> None:
    text = version_resource("0.1.2")
    compile(text, "version", "eval")
    assert "filevers=(0, 1, 2, 0)" in text
    assert "StringStruct('ProductVersion', '0.1.2')" in text
    assert "StringStruct('ProductName', '마주')" in text
    with pytest.raises(ValueError, match="four numbers"):
        version_resource("1.2.3.4.5")
