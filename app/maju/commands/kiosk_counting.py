"""Counts the sessions of a kiosk: those that ended by themselves where they sat, those that died under the supervisor's eyes."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from maju.domain.errors import MajuError
from maju.domain.kiosk import EndReason
from maju.services.counsellor.counting import SessionCounting
from maju.services.kiosk.supervisor import Destructions
from maju.services.program import Program

if TYPE_CHECKING:
    from maju.ui.kiosk.room import KioskRoom

LOG = logging.getLogger(__name__)
_DIED = {EndReason.FAULT.value, "crash"}


class FaultCounting:
    """A log of destructions that counts sessions that died."""

    def __init__(self, log: Destructions, counting: SessionCounting, today: Callable[[], str]) -> None:
        self._log, self._counting, self._today = log, counting, today

    def destroyed(self, what: str, reason: str, count: int) -> None:
        """Write it down, and count it where it was a fault. Raises OSError."""
        self._log.destroyed(what, reason, count)
        if what.startswith("session") and reason in _DIED:
            self._counting.session(self._today(), 0, EndReason.FAULT.value, fault=f"session-{reason}")


def count_session(room: "KioskRoom", program: Program, counting: SessionCounting) -> None:
    """Count this session when it ends; one that nobody began is none, and one with a fault is counted by the supervisor."""
    began: list[float] = []

    def ended(reason: EndReason) -> None:
        if not began or reason is EndReason.FAULT:
            return
        minutes = (time.monotonic() - began[0]) / 60
        try:
            counting.session(program.clock.today(), minutes, reason.value, format_id=_format(room, program))
        except OSError:
            LOG.warning("a session could not be counted")

    room.started.connect(lambda _ticket: began.append(time.monotonic()))
    room.ended.connect(ended)


def _format(room: "KioskRoom", program: Program) -> str:
    interview = room.snapshot.interview_id
    try:
        return program.store.get(interview).plan.format.id if interview else ""
    except MajuError:
        return ""
