"""One timeline for sound and pictures: the sample counter of the sound card, kept in step with the monotonic clock.

A block never arrives before its samples were heard, but often later. So within a second the earliest arrival tells the truth
(the lower envelope), and a line through a minute of such seconds tells offset and rate of the card's clock against ours.
Cheap cards are off by up to some 100 ppm, 60 ms in ten minutes: more than lips may be off.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np

from maju.devices.sources import SoundBlock

_SECONDS_KEPT = 60
_SECONDS_FOR_RATE = 12
_LONGEST_FILL_S = 600
_GAP_S, _GAP_SETTLE_S = 0.4, 0.6
"""A block that begins so much later than the last one ended follows a stall (what waited comes at once) or a loss (a sound server
that moved its stream to another device): the arrivals of the next moment tell."""
_MAX_DRIFT = 1e-3
"""Sound cards stay under 300 ppm, a sound server that resamples in small pieces was measured at 400; a steeper line than this
comes from late arrivals."""


class ClockFit:
    """The running line between sample index and monotonic seconds."""

    def __init__(self, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self._marks: deque[tuple[float, float]] = deque(maxlen=_SECONDS_KEPT)
        self._bucket_end = float("-inf")
        self._best: tuple[float, float] | None = None
        self._line: tuple[float, float, float] | None = None

    @property
    def ready(self) -> bool:
        """At least one block has been seen."""
        return self._line is not None

    @property
    def drift(self) -> float:
        """Seconds by which the card's second is longer than ours (slope of the line)."""
        return self._line[1] if self._line else 0.0

    def add(self, index: int, at_s: float) -> None:
        """Sample ``index`` was heard at or before monotonic second ``at_s``."""
        nominal = index / self.sample_rate
        offset = at_s - nominal
        if at_s >= self._bucket_end:
            if self._best is not None:
                self._marks.append(self._best)
                self._refit()
            self._best, self._bucket_end = (nominal, offset), at_s + 1.0
        elif self._best is None or offset < self._best[1]:
            self._best = (nominal, offset)
        if len(self._marks) < 2 and self._best is not None:
            lowest = min([*self._marks, self._best], key=lambda mark: mark[1])
            self._line = (lowest[1], 0.0, lowest[0])

    def lateness(self, index: int, at_s: float) -> float:
        """Seconds by which this arrival lies above the line (positive: late, or sound was lost before it)."""
        return at_s - self.time_of(index) if self._line else 0.0

    def time_of(self, index: float) -> float:
        """Monotonic second at which a sample was heard."""
        offset, slope, origin = self._line or (0.0, 0.0, 0.0)
        nominal = index / self.sample_rate
        return nominal + offset + slope * (nominal - origin)

    def index_at(self, at_s: float) -> float:
        """Sample number heard at a monotonic second (may lie in the future)."""
        offset, slope, origin = self._line or (0.0, 0.0, 0.0)
        return (at_s - offset + slope * origin) / (1.0 + slope) * self.sample_rate

    def anchor(self, index: float, at_s: float) -> None:
        """Forget everything: sample ``index`` is at ``at_s`` (a new stream, or a timeline without sound)."""
        nominal = index / self.sample_rate
        self._marks.clear()
        self._best, self._bucket_end = None, float("-inf")
        self._line = (at_s - nominal, 0.0, nominal)

    def _refit(self) -> None:
        """Theil-Sen (Sen 1968, JASA 63): the median of all pairwise slopes shrugs off seconds in which everything was late."""
        x, y = np.array(self._marks).T
        origin = float(x.mean())
        slope = 0.0
        if x[-1] - x[0] >= _SECONDS_FOR_RATE:
            left, right = np.triu_indices(len(x), 1)
            gaps = x[right] - x[left]
            wide = gaps >= _SECONDS_FOR_RATE / 3
            slope = float(np.clip(np.median((y[right] - y[left])[wide] / gaps[wide]), -_MAX_DRIFT, _MAX_DRIFT))
        self._line = (float(np.percentile(y - slope * (x - origin), 25)), slope, origin)


@dataclass(frozen=True, slots=True)
class Placed:
    """Sound in its place: ``pcm`` begins at ``position`` of the timeline. ``filled``: silence in place of lost sound."""

    position: int
    pcm: bytes
    filled: bool = False


