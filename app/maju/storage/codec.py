"""Domain records to plain JSON and back. cattrs does the work: typed, strict, no pickle."""

import json
from pathlib import Path
from typing import Any, TypeVar, get_origin

from cattrs import BaseValidationError, Converter

from maju.domain.errors import MajuError

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
    """The reverse of :func:`encode`. Raises: MajuError ``record-damaged`` where a row is not what was written."""
    try:
        return from_plain(json.loads(text), kind)
    except (ValueError, TypeError, KeyError, RecursionError, BaseValidationError) as error:
        raise MajuError(
            "record-damaged",
            "저장된 기록 하나({kind})를 읽을 수 없습니다. 파일이 손상되었을 수 있으며 그대로 두었습니다. 터미널에서 ‘maju restore’를 실행하면 백업을 보고 되돌릴 수 있습니다.",
            kind=kind.__name__,
        ) from error
