"""Levels by group, counted without anybody being able to see who was counted last.

A session seals its one person's counts to the centre's public key, under a name by lot and without a time; looking, with the private
key, adds them to the sum and deletes them. What was added is remembered by name until it is deleted, so that a crash in between counts
nobody twice.
"""

import json
import os
import secrets
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock

from maju.domain.evaluation import Criterion
from maju.domain.rubric import LEVELS
from maju.domain.usage import Group, LevelCounts
from maju.durable import write_whole
from maju.sealed.envelope import open_with, public_of, seal_to
from maju.sealed.records import DamagedError

_PURPOSE = b"maju group tally 1"
_SUM = "sum.sealed"
_LOCK_S = 10.0
_Cell = tuple[str, str, int]
"""Group, criterion, level."""


class SealedGroupTally:
    """The :class:`maju.domain.usage.GroupTally` in a folder. ``public`` None: nothing is counted."""

    def __init__(self, folder: Path, public: bytes | None) -> None:
        self._folder = folder
        self._public = public

    def add(self, groups: tuple[Group, ...], levels: Mapping[Criterion, int]) -> None:
        """Raises OSError; ValueError for a level that is none."""
        if any(not 1 <= level <= LEVELS for level in levels.values()):
            raise ValueError("a level from 1 to 5")
        if self._public is None or not groups or not levels:
            return
        cells = [[group, criterion, level] for group in sorted(set(groups)) for criterion, level in levels.items()]
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{secrets.token_hex(16)}.one"
        write_whole(path, seal_to(self._public, json.dumps(cells).encode(), _PURPOSE))
        os.utime(path, (0, 0))

    def counts(self, private: bytes) -> tuple[LevelCounts, ...]:
        """Raises OSError; :class:`DamagedError` where the sum so far does not open."""
        if not self._folder.is_dir():
            return ()
        with FileLock(self._folder / "tally.lock", timeout=_LOCK_S):
            return _grouped(self._fold(private))

    def _fold(self, private: bytes) -> Counter[_Cell]:
        total, added = self._sum(private)
        waiting = {path.name: path for path in self._folder.glob("*.one")}
        fresh = sorted(waiting.keys() - added)
        for name in fresh:
            total += _cells(waiting[name], private)
        if waiting or added:
            self._write(private, total, sorted(waiting))
            for path in waiting.values():
                path.unlink(missing_ok=True)
            self._write(private, total, [])
        return total

    def _sum(self, private: bytes) -> tuple[Counter[_Cell], set[str]]:
        path = self._folder / _SUM
        if not path.is_file():
            return Counter(), set()
        raw = json.loads(open_with(private, path.read_bytes(), _PURPOSE))
        return Counter({(g, c, level): count for g, c, level, count in raw["cells"]}), set(raw["added"])

    def _write(self, private: bytes, total: Counter[_Cell], added: list[str]) -> None:
        raw = {"cells": [[*cell, count] for cell, count in sorted(total.items())], "added": added}
        write_whole(self._folder / _SUM, seal_to(public_of(private), json.dumps(raw).encode(), _PURPOSE))


def _cells(path: Path, private: bytes) -> Counter[_Cell]:
    """One person's; nobody's where it does not open (sealed to an earlier key, cut short)."""
    try:
        raw = json.loads(open_with(private, path.read_bytes(), _PURPOSE))
        return Counter({(str(Group(g)), str(Criterion(c)), int(level)): 1 for g, c, level in raw})
    except (DamagedError, ValueError):
        return Counter()


def _grouped(total: Counter[_Cell]) -> tuple[LevelCounts, ...]:
    pairs = sorted({(group, criterion) for group, criterion, _ in total})
    return tuple(
        LevelCounts(Group(g), Criterion(c), tuple(total[g, c, level] for level in range(1, LEVELS + 1)))
        for g, c in pairs
    )
