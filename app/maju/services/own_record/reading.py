"""Reads a record: first all of it, to be sure of it; then, file by file, into the vault that is here."""

import io
import json
import shutil
import tarfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from maju.domain.errors import MajuError
from maju.domain.own_record import OwnRecordStore, RecordInvalidError, Rows, is_file_name, is_interview_id
from maju.domain.progress import Cancelled
from maju.durable import sync_file
from maju.sealed.opening import open_new
from maju.sealed.portable import is_portable, open_portable
from maju.sealed.reader import SealedReader
from maju.sealed.records import DamagedError
from maju.services.own_record import troubles
from maju.services.own_record.writing import FILES, FORMAT_VERSION, INTERVIEWS, MANIFEST, OTHERS, ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUFFER = 1 << 20
_LARGEST_ROWS = 256 << 20
"""Bytes of rows in one piece: a record of years has a few MB."""


@dataclass(slots=True)
class Contents:
    """All there is in a record; it was checked to its end. ``files``: members of the archive by interview and name."""

    made_at: str = ""
    interviews: dict[str, Rows] = field(default_factory=dict)
    others: Rows = field(default_factory=dict)
    files: dict[str, dict[str, tarfile.TarInfo]] = field(default_factory=dict)

    @property
    def bytes_of_files(self) -> int:
        """In the clear."""
        return sum(member.size for files in self.files.values() for member in files.values())


class OpenRecordFile:
    """A record that is being read."""

    def __init__(self, path: Path, reader: SealedReader) -> None:
        self._path = path
        self._reader = reader
        self._archive = tarfile.open(fileobj=cast(BinaryIO, io.BufferedReader(reader, _BUFFER)), mode="r:")  # noqa: SIM115  # closed by close()

    def check(self, store: OwnRecordStore, cancelled: Cancelled) -> Contents:
        """Every byte is read and every row looked at. Raises as :func:`open_record`."""
        if not self._reader.complete:
            raise troubles.damaged(self._path)
        contents = Contents()
        announced = self._manifest(contents, store)
        for member in self._archive:
            if cancelled():
                raise troubles.stopped()
            self._sort_in(contents, member, store)
        if set(announced) != set(contents.interviews) or not contents.others:
            raise RecordInvalidError("not what the manifest says")
        return contents

    def bring_files(self, contents: Contents, interview: str, folder: Path) -> None:
        """Write the files of one interview below ``folder``. Raises OSError, :class:`DamagedError`."""
        for name, member in contents.files.get(interview, {}).items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with self._content(member) as content, open_new(target) as out:
                shutil.copyfileobj(content, out, _BUFFER)
            sync_file(target)

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()
        self._reader.close()

    def _manifest(self, contents: Contents, store: OwnRecordStore) -> list[str]:
        first = self._archive.next()
        if first is None or first.name != MANIFEST:
            raise RecordInvalidError("no manifest")
        head = self._json(first)
        if head["maju_record"] > FORMAT_VERSION or head["schema"] > store.schema:
            raise troubles.newer(self._path)
        contents.made_at = str(head["made_at"])
        return [str(interview) for interview in head["interviews"]]

    def _sort_in(self, contents: Contents, member: tarfile.TarInfo, store: OwnRecordStore) -> None:
        if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.sparse is not None:
            raise RecordInvalidError("no plain file")
        if member.name == MANIFEST:
            return
        if member.name == OTHERS:
            contents.others = self._json(member)
            store.check_others(contents.others)
            return
        room, _, rest = member.name.partition("/")
        interview, _, name = rest.partition("/")
        if room != INTERVIEWS or not is_interview_id(interview):
            raise RecordInvalidError(f"a member {member.name!r}")
        if name == ROWS:
            store.check_interview(interview, rows := self._json(member))
            contents.interviews[interview] = rows
            return
        kind, _, file = name.partition("/")
        if kind != FILES or not is_file_name(file) or interview not in contents.interviews:
            raise RecordInvalidError(f"a member {member.name!r}")
        self._read_through(member)
        contents.files.setdefault(interview, {})[file] = member

    def _json(self, member: tarfile.TarInfo) -> Any:
        if member.size > _LARGEST_ROWS:
            raise RecordInvalidError("rows of that size")
        with self._content(member) as content:
            return json.loads(content.read())

    def _read_through(self, member: tarfile.TarInfo) -> None:
        left = member.size
        with self._content(member) as content:
            while found := content.read(_BUFFER):
                left -= len(found)
        if left:
            raise RecordInvalidError("a member that is cut short")

    @contextmanager
    def _content(self, member: tarfile.TarInfo) -> "Iterator[Any]":
        content = self._archive.extractfile(member)
        if content is None:
            raise RecordInvalidError("no plain file")
        with content:
            yield content


@contextmanager
def open_record(path: Path, passphrase: str) -> "Iterator[OpenRecordFile]":
    """Raises: MajuError ``record-unreadable``, ``-invalid``, ``-passphrase``, ``-damaged``, ``-newer``."""
    file = said(path, lambda: _open(path, passphrase))
    try:
        yield file
    finally:
        file.close()


def said(path: Path, call: "Callable[[], Any]") -> Any:
    """The call, with what a file may do to it as sentences."""
    try:
        return call()
    except MajuError:
        raise
    except (DamagedError, RecordInvalidError, tarfile.TarError, EOFError) as error:
        raise troubles.damaged(path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:  # JSON of another shape
        raise troubles.damaged(path) from error
    except OSError as error:
        raise troubles.unreadable(path) from error


def _open(path: Path, passphrase: str) -> OpenRecordFile:
    if not is_portable(path):
        raise troubles.not_a_record(path)
    try:
        reader = open_portable(path, passphrase)
    except DamagedError as error:
        raise troubles.locked(path) from error
    try:
        return OpenRecordFile(path, reader)
    except BaseException:
        reader.close()
        raise
