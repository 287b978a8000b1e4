"""Conversations of the resume writer in SQLite: a turn goes in only on the version it was made from."""

from collections.abc import Iterable
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.resume_draft import ResumeDraft
from maju.domain.resume_ports import KeptDraft, changed_meanwhile
from maju.domain.resume_text import ResumeText, ResumeVersion
from maju.storage.codec import decode, encode
from maju.storage.database import BROKEN_RULE, DatabaseFile


class SqliteResumeDrafts:
    """The :class:`maju.domain.resume_ports.ResumeDraftStore` over SQLite."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def add(self, draft: ResumeDraft, at: str) -> KeptDraft:
        """Remember a new one."""
        row = {"id": draft.id, "started_at": draft.started_at, "changed_at": at, "version": 1, "draft": encode(draft)}
        with self._file.db.conn:
            self._file.db.table("resume_drafts").insert(row)
        return KeptDraft(draft, 1, at)

    def put(self, draft: ResumeDraft, on: int, at: str) -> KeptDraft:
        """Remember its next state, made from version ``on``. Raises: MajuError ``resume-changed``, ``resume-unknown``."""
        with self._file.db.conn as connection:
            changed = connection.execute(
                "UPDATE resume_drafts SET draft = ?, changed_at = ?, version = version + 1 WHERE id = ? AND version = ?",
                (encode(draft), at, draft.id, on),
            )
        if changed.rowcount == 0:
            self.get(draft.id)
            raise changed_meanwhile()
        return KeptDraft(draft, on + 1, at)

    def get(self, identifier: str) -> KeptDraft:
        """Raises: MajuError ``resume-unknown``."""
        for row in self._file.db["resume_drafts"].rows_where("id = ?", [identifier]):
            return _kept(row)
        raise _unknown(identifier)

    def all(self) -> tuple[KeptDraft, ...]:
        """The one changed last first."""
        rows = self._file.db["resume_drafts"].rows_where(order_by="changed_at DESC, id DESC")
        return tuple(map(_kept, rows))

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these with their texts; returns how many there were."""
        with self._file.db.conn as connection:
            gone = [
                connection.execute("DELETE FROM resume_drafts WHERE id = ?", [each]).rowcount for each in identifiers
            ]
        if any(gone):
            self._file.forget_backups()
        return sum(gone)

    def add_text(self, identifier: str, text: ResumeText, at: str) -> ResumeVersion:
        """Keep a text as the next number; the last one again where it is the same. Raises: MajuError ``resume-unknown``."""
        written = encode(text)
        with self._file.db.conn as connection:
            connection.execute("BEGIN IMMEDIATE")
            last = connection.execute(
                "SELECT number, written_at, text FROM resume_versions WHERE draft = ? ORDER BY number DESC LIMIT 1",
                [identifier],
            ).fetchone()
            if last is not None and last[2] == written:
                return ResumeVersion(last[0], last[1], text)
            number = 1 if last is None else last[0] + 1
            try:
                connection.execute("INSERT INTO resume_versions VALUES (?, ?, ?, ?)", (identifier, number, at, written))
            except BROKEN_RULE as error:
                raise _unknown(identifier) from error
        return ResumeVersion(number, at, text)

    def texts(self, identifier: str) -> tuple[ResumeVersion, ...]:
        """The oldest first."""
        rows = self._file.db["resume_versions"].rows_where("draft = ?", [identifier], order_by="number")
        return tuple(map(_version, rows))

    def text(self, identifier: str, number: int) -> ResumeVersion:
        """Raises: MajuError ``resume-text-unknown``."""
        for row in self._file.db["resume_versions"].rows_where("draft = ? AND number = ?", [identifier, number]):
            return _version(row)
        raise MajuError(
            "resume-text-unknown", "{number}번째 글이 없습니다. 글 목록에서 번호를 골라 주십시오.", number=number
        )


def _kept(row: dict[str, Any]) -> KeptDraft:
    return KeptDraft(decode(row["draft"], ResumeDraft), row["version"], row["changed_at"])


def _version(row: dict[str, Any]) -> ResumeVersion:
    return ResumeVersion(row["number"], row["written_at"], decode(row["text"], ResumeText))


def _unknown(identifier: str) -> MajuError:
    return MajuError(
        "resume-unknown",
        "‘{id}’번 이력서가 없습니다. ‘maju resume list’로 목록을 보십시오.",
        id=identifier,
    )
