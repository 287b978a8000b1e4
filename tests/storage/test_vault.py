"""The vault over a real folder: who keeps its key, that there is always a way in, and that a lost key destroys nothing."""

import json
import multiprocessing
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy
from maju.paths import Paths, find_paths
from maju.sealed import opening
from maju.storage.vault import Vault, destroy_home, memory_vault, open_vault
from maju.storage.vault_keeping import HomeKeeping
from maju.storage.vault_record import Leaving, read_record, write_record
from tests.storage.keyrings import DictKeyring, ForgettingKeyring, using


@pytest.fixture
def paths(maju_home: Path) -> Paths:
    found = find_paths()
    assert found.home == maju_home
    return found


@pytest.fixture
def ring() -> Iterator[DictKeyring]:
    with using(DictKeyring()) as backend:
        assert isinstance(backend, DictKeyring)
        yield backend


def keys_of(vault: Vault) -> tuple[bytes, bytes]:
    found = vault.database_key, vault.files_key
    vault.close()
    return found


def code_of(paths: Paths, pin: str | None = None) -> str:
    with pytest.raises(MajuError) as caught:
        open_vault(paths, pin)
    return caught.value.code


def test_the_first_start_makes_a_key_and_the_next_finds_it(paths: Paths) -> None:
    first = keys_of(open_vault(paths))
    assert keys_of(open_vault(paths)) == first
    assert len(set(first)) == 2
    assert all(len(key) == 32 for key in first)


def test_without_a_keyring_the_key_is_a_file_for_this_account_alone(paths: Paths) -> None:
    open_vault(paths).close()
    (file,) = paths.keys.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(paths.keys.stat().st_mode) == 0o700
    assert json.loads(paths.vault.read_bytes())["keeper"] == "file"


def test_a_keyring_is_preferred_and_no_file_is_written(paths: Paths, ring: DictKeyring) -> None:
    first = keys_of(open_vault(paths))
    assert not paths.keys.exists()
    assert len(ring.held) == 1
    assert keys_of(open_vault(paths)) == first


def test_a_keyring_that_keeps_nothing_is_not_trusted(paths: Paths) -> None:
    with using(ForgettingKeyring()):
        first = keys_of(open_vault(paths))
        assert keys_of(open_vault(paths)) == first
    assert list(paths.keys.iterdir())


def test_an_emptied_keyring_is_said_and_nothing_is_made_anew(paths: Paths, ring: DictKeyring) -> None:
    open_vault(paths).close()
    record = paths.vault.read_bytes()
    held = dict(ring.held)
    ring.held.clear()
    assert code_of(paths) == "vault-key-missing"
    assert paths.vault.read_bytes() == record
    assert not ring.held
    ring.held.update(held)
    open_vault(paths).close()


def test_a_locked_keyring_is_no_lost_key(paths: Paths, ring: DictKeyring) -> None:
    open_vault(paths).close()
    ring.locked = True
    assert code_of(paths) == "vault-keyring-unreachable"
    ring.locked = False
    open_vault(paths).close()


@pytest.mark.parametrize("content", [None, b"", b"not base64!", b"YWJj"])
def test_a_key_file_that_is_gone_or_broken_is_said(paths: Paths, content: bytes | None) -> None:
    open_vault(paths).close()
    (file,) = paths.keys.iterdir()
    file.unlink() if content is None else file.write_bytes(content)
    assert code_of(paths) == "vault-key-missing"


def test_a_pin_is_the_only_way_in_once_it_is_set(paths: Paths, ring: DictKeyring) -> None:
    vault = open_vault(paths)
    keeping, first = HomeKeeping(paths, vault), (vault.database_key, vault.files_key)
    keeping.set_pin("한글 핀 123", None)
    vault.close()
    assert not ring.held, "the keyring has forgotten it"
    assert code_of(paths) == "vault-locked"
    assert code_of(paths, "한글 핀 124") == "pin-wrong"
    again = open_vault(paths, "한글 핀 123")
    assert (again.database_key, again.files_key) == first
    keeping = HomeKeeping(paths, again)
    with pytest.raises(MajuError, match="PIN이 맞지 않습니다"):
        keeping.set_pin("654321", "wrong pin")
    keeping.set_pin("654321", "한글 핀 123")
    assert keeping.state().kept_by is KeyKeptBy.PIN
    keeping.remove_pin("654321")
    assert keeping.state().kept_by is KeyKeptBy.KEYRING
    again.close()
    assert keys_of(open_vault(paths)) == first


def test_a_short_pin_changes_nothing(paths: Paths) -> None:
    vault = open_vault(paths)
    before = paths.vault.read_bytes()
    with pytest.raises(MajuError) as caught:
        HomeKeeping(paths, vault).set_pin("12345", None)
    assert caught.value.code == "pin-short"
    assert paths.vault.read_bytes() == before
    vault.close()


