"""The model store as the program sees it. Every call blocks; long ones report progress and look whether they were cancelled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from maju.domain.catalogue import Catalogue, ModelEntry, ModelRecord, OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.progress import Cancelled


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far a long job is. Bytes over all of its files; ``total`` None while a size is unknown; ``rate`` bytes a second over
    the last seconds (0 until known); ``left_s`` None until it can be told. ``stage``: ``download``, ``verify``, ``pack``, ``copy``."""

    stage: str
    model: str
    file: str
    done: int
    total: int | None
    rate: float = 0.0
    left_s: float | None = None


OnProgress = Callable[[TransferProgress], None]


@dataclass(frozen=True, slots=True)
class FileCheck:
    """One file looked at again. ``state``: ``whole``, ``changed``, ``missing``, or ``extra`` (nothing installed it)."""

    path: str
    state: str


@dataclass(frozen=True, slots=True)
class PackContents:
    """What a pack holds, read from its manifest alone; ``bytes`` of all models together."""

    models: tuple[ModelEntry, ...]
    bytes: int
    made_on: str


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model found on disk, as the engines see it; ``problem`` says why it cannot be used, None where it looks whole.

    ``name``: its folder below the slot, its file's stem, ``folder/stem`` where a folder holds several, or what the person's own
    is remembered by (``own``). ``bytes`` on disk. Voices only: ``engine`` (``piper``, ``supertonic``) and ``language`` (``ko-KR``).
    """

    slot: Slot
    name: str
    path: Path
    problem: MajuError | None = None
    own: bool = False
    bytes: int = 0
    engine: str = ""
    language: str = ""


class ModelFinder(Protocol):
    """Looks at what lies on disk with the engines' own checks; loads nothing."""

    def installed(self, slot: Slot) -> tuple[InstalledModel, ...]:
        """Every model of a slot, also broken ones and the person's own."""

    def describe(self, slot: Slot, path: Path) -> InstalledModel:
        """One model that lies at ``path``, wherever that is."""


class ModelFetcher(Protocol):
    """Brings models from where the catalogue says they are."""

    def fetch(
        self, entries: Sequence[ModelEntry], *, on_progress: OnProgress, cancelled: Cancelled
    ) -> tuple[ModelRecord, ...]:
        """Download, check and install ``entries``; goes on where an earlier call stopped, also one that was killed.

        Raises: MajuError ``download-cancelled``, ``download-offline``, ``download-refused`` (the server said no),
        ``download-wrong-hash`` (quarantined), ``disk-too-small``, ``folder-unwritable``. What has arrived is kept.
        """

    def waiting_bytes(self, entry: ModelEntry) -> int:
        """Bytes of an unfinished download that are on disk already."""

    def discard(self, entry: ModelEntry) -> None:
        """Throw an unfinished download away."""


class ModelKeeper(Protocol):
    """What is installed: records beside the files, and the person's own models by their place."""

    def records(self) -> tuple[ModelRecord, ...]:
        """Every model the store installed, by slot and id."""

    def folder(self, slot: Slot, identifier: str) -> Path:
        """Where an installed model lies."""

    def verify(self, record: ModelRecord, *, on_progress: OnProgress, cancelled: Cancelled) -> tuple[FileCheck, ...]:
        """Hash every file again."""

    def remove(self, slot: Slot, identifier: str) -> int:
        """Remove a model and return the bytes freed. An own model is only forgotten. Raises: MajuError ``model-not-installed``."""

    def own(self) -> tuple[OwnModel, ...]:
        """The person's own models."""

    def add_own(self, model: OwnModel) -> None:
        """Remember a model where it lies; one of the same slot and name is replaced."""


class ModelPacker(Protocol):
    """Carries models on a stick."""

    def pack(
        self,
        records: Sequence[ModelRecord],
        catalogue: Catalogue,
        out: Path,
        *,
        on_progress: OnProgress,
        cancelled: Cancelled,
    ) -> tuple[Path, ...]:
        """Write installed models to the folder ``out`` as files under 4 GiB with a manifest; return them, manifest first.

        Goes on where an earlier call stopped. Raises: MajuError ``pack-…``, ``disk-too-small``, ``download-cancelled``.
        """

    def contents(self, place: Path) -> PackContents:
        """Read a pack (its folder, or its manifest file). Raises: MajuError ``pack-…`` with the reason."""

    def install(self, place: Path, *, on_progress: OnProgress, cancelled: Cancelled) -> tuple[ModelRecord, ...]:
        """Install everything in a pack, streaming; goes on where an earlier call stopped.

        Raises: MajuError ``pack-…``: nothing of a refused pack is installed.
        """
