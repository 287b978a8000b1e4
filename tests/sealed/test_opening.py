"""One door to files that may be sealed; who has no key of a vault reads nothing below it."""

import os
import pickle
from pathlib import Path

import pytest

from maju.sealed import opening
from maju.sealed.opening import (
    FilePass,
    clear_size,
    is_sealed,
    key_over,
    lock,
    open_again,
    open_clear,
    open_new,
    pass_for,
    unlock,
    value_to_keep,
)
from maju.sealed.records import DamagedError


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    unlock(folder, os.urandom(32))
    return folder


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_new(path) as file:
        file.write(content)
    return path


def test_below_an_open_vault_files_are_sealed_and_elsewhere_not(vault: Path, tmp_path: Path) -> None:
    inside, outside = put(vault / "a" / "b", b"private"), put(tmp_path / "c", b"public")
    assert (is_sealed(inside), is_sealed(outside)) == (True, False)
    assert outside.read_bytes() == b"public"
    for path, content in ((inside, b"private"), (outside, b"public")):
        with open_clear(path) as file:
            assert file.read() == content
        assert clear_size(path) == len(content)


def test_a_locked_vault_opens_nothing(vault: Path) -> None:
    path = put(vault / "a", b"private")
    found = key_over(path)
    lock(vault)
    with pytest.raises(DamagedError):
        open_clear(path)
    assert found is not None
    unlock(*found)
    with open_clear(path) as file:
        assert file.read() == b"private"


def test_the_innermost_vault_counts(vault: Path) -> None:
    outer = key_over(vault / "interview" / "a")
    unlock(vault / "interview", os.urandom(32))
    path = put(vault / "interview" / "a", b"private")
    lock(vault / "interview")
    assert key_over(path) == outer
    with pytest.raises(DamagedError):
        open_clear(path)


def test_a_pass_opens_its_file_and_no_other(vault: Path) -> None:
    first, second = put(vault / "a", b"first"), put(vault / "b", b"second")
    leave = pickle.loads(pickle.dumps(pass_for(first)))
    key = leave.key
    assert key.hex() not in repr(leave)
    lock(vault)
    with open_clear(leave) as file:
        assert file.read() == b"first"
    with pytest.raises(DamagedError):
        open_clear(FilePass(second, key))


def test_a_pass_of_a_clear_file_has_no_key(tmp_path: Path) -> None:
    path = put(tmp_path / "a", b"public")
    assert pass_for(path) == FilePass(path)
    with pytest.raises(OSError, match="nowhere"):
        pass_for(tmp_path / "nowhere")


def test_a_file_whose_writer_was_killed_is_mended_in_both_kinds(vault: Path, tmp_path: Path) -> None:
    for path in (vault / "a", tmp_path / "a"):
        file = open_new(path)
        file.write(b"0123456789")
        getattr(file, "abandon", file.close)()
        with open_again(path) as again:
            again.seek(3)
            again.write(b"XY")
        with open_clear(path) as mended:
            assert mended.read() == b"012XY56789"


def test_a_value_stands_for_its_folder_alone(vault: Path, tmp_path: Path) -> None:
    (vault / "take-1").mkdir()
    (vault / "take-2").mkdir()
    path = vault / "take-1" / "answer.json"
    path.write_bytes(value_to_keep(path, b"facts"))
    assert b"facts" not in path.read_bytes()
    with open_clear(path.rename(vault / "take-1" / "earlier-1-answer.json")) as file:
        assert file.read() == b"facts"
    (vault / "take-1" / "earlier-1-answer.json").rename(vault / "take-2" / "answer.json")
    with pytest.raises(DamagedError):
        open_clear(vault / "take-2" / "answer.json")
    assert value_to_keep(tmp_path / "a", b"facts") == b"facts"


@pytest.fixture(autouse=True)
def _forget() -> None:
    opening._open_vaults.clear()
