"""The reader of candidates' documents: every file goes through a child process of its own (guard.py)."""

import logging
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from maju.documents.candidate.cleaning import clean_line, cleaned
from maju.documents.candidate.guard import READING, GoneError, ReadingChild
from maju.documents.candidate.limits import USUAL, Limits, RefusedError
from maju.documents.candidate.plain import from_text
from maju.documents.candidate.raw import LeftOut
from maju.documents.candidate.troubles import notice, refused
from maju.documents.candidate.wire import MalformedError, Plain, Read, read_from
from maju.domain.document import Block, DocumentFormat, DocumentText, HiddenText

_log = logging.getLogger(__name__)
_LONGEST_NAME = 120
_DIED = "died"
_GONE = {
    "slow": ("too-slow", ""),
    "memory": ("too-large", "memory"),
    "long": ("too-large", ""),
    _DIED: ("damaged", _DIED),
}


class GuardedDocumentReader:
    """domain.document.DocumentReader. ``work`` is what the child does with a path (guard.READING). From any thread; several at
    once run beside each other."""

    def __init__(self, limits: Limits = USUAL, *, work: str = READING) -> None:
        self._limits, self._work = limits, work

    def read(self, path: Path) -> DocumentText:
        """One file; it stays as it is. Raises: MajuError as the port says."""
        name = _name_of(path)
        try:
            _look_at(path, self._limits)
            read = self._answer(path)
        except RefusedError as error:
            raise refused(error.code, error.detail, name, self._limits) from error
        return _document(name, read.format, read.blocks, read.pages, read.hidden, read.left_out)

    def pasted(self, text: str, name: str) -> DocumentText:
        """A text that was pasted; no child is needed for what the program holds already. Raises: MajuError."""
        try:
            if len(text) > self._limits.characters:
                raise RefusedError("too-large", "characters")
            blocks, hidden = cleaned(from_text(text, self._limits))
            if not blocks:
                raise RefusedError("empty")
        except RefusedError as error:
            raise refused(error.code, error.detail, name, self._limits) from error
        return _document(name, DocumentFormat.PASTE, blocks, 0, hidden, ())

    def _answer(self, path: Path) -> Read:
        """What a child says of the file. One that dies may have been killed (memory was short): only a file that kills a second one
        is to blame."""
        try:
            return self._ask(path)
        except RefusedError as error:
            if error.detail != _DIED:
                raise
        return self._ask(path)

    def _ask(self, path: Path) -> Read:
        child = self._started()
        try:
            return read_of(child.read(path.absolute()), self._limits)
        except GoneError as error:
            code, detail = _GONE[error.why]
            raise RefusedError(code, detail) from error
        finally:
            child.stop()

    def _started(self) -> ReadingChild:
        """A child that can read. What goes wrong before it saw the file is no fault of the file."""
        try:
            child = ReadingChild(self._limits, work=self._work)
        except OSError as error:
            raise RefusedError("unstarted") from error
        try:
            child.start()
        except GoneError as error:
            child.stop()
            raise RefusedError("unstarted", _DIED if error.why == _DIED else "") from error
        return child


def read_of(answer: Plain, limits: Limits) -> Read:
    """What a child's answer comes to. Raises: RefusedError."""
    if "refused" in answer:
        raise RefusedError(str(answer["refused"]), str(answer.get("detail", "")))
    if "failed" in answer:
        _log.warning("A document could not be read: %s", answer["failed"])
        raise RefusedError("damaged")
    try:
        return read_from(answer, limits)
    except MalformedError as error:
        _log.warning("The reading child sent what it should not: %s", error)
        raise RefusedError("damaged") from error


def _look_at(path: Path, limits: Limits) -> None:
    """What can be known of a file without opening it: a pipe or a device would never end."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise RefusedError("missing") from error
    except (OSError, ValueError) as error:  # ValueError: a null in its name
        raise RefusedError("denied") from error
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError("not-a-file")
    if found.st_size > limits.file_bytes:
        raise RefusedError("too-large", "file")
    if found.st_size == 0:
        raise RefusedError("empty")
    if not os.access(path, os.R_OK):
        raise RefusedError("denied")


def _name_of(path: Path) -> str:
    """The name as it can be shown: a name may hold line ends and signs that turn the direction too."""
    plain = clean_line(path.name.encode("utf-8", "replace").decode()).replace("\n", " ")
    return plain if len(plain) <= _LONGEST_NAME else plain[: _LONGEST_NAME - 9] + "…" + plain[-8:]


def _document(
    name: str,
    how: DocumentFormat,
    blocks: tuple[Block, ...],
    pages: int,
    hidden: tuple[HiddenText, ...],
    left_out: Iterable[LeftOut],
) -> DocumentText:
    return DocumentText(name, how, blocks, pages, hidden, tuple(map(notice, left_out)))
