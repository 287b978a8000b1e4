"""A candidate's stick: which are plugged in, and which documents on one may be read. Nothing is written here."""

import os
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase

DOCUMENTS = frozenset((".pdf", ".docx", ".hwp", ".hwpx", ".txt", ".md"))
"""What the readers of ``documents/candidate`` know; they tell a format by its contents, the ending is for the person."""
RECORDS = ".maju"
"""A record that was taken home from another session, under its passphrase."""
LARGEST = 20_000_000
"""Bytes of one document: the limit of its reader (documents/candidate/limits.py)."""
MOST_SHOWN = 60
MOST_LOOKED_AT = 5_000
"""Names on a stick; a stick of photographs must not keep anybody waiting."""
DEEPEST = 4
LONGEST_NAME = 120
_MOUNTED_BELOW = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where Linux and macOS show what was plugged in."""
_NOT_OURS = frozenset(("system volume information", "$recycle.bin", "lost.dir", "lost+found", "found.000"))
_TURNS_READING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

TOO_LARGE = "‘{name}’은(는) {megabytes}MB보다 커서 읽지 않습니다."
EMPTY = "‘{name}’은(는) 빈 파일입니다."
NOT_A_FILE = "‘{name}’은(는) 다른 곳을 가리키는 링크이거나 파일이 아니어서 읽지 않습니다."
ODD_NAME = "이름에 보이지 않는 글자가 있거나 이름이 너무 긴 파일 하나는 읽지 않습니다."


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is plugged in. ``root``: where it is mounted; ``writable``: as it was mounted."""

    root: Path
    writable: bool = True

    @property
    def name(self) -> str:
        """As the system calls it."""
        return self.root.name or str(self.root)


@dataclass(frozen=True, slots=True)
class StickFile:
    """A document that may be read. ``folder``: where on the stick, empty at its top; ``changed``: seconds since 1970."""

    path: Path
    folder: str
    size_bytes: int
    changed: float

    @property
    def name(self) -> str:
        """Of the file alone."""
        return self.path.name

    @property
    def is_record(self) -> bool:
        """Whether it is somebody's record and not a document."""
        return self.path.suffix.lower() == RECORDS


@dataclass(frozen=True, slots=True)
class StickContents:
    """Documents and records, the newest first; ``refused``: what looks like one and is left alone, and why; ``more``: there is more on the
    stick than was looked at or is shown."""

    files: tuple[StickFile, ...]
    records: tuple[StickFile, ...] = ()
    refused: tuple[Phrase, ...] = ()
    more: bool = False


def find_sticks(roots: Sequence[Path] = ()) -> tuple[Stick, ...]:
    """What is plugged in. ``roots``: folders a centre has named as its sticks; without any, the removable disks of the system."""
    if roots:
        return tuple(Stick(root, os.access(root, os.W_OK)) for root in roots if _is_folder(root))
    found = (disk for disk in psutil.disk_partitions(all=False) if _removable(disk.mountpoint, disk.opts))
    return tuple(Stick(Path(disk.mountpoint), "ro" not in disk.opts.split(",")) for disk in found)


def is_there(stick: Stick, roots: Sequence[Path] = ()) -> bool:
    """Whether it is still plugged in and answers."""
    if all(each.root != stick.root for each in find_sticks(roots)):
        return False
    try:
        with os.scandir(stick.root) as entries:
            next(entries, None)
    except OSError:
        return False
    return True


def gone(stick: Stick) -> MajuError:
    """What is said of a stick that was pulled out."""
    return MajuError(
        "stick-gone",
        "USB ‘{name}’이(가) 빠졌습니다. 이미 읽은 자료와 면접 기록은 이 자리에 그대로 있습니다. USB를 다시 꽂고 한 번 더 해 주십시오.",
        name=stick.name,
    )


def documents_on(stick: Stick) -> StickContents:
    """The documents of a stick. Raises: MajuError ``stick-gone``."""
    files: list[StickFile] = []
    refused: list[Phrase] = []
    looked = 0
    for entry, folder in _entries(stick):
        looked += 1
        if looked > MOST_LOOKED_AT:
            break
        if Path(entry.name).suffix.lower() not in (*DOCUMENTS, RECORDS):
            continue
        found = _document(entry, folder)
        if isinstance(found, Phrase):
            refused.append(found)
        else:
            files.append(found)
    files.sort(key=lambda file: (-file.changed, file.name))
    documents = [file for file in files if not file.is_record]
    records = [file for file in files if file.is_record]
    more = looked > MOST_LOOKED_AT or max(len(documents), len(records)) > MOST_SHOWN
    return StickContents(tuple(documents[:MOST_SHOWN]), tuple(records[:MOST_SHOWN]), tuple(refused[:MOST_SHOWN]), more)


def still_readable(stick: Stick, file: StickFile) -> Path:
    """The path of a document right before it is read: still a plain file of this stick. Raises: MajuError ``stick-gone``,
    ``stick-file``."""
    try:
        found = file.path.lstat()
        inside = file.path.resolve(strict=True).is_relative_to(stick.root.resolve(strict=True))
    except OSError as error:
        raise gone(stick) from error
    if not inside or not stat.S_ISREG(found.st_mode) or (found.st_size > LARGEST and not file.is_record):
        raise MajuError(
            "stick-file",
            "‘{name}’이(가) 조금 전과 달라 읽지 않았습니다. 저장한 것은 없습니다. 다른 문서를 골라 주십시오.",
            name=file.name,
        )
    return file.path


# ----------------------------------------------------------------------------------------------------------------------


def _removable(mounted_at: str, options: str) -> bool:
    if os.name == "nt":
        return "removable" in options
    return mounted_at.startswith(_MOUNTED_BELOW)


def _is_folder(root: Path) -> bool:
    try:
        return stat.S_ISDIR(root.stat().st_mode)
    except OSError:
        return False


def _entries(stick: Stick) -> Iterator[tuple["os.DirEntry[str]", str]]:
    """Every entry that is no folder, with the folder it lies in; folders of the system and hidden names are passed over."""
    waiting: deque[tuple[Path, str, int]] = deque([(stick.root, "", 0)])
    while waiting:
        path, folder, depth = waiting.popleft()
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            if depth == 0:
                raise gone(stick) from error
            continue
        for entry in found:
            if entry.name.startswith((".", "~$")) or entry.name.lower() in _NOT_OURS:
                continue
            if not _is_own_folder(entry):
                yield entry, folder
            elif depth < DEEPEST:
                waiting.append((Path(entry.path), f"{folder}/{entry.name}".lstrip("/"), depth + 1))


def _is_own_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _document(entry: "os.DirEntry[str]", folder: str) -> StickFile | Phrase:
    if _odd(entry.name) or _odd(folder):
        return Phrase(ODD_NAME, {})
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return Phrase(NOT_A_FILE, {"name": entry.name})
    if not stat.S_ISREG(found.st_mode):
        return Phrase(NOT_A_FILE, {"name": entry.name})
    if found.st_size == 0:
        return Phrase(EMPTY, {"name": entry.name})
    if found.st_size > LARGEST and Path(entry.name).suffix.lower() != RECORDS:
        return Phrase(TOO_LARGE, {"name": entry.name, "megabytes": LARGEST // 1_000_000})
    return StickFile(Path(entry.path), folder, found.st_size, found.st_mtime)


def _odd(name: str) -> bool:
    return any(not sign.isprintable() or sign in _TURNS_READING for sign in name) or any(
        len(part) > LONGEST_NAME for part in name.split("/")
    )
