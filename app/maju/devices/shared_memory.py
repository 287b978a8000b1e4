"""Memory that a process and one it starts both see, and that never is a file: pictures of a face lie in it.

``multiprocessing``'s own arrays lie in a temporary file where /dev/shm is missing or full, and always do on macOS.
"""

import mmap
import os
import sys
from multiprocessing.reduction import DupFd
from multiprocessing.shared_memory import SharedMemory
from typing import Any

HAS_MEMFD = sys.platform == "linux"


class NamelessMemory:
    """Linux: memory without a name (memfd_create(2)), gone with the last process that sees it. Travels to a child that is being started."""

    def __init__(self, size: int) -> None:
        self._descriptor = os.memfd_create("maju-preview")
        os.ftruncate(self._descriptor, size)
        self.buffer: Any = mmap.mmap(self._descriptor, size)

    def __getstate__(self) -> Any:
        return DupFd(self._descriptor), len(self.buffer)

    def __setstate__(self, state: Any) -> None:
        self._descriptor = state[0].detach()
        self.buffer = mmap.mmap(self._descriptor, state[1])

    def free(self) -> None:
        """Let go. Nothing may use :attr:`buffer` any more."""
        self.buffer.close()
        os.close(self._descriptor)


class NamedMemory:
    """Elsewhere: shared memory of the system, freed by whoever made it, or by multiprocessing's tracker after a kill."""

    def __init__(self, size: int) -> None:
        self._shared = SharedMemory(create=True, size=size)
        self._mine = True

    def __getstate__(self) -> Any:
        return self._shared

    def __setstate__(self, shared: Any) -> None:
        self._shared = shared
        self._mine = False

    @property
    def buffer(self) -> Any:
        """The bytes."""
        return self._shared.buf

    def free(self) -> None:
        """Let go. Nothing may use :attr:`buffer` any more."""
        self._shared.close()
        if self._mine:
            self._shared.unlink()


def new_memory(size: int) -> NamelessMemory | NamedMemory:
    """``size`` bytes of zeros."""
    return NamelessMemory(size) if HAS_MEMFD else NamedMemory(size)
