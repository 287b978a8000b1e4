"""The source that goes along is what was built, and the same archive twice."""

import subprocess
import tarfile
from pathlib import Path

import pytest
from release.source import ChangedSourceError, write


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.org")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "읽어 주세요.txt").write_text("안녕하세요", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "one")
    return folder


def test_it_holds_what_is_committed_and_is_the_same_twice(root: Path, tmp_path: Path) -> None:
    (root / "not added").touch()
    write(root, "maju-0.1.0", tmp_path / "one.tar.xz")
    write(root, "maju-0.1.0", tmp_path / "two.tar.xz")
    assert (tmp_path / "one.tar.xz").read_bytes() == (tmp_path / "two.tar.xz").read_bytes()
    with tarfile.open(tmp_path / "one.tar.xz") as archive:
        files = [one for one in archive.getmembers() if one.isfile()]
        assert [one.name for one in files] == ["maju-0.1.0/읽어 주세요.txt"]
        content = archive.extractfile(files[0])
        assert content is not None
        assert content.read().decode() == "안녕하세요"


def test_changed_files_end_the_build(root: Path, tmp_path: Path) -> None:
    (root / "읽어 주세요.txt").write_text("고쳤습니다", encoding="utf-8")
    with pytest.raises(ChangedSourceError, match="commit them first"):
        write(root, "maju-0.1.0", tmp_path / "one.tar.xz")
    assert not (tmp_path / "one.tar.xz").exists()
