"""Interview reviews in SQLite: together or not at all, once each, from any thread."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.company_note import CompanyNote
from maju.storage.company_notes import SqliteCompanyNotes
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS

FIRST = CompanyNote("가온전자", questions=("지원 동기",), extra=(("분위기", "편안함"),), added_at="2026-11-21T10:00:00")
SECOND = CompanyNote("가온전자", questions=("장단점",), added_at="2026-11-21T09:00:00")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteCompanyNotes]:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield SqliteCompanyNotes(file)
    file.close()


def test_notes_come_back_as_they_were_the_newest_last(store: SqliteCompanyNotes) -> None:
    assert store.add([FIRST, SECOND, FIRST]) == 2
    assert store.add([FIRST]) == 0
    assert store.all() == (SECOND, FIRST)
    assert store.remove([FIRST.id, FIRST.id, "nobody"]) == 1
    assert store.all() == (SECOND,)


def test_what_breaks_in_the_middle_leaves_nothing(store: SqliteCompanyNotes) -> None:
    broken = CompanyNote(None, questions=("질문",))  # type: ignore[arg-type]
    with pytest.raises((sqlite3.IntegrityError, AttributeError, TypeError)):
        store.add([FIRST, broken])
    assert store.all() == ()


def test_threads_may_add_at_once(store: SqliteCompanyNotes) -> None:
    notes = [CompanyNote("가온전자", questions=(f"{n}번째 질문",)) for n in range(20)]
    threads = [threading.Thread(target=store.add, args=([note, FIRST],)) for note in notes]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(store.all()) == 21
