"""The models a person may have: what each is for, its files, its licence, what it needs, and which profile it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from maju.domain.errors import MajuError


class Slot(StrEnum):
    """What a model is for; also the name of its folder among the installed models."""

    SPEECH = "speech"
    VOICE = "voice"
    FACE = "face"
    POSE = "pose"
    LANGUAGE = "llm"
    EMBEDDING = "embedding"


class Profile(StrEnum):
    """A set of models for a kind of computer."""

    MINIMUM = "minimum"
    STANDARD = "standard"
    HIGH = "high"

    @property
    def label(self) -> str:
        """Its Korean name."""
        return {"minimum": "최소", "standard": "표준", "high": "고성능"}[self.value]


def parse_profile(word: str) -> Profile:
    """A profile by its Korean label or its id. Raises: MajuError ``profile-unknown``."""
    for profile in Profile:
        if word.strip().lower() in (profile.label, profile.value):
            return profile
    sentence = "‘{word}’이라는 구성은 없습니다. 최소, 표준, 고성능 가운데 하나를 적어 주십시오."
    raise MajuError("profile-unknown", sentence, word=word)


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model: ``path`` below its folder (POSIX), ``size`` in bytes and ``sha256`` in hex where they are known.

    ``url`` is the whole address where the file does not lie in the entry's repository on a hub.
    """

    path: str
    size: int | None = None
    sha256: str | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """``obligations``: Korean sentences a person must have seen before the download where ``ask`` is set."""

    id: str
    name: str
    url: str = ""
    obligations: tuple[str, ...] = ()
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Repository:
    """A place on a hub: ``owner/name`` at a revision ("unknown": the newest, and the entry is not pinned).

    ``name`` is empty where every file of the entry has an address of its own; ``revision`` is then the version in it.
    """

    name: str
    revision: str


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One model of the catalogue. ``purpose`` is one Korean sentence; memory in bytes while it runs, None where unknown.

    ``alternative_of``: the id of the model in a profile whose place this smaller one takes where memory is short; it is in no
    profile itself. ``about_bytes``: about how much there is in all, where the sizes of large files are unknown.
    """

    id: str
    slot: Slot
    label: str
    purpose: str
    repository: Repository
    files: tuple[ModelFile, ...]
    licence: Licence
    mirrors: tuple[Repository, ...] = ()
    memory_bytes: int | None = None
    gpu_memory_bytes: int | None = None
    profiles: tuple[Profile, ...] = ()
    note: str = ""
    alternative_of: str = ""
    about_bytes: int | None = None

    @property
    def size(self) -> int:
        """Bytes in all: of the files whose size is known, or ``about_bytes`` where that is more."""
        return max(sum(file.size or 0 for file in self.files), self.about_bytes or 0)

    @property
    def pinned(self) -> bool:
        """Whether the hash of every file is known beforehand."""
        return all(file.sha256 for file in self.files) and self.repository.revision != "unknown"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every model there is to have, in the order of the manifest."""

    entries: tuple[ModelEntry, ...]

    def __iter__(self) -> Iterator[ModelEntry]:
        return iter(self.entries)

    def find(self, identifier: str) -> ModelEntry:
        """An entry by its id. Raises: MajuError ``model-unknown``."""
        for entry in self.entries:
            if entry.id == identifier:
                return entry
        sentence = "‘{name}’이라는 모델은 목록에 없습니다. ‘maju models list’에서 이름을 볼 수 있습니다."
        raise MajuError("model-unknown", sentence, name=identifier)

    def of_profile(self, profile: Profile) -> tuple[ModelEntry, ...]:
        """The models of a profile."""
        return tuple(entry for entry in self.entries if profile in entry.profiles)


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file as it was when it was installed: enforced from then on."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """What the store wrote down when it installed a model. ``source``: ``download`` or ``pack``; ``pinned``: the catalogue
    knew every hash beforehand; ``installed_on``: ISO 8601 date."""

    id: str
    slot: Slot
    revision: str
    files: tuple[InstalledFile, ...]
    source: str
    installed_on: str
    pinned: bool


@dataclass(frozen=True, slots=True)
class OwnModel:
    """A model of the person's own, left where it lies: the store only remembers its place."""

    slot: Slot
    name: str
    path: str
