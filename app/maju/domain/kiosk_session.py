"""One candidate's session at a kiosk as a state machine: ``handle(event) -> commands`` and a frozen ``snapshot``."""

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
    Touched,
)
from maju.domain.kiosk_commands import (
    EndSession,
    FinishInterview,
    KioskCommand,
    RecordConsent,
    StartSlot,
    StopInterview,
    WarnIdle,
    WarnSlot,
)

ANSWER_GRACE_S = 185.0
"""How long the running answer may go on after the turn: the longest answer time of the formats that ship is 180 s."""
AFTER_SLOT_S = 600.0
"""How long report and taking away may last after the turn, the running answer included."""
END_PAGE_S = 15.0
"""How long the last page is shown."""
LONGEST_STEP_S = 10.0
"""Ticks come every second. What lies further apart is a computer that slept: that time is nobody's, no timer jumps by it."""

_FORWARD: dict[type, tuple[KioskPhase, KioskPhase]] = {
    MaterialsDone: (KioskPhase.MATERIALS, KioskPhase.DEVICES),
    DevicesDone: (KioskPhase.DEVICES, KioskPhase.PREPARATION),
    PreparationDone: (KioskPhase.PREPARATION, KioskPhase.INTERVIEW),
    ReportDone: (KioskPhase.REPORT, KioskPhase.TAKE_AWAY),
}
_BACK = {
    KioskPhase.DEVICES: KioskPhase.MATERIALS,
    KioskPhase.PREPARATION: KioskPhase.DEVICES,
    KioskPhase.TAKE_AWAY: KioskPhase.REPORT,
}
_BEFORE_INTERVIEW = (KioskPhase.CONSENT, KioskPhase.MATERIALS, KioskPhase.DEVICES, KioskPhase.PREPARATION)
_HEARD_IN = (KioskPhase.DEVICES, KioskPhase.INTERVIEW, KioskPhase.REPORT)


