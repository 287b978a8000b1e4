"""Opens the person's record for a command, and asks for the PIN where one guards it.

A PIN is typed at the terminal, or read from the first line of a file named by ``--pin-file``, which its owner keeps for themselves. It
is never an argument or an environment variable: both can be seen by other programs.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from maju.commands.telling import say
from maju.domain.errors import MajuError

if TYPE_CHECKING:
    from maju.services.program import Program

T = TypeVar("T")
TRIES = 3


def add_pin_file(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Add ``--pin-file``. ``default``: ``argparse.SUPPRESS`` for a command, so that it does not undo what stood before it."""
    words = "첫 줄에 PIN이 적힌 파일 (터미널 없이 실행할 때)"
    parser.add_argument("--pin-file", type=Path, metavar="파일", default=default, help=words)


def open_program(options: argparse.Namespace) -> Program:
    """Build the program; ``options.pin`` is the PIN that opened it afterwards, None where none was needed.

    Raises: MajuError of ``bootstrap.build_program``; ``vault-locked`` where nobody can be asked.
    """
    from maju.bootstrap import build_program, open_settings

    settings = open_settings()
    return with_pin(options, lambda options: build_program(settings, pin=options.pin))


def with_pin(options: argparse.Namespace, work: Callable[[argparse.Namespace], T]) -> T:
    """What ``work`` gives with ``options.pin``: None, the one in ``--pin-file``, or one that is asked for, at most three times.

    Raises: MajuError of ``work``; ``vault-locked`` where nobody can be asked.
    """
    options.pin = pin_of(options)
    for left in reversed(range(TRIES)):
        try:
            return work(options)
        except MajuError as error:
            if error.code != "vault-locked" and (error.code != "pin-wrong" or options.pin_file or not left):
                raise
            if error.code == "pin-wrong":
                say(str(error))
        options.pin = ask("PIN: ")
    raise AssertionError("the last try either opens or raises")


def pin_of(options: argparse.Namespace) -> str | None:
    """The PIN in the file that was named. Raises: MajuError ``file-unreadable``."""
    path: Path | None = getattr(options, "pin_file", None)
    options.pin_file = path
    return first_line(path) if path is not None else None


def first_line(path: Path) -> str:
    """Raises: MajuError ``file-unreadable``."""
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, ValueError) as error:
        raise MajuError(
            "file-unreadable",
            "{path}을(를) 읽을 수 없습니다. 기록은 그대로입니다. 첫 줄에 PIN이나 암호를 UTF-8로 적은 파일을 알려 주십시오.",
            path=path,
        ) from error


def ask(prompt: str) -> str:
    """A PIN, typed without being shown. Raises: MajuError ``vault-locked`` without a terminal."""
    if not sys.stdin.isatty():
        raise MajuError(
            "vault-locked",
            "기록이 PIN으로 잠겨 있습니다. 터미널에서 실행해 PIN을 넣거나, 첫 줄에 PIN을 적은 파일을 ‘maju --pin-file 파일 …’로 알려 주십시오. 기록은 그대로입니다.",
        )
    return getpass.getpass(prompt)


def ask_words(prompt: str, path: Path | None, option: str, *, twice: bool = False) -> str:
    """A passphrase or a PIN: from the file that was named with ``option``, else typed. Raises: MajuError ``file-unreadable``,
    ``words-needed``, ``words-differ``."""
    if path is not None:
        return first_line(path)
    if not sys.stdin.isatty():
        raise MajuError(
            "words-needed",
            "PIN이나 암호를 물어볼 터미널이 없습니다. 그것을 첫 줄에 적은 파일을 ‘{option} 파일’로 알려 주십시오. 바뀐 것은 없습니다.",
            option=option,
        )
    words = getpass.getpass(f"{prompt}: ")
    if twice and getpass.getpass(f"{prompt} 한 번 더: ") != words:
        raise MajuError("words-differ", "두 번 넣은 것이 서로 다릅니다. 바뀐 것은 없습니다. 다시 해 주십시오.")
    return words
