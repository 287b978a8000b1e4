"""Text files that commands and watched folders are given."""

from pathlib import Path

from maju.domain.errors import MajuError

LARGEST = 50_000_000
"""Bytes: a quarter of a million answers."""


def read_text_file(path: Path, largest: int = LARGEST, instead: str = "나누어 주십시오.") -> str:
    """A text file as UTF-8, with or without its mark. ``instead``: what to do about one of more than ``largest`` bytes.

    Raises: MajuError ``text-file-unreadable``.
    """
    try:
        if path.stat().st_size > largest:
            sentence = "‘{file}’이(가) {megabytes}MB를 넘어 읽지 않았습니다. {instead}"
            megabytes = largest // 1_000_000
            raise MajuError("text-file-unreadable", sentence, file=path.name, megabytes=megabytes, instead=instead)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MajuError(
            "text-file-unreadable",
            "‘{file}’을(를) 읽을 수 없습니다. 파일이 있는지, UTF-8로 저장되어 있는지 확인해 주십시오.",
            file=path.name,
        ) from error
