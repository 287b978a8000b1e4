"""The clock of this computer."""

import sys
import time
from datetime import datetime


class SystemClock:
    """The :class:`maju.domain.ports.Clock`: ``time.monotonic`` for intervals, local civil time for dates."""

    def now(self) -> float:
        """Monotonic seconds."""
        return time.monotonic()

    def today(self) -> str:
        """ISO 8601 with UTC offset, whole seconds."""
        return datetime.now().astimezone().isoformat(timespec="seconds")

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        time.sleep(seconds)


def seconds_asleep() -> float:
    """How long this computer has slept since it was started, up to a constant.

    Linux and macOS stop ``time.monotonic`` meanwhile and have another clock that goes on; Windows lets it run: 0.
    """
    if sys.platform == "linux":
        awake_or_not = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        awake_or_not = time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        return 0.0
    return awake_or_not - time.monotonic()
