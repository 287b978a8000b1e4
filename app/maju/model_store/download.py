"""One call of the fetcher: its files on several threads, its models installed as soon as they are whole."""

import contextlib
import queue
import shutil
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from maju.domain.catalogue import InstalledFile, ModelEntry, ModelRecord
from maju.domain.errors import MajuError
from maju.domain.model_ports import OnProgress, TransferProgress
from maju.domain.progress import Cancelled
from maju.model_store import download_troubles as troubles
from maju.model_store.addresses import file_addresses
from maju.model_store.connections import Connections
from maju.model_store.halting import Halted
from maju.model_store.installing import install_folder, model_folder
from maju.model_store.part_file import PartFile
from maju.model_store.partial import download_folder
from maju.model_store.rate import RateMeter
from maju.model_store.seen_hashes import SeenHashes
from maju.model_store.transfer import FileTask, Transfer

#: Free space that a download leaves, in bytes.
MARGIN = 1_000_000_000
_TELL_EVERY_S = 0.1
#: What concerns one model alone; anything else ends the whole download.
_OF_ONE_MODEL = ("download-refused", "download-wrong-hash", "model-in-use")


@dataclass(frozen=True, slots=True)
class DownloadRules:
    """See :class:`maju.model_store.fetcher.HubFetcher`."""

    today: Callable[[], date]
    connections: int
    timeout_s: float
    backoff_s: float
    free_bytes: Callable[[Path], int]
    clock: Callable[[], float]


@dataclass
class _Job:
    """One model."""

    entry: ModelEntry
    transfers: list[Transfer] = field(default_factory=list)
    files: dict[str, InstalledFile] = field(default_factory=dict)
    record: ModelRecord | None = None
    failure: MajuError | None = None


_Outcome = tuple[_Job, InstalledFile | BaseException | None]


