"""A program of its own that packs or installs: for tests that kill it. It says a line after every piece and takes a line for each,
so that it is never far ahead of who kills it.

``python -m tests.model_store.pack_child install|pack MODELS STICK``
"""

import sys
from pathlib import Path

from maju.domain.catalogue import Catalogue
from tests.model_store.pack_making import ignore, packer, records


def _said() -> bool:
    print("piece", flush=True)
    return not sys.stdin.readline()


def main(what: str, models: Path, stick: Path) -> None:
    """Do it, with parts of 7 MB."""
    tool = packer(models, part_bytes=7_000_000)
    if what == "pack":
        tool.pack(records(models), Catalogue(()), stick, on_progress=ignore, cancelled=_said)
    else:
        tool.install(stick, on_progress=ignore, cancelled=_said)
    print("end", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
