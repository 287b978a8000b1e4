"""Brings models from a hub: several files at a time, resumed after any break, checked while they arrive, installed whole."""

import contextlib
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from maju.domain.catalogue import ModelEntry, ModelRecord
from maju.domain.model_ports import OnProgress
from maju.domain.progress import Cancelled
from maju.model_store import download_troubles as troubles
from maju.model_store.download import Download, DownloadRules
from maju.model_store.partial import download_folder, sole_use


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


class HubFetcher:
    """The :class:`maju.domain.model_ports.ModelFetcher` of the real network.

    ``models``: the folder of the installed models; ``hub``: an address of :func:`maju.model_store.addresses.choose_hub`;
    ``today``: the date for the record; ``connections``: files at a time; ``timeout_s``: how long a server may be silent;
    ``backoff_s``: the wait before the first further try, doubled each time.
    """

    def __init__(
        self,
        models: Path,
        hub: str,
        *,
        today: Callable[[], date] = date.today,
        connections: int = 4,
        timeout_s: float = 30.0,
        backoff_s: float = 0.5,
        free_bytes: Callable[[Path], int] = _free_bytes,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._models, self._hub = models, hub
        self._rules = DownloadRules(today, connections, timeout_s, backoff_s, free_bytes, clock)

    def fetch(
        self, entries: Sequence[ModelEntry], *, on_progress: OnProgress, cancelled: Cancelled
    ) -> tuple[ModelRecord, ...]:
        """Download, check and install; ``on_progress`` is called on this thread, ten times a second at most.

        A model whose file is refused or wrong does not keep the others from being installed; its error is raised at the end.
        Raises: MajuError as the port says, and ``download-busy``, ``hub-address-invalid``, ``proxy-unusable``, ``model-in-use``.
        """
        wanted = list({entry.id: entry for entry in entries}.values())
        try:
            self._models.mkdir(parents=True, exist_ok=True)
            with contextlib.ExitStack() as locks:
                for entry in wanted:
                    locks.enter_context(sole_use(self._models, entry.id))
                download = Download(self._models, self._hub, wanted, self._rules)
                return download.run(on_progress, cancelled)
        except OSError as error:
            raise troubles.disk(error, self._models) from error

    def waiting_bytes(self, entry: ModelEntry) -> int:
        """Bytes of an unfinished download that are on disk already."""
        files = download_folder(self._models, entry.id) / "files"
        total = 0
        with contextlib.suppress(FileNotFoundError):  # a download that ends at this moment moves its files away
            for path in files.rglob("*"):
                total += path.stat().st_size if path.is_file() else 0
        return total

    def discard(self, entry: ModelEntry) -> None:
        """Throw an unfinished download away. Raises: MajuError ``download-busy``, ``folder-unwritable``."""
        folder = download_folder(self._models, entry.id)
        if not folder.exists():
            return
        try:
            with sole_use(self._models, entry.id):
                shutil.rmtree(folder)
                with contextlib.suppress(OSError):  # a pack may be waiting beside it
                    folder.parent.rmdir()
        except OSError as error:
            raise troubles.disk(error, self._models) from error