class Download:
    """Brings ``entries``, whose locks the caller holds. Raises: MajuError for an address or a proxy that cannot be used."""

    def __init__(self, models: Path, hub: str, entries: Sequence[ModelEntry], rules: DownloadRules) -> None:
        self._models, self._rules = models, rules
        self._seen = SeenHashes(models)
        self._connections = Connections(rules.connections, rules.timeout_s)
        self._jobs = [self._job(entry, hub) for entry in entries]
        self._transfers = [transfer for job in self._jobs for transfer in job.transfers]
        # Unknown sizes first: after these the total is known.
        queued = [(job, transfer) for job in self._jobs for transfer in job.transfers]
        self._queue = deque(sorted(queued, key=lambda pair: pair[1].size is not None))
        self._outcomes: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()
        self._meter = RateMeter()
        self._told_at = float("-inf")

    def run(self, on_progress: OnProgress, cancelled: Cancelled) -> tuple[ModelRecord, ...]:
        """Until everything is installed. Raises: MajuError."""
        if not self._transfers:
            return ()
        self._shown = self._transfers[0]
        threads = [
            threading.Thread(target=self._work, name=f"download-{number}", daemon=True)
            for number in range(min(self._rules.connections, len(self._transfers)))
        ]
        try:
            self._require_room()
            for thread in threads:
                thread.start()
            self._collect(len(self._transfers), on_progress, cancelled)
        except OSError as error:
            raise troubles.disk(error, self._models, self._missing() + MARGIN, self._free()) from error
        finally:
            self._connections.halt()
            self._connections.wait_for([thread for thread in threads if thread.ident is not None])
            self._connections.close()
        if failure := next((job.failure for job in self._jobs if job.failure), None):
            raise failure
        return tuple(job.record for job in self._jobs if job.record is not None)

    def _job(self, entry: ModelEntry, hub: str) -> _Job:
        job, folder = _Job(entry), download_folder(self._models, entry.id)
        for file in entry.files:
            sha256 = self._seen.expected(entry, file)
            installed = model_folder(self._models, entry.slot, entry.id) / file.path
            task = FileTask(entry.id, file.path, file_addresses(entry, file, hub), file.size, sha256, installed)
            part = PartFile(folder / "files" / file.path, folder / "journal" / f"{file.path}.jsonl")
            transfer = Transfer(
                task,
                self._models,
                part,
                self._connections,
                backoff_s=self._rules.backoff_s,
                size_learned=self._require_room,
                given_up=lambda: job.failure is not None,
            )
            job.transfers.append(transfer)
        return job

    def _work(self) -> None:
        """A thread: one file after the other."""
        while not self._connections.halted.is_set():
            try:
                job, transfer = self._queue.popleft()
            except IndexError:
                return
            try:
                self._outcomes.put((job, None if job.failure else transfer.run()))
            except Halted:
                self._outcomes.put((job, None))
            except BaseException as error:  # raised again on the caller's thread
                self._outcomes.put((job, error))

    def _collect(self, expected: int, on_progress: OnProgress, cancelled: Cancelled) -> None:
        while expected:
            outcome = None
            with contextlib.suppress(queue.Empty):
                outcome = self._outcomes.get(timeout=_TELL_EVERY_S)
            if outcome is not None:
                expected -= 1
                self._take_in(*outcome)
            if cancelled():
                raise troubles.cancelled()
            self._tell(on_progress, last=not expected)

    def _take_in(self, job: _Job, outcome: InstalledFile | BaseException | None) -> None:
        try:
            if isinstance(outcome, BaseException):
                raise outcome
            if outcome is not None:
                job.files[outcome.path] = outcome
                if len(job.files) == len(job.transfers):
                    self._install(job)
        except MajuError as error:
            if error.code not in _OF_ONE_MODEL:
                raise
            job.failure = job.failure or error

    def _install(self, job: _Job) -> None:
        entry, folder = job.entry, download_folder(self._models, job.entry.id)
        files = tuple(job.files[file.path] for file in entry.files)
        revision, today = entry.repository.revision, self._rules.today().isoformat()
        record = ModelRecord(entry.id, entry.slot, revision, files, "download", today, entry.pinned)
        _drop_strangers(folder / "files", {file.path for file in files})
        self._seen.remember(entry, files)
        install_folder(folder / "files", self._models, record)
        job.record = record
        shutil.rmtree(folder, ignore_errors=True)
        with contextlib.suppress(OSError):  # a pack may be waiting beside it
            folder.parent.rmdir()

    def _require_room(self) -> None:
        """Called by any thread. Raises: MajuError ``disk-too-small``."""
        needed = self._missing()
        if needed and (free := self._free()) < needed + MARGIN:
            raise troubles.too_small(self._models, needed + MARGIN, free)

    def _free(self) -> int:
        return self._rules.free_bytes(self._models)

    def _missing(self) -> int:
        return sum(transfer.missing or 0 for transfer in self._transfers)

    def _tell(self, on_progress: OnProgress, *, last: bool) -> None:
        now = self._rules.clock()
        if now - self._told_at < _TELL_EVERY_S and not last:
            return
        self._told_at = now
        self._meter.add(now, sum(transfer.arrived for transfer in self._transfers))
        running = [transfer for transfer in self._transfers if transfer.running]
        shown = (running or [self._shown])[0] if not last else self._transfers[-1]
        self._shown = shown
        stage = "verify" if running and all(transfer.checking for transfer in running) else "download"
        sizes = [transfer.size for transfer in self._transfers]
        total = None if None in sizes else sum(size or 0 for size in sizes)
        done = sum(transfer.done for transfer in self._transfers)
        left_s = self._meter.left_s(None if total is None else max(0, total - done))
        on_progress(TransferProgress(stage, shown.task.model, shown.task.path, done, total, self._meter.rate, left_s))


def _drop_strangers(folder: Path, known: set[str]) -> None:
    """What an older catalogue had in this model. Raises: OSError."""
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in known:
            path.unlink()