class KioskSession:
    """From the start page to the end. Not thread-safe: one thread owns it. ``at`` of an event may stand still or go back."""

    def __init__(self, settings: KioskSettings) -> None:
        self.settings = settings
        self._phase = KioskPhase.START
        self._ticket = ""
        self._last_at: float | None = None
        self._now = 0.0
        self._slot_from: float | None = None
        self._alive_at = 0.0
        self._ending_from = 0.0
        self._said: set[type] = set()
        self._reason: EndReason | None = None
        self._over = False
        self._consent: RecordConsent | None = None
        self._interview_id = ""

    @property
    def snapshot(self) -> KioskSnapshot:
        """The present state."""
        left = self._slot_left()
        return KioskSnapshot(
            phase=self._phase,
            ticket=self._ticket,
            slot_left_s=left,
            slot_warning=left is not None and left <= self.settings.slot_warning_s,
            idle_left_s=self._idle_left(),
            end_reason=self._reason,
            over=self._over,
            consent=None if self._consent is None else self._consent.choice,
            interview_id=self._interview_id,
        )

    def handle(self, event: KioskEvent) -> list[KioskCommand]:
        """Take one event; what does not fit the phase changes nothing but the time."""
        self._pass_time(event.at)
        if self._over:
            return []
        if isinstance(event, EndedFromOutside):
            return self._leave(event.reason)
        if isinstance(event, Fault):
            return self._leave(EndReason.FAULT)
        said = self._step(event)
        return said if self._over else [*said, *self._timers()]

    # --- steps --------------------------------------------------------------------------------------------------------

    def _step(self, event: KioskEvent) -> list[KioskCommand]:
        self._notice(event)
        if isinstance(event, StartPressed):
            return self._start(event) if self._phase is KioskPhase.START else []
        if isinstance(event, ConsentGiven | ConsentRefused):
            return self._decide(event) if self._phase is KioskPhase.CONSENT else []
        if isinstance(event, InterviewDone):
            return self._interviewed(event) if self._phase is KioskPhase.INTERVIEW else []
        if isinstance(event, TakeAwayDone):
            return self._end(EndReason.DONE) if self._phase is KioskPhase.TAKE_AWAY else []
        if isinstance(event, EndPressed):
            return self._end_pressed()
        if isinstance(event, BackPressed):
            self._phase = _BACK.get(self._phase, self._phase)
            return []
        came_from, goes_to = _FORWARD.get(type(event), (None, self._phase))
        if self._phase is came_from:
            self._phase = goes_to
        return []

    def _start(self, event: StartPressed) -> list[KioskCommand]:
        self._phase, self._ticket, self._slot_from = KioskPhase.CONSENT, event.ticket, self._now
        return [StartSlot(event.ticket)]

    def _decide(self, event: ConsentGiven | ConsentRefused) -> list[KioskCommand]:
        if isinstance(event, ConsentRefused):
            return self._end(EndReason.REFUSED)
        self._consent = RecordConsent(event.choice)
        self._phase = KioskPhase.MATERIALS if self.settings.allow_materials else KioskPhase.DEVICES
        return [self._consent]

    def _interviewed(self, event: InterviewDone) -> list[KioskCommand]:
        if event.interview_id:
            self._phase, self._interview_id = KioskPhase.REPORT, event.interview_id
        else:
            self._phase = KioskPhase.PREPARATION
        return []

    def _end_pressed(self) -> list[KioskCommand]:
        if self._phase is KioskPhase.START:
            return []
        if self._phase is KioskPhase.ENDING:
            return self._leave(self._reason or EndReason.BUTTON)
        return self._end(EndReason.BUTTON)

    def _end(self, reason: EndReason) -> list[KioskCommand]:
        self._phase, self._reason, self._ending_from = KioskPhase.ENDING, reason, self._now
        return []

    def _leave(self, reason: EndReason) -> list[KioskCommand]:
        self._phase, self._reason, self._over = KioskPhase.ENDING, reason, True
        return [EndSession(reason)]

    # --- time ---------------------------------------------------------------------------------------------------------

    def _pass_time(self, at: float) -> None:
        if self._last_at is not None:
            self._now += min(max(at - self._last_at, 0.0), LONGEST_STEP_S)
        self._last_at = at if self._last_at is None else max(at, self._last_at)

    def _notice(self, event: KioskEvent) -> None:
        heard = isinstance(event, Speaking) and self._phase in _HEARD_IN
        if heard or isinstance(event, Touched) or type(event) in _BY_HAND:
            self._alive_at = self._now
            self._said.discard(WarnIdle)

    def _timers(self) -> list[KioskCommand]:
        if self._phase is KioskPhase.START:
            return []
        if self._phase is KioskPhase.ENDING:
            ended = self._now - self._ending_from >= END_PAGE_S
            return self._leave(self._reason or EndReason.BUTTON) if ended else []
        if self._now - self._alive_at >= self.settings.idle_end_s:
            return self._leave(EndReason.IDLE)
        said: list[KioskCommand] = []
        idle_left = self._idle_left()
        if idle_left is not None:
            said += self._once(WarnIdle(idle_left))
        return [*said, *self._slot_timer()]

    def _slot_timer(self) -> list[KioskCommand]:
        assert self._slot_from is not None
        over_for = self._now - self._slot_from - self.settings.slot_s
        if over_for < 0:
            return self._once(WarnSlot(-over_for)) if -over_for <= self.settings.slot_warning_s else []
        if over_for >= AFTER_SLOT_S or self._phase in _BEFORE_INTERVIEW:
            return self._end(EndReason.SLOT)
        if self._phase is not KioskPhase.INTERVIEW:
            return []
        return self._once(StopInterview() if over_for >= ANSWER_GRACE_S else FinishInterview())

    def _once(self, command: KioskCommand) -> list[KioskCommand]:
        if type(command) in self._said:
            return []
        self._said.add(type(command))
        return [command]

    def _slot_left(self) -> float | None:
        if self._slot_from is None:
            return None
        return max(self.settings.slot_s - (self._now - self._slot_from), 0.0)

    def _idle_left(self) -> float | None:
        if self._phase in (KioskPhase.START, KioskPhase.ENDING):
            return None
        idle = self._now - self._alive_at
        return max(self.settings.idle_end_s - idle, 0.0) if idle >= self.settings.idle_warning_s else None


_BY_HAND = frozenset(
    {
        StartPressed,
        ConsentGiven,
        ConsentRefused,
        MaterialsDone,
        DevicesDone,
        PreparationDone,
        InterviewDone,
        ReportDone,
        TakeAwayDone,
        BackPressed,
        EndPressed,
    }
)
"""Events behind which there was a person."""