def test_a_keeper_that_could_not_forget_in_time_forgets_at_the_next_start(paths: Paths, ring: DictKeyring) -> None:
    vault = open_vault(paths)
    ring.locked = False
    keeping = HomeKeeping(paths, vault)
    keeping.set_pin("654321", None)
    record = read_record(paths.vault)
    assert record is not None
    ring.held["maju", record.id] = "as if a kill had come before it forgot"
    write_record(paths.vault, replace(record, leaving=(Leaving("keyring", record.id),)))
    vault.close()
    open_vault(paths, "654321").close()
    assert not ring.held
    after = read_record(paths.vault)
    assert after is not None
    assert after.leaving == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "vault-record-invalid"),
        (b"{}", "vault-record-invalid"),
        (b'{"version": 2}', "vault-newer"),
        (b"[1]", "vault-record-invalid"),
        (b'{"version": 1, "id": "../..", "keeper": "file", "pin": null}', "vault-record-invalid"),
        (b"\xff\xfe", "vault-record-invalid"),
    ],
)
def test_a_broken_record_of_the_vault_is_said_and_left(paths: Paths, content: bytes, code: str) -> None:
    paths.vault.write_bytes(content)
    assert code_of(paths) == code
    assert paths.vault.read_bytes() == content


def test_a_sealed_database_without_its_record_gets_no_new_key(paths: Paths) -> None:
    paths.database.write_bytes(os.urandom(8192))
    assert code_of(paths) == "vault-record-missing"
    assert not paths.vault.exists()
    assert not paths.keys.exists()


def _open_and_tell(home: str, answers: "multiprocessing.Queue[bytes]") -> None:
    os.environ["MAJU_HOME"] = home
    answers.put(open_vault(find_paths()).database_key)


def test_programs_that_start_at_once_have_one_vault(paths: Paths) -> None:
    spawn = multiprocessing.get_context("spawn")
    answers: multiprocessing.Queue[bytes] = spawn.Queue()
    starts = [spawn.Process(target=_open_and_tell, args=(str(paths.home), answers)) for _ in range(3)]
    for process in starts:
        process.start()
    found = {answers.get(timeout=60) for _ in starts}
    for process in starts:
        process.join(60)
    assert len(found) == 1


def test_files_are_sealed_while_the_vault_is_open_and_no_key_is_left_after(paths: Paths) -> None:
    vault = open_vault(paths)
    file = paths.recordings / "any" / "answer.wav"
    file.parent.mkdir(parents=True)
    with opening.open_new(file) as out:
        out.write(b"voice")
    opening.unlock(file.parent, bytes(32))
    vault.close()
    assert opening.is_sealed(file)
    assert opening.key_over(file) is None
    assert vault.files_key == vault.database_key == b""


def test_a_session_is_gone_with_its_key(tmp_path: Path) -> None:
    vault = memory_vault(tmp_path / "session")
    file = vault.folder / "deep" / "answer.wav"
    file.parent.mkdir(parents=True)
    with opening.open_new(file) as out:
        out.write(b"voice")
    assert opening.is_sealed(file)
    vault.destroy()
    vault.destroy()
    assert not vault.folder.exists()
    assert opening.key_over(file) is None
    assert vault.files_key == b""


def test_destroying_takes_the_key_everywhere_and_everything_it_sealed(paths: Paths, ring: DictKeyring) -> None:
    vault = open_vault(paths)
    for name in ("maju.db", "maju.db-wal", "maju.v5.bak", "backups/maju-000001-20260101T000000Z.db", "recordings/a/b"):
        (paths.home / name).parent.mkdir(parents=True, exist_ok=True)
        (paths.home / name).write_bytes(b"x")
    (paths.home / "settings.toml").write_text("")
    vault.destroy()
    assert not ring.held
    assert sorted(file.name for file in paths.home.iterdir()) == ["settings.toml", "vault.lock"]
    assert keys_of(open_vault(paths)) != (b"", b"")


def test_a_destruction_that_was_cut_short_is_finished_at_the_next_start(paths: Paths, ring: DictKeyring) -> None:
    open_vault(paths).close()
    record = read_record(paths.vault)
    assert record is not None
    (paths.recordings / "old").mkdir(parents=True)
    write_record(paths.vault, replace(record, destroyed=True, leaving=(Leaving("keyring", record.id),)))
    open_vault(paths).close()
    after = read_record(paths.vault)
    assert after is not None
    assert after.id != record.id
    assert [name for _, name in ring.held] == [after.id]
    assert not paths.recordings.exists()


def test_destroying_works_without_the_pin(paths: Paths) -> None:
    vault = open_vault(paths)
    HomeKeeping(paths, vault).set_pin("654321", None)
    vault.close()
    destroy_home(paths)
    open_vault(paths).close()


def test_a_keyring_that_cannot_be_asked_keeps_no_destruction_from_happening(paths: Paths, ring: DictKeyring) -> None:
    vault = open_vault(paths)
    paths.recordings.mkdir()
    ring.locked = True
    vault.destroy()
    assert not paths.recordings.exists()
    open_vault(paths).close()
    assert list(paths.keys.iterdir()), "the new key is a file, for the keyring is still locked"
    ring.locked = False
    open_vault(paths).close()
    assert not ring.held, "and the old key is gone as soon as it can be asked"
