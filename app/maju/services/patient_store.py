"""The store of a running interview: what the disk does not take now is kept in memory and written as soon as it does."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from maju.domain.answer import TakeId
from maju.domain.errors import MajuError
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewRecord, InterviewStore, StoredTake
from maju.domain.report import InterviewSummary

RETRY_S = 15.0
"""So long nothing is tried after a failure: a database that another program holds makes each try wait for ten seconds."""
_PASSING = {"database-full", "database-busy", "database-failing", "database-corrupt", "folder-unwritable"}
_Progress = tuple[tuple[PlannedQuestion, ...], int, str]
Told = Callable[[MajuError], None]


def _unheard(_error: MajuError) -> None:
    """Nobody listens yet."""


class PatientStore:
    """An :class:`maju.domain.record.InterviewStore` in which writing a take or the progress of an interview never fails for the disk.

    ``told`` hears of the first failure, and nothing more until it has passed. What waits is seen by who reads the interview. An
    interview that was deleted meanwhile is refused as ever, and nothing of it waits any longer.
    """

    def __init__(self, store: InterviewStore, now: Callable[[], float]) -> None:
        self._store = store
        self._now = now
        self.told: Told = _unheard
        self._lock = threading.RLock()
        self._takes: dict[TakeId, StoredTake] = {}
        self._progress: dict[str, _Progress] = {}
        self._failed_at: float | None = None

    @property
    def waiting(self) -> int:
        """Rows that are not on the disk yet."""
        return len(self._takes) + len(self._progress)

    def set_progress(self, interview_id: str, queue: tuple[PlannedQuestion, ...], position: int, state: str) -> None:
        with self._lock:
            self._progress[interview_id] = (queue, position, state)
            self._write()

    def put_take(self, stored: StoredTake) -> None:
        with self._lock:
            self._takes[stored.take.id] = stored
            self._write()

    def settle(self) -> bool:
        """Try once more, however short ago the last failure was; True: nothing waits."""
        with self._lock:
            self._failed_at = None
            self._write()
            return not self.waiting

    def get(self, interview_id: str) -> InterviewRecord:
        record = self._store.get(interview_id)
        with self._lock:
            if (known := self._progress.get(interview_id)) is None:
                return record
            queue, position, state = known
            return replace(record, plan=replace(record.plan, questions=queue), position=position, state=state)

    def takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        stored = {each.take.id: each for each in self._store.takes(interview_id)}
        with self._lock:
            stored |= {take: each for take, each in self._takes.items() if take.interview == interview_id}
        return tuple(stored[take] for take in sorted(stored, key=lambda take: (take.position, take.take)))

    # --- what is only passed on -----------------------------------------------------------------------------------------

    def add(self, record: InterviewRecord) -> None:
        self._store.add(record)

    def rate(self, take: TakeId, level: int) -> None:
        self._store.rate(take, level)

    def judged_takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        return self._store.judged_takes(interview_id)

    def takes_asked(self, question_id: str, text: str) -> tuple[StoredTake, ...]:
        return self._store.takes_asked(question_id, text)

    def summaries(self) -> tuple[InterviewSummary, ...]:
        return self._store.summaries()

    def unfinished(self) -> tuple[InterviewRecord, ...]:
        return self._store.unfinished()

    def recent_question_ids(self, interviews: int = 3) -> frozenset[str]:
        return self._store.recent_question_ids(interviews)

    def delete(self, interview_id: str) -> None:
        self._store.delete(interview_id)

    def delete_all(self) -> int:
        return self._store.delete_all()

    def folder(self, interview_id: str) -> Path:
        return self._store.folder(interview_id)

    def _write(self) -> None:
        """In the order in which things came; what was written goes from the list."""
        if self._failed_at is not None and self._now() - self._failed_at < RETRY_S:
            return
        try:
            for interview in list(self._progress):
                self._store.set_progress(interview, *self._progress[interview])
                del self._progress[interview]
            for take in list(self._takes):
                self._store.put_take(self._takes[take])
                del self._takes[take]
        except MajuError as error:
            if error.code not in _PASSING:
                self._progress.clear()
                self._takes.clear()
                raise
            if self._failed_at is None:
                self.told(error)
            self._failed_at = self._now()
        else:
            self._failed_at = None
