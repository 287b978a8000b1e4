"""Notices that a camera has frozen, repeats itself, vanished, or come back. Pure: told what came and what time it is."""

import zlib
from collections import deque
from typing import Literal

from maju.devices.sources import Image

CameraState = Literal["live", "frozen", "lost"]

_LOST_AFTER_S = 1.5
_FROZEN_AFTER_S = 1.4
_FEWEST_PICTURES = 5
_MOST_DISTINCT = 3
"""Up to three different pictures in 1.4 s are a driver going round its buffers; a living sensor's noise makes every picture new."""


def fingerprint(image: Image) -> int:
    """A cheap hash of every fourth row: noise changes it, so equal means the same picture (0.4 ms at 720p)."""
    return zlib.crc32(image[::4].tobytes())


class PictureWatch:
    """Keeps the state of one camera and the measured picture rate."""

    def __init__(self, now_s: float) -> None:
        self.state: CameraState = "live"
        self.repeating = False
        self._seen: deque[tuple[float, int]] = deque()
        self._last_s = now_s

    def picture(self, at_s: float, print_of_it: int) -> bool:
        """A picture came. Returns whether it is new, i.e. worth recording."""
        known = {mark for _, mark in self._seen}
        same_as_last = bool(self._seen) and self._seen[-1][1] == print_of_it
        self._last_s = at_s
        self._seen.append((at_s, print_of_it))
        while at_s - self._seen[0][0] > _FROZEN_AFTER_S + 0.1:
            self._seen.popleft()
        if self._stuck():
            self.state = "frozen"
        elif self.state == "lost" or print_of_it not in known:
            self.state = "live"
        return self.state == "live" and not same_as_last

    def look(self, now_s: float) -> CameraState:
        """The state now; without pictures for 1.5 s the camera is lost."""
        if now_s - self._last_s > _LOST_AFTER_S:
            self.state = "lost"
            self._seen.clear()
        return self.state

    def rate(self, now_s: float) -> float:
        """Pictures a second over the last 1.5 s (same ones included), 0 while lost."""
        recent = [at for at, _ in self._seen if now_s - at <= _LOST_AFTER_S]
        return (len(recent) - 1) / (recent[-1] - recent[0]) if len(recent) > 2 and recent[-1] > recent[0] else 0.0

    def _stuck(self) -> bool:
        if len(self._seen) < _FEWEST_PICTURES or self._seen[-1][0] - self._seen[0][0] < _FROZEN_AFTER_S:
            return False
        marks = [mark for _, mark in self._seen]
        distinct = len(set(marks))
        self.repeating = len(set(marks[len(marks) // 2 :])) > 1
        return distinct <= _MOST_DISTINCT and distinct * 2 <= len(self._seen)
