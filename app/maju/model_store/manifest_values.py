"""Single values of the list of models, each read strictly: what does not fit is a :class:`WrongValueError` with a Korean reason."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from maju.domain.catalogue import Licence, Profile, Repository, Slot
from maju.domain.errors import MajuError
from maju.model_store.pack_names import check_path, is_folder_name

T = TypeVar("T")

UNKNOWN = "unknown"
LARGEST = 10**12
"""Bytes: a size above a terabyte is a typing error."""


class WrongValueError(Exception):
    """A value that does not fit; ``field`` as it stands in the file, and a Korean ``why``."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(field, why)
        self.field, self.why = field, why


class Table:
    """One table of the file: every key is taken once, and what nobody took is refused."""

    def __init__(self, raw: object) -> None:
        if not isinstance(raw, dict):
            raise WrongValueError("", "키와 값의 표가 아닙니다")
        self._raw: dict[str, object] = dict(raw)

    def __contains__(self, key: str) -> bool:
        return key in self._raw

    def take(self, key: str, read: Callable[[object], T]) -> T:
        """A value that must be there."""
        if key not in self._raw:
            raise WrongValueError(key, "빠져 있습니다")
        try:
            return read(self._raw.pop(key))
        except WrongValueError as wrong:
            raise WrongValueError(f"{key} {wrong.field}".strip(), wrong.why) from wrong

    def may(self, key: str, read: Callable[[object], T], default: T) -> T:
        """A value that may be left out."""
        return self.take(key, read) if key in self else default

    def done(self) -> None:
        """Refuse what is left."""
        if self._raw:
            raise WrongValueError(min(self._raw), "모르는 키입니다")


def items(value: object) -> list[object]:
    """A list of anything."""
    if not isinstance(value, list):
        raise WrongValueError("", "목록이 아닙니다")
    return value


def text(value: object) -> str:
    """One line."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise WrongValueError("", "한 줄의 글이 아닙니다")
    return value


def texts(value: object) -> tuple[str, ...]:
    """At least one line."""
    found = tuple(text(item) for item in items(value))
    if not found:
        raise WrongValueError("", "문장이 하나도 없습니다")
    return found


def yes_no(value: object) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise WrongValueError("", "true나 false가 아닙니다")
    return value


def count(value: object) -> int:
    """A whole number above 0; for sizes, bytes."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LARGEST:
        raise WrongValueError("", "0보다 큰 알맞은 정수가 아닙니다")
    return value


def optional_count(value: object) -> int | None:
    """The same, for a key that may be left out."""
    return count(value)


def size(value: object) -> int | None:
    """Bytes, None where unknown."""
    return None if value == UNKNOWN else count(value)


def _matching(pattern: str, why: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise WrongValueError("", why)
        return value

    return read


address = _matching(r"https://[a-z0-9.-]+(:[0-9]+)?/[!-~]+", "https://로 시작하는 주소가 아닙니다")
_hash = _matching(r"[0-9a-f]{64}", "소문자 16진수 64자리의 SHA-256이나 unknown이 아닙니다")
_commit = _matching(r"[0-9a-f]{40}", "40자리 커밋이나 unknown이 아닙니다")
_hub_name = _matching(r"[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*", "‘주인/이름’ 꼴이 아닙니다")
_FOLDER_WANTED = "폴더 이름으로 쓸 수 없습니다. 소문자, 숫자, 점, 밑줄, 붙임표만 쓸 수 있습니다"
_folder_name = _matching(r"[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?", _FOLDER_WANTED)


def sha256(value: object) -> str | None:
    """In hex, None where unknown."""
    return None if value == UNKNOWN else _hash(value)


def identifier(value: object) -> str:
    """An id, which is also the name of a folder on every system."""
    found = _folder_name(value)
    if not is_folder_name(found):
        raise WrongValueError("", _FOLDER_WANTED)
    return found


def path(value: object) -> str:
    """A POSIX path that stays below the folder of its model on every system."""
    found = text(value)
    try:
        return check_path(found)
    except MajuError as error:
        raise WrongValueError("", f"‘{found}’은(는) 모델 폴더를 벗어나거나 파일 이름으로 쓸 수 없습니다") from error


def slot(value: object) -> Slot:
    """By its id."""
    found = next((each for each in Slot if each.value == value), None)
    if found is None:
        raise WrongValueError("", f"{', '.join(Slot)} 가운데 하나가 아닙니다")
    return found


def profiles(value: object) -> tuple[Profile, ...]:
    """By their ids, each once."""
    words = items(value)
    found = tuple(profile for profile in Profile if profile.value in words)
    if len(found) != len(words):
        raise WrongValueError("", f"{', '.join(Profile)} 가운데 서로 다른 것의 목록이 아닙니다")
    return found


def licence_of(licences: Mapping[str, Licence]) -> Callable[[object], Licence]:
    """One of ``licences`` by its id."""

    def read(value: object) -> Licence:
        if not isinstance(value, str) or value not in licences:
            raise WrongValueError("", "목록에 없는 라이선스입니다")
        return licences[value]

    return read


def repository(value: object) -> Repository:
    """A place on a hub."""
    table = Table(value)
    revision = table.take("revision", lambda word: UNKNOWN if word == UNKNOWN else _commit(word))
    found = Repository(table.take("name", _hub_name), revision)
    table.done()
    return found


def repositories(value: object) -> tuple[Repository, ...]:
    """Places on a hub."""
    return tuple(repository(item) for item in items(value))
