"""Log lines that say what went wrong and where, and nothing of what a person said: a desktop keeps standard error in its journal.

Messages of exceptions quote what they choked on (a word, a line of a resume, the name of a file); the code of a MajuError, the kind of
an exception and the places in the program do not. ``MAJU_FULL_LOG=1`` shows all of it, to whoever looks for a fault on a computer of their own.
"""

import logging
import os
import sys
import threading
import traceback
from types import TracebackType

_FULL = "MAJU_FULL_LOG"


def nameless(error: BaseException | None) -> str:
    """Kind and places of an error and of what caused it, the last call last."""
    parts: list[str] = []
    while error is not None and len(parts) < 10:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}' for frame in frames]
        parts.append("\n".join([*lines, kind(error)]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nwhich came from\n".join(parts)


def kind(error: BaseException) -> str:
    """What sort of error it is: its class, with the code or the number it has."""
    told = getattr(error, "code", None) or getattr(error, "errno", None)
    return f"{type(error).__name__} {told}" if isinstance(told, str | int) else type(error).__name__


class NamelessFormatter(logging.Formatter):
    """Exceptions among the arguments of a line, and the one it is about, are told by kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        given = record.args if isinstance(record.args, tuple) else ()
        args = tuple(kind(value) if isinstance(value, BaseException) else value for value in given)
        said = f"{record.levelname} {record.name}: {str(record.msg) % args if args else record.msg}"
        return f"{said}\n{nameless(record.exc_info[1])}" if record.exc_info else said


def keep_logs_nameless() -> None:
    """For the whole process: log lines, and errors that nobody caught."""
    if sys.stderr is None or os.environ.get(_FULL):  # a window without a console has nowhere to write to
        return
    handler = logging.StreamHandler()
    handler.setFormatter(NamelessFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    sys.excepthook = _uncaught
    threading.excepthook = lambda failure: _tell(
        f"in thread {failure.thread.name if failure.thread else '?'}", failure.exc_value
    )


def _uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _tell("uncaught", error)


def _tell(where: str, error: BaseException | None) -> None:
    print(f"{where}:\n{nameless(error)}", file=sys.stderr, flush=True)
