"""A microphone that is being listened to: placed on its timeline, metered, and opened again when it was pulled out or stands still."""

import threading
import time

from maju.devices.levels import LevelMeter
from maju.devices.sound_opening import open_again, open_in_time
from maju.devices.sound_watch import SoundState, SoundWatch
from maju.devices.sources import SoundBlock, SoundOpener
from maju.devices.timeline import Placed, Timeline
from maju.domain.errors import MajuError
from maju.domain.ports import MicrophoneChoice

_LOST_AFTER_S = 1.5
_FILL_BEHIND_S = 0.5
"""Silence follows the clock at this distance while a microphone is gone, so that it never runs ahead of one that comes back."""
_TRY_AGAIN_S = 0.7
_SILENT_AFTER_OPENING_S = 4.0
"""A sound server may sleep two seconds before it delivers; only then is a reopened microphone given up and opened once more."""


class MicrophoneFeed:
    """Poll it about fifty times a second."""

    def __init__(self, opener: SoundOpener, choice: MicrophoneChoice, from_s: float) -> None:
        """Raises MajuError."""
        self.choice = choice
        self._opener = opener
        self.source = open_in_time(opener, choice, from_s)
        self.timeline = Timeline(self.source.sample_rate)
        self.meter = LevelMeter(self.source.sample_rate)
        self._watch = SoundWatch(self.source.sample_rate)
        self._told: SoundState = "live"
        self.lost_since: float | None = None
        self.news: list[str] = []
        self._heard_at = time.monotonic()
        self._reopening = False
        self._back = threading.Event()
        self._closed = threading.Event()
        if not self.source.live:
            self.timeline.fit.anchor(0, from_s)

    @property
    def sample_rate(self) -> int:
        """Samples a second."""
        return self.source.sample_rate

    @property
    def ready(self) -> bool:
        """Sound has arrived at least once."""
        return self.timeline.fit.ready

    def poll(self, now_s: float) -> list[Placed]:
        """What can be written now. Adds to ``news`` when the microphone goes or comes back."""
        if self._back.is_set():
            self._back.clear()
            self.timeline.new_stream()
            self._watch.reset()
        blocks = self.source.blocks() if not self._reopening else []
        for block in blocks:
            self.meter.add(block.pcm)
        if self.source.live and self._stands_still(blocks, now_s):
            blocks = []
            self._lose(now_s, "microphone-frozen")
        if blocks:
            self._heard_at = now_s
            self._tell(None, "microphone-back")
        elif self.source.live and now_s - self._heard_at > _LOST_AFTER_S:
            self._lose(now_s)
        placed = self.timeline.push(blocks)
        if self.lost_since is not None:
            placed += self.fill_to(now_s - _FILL_BEHIND_S)
        return placed

    def fill_to(self, at_s: float) -> list[Placed]:
        """Silence up to a monotonic second."""
        return [*self.timeline.flush(), *self.timeline.fill_to(round(self.timeline.fit.index_at(at_s)))]

    def close(self) -> None:
        """Let go of the device, without waiting for one that hangs."""
        self._closed.set()
        closer = threading.Thread(target=self.source.close, daemon=True)
        closer.start()
        closer.join(timeout=2)

    def _tell(self, lost_since: float | None, kind: str) -> None:
        if (self.lost_since is None) != (lost_since is None):
            self.lost_since = lost_since
            self.news.append(kind)

    def _stands_still(self, blocks: list[SoundBlock], now_s: float) -> bool:
        """Whether what comes was there before. Nothing but zeros is worth a word and no more: it may be meant."""
        state: SoundState = "live"
        for block in blocks:
            state = self._watch.hear(block.pcm, now_s)
        if blocks and "silent" in (state, self._told) and state != self._told:
            self.news.append("microphone-silent" if state == "silent" else "microphone-back")
        if blocks:
            self._told = state
        return state == "frozen"

    def _lose(self, now_s: float, kind: str = "microphone-lost") -> None:
        if self.lost_since is None:
            self._tell(now_s, kind)
            self.timeline.dropped_blocks += 1
        elif now_s - self._heard_at < _SILENT_AFTER_OPENING_S:
            return
        if not self._reopening:
            self._reopening = True
            threading.Thread(target=self._reopen, name="reopen", daemon=True).start()

    def _reopen(self) -> None:
        """Try to find it again by name. A driver that hangs while letting go of the old stream leaves only this thread waiting."""
        rate = self.source.sample_rate
        self.source.close()
        while not self._closed.wait(_TRY_AGAIN_S):
            try:
                self.source = open_again(self._opener, self.choice, rate)
            except MajuError:
                continue
            self._heard_at = time.monotonic()
            self._back.set()
            self._reopening = False
            return
