"""Documents and the profile come back as they went in, for whoever opens the folder next."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource, ReadBy
from maju.domain.document import (
    DocumentFormat,
    DocumentKind,
    DocumentText,
    HiddenBy,
    HiddenText,
    Paragraph,
    StoredDocument,
    Table,
)
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.storage.database import DatabaseFile
from maju.storage.materials import SqliteDocumentStore, SqliteProfileStore
from maju.storage.migrations import MIGRATIONS


def document(identifier: str, second: int) -> StoredDocument:
    text = DocumentText(
        "이력서.hwp",
        DocumentFormat.HWP,
        (Paragraph("경력", 1, heading=True), Table((("기간", "회사"), ("2020", "㈜가람")), 1)),
        2,
        (HiddenText("보이지 않는 글", HiddenBy.WHITE, 2),),
        (Phrase("그림 {count}개는 읽지 않았습니다.", {"count": 3}),),
    )
    return StoredDocument(identifier, DocumentKind.RESUME, f"2026-11-21T09:00:{second:02d}+09:00", 1234, text)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DatabaseFile]:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield file
    file.close()


def test_a_document_comes_back_whole(file: DatabaseFile, tmp_path: Path) -> None:
    SqliteDocumentStore(file).add(document("a", 1))
    other = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    try:
        found = SqliteDocumentStore(other).get("a")
    finally:
        other.close()
    assert found == document("a", 1)
    assert str(found.text.notices[0]) == "그림 3개는 읽지 않았습니다."


def test_the_newest_is_last_and_one_that_comes_again_takes_the_place_of_the_first(file: DatabaseFile) -> None:
    store = SqliteDocumentStore(file)
    for identifier, second in (("b", 2), ("a", 1), ("c", 3), ("a", 4)):
        store.add(document(identifier, second))
    assert [each.id for each in store.all()] == ["b", "c", "a"]


def test_removing_counts_what_was_there(file: DatabaseFile) -> None:
    store = SqliteDocumentStore(file)
    store.add(document("a", 1))
    store.add(document("b", 2))
    assert store.remove(["a", "a", "없음"]) == 1
    assert [each.id for each in store.all()] == ["b"]
    assert store.remove([]) == 0
    with pytest.raises(MajuError) as unknown:
        store.get("a")
    assert unknown.value.code == "document-unknown"


def test_there_is_one_profile_and_it_is_empty_at_first(file: DatabaseFile) -> None:
    store = SqliteProfileStore(file)
    assert store.profile() == CandidateProfile()
    item = ProfileItem(
        "1",
        ItemKind.EXPERIENCE,
        "㈜가람",
        role="사원",
        start="2020",
        end="now",
        skills=("python",),
        source=ProfileSource("a", "이력서.hwp", 2, "2020 | ㈜가람"),
        read_by=ReadBy.LANGUAGE_MODEL,
    )
    profile = CandidateProfile("김하늘", (item,), ("2",), ("알림",), ReadBy.PERSON)
    store.keep(CandidateProfile("다른 이름"))
    store.keep(profile)
    assert store.profile() == profile
    assert len(list(file.db["profile"].rows)) == 1
