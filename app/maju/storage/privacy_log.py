"""Consents and destructions, one JSON line each, for whoever answers for the data (개인정보 보호법 제15조, 제21조). No personal data.

Each line carries the SHA-256 of its content and of the line before, so that a line that was changed, left out or moved shows.
What it cannot show: lines cut off at the end, or a whole file written anew, by somebody who may write to the folder.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from maju.domain.consent import ConsentChoice
from maju.domain.privacy import CONSENTED, DESTROYED, REPAIRED, WITHDRAWN, LogCheck, LogEntry

__all__ = ["DESTROYED", "FILE_NAME", "LogCheck", "LogEntry", "PrivacyLog"]

FILE_NAME = "privacy-log.jsonl"
_FIRST = "0" * 64
_CODE = re.compile(r"[a-z][a-z0-9-]{0,39}")
"""Codes only: no place for a name, a path or a sentence."""
_LOCK_S = 10.0


class PrivacyLog:
    """An append-only log in ``folder``. Any thread, any process."""

    def __init__(self, folder: Path, now: Callable[[], str] | None = None) -> None:
        self.path = folder / FILE_NAME
        self._now = now or _now

    def consented(self, choice: ConsentChoice) -> None:
        """Which items were agreed to, and to which words. Raises OSError."""
        self._append(CONSENTED, {"items": sorted(choice.given), "text": choice.version})

    def withdrawn(self, items: frozenset[str]) -> None:
        """Consent taken back (제37조). Raises OSError."""
        self._append(WITHDRAWN, {"items": sorted(items)})

    def destroyed(self, what: str, reason: str, count: int) -> None:
        """``what`` and ``reason`` are codes (``session``, ``interview``, ``vault``; ``button``, ``idle``, ``crash``, ``retention``).

        Raises: ValueError for anything that is no code; OSError.
        """
        if not (_CODE.fullmatch(what) and _CODE.fullmatch(reason)):
            raise ValueError("codes only")
        self._append(DESTROYED, {"what": what, "reason": reason, "count": count})

    def entries(self) -> tuple[LogEntry, ...]:
        """All whole lines, oldest first, also where the chain is broken: :meth:`check` says whether it is. Raises OSError."""
        found = []
        for number, line in enumerate(self._lines()[0], 1):
            raw = _read(line)
            if raw is not None:
                facts = {key: value for key, value in raw.items() if key not in ("at", "kind", "previous", "hash")}
                found.append(LogEntry(number, str(raw["at"]), str(raw["kind"]), facts))
        return tuple(found)

    def check(self) -> LogCheck:
        """Follow the chain. Raises OSError."""
        lines, torn = self._lines()
        previous = _FIRST
        for number, line in enumerate(lines, 1):
            raw = _read(line)
            if raw is None or raw["previous"] != previous or raw["hash"] != _hash(raw):
                return LogCheck(len(lines), number, len(torn))
            previous = raw["hash"]
        return LogCheck(len(lines), None, len(torn))

    def _append(self, kind: str, facts: dict[str, Any]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self.path.with_suffix(".lock"), timeout=_LOCK_S):
            lines, torn = self._lines()
            previous = _last_hash(lines)
            with self.path.open("ab", buffering=0) as file:
                if torn:
                    file.truncate(file.seek(0, os.SEEK_END) - len(torn))
                    previous = self._write(file.write, REPAIRED, {"bytes": len(torn)}, previous)
                self._write(file.write, kind, facts, previous)
                os.fsync(file.fileno())

    def _write(self, write: Callable[[bytes], int], kind: str, facts: dict[str, Any], previous: str) -> str:
        raw = {"at": self._now(), "kind": kind, **facts, "previous": previous}
        raw["hash"] = _hash(raw)
        line = json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        if write(line) != len(line):
            raise OSError("the privacy log took only a part of a line")
        return str(raw["hash"])

    def _lines(self) -> tuple[list[bytes], bytes]:
        """Whole lines, and what stands behind the last of them."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return [], b""
        *lines, torn = content.split(b"\n")
        return lines, torn


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(line)
    except ValueError:
        return None
    return raw if isinstance(raw, dict) and {"at", "kind", "previous", "hash"} <= raw.keys() else None


def _hash(raw: dict[str, Any]) -> str:
    content = {key: value for key, value in raw.items() if key != "hash"}
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _last_hash(lines: list[bytes]) -> str:
    """The hash the next line follows; a line that cannot be read breaks the chain for good, and the log goes on behind it."""
    for line in reversed(lines):
        raw = _read(line)
        if raw is not None:
            return str(raw["hash"])
    return _FIRST


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
