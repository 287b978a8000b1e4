"""Makes a folder a pack: its list of hashes, its facts, and the zip in which it travels."""

import hashlib
import re
import stat
import time
import zipfile
from pathlib import Path
from typing import Final

import tomli_w

from maju.domain.errors import MajuError
from maju.model_store.program_pack_source import check_pack_path
from maju.packs import FACTS_NAME, FORMAT, LIST_NAME, PackFacts, read_facts

LICENCES: Final = "licences"
"""Folder of a pack with the licences of what is in it."""
LARGEST: Final = 2**32 - 1
"""Bytes: what a FAT32 stick takes in one file."""
LONGEST_PATH: Final = 160
"""Characters of a path in a pack: with a person's folder before it, it stays below the 260 of Windows."""
_CHUNK = 2**20
_EPOCH = 315532800  # a zip knows no time before 1980


class PackError(Exception):
    """Why no pack was made, for developers."""


def write_pack(tree: Path, target: Path, source_date: int, **facts: str | tuple[str, ...]) -> Path:
    """Complete ``tree`` and put it into the zip ``target``; the same tree gives the same bytes.

    ``facts``: what :class:`maju.packs.PackFacts` holds besides counts and hashes. Raises: PackError; MajuError where the facts are
    none that the program would read; OSError.
    """
    (tree / FACTS_NAME).unlink(missing_ok=True)
    (tree / LIST_NAME).unlink(missing_ok=True)
    names = _names(tree)
    listed = "".join(f"{_sha256(tree / name)}  {name}\n" for name in names).encode("utf-8")
    (tree / LIST_NAME).write_bytes(listed)
    table = {
        "format": FORMAT,
        **{name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()},
        "files": len(names),
        "bytes": sum((tree / name).stat().st_size for name in names),
        "list_sha256": hashlib.sha256(listed).hexdigest(),
    }
    (tree / FACTS_NAME).write_text(tomli_w.dumps(table), encoding="utf-8", newline="\n")
    known = read_facts((tree / FACTS_NAME).read_text(encoding="utf-8"))
    _zip(tree, known, [FACTS_NAME, LIST_NAME, *names], target, source_date)
    return target


def _names(tree: Path) -> list[str]:
    """Every file, as POSIX paths. Raises: PackError for what another disk would not take."""
    names = []
    folded: set[str] = set()
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            continue
        if not stat.S_ISREG(mode) or len(name) > LONGEST_PATH:
            raise PackError(f"{name} cannot be in a pack")
        try:
            check_pack_path(name)
        except MajuError as error:
            raise PackError(f"{name} cannot be in a pack: {error.code}") from error
        if name.casefold() in folded:
            raise PackError(f"{name} is twice in the pack on a disk that ignores case")
        if path.lstat().st_size > LARGEST:
            raise PackError(f"{name} is larger than 4 GiB")
        folded.add(name.casefold())
        names.append(name)
    return names


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _zip(tree: Path, facts: PackFacts, names: list[str], target: Path, source_date: int) -> None:
    moment = time.gmtime(max(source_date, _EPOCH))[:6]
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w") as archive:
        for name in names:
            info = zipfile.ZipInfo(f"{facts.id}/{name}", moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.file_size = (tree / name).stat().st_size
            with (tree / name).open("rb") as source, archive.open(info, "w") as member:
                while piece := source.read(_CHUNK):
                    member.write(piece)
    if part.stat().st_size > LARGEST:
        raise PackError(f"{target.name} is larger than 4 GiB")
    part.replace(target)


def size_table(tree: Path, depth: int = 2) -> str:
    """What fills a pack, the largest first, in MB of 10**6 bytes."""
    sums: dict[str, int] = {}
    for path in tree.rglob("*"):
        if path.is_file():
            parts = path.relative_to(tree).parts
            top = "/".join(parts[: min(depth, len(parts) - 1)]) or parts[0]
            sums[top] = sums.get(top, 0) + path.stat().st_size
    rows = sorted(sums.items(), key=lambda item: -item[1])
    lines = [f"{size / 1e6:9.1f} MB  {name}" for name, size in rows if size >= 1_000_000]
    return "\n".join([*lines, f"{sum(sums.values()) / 1e6:9.1f} MB  in all"])


def pinned(requirements: Path) -> dict[str, str]:
    """Versions by canonical name, from a requirements file; markers are left to who asks."""
    found = {}
    for line in requirements.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line)
        if match:
            found[match[1].lower().replace("_", "-").replace(".", "-")] = match[2]
    return found
