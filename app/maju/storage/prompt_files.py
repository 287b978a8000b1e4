"""Reads prompts for language models from Markdown files; each file is one text, named by its stem, its version in the first line."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.prompts import PromptText

_FIRST_LINE = re.compile(r"<!-- version: (\d+) -->\n")


def read_prompts(folder: Path) -> Mapping[str, PromptText]:
    """All prompts of a folder by name, as they lie there now; a file that has not changed is not read again.

    Raises: MajuError ``prompts-missing`` when there is none or one cannot be read or does not begin with ``<!-- version: N -->``.
    """
    try:
        found = {path.stem: _prompt(path, _state(path)) for path in sorted(folder.glob("*.md"))}
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise _missing(folder) from error
    if not found:
        raise _missing(folder)
    return found


def _state(path: Path) -> tuple[int, int]:
    """By what a changed file is known: when it was written, and its bytes."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=256)
def _prompt(path: Path, _state: tuple[int, int]) -> PromptText:
    """Read once, and again when the file has changed."""
    text = path.read_text(encoding="utf-8")
    first = _FIRST_LINE.match(text)
    if first is None:
        raise ValueError("a prompt begins with its version")
    return PromptText(text[first.end() :].strip(), first[1])


def _missing(folder: Path) -> MajuError:
    return MajuError(
        "prompts-missing",
        "언어 모델에게 줄 글을 {folder} 폴더에서 읽지 못했습니다. 기본 분석은 그대로 됩니다. 프로그램을 다시 설치하면 돌아옵니다.",
        folder=folder.name,
    )
