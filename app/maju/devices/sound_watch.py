"""Notices that a microphone goes round its buffers, or hands over nothing but zeros. Pure: told what came and what time it is."""

from typing import Literal

SoundState = Literal["live", "frozen", "silent"]

_PIECE_S = 0.1
_HISTORY_S = 1.2
_LOOK_EVERY_S = 0.4
_LOOKS_FOR_FROZEN = 4
"""Noise never comes twice: a tenth of a second that was there before, four looks in a row, is a driver that stands still."""
_SILENT_AFTER_S = 5.0
"""A headset that filters noise hands over zeros while somebody thinks; after this long it is worth a word."""


class SoundWatch:
    """The state of one microphone of ``sample_rate``."""

    def __init__(self, sample_rate: int) -> None:
        self._piece = 2 * int(sample_rate * _PIECE_S)
        self._kept = 2 * int(sample_rate * _HISTORY_S)
        self.reset()

    def reset(self) -> None:
        """A new stream begins."""
        self.state: SoundState = "live"
        self._heard = bytearray()
        self._looked_at = 0.0
        self._alike = 0
        self._zero_since: float | None = None

    def hear(self, pcm: bytes, now_s: float) -> SoundState:
        """Sound (s16le) that came at a monotonic second; returns the state then."""
        self._note_zeros(pcm, now_s)
        self._heard += pcm
        del self._heard[: max(0, len(self._heard) - self._kept)]
        if now_s - self._looked_at >= _LOOK_EVERY_S and len(self._heard) >= self._kept:
            self._looked_at = now_s
            self._alike = self._alike + 1 if self._was_there_before() else 0
        silent = self._zero_since is not None and now_s - self._zero_since >= _SILENT_AFTER_S
        self.state = "frozen" if self._alike >= _LOOKS_FOR_FROZEN else "silent" if silent else "live"
        return self.state

    def _note_zeros(self, pcm: bytes, now_s: float) -> None:
        if pcm.count(0) < len(pcm):
            self._zero_since = None
        elif self._zero_since is None and pcm:
            self._zero_since = now_s

    def _was_there_before(self) -> bool:
        """Whether the newest piece lies in the sound before it, at any shift. Zeros and a steady level say nothing."""
        newest = bytes(self._heard[-self._piece :])
        if len(set(newest)) <= 2:
            return False
        return self._heard.find(newest, 0, len(self._heard) - 2) >= 0
