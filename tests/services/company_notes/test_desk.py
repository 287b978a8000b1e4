"""Reviews of companies over a real store: once each, found by words, kept across starts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.documents.company_notes import read_notes, read_pasted_notes
from maju.services.company_notes.desk import CompanyNotes, company_key
from maju.storage.company_notes import SqliteCompanyNotes
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS

TEXT = """회사: ㈜예시전자
직무: 품질관리
시기: 2025 하반기
단계: 1차
질문:
- 불량 원인을 어떻게 찾나요?
- 지원 동기
결과: 합격
회사: 예시물산
직무: 물류
질문: 재고가 맞지 않으면 어떻게 하나요?
회사: 예시전자(주)
직무: 생산기술
시기: 2024 상반기
질문: 설비가 멈추면 무엇부터 보나요?
"""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DatabaseFile]:
    made = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield made
    made.close()


def desk(file: DatabaseFile) -> CompanyNotes:
    return CompanyNotes(SqliteCompanyNotes(file), read_notes, read_pasted_notes, lambda: "2026-11-21T10:00:00+09:00")


def test_the_same_note_comes_in_once(file: DatabaseFile, tmp_path: Path) -> None:
    notes = desk(file)
    assert notes.add_pasted(TEXT).added == 3
    (tmp_path / "again.csv").write_text(
        "회사,질문\n예시물산,재고가 맞지 않으면 어떻게 하나요?\n예시물산,새 질문\n", "utf-8"
    )
    again = notes.add_pasted(TEXT)
    assert (again.added, again.known) == (0, 3)
    brought = notes.add_file(tmp_path / "again.csv")
    assert (brought.added, brought.known) == (2, 0), "another job told is another note"
    assert len(notes.all()) == 5


def test_notes_are_there_after_a_new_start(file: DatabaseFile) -> None:
    desk(file).add_pasted(TEXT)
    again = desk(file).all()
    assert [note.company for note in again] == ["㈜예시전자", "예시물산", "예시전자(주)"]
    assert again[0].questions == ("불량 원인을 어떻게 찾나요?", "지원 동기")
    assert again[0].added_at == "2026-11-21T10:00:00+09:00"
    assert again[0].source == "㈜예시전자, 2025 하반기 1차"


def test_words_find_notes_and_a_company_most(file: DatabaseFile) -> None:
    notes = desk(file)
    notes.add_pasted(TEXT)
    assert [note.job for note in notes.search("재고")] == ["물류"]
    assert {note.job for note in notes.search("예시전자")} >= {"품질관리", "생산기술"}
    assert notes.search("예시전자 설비")[0].job == "생산기술"
    assert notes.search("천문학") == ()
    assert notes.search("...") == ()


def test_a_company_has_its_own_notes_however_it_is_written(file: DatabaseFile) -> None:
    notes = desk(file)
    notes.add_pasted(TEXT)
    for name in ("예시전자", "주식회사 예시전자", "예시 전자"):
        assert {note.job for note in notes.of_company(name)} == {"품질관리", "생산기술"}
    assert notes.of_company("예시전자", "생산기술 엔지니어")[0].job == "생산기술"
    assert notes.of_company("없는회사") == ()
    assert notes.of_company("") == ()


def test_what_is_removed_is_gone(file: DatabaseFile) -> None:
    notes = desk(file)
    notes.add_pasted(TEXT)
    first = notes.all()[0].id
    assert notes.remove([first, first, "nobody"]) == 1
    assert len(notes.all()) == 2


@pytest.mark.parametrize(
    ("name", "key"), [("㈜예시전자", "예시전자"), ("예시 전자(주)", "예시전자"), ("ABC Korea", "abckorea"), ("가", "")]
)
def test_a_companys_key(name: str, key: str) -> None:
    assert company_key(name) == key
