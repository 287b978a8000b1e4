"""Catalogue entries whose files a test serves itself."""

import hashlib
import random

from maju.domain.catalogue import Licence, ModelEntry, ModelFile, Repository, Slot
from maju.domain.model_ports import TransferProgress

REPOSITORY = "maju/test"
REVISION = "abc123"


def noise(size: int, seed: int = 1) -> bytes:
    """The same bytes for the same seed."""
    return random.Random(seed).randbytes(size)


def sha256(content: bytes) -> str:
    """In hex."""
    return hashlib.sha256(content).hexdigest()


def known(path: str, content: bytes) -> ModelFile:
    """A file of the catalogue whose size and hash are known."""
    return ModelFile(path, len(content), sha256(content))


def entry(identifier: str, *files: ModelFile, mirrors: tuple[str, ...] = (), revision: str = REVISION) -> ModelEntry:
    """A model in the test's repository."""
    return ModelEntry(
        id=identifier,
        slot=Slot.SPEECH,
        label=identifier,
        purpose="시험",
        repository=Repository(REPOSITORY, revision),
        files=files,
        licence=Licence("mit", "MIT"),
        mirrors=tuple(Repository(name, REVISION) for name in mirrors),
    )


class Watcher:
    """Keeps what it is told, and cancels when ``when`` says so of it."""

    def __init__(self, when: object = None) -> None:
        self.told: list[TransferProgress] = []
        self._when = when

    def tell(self, progress: TransferProgress) -> None:
        self.told.append(progress)

    def cancelled(self) -> bool:
        return bool(callable(self._when) and self._when())
