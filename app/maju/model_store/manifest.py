"""Reads the list of models (models/manifest.toml). Strict: what is not understood is refused, with the entry named.

assets/schemas/model-manifest.schema.json describes the file; models/README.md says what its keys mean.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from maju.domain.catalogue import Catalogue, Licence, ModelEntry, ModelFile, Profile, Repository, Slot
from maju.domain.errors import MajuError
from maju.model_store import manifest_values as values
from maju.model_store.manifest_values import Table, WrongValueError
from maju.model_store.pack_names import check_apart

T = TypeVar("T")

VERSION = 1


def read_manifest(path: Path) -> Catalogue:
    """Every model of the file. Raises: MajuError ``manifest-missing`` and ``manifest-invalid`` (names the entry)."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MajuError(
            "manifest-missing",
            "모델 목록 파일 {file}을(를) 읽을 수 없습니다. 설치된 모델과 지난 기록은 그대로입니다. "
            "프로그램을 다시 설치하면 목록이 돌아옵니다.",
            file=path,
        ) from error
    except (ValueError, RecursionError) as error:
        raise _invalid("전체", WrongValueError("TOML", "파일의 짜임이 깨져 있습니다")) from error
    return parse_manifest(raw)


def parse_manifest(raw: Mapping[str, object]) -> Catalogue:
    """The same from a parsed file. Raises: MajuError ``manifest-invalid``."""
    licence_items, model_items = _read("전체", _top, dict(raw))
    licences = [
        _read(_name(item, place, "licence"), _licence, item) for place, item in enumerate(licence_items, start=1)
    ]
    _no_double([licence.id for licence in licences])
    known = {licence.id: licence for licence in licences}
    entries = [
        _read(_name(item, place, "model"), lambda raw: _entry(raw, known), item)
        for place, item in enumerate(model_items, start=1)
    ]
    _no_double([entry.id for entry in entries])
    _check_profiles(entries)
    _check_alternatives(entries)
    return Catalogue(tuple(entries))


def _read(name: str, read: Callable[[object], T], item: object) -> T:
    """Say which entry was read when a value did not fit."""
    try:
        return read(item)
    except WrongValueError as wrong:
        raise _invalid(name, wrong) from wrong


def _invalid(name: str, wrong: WrongValueError) -> MajuError:
    return MajuError(
        "manifest-invalid",
        "모델 목록의 ‘{entry}’ 항목을 읽을 수 없습니다({problem}). 설치된 모델과 지난 기록은 그대로입니다. "
        "프로그램을 다시 설치하면 처음 목록이 돌아옵니다.",
        entry=name,
        problem=f"{wrong.field}: {wrong.why}" if wrong.field else wrong.why,
    )


def _name(item: object, place: int, kind: str) -> str:
    """What a person can search for in the file: the id, or else the how-manieth entry it is."""
    identifier = item.get("id") if isinstance(item, dict) else None
    return (
        identifier if isinstance(identifier, str) and identifier.isprintable() and identifier else f"{place}번째 {kind}"
    )


def _top(item: object) -> tuple[list[object], list[object]]:
    table = Table(item)
    if table.take("version", values.count) != VERSION:
        raise WrongValueError("version", f"이 프로그램은 {VERSION}만 읽습니다")
    licences, models = table.take("licence", values.items), table.take("model", values.items)
    table.done()
    if not models:
        raise WrongValueError("model", "모델이 하나도 없습니다")
    return licences, models


def _licence(item: object) -> Licence:
    table = Table(item)
    licence = Licence(
        id=table.take("id", values.identifier),
        name=table.take("name", values.text),
        url=table.take("url", values.address),
        obligations=table.take("obligations", values.texts),
        ask=table.take("ask", values.yes_no),
    )
    table.done()
    return licence


def _entry(item: object, licences: Mapping[str, Licence]) -> ModelEntry:
    table = Table(item)
    entry = ModelEntry(
        id=table.take("id", values.identifier),
        slot=table.take("slot", values.slot),
        label=table.take("label", values.text),
        purpose=table.take("purpose", values.text),
        note=table.may("note", values.text, ""),
        repository=_repository(table),
        mirrors=table.may("mirrors", values.repositories, ()),
        licence=table.take("licence", values.licence_of(licences)),
        memory_bytes=table.may("memory", values.optional_count, None),
        gpu_memory_bytes=table.may("gpu_memory", values.optional_count, None),
        profiles=table.take("profiles", values.profiles),
        alternative_of=table.may("alternative_of", values.identifier, ""),
        about_bytes=table.may("about", values.optional_count, None),
        files=table.take("files", _files),
    )
    table.done()
    _check_addresses(entry)
    return entry


def _repository(table: Table) -> Repository:
    """A place on a hub; or, where every file has an address of its own, only the ``version`` that stands in it."""
    if "version" in table and "repository" not in table:
        return Repository("", table.take("version", values.text))
    return table.take("repository", values.repository)


def _files(value: object) -> tuple[ModelFile, ...]:
    files = tuple(_file(item) for item in values.items(value))
    if not files:
        raise WrongValueError("", "파일이 하나도 없습니다")
    try:
        check_apart(file.path for file in files)
    except MajuError as error:
        raise WrongValueError("path", f"‘{error.facts['name']}’이라는 이름이 겹칩니다") from error
    return files


def _file(item: object) -> ModelFile:
    table = Table(item)
    file = ModelFile(
        path=table.take("path", values.path),
        size=table.take("size", values.size),
        sha256=table.take("sha256", values.sha256),
        url=table.may("url", values.address, ""),
    )
    table.done()
    return file


def _check_addresses(entry: ModelEntry) -> None:
    """Every file lies in the repository or at its own address, and only a repository has mirrors."""
    if entry.repository.name:
        return
    bare = next((file.path for file in entry.files if not file.url), None)
    if bare is not None:
        raise WrongValueError("files url", f"repository가 없는데 {bare}의 주소도 없습니다")
    if entry.mirrors:
        raise WrongValueError("mirrors", "repository가 있을 때만 쓸 수 있습니다")


def _no_double(identifiers: list[str]) -> None:
    for identifier, times in Counter(identifiers).items():
        if times > 1:
            raise _invalid(identifier, WrongValueError("id", "같은 id가 두 번 나옵니다"))


def _check_profiles(entries: list[ModelEntry]) -> None:
    """No profile downloads two models of one slot."""
    taken: dict[tuple[Profile, Slot], str] = {}
    for entry in entries:
        for profile in entry.profiles:
            other = taken.setdefault((profile, entry.slot), entry.id)
            if other != entry.id:
                why = f"‘{profile.label}’ 구성의 {entry.slot.value} 자리에는 {other}이(가) 이미 있습니다"
                raise _invalid(entry.id, WrongValueError("profiles", why))


def _check_alternatives(entries: list[ModelEntry]) -> None:
    """Each stands in for one model of its slot that is in a profile, is in none itself, and is the only one to do so."""
    by_id = {entry.id: entry for entry in entries}
    targets = Counter(entry.alternative_of for entry in entries)
    for entry in entries:
        if not entry.alternative_of:
            continue
        target = by_id.get(entry.alternative_of)
        if entry.profiles or target is None or target.slot is not entry.slot or not target.profiles:
            why = "구성에 든 같은 자리의 모델을 가리켜야 하고, 이 모델은 어느 구성에도 들지 않아야 합니다"
            raise _invalid(entry.id, WrongValueError("alternative_of", why))
        if targets[entry.alternative_of] > 1:
            raise _invalid(
                entry.id, WrongValueError("alternative_of", f"{entry.alternative_of}을(를) 대신하는 모델이 둘입니다")
            )
