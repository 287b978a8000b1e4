"""Whether a sealed recording is still the one that was closed when its answer ended."""

from functools import lru_cache
from pathlib import Path

from maju.domain.answer import TakeRecording
from maju.sealed.opening import is_sealed, open_clear
from maju.sealed.reader import SealedReader
from maju.sealed.records import DamagedError

_NEVER_CLOSED = frozenset({"recording", "disk-full", "disk-failed"})
"""Endings after which nothing can be said: it is being written, or the disk took no more, which the report says anyway."""
_KEPT = 256


def was_changed(recording: TakeRecording) -> bool:
    """Whether a file of a take was cut, lacks a part, or does not open with the vault's key; a missing one is said where it is played.

    Looks at the order of a file's parts, not into each: a part that was changed itself is found where it is read.
    """
    if recording.ended_by in _NEVER_CLOSED:
        return False
    return any(_file_changed(path) for path in (recording.audio, recording.media) if path is not None)


def _file_changed(path: Path) -> bool:
    try:
        found = path.stat()
        if is_sealed(path):
            _look_through(path, found.st_size, found.st_mtime_ns)
    except DamagedError:
        return True
    except OSError:
        return False
    return False


@lru_cache(_KEPT)
def _look_through(path: Path, _size: int, _changed_ns: int) -> None:
    """Once for one state of a file that is whole: a report is built anew with every step of its judging."""
    with open_clear(path) as file:
        if isinstance(file, SealedReader) and not file.complete:
            raise DamagedError("its closing record is missing")
