"""A person's own record as rows of the database, given out and taken in."""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from maju.domain.candidate import CandidateProfile
from maju.domain.chat import Chat, Turn
from maju.domain.company_note import CompanyNote
from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.domain.interview import InterviewPlan
from maju.domain.own_record import RecordInvalidError, Row, Rows, TakenIn, is_file_name, is_interview_id
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewOptions
from maju.domain.report import TakeReport
from maju.domain.resume_draft import ResumeDraft
from maju.domain.resume_text import ResumeText
from maju.storage.codec import decode
from maju.storage.database import Connection, DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.migrations import MIGRATIONS

_OF_INTERVIEW = {"interviews": "id", "takes": "interview", "self_ratings": "interview"}
_OTHERS = ("documents", "profile", "company_notes", "resume_drafts", "resume_versions", "chats", "chat_turns")
_TOLD: dict[str, dict[str, type]] = {
    "interviews": {"plan": InterviewPlan, "options": InterviewOptions},
    "takes": {"planned": PlannedQuestion, "report": TakeReport},
    "self_ratings": {},
    "documents": {"document": StoredDocument},
    "profile": {"profile": CandidateProfile},
    "company_notes": {"note": CompanyNote},
    "resume_drafts": {"draft": ResumeDraft},
    "resume_versions": {"text": ResumeText},
    "chats": {"chat": Chat},
    "chat_turns": {"turn": Turn},
}
"""What the JSON columns of a table hold."""
_GROWING = {"resume_drafts": ("resume_versions", "draft"), "chats": ("chat_turns", "chat")}
"""Conversations with their parts: the one that was changed last stays."""


class SqliteOwnRecord:
    """The :class:`maju.domain.own_record.OwnRecordStore` over SQLite."""

    schema = len(MIGRATIONS)

    def __init__(self, file: DatabaseFile, recordings: Path, keys: InterviewKeys | None) -> None:
        self._file = file
        self.recordings = recordings
        self._keys = keys

    def interviews(self) -> tuple[str, ...]:
        rows = self._file.db.conn.execute("SELECT id FROM interviews ORDER BY started_at, id").fetchall()
        return tuple(str(identifier) for (identifier,) in rows)

    def interview_rows(self, interview: str) -> Rows:
        found = {
            table: list(self._file.db[table].rows_where(f"{column} = ?", [interview]))
            for table, column in _OF_INTERVIEW.items()
        }
        if not found["interviews"]:
            raise MajuError(
                "interview-unknown",
                "‘{id}’ 면접을 찾을 수 없습니다. ‘maju history’에서 번호를 확인해 주십시오.",
                id=interview,
            )
        for take in found["takes"]:
            take["report"] = _with_places(str(take["report"]), _relative)
        return found

    def other_rows(self) -> Rows:
        return {table: list(self._file.db[table].rows) for table in _OTHERS}

    def folder(self, interview: str) -> Path:
        if self._keys is not None:
            self._keys.open(interview)
        return self.recordings / interview

    def check_interview(self, interview: str, rows: Rows) -> None:
        self._check(rows, tuple(_OF_INTERVIEW))
        if not is_interview_id(interview) or [row["id"] for row in rows["interviews"]] != [interview]:
            raise RecordInvalidError(f"an interview called {interview!r}")
        for table in ("takes", "self_ratings"):
            if any(row["interview"] != interview for row in rows[table]):
                raise RecordInvalidError("rows of another interview")
        for row in rows["takes"]:
            report = decode(str(row["report"]), TakeReport)
            places = (report.recording.folder, report.recording.media, report.recording.audio)
            if report.id.interview != interview or not all(is_file_name(p.as_posix()) for p in places if p):
                raise RecordInvalidError("a take that lies elsewhere")

    def check_others(self, rows: Rows) -> None:
        self._check(rows, _OTHERS)

    def take_in(self, interviews: Mapping[str, Rows], others: Rows, bring_files: Callable[[str], None]) -> TakenIn:
        here = set(self.interviews())
        fresh = [interview for interview in interviews if interview not in here]
        keys: dict[str, bytes] = {}
        try:
            for interview in fresh:
                shutil.rmtree(self.recordings / interview, ignore_errors=True)
                if self._keys is not None:
                    keys[interview] = self._keys.expect(interview)
                bring_files(interview)
            with self._file.db.conn as conn:
                conn.execute("BEGIN IMMEDIATE")
                for interview in fresh:
                    self._insert_interview(conn, interview, interviews[interview], keys.get(interview))
                added, profile_kept = _merge(conn, others)
        except BaseException:
            self._leave_nothing(fresh)
            raise
        return TakenIn(len(fresh), len(interviews) - len(fresh), added, profile_kept)

    def _insert_interview(self, conn: Connection, interview: str, rows: Rows, key: bytes | None) -> None:
        folder = self.recordings / interview
        for table in _OF_INTERVIEW:
            for row in rows[table]:
                placed = dict(row)
                if table == "takes":
                    placed["report"] = _with_places(str(row["report"]), lambda place: str(folder / place))
                _insert(conn, table, placed)
        if self._keys is not None and key is not None:
            self._keys.arrived(conn, interview, key)

    def _leave_nothing(self, fresh: Sequence[str]) -> None:
        here = set(self.interviews())
        for interview in fresh:
            if interview not in here:
                shutil.rmtree(self.recordings / interview, ignore_errors=True)
                if self._keys is not None:
                    self._keys.forget(interview)

    def _check(self, rows: Rows, tables: Sequence[str]) -> None:
        if set(rows) != set(tables):
            raise RecordInvalidError(f"tables {sorted(rows)}")
        for table in tables:
            columns = {column.name for column in self._file.db[table].columns}
            for row in rows[table]:
                if set(row) != columns:
                    raise RecordInvalidError(f"columns of {table}")
                _check_row(table, row)


