"""The clock of this computer."""

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
