"""After a crash: what was interrupted, and how its last take is brought back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from maju.domain.answer import TakeRecording
from maju.domain.errors import MajuError
from maju.domain.record import InterviewRecord, InterviewStore, StoredTake

DescribeTake = Callable[[Path], TakeRecording]
"""Repairs the files of an interrupted take and describes them."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """An interview that did not come to its end. ``last_s``: seconds saved of the answer in progress (0: none was)."""

    record: InterviewRecord
    answers: int
    last_s: float

    @property
    def question_number(self) -> int:
        """Number of the question it goes on with, as the candidate saw it."""
        return self.record.plan.questions[min(self.record.position, len(self.record.plan.questions) - 1)].number


class Recovery:
    """Looks for interrupted interviews. ``running``: ids of interviews this program is running itself."""

    def __init__(self, store: InterviewStore, describe_take: DescribeTake) -> None:
        self._store = store
        self._describe_take = describe_take

    def look(self, running: frozenset[str] = frozenset()) -> tuple[Interrupted, ...]:
        """Interrupted interviews, newest first; takes that were being recorded are repaired and described on the way."""
        return tuple(self._inspect(record) for record in self._store.unfinished() if record.plan.id not in running)

    def _inspect(self, record: InterviewRecord) -> Interrupted:
        last_s = 0.0
        for stored in self._store.takes(record.plan.id):
            stored = self._repair(stored)
            if stored.take.id.position == record.position:
                last_s = stored.take.recording.duration_s
        positions = {stored.take.id.position for stored in self._store.takes(record.plan.id)}
        return Interrupted(record, sum(p < record.position for p in positions), last_s)

    def _repair(self, stored: StoredTake) -> StoredTake:
        if stored.take.recording.ended_by != "recording":
            return stored
        folder = self._store.folder(stored.take.id.interview) / stored.take.id.folder_name
        try:
            recording = self._describe_take(folder)
        except MajuError:  # it was killed before the first sound: there is nothing to bring back
            recording = TakeRecording(folder, None, None, 0.0, ended_by="recovered")
        repaired = replace(stored, take=replace(stored.take, recording=recording))
        self._store.put_take(repaired)
        return repaired

    def unjudged(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Takes with a recording that was never analysed to the end (the crash came first); one that was being recorded is
        repaired on the way. Not while the interview is running."""
        takes = (self._repair(stored) for stored in self._store.takes(interview_id))
        return tuple(s for s in takes if s.take.delivery is None and s.take.recording.audio is not None)

    def finish(self, interview_id: str) -> None:
        """End an interrupted interview here; its answers stay and are reported."""
        record = self._store.get(interview_id)
        self._store.set_progress(interview_id, record.plan.questions, record.position, "abandoned")
