"""Where models wait while they arrive: ``.partial/<id>/download`` from the network, ``.partial/<id>/pack`` from a stick.

One program at a time works on a model: :func:`sole_use` holds ``.partial/<id>.lock``, which the system frees when the program
dies. The lock file stays: deleting it would let two programs hold two files of the same name.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from maju.domain.errors import MajuError

PARTIAL = ".partial"


def download_folder(models: Path, identifier: str) -> Path:
    """Where a download of a model is kept until it is whole."""
    return models / PARTIAL / identifier / "download"


def pack_folder(models: Path, identifier: str) -> Path:
    """Where a model that comes from a pack is kept until it is whole."""
    return models / PARTIAL / identifier / "pack"


@contextlib.contextmanager
def sole_use(models: Path, identifier: str) -> Iterator[None]:
    """Nobody else installs this model meanwhile. Raises: MajuError ``download-busy``; OSError."""
    (models / PARTIAL).mkdir(parents=True, exist_ok=True)
    lock = FileLock(models / PARTIAL / f"{identifier}.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        sentence = "‘{name}’ 모델은 다른 창이나 프로그램이 이미 받고 있습니다. 그쪽이 끝난 다음에 다시 해 주십시오."
        raise MajuError("download-busy", sentence, name=identifier) from error
    try:
        yield
    finally:
        lock.release()
