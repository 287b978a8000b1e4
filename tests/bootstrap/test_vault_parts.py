"""The program over a sealed home: everything it keeps of a person is sealed, and the door is the PIN."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from maju.bootstrap import build_headless, build_program, open_settings
from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy
from maju.paths import find_paths
from maju.sealed import opening
from maju.services.program import Program
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.storage.test_interviews import make_record, make_take

PIN = "한글 핀 123"


@pytest.fixture
def program(maju_home: Path) -> Iterator[Program]:
    made = build_program(open_settings())
    assert made.home == maju_home
    yield made
    made.close()


def add_recorded(program: Program, interview: str, started_at: str = "2026-11-21T10:00:00+09:00") -> Path:
    program.store.add(replace(make_record(interview), started_at=started_at))
    program.store.put_take(make_take(interview))
    path = program.store.folder(interview) / "q01-take1" / "answer.wav"
    path.parent.mkdir(parents=True)
    with opening.open_new(path) as file:
        file.write(b"voice")
    return path


def test_database_recordings_and_backups_are_sealed(program: Program) -> None:
    path = add_recorded(program, "one")
    bench = program.device_bench()
    assert opening.key_over(program.home / "device-test" / "take") is not None
    assert opening.is_sealed(path)
    found = [file for file in program.home.rglob("*.db*") if file.is_file()]
    assert len(found) >= 2, "the database and its backup"
    assert not any(file.read_bytes().startswith(b"SQLite") for file in found)
    assert not any("응답 시간".encode() in file.read_bytes() for file in program.home.rglob("*") if file.is_file())
    del bench


def test_closing_forgets_the_keys_and_the_next_program_finds_them(maju_home: Path) -> None:
    first = build_program(open_settings())
    path = add_recorded(first, "one")
    first.close()
    assert opening.key_over(path) is None
    again = build_program(open_settings())
    assert again.store.takes("one") == (make_take("one"),)
    with opening.open_clear(path) as file:
        assert file.read() == b"voice"
    again.close()
    assert path.is_relative_to(maju_home)


def test_a_pin_is_the_door(maju_home: Path) -> None:
    program = build_program(open_settings())
    program.vault.set_pin(PIN)
    program.close()
    for given, code in ((None, "vault-locked"), ("another one", "pin-wrong")):
        with pytest.raises(MajuError) as caught:
            build_program(open_settings(), pin=given)
        assert caught.value.code == code
    again = build_program(open_settings(), pin=PIN)
    assert again.vault.status().state.kept_by is KeyKeptBy.PIN
    again.close()
    assert maju_home.exists()


def test_a_home_of_the_time_before_the_vault_moves_in_while_the_program_runs(maju_home: Path) -> None:
    paths = find_paths()
    file = DatabaseFile(paths.database, MIGRATIONS)
    store = SqliteInterviewStore(file, paths.recordings)
    store.add(make_record("old"))
    recorded = store.folder("old") / "q01-take1" / "answer.wav"
    recorded.parent.mkdir(parents=True)
    recorded.write_bytes(b"an old voice" * 1000)
    file.close()
    program = build_program(open_settings())
    program.lanes["vault"].submit(lambda: None).result(timeout=60)
    assert program.vault.status().state.moved_in
    assert opening.is_sealed(recorded)
    assert [each.id for each in program.store.summaries()] == ["old"]
    clear = [path for path in maju_home.rglob("*") if path.is_file() and b"an old voice" in path.read_bytes()]
    assert clear == []
    program.close()


def test_destroying_leaves_nothing_and_the_next_program_starts_empty(maju_home: Path) -> None:
    program = build_program(open_settings())
    path = add_recorded(program, "one")
    kept = path.read_bytes()
    program.destroy_record()
    left = sorted(str(file.relative_to(maju_home)) for file in maju_home.rglob("*") if file.is_file())
    assert set(left) <= {"privacy-log.jsonl", "privacy-log.lock", "settings.toml", "vault.lock"}
    again = build_program(open_settings())
    assert again.store.summaries() == ()
    path.parent.mkdir(parents=True)
    path.write_bytes(kept)
    with pytest.raises(ValueError, match="record 0"):
        opening.open_clear(path)
    again.close()


def test_retention_is_applied_at_the_start(maju_home: Path) -> None:
    program = build_program(open_settings())
    old = (datetime.now().astimezone() - timedelta(days=40)).isoformat()
    path = add_recorded(program, "old", old)
    add_recorded(program, "young", datetime.now().astimezone().isoformat())
    (due,) = program.vault.keep_for(30)
    assert due.interview.id == "old"
    program.close()
    announced = build_program(open_settings())
    assert {each.id for each in announced.store.summaries()} == {"old", "young"}, "announced less than a day ago"
    announced.vault._parts.retention._notices.withdraw(["old"])
    announced.vault._parts.retention._notices.say(["old"], old)
    announced.close()
    program = build_program(open_settings())
    assert [each.id for each in program.store.summaries()] == ["young"]
    assert not path.exists()
    program.close()
    assert maju_home.exists()


def test_a_headless_interview_lies_in_the_clear_where_it_was_asked_for(maju_home: Path, tmp_path: Path) -> None:
    program = build_headless(open_settings(), tmp_path / "out", fast=True)
    assert program.vault.status().state.kept_by is KeyKeptBy.NOBODY
    assert (tmp_path / "out" / "maju.db").read_bytes().startswith(b"SQLite")
    with pytest.raises(MajuError) as caught:
        program.vault.set_pin(PIN)
    assert caught.value.code == "vault-none"
    program.close()
    assert not (maju_home / "vault.json").exists()
