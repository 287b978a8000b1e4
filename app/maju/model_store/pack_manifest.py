"""``maju-pack.json``: what a pack holds, told before a byte of a model is read. assets/schemas/model-pack.schema.json describes it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from maju.domain.catalogue import Licence, ModelEntry, ModelFile, Profile, Repository, Slot
from maju.domain.errors import MajuError
from maju.model_store.pack_names import check_apart, check_name, check_path, is_folder_name, shown

FOLDER_NAME = "maju-pack"
MANIFEST_NAME = "maju-pack.json"
#: Beside the manifest while packing: names of the files that packing has made or will make. A pack that has one is unfinished.
UNFINISHED_NAME = "maju-pack.unfinished.json"
#: FAT32 holds no larger file: its sizes are unsigned 32-bit numbers.
FAT32_LARGEST = 2**32 - 1
_FORMAT = 1
LARGEST_MANIFEST = 1_000_000
_MOST_MODELS = 100
_MOST_FILES = 1000
_LARGEST_SIZE = 2**42
_LONGEST_TEXT = 4000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PackedPart:
    """One file of the pack: ``size`` in bytes, ``sha256`` in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of a model: its ``parts`` in order are its content."""

    path: str
    size: int
    sha256: str
    parts: tuple[PackedPart, ...]


@dataclass(frozen=True, slots=True)
class PackedModel:
    """``entry``: what the maker's catalogue said of it; ``pinned``: whether that knew every hash beforehand."""

    entry: ModelEntry
    pinned: bool
    files: tuple[PackedFile, ...]

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class PackManifest:
    """``made_on``: ISO 8601 date; ``program``: the version that made it."""

    made_on: str
    program: str
    models: tuple[PackedModel, ...]

    @property
    def parts(self) -> tuple[PackedPart, ...]:
        """Every file of the pack beside the manifest."""
        return tuple(part for model in self.models for file in model.files for part in file.parts)


def write_manifest(manifest: PackManifest) -> bytes:
    """The manifest as it lies on the stick."""
    plain = {
        "format": _FORMAT,
        "made_on": manifest.made_on,
        "program": manifest.program,
        "models": [_plain_model(model) for model in manifest.models],
    }
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_manifest(content: bytes) -> PackManifest:
    """Understand a manifest, strictly.

    Raises: MajuError ``pack-manifest``, ``pack-newer``, ``pack-bad-path``, ``pack-double``.
    """
    try:
        plain = json.loads(content.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_number)
        return _manifest(plain)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        sentence = "꾸러미의 목록({file})이 깨졌거나 이 프로그램이 만든 것이 아닙니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오."
        raise MajuError("pack-manifest", sentence, file=MANIFEST_NAME) from error


def _plain_model(model: PackedModel) -> dict[str, Any]:
    entry, licence = model.entry, model.entry.licence
    return {
        "id": entry.id,
        "slot": entry.slot.value,
        "label": entry.label,
        "purpose": entry.purpose,
        "note": entry.note,
        "repository": {"name": entry.repository.name, "revision": entry.repository.revision},
        "licence": {
            "id": licence.id,
            "name": licence.name,
            "url": licence.url,
            "obligations": list(licence.obligations),
            "ask": licence.ask,
        },
        "memory_bytes": entry.memory_bytes,
        "gpu_memory_bytes": entry.gpu_memory_bytes,
        "profiles": [profile.value for profile in entry.profiles],
        "alternative_of": entry.alternative_of,
        "pinned": model.pinned,
        "files": [_plain_file(file) for file in model.files],
    }


