"""The texts made so far, one JSON object a line, each on the disk before the next is asked for: a run goes on where it stopped."""

import json
import math
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from maju.domain.errors import MajuError
from maju.services.comparing.items import Variant
from maju.services.comparing.writing import Written

Key = tuple[str, Variant, str, int, str]
_NUMBERS = ("seed", "attempts", "prompt_tokens", "written_tokens")
_TEXTS = ("model", "item", "prompt", "version", "text", "finish")


def key_of(written: Written) -> Key:
    """What a text was made for and from; of two texts with the same, the later counts."""
    return written.model, written.variant, written.item, written.seed, written.prompt


class TextsFile:
    """One file of texts. A last line that was cut off is dropped; a line that cannot be read is made again, and kept."""

    def __init__(self, path: Path) -> None:
        """Raises: MajuError ``compare-folder``."""
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            content = path.read_bytes() if path.exists() else b""
            whole = content[: content.rfind(b"\n") + 1]
            if len(whole) < len(content):
                os.truncate(path, len(whole))
        except OSError as error:
            raise _unwritable(path) from error
        self._texts = {key_of(text): text for text in _read(whole)}

    def find(self, key: Key) -> Written | None:
        """The text made for a key, if there is one."""
        return self._texts.get(key)

    def all(self) -> tuple[Written, ...]:
        """Every text in the order of the file."""
        return tuple(self._texts.values())

    def add(self, written: Written) -> None:
        """Write a line through to the disk. Raises: MajuError ``compare-folder``."""
        line = json.dumps(asdict(written), ensure_ascii=False) + "\n"
        try:
            with self._path.open("ab") as file:
                file.write(line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritable(self._path) from error
        self._texts[key_of(written)] = written


def _read(content: bytes) -> Iterator[Written]:
    for line in content.split(b"\n"):
        try:
            raw = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(raw, dict) and (written := _written(raw)) is not None:
            yield written


def _written(raw: dict[str, object]) -> Written | None:
    variants = {v.value: v for v in Variant}
    seconds, variant = raw.get("seconds"), raw.get("variant")
    texts = {name: value for name in _TEXTS if isinstance(value := raw.get(name), str)}
    numbers = {name: value for name in _NUMBERS if type(value := raw.get(name)) is int}
    if (
        len(texts) < len(_TEXTS)
        or len(numbers) < len(_NUMBERS)
        or not isinstance(variant, str)
        or variant not in variants
    ):
        return None
    if not isinstance(seconds, int | float) or not math.isfinite(seconds):
        return None
    return Written(
        texts["model"],
        variants[variant],
        texts["item"],
        numbers["seed"],
        texts["prompt"],
        texts["version"],
        texts["text"],
        texts["finish"],
        float(seconds),
        numbers["attempts"],
        numbers["prompt_tokens"],
        numbers["written_tokens"],
    )


def _unwritable(path: Path) -> MajuError:
    return MajuError(
        "compare-folder",
        "{path}을(를) 읽거나 쓸 수 없습니다. 지금까지 만든 글은 그대로입니다. 남은 자리와 쓰기 권한을 확인하거나 --out에 다른 폴더를 적어 주십시오.",
        path=path,
    )
