"""Says of a file that somebody is writing it, for as long as that process lives."""

import io
import sys
from pathlib import Path

_FAR_OFF = 1 << 62
"""Windows locks bytes, not files, and keeps others from reading them: one that no file has."""


def hold(file: io.FileIO) -> None:
    """Mark ``file`` as being written until it is closed, or its process is killed.

    Raises BlockingIOError where it is being written already. A file system that knows no locks marks nothing.
    """
    if sys.platform == "win32":
        import msvcrt

        at = file.tell()
        file.seek(_FAR_OFF)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError("the file is being written") from error
        finally:
            file.seek(at)
        return
    import fcntl

    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return  # a network drive without locks


def is_held(path: Path) -> bool:
    """Whether another open file says so of ``path``; False also where it cannot be opened for writing."""
    try:
        with path.open("r+b", buffering=0) as file:
            hold(file)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
