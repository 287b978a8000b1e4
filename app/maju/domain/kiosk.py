"""What can be said of and to one candidate's session at a kiosk: phases, events (with monotonic seconds ``at``), settings, snapshot.

The machine itself is :class:`maju.domain.kiosk_session.KioskSession`; what it wants done is in :mod:`maju.domain.kiosk_commands`.
"""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.consent import ConsentChoice


class KioskPhase(StrEnum):
    """Where a session stands, in the order a candidate meets them."""

    START = "start"
    CONSENT = "consent"
    MATERIALS = "materials"
    DEVICES = "devices"
    PREPARATION = "preparation"
    INTERVIEW = "interview"
    REPORT = "report"
    TAKE_AWAY = "take-away"
    ENDING = "ending"


class EndReason(StrEnum):
    """Why a session ended."""

    BUTTON = "button"
    DONE = "done"
    REFUSED = "refused"
    IDLE = "idle"
    SLOT = "slot"
    FAULT = "fault"
    OPERATOR = "operator"
    LOG_OUT = "log-out"

    @property
    def label(self) -> str:
        """Korean name, for the log of destructions and the counts of the centre."""
        return _REASON_LABELS[self]


_REASON_LABELS = {
    EndReason.BUTTON: "그만하기",
    EndReason.DONE: "끝까지 마침",
    EndReason.REFUSED: "동의하지 않음",
    EndReason.IDLE: "자리를 비움",
    EndReason.SLOT: "이용 시간이 끝남",
    EndReason.FAULT: "고장",
    EndReason.OPERATOR: "상담사가 끝냄",
    EndReason.LOG_OUT: "컴퓨터에서 로그아웃",
}


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What a centre sets for its kiosk, in ``kiosk/kiosk.toml``. Minutes as people write them; seconds are derived.

    ``formats``: ids of interview formats a candidate may choose from, empty for all. ``questions``: 0 for what the format says.
    ``allow_print`` is off until a centre says otherwise: the system's print queue keeps what was printed (CUPS: for a day).
    ``allow_keep``: a candidate may ask to be kept for counselling, for ``keep_days``: half a year, as long as 구직촉진수당 of the
    National Employment Support Programme is paid (구직자취업촉진법, 6 months). ``full_screen`` False is for tests alone: a window of 1280 x 800.
    """

    centre: str = ""
    slot_minutes: float = 40.0
    slot_warning_minutes: float = 5.0
    idle_warning_minutes: float = 3.0
    idle_end_minutes: float = 5.0
    formats: tuple[str, ...] = ()
    questions: int = 0
    presence: bool = False
    record_video: bool = True
    allow_materials: bool = True
    allow_stick: bool = True
    allow_print: bool = False
    allow_keep: bool = False
    keep_days: int = 180
    voice: str = ""
    language: str = "ko"
    text_percent: int = 125
    full_screen: bool = True

    @property
    def slot_s(self) -> float:
        """Length of one candidate's turn."""
        return self.slot_minutes * 60

    @property
    def slot_warning_s(self) -> float:
        """How long before its end the turn is said to end."""
        return self.slot_warning_minutes * 60

    @property
    def idle_warning_s(self) -> float:
        """After how long without a sign of life somebody is asked for."""
        return self.idle_warning_minutes * 60

    @property
    def idle_end_s(self) -> float:
        """After how long without a sign of life the session ends."""
        return self.idle_end_minutes * 60


# --- events -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartPressed:
    """Somebody wants to begin; ``ticket`` is their number in the queue, empty without one."""

    at: float
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """All required items were agreed to; ``choice`` says which others."""

    at: float
    choice: ConsentChoice


@dataclass(frozen=True, slots=True)
class ConsentRefused:
    """Nothing may be recorded: the session ends here."""

    at: float


@dataclass(frozen=True, slots=True)
class MaterialsDone:
    """Documents are read, or none were brought."""

    at: float


@dataclass(frozen=True, slots=True)
class DevicesDone:
    """Microphone, loudspeaker and camera are tried."""

    at: float


@dataclass(frozen=True, slots=True)
class PreparationDone:
    """What the interview is to be has been chosen."""

    at: float


@dataclass(frozen=True, slots=True)
class InterviewDone:
    """The interview is over, or was left; ``interview_id`` names it, empty where none came about."""

    at: float
    interview_id: str = ""


@dataclass(frozen=True, slots=True)
class ReportDone:
    """The report has been read."""

    at: float


@dataclass(frozen=True, slots=True)
class TakeAwayDone:
    """What was wanted has been taken, or nothing."""

    at: float


@dataclass(frozen=True, slots=True)
class BackPressed:
    """One page back, where that makes sense."""

    at: float


@dataclass(frozen=True, slots=True)
class EndPressed:
    """The candidate ends the session; on the last page: goes at once."""

    at: float


@dataclass(frozen=True, slots=True)
class EndedFromOutside:
    """A counsellor behind the PIN, or the system at log-out, ends it at once."""

    at: float
    reason: EndReason = EndReason.OPERATOR


@dataclass(frozen=True, slots=True)
class Touched:
    """A finger, a key, the mouse: somebody is there."""

    at: float


@dataclass(frozen=True, slots=True)
class Speaking:
    """The candidate or the interviewer speaks, or a recording plays: somebody is there."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""

    at: float


@dataclass(frozen=True, slots=True)
class Fault:
    """The program cannot go on; ``code`` names the trouble."""

    at: float
    code: str


KioskEvent = (
    StartPressed
    | ConsentGiven
    | ConsentRefused
    | MaterialsDone
    | DevicesDone
    | PreparationDone
    | InterviewDone
    | ReportDone
    | TakeAwayDone
    | BackPressed
    | EndPressed
    | EndedFromOutside
    | Touched
    | Speaking
    | Tick
    | Fault
)


@dataclass(frozen=True, slots=True)
class KioskSnapshot:
    """All a page needs to know.

    ``slot_left_s``: None before the start, 0 once the turn is over. ``slot_warning``: it ends soon. ``idle_left_s``: None, or how
    long the question whether somebody is there still waits. ``end_reason``: None while the session goes on. ``over``: leave now.
    """

    phase: KioskPhase
    ticket: str
    slot_left_s: float | None
    slot_warning: bool
    idle_left_s: float | None
    end_reason: EndReason | None
    over: bool
    consent: ConsentChoice | None
    interview_id: str

    @property
    def slot_over(self) -> bool:
        """Whether the turn has run out: nothing new is begun."""
        return self.slot_left_s == 0.0
