"""How fast bytes arrive and how long the rest will take."""

from collections import deque

_WINDOW_S = 5.0


class RateMeter:
    """Bytes a second over the last five seconds, from samples of how much has arrived in all."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()

    def add(self, at_s: float, arrived: int) -> None:
        """``arrived`` bytes by the moment ``at_s`` of a clock that never goes back."""
        self._samples.append((at_s, arrived))
        while len(self._samples) > 2 and self._samples[1][0] <= at_s - _WINDOW_S:
            self._samples.popleft()

    @property
    def rate(self) -> float:
        """Bytes a second; 0 until two samples lie apart."""
        if len(self._samples) < 2:
            return 0.0
        (began, first), (ended, last) = self._samples[0], self._samples[-1]
        return (last - first) / (ended - began) if ended > began else 0.0

    def left_s(self, remaining: int | None) -> float | None:
        """Seconds until ``remaining`` bytes have arrived; None while the remainder or the rate is unknown."""
        if remaining is None or self.rate <= 0:
            return None
        return remaining / self.rate
