"""Interviews in SQLite, their recordings in folders beside it."""

import logging
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from maju.domain.answer import TakeId
from maju.domain.errors import MajuError
from maju.domain.interview import InterviewPlan
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewOptions, InterviewRecord, StoredTake, by_answer, summarise
from maju.domain.report import InterviewSummary, TakeReport
from maju.storage.codec import decode, encode
from maju.storage.database import BROKEN_RULE, DatabaseFile
from maju.storage.interview_keys import InterviewKeys

_LOG = logging.getLogger(__name__)
_NOT_FOR_LEVELS = (
    "$.transcript.words",
    "$.transcript.speech",
    "$.recording.events",
    "$.delivery",
    "$.presence",
    "$.feedback",
    "$.wordings",
    "$.labels",
    "$.earlier_evaluations",
    "$.evaluation.story",
    "$.evaluation.set_aside",
)
"""Left out where only levels are wanted: a third of the time of a whole take, measured."""


class SqliteInterviewStore:
    """The :class:`maju.domain.record.InterviewStore` over SQLite; files of an interview lie in ``recordings/<id>``."""

    def __init__(self, file: DatabaseFile, recordings: Path, keys: InterviewKeys | None = None) -> None:
        """``keys``: of a sealed record; None where recordings lie in the clear. Deletions that were cut short are finished."""
        self._file = file
        self._recordings = recordings
        self._keys = keys
        if keys is not None and (begun := keys.destroyed()):
            self._finish_deletions(begun)

    def folder(self, interview_id: str) -> Path:
        """Folder of the interview's recordings (not necessarily there yet)."""
        self._open(interview_id)
        return self._recordings / interview_id

    def add(self, record: InterviewRecord) -> None:
        """Remember a new interview."""
        row = {
            "id": record.plan.id,
            "started_at": record.started_at,
            "state": record.state,
            "position": record.position,
            "plan": encode(record.plan),
            "options": encode(record.options),
        }
        with self._file.db.conn:
            self._file.db.table("interviews").insert(row)

    def set_progress(self, interview_id: str, queue: tuple[PlannedQuestion, ...], position: int, state: str) -> None:
        """Remember how far it has come."""
        plan = replace(self.get(interview_id).plan, questions=queue)
        with self._file.db.conn:
            self._file.db.table("interviews").update(
                interview_id, {"plan": encode(plan), "position": position, "state": state}
            )

    def put_take(self, stored: StoredTake) -> None:
        """Remember a take, or replace what was known of it."""
        take = stored.take
        row = {
            "interview": take.id.interview,
            "position": take.id.position,
            "take": take.id.take,
            "planned": encode(stored.planned),
            "report": encode(take),
        }
        try:
            with self._file.db.conn:
                self._file.db.table("takes").upsert(row, pk=("interview", "position", "take"))
        except BROKEN_RULE as error:
            raise _unknown(take.id.interview) from error

    def rate(self, take: TakeId, level: int) -> None:
        """Remember what the person thought of a take. Raises: MajuError ``interview-unknown``."""
        row = {"interview": take.interview, "position": take.position, "take": take.take, "level": level}
        try:
            with self._file.db.conn:
                self._file.db.table("self_ratings").upsert(row, pk=("interview", "position", "take"))
        except BROKEN_RULE as error:
            raise _unknown(take.interview) from error

    def get(self, interview_id: str) -> InterviewRecord:
        """One interview. Raises: MajuError ``interview-unknown``."""
        for row in self._file.db["interviews"].rows_where("id = ?", [interview_id]):
            self._open(interview_id)
            return _record(row)
        raise _unknown(interview_id)

    def takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Its takes in order of position and take."""
        return self._takes_where("t.interview = ? ORDER BY t.position, t.take", interview_id)

    def judged_takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Its takes with transcript and judgements alone: for a look at many interviews."""
        removed = ", ".join(f"'{path}'" for path in _NOT_FOR_LEVELS)
        condition = "t.interview = ? ORDER BY t.position, t.take"
        return self._takes_where(condition, interview_id, report=f"json_remove(t.report, {removed})")

    def takes_asked(self, question_id: str, text: str) -> tuple[StoredTake, ...]:
        """Takes of every interview that answer a question of this id or these words, oldest first."""
        asked = "json_extract(t.planned, '$.question.id') = ? OR json_extract(t.planned, '$.question.text') = ?"
        return self._takes_where(f"{asked} ORDER BY i.started_at, i.id, t.position, t.take", question_id, text)

    def _takes_where(self, condition: str, *values: str, report: str = "t.report") -> tuple[StoredTake, ...]:
        rows = self._file.db.conn.execute(
            f"""
            SELECT t.planned, {report}, s.level FROM takes t JOIN interviews i ON i.id = t.interview
            LEFT JOIN self_ratings s ON (s.interview, s.position, s.take) = (t.interview, t.position, t.take)
            WHERE {condition}
            """,
            values,
        )
        found = tuple(_stored(planned, report, level) for planned, report, level in rows.fetchall())
        for interview_id in {stored.take.id.interview for stored in found}:
            self._open(interview_id)
        return found

    def summaries(self) -> tuple[InterviewSummary, ...]:
        """All interviews, newest first."""
        rows = self._file.db["interviews"].rows_where(order_by="started_at DESC, id DESC")
        return tuple(summarise(record, by_answer(self.judged_takes(record.plan.id))) for record in map(_record, rows))

    def count(self) -> int:
        """How many interviews there are."""
        return int(self._file.db.conn.execute("SELECT count(*) FROM interviews").fetchone()[0])

    def unfinished(self) -> tuple[InterviewRecord, ...]:
        """Interviews in state ``running``, newest first."""
        rows = self._file.db["interviews"].rows_where("state = 'running'", order_by="started_at DESC, id DESC")
        return tuple(_record(row) for row in rows)

    def recent_question_ids(self, interviews: int = 3) -> frozenset[str]:
        """Ids of questions asked in the last interviews."""
        rows = self._file.db["interviews"].rows_where(order_by="started_at DESC", limit=interviews)
        return frozenset(q.question.id for row in rows for q in _record(row).plan.questions)

    def delete(self, interview_id: str) -> None:
        """Forget one interview and remove its files. Of a sealed record the key goes first."""
        self.get(interview_id)
        self._delete([interview_id])

    def delete_all(self) -> int:
        """Forget every interview and remove all files; returns how many there were."""
        ids = [str(row["id"]) for row in self._file.db["interviews"].rows]
        self._delete(ids)
        _remove(self._recordings)
        return len(ids)

    def _open(self, interview_id: str) -> None:
        if self._keys is not None:
            self._keys.open(interview_id)

    def _delete(self, ids: Sequence[str]) -> None:
        if self._keys is not None:
            self._keys.destroy(ids)
        for interview_id in ids:
            _remove(self._recordings / interview_id)
            with self._file.db.conn as conn:
                conn.execute("DELETE FROM interviews WHERE id = ?", [interview_id])
            if self._keys is not None:
                self._keys.forget(interview_id)
        self._file.forget_backups()

    def _finish_deletions(self, ids: Sequence[str]) -> None:
        """At the start, where files that another program holds are no reason not to start: nobody can read them."""
        try:
            self._delete(ids)
        except MajuError as error:
            _LOG.warning("files of a deleted interview are still there: %s", error.code)


def _stored(planned: str, report: str, level: int | None) -> StoredTake:
    take = decode(report, TakeReport)
    return StoredTake(decode(planned, PlannedQuestion), take if level is None else replace(take, self_rating=level))


def _record(row: dict[str, object]) -> InterviewRecord:
    return InterviewRecord(
        plan=decode(str(row["plan"]), InterviewPlan),
        options=decode(str(row["options"]), InterviewOptions),
        started_at=str(row["started_at"]),
        state=str(row["state"]),
        position=int(str(row["position"])),
    )


def _remove(folder: Path) -> None:
    """Remove a folder with all its files. Raises: MajuError ``delete-failed`` (the record then stays, so nothing is orphaned)."""
    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise MajuError(
            "delete-failed",
            "{folder}의 파일을 모두 지우지 못했습니다. 다른 프로그램에서 열려 있는지 확인하고 다시 지워 주십시오.",
            folder=folder,
        ) from error


def _unknown(interview_id: str) -> MajuError:
    return MajuError(
        "interview-unknown",
        "‘{id}’ 면접을 찾을 수 없습니다. ‘maju history’에서 번호를 확인해 주십시오.",
        id=interview_id,
    )
