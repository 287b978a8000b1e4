"""Wrong PINs make the next try wait, also after the kiosk has been started anew."""

import json
from collections.abc import Callable
from pathlib import Path

WAITS_S = (0.0, 0.0, 0.0, 5.0, 15.0, 60.0, 300.0)
"""Before the next try, by how many were wrong in a row; after the last of these, the last. With Argon2id at each try, somebody who
stands at the kiosk all night tries about a hundred PINs."""


class PinTries:
    """Counts in one small file; the waiting is measured with a monotonic clock, from the last wrong try or from the start."""

    def __init__(self, folder: Path, now: Callable[[], float]) -> None:
        self._path = folder / "pin-tries.json"
        self._now = now
        self._from = now()

    @property
    def wait_s(self) -> float:
        """How long until the next try may be made."""
        due = self._from + WAITS_S[min(self._wrong(), len(WAITS_S) - 1)]
        return max(due - self._now(), 0.0)

    def failed(self) -> None:
        """One more was wrong. Raises OSError."""
        wrong = self._wrong() + 1
        self._from = self._now()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps({"wrong": wrong}), encoding="utf-8")

    def passed(self) -> None:
        """The right one: counted anew. Raises OSError."""
        self._path.unlink(missing_ok=True)

    def _wrong(self) -> int:
        """A file that cannot be read counts as many: who can spoil it could as well delete it."""
        try:
            return max(int(json.loads(self._path.read_text(encoding="utf-8"))["wrong"]), 0)
        except FileNotFoundError:
            return 0
        except (OSError, ValueError, KeyError, TypeError):
            return len(WAITS_S)