class Timeline:
    """Puts blocks in their places and fills what was lost with silence of the same length.

    Four ways to lose sound are told apart: the source's own counter jumps (exact); the driver reports an overflow (the blocks
    after it are held back for ``settle_s`` until their arrivals tell how much is missing); nothing came for a while (the same, a little
    longer); the arrivals stay late for good without any report (``unreported_s``).
    """

    def __init__(self, sample_rate: int, settle_s: float = 0.3, unreported_s: float = 3.0) -> None:
        self.fit = ClockFit(sample_rate)
        self.position = 0
        self.dropped_blocks = 0
        self.filled_samples = 0
        self._settle_s, self._unreported_s = settle_s, unreported_s
        self._next_source_index: int | None = None
        self._held: list[SoundBlock] = []
        self._held_since = 0.0
        self._held_for = settle_s
        self._expected_at: float | None = None
        self._late_since: float | None = None
        self._least_late = 0.0

    def push(self, blocks: list[SoundBlock]) -> list[Placed]:
        """Take arrived blocks; returns what can be written now, in order, without holes."""
        placed: list[Placed] = []
        for block in blocks:
            if self._held or block.overflow or self._after_a_gap(block):
                self._hold(block)
                if block.at_s - self._held_since >= self._held_for:
                    placed += self._settle()
            else:
                placed += self._place(block)
            self._expected_at = block.at_s + block.frames / self.fit.sample_rate
        return placed

    def flush(self) -> list[Placed]:
        """Give out what is being held back, with what is known so far."""
        return self._settle() if self._held else []

    def fill_to(self, position: int) -> list[Placed]:
        """Silence up to ``position``, counted as filled; nothing if it is already behind."""
        missing = min(position - self.position, _LONGEST_FILL_S * self.fit.sample_rate)
        if missing <= 0:
            return []
        silence = Placed(self.position, bytes(2 * missing), filled=True)
        self.position += missing
        self.filled_samples += missing
        return [silence]

    def new_stream(self) -> None:
        """The microphone was opened again: its counter starts over, the clock goes on."""
        self._next_source_index = None
        self._late_since = None
        self._expected_at = None

    def _after_a_gap(self, block: SoundBlock) -> bool:
        jumped = self._next_source_index is not None and block.first > self._next_source_index
        return not jumped and self._expected_at is not None and block.at_s - self._expected_at > _GAP_S

    def _hold(self, block: SoundBlock) -> None:
        if not self._held:
            self._held_since = block.at_s
            self._held_for = self._settle_s if block.overflow else _GAP_SETTLE_S
            self.dropped_blocks += block.overflow
        self._held.append(block)

    def _settle(self) -> list[Placed]:
        held, self._held = self._held, []
        first = held[0].first
        shift = self.position - first
        late = min(self.fit.lateness(block.first + shift, block.at_s) for block in held)
        reported = held[0].overflow
        filled = (
            self.fill_to(self.position + round(late * self.fit.sample_rate))
            if late > (0.01 if reported else 0.08)
            else []
        )
        self.dropped_blocks += bool(filled) and not reported
        self._next_source_index = first
        return filled + [placed for block in held for placed in self._place(block)]

    def _place(self, block: SoundBlock) -> list[Placed]:
        filled: list[Placed] = []
        if self._next_source_index is None:
            if self.fit.ready:
                filled = self.fill_to(round(self.fit.index_at(block.at_s)))
        elif block.first > self._next_source_index:
            self.dropped_blocks += 1
            filled = self.fill_to(self.position + block.first - self._next_source_index)
        filled += self._notice_unreported(block)
        self._next_source_index = block.first + block.frames
        self.fit.add(self.position, block.at_s)
        placed = Placed(self.position, block.pcm)
        self.position += block.frames
        return [*filled, placed]

    def _notice_unreported(self, block: SoundBlock) -> list[Placed]:
        """Arrivals that stay late by more than 80 ms for ``unreported_s`` mean loss; a stall catches up again."""
        late = self.fit.lateness(self.position, block.at_s)
        if late < 0.08:
            self._late_since = None
            if late < -0.08:
                self.fit.anchor(self.position, block.at_s)
            return []
        if self._late_since is None:
            self._late_since, self._least_late = block.at_s, late
        self._least_late = min(self._least_late, late)
        if block.at_s - self._late_since < self._unreported_s:
            return []
        self._late_since = None
        self.dropped_blocks += 1
        return self.fill_to(self.position + round(self._least_late * self.fit.sample_rate))
