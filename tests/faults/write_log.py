"""What a program asked the system to write, as strace saw it, and the disk as a power cut would have left it at any point.

Held to be true of the disk: what was synced is there. Of the rest any part may be there, down to single sectors of 512 bytes, in any
order; a hole reads as zeros. Names (making, renaming, removing) come in their order and are there after the next sync of
anything (one journal, as ext4 and XFS have it). Memory-mapped writes are not seen: SQLite's ``-shm``, which no restart needs.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
_CALLS = "openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,lseek,rename,renameat,renameat2,unlink,unlinkat"
_LINE = re.compile(r"^(\d+) +(\d+\.\d+) (.*)$")
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_FD = re.compile(r"^(\d+)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Op:
    """One call that came back. ``kind``: make, write, cut, sync, rename, remove; ``at_s``: when."""

    kind: str
    at_s: float
    path: str
    offset: int = 0
    content: bytes = b""
    to: str = ""


def record(command: Sequence[str], folder: Path, log: Path, timeout_s: float = 120.0) -> list[Op]:
    """Run a command; the writes below ``folder`` in the order in which they came back. Raises AssertionError where it fails."""
    trace = ["strace", "-f", "-qq", "-y", "-ttt", "-xx", "-s", str(1 << 24), "-e", f"trace={_CALLS}", "-o", str(log)]
    ran = subprocess.run([*trace, *command], capture_output=True, text=True, timeout=timeout_s)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return list(_read(log, str(folder)))


def _read(log: Path, below: str) -> Iterator[Op]:
    positions: dict[tuple[str, str], int] = {}
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match is None:
                continue
            thread, at, rest = match.groups()
            if rest.endswith("<unfinished ...>"):
                begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
                continue
            if rest.startswith("<... "):
                rest = begun.pop(thread, "") + rest.partition(" resumed>")[2]
            call = _CALL.match(rest)
            if call is not None and int(call[3]) >= 0:
                for op in _understood(call[1], call[2], int(call[3]), rest, float(at), positions):
                    if op.path.startswith(below):
                        yield op


def _understood(
    name: str, given: str, result: int, line: str, at_s: float, positions: dict[tuple[str, str], int]
) -> Iterator[Op]:
    if name in ("openat", "creat"):
        path = _path(_TEXT.search(given))
        handle = line.rpartition(" = ")[2].split("<")[0].strip()
        positions[handle, path] = 0
        if "O_TRUNC" in given:
            yield Op("make", at_s, path)
            yield Op("cut", at_s, path)
        elif "O_CREAT" in given:
            yield Op("make", at_s, path)
    elif name.startswith("rename"):
        old, new = (_path(found) for found in list(_TEXT.finditer(given))[-2:])
        yield Op("rename", at_s, old, to=new)
    elif name.startswith("unlink"):
        yield Op("remove", at_s, _path(_TEXT.search(given)))
    elif found := _FD.match(given):
        path = _plain(found[2])
        yield from _of_handle(name, (found[1], path), given[found.end() :], result, at_s, positions)


def _of_handle(
    name: str, key: tuple[str, str], given: str, result: int, at_s: float, positions: dict[tuple[str, str], int]
) -> Iterator[Op]:
    path = key[1]
    if name in ("fsync", "fdatasync"):
        yield Op("sync", at_s, path)
    elif name == "lseek":
        positions[key] = result
    elif name == "ftruncate":
        yield Op("cut", at_s, path, offset=int(given.rpartition(", ")[2]))
    elif name in ("write", "writev", "pwrite64", "pwritev"):
        content = b"".join(bytes.fromhex(text[1].replace("\\x", "")) for text in _TEXT.finditer(given))[:result]
        if name.startswith("p"):
            yield Op("write", at_s, path, int(given.rpartition(", ")[2]), content)
        else:
            offset = positions.get(key, 0)
            positions[key] = offset + result
            yield Op("write", at_s, path, offset, content)


def _path(found: re.Match[str] | None) -> str:
    return os.fsdecode(bytes.fromhex(found[1].replace("\\x", ""))) if found else ""


def _plain(path: str) -> str:
    return os.fsdecode(bytes.fromhex(path.replace("\\x", ""))) if path.startswith("\\x") else path


@dataclass
class _File:
    kept: bytearray = field(default_factory=bytearray)
    waiting: list[Op] = field(default_factory=list)

    def sync(self) -> None:
        for op in self.waiting:
            _apply(op, self.kept)
        self.waiting = []


def _apply(op: Op, content: bytearray) -> None:
    if op.kind == "cut":
        del content[op.offset :]
        content.extend(bytes(op.offset - len(content)))
        return
    content.extend(bytes(max(0, op.offset + len(op.content) - len(content))))
    content[op.offset : op.offset + len(op.content)] = op.content


class Disk:
    """The files while the log is played. :meth:`cut` writes them as the power cut leaves them."""

    def __init__(self) -> None:
        self._names: dict[str, _File] = {}
        self._kept_names: dict[str, _File] = {}
        self._waiting_names: list[Op] = []
        self._made: dict[int, _File] = {}

    def play(self, op: Op) -> None:
        """One more call came back."""
        if op.kind in ("make", "rename", "remove"):
            if op.kind == "make" and op.path in self._names:
                return
            if op.kind == "make":
                self._made[id(op)] = _File()
            self._name(op, self._names)
            self._waiting_names.append(op)
        elif op.kind == "sync":
            if op.path in self._names:
                self._names[op.path].sync()
            for waiting in self._waiting_names:
                self._name(waiting, self._kept_names)
            self._waiting_names = []
        elif op.path in self._names:
            self._names[op.path].waiting.append(op)

    def cut(self, kind: str, rng: Random, below: Path, into: Path) -> None:
        """``kind``: ``nothing`` unsynced is there, ``everything``, or ``torn``: as the lot decides, sector by sector."""
        shutil.rmtree(into, ignore_errors=True)
        into.mkdir(parents=True)
        names = dict(self._kept_names)
        through = {"nothing": 0, "everything": len(self._waiting_names)}.get(kind)
        for op in self._waiting_names[: rng.randint(0, len(self._waiting_names)) if through is None else through]:
            self._name(op, names)
        for path, file in names.items():
            target = into / Path(path).relative_to(below)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_left(file, kind, rng))

    def _name(self, op: Op, names: dict[str, _File]) -> None:
        if op.kind == "make":
            names[op.path] = self._made[id(op)]
        elif op.path in names:
            file = names.pop(op.path)
            if op.kind == "rename":
                names[op.to] = file


def _left(file: _File, kind: str, rng: Random) -> bytes:
    content = bytearray(file.kept)
    for op in file.waiting if kind != "nothing" else ():
        if kind == "everything":
            _apply(op, content)
        elif op.kind == "cut":
            if rng.random() < 0.5:
                _apply(op, content)
        else:
            _tear(op, content, rng)
    return bytes(content)


def _tear(op: Op, content: bytearray, rng: Random) -> None:
    share = rng.choice((0.0, 0.5, 0.9, 1.0))
    start = op.offset
    while start < op.offset + len(op.content):
        end = min(op.offset + len(op.content), (start // SECTOR + 1) * SECTOR)
        if rng.random() < share:
            piece = op.content[start - op.offset : end - op.offset]
            _apply(Op("write", op.at_s, op.path, start, piece), content)
        start = end
