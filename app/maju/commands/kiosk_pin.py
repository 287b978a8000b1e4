"""Asks for the PIN of a centre."""

import getpass
import sys
from pathlib import Path
from typing import Protocol

from maju.domain.errors import MajuError
from maju.sealed.pin import SHORTEST_PIN, WeakPinError


class PinKey(Protocol):
    """What the PIN opens."""

    @property
    def is_set(self) -> bool: ...

    def choose(self, pin: str) -> None: ...

    def change(self, old: str, new: str) -> None: ...


def choose_pin(key: PinKey, new_file: Path | None, old_file: Path | None) -> None:
    """Raises: MajuError ``pin-…``, ``file-unreadable``, ``centre-key-…``."""
    old = read_pin(old_file, "지금 PIN: ") if key.is_set else ""
    new = read_pin(new_file, "새 PIN: ")
    if new_file is None and read_pin(None, "새 PIN 한 번 더: ") != new:
        raise MajuError("pin-differs", "두 번 넣은 PIN이 서로 달라 바꾸지 않았습니다. 다시 해 주십시오.")
    try:
        if key.is_set:
            key.change(old, new)
        else:
            key.choose(new)
    except WeakPinError as error:
        raise MajuError(
            "pin-short",
            "PIN이 너무 짧아 정하지 않았습니다. {least}자가 넘는 숫자나 글자로 다시 정해 주십시오.",
            least=SHORTEST_PIN - 1,
        ) from error


def read_pin(file: Path | None, words: str) -> str:
    """From a file's first line, or from whoever sits at the keyboard. Raises: MajuError ``pin-needed``, ``file-unreadable``."""
    if file is None:
        if not sys.stdin.isatty():
            raise MajuError("pin-needed", "PIN을 넣을 키보드가 없습니다. --pin-file로 PIN이 든 파일을 알려 주십시오.")
        return getpass.getpass(words)
    try:
        return next(iter(file.read_text(encoding="utf-8").splitlines()), "").strip()
    except (OSError, ValueError) as error:
        raise MajuError(
            "file-unreadable",
            "{path}에서 PIN을 읽지 못했습니다. 파일이 있는지, 읽을 수 있는지 확인해 주십시오.",
            path=file,
        ) from error
