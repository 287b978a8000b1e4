"""Reads the tables of one job database, the shipped or the imported one: rows and the search by words."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from urllib.parse import quote

from maju.domain.job_ports import Scored
from maju.domain.jobs import Filters, Occupation, Posting, Skill, Target
from maju.storage.job_bodies import unpack
from maju.storage.job_filters import conditions

FIELD_WEIGHTS = {
    Target.OCCUPATION: (4.0, 2.0, 1.0, 0.5),
    Target.POSTING: (4.0, 1.0, 1.0, 0.25),
}
"""Weights of title words, title bigrams, body words, body bigrams in BM25: the best of nine sets on the tuning part of
benchmarks/search_labels (nDCG 0.930 and 0.630; all fields alike: 0.919 and 0.601)."""
MAX_TERMS = {Target.OCCUPATION: 400, Target.POSTING: 96}
"""Terms of a query that are looked for, the most telling first: a whole resume has some hundreds."""
TERM_BUDGET = 40_000
"""How many places of words one search reads; FTS5 reads about a million a second. The most telling terms (count in
the query times inverse frequency) are taken until it is spent."""
WINDOW = 60_000
"""Where even the rarest term stands in more postings than the budget, the newest so many are searched."""

_MANY_NUMBERS = 10_000
"""From so many on it is quicker to read the table from end to end than to look each of them up."""

_HELD = 50_000
"""Of so many postings the ids are held in memory: 5 MB, and a fiftieth of a second to read them."""

_NAMES = {Target.OCCUPATION: "occupation", Target.POSTING: "posting"}


class ReadOnlyFile:
    """A database that nobody writes (it ships, perhaps on a read-only medium); one connection a thread."""

    def __init__(self, path: Path) -> None:
        self._address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection of this thread. Raises what sqlite3 raises when the file is missing or none."""
        found: sqlite3.Connection | None = getattr(self._local, "conn", None)
        if found is None:
            found = self._local.conn = sqlite3.connect(self._address, uri=True, check_same_thread=False)
            self._connections.append(found)
        return found

    def close(self) -> None:
        """Close every thread's connection."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
        self._local = threading.local()


class JobTables:
    """What can be asked of one database. ``connect`` gives this thread's connection."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._local = threading.local()

    @property
    def conn(self) -> sqlite3.Connection:
        """This thread's connection."""
        return self._connect()

    def fact(self, name: str) -> str:
        """A fact about the index, empty where it is not there."""
        row = self.conn.execute("SELECT value FROM facts WHERE name = ?", [name]).fetchone()
        return str(row[0]) if row else ""

    def skills(self) -> tuple[Skill, ...]:
        """The skill list in its order."""
        return tuple(unpack(body, Skill) for (body,) in self.conn.execute("SELECT body FROM skills ORDER BY number"))

    def occupations(self) -> tuple[Occupation, ...]:
        """All, in the order in which they were written."""
        rows = self.conn.execute("SELECT body FROM occupations ORDER BY number")
        return tuple(unpack(body, Occupation) for (body,) in rows)

    def sources(self) -> dict[str, int]:
        """Source to how many postings it has told of, the largest first."""
        sql = """
            SELECT source, count(*) AS n FROM
                (SELECT source FROM postings UNION ALL SELECT source FROM posting_twins)
            GROUP BY source ORDER BY n DESC, source
        """
        return dict(self.conn.execute(sql))

    def counts(self, today: str) -> tuple[int, int, int]:
        """Postings, those of them that are examples, and those that have expired."""
        sql = "SELECT count(*), coalesce(sum(example), 0), coalesce(sum(deadline <> '' AND deadline < ?), 0) FROM postings"
        total, examples, expired = self.conn.execute(sql, [today]).fetchone()
        return int(total), int(examples), int(expired)

    def last_number(self) -> int:
        """The highest number a posting ever had; numbers are not used twice."""
        row = self.conn.execute("SELECT seq FROM sqlite_sequence WHERE name = 'postings'").fetchone()
        return int(row[0]) if row else 0

    def digests(self) -> dict[str, str]:
        """Digests of all postings by id."""
        return dict(self.conn.execute("SELECT id, digest FROM postings"))

    def postings(self, identifiers: Sequence[str]) -> dict[str, Posting]:
        """Those that are here by the id under which they were asked for (that of a twin on another portal too)."""
        sql = """
            SELECT asked.value, b.body FROM json_each(?) asked
            JOIN postings p ON p.id = coalesce((SELECT posting FROM posting_twins WHERE id = asked.value), asked.value)
            JOIN posting_bodies b ON b.number = p.number
        """
        return {asked: unpack(body, Posting) for asked, body in self.conn.execute(sql, [json.dumps(list(identifiers))])}

    def every_posting(self, *, above: int = 0) -> Iterator[tuple[int, Posting]]:
        """Postings with their numbers in rising order. A cursor of its own: others may ask meanwhile."""
        sql = "SELECT p.number, b.body FROM postings p JOIN posting_bodies b USING (number) WHERE p.number > ? ORDER BY p.number"
        for number, body in self.conn.execute(sql, [above]):
            yield number, unpack(body, Posting)

    def allowed(self, numbers: Sequence[int], filters: Filters) -> dict[int, str]:
        """Of these numbers those that still stand for a posting and pass the filters, with their ids."""
        where, values = _where(filters)
        if not where and (ids := self._identifiers()):
            return {number: ids[number] for number in numbers if number in ids}
        if len(numbers) > _MANY_NUMBERS:
            wanted = set(numbers)
            rows = self.conn.execute(f"SELECT number, id FROM postings WHERE 1{where}", values)
            return {number: identifier for number, identifier in rows if number in wanted}
        sql = f"SELECT number, id FROM postings WHERE number IN (SELECT value FROM json_each(?)){where}"
        return dict(self.conn.execute(sql, [json.dumps(numbers), *values]))

    def _identifiers(self) -> dict[int, str]:
        """Ids of all postings by number as of now, remembered while nobody writes; empty where they are too many to be held."""
        conn = self.conn
        state = (conn.execute("PRAGMA data_version").fetchone()[0], conn.total_changes, conn.in_transaction)
        if getattr(self._local, "state", None) != state:
            rows = conn.execute("SELECT number, id FROM postings LIMIT ?", [_HELD + 1]).fetchall()
            self._local.ids = dict(rows) if len(rows) <= _HELD else {}
            self._local.state = state
        ids: dict[int, str] = self._local.ids
        return ids

    def removed_by(self, filters: Filters, identifiers: Sequence[str]) -> dict[str, set[str]]:
        """Which of these ids each filter alone takes away."""
        sql = "SELECT id FROM postings WHERE id IN (SELECT value FROM json_each(?)) AND NOT ({})"
        asked = json.dumps(list(identifiers))
        return {
            each.name: {row[0] for row in self.conn.execute(sql.format(each.sql), [asked, each.value])}
            for each in conditions(filters)
        }

    def by_words(self, target: Target, terms: Mapping[str, int], limit: int, filters: Filters) -> list[Scored]:
        """Ids by BM25, the best first."""
        chosen, above = self._affordable(target, terms)
        if not chosen:
            return []
        name = _NAMES[target]
        where, values = _where(filters) if target is Target.POSTING else ("", [])
        weights = ", ".join(map(str, FIELD_WEIGHTS[target]))
        sql = f"""
            SELECT id, -bm25({name}_words, {weights}) AS score FROM {name}_words
            JOIN {name}s ON number = {name}_words.rowid
            WHERE {name}_words MATCH ? AND {name}_words.rowid > ?{where} ORDER BY score DESC, id LIMIT ?
        """
        rows = self.conn.execute(sql, [_match(chosen), above, *values, limit])
        return [Scored(identifier, score) for identifier, score in rows]

    def _affordable(self, target: Target, terms: Mapping[str, int]) -> tuple[list[str], int]:
        """The terms to look for, and the number above which."""
        if target is Target.OCCUPATION:
            return list(terms)[: MAX_TERMS[target]], 0
        sql = "SELECT term, postings FROM posting_terms WHERE term IN (SELECT value FROM json_each(?)) AND postings > 0"
        known = dict(self.conn.execute(sql, [json.dumps(list(terms))]))
        total = self.last_number() + 1
        chosen: list[str] = []
        spent = 0
        for term in sorted(known, key=lambda each: (-terms[each] * log(1 + total / known[each]), each)):
            if spent + known[term] <= TERM_BUDGET and len(chosen) < MAX_TERMS[target]:
                chosen.append(term)
                spent += known[term]
        if known and not chosen:
            return [min(known, key=lambda each: (known[each], each))], total - 1 - WINDOW
        return chosen, 0


def _match(terms: Iterable[str]) -> str:
    """An FTS5 expression in which a term can be nothing but a term."""
    return " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)


def _where(filters: Filters) -> tuple[str, list[object]]:
    found = conditions(filters)
    return "".join(f" AND {each.sql}" for each in found), [each.value for each in found]
