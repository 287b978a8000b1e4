"""How the impacts of words keep up with the rows: a file for nearly all of them, and the few newest in memory."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from maju.domain.jobs import Target
from maju.storage.job_impact_file import ImpactFile, StoredImpacts
from maju.storage.job_impacts import Impacts, chosen_terms, impacts_of
from maju.storage.job_ranking import Allowed, ranked
from maju.storage.job_tables import FIELD_WEIGHTS, MAX_TERMS, JobTables

_log = logging.getLogger(__name__)

NEWEST = 1_000
"""Rows that are analysed again when the program starts, at most (and at most a twentieth of all): half a second. With more of them the
file is made anew."""
ROW_BUDGET = 4_000_000
"""How many rows of terms one search adds up, some hundred million a second: only above 50,000 postings does it ever leave terms out."""
_FEW_DEAD = 2_000

Fields = Sequence[Sequence[str]]
"""Terms of title words, title bigrams, body words, body bigrams."""
REASONS = {
    "missing": "낱말로 찾는 데 쓰는 파일이 없어 새로 만들었습니다. 직업과 공고는 그대로입니다.",
    "corrupt": "낱말로 찾는 데 쓰는 파일이 깨져 있어 새로 만들었습니다. 직업과 공고는 그대로입니다.",
    "stamp": "낱말로 찾는 데 쓰는 파일이 지금 자료와 맞지 않아 새로 만들었습니다. 직업과 공고는 그대로입니다.",
}


class WordRows:
    """The impacts of one kind of thing in one database: files are looked for in ``folders`` in their order and made in the last one.

    ``newest(number)`` gives the terms of the rows above a number, ``last()`` the highest number there is.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        target: Target,
        tables: JobTables,
        newest: Callable[[int], Sequence[tuple[int, Fields]]],
        last: Callable[[], int],
    ) -> None:
        self._files = [ImpactFile(folder, f"{target.value}s", FIELD_WEIGHTS[target]) for folder in folders]
        self._target = target
        self._tables = tables
        self._newest = newest
        self._last = last
        self._lock = threading.Lock()
        self._stored: StoredImpacts | None = None
        self._recent: tuple[int, Impacts] | None = None
        self._lost = ""
        self._failed_at = -1

    def best(
        self, terms: Mapping[str, int], limit: int, allowed: Allowed, parts: Sequence[Impacts]
    ) -> list[tuple[int, float]]:
        """(number, score) of the best ``limit`` in ``parts`` that ``allowed`` lets pass."""
        hashes, weights = chosen_terms(terms, parts, MAX_TERMS[self._target], ROW_BUDGET)
        found = []
        for part in parts:
            found += ranked(part.scores(hashes, weights), part.numbers, limit, allowed, above=0.0)
        return sorted(found, key=lambda each: -each[1])[:limit]

    def current(self, notify: Callable[[str], None], *, may_make: bool) -> tuple[Impacts, ...]:
        """The impacts of all rows there are now, in one part or two; what is missing is made where that may be. Empty: ask the table.

        ``notify`` gets a Korean sentence where a file that ought to have been there had to be made again. Raises sqlite3 errors.
        """
        with self._lock:
            last = self._last()
            if not last:
                return (impacts_of((), (), 0.0),)
            stored = self._stored = self._stored or self._load(last)
            if stored is None or last - stored.upto > min(NEWEST, stored.upto // 20):
                stored = self._made(last, notify) if may_make and self._failed_at != last else None
            if stored is None:
                return ()
            if stored.upto >= last:
                return (stored.impacts,)
            return stored.impacts, self._above(stored, last)

    def compact(self, alive: int) -> None:
        """Make them anew at the next look, where more rows are gone than there are."""
        with self._lock:
            if self._stored is not None and len(self._stored.impacts.numbers) > 2 * alive + _FEW_DEAD:
                self._stored = StoredImpacts(impacts_of((), (), 0.0), 0, self._stored.stamp)

    def _load(self, last: int) -> StoredImpacts | None:
        self._lost = "missing"
        for file in self._files:
            found = file.load()
            if isinstance(found, StoredImpacts) and found.stamp == self._tables.fact("stamp") and found.upto <= last:
                return found
            if found != "missing":
                self._lost = found if isinstance(found, str) else "stamp"
        return None

    def _made(self, last: int, notify: Callable[[str], None]) -> StoredImpacts | None:
        table = f"{self._target.value}_words"
        try:
            self._stored = self._files[-1].make(self._tables.conn, table, self._tables.fact("stamp"), self._last)
        except OSError as error:
            _log.warning("the words of %s cannot be written beside the database: %s", table, error)
            self._failed_at = last
            return None
        if self._lost:
            notify(REASONS[self._lost])
        self._lost, self._recent = "", None
        return self._stored

    def _above(self, stored: StoredImpacts, last: int) -> Impacts:
        if self._recent is None or self._recent[0] != last:
            rows = self._newest(stored.upto)
            self._recent = last, impacts_of(rows, FIELD_WEIGHTS[self._target], stored.impacts.mean_length)
        return self._recent[1]
