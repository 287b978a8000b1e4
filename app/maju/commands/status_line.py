"""One line on standard error that tells how far something is."""

import sys
from collections.abc import Callable
from typing import TextIO

PLAIN_EVERY_S = 5.0
"""Where the line cannot be written over (a file, a pipe): a new one after so long."""
_ERASE = "\r\x1b[K"


class StatusLine:
    """Written over on a terminal; elsewhere a new line when it is due."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._open = False

    def show(self, words: str, due: Callable[[], bool]) -> None:
        """Tell ``words``; ``due`` is asked only where every line stays."""
        if self._terminal:
            print(f"{_ERASE}{words}", end="", file=self._stream, flush=True)
            self._open = True
        elif due():
            print(words, file=self._stream, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._open:
            print(_ERASE, end="", file=self._stream, flush=True)
        self._open = False
