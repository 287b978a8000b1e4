"""Databases that are damaged, cut short, newer, held, half migrated or without their key: explained, kept, brought back."""

import atexit
import functools
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.storage import database_backups, database_troubles
from maju.storage.connections import connect
from maju.storage.database import DatabaseFile
from maju.storage.database_backups import KEPT, Backups
from maju.storage.database_restore import Restorer
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.storage.test_interviews import make_record, make_take

KEY = bytes(range(32))
KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["clear", "sealed"])
ROWS = 79
BACKED_UP = 60


def filled(folder: Path, key: bytes | None, *, backup: bool = True) -> Path:
    """A database with one interview of 79 takes; the backup, where there is to be one, has 60 of them."""
    shutil.copytree(_made(key), folder, dirs_exist_ok=True)
    if not backup:
        shutil.rmtree(folder / "backups")
    return folder / "maju.db"


@functools.cache
def _made(key: bytes | None) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="maju-test-database-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = DatabaseFile(folder / "maju.db", MIGRATIONS, key)
    store = SqliteInterviewStore(file, folder / "recordings")
    store.add(make_record())
    file.db.conn.execute("PRAGMA synchronous = OFF")
    for number in range(1, ROWS + 1):
        store.put_take(make_take(take=number))
        if number == BACKED_UP:
            file.backups.make(file.db.conn)
    file.close()
    return folder


def takes_of(path: Path, key: bytes | None) -> int:
    file = DatabaseFile(path, MIGRATIONS, key)
    try:
        return len(SqliteInterviewStore(file, path.parent / "recordings").takes("plan-1"))
    finally:
        file.close()


def opening(path: Path, key: bytes | None) -> MajuError:
    with pytest.raises(MajuError) as caught:
        DatabaseFile(path, MIGRATIONS, key)
    return caught.value


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("sealed"), KEY)


