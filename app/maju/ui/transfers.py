"""Models on their way: downloads, packs and checks go on while the person is on any page, and stop with the window."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from maju.domain.catalogue import ModelEntry
from maju.domain.errors import MajuError
from maju.domain.model_ports import OnProgress, PackContents, TransferProgress
from maju.domain.progress import Cancelled
from maju.services.model_views import ModelLine, ModelState
from maju.services.program import Program
from maju.settings import Settings
from maju.ui.bridge import Bridge, Jobs

LANE = "models"
STOPPED = "download-cancelled"
"""Code of the error with which a long job says that it was stopped on request."""


class TransferKind(StrEnum):
    """What is being done."""

    DOWNLOAD = "download"
    UNPACK = "unpack"
    PACK = "pack"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class Transfer:
    """One long job over models; ``labels``: id to the name a person knows, in order."""

    kind: TransferKind
    labels: Mapping[str, str]
    run: Callable[[OnProgress, Cancelled], object]

    @property
    def brings(self) -> bool:
        """Whether models come to this computer by it."""
        return self.kind in (TransferKind.DOWNLOAD, TransferKind.UNPACK)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a transfer ended: its result, or why not."""

    transfer: Transfer
    result: object = None
    error: MajuError | None = None

    @property
    def stopped(self) -> bool:
        """Whether the person stopped it."""
        return self.error is not None and self.error.code == STOPPED


class Transfers(QObject):
    """One at a time, the others wait in order. Lives as long as the window; pages come and go."""

    changed = Signal()
    """One has begun, ended, or was queued."""
    moved = Signal()
    """:attr:`progress` is new."""
    ended = Signal(object)
    """An :class:`Outcome`."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._jobs = Jobs(bridge, self._failed)
        self._program: Program | None = None
        self._settings: Callable[[], Settings] = Settings
        self._queue: list[Transfer] = []
        self._stop = threading.Event()
        self._told = False
        self._heard: TransferProgress | None = None
        self.running: Transfer | None = None
        self.progress: TransferProgress | None = None
        self.last: Outcome | None = None
        self.resume_offered = False

    def know(self, program: Program, settings: Callable[[], Settings]) -> None:
        """The program has been built."""
        self._program, self._settings = program, settings

    @property
    def waiting(self) -> tuple[Transfer, ...]:
        """What comes after the running one."""
        return tuple(self._queue)

    @property
    def stopping(self) -> bool:
        """Whether the running one has been told to stop and has not yet."""
        return self.running is not None and self._stop.is_set()

    def state_of(self, identifier: str) -> str:
        """``running`` or ``waiting`` where a model is being brought here, else empty."""
        if self.running is not None and self.running.brings and identifier in self.running.labels:
            return "running"
        return "waiting" if any(t.brings and identifier in t.labels for t in self._queue) else ""

    # --- what can be begun --------------------------------------------------------------------------------------------

    def download(self, entries: Sequence[ModelEntry], accepted: frozenset[str]) -> None:
        """Bring models from the net; ``accepted``: ids of the licences the person has agreed to."""
        desk, names = self._known.model_desk, tuple(entry.id for entry in entries)
        self._begin(
            TransferKind.DOWNLOAD,
            {entry.id: entry.label for entry in entries},
            lambda tell, cancelled: desk.install(names, accepted=accepted, on_progress=tell, cancelled=cancelled),
        )

    def unpack(self, place: Path, contents: PackContents) -> None:
        """Bring models from a stick."""
        desk = self._known.model_desk
        self._begin(
            TransferKind.UNPACK,
            {entry.id: entry.label for entry in contents.models},
            lambda tell, cancelled: desk.install_pack(place, on_progress=tell, cancelled=cancelled),
        )

    def pack(self, lines: Sequence[ModelLine], out: Path) -> None:
        """Carry installed models to a stick."""
        desk, names = self._known.model_desk, tuple(line.name for line in lines)
        self._begin(
            TransferKind.PACK,
            {line.name: line.label for line in lines},
            lambda tell, cancelled: desk.pack(names, out, on_progress=tell, cancelled=cancelled),
        )

    def verify(self, line: ModelLine) -> None:
        """Read every file of a model again."""
        desk = self._known.model_desk
        self._begin(
            TransferKind.VERIFY,
            {line.name: line.label},
            lambda tell, cancelled: desk.verify(line.name, on_progress=tell, cancelled=cancelled),
        )

    def again(self) -> None:
        """The last one once more: it goes on where it stopped."""
        if self.last is not None:
            self._queue.append(self.last.transfer)
            self._next()

    def stop(self) -> None:
        """Stop the running one and forget the waiting ones; what has arrived is kept."""
        self._queue.clear()
        self._stop.set()
        self.changed.emit()

    def put_away(self) -> None:
        """The person has read how the last one ended."""
        self.last = None
        self.changed.emit()

    def unfinished(self) -> tuple[ModelLine, ...]:
        """Downloads that stopped before their end, read from disk. Blocks."""
        return tuple(line for line in self._known.model_desk.lines() if line.state is ModelState.PARTIAL)

    # --- inside -------------------------------------------------------------------------------------------------------

    @property
    def _known(self) -> Program:
        assert self._program is not None
        return self._program

    def _begin(
        self, kind: TransferKind, labels: Mapping[str, str], run: Callable[[OnProgress, Cancelled], object]
    ) -> None:
        self._queue.append(Transfer(kind, labels, run))
        self._next()

    def _next(self) -> None:
        if self.running is None and self._queue:
            self.running, self.progress, self.last = self._queue.pop(0), None, None
            self._stop = threading.Event()
            transfer, stop = self.running, self._stop
            self._jobs.ask(self._known.lanes[LANE], lambda: self._run(transfer, stop), self._done)
        self.changed.emit()

    def _run(self, transfer: Transfer, stop: threading.Event) -> object:
        """On the lane. What was brought is used by the next interview."""
        result = transfer.run(self._hear, stop.is_set)
        if transfer.brings:
            self._known.engines.renew(self._settings())
        return result

    def _hear(self, progress: TransferProgress) -> None:
        """From any thread, as often as it likes: the window looks at the newest only."""
        self._heard = progress
        if not self._told:
            self._told = True
            self._bridge.post(self._see)

    def _see(self) -> None:
        self._told = False
        if self.running is not None:
            self.progress = self._heard
            self.moved.emit()

    def _done(self, result: object) -> None:
        assert self.running is not None
        self._end(Outcome(self.running, result))

    def _failed(self, error: MajuError) -> None:
        assert self.running is not None
        self._end(Outcome(self.running, error=error))

    def _end(self, outcome: Outcome) -> None:
        self.running, self.progress, self._heard, self.last = None, None, None, outcome
        self.ended.emit(outcome)
        self._next()
