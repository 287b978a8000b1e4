"""Tells that a computer has slept, or that everything stood still, between two looks. Pure: told both clocks."""

_SLEPT_S = 2.0
"""Shorter than this no computer falls asleep and wakes up."""


class SleepWatch:
    """Look often. Some systems stop their monotonic clock while they sleep, others let it jump: both are noticed."""

    def __init__(self, stood_still_s: float) -> None:
        """``stood_still_s``: from this long without a look on, nobody was awake either."""
        self._stood_still_s = stood_still_s
        self._last: tuple[float, float] | None = None

    def look(self, now_s: float, asleep_s: float) -> float:
        """Seconds slept since the last look, 0 for none. ``asleep_s``: how long the computer has slept since it was started, as
        far as its system tells."""
        last, self._last = self._last, (now_s, asleep_s)
        if last is None:
            return 0.0
        slept, passed = asleep_s - last[1], now_s - last[0]
        if slept >= _SLEPT_S:
            return slept
        return passed if passed >= self._stood_still_s else 0.0
