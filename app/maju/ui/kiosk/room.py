"""What the pages of the kiosk share: the session as it stands, what may be done in it, and the way to tell it something."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from maju.domain.consent import ConsentChoice
from maju.domain.kiosk import (
    BackPressed,
    ConsentGiven,
    ConsentRefused,
    DevicesDone,
    EndedFromOutside,
    EndPressed,
    EndReason,
    Fault,
    InterviewDone,
    KioskEvent,
    KioskPhase,
    KioskSettings,
    KioskSnapshot,
    MaterialsDone,
    PreparationDone,
    ReportDone,
    Speaking,
    StartPressed,
    TakeAwayDone,
    Tick,
    Touched,
)
from maju.domain.kiosk_commands import (
    EndSession,
    FinishInterview,
    KioskCommand,
    StartSlot,
    StopInterview,
    WarnIdle,
    WarnSlot,
)
from maju.services.kiosk.counter import KioskCounter
from maju.services.kiosk.desk import KioskDesk

TICK_MS = 1000
_DONE: dict[KioskPhase, Callable[[float], KioskEvent]] = {
    KioskPhase.MATERIALS: MaterialsDone,
    KioskPhase.DEVICES: DevicesDone,
    KioskPhase.PREPARATION: PreparationDone,
    KioskPhase.REPORT: ReportDone,
    KioskPhase.TAKE_AWAY: TakeAwayDone,
}


class KioskRoom(QObject):
    """Lives with the window. Pages read :attr:`snapshot`, listen to :attr:`changed` and call what their buttons mean."""

    changed = Signal(object)
    """A :class:`KioskSnapshot`, at least once a second."""
    phase_changed = Signal(object)
    """A :class:`KioskPhase`: another page is due."""
    idle_warned = Signal(float)
    """Seconds until the session ends unless somebody shows themselves."""
    slot_warned = Signal(float)
    """Seconds until the turn is over."""
    finish_interview = Signal()
    """The turn is over: the running answer is the last."""
    stop_interview = Signal()
    """The running answer has had its time too."""
    started = Signal(str)
    """A candidate has begun, with this ticket."""
    ended = Signal(object)
    """An :class:`EndReason`: the window closes and everything is destroyed."""

    def __init__(self, desk: KioskDesk, counter: KioskCounter | None = None) -> None:
        """``counter``: what the pages are handed (consent text, sticks, taking away); ``bootstrap`` makes it."""
        super().__init__()
        self.desk = desk
        self.counter = counter or KioskCounter()
        self._seen = desk.snapshot.phase
        desk.on_change(self._tell)
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(lambda: self.post(Tick(monotonic())))
        self._ticks.start(TICK_MS)

    @property
    def settings(self) -> KioskSettings:
        """What the centre has set."""
        return self.desk.settings

    @property
    def folder(self) -> Path:
        """The session's folder."""
        return self.desk.folder

    @property
    def snapshot(self) -> KioskSnapshot:
        """The session as it is."""
        return self.desk.snapshot

    def allows(self, item: str) -> bool:
        """Whether the candidate has agreed to this item of the consent text."""
        consent = self.snapshot.consent
        return consent is not None and consent.allows(item)

    # --- what buttons mean --------------------------------------------------------------------------------------------

    def start(self, ticket: str = "") -> None:
        """시작하기."""
        self.post(StartPressed(monotonic(), ticket))

    def give_consent(self, choice: ConsentChoice) -> None:
        """동의하고 시작."""
        self.post(ConsentGiven(monotonic(), choice))

    def refuse_consent(self) -> None:
        """동의하지 않음."""
        self.post(ConsentRefused(monotonic()))

    def done(self) -> None:
        """This page is done with: materials, devices, preparation, report, take-away."""
        done = _DONE.get(self.snapshot.phase)
        if done is not None:
            self.post(done(monotonic()))

    def interview_done(self, interview_id: str = "") -> None:
        """The interview is over; empty where none came about."""
        self.post(InterviewDone(monotonic(), interview_id))

    def back(self) -> None:
        """One page back."""
        self.post(BackPressed(monotonic()))

    def end(self) -> None:
        """그만하기; on the last page: go at once."""
        self.post(EndPressed(monotonic()))

    def touched(self) -> None:
        """Somebody is there."""
        self.post(Touched(monotonic()))

    def spoke(self) -> None:
        """Somebody speaks, or the interviewer does, or a recording plays."""
        self.post(Speaking(monotonic()))

    def leave(self, reason: EndReason) -> None:
        """End at once: a counsellor, or a log-out."""
        self.post(EndedFromOutside(monotonic(), reason))

    def fail(self, code: str) -> None:
        """The session cannot go on."""
        self.post(Fault(monotonic(), code))

    def post(self, event: KioskEvent) -> None:
        """Tell the session what happened."""
        self.desk.handle(event)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _tell(self, snapshot: KioskSnapshot, commands: list[KioskCommand]) -> None:
        self.changed.emit(snapshot)
        if snapshot.phase is not self._seen:
            self._seen = snapshot.phase
            self.phase_changed.emit(snapshot.phase)
        for command in commands:
            self._pass_on(command)

    def _pass_on(self, command: KioskCommand) -> None:
        if isinstance(command, StartSlot):
            self.started.emit(command.ticket)
        elif isinstance(command, WarnIdle):
            self.idle_warned.emit(command.left_s)
        elif isinstance(command, WarnSlot):
            self.slot_warned.emit(command.left_s)
        elif isinstance(command, FinishInterview):
            self.finish_interview.emit()
        elif isinstance(command, StopInterview):
            self.stop_interview.emit()
        elif isinstance(command, EndSession):
            self._ticks.stop()
            self.ended.emit(command.reason)
