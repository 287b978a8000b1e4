"""Domain records to plain JSON and back. cattrs does the work: typed, strict, no pickle."""

import json
from pathlib import Path
from typing import Any, TypeVar, get_origin

from cattrs import Converter

T = TypeVar("T")


def _is_frozenset(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _is_object(kind: Any) -> bool:
    """The facts of a phrase: texts and numbers, as they are."""
    return kind is object


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=False)
    converter.register_unstructure_hook(Path, str)
    converter.register_structure_hook(Path, lambda value, _: Path(value))
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    converter.register_structure_hook_func(_is_object, lambda value, _: value)
    return converter


_CONVERTER = _converter()


def to_plain(value: object) -> Any:
    """A dataclass as dicts, lists, strings and numbers."""
    return _CONVERTER.unstructure(value)


def from_plain(raw: Any, kind: type[T]) -> T:
    """The reverse. Raises what cattrs raises when ``raw`` does not fit."""
    return _CONVERTER.structure(raw, kind)


def encode(value: object) -> str:
    """JSON text of a dataclass."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode(text: str, kind: type[T]) -> T:
    """The reverse of :func:`encode`."""
    return from_plain(json.loads(text), kind)