def _plain_file(file: PackedFile) -> dict[str, Any]:
    parts = [{"name": part.name, "size": part.size, "sha256": part.sha256} for part in file.parts]
    return {"path": file.path, "size": file.size, "sha256": file.sha256, "parts": parts}


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON lets a name stand twice, and readers differ on which counts."""
    names = dict(pairs)
    if len(names) != len(pairs):
        raise ValueError(pairs[0][0])
    return names


def _no_number(word: str) -> None:
    raise ValueError(word)


def _manifest(plain: Any) -> PackManifest:
    if isinstance(plain, dict) and isinstance(plain.get("format"), int) and plain["format"] > _FORMAT:
        sentence = "이 꾸러미는 더 새로운 maju로 만들었습니다. 프로그램을 새 판으로 바꾼 다음 다시 해 주십시오."
        raise MajuError("pack-newer", sentence)
    fields = _fields(plain, "format", "made_on", "program", "models")
    if _count(fields["format"], 1) != _FORMAT:
        raise ValueError(fields["format"])
    models = _list(fields["models"], _model, 1, _MOST_MODELS)
    manifest = PackManifest(_text(fields["made_on"]), _text(fields["program"]), models)
    check_apart(model.entry.id for model in models)
    check_apart([MANIFEST_NAME, UNFINISHED_NAME, *(part.name for part in manifest.parts)])
    return manifest


def _model(plain: Any) -> PackedModel:
    fields = _fields(
        plain, "id", "slot", "label", "purpose", "note", "repository", "licence", "memory_bytes", "gpu_memory_bytes",
        "profiles", "alternative_of", "pinned", "files",
    )  # fmt: skip
    files = _list(fields["files"], _file, 1, _MOST_FILES)
    check_apart(file.path for file in files)
    repository = _fields(fields["repository"], "name", "revision")
    entry = ModelEntry(
        id=_identifier(fields["id"]),
        slot=Slot(_text(fields["slot"])),
        label=_text(fields["label"]),
        purpose=_text(fields["purpose"]),
        note=_text(fields["note"]),
        repository=Repository(_text(repository["name"]), _text(repository["revision"])),
        files=tuple(ModelFile(file.path, file.size, file.sha256) for file in files),
        licence=_licence(fields["licence"]),
        memory_bytes=_maybe(fields["memory_bytes"]),
        gpu_memory_bytes=_maybe(fields["gpu_memory_bytes"]),
        profiles=_list(fields["profiles"], lambda word: Profile(_text(word)), 0, len(Profile)),
        alternative_of=_text(fields["alternative_of"]),
    )
    return PackedModel(entry, _truth(fields["pinned"]), files)


def _licence(plain: Any) -> Licence:
    fields = _fields(plain, "id", "name", "url", "obligations", "ask")
    url = _text(fields["url"])
    if url and not url.startswith(("https://", "http://")):
        raise ValueError(url)
    obligations = _list(fields["obligations"], _text, 0, 50)
    return Licence(_text(fields["id"]), _text(fields["name"]), url, obligations, _truth(fields["ask"]))


def _file(plain: Any) -> PackedFile:
    fields = _fields(plain, "path", "size", "sha256", "parts")
    parts = _list(fields["parts"], _part, 1, _MOST_FILES)
    path, size, sha256 = (
        check_path(_string(fields["path"])),
        _count(fields["size"], _LARGEST_SIZE),
        _hash(fields["sha256"]),
    )
    if sum(part.size for part in parts) != size:
        sentence = "꾸러미 목록에 적힌 ‘{name}’의 크기가 조각들의 크기와 맞지 않습니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오."
        raise MajuError("pack-wrong-size", sentence, name=shown(path))
    return PackedFile(path, size, sha256, parts)


def _part(plain: Any) -> PackedPart:
    fields = _fields(plain, "name", "size", "sha256")
    return PackedPart(
        check_name(_string(fields["name"])), _count(fields["size"], FAT32_LARGEST), _hash(fields["sha256"])
    )


def _fields(plain: Any, *names: str) -> dict[str, Any]:
    """Exactly these names, no more and no fewer."""
    if not isinstance(plain, dict) or set(plain) != set(names):
        raise ValueError(names[0])
    return plain


def _list(plain: Any, read: Callable[[Any], T], least: int, most: int) -> tuple[T, ...]:
    if not isinstance(plain, list) or not least <= len(plain) <= most:
        raise ValueError(least)
    return tuple(read(item) for item in plain)


def _identifier(plain: Any) -> str:
    name = check_name(_string(plain))
    if not is_folder_name(name):
        raise ValueError(name)
    return name


def _string(plain: Any) -> str:
    if not isinstance(plain, str) or len(plain) > _LONGEST_TEXT:
        raise ValueError(type(plain))
    return plain


def _text(plain: Any) -> str:
    """Without control signs: it is shown in windows and terminals."""
    text = _string(plain)
    if not all(sign.isprintable() or sign == "\n" for sign in text):
        raise ValueError(ascii(text))
    return text


def _count(plain: Any, most: int) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool) or not 0 <= plain <= most:
        raise ValueError(type(plain))
    return plain


def _maybe(plain: Any) -> int | None:
    return None if plain is None else _count(plain, _LARGEST_SIZE)


def _truth(plain: Any) -> bool:
    if not isinstance(plain, bool):
        raise ValueError(type(plain))
    return plain


def _hash(plain: Any) -> str:
    text = _text(plain)
    if len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise ValueError(len(text))
    return text
