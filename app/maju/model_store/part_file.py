"""A file that is still arriving: its content under its own name, and beside it the journal that makes it resumable.

A mark is written every 4 MiB, and every 6 MiB all is flushed to the disk, on a thread of its own while the next 6 MiB arrive:
so a kill costs 4 MiB and a power cut 12 MiB. A mark counts only when the content on the disk has its hash.
"""

import contextlib
import hashlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from io import FileIO
from pathlib import Path

from maju.durable import sync_folder
from maju.model_store.durable import sync, write_file
from maju.model_store.halting import Halted
from maju.model_store.journal import Journal, Mark, Source, mark_line, parse_journal, source_line

_MARK_EVERY = 4 * 2**20
_SYNC_EVERY = 6 * 2**20
_READ_BYTES = 2**20


class PartFile:
    """One arriving file. Not for several threads, but any thread may read ``done``, ``size`` and ``checking``.

    ``done``: bytes on the disk and hashed; ``source``: None until something has begun; ``checking``: what is on the disk is
    being hashed again. Every method raises OSError when the disk does.
    """

    def __init__(self, content: Path, journal: Path) -> None:
        self.content, self._journal_path = content, journal
        self.done = 0
        self.source: Source | None = None
        self.checking = False
        self.whole = False
        self._hash = hashlib.sha256()
        self._marked = self._synced = 0
        self._file: FileIO | None = None
        self._journal: FileIO | None = None
        self._flusher: ThreadPoolExecutor | None = None
        self._flush: Future[None] | None = None

    @property
    def size(self) -> int | None:
        """Bytes the source said the file has."""
        return self.source.size if self.source else None

    @property
    def is_open(self) -> bool:
        """Whether there is something to write to."""
        return self._file is not None

    @property
    def sha256(self) -> str:
        """Hash of the bytes so far, in hex."""
        return self._hash.hexdigest()

    def open(self, give_up: Callable[[], bool]) -> None:
        """Take up what an earlier program left, as far as its hashes agree; ``give_up`` is asked at every MiB.

        Raises: Halted; nothing is lost then.
        """
        self.content.parent.mkdir(parents=True, exist_ok=True)
        self._journal_path.parent.mkdir(parents=True, exist_ok=True)
        journal = self._read_journal()
        self._file = FileIO(self.content, "r+" if self.content.exists() else "x+")
        kept: list[Mark] = []
        if journal is not None:
            self.checking = True
            kept = self._agreeing(journal, give_up)
            self.checking = False
            self.source = journal.source
        self._file.truncate(self.done)
        self._file.seek(self.done)
        self._rewrite_journal(kept)

    def begin(self, source: Source) -> None:
        """Forget the content and begin anew."""
        self.source = source
        self._hash = hashlib.sha256()
        self.done = self._marked = self._synced = 0
        self.whole = False
        self._opened().seek(0)
        self._opened().truncate()
        self._rewrite_journal([])

    def move_to(self, source: Source) -> None:
        """The rest comes from elsewhere."""
        self.source = source
        self._rewrite_journal([Mark(self.done, self.sha256)])

    def write(self, chunk: bytes) -> None:
        """Append."""
        left = memoryview(chunk)
        while left:  # a disk that fills up takes a part of it first
            left = left[self._opened().write(left) or 0 :]
        self._hash.update(chunk)
        self.done += len(chunk)
        if self.done - self._marked >= _MARK_EVERY:
            self.mark()
        if self.done - self._synced >= _SYNC_EVERY:
            self._start_flush()

    def mark(self) -> None:
        """Make sure that everything so far is taken up by a later program."""
        if self._journal is not None and self.done > self._marked:
            self._journal.write(mark_line(Mark(self.done, self.sha256)))
            self._marked = self.done

    def finish(self) -> None:
        """Everything has arrived and is right: flush it and say so in the journal."""
        self._end_flush()
        sync(self._opened().fileno())
        if self._journal is not None:
            self._journal.write(mark_line(Mark(self.done, self.sha256, whole=True)))
            sync(self._journal.fileno())
        sync_folder(self.content.parent)
        self.whole = True

    def close(self) -> None:
        """Writes nothing: a thread that was left behind may call it late."""
        if self._flusher is not None:
            self._flusher.shutdown()
            self._flusher = self._flush = None
        for file in (self._file, self._journal):
            if file is not None:
                file.close()

    def give_away(self, place: Path) -> None:
        """Close it and put its content elsewhere; :meth:`open` then begins with nothing."""
        self.close()
        self.content.replace(place)
        self._journal_path.unlink(missing_ok=True)
        self._file = self._journal = self.source = None
        self._hash = hashlib.sha256()
        self.done = self._marked = self._synced = 0

    def _opened(self) -> FileIO:
        if self._file is None:
            raise ValueError("the part file is not open")
        return self._file

    def _read_journal(self) -> Journal | None:
        with contextlib.suppress(FileNotFoundError):
            return parse_journal(self._journal_path.read_bytes())
        return None

    def _agreeing(self, journal: Journal, give_up: Callable[[], bool]) -> list[Mark]:
        """Hash the content up to the last mark that agrees; leaves ``done`` and the hash there."""
        kept: list[Mark] = []
        length = self._opened().seek(0, 2)
        self._opened().seek(0)
        running = hashlib.sha256()
        for mark in journal.marks:
            if (
                mark.at > length
                or not self._hash_up_to(mark.at, running, give_up)
                or running.hexdigest() != mark.sha256
            ):
                break
            kept.append(mark)
            self._hash, self.done = running.copy(), mark.at
            self.whole = mark.whole and mark.at == length
        self._marked = self._synced = self.done
        return kept

    def _hash_up_to(self, at: int, running: "hashlib._Hash", give_up: Callable[[], bool]) -> bool:
        while (here := self._opened().tell()) < at:
            if give_up():
                raise Halted
            if not (chunk := self._opened().read(min(_READ_BYTES, at - here))):
                return False
            running.update(chunk)
        return True

    def _rewrite_journal(self, marks: list[Mark]) -> None:
        self._end_flush()
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self.source is not None:
            write_file(self._journal_path, source_line(self.source) + b"".join(mark_line(mark) for mark in marks))
            self._journal = FileIO(self._journal_path, "a")
        self._marked = self.done

    def _start_flush(self) -> None:
        """Never two at a time: a disk slower than the network holds it up here."""
        self._end_flush()
        if self._flusher is None:
            self._flusher = ThreadPoolExecutor(1, "flush")
        files = [file.fileno() for file in (self._file, self._journal) if file is not None]
        self._flush = self._flusher.submit(_sync_all, files)
        self._synced = self.done

    def _end_flush(self) -> None:
        if self._flush is not None:
            flush, self._flush = self._flush, None
            flush.result()


def _sync_all(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        sync(descriptor)
