"""The newest camera picture, shared between the recorder's process and the program without copying through a pipe.

It lies in memory alone (shared_memory.py), which is let go with the recorder's process.
"""

import contextlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from maju.devices.picture_size import fit_size
from maju.devices.shared_memory import NamedMemory, NamelessMemory, new_memory
from maju.devices.sources import Grab
from maju.domain.ports import Picture

_SIDE = 640
_SLOT_BYTES = _SIDE * _SIDE * 3
_SLOTS = 3
_MARK_BYTES = 8


@dataclass(frozen=True, slots=True)
class Announcement:
    """Where the newest picture lies, and the mark by which a reader knows that it is still there."""

    slot: int
    mark: int
    width: int
    height: int
    at_s: float


class PreviewBoard:
    """Three slots for RGB24 pictures of at most 640x640, each with a mark that is odd while the slot is being written."""

    def __init__(self) -> None:
        self._memory: NamelessMemory | NamedMemory = new_memory(_SLOTS * (_SLOT_BYTES + _MARK_BYTES))
        self._count = 0

    def write(self, grab: Grab) -> Announcement:
        """Scale a picture into the next slot."""
        from av.video.frame import VideoFrame

        height, width = grab.image.shape[:2]
        size = fit_size(width, height, _SIDE, _SIDE)
        frame = VideoFrame.from_ndarray(grab.image, format="bgr24").reformat(*size, format="rgb24")
        rgb = frame.to_ndarray().reshape(-1)
        self._count += 1
        slot, mark = self._count % _SLOTS, 2 * self._count
        marks = self._marks()
        marks[slot] = mark - 1
        self._slot(slot)[: rgb.size] = rgb
        marks[slot] = mark
        return Announcement(slot, mark, *size, grab.at_s)

    def read(self, told: Announcement) -> Picture | None:
        """The picture, or None if it has been written over meanwhile, or the memory was let go."""
        try:
            rgb = self._slot(told.slot)[: told.width * told.height * 3].tobytes()
            if self._marks()[told.slot] != told.mark:
                return None
        except (ValueError, TypeError):
            return None
        return Picture(rgb, told.width, told.height, told.at_s)

    def free(self) -> None:
        """Let the memory go. Who is reading keeps it that long; who reads afterwards gets None."""
        with contextlib.suppress(BufferError):
            self._memory.free()

    def _slot(self, slot: int) -> NDArray[np.uint8]:
        return np.frombuffer(self._memory.buffer, dtype=np.uint8, count=_SLOT_BYTES, offset=slot * _SLOT_BYTES)

    def _marks(self) -> NDArray[np.uint64]:
        return np.frombuffer(self._memory.buffer, dtype=np.uint64, count=_SLOTS, offset=_SLOTS * _SLOT_BYTES)
