"""Interviews in SQLite, their recordings in folders beside it."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.interview import InterviewPlan
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewOptions, InterviewRecord, StoredTake, by_answer, summarise
from maju.domain.report import InterviewSummary, TakeReport
from maju.storage.codec import decode, encode
from maju.storage.database import DatabaseFile


class SqliteInterviewStore:
    """The :class:`maju.domain.record.InterviewStore` over SQLite; files of an interview lie in ``recordings/<id>``."""

    def __init__(self, file: DatabaseFile, recordings: Path) -> None:
        self._file = file
        self._recordings = recordings

    def folder(self, interview_id: str) -> Path:
        """Folder of the interview's recordings (not necessarily there yet)."""
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
        except sqlite3.IntegrityError as error:
            raise _unknown(take.id.interview) from error

    def get(self, interview_id: str) -> InterviewRecord:
        """One interview. Raises: MajuError ``interview-unknown``."""
        for row in self._file.db["interviews"].rows_where("id = ?", [interview_id]):
            return _record(row)
        raise _unknown(interview_id)

    def takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Its takes in order of position and take."""
        rows = self._file.db["takes"].rows_where("interview = ?", [interview_id], order_by="position, take")
        return tuple(
            StoredTake(decode(row["planned"], PlannedQuestion), decode(row["report"], TakeReport)) for row in rows
        )

    def summaries(self) -> tuple[InterviewSummary, ...]:
        """All interviews, newest first."""
        rows = self._file.db["interviews"].rows_where(order_by="started_at DESC, id DESC")
        return tuple(summarise(record, by_answer(self.takes(record.plan.id))) for record in map(_record, rows))

    def unfinished(self) -> tuple[InterviewRecord, ...]:
        """Interviews in state ``running``, newest first."""
        rows = self._file.db["interviews"].rows_where("state = 'running'", order_by="started_at DESC, id DESC")
        return tuple(_record(row) for row in rows)

    def recent_question_ids(self, interviews: int = 3) -> frozenset[str]:
        """Ids of questions asked in the last interviews."""
        rows = self._file.db["interviews"].rows_where(order_by="started_at DESC", limit=interviews)
        return frozenset(q.question.id for row in rows for q in _record(row).plan.questions)

    def delete(self, interview_id: str) -> None:
        """Forget one interview and remove its files."""
        self.get(interview_id)
        _remove(self.folder(interview_id))
        with self._file.db.conn:
            self._file.db.table("interviews").delete(interview_id)

    def delete_all(self) -> int:
        """Forget every interview and remove all files; returns how many there were."""
        ids = [row["id"] for row in self._file.db["interviews"].rows]
        for interview_id in ids:
            self.delete(interview_id)
        _remove(self._recordings)
        return len(ids)


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
