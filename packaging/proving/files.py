"""What lies in a tree, and what came, went or changed between two looks at it."""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Of the system, not of the tree: mounted when something runs in it.
_NOT_OF_THE_TREE: Final = ("proc", "sys", "dev", "run", "media")
#: What dpkg itself writes down about every package it ever saw.
PACKAGE_NOTES: Final = ("var/lib/dpkg", "var/log", "var/cache/debconf", "var/cache/ldconfig", "etc/ld.so.cache")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name. ``size`` in bytes and ``changed`` in nanoseconds of a file; 0 of a folder; ``target`` of a link."""

    kind: str
    mode: int
    owner: int
    size: int
    changed: int
    target: str


def listing(tree: Path) -> dict[str, Entry]:
    """Every name in ``tree``, relative to it."""
    found: dict[str, Entry] = {}
    for folder, folders, files in os.walk(tree):
        here = Path(folder)
        if here == tree:
            folders[:] = [name for name in folders if name not in _NOT_OF_THE_TREE]
        for name in (*folders, *files):
            found[str((here / name).relative_to(tree))] = _entry(here / name)
    return found


def _entry(path: Path) -> Entry:
    known = path.lstat()
    whole = stat.S_ISREG(known.st_mode)
    target = str(path.readlink()) if stat.S_ISLNK(known.st_mode) else ""
    size, changed = (known.st_size, known.st_mtime_ns) if whole else (0, 0)
    return Entry(stat.filemode(known.st_mode)[0], stat.S_IMODE(known.st_mode), known.st_uid, size, changed, target)


def difference(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> list[str]:
    """``+ name``, ``- name`` and ``~ name`` of what came, went and changed, by name."""
    came = ((name, "+") for name in after.keys() - before.keys())
    went = ((name, "-") for name in before.keys() - after.keys())
    changed = ((name, "~") for name in before.keys() & after.keys() if before[name] != after[name])
    return [f"{sign} {name}" for name, sign in sorted([*came, *went, *changed])]


def beneath(line: str, folders: Iterable[str]) -> bool:
    """Whether a line of :func:`difference` is about one of ``folders`` or what is in it."""
    name = line[2:]
    return any(name == folder or name.startswith(f"{folder}/") for folder in folders)


def on_the_way(line: str, folders: Iterable[str]) -> bool:
    """Whether the line is about a folder that came because one of ``folders`` lies in it."""
    return line[0] == "+" and any(folder.startswith(f"{line[2:]}/") for folder in folders)


def contents(folder: Path, names: Iterable[str] = (".",)) -> dict[str, str]:
    """SHA-256 of ``names`` in ``folder`` that are files, and of every file under those that are folders, by place in ``folder``."""
    places = [folder / name for name in names]
    files = {path for place in places for path in (place.rglob("*") if place.is_dir() else [place])}
    whole = sorted(path for path in files if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in whole}
