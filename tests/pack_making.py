"""Small packs of the program, made as ``packaging/build.py`` makes the large ones."""

import sys
from pathlib import Path
from typing import Any

from maju import __version__
from maju.packs import LIBRARIES, PYTHON, this_machine, this_python, this_system

ROOT = Path(__file__).resolve().parents[1]
MODULE = "answer = 42\n"


def make_pack(tmp_path: Path, identifier: str = "torch", **changes: Any) -> Path:
    """A zip with a pack of one module (``extra_of_NAME``) or, for ``kind="libraries"``, of the given ``libraries``."""
    if str(ROOT / "packaging") not in sys.path:
        sys.path.insert(0, str(ROOT / "packaging"))
    from release.pack_writing import write_pack

    kind = changes.pop("kind", PYTHON)
    tree = tmp_path / "made" / identifier
    if kind == PYTHON:
        package = tree / "site-packages" / f"extra_of_{identifier}"
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text(MODULE, encoding="utf-8")
        (package / "large.bin").write_bytes(bytes(range(256)) * 4096)
    for path in changes.pop("libraries", ()):
        (tree / "lib").mkdir(parents=True, exist_ok=True)
        (tree / "lib" / path.name).write_bytes(path.read_bytes())
    for name, content in changes.pop("files", {}).items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(content)
    facts = {
        "id": identifier,
        "kind": kind,
        "version": __version__,
        "system": this_system(),
        "machine": this_machine(),
        **({"python": this_python()} if kind == PYTHON else {"load": ()}),
        **changes,
    }
    return write_pack(tree, tmp_path / "made" / f"{identifier}.zip", 1_700_000_000, **facts)


def unpack(pack: Path, place: Path) -> Path:
    """The pack as it lies where it is installed, without the installer."""
    import zipfile

    with zipfile.ZipFile(pack) as archive:
        archive.extractall(place)
    return place / pack.stem


__all__ = ["LIBRARIES", "PYTHON", "make_pack", "unpack"]
