"""A home of the time before the vault: every row and every recording is there afterwards, whenever it was cut short."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.paths import Paths, find_paths
from maju.sealed import opening
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.moving_in import seal_databases, seal_recordings
from maju.storage.vault import open_vault
from maju.storage.vault_record import read_record
from tests.storage.test_interviews import make_record, make_take

STEPS = 4 + 2 * 3
"""Of a home with one database and two recordings: four a database, three a file."""
MARKER = "경력 3년의 홍길동입니다".encode()
MOVE_IN = """
import os, signal, sys
from maju.paths import find_paths
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.migrations import MIGRATIONS
from maju.storage.moving_in import seal_databases, seal_recordings
from maju.storage.vault import open_vault

left = int(sys.argv[1])

def step(done):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

paths = find_paths()
vault = open_vault(paths)
seal_databases(paths, vault.database_key, step)
file = DatabaseFile(paths.database, MIGRATIONS, vault.database_key)
seal_recordings(paths, InterviewKeys(file, paths.recordings), step=step)
file.close()
"""


@pytest.fixture
def paths(maju_home: Path) -> Paths:
    """A home in the clear, as the program of before left it: with an interview, its recordings, a full WAL and an old copy."""
    found = find_paths()
    assert found.home == maju_home
    file = DatabaseFile(found.database, MIGRATIONS)
    store = SqliteInterviewStore(file, found.recordings)
    store.add(make_record("one"))
    store.put_take(make_take("one"))
    for name in ("answer.mkv", "answer.wav"):
        recorded = store.folder("one") / "q01-take1" / name
        recorded.parent.mkdir(parents=True, exist_ok=True)
        recorded.write_bytes(MARKER * 50_000)
    file.close()
    for backup in file.backups.all():
        backup.path.unlink()
    tested = found.home / "device-test" / "answer.wav"
    tested.parent.mkdir()
    tested.write_bytes(MARKER)
    return found


def clear_files(paths: Paths) -> list[str]:
    marks = (MARKER, b"SQLite format 3", "응답 시간".encode())
    return sorted(
        str(path.relative_to(paths.home))
        for path in paths.home.rglob("*")
        if path.is_file() and any(mark in path.read_bytes() for mark in marks)
    )


def open_home(paths: Paths) -> SqliteInterviewStore:
    vault = open_vault(paths)
    seal_databases(paths, vault.database_key)
    file = DatabaseFile(paths.database, MIGRATIONS, vault.database_key)
    keys = InterviewKeys(file, paths.recordings)
    seal_recordings(paths, keys)
    return SqliteInterviewStore(file, paths.recordings, keys)


def check_nothing_is_lost(paths: Paths, store: SqliteInterviewStore) -> None:
    assert store.get("one") == make_record("one")
    assert store.takes("one") == (make_take("one"),)
    for name in ("answer.mkv", "answer.wav"):
        with opening.open_clear(store.folder("one") / "q01-take1" / name) as file:
            assert file.read() == MARKER * 50_000
    store._file.close()
    opening.lock(paths.recordings)


def test_nothing_is_in_the_clear_any_more_and_nothing_is_lost(paths: Paths) -> None:
    assert clear_files(paths) == [
        "device-test/answer.wav",
        "maju.db",
        "recordings/one/q01-take1/answer.mkv",
        "recordings/one/q01-take1/answer.wav",
    ]
    store = open_home(paths)
    record = read_record(paths.vault)
    assert record is not None
    assert record.moved_in
    assert clear_files(paths) == []
    check_nothing_is_lost(paths, store)


def test_old_copies_are_sealed_too_and_still_open(paths: Paths) -> None:
    copy = paths.home / "maju.v5.bak"
    copy.write_bytes(paths.database.read_bytes())
    backup = paths.home / "backups" / "maju-000001-20260101T000000Z.db"
    backup.parent.mkdir(exist_ok=True)
    backup.write_bytes(paths.database.read_bytes())
    store = open_home(paths)
    assert clear_files(paths) == []
    vault = open_vault(paths)
    for path in (copy, backup):
        old = DatabaseFile(path, MIGRATIONS, vault.database_key, personal=False)
        assert old.db.conn.execute("SELECT id FROM interviews").fetchall() == [("one",)]
        old.close()
    check_nothing_is_lost(paths, store)


def test_rows_that_are_only_in_the_log_of_a_killed_program_come_along(paths: Paths) -> None:
    script = f"""
import os, signal, sqlite3
c = sqlite3.connect({str(paths.database)!r})
c.execute("PRAGMA journal_mode=WAL")
c.execute("INSERT INTO company_notes VALUES ('n', 't', 'c', 'd', 'from the log')")
c.commit()
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", script], check=False, timeout=60)
    assert paths.database.with_name("maju.db-wal").stat().st_size
    store = open_home(paths)
    assert store._file.db.conn.execute("SELECT note FROM company_notes").fetchall() == [("from the log",)]
    assert clear_files(paths) == []
    check_nothing_is_lost(paths, store)


@pytest.mark.parametrize("killed_at", [*range(1, 8), STEPS])
def test_killed_at_any_step_it_is_finished_at_the_next_start(paths: Paths, killed_at: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MOVE_IN, str(killed_at)],
        check=False,
        timeout=90,
        env=os.environ | {"PYTHONPATH": str(paths.root / "app")},
    )
    assert ran.returncode == -signal.SIGKILL
    store = open_home(paths)
    assert clear_files(paths) == []
    assert not list(paths.home.rglob("*.sealing*"))
    check_nothing_is_lost(paths, store)


def test_a_database_another_program_is_using_is_left_and_said(paths: Paths) -> None:
    before = paths.database.read_bytes()
    with closing(sqlite3.connect(paths.database)) as other:
        other.execute("BEGIN EXCLUSIVE")
        vault = open_vault(paths)
        with pytest.raises(MajuError) as caught:
            seal_databases(paths, vault.database_key, wait_s=0.2)
    assert caught.value.code == "database-busy"
    assert paths.database.read_bytes() == before
    vault.close()


def test_a_clear_database_put_back_later_moves_in_again(paths: Paths) -> None:
    copy = paths.database.read_bytes()
    store = open_home(paths)
    check_nothing_is_lost(paths, store)
    paths.database.write_bytes(copy)
    store = open_home(paths)
    assert clear_files(paths) == []
    assert json.loads(paths.vault.read_bytes())["moved_in"]
    store._file.close()
    opening.lock(paths.recordings)
