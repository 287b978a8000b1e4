"""A deleted interview cannot be read again: not from its files, were they still there, nor from the database, its WAL or a backup."""

import shutil
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.sealed import opening
from maju.sealed.records import DamagedError
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.storage.test_interviews import make_record

KEY = bytes(range(32))


class Home:
    def __init__(self, folder: Path) -> None:
        self.recordings = folder / "recordings"
        self.path = folder / "maju.db"
        self.open()

    def open(self) -> None:
        self.file = DatabaseFile(self.path, MIGRATIONS, KEY)
        self.keys = InterviewKeys(self.file, self.recordings)
        self.store = SqliteInterviewStore(self.file, self.recordings, self.keys)

    def close(self) -> None:
        self.file.close()
        opening.lock(self.recordings)

    def record(self, interview: str) -> Path:
        self.store.add(make_record(interview))
        return self.recorded_file(interview)

    def recorded_file(self, interview: str) -> Path:
        path = self.store.folder(interview) / "q01-take1" / "answer.wav"
        path.parent.mkdir(parents=True)
        with opening.open_new(path) as file:
            file.write(interview.encode() * 10)
        return path

    def key_of(self, interview: str) -> bytes:
        found = opening.key_over(self.recordings / interview)
        assert found is not None
        return found[1]


@pytest.fixture
def home(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Home(tmp_path)
    yield made
    made.close()


def read(path: Path) -> bytes:
    with opening.open_clear(path) as file:
        return file.read()


def test_each_interview_has_a_key_of_its_own_and_keeps_it(home: Home) -> None:
    one, other = home.record("one"), home.record("other")
    assert home.key_of("one") != home.key_of("other")
    home.close()
    with pytest.raises(DamagedError):
        read(one)
    home.open()
    assert read(one) == b"one" * 10
    assert read(other) == b"other" * 10


def test_an_interview_that_another_program_began_is_opened_when_it_is_looked_at(home: Home) -> None:
    other = SqliteInterviewStore(home.file, home.recordings, InterviewKeys(home.file, home.recordings))
    path = home.record("one")
    opening.lock(home.recordings / "one")
    other.get("one")
    assert read(path) == b"one" * 10


def test_what_is_deleted_cannot_be_read_again_even_where_its_files_were_kept(home: Home, tmp_path: Path) -> None:
    path = home.record("one")
    home.record("other")
    key = home.key_of("one")
    home.file.backups.make(home.file.db.conn)
    kept = tmp_path / "undeleted"
    shutil.copytree(path.parent, kept)
    home.store.delete("one")
    shutil.copytree(kept, path.parent)
    with pytest.raises(DamagedError):
        read(path)
    assert not holders(home, key), "the key is nowhere any more"
    assert not home.path.with_name("maju.db-wal").stat().st_size
    assert home.keys.destroyed() == ()


def holders(home: Home, key: bytes) -> list[Path]:
    """Databases in which the key can be found by whoever has the database's own key; the control is the test below."""
    found = []
    for path in (home.path, *(backup.path for backup in home.file.backups.all())):
        copy = DatabaseFile(path, MIGRATIONS, KEY, personal=False)
        if copy.db.conn.execute("SELECT 1 FROM interview_keys WHERE key = ?", [key]).fetchall():
            found.append(path)
        copy.close()
    return found


def test_before_it_is_deleted_its_key_is_in_the_database_and_its_backup(home: Home) -> None:
    home.record("one")
    home.file.backups.make(home.file.db.conn)
    assert len(holders(home, home.key_of("one"))) == 2


def test_a_deletion_that_was_cut_short_is_finished_at_the_next_start(home: Home) -> None:
    path = home.record("one")
    home.record("other")
    home.keys.destroy(["one"])
    home.close()
    assert path.exists()
    home.open()
    assert not path.exists()
    assert [each.id for each in home.store.summaries()] == ["other"]
    assert home.keys.destroyed() == ()


def test_a_folder_that_cannot_be_removed_is_said_and_can_be_read_no_more(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home.record("one")

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError("held by another program")

    with monkeypatch.context() as held:
        held.setattr(shutil, "rmtree", refuse)
        with pytest.raises(MajuError) as caught:
            home.store.delete("one")
    assert caught.value.code == "delete-failed"
    with pytest.raises(DamagedError):
        read(path)
    home.store.delete("one")
    assert not path.exists()


def test_deleting_everything_deletes_every_key(home: Home) -> None:
    keys = []
    for name in ("one", "other"):
        home.record(name)
        keys.append(home.key_of(name))
    assert home.store.delete_all() == 2
    assert not any(holders(home, key) for key in keys)
    assert not home.recordings.exists()
    assert opening.key_over(home.recordings / "one") is None


def test_a_record_in_the_clear_stays_in_the_clear(tmp_path: Path) -> None:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    store = SqliteInterviewStore(file, tmp_path / "recordings")
    store.add(make_record("one"))
    assert opening.key_over(store.folder("one")) is None
    store.delete("one")
    file.close()
