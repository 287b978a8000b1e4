"""Writes files whole or not at all."""

from pathlib import Path

from maju.domain.errors import MajuError


def write_text(path: Path, text: str) -> str:
    """Write a file whole or not at all; returns its path. Raises: MajuError ``folder-unwritable``."""
    return write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> str:
    """The same for a file that is no text."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise MajuError(
            "folder-unwritable",
            "{path}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오. 면접 기록은 그대로입니다.",
            path=path,
        ) from error
    return str(path)
