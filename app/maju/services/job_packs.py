"""Carries postings from a centre's PC to its kiosks: everything imported goes into one file, and out of it again."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from maju.domain.job_ports import ImportReport, JobIndex, RowTrouble
from maju.domain.jobs import Posting
from maju.domain.posting_rows import PostingItem
from maju.domain.progress import Cancelled, OnCount
from maju.services.job_import import JobImport

WritePack = Callable[[Iterator[Posting], Path], int]
"""Writes postings to a file, whole or not at all; returns how many. Raises: MajuError."""
ReadPack = Callable[[Path], Iterator[Posting | RowTrouble]]
"""Reads a pack after checking it as a whole. Raises: MajuError, before the first posting."""


class JobPacks:
    """Packs what was imported into ``index``; the examples that ship are on every computer and stay out."""

    def __init__(self, index: JobIndex, write: WritePack, read: ReadPack) -> None:
        self._index = index
        self._write = write
        self._read = read

    def pack(self, out: Path, on_count: OnCount) -> int:
        """Write all postings that are no examples; returns how many. Raises: MajuError."""
        return self._write(self._own(on_count), out)

    def install(self, path: Path, on_count: OnCount, cancelled: Cancelled) -> ImportReport:
        """Import a pack; an altered one is refused and nothing is changed. Raises: MajuError ``posting-pack-…``."""
        return JobImport(self._index, self._items).run([path], None, on_count, cancelled)

    def _own(self, on_count: OnCount) -> Iterator[Posting]:
        count = 0
        for posting in self._index.every_posting():
            if not posting.example:
                count += 1
                on_count(count, None)
                yield posting

    def _items(self, path: Path, _mapping: Mapping[str, str] | None) -> Iterator[PostingItem]:
        yield from self._read(path)
