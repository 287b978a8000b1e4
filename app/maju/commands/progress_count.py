"""How many of something are done, on standard error."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

PLAIN_EVERY_S = 5.0
"""Where the line cannot be written over (a file, a pipe): a new one after so long."""
_ERASE = "\r\x1b[K"


class CountLine:
    """One line that is written over on a terminal, now and then a new one elsewhere."""

    def __init__(self, words: str, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._words = words
        self._stream = stream or sys.stderr
        self._now = now
        self._terminal = self._stream.isatty()
        self._said_at: float | None = None
        self._open = False

    def show(self, done: int, total: int | None) -> None:
        """Tell how far it is, if it is time to."""
        words = f"{self._words}: {done:,}건" if total is None else f"{self._words}: {total:,}건 가운데 {done:,}건"
        if self._terminal:
            print(f"{_ERASE}{words}", end="", file=self._stream, flush=True)
            self._open = True
        elif self._said_at is None or self._now() - self._said_at >= PLAIN_EVERY_S:
            self._said_at = self._now()
            print(words, file=self._stream, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._open:
            print(_ERASE, end="", file=self._stream, flush=True)
        self._open = False
