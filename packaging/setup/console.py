"""What set-up says to a person: Korean, short, only on standard error (standard output belongs to `--json`)."""

import sys


class SetupError(Exception):
    """Set-up cannot go on, and a person can do something about it: the message is the Korean text to show."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def step(number: int, of: int, text: str) -> None:
    say(f"[{number}/{of}] {text}")


class Progress:
    """What is being done at this moment: one line that replaces itself on a terminal, a line each in a log file."""

    def __init__(self) -> None:
        self._replace = sys.stderr.isatty()

    def show(self, text: str) -> None:
        if self._replace:
            sys.stderr.write(f"\r\x1b[K      {text[:60]}")
            sys.stderr.flush()
        else:
            say(f"      {text}")

    def end(self) -> None:
        if self._replace:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