def _check_row(table: str, row: Row) -> None:
    if not all(value is None or type(value) in (str, int) for value in row.values()):
        raise RecordInvalidError(f"a value in {table}")
    try:
        for column, kind in _TOLD[table].items():
            decode(str(row[column]), kind)
        for column in ("started_at", "changed_at"):
            if column in row:
                datetime.fromisoformat(str(row[column]))
    except Exception as error:  # whatever the converter raises for something that does not fit
        raise RecordInvalidError(f"a row of {table}") from error


def _merge(conn: Connection, others: Rows) -> tuple[int, bool]:
    """How many were new, and whether the profile here stayed another one's place."""
    added = sum(
        _insert(conn, table, row, ignore=True) for table in ("documents", "company_notes") for row in others[table]
    )
    for table, (parts, reference) in _GROWING.items():
        for row in others[table]:
            of_it = [part for part in others[parts] if part[reference] == row["id"]]
            added += _grow(conn, table, row, parts, of_it)
    profile_kept = False
    for row in others["profile"]:
        before = conn.execute("SELECT profile FROM profile WHERE id = ?", [row["id"]]).fetchone()
        added += _insert(conn, "profile", row, ignore=True)
        profile_kept = before is not None and before[0] != row["profile"]
    return added, profile_kept


def _grow(conn: Connection, table: str, row: Row, parts: str, of_it: Sequence[Row]) -> int:
    found = conn.execute(f"SELECT changed_at FROM {table} WHERE id = ?", [row["id"]]).fetchone()
    if found is not None and _moment(found[0]) >= _moment(row["changed_at"]):
        return 0
    if found is not None:
        conn.execute(f"DELETE FROM {table} WHERE id = ?", [row["id"]])
    _insert(conn, table, row)
    for part in of_it:
        _insert(conn, parts, part)
    return found is None


def _insert(conn: Connection, table: str, row: Row, *, ignore: bool = False) -> int:
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    kind = "INSERT OR IGNORE" if ignore else "INSERT"
    return conn.execute(f"{kind} INTO {table} ({columns}) VALUES ({marks})", list(row.values())).rowcount


def _with_places(report: str, place: Callable[[PurePosixPath], str]) -> str:
    """A take's report with other places of its files: below the interview's folder they lie as ``q03-take1/answer.wav``."""
    plain: dict[str, Any] = json.loads(report)
    recording = plain["recording"]
    folder = PurePosixPath(f"q{plain['id']['position'] + 1:02d}-take{plain['id']['take']}")
    recording["folder"] = place(folder)
    for name in ("media", "audio"):
        if recording[name] is not None:
            recording[name] = place(folder / Path(recording[name]).name)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _relative(place: PurePosixPath) -> str:
    return str(place)


def _moment(text: object) -> datetime:
    return datetime.fromisoformat(str(text)).astimezone()