@given(flips=st.lists(st.integers(0, 2**40), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipped_anywhere_a_sealed_database_gives_back_every_row_it_or_its_backup_has(
    sealed: Path, tmp_path_factory: pytest.TempPathFactory, flips: list[int]
) -> None:
    home = tmp_path_factory.mktemp("flipped") / "home"
    shutil.copytree(sealed.parent, home)
    path = home / "maju.db"
    content = bytearray(path.read_bytes())
    for flip in flips:
        content[flip // 8 % len(content)] ^= 1 << flip % 8
    path.write_bytes(content)
    damaged = path.read_bytes()
    restorer = Restorer(path, MIGRATIONS, KEY)
    if damaged != sealed.read_bytes():
        assert not restorer.is_sound(), "every flipped bit is seen"
        restored = restorer.mend()
        takes = next(table for table in restored.tables if table.name == "takes")
        assert restored.aside is not None
        assert restored.aside.read_bytes() == damaged, "the damaged file is kept"
        there = takes_of(path, KEY)
        assert there == takes.kept + takes.filled >= BACKED_UP - 1
        assert there + takes.lost >= ROWS or takes.open_ended, "what is lost is said"
    assert restorer.is_sound()
    shutil.rmtree(home)


@KEYS
@pytest.mark.parametrize("part", [0.02, 0.5, 0.97])
def test_cut_short_it_is_refused_untouched_and_brought_back(tmp_path: Path, key: bytes | None, part: float) -> None:
    path = filled(tmp_path, key)
    cut = path.read_bytes()[: int(path.stat().st_size * part)]
    path.write_bytes(cut)
    restorer = Restorer(path, MIGRATIONS, key)
    assert not restorer.is_sound()
    assert path.read_bytes() == cut
    restored = restorer.mend()
    assert restored.backup is not None
    assert takes_of(path, key) >= BACKED_UP


@KEYS
def test_an_unreadable_file_names_the_newest_good_backup(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key)
    file = DatabaseFile(path, MIGRATIONS, key)
    file.backups.make(file.db.conn)
    file.close()
    older, newest = reversed(Backups(path, key).all())
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    path.write_bytes(b"\xff" * path.stat().st_size)
    error = opening(path, key)
    assert error.code == "database-corrupt"
    assert older.when in str(error)
    assert "maju restore" in str(error)
    assert Restorer(path, MIGRATIONS, key).mend().backup == older
    assert takes_of(path, key) == BACKED_UP


def test_without_a_backup_the_rows_around_the_damage_come_back(tmp_path: Path) -> None:
    path = filled(tmp_path, KEY, backup=False)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096 + 2000
    content[middle] ^= 1
    path.write_bytes(content)
    restored = Restorer(path, MIGRATIONS, KEY).mend()
    takes = next(table for table in restored.tables if table.name == "takes")
    assert restored.backup is None
    assert (takes.whole, takes.filled) == (False, 0)
    assert takes.kept == takes_of(path, KEY) >= ROWS - 8
    assert takes.kept + takes.lost >= ROWS


def test_another_key_is_said_and_nothing_is_made_anew(tmp_path: Path) -> None:
    path = filled(tmp_path, KEY, backup=False)
    before = path.read_bytes()
    other = bytes(32)
    assert opening(path, other).code == "database-key"
    with pytest.raises(MajuError) as caught:
        Restorer(path, MIGRATIONS, other).mend()
    assert caught.value.code == "database-key"
    assert path.read_bytes() == before


def test_a_clear_file_under_a_key_is_not_called_damaged(tmp_path: Path) -> None:
    assert opening(filled(tmp_path, None, backup=False), KEY).code == "database-plain"


@KEYS
@pytest.mark.parametrize("empty", [True, False], ids=["emptied", "missing"])
def test_an_emptied_or_missing_file_is_not_begun_anew_where_there_is_a_backup(
    tmp_path: Path, key: bytes | None, empty: bool
) -> None:
    path = filled(tmp_path, key)
    path.unlink()
    if empty:
        path.touch()
    error = opening(path, key)
    assert error.code == "database-missing"
    assert "maju restore" in str(error)
    assert Restorer(path, MIGRATIONS, key).mend().backup is not None
    assert takes_of(path, key) == BACKED_UP


@KEYS
def test_held_by_another_program_it_is_said(tmp_path: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path, key)
    with closing(connect(path, key)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM takes WHERE 0")
        monkeypatch.setattr("maju.storage.connections.connect.__kwdefaults__", {"speaking": False, "wait_s": 0.1})
        assert opening(path, key).code == "database-busy"
        other.rollback()
    assert takes_of(path, key) == ROWS


@KEYS
def test_a_reader_that_never_ends_loses_nothing_and_blocks_no_backup(tmp_path: Path, key: bytes | None) -> None:
    """A WAL that cannot be emptied only grows."""
    path = filled(tmp_path, key, backup=False)
    with closing(connect(path, key)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM takes").fetchone() == (ROWS,)
        file = DatabaseFile(path, MIGRATIONS, key)
        store = SqliteInterviewStore(file, tmp_path / "recordings")
        file.db.conn.execute("PRAGMA synchronous = OFF")
        for number in range(200, 300):
            store.put_take(make_take(take=number))
        backup = file.backups.make(file.db.conn)
        assert file.backups.is_good(backup)
        file.forget_backups()
        file.close()
        reader.rollback()
    assert takes_of(path, key) == ROWS + 100


@KEYS
def test_without_its_side_files_a_closed_database_is_whole(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    assert takes_of(path, key) == ROWS


@KEYS
def test_a_damaged_shm_is_made_again(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key)
    path.with_name("maju.db-shm").write_bytes(random.Random(1).randbytes(32768))
    assert takes_of(path, key) == ROWS


MIGRATING = """
import os, signal, sys
sys.path[:0] = ["app", "."]
from pathlib import Path
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS
def killed(db):
    db.conn.execute("CREATE TABLE half_way (a)")
    db.conn.execute("DELETE FROM takes")
    os.kill(os.getpid(), signal.SIGKILL)
key = bytes(range(32)) if sys.argv[2] == "sealed" else None
DatabaseFile(Path(sys.argv[1]), (*MIGRATIONS, killed), key)
"""


@KEYS
def test_a_killed_migration_changed_nothing_and_a_backup_was_made(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key, backup=False)
    root = Path(__file__).resolve().parents[2]
    kind = "sealed" if key else "clear"
    ran = subprocess.run([sys.executable, "-c", MIGRATING, str(path), kind], cwd=root, capture_output=True)
    assert ran.returncode == -9, ran.stderr.decode()
    assert Backups(path, key).newest_good() is not None
    assert takes_of(path, key) == ROWS
    with closing(connect(path, key)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert "half_way" not in tables


@KEYS
def test_a_migration_without_room_for_its_backup_is_not_begun(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key, backup=False)
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(MajuError) as caught:
        DatabaseFile(path, (*MIGRATIONS, lambda db: None), key)
    assert caught.value.code == "folder-unwritable"
    assert takes_of(path, key) == ROWS


@KEYS
def test_ten_backups_are_kept_and_the_oldest_goes(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key, backup=False)
    file = DatabaseFile(path, MIGRATIONS, key)
    first = file.backups.all()[-1]
    for _ in range(KEPT):
        file.backups.make(file.db.conn)
    found = file.backups.all()
    assert [each.number for each in found] == list(range(KEPT + 1, 1, -1))
    assert not first.path.exists()
    assert all(map(file.backups.is_good, found))
    file.close()


def test_one_a_day_whatever_the_clock_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path, KEY, backup=False)
    now = datetime(2026, 5, 1, 12, tzinfo=UTC)
    numbers = []
    for hours in (0, 2, 23, 25, 26, 24 * 400, 24 * 400 + 1, 30, 31, 56):
        monkeypatch.setattr(database_backups, "_now", lambda hours=hours: now + timedelta(hours=hours))
        DatabaseFile(path, MIGRATIONS, KEY).close()
        numbers.append(Backups(path, KEY).all()[0].number)
    assert numbers == [1, 1, 1, 2, 2, 3, 3, 4, 4, 5]


def test_a_database_that_is_damaged_inside_pushes_out_no_good_backup(tmp_path: Path) -> None:
    path = filled(tmp_path, KEY)
    old = datetime.now(UTC) - timedelta(days=3)
    (backup,) = Backups(path, KEY).all()
    backup.path.rename(backup.path.with_name(f"maju-000001-{old:%Y%m%dT%H%M%S}Z.db"))
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    assert opening(path, KEY).code == "database-corrupt"
    (kept,) = Backups(path, KEY).all()
    assert Backups(path, KEY).is_good(kept)


def test_what_was_deleted_is_in_no_backup(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    file = DatabaseFile(path, MIGRATIONS)
    SqliteInterviewStore(file, tmp_path / "recordings").delete("plan-1")
    file.forget_backups()
    assert len(file.backups.all()) == 1
    for found in (path, *file.backups.folder.iterdir(), path.with_name("maju.db-wal")):
        assert b"plan-1" not in found.read_bytes(), found.name
    file.close()


def test_back_to_a_backup_by_its_number(tmp_path: Path) -> None:
    path = filled(tmp_path, KEY)
    restorer = Restorer(path, MIGRATIONS, KEY)
    assert restorer.is_sound()
    with pytest.raises(MajuError) as caught:
        restorer.go_back(9)
    assert (caught.value.code, caught.value.facts["known"]) == ("backup-unknown", "1")
    restored = restorer.go_back(1)
    assert takes_of(path, KEY) == BACKED_UP
    assert restored.aside is not None
    restored.aside.rename(path)
    assert takes_of(path, KEY) == ROWS


def test_nothing_is_put_in_the_place_of_a_file_that_is_open(tmp_path: Path) -> None:
    path = filled(tmp_path, KEY)
    file = DatabaseFile(path, MIGRATIONS, KEY)
    assert file.db.conn.execute("SELECT count(*) FROM takes").fetchone() == (ROWS,)
    with pytest.raises(MajuError) as caught:
        Restorer(path, MIGRATIONS, KEY).go_back(1)
    assert caught.value.code == "database-busy"
    assert sorted(each.name for each in file.backups.folder.iterdir()) == [file.backups.all()[0].path.name]
    file.close()
    assert takes_of(path, KEY) == ROWS


@KEYS
def test_damage_met_while_it_is_in_use_is_said(tmp_path: Path, key: bytes | None) -> None:
    path = filled(tmp_path, key)
    content = bytearray(path.read_bytes())
    for page in range(60, 70):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)
    file = DatabaseFile(path, MIGRATIONS, key)
    with pytest.raises(MajuError) as caught:
        SqliteInterviewStore(file, tmp_path / "recordings").takes("plan-1")
    assert caught.value.code == "database-corrupt"
    file.close()


def test_a_row_that_is_not_what_was_written_is_said(tmp_path: Path) -> None:
    path = filled(tmp_path, None)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE takes SET report = replace(report, '{', '[') WHERE take = 3")
    file = DatabaseFile(path, MIGRATIONS)
    with pytest.raises(MajuError) as caught:
        SqliteInterviewStore(file, tmp_path / "recordings").takes("plan-1")
    assert caught.value.code == "record-damaged"
    file.close()


def test_every_sentence_says_what_is_safe() -> None:
    said = [
        database_troubles.busy(),
        database_troubles.full(),
        database_troubles.failing(),
        database_troubles.read_only(),
        database_troubles.damaged_inside(),
        database_troubles.damaged(Path("maju.db"), ""),
        database_troubles.damaged(Path("maju.db"), "2026-01-01 09:00"),
        database_troubles.wrong_key(Path("maju.db")),
        database_troubles.nothing_to_restore(Path("maju.db")),
        database_troubles.still_plain(Path("maju.db")),
        database_troubles.newer(9, 7),
        database_troubles.backup_unknown(3, ""),
        database_troubles.backup_damaged(3),
    ]
    for error in said:
        assert any(safe in str(error) for safe in ("그대로", "건드리지 않았", "바꾸지 않았")), str(error)
        assert "  " not in str(error)
