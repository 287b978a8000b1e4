"""Takes a person's record along as one encrypted file, and takes one in: between home and kiosk, or to a new computer."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.own_record import OwnRecordStore, TakenIn
from maju.domain.progress import Cancelled, OnCount, never, nobody
from maju.sealed.pin import is_long_enough
from maju.sealed.portable import SHORTEST_PASSPHRASE
from maju.services.own_record import troubles
from maju.services.own_record.reading import Contents, OpenRecordFile, open_record, said
from maju.services.own_record.writing import Exported, write_record

ENDING = ".maju"
_MARGIN = 64 << 20
"""Bytes that stay free."""


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """What a file holds. ``known``: interviews that are here already."""

    made_at: str
    interviews: tuple[str, ...]
    known: tuple[str, ...]
    others: int
    file_bytes: int


class OwnRecordDesk:
    """Any lane; each call takes as long as the disk and a fair part of a second for the passphrase."""

    def __init__(self, store: OwnRecordStore, today: Callable[[], str]) -> None:
        self._store = store
        self._today = today

    def export(
        self,
        path: Path,
        passphrase: str,
        interviews: Collection[str] | None = None,
        *,
        others: bool = True,
        tell: OnCount = nobody,
        cancelled: Cancelled = never,
    ) -> Exported:
        """Write ``interviews`` (None: all), and with ``others`` profile, documents, notes, drafts and chats, whole or not at all.

        Raises: MajuError ``passphrase-short``, ``record-unwritable``, ``record-stopped``, ``interview-unknown``, ``database-…``.
        """
        if not is_long_enough(passphrase, SHORTEST_PASSPHRASE):
            raise troubles.passphrase_short()
        here = self._store.interviews()
        wanted = here if interviews is None else tuple(dict.fromkeys(interviews))
        rows = self._store.other_rows()
        rows = rows if others else {table: [] for table in rows}
        try:
            return write_record(self._store, path, passphrase, wanted, rows, self._today(), tell, cancelled)
        except OSError as error:
            raise troubles.unwritable(path) from error

    def look(self, path: Path, passphrase: str, *, cancelled: Cancelled = never) -> RecordSummary:
        """Check a file to its end and say what is in it; nothing is taken in. Raises as :meth:`take_in`."""
        with open_record(path, passphrase) as file:
            contents: Contents = said(path, lambda: file.check(self._store, cancelled))
        here = set(self._store.interviews())
        return RecordSummary(
            made_at=contents.made_at,
            interviews=tuple(contents.interviews),
            known=tuple(interview for interview in contents.interviews if interview in here),
            others=sum(len(rows) for rows in contents.others.values()),
            file_bytes=contents.bytes_of_files,
        )

    def take_in(self, path: Path, passphrase: str, *, tell: OnCount = nobody, cancelled: Cancelled = never) -> TakenIn:
        """Take in what is not here yet. What is here stays; of a draft or a chat that is in both, the one changed last.

        Raises: MajuError ``record-unreadable``, ``-invalid``, ``-passphrase``, ``-damaged``, ``-newer``, ``-stopped``,
        ``disk-full``, ``folder-unwritable``, ``database-…``: nothing was changed then.
        """
        with open_record(path, passphrase) as file:
            contents: Contents = said(path, lambda: file.check(self._store, cancelled))
            self._refuse_without_room(contents)
            done = 0

            def bring_files(interview: str) -> None:
                nonlocal done
                if cancelled():
                    raise troubles.stopped()
                tell(done, len(contents.interviews))
                self._bring(path, file, contents, interview)
                done += 1

            taken = self._store.take_in(contents.interviews, contents.others, bring_files)
        tell(len(contents.interviews), len(contents.interviews))
        return taken

    def _bring(self, path: Path, file: OpenRecordFile, contents: Contents, interview: str) -> None:
        folder = self._store.folder(interview)
        try:
            file.bring_files(contents, interview, folder)
        except OSError as error:
            raise MajuError(
                "folder-unwritable",
                "자료 폴더 {folder}에 쓸 수 없습니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오. 이미 있던 기록은 그대로입니다.",
                folder=folder.parent,
            ) from error
        except ValueError as error:
            raise troubles.damaged(path) from error

    def _refuse_without_room(self, contents: Contents) -> None:
        folder = self._store.recordings
        existing = next((each for each in (folder, *folder.parents) if each.exists()), folder)
        missing = contents.bytes_of_files + _MARGIN - shutil.disk_usage(existing).free
        if missing > 0:
            raise troubles.no_room(folder, -(-missing // 1_000_000))
