"""Asks for the PIN of a centre."""

from pathlib import Path
from typing import Protocol

from maju.commands.opening import ask_words
from maju.domain.errors import MajuError
from maju.sealed.pin import SHORTEST_PIN, WeakPinError


class PinKey(Protocol):
    """What the PIN opens."""

    @property
    def is_set(self) -> bool: ...

    def choose(self, pin: str) -> None: ...

    def change(self, old: str, new: str) -> None: ...


def choose_pin(key: PinKey, new_file: Path | None, old_file: Path | None) -> None:
    """Raises: MajuError ``pin-…``, ``words-…``, ``file-unreadable``, ``centre-key-…``."""
    old = read_pin(old_file, "지금 PIN", "--old-pin-file") if key.is_set else ""
    new = ask_words("새 PIN", new_file, "--pin-file", twice=True).strip()
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


def read_pin(file: Path | None, prompt: str, option: str) -> str:
    """A centre's PIN has no blanks around it, however a file was typed. Raises: MajuError ``words-needed``, ``file-unreadable``."""
    return ask_words(prompt, file, option).strip()
