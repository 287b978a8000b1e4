"""What was read of a candidate's documents, and the profile made of them, in SQLite. The files themselves are not kept."""

from collections.abc import Iterable

from maju.domain.candidate import CandidateProfile
from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.storage.codec import decode, encode
from maju.storage.database import DatabaseFile

_ONLY = 1
"""The one row of the profile."""


class SqliteDocumentStore:
    """The :class:`maju.domain.document.DocumentStore` over SQLite."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def add(self, document: StoredDocument) -> None:
        """Remember a document, or what it is read as now."""
        row = {"id": document.id, "added_at": document.added_at, "document": encode(document)}
        with self._file.db.conn:
            self._file.db.table("documents").upsert(row, pk="id")

    def get(self, identifier: str) -> StoredDocument:
        """One document. Raises: MajuError ``document-unknown``."""
        for row in self._file.db["documents"].rows_where("id = ?", [identifier]):
            return decode(str(row["document"]), StoredDocument)
        raise MajuError(
            "document-unknown",
            "‘{id}’ 문서를 찾을 수 없습니다. ‘maju documents list’에서 번호를 확인해 주십시오.",
            id=identifier,
        )

    def all(self) -> tuple[StoredDocument, ...]:
        """Every document, the newest last."""
        rows = self._file.db["documents"].rows_where(order_by="added_at, rowid")
        return tuple(decode(str(row["document"]), StoredDocument) for row in rows)

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these; returns how many there were."""
        wanted = tuple(dict.fromkeys(identifiers))
        with self._file.db.conn as conn:
            gone = sum(conn.execute("DELETE FROM documents WHERE id = ?", [each]).rowcount for each in wanted)
        if gone:
            self._file.forget_backups()
        return gone


class SqliteProfileStore:
    """The :class:`maju.domain.candidate.ProfileStore` over SQLite."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def profile(self) -> CandidateProfile:
        """As it is now; empty before anything was read."""
        for row in self._file.db["profile"].rows_where("id = ?", [_ONLY]):
            return decode(str(row["profile"]), CandidateProfile)
        return CandidateProfile()

    def keep(self, profile: CandidateProfile) -> None:
        """Remember it whole."""
        with self._file.db.conn:
            self._file.db.table("profile").upsert({"id": _ONLY, "profile": encode(profile)}, pk="id")
