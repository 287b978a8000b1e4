"""Text as a language model writes it: whole characters out of bytes, without the thoughts some models write first."""

import codecs
from collections.abc import Callable

_OPEN, _CLOSE = "<think>", "</think>"


class WrittenText:
    """Collects what is written and hands on, as soon as it is certain, what a person may see.

    A ``<think>`` block at the very beginning is left out (``thoughts`` False), with the white space around it; one that is never
    closed leaves nothing. Bytes that are no UTF-8 are left out; half a character at the end waits for its other half.
    """

    def __init__(self, on_text: Callable[[str], None] | None = None, *, thoughts: bool = False) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="ignore")
        self._on_text = on_text
        self._waiting = ""
        self._through = thoughts
        self._thinking = False
        self._trim = False
        self._pieces: list[str] = []

    @property
    def text(self) -> str:
        """Everything handed on so far."""
        return "".join(self._pieces)

    def add_bytes(self, piece: bytes) -> None:
        """Take the bytes of one token."""
        self.add(self._decoder.decode(piece))

    def add(self, piece: str) -> None:
        """Take text."""
        if not self._through:
            piece = self._after_thoughts(piece)
        if self._trim:
            piece = piece.lstrip()
            self._trim = not piece
        self._hand_on(piece)

    def finish(self) -> str:
        """The whole text: nothing more comes."""
        if not self._through and not self._thinking:
            self._hand_on(self._waiting)
        self._waiting = ""
        return self.text

    def _hand_on(self, piece: str) -> None:
        if piece:
            self._pieces.append(piece)
            if self._on_text is not None:
                self._on_text(piece)

    def _after_thoughts(self, piece: str) -> str:
        """What of ``piece`` and of what waited comes through now."""
        self._waiting += piece
        if not self._thinking:
            start = self._waiting.lstrip()
            if len(start) < len(_OPEN) and _OPEN.startswith(start):
                return ""
            self._thinking = start.startswith(_OPEN)
            if not self._thinking:
                self._through = True
                through, self._waiting = self._waiting, ""
                return through
        before, closed, after = self._waiting.partition(_CLOSE)
        if not closed:
            self._waiting = before[-len(_CLOSE) :]
            return ""
        self._through = self._trim = True
        self._thinking, self._waiting = False, ""
        return after
