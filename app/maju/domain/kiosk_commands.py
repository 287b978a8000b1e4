"""What a kiosk session wants done."""

from dataclasses import dataclass

from maju.domain.consent import ConsentChoice
from maju.domain.kiosk import EndReason


@dataclass(frozen=True, slots=True)
class StartSlot:
    """A candidate has begun: their turn runs."""

    ticket: str


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """Write down that somebody agreed, without saying who."""

    choice: ConsentChoice


@dataclass(frozen=True, slots=True)
class WarnIdle:
    """Ask whether somebody is still there; without a sign the session ends in ``left_s``."""

    left_s: float


@dataclass(frozen=True, slots=True)
class WarnSlot:
    """Say that the turn ends in ``left_s``."""

    left_s: float


@dataclass(frozen=True, slots=True)
class FinishInterview:
    """The turn is over: let the running answer be finished, ask nothing more, then report."""


@dataclass(frozen=True, slots=True)
class StopInterview:
    """The running answer has had its grace: keep what was said and report."""


@dataclass(frozen=True, slots=True)
class EndSession:
    """Leave now; everything of the session is destroyed."""

    reason: EndReason


KioskCommand = StartSlot | RecordConsent | WarnIdle | WarnSlot | FinishInterview | StopInterview | EndSession
