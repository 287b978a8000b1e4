"""How far a long job with models is, on standard error; and Ctrl-C, which ends it so that it can go on later."""

import contextlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import TextIO

from maju.commands.status_line import PLAIN_EVERY_S, StatusLine
from maju.domain.model_ports import TransferProgress

PLAIN_EVERY_SHARE = 0.05
"""Where the line cannot be written over a new one also comes after so much more."""

_STAGES = {"download": "받는 중", "verify": "검사하는 중", "pack": "담는 중", "copy": "가져오는 중"}


class ProgressLine:
    """One line that is written over on a terminal, now and then a new one elsewhere. :meth:`show` may come from any thread."""

    def __init__(self, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._line = StatusLine(stream)
        self._now = now
        self._lock = threading.Lock()
        self._said: tuple[str, float, float] | None = None

    def show(self, progress: TransferProgress) -> None:
        """Tell how far it is, if it is time to."""
        with self._lock:
            self._line.show(describe(progress), lambda: self._due(progress))

    def end(self) -> None:
        """Leave the line."""
        with self._lock:
            self._line.end()

    def _due(self, progress: TransferProgress) -> bool:
        share = progress.done / progress.total if progress.total else 0.0
        stage, at, last = self._said or ("", 0.0, 0.0)
        due = stage != progress.stage or self._now() - at >= PLAIN_EVERY_S or share - last >= PLAIN_EVERY_SHARE
        if due:
            self._said = (progress.stage, self._now(), share)
        return due


def describe(progress: TransferProgress) -> str:
    """One Korean line: what, how much of how much, how fast, how much longer."""
    parts = [f"{_STAGES.get(progress.stage, progress.stage)} {progress.model}".rstrip()]
    if progress.total:
        percent = min(100, int(100 * progress.done / progress.total))
        parts.append(f"{size(progress.total)} 가운데 {size(progress.done)} ({percent}%)")
    else:
        parts.append(size(progress.done))
    if progress.rate > 0:
        parts.append(f"초당 {size(int(progress.rate))}")
    if progress.left_s:
        parts.append(f"{duration(progress.left_s)} 남음")
    return " · ".join(parts)


def size(count: int) -> str:
    """Bytes for people, in powers of ten as disks and downloads are sold."""
    for unit, bytes_ in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if count >= bytes_:
            return f"{count / bytes_:.1f}{unit}"
    return f"{count}바이트"


def duration(seconds: float) -> str:
    """Seconds for people."""
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole}초"
    if whole < 3600:
        return f"{whole // 60}분"
    return f"{whole // 3600}시간 {whole % 3600 // 60}분"


@contextlib.contextmanager
def stopped_by_ctrl_c() -> Iterator[Callable[[], bool]]:
    """Whether the person wants it to end (Ctrl-C, or the system's own request). A second Ctrl-C ends the program at once."""
    stopped = threading.Event()

    def stop(number: int, _frame: FrameType | None) -> None:
        if stopped.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        stopped.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
