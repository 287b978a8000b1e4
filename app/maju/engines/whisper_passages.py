"""Groups speech into passages for Whisper, and puts the words it finds back in their place in the recording.

Whisper pads every input to 30 s, so many short inputs cost much and give it no context; one long one comes late.
Segments (ended by 0.6 s of silence) are therefore gathered until they fill a target that follows the measured cost of
a call.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from maju.engines.audio_tail import RATE, Samples

LONGEST_S = 25.0
"""Longest segment and longest sum of segments, so that padding and gaps stay inside Whisper's 30 s."""
_PAD_S = 0.2
_GAP_S = 0.5
_SHORTEST_TARGET_S = 6.0
_LATE_TARGET_S = 24.0
_COST_FACTOR = 3.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a passage: samples ``start`` to ``end`` of the recording (16 kHz), at ``offset`` in the passage."""

    start: int
    end: int
    offset: int


class PassagePlanner:
    """Decides which closed segments are transcribed together. ``fixed_target_s`` > 0 overrides the measured target."""

    def __init__(self, fixed_target_s: float = 0.0) -> None:
        self._fixed_target_s = fixed_target_s
        self._cost_s = 0.0

    def measured(self, seconds: float) -> None:
        """A call took ``seconds``: the target follows the last three or so."""
        self._cost_s = seconds if not self._cost_s else (2 * self._cost_s + seconds) / 3

    def take(self, waiting: list[tuple[int, int]], *, final: bool, nothing_yet: bool) -> list[tuple[int, int]]:
        """Remove from ``waiting`` (samples) the next passage's segments and return them; empty: not enough yet."""
        target = self._target(late=final and nothing_yet) * RATE
        total = count = 0
        for start, end in waiting:
            if total + end - start > LONGEST_S * RATE and count:
                break
            total += end - start
            count += 1
            if total >= target:
                break
        enough = total >= target or count < len(waiting) or final
        taken = waiting[:count] if enough else []
        del waiting[: len(taken)]
        return taken

    def _target(self, *, late: bool) -> float:
        if self._fixed_target_s > 0:
            return self._fixed_target_s
        return _LATE_TARGET_S if late else min(_LATE_TARGET_S, max(_SHORTEST_TARGET_S, _COST_FACTOR * self._cost_s))


def lay_out(segments: Sequence[tuple[int, int]], length: int, *, after: int = 0) -> list[Piece]:
    """Pieces of one passage: each segment with 0.2 s around it, at most half a second between two, none twice.

    ``after``: the sample before which everything was used already; ``length``: samples there are.
    """
    pieces: list[Piece] = []
    used, offset = after, 0
    pad = int(_PAD_S * RATE)
    for index, (start, end) in enumerate(segments):
        begin = max(used, start - pad)
        follower = segments[index + 1][0] if index + 1 < len(segments) else length
        stop = min(length, end + (int(_GAP_S * RATE) - pad if index + 1 < len(segments) else pad), max(end, follower))
        pieces.append(Piece(begin, stop, offset))
        offset += stop - begin
        used = stop
    return pieces


def join(pieces: Sequence[Piece], audio: Samples, base: int) -> Samples:
    """The passage's samples; ``audio`` begins at sample ``base`` of the recording."""
    return np.concatenate([audio[piece.start - base : piece.end - base] for piece in pieces])


def to_recording(seconds: float, pieces: Sequence[Piece]) -> float:
    """Seconds in the passage as seconds in the recording."""
    sample = int(seconds * RATE)
    piece = next((p for p in reversed(pieces) if p.offset <= sample), pieces[0])
    return min(piece.start + sample - piece.offset, piece.end) / RATE
