"""Groups speech into passages for Whisper, and puts the words it finds back in their place in the recording.

Whisper pads every input to its window, so many short inputs cost much and give it no context; one long one comes late.
Segments (ended by 0.6 s of silence) are therefore gathered until they fill a target that follows the measured cost of
a call. Everything of a passage lies within the model's window: what lies beyond it would not be heard.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from maju.engines.audio_tail import RATE, Samples

WINDOW_S = 30.0
"""Whisper's window; small models of one's own may have less."""
_PAD_S = 0.2
_GAP_S = 0.5
_SPARE_S = 0.5
_LONGEST_SHARE, _LATE_SHARE = 5 / 6, 0.8
_SHORTEST_TARGET_S = 6.0
_COST_FACTOR = 3.0
_PREVIEW_STEP_S = 0.8
_PREVIEW_COST_S = 0.4
"""Costliest preview: with the passage behind it a transcript still comes within 1 s, of the 1.5 s there are."""
_PREVIEW_SHARE = 0.25
"""Largest part of the time that previews may take."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a passage: samples ``start`` to ``end`` of the recording (16 kHz), at ``offset`` in the passage."""

    start: int
    end: int
    offset: int


class PassagePlanner:
    """Decides which closed segments are transcribed together, and when a passage that is not closed is worth a look.

    ``fixed_target_s`` > 0 overrides the measured target; ``window_s`` is what the model hears at once; ``cost_s`` the
    first estimate of a call, 0 for none.
    """

    def __init__(
        self,
        fixed_target_s: float = 0.0,
        *,
        window_s: float = WINDOW_S,
        cost_s: float = 0.0,
        preview_cost_s: float = _PREVIEW_COST_S,
    ) -> None:
        self.longest_s = window_s * _LONGEST_SHARE
        """Longest segment, so that it and the sound around it stay inside the window."""
        self._window_s = window_s
        self._fixed_target_s = fixed_target_s
        self._cost_s = cost_s
        self._preview_cost_s = preview_cost_s

    def measured(self, seconds: float) -> None:
        """A call took ``seconds``: the target follows the last three or so."""
        self._cost_s = seconds if not self._cost_s else (2 * self._cost_s + seconds) / 3

    def take(self, waiting: list[tuple[int, int]], *, final: bool) -> list[tuple[int, int]]:
        """Remove from ``waiting`` (samples) the next passage's segments and return them; empty: not enough yet.

        ``final``: nothing more comes, so nobody waits for the first words and passages are as long as they can be.
        """
        target = self._target(late=final) * RATE
        total = count = 0
        for start, end in waiting:
            if count and not self.fits([*waiting[:count], (start, end)]):
                break
            total += end - start
            count += 1
            if total >= target:
                break
        enough = total >= target or count < len(waiting) or final
        taken = waiting[:count] if enough else []
        del waiting[: len(taken)]
        return taken

    def fits(self, segments: Sequence[tuple[int, int]]) -> bool:
        """Whether :func:`lay_out` keeps these segments within the window."""
        spoken = sum(end - start for start, end in segments) / RATE
        return spoken + _GAP_S * len(segments) <= self._window_s - _SPARE_S

    def worth_a_preview(self, fresh_s: float) -> bool:
        """Whether to look at a passage with ``fresh_s`` more of sound than the last look had.

        Not on a computer where a call takes so long that the final words would come late.
        """
        if not 0.0 < self._cost_s <= self._preview_cost_s:
            return False
        return fresh_s >= max(_PREVIEW_STEP_S, self._cost_s / _PREVIEW_SHARE)

    def _target(self, *, late: bool) -> float:
        if self._fixed_target_s > 0:
            return self._fixed_target_s
        longest = self._window_s * _LATE_SHARE
        return longest if late else min(longest, max(_SHORTEST_TARGET_S, _COST_FACTOR * self._cost_s))


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
