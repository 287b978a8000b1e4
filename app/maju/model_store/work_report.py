"""Progress of a long job on files of this computer, told at most ten times a second, and the look whether it was cancelled."""

import time

from maju.domain.errors import MajuError
from maju.domain.model_ports import OnProgress, TransferProgress
from maju.domain.progress import Cancelled
from maju.model_store.rate import RateMeter

_TELL_EVERY_S = 0.1


class WorkReport:
    """Counts bytes over all files of a job of ``total`` bytes."""

    def __init__(self, stage: str, total: int, on_progress: OnProgress, cancelled: Cancelled) -> None:
        self._stage = stage
        self._total = total
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._meter = RateMeter()
        self._model = self._file = ""
        self._done = 0
        self._told_at = float("-inf")

    def at(self, model: str, file: str) -> None:
        """The next bytes belong to this file."""
        self._model, self._file = model, file
        self._tell()

    @property
    def done(self) -> int:
        """Bytes so far."""
        return self._done

    def back_to(self, done: int) -> None:
        """What came after ``done`` bytes has to be done again."""
        self._done = done
        self._meter = RateMeter()

    def add(self, count: int) -> None:
        """``count`` more bytes are done. Raises: MajuError ``download-cancelled``."""
        self._done += count
        if time.monotonic() - self._told_at >= _TELL_EVERY_S:
            self._tell()
        self.check()

    def check(self) -> None:
        """Raises: MajuError ``download-cancelled``."""
        if self._cancelled():
            raise MajuError(
                "download-cancelled", "멈췄습니다. 지금까지 한 것은 남아 있어, 다시 시작하면 이어서 합니다."
            )

    def finish(self) -> None:
        """Tell the last figure."""
        self._tell()

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        self._meter.add(self._told_at, self._done)
        left = self._meter.left_s(max(0, self._total - self._done))
        self._on_progress(
            TransferProgress(self._stage, self._model, self._file, self._done, self._total, self._meter.rate, left)
        )
