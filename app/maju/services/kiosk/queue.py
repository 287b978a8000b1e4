"""Who is next at the kiosk: numbers alone, no names."""

import json
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from maju.domain.errors import MajuError
from maju.durable import write_whole

_LOCK_S = 10.0
_MOST_WAITING = 200


@dataclass(frozen=True, slots=True)
class QueueState:
    """``day``: ISO date the numbers are of; ``waiting`` in their order; ``called``: the one whose turn it is, 0 for nobody."""

    day: str
    last: int = 0
    waiting: tuple[int, ...] = ()
    called: int = 0


class KioskQueue:
    """One file, shared by the counsellor's commands and the kiosk. Numbers begin at 1 every day. Any process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "queue.json"

    def look(self, today: str) -> QueueState:
        """As it is; ``today``: ISO date. A file of another day, or one that cannot be read, is an empty queue."""
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
            waiting = tuple(int(number) for number in raw["waiting"])
            found = QueueState(str(raw["day"]), int(raw["last"]), waiting, int(raw["called"]))
        except (OSError, ValueError, KeyError, TypeError):
            return QueueState(today)
        return found if found.day == today else QueueState(today)

    def add(self, today: str) -> int:
        """A new number. Raises: MajuError ``queue-full``, ``folder-unwritable``."""
        with self._locked():
            state = self.look(today)
            if len(state.waiting) >= _MOST_WAITING:
                raise MajuError(
                    "queue-full",
                    "{count}명이 기다리고 있어 번호를 더 만들지 않았습니다. 차례가 지난 뒤에 다시 해 주십시오.",
                    count=len(state.waiting),
                )
            number = state.last + 1
            self._write(QueueState(today, number, (*state.waiting, number), state.called))
        return number

    def next(self, today: str) -> int | None:
        """Call the first who waits; None where nobody does. Raises: MajuError ``folder-unwritable``."""
        with self._locked():
            state = self.look(today)
            called, rest = (state.waiting[0], state.waiting[1:]) if state.waiting else (0, ())
            self._write(QueueState(today, state.last, rest, called))
        return called or None

    def _locked(self) -> FileLock:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable() from error
        return FileLock(self._path.with_suffix(".lock"), timeout=_LOCK_S)

    def _write(self, state: QueueState) -> None:
        plain = {"day": state.day, "last": state.last, "waiting": list(state.waiting), "called": state.called}
        try:
            write_whole(self._path, json.dumps(plain).encode())
        except OSError as error:
            raise self._unwritable() from error

    def _unwritable(self) -> MajuError:
        return MajuError(
            "folder-unwritable",
            "{folder}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오.",
            folder=self._path.parent,
        )
