"""Sits an interview without a screen: the same session as the window's, driven by files and the clock."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from maju.domain.interview_events import Phase, Proceed, TakeEnded
from maju.domain.record import StoredTake
from maju.services.interview_desk import Choices, InterviewDesk, RunningInterview
from maju.services.interview_session import SessionView, TakeSource

TICK_S = 0.05


@dataclass(frozen=True, slots=True)
class HeadlessResult:
    """What a headless interview leaves: its id, and what went wrong on the way, in words."""

    interview_id: str
    problems: tuple[str, ...]


class HeadlessInterview:
    """Drives one interview to its end. File microphones end the answers; there is nobody to press a key."""

    def __init__(self, desk: InterviewDesk, tell: Callable[[SessionView], None] = lambda _view: None) -> None:
        """``tell`` hears of each change of phase, from a background thread."""
        self._desk = desk
        self._tell = tell
        self._changed = threading.Event()
        self._last: tuple[int, Phase] | None = None

    def sit(self, choices: Choices, take_source: TakeSource) -> HeadlessResult:
        """Sit it through and wait until every answer is judged. Raises MajuError where it cannot even start."""
        running = self._desk.start(choices, self._on_change, _ignore, take_source)
        try:
            running.begin()
            self._drive(running, choices.fast)
            running.pipeline.wait()
        finally:
            running.close()
        problems = [str(error) for error in running.problems]
        problems += [str(error) for error in running.session.view.notices]
        return HeadlessResult(running.session.record.plan.id, tuple(problems))

    def _drive(self, running: RunningInterview, fast: bool) -> None:
        session = running.session
        while session.view.snapshot.phase not in (Phase.FINISHED, Phase.ABANDONED):
            phase = session.view.snapshot.phase
            if phase in (Phase.REVIEWING, Phase.RESTING) or (fast and phase is Phase.PREPARING):
                session.post(Proceed(session.clock.now())).result()
            if phase is Phase.ANSWERING and not session.view.recording:
                session.post(TakeEnded(session.clock.now())).result()
            session.tick().result()
            self._changed.wait(TICK_S)
            self._changed.clear()

    def _on_change(self, view: SessionView) -> None:
        now = (view.snapshot.position, view.snapshot.phase)
        if now != self._last:
            self._last = now
            self._tell(view)
        self._changed.set()


def _ignore(_stored: StoredTake) -> None:
    """The report is built from the store when all is done."""
