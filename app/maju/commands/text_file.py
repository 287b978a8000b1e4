"""Text files that commands are given."""

from pathlib import Path

from maju.domain.errors import MajuError

LARGEST = 50_000_000
"""Bytes: a quarter of a million answers."""


def read_text_file(path: Path) -> str:
    """A text file as UTF-8. Raises: MajuError ``text-file-unreadable``."""
    try:
        if path.stat().st_size > LARGEST:
            raise MajuError("text-file-unreadable", "‘{file}’이(가) 50MB를 넘습니다. 나누어 주십시오.", file=path.name)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MajuError(
            "text-file-unreadable",
            "‘{file}’을(를) 읽을 수 없습니다. 파일이 있는지, UTF-8로 저장되어 있는지 확인해 주십시오.",
            file=path.name,
        ) from error
