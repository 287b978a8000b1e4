"""Memory that a program and one of its engines both see, for what is too large to push through a pipe twice a second.

A picture of 640x360 costs two copies and 340 pages by the pipe, one copy by the shelf. Linux only (memfd_create(2)): it has no
name and no file, so that nothing is left when either side is killed. Elsewhere the pipe carries everything.
"""

import mmap
import os
import sys

LEAST_BYTES = 1 << 16
"""What is smaller goes by the pipe, which it fills in one piece."""


class Shelf:
    """One place for one thing at a time: the program puts, the engine takes, and the next call's thing comes where the last lay."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._memory: mmap.mmap | None = None

    def put(self, thing: memoryview) -> bool:
        """Lay ``thing`` down; False where the system has no memory for it."""
        try:
            if os.fstat(self._descriptor).st_size < len(thing):
                os.ftruncate(self._descriptor, len(thing))
            self._see(len(thing))[: len(thing)] = thing
        except (OSError, ValueError):
            return False
        return True

    def take(self, length: int) -> memoryview:
        """What was put last. It may be read during the call and not kept."""
        return memoryview(self._see(length))[:length]

    def _see(self, length: int) -> mmap.mmap:
        if self._memory is None or len(self._memory) < length:
            self._memory = mmap.mmap(self._descriptor, length)
        return self._memory


def new_descriptor() -> int | None:
    """For the shelf of a child to be started; None where there are no shelves."""
    if sys.platform != "linux":
        return None
    try:
        return os.memfd_create("maju-engine")
    except OSError:
        return None
