"""The .tar.xz: the same bytes for the same folder, whoever packed it and when."""

import hashlib
import io
import lzma
import os
import tarfile
from pathlib import Path

import pytest
from release import archive
from release.context import Build
from release.desktop import beside

DATE = 1_700_000_000


def tree(folder: Path, *, order: int = 1) -> Path:
    """A program, a library with a link to it, an empty folder; ``order`` -1 makes them the other way round."""
    folder.mkdir(parents=True)
    for name in ("maju", "_internal/lib.so.1", "_internal/데이터.txt")[::order]:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode() * 100)
    (folder / "maju").chmod(0o700)
    (folder / "_internal" / "lib.so").symlink_to("lib.so.1")
    (folder / "empty").mkdir()
    return folder


def packed(folder: Path, *others: Path) -> bytes:
    target = io.BytesIO()
    archive.write_tar(target, "maju-1", (folder, *others), DATE)
    return target.getvalue()


def test_the_same_folder_makes_the_same_bytes(tmp_path: Path) -> None:
    first, second = tree(tmp_path / "a"), tree(tmp_path / "b", order=-1)
    os.utime(second / "maju", (1, 1))
    assert packed(first) == packed(second)
    (second / "maju").write_bytes(b"other")
    assert packed(first) != packed(second)


def test_members_are_roots_of_one_date_with_plain_rights(tmp_path: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(packed(tree(tmp_path / "a")))) as tar:
        members = {member.name: member for member in tar}
    assert list(members) == sorted(members)
    assert {(m.uid, m.gid, m.uname, m.gname, m.mtime) for m in members.values()} == {(0, 0, "", "", DATE)}
    assert members["maju-1/maju"].mode == 0o755
    assert members["maju-1/_internal/데이터.txt"].mode == 0o644
    assert members["maju-1/_internal/lib.so"].linkname == "lib.so.1"
    assert members["maju-1/empty"].isdir()


def test_the_installers_settings_come_first(tmp_path: Path) -> None:
    beside_it = tmp_path / "beside"
    beside_it.mkdir()
    (beside_it / archive.FIRST).write_text("version=1\n", encoding="utf-8")
    (beside_it / "install.sh").write_text("#!/bin/sh\n", encoding="utf-8")
    with tarfile.open(fileobj=io.BytesIO(packed(tree(tmp_path / "a"), beside_it))) as tar:
        names = tar.getnames()
    assert names[0] == f"maju-1/{archive.FIRST}"
    assert "maju-1/install.sh" in names


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="maju"):
        packed(tree(tmp_path / "a"), tree(tmp_path / "b"))


def test_the_product_is_whole_or_not_there(tmp_path: Path) -> None:
    build = Build("1.2.3", "linux", "x86_64", tmp_path / "work", tmp_path / "out", DATE)
    tree(build.core)
    beside(build).mkdir()
    (beside(build) / archive.FIRST).write_text("version=1.2.3\n", encoding="utf-8")
    (product,) = archive.make(build)
    before = hashlib.sha256(product.read_bytes()).digest()
    assert product.name == "maju-1.2.3-linux-x86_64.tar.xz"
    assert archive.make(build) == [product]
    assert hashlib.sha256(product.read_bytes()).digest() == before
    assert [path.name for path in build.out.iterdir()] == [product.name]
    with lzma.open(product) as plain, tarfile.open(fileobj=plain) as tar:
        content = tar.extractfile("maju-1.2.3-linux-x86_64/maju")
        assert content is not None
        assert content.read() == b"maju" * 100
