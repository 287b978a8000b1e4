"""One file from the network to the disk: over any number of breaks, from the first place that has it, and checked."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import httpx2

from maju.domain.catalogue import InstalledFile
from maju.domain.errors import MajuError
from maju.model_store import download_troubles as troubles
from maju.model_store.answers import (
    content_range,
    is_encoded,
    is_page,
    is_passing,
    range_headers,
    retry_after_s,
    source_of,
)
from maju.model_store.connections import Connections
from maju.model_store.halting import Halted
from maju.model_store.journal import Source
from maju.model_store.part_file import PartFile
from maju.model_store.quarantine import put_away

#: A computer that is not connected at all is told so soon; a download that has run waits out a break of a minute or two.
_TRIES_AT_FIRST, _TRIES_LATER = 4, 10
_LONGEST_BACKOFF_S = 15.0
_LOOK_EVERY_S = 0.1
_COPY_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class FileTask:
    """One file to bring. ``size`` in bytes and ``sha256`` in hex where they are known; ``urls`` in the order to try.

    ``installed``: where it lies if this model is installed already, perhaps damaged or of another version.
    """

    model: str
    path: str
    urls: tuple[str, ...]
    size: int | None
    sha256: str | None
    installed: Path


class _BrokenError(Exception):
    """It may work at the next try, after ``wait_s``; ``refusal`` is what to say when it does not."""

    def __init__(self, refusal: MajuError, wait_s: float = 0.0) -> None:
        super().__init__(refusal)
        self.refusal, self.wait_s = refusal, wait_s


class Transfer:
    """Brings one file. ``run`` is for one thread; any thread may read its properties, ``arrived`` (bytes from the
    network) and ``running``.

    ``size_learned`` is called when the server has told a size: it may refuse (no room). ``given_up``: nobody needs it any more.
    """

    def __init__(
        self,
        task: FileTask,
        models: Path,
        part: PartFile,
        connections: Connections,
        *,
        backoff_s: float,
        size_learned: Callable[[], None],
        given_up: Callable[[], bool],
    ) -> None:
        self.task = task
        self.arrived = 0
        self._models, self._part, self._connections = models, part, connections
        self._backoff_s, self._size_learned, self._given_up = backoff_s, size_learned, given_up
        self.running = False
        self._doubtful = False
        self._opened = False
        self._waiting = part.content.stat().st_size if part.content.exists() else 0

    @property
    def done(self) -> int:
        """Bytes that are here; those an earlier program left count as they are hashed again, and all of them before."""
        return self._part.done if self._opened or self.checking else self._waiting

    @property
    def missing(self) -> int | None:
        """Bytes still to be fetched, None while the size is unknown."""
        here = self._part.done if self._opened else self._waiting
        return None if self.size is None else max(0, self.size - here)

    @property
    def size(self) -> int | None:
        """Bytes the file has, where it is known."""
        return self.task.size if self.task.size is not None else self._part.size

    @property
    def checking(self) -> bool:
        """What an earlier program left is being hashed again."""
        return self._part.checking

    def run(self) -> InstalledFile:
        """Bring it. Raises: MajuError ``download-…`` or ``disk-too-small``; Halted; OSError of the disk."""
        self.running = True
        try:
            self._part.open(self._halted)
            self._opened = True
            if not self._part.done and self._take_over():
                return self._finished()
            refusals: list[MajuError] = []
            for url in self.task.urls:
                try:
                    return self._bring(url)
                except MajuError as error:
                    if error.code not in ("download-refused", "download-wrong-hash"):
                        raise
                    refusals.append(error)
            raise next((error for error in refusals if error.code == "download-wrong-hash"), refusals[0])
        finally:
            self.running = False
            self._part.close()

    def _bring(self, url: str) -> InstalledFile:
        part = self._part
        if not part.is_open:  # the last place gave something wrong, which was put away
            part.open(self._halted)
        if part.done and not self._may_go_on(url):
            part.begin(Source(url))
        failures = 0
        while True:
            before = part.done
            try:
                self._receive(url)
                return self._checked(url)
            except _BrokenError as broken:
                failures = 1 if part.done > before else failures + 1
                if failures >= (_TRIES_LATER if self.arrived else _TRIES_AT_FIRST):
                    raise broken.refusal from broken
                self._pause(max(broken.wait_s, min(_LONGEST_BACKOFF_S, self._backoff_s * 2 ** (failures - 1))))

    def _take_over(self) -> bool:
        """Copy the installed file if it is what is wanted: a model of which one file is damaged is not fetched whole again."""
        part, task = self._part, self.task
        if task.sha256 is None or not task.installed.is_file():
            return False
        size = task.installed.stat().st_size
        if task.size not in (None, size):
            return False
        part.begin(Source(task.installed.as_uri(), size=size))
        with task.installed.open("rb") as file:
            while chunk := file.read(_COPY_BYTES):
                if self._halted():
                    raise Halted
                part.write(chunk)
        if part.sha256 == task.sha256:
            return True
        part.begin(Source(task.urls[0]))
        return False

    def _may_go_on(self, url: str) -> bool:
        """Another place may give the rest only of a file whose hash is known."""
        source = self._part.source
        if source is None or (None not in (source.size, self.task.size) and source.size != self.task.size):
            return False
        return source.url == url or self.task.sha256 is not None

    def _receive(self, url: str) -> None:
        part = self._part
        if part.done and part.done == self.size:
            return
        try:
            with self._connections.get(url, range_headers(part.done, part.source, url)) as response:
                self._accept(response, url)
                self._read(response, url)
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.TooManyRedirects) as error:
            raise troubles.misdirected(url, self.task.path) from error
        except httpx2.RequestError as error:
            if self._halted():
                raise Halted from error
            raise _BrokenError(troubles.offline(url, error)) from error
        finally:
            part.mark()

    def _accept(self, response: httpx2.Response, url: str) -> None:
        """Make the part file ready for what this answer will bring."""
        status, path = response.status_code, self.task.path
        if is_passing(status):
            raise _BrokenError(troubles.refused(url, path, status), retry_after_s(response, datetime.now(UTC)))
        if status == 206:
            self._go_on(response, url)
        elif status == 416:
            self._begin_anew(url, status)
        elif status != 200:
            raise troubles.refused(url, path, status)
        else:
            self._begin(response, url)

    def _begin(self, response: httpx2.Response, url: str) -> None:
        source = source_of(response, url)
        if self.task.sha256 is None and is_page(response, self.task.path):
            raise troubles.misdirected(url, self.task.path)
        if self.task.size is not None and source.size is not None and source.size != self.task.size:
            raise troubles.wrong_size(self.task.path, self.task.size, source.size)
        self._doubtful = False
        self._part.begin(source)
        if source.size is not None:
            self._size_learned()

    def _go_on(self, response: httpx2.Response, url: str) -> None:
        """The rest of the same file, else it is begun anew."""
        before, now = self._part.source, source_of(response, url)
        if before is None or is_encoded(response) or not _continues(response, self._part.done, before, now):
            self._begin_anew(url, response.status_code)
        self._doubtful |= before.url != url or not now.validator
        if before != now:
            self._part.move_to(now)

    def _begin_anew(self, url: str, status: int) -> NoReturn:
        self._part.begin(Source(url))
        raise _BrokenError(troubles.refused(url, self.task.path, status))

    def _read(self, response: httpx2.Response, url: str) -> None:
        part, size = self._part, self.size
        for chunk in response.iter_bytes() if is_encoded(response) else response.iter_raw():
            if self._halted():
                raise Halted
            part.write(chunk)
            self.arrived += len(chunk)
            if size is not None and part.done > size:
                self._refuse(url)
        if self._halted():  # a connection that was shut down may look like the end of a file without a length
            raise Halted
        if size is not None and part.done < size:
            raise _BrokenError(troubles.offline(url, None))

    def _checked(self, url: str) -> InstalledFile:
        part, task = self._part, self.task
        if task.sha256 not in (None, part.sha256) or task.size not in (None, part.done):
            if self._doubtful:  # its pieces may be of two versions
                part.begin(Source(url))
                raise _BrokenError(troubles.offline(url, None))
            self._refuse(url)
        return self._finished()

    def _finished(self) -> InstalledFile:
        if not self._part.whole:
            self._part.finish()
        return InstalledFile(self.task.path, self._part.done, self._part.sha256)

    def _refuse(self, url: str) -> NoReturn:
        part, task = self._part, self.task
        facts: dict[str, object] = {
            "file": task.path,
            "from": url,
            "expected-bytes": task.size if task.size is not None else "unknown",
            "seen-bytes": part.done,
            "expected-sha256": task.sha256 or "unknown",
            "seen-sha256": part.sha256,
        }
        folder = put_away(self._models, part, f"{task.model}/{task.path}", facts)
        raise troubles.wrong_hash(task.path, folder)

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._connections.halted.wait(min(left, _LOOK_EVERY_S))
            if self._halted():
                raise Halted

    def _halted(self) -> bool:
        return self._connections.halted.is_set() or self._given_up()


def _continues(response: httpx2.Response, done: int, before: Source, now: Source) -> bool:
    """Whether a partial answer begins where the part file ends, and is of the same version as far as that can be told."""
    begins = content_range(response)
    if begins is None or begins[0] != done or (None not in (before.size, now.size) and before.size != now.size):
        return False
    return before.url != now.url or before.validator == now.validator
