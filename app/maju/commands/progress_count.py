"""How many of something are done, on standard error."""

import time
from collections.abc import Callable
from typing import TextIO

from maju.commands.status_line import PLAIN_EVERY_S, StatusLine

__all__ = ["PLAIN_EVERY_S", "CountLine"]


class CountLine:
    """One line that is written over on a terminal, now and then a new one elsewhere."""

    def __init__(self, words: str, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._words = words
        self._line = StatusLine(stream)
        self._now = now
        self._said_at: float | None = None
        self.end = self._line.end

    def show(self, done: int, total: int | None) -> None:
        """Tell how far it is, if it is time to."""
        words = f"{self._words}: {done:,}건" if total is None else f"{self._words}: {total:,}건 가운데 {done:,}건"
        self._line.show(words, self._due)

    def _due(self) -> bool:
        due = self._said_at is None or self._now() - self._said_at >= PLAIN_EVERY_S
        if due:
            self._said_at = self._now()
        return due
