"""Writes postings: batches that are each whole or not there, the same posting once, changes as new numbers."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from maju.domain.job_ports import ImportReport
from maju.domain.jobs import Posting
from maju.storage.job_bodies import pack, unpack
from maju.storage.job_bounds import bounded
from maju.storage.job_filters import facts_of
from maju.storage.job_merging import are_one, digest, fingerprint, merged, sources_of, updated
from maju.storage.job_words import JobWords, Terms

_COLUMNS = (
    "number", "id", "source", "fingerprint", "digest", "region", "experience", "education", "employment", "deadline", "example",
)  # fmt: skip

_FEW_DEAD = 2_000
_COMPACT_BATCH = 500


@dataclass(frozen=True, slots=True)
class Incoming:
    """A posting within its bounds, and its digest."""

    posting: Posting
    sign: str


@dataclass
class _Batch:
    """What a batch is going to change. ``asked``: ids in it; ``stored``: digests of those there are already; ``alike``: ids by
    fingerprint;
    ``changed``: postings to be written by id; ``twins``: (id, posting, source, digest)."""

    asked: frozenset[str]
    stored: dict[str, str]
    alike: dict[str, list[str]]
    changed: dict[str, Posting] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    twins: list[tuple[str, str, str, str]] = field(default_factory=list)
    prints: dict[str, list[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)


class PostingWriter:
    """Puts postings into a database and takes them out. One caller at a time."""

    def __init__(self, conn: sqlite3.Connection, words: JobWords, shipped: Mapping[str, str]) -> None:
        """``shipped``: digests of the postings that are there anyway, by id: those are not stored a second time."""
        self._conn = conn
        self._words = words
        self._shipped = shipped

    def new(self, postings: Sequence[Incoming]) -> list[Posting]:
        """Those of which something is going to be stored, as things stand now."""
        stored = self._stored([each.posting.id for each in postings])
        return [
            each.posting for each in postings
            if each.sign not in (self._shipped.get(each.posting.id), stored.get(each.posting.id))
        ]  # fmt: skip

    def put(self, postings: Sequence[Incoming], today: str) -> ImportReport:
        """Store one batch: durable when this returns, nothing of it there when it raises."""
        with self._conn:
            self._conn.execute("BEGIN IMMEDIATE")
            asked = [each.posting.id for each in postings]
            batch = _Batch(
                frozenset(asked),
                self._stored(asked),
                self._alike([print_ for each in postings if (print_ := fingerprint(each.posting))]),
            )
            for each in postings:
                self._place(each.posting, each.sign, batch)
            self._write(batch)
        expired = sum(bool(each.posting.deadline) and each.posting.deadline < today for each in postings)
        count = batch.counts
        return ImportReport(count["added"], count["updated"], count["unchanged"], count["merged"], expired)

    def delete(self, source: str) -> int:
        """Forget the postings of one source, or all where it is empty; what also stands on another portal stays there."""
        with self._conn:
            self._conn.execute("BEGIN IMMEDIATE")
            if not source:
                return self._forget_all()
            gone = sum(self._leave(posting, source) for posting in self._bodies_of(source))
            self._conn.execute("DELETE FROM posting_twins WHERE source = ?", [source])
            return gone

    def compact(self) -> None:
        """Index the words anew once more of them are dead than alive; else nothing."""
        dead = self._conn.execute("SELECT count(*) FROM posting_words_dead").fetchone()[0]
        alive = self._conn.execute("SELECT count(*) FROM postings").fetchone()[0]
        if dead <= max(alive, _FEW_DEAD):
            return
        with self._conn:
            self._conn.execute("BEGIN IMMEDIATE")
            rows = self._conn.execute("SELECT number, body FROM posting_bodies ORDER BY number").fetchall()
            self._conn.execute("DELETE FROM posting_words_dead")
            self._conn.execute("DELETE FROM posting_terms")
            self._conn.execute("INSERT INTO posting_words(posting_words) VALUES ('delete-all')")
            for start in range(0, len(rows), _COMPACT_BATCH):
                some = rows[start : start + _COMPACT_BATCH]
                self._add_words([(number, unpack(body, Posting)) for number, body in some])

    def _place(self, posting: Posting, sign: str, batch: _Batch) -> None:
        """Decide what becomes of one posting."""
        if self._shipped.get(posting.id) == sign:
            batch.counts["unchanged"] += 1
            return
        known = self._digest_of(posting.id, batch)
        if known == sign:
            batch.counts["unchanged"] += 1
        elif known is not None:
            self._update(posting, sign, batch)
        elif (other := self._same(posting, batch)) is not None:
            self._set(merged(other, posting), self._digest_of(other.id, batch) or "", batch)
            batch.twins.append((posting.id, other.id, posting.source, sign))
            batch.counts["merged"] += 1
        else:
            self._set(replace(posting, sources=sources_of(posting)), sign, batch)
            batch.counts["added"] += 1

    def _update(self, posting: Posting, sign: str, batch: _Batch) -> None:
        row = self._conn.execute("SELECT posting FROM posting_twins WHERE id = ?", [posting.id]).fetchone()
        main = next((owner for twin, owner, *_ in batch.twins if twin == posting.id), row[0] if row else "")
        if main and (kept := self._get(main, batch)) is not None:
            self._set(merged(kept, posting), self._digest_of(main, batch) or "", batch)
            batch.twins.append((posting.id, main, posting.source, sign))
        else:
            old = self._get(posting.id, batch)
            made = updated(old, posting) if old else replace(posting, sources=sources_of(posting))
            if made == old:
                batch.counts["unchanged"] += 1
                return
            self._set(made, sign, batch)
        batch.counts["updated"] += 1

    def _set(self, posting: Posting, sign: str, batch: _Batch) -> None:
        batch.changed[posting.id] = posting
        batch.digests[posting.id] = sign
        if found := fingerprint(posting):
            batch.prints.setdefault(found, []).append(posting.id)

    def _digest_of(self, identifier: str, batch: _Batch) -> str | None:
        """Of a posting or of a twin as it came, None where it is not known."""
        for twin, _main, _source, sign in reversed(batch.twins):
            if twin == identifier:
                return sign
        if identifier in batch.digests:
            return batch.digests[identifier]
        stored = batch.stored if identifier in batch.asked else self._stored([identifier])
        return stored.get(identifier)

    def _stored(self, identifiers: Sequence[str]) -> dict[str, str]:
        """Digests of those that are there, as postings or as twins."""
        sql = """
            SELECT id, digest FROM postings WHERE id IN (SELECT value FROM json_each(?1))
            UNION ALL SELECT id, digest FROM posting_twins WHERE id IN (SELECT value FROM json_each(?1))
        """
        return dict(self._conn.execute(sql, [json.dumps(identifiers)]))

    def _alike(self, prints: Sequence[str]) -> dict[str, list[str]]:
        """Ids of the postings with these fingerprints."""
        sql = """
            SELECT fingerprint, id FROM postings
            WHERE fingerprint <> '' AND fingerprint IN (SELECT value FROM json_each(?)) ORDER BY number
        """
        found: dict[str, list[str]] = {}
        for print_, identifier in self._conn.execute(sql, [json.dumps(prints)]):
            found.setdefault(print_, []).append(identifier)
        return found

    def _get(self, identifier: str, batch: _Batch) -> Posting | None:
        if identifier in batch.changed:
            return batch.changed[identifier]
        sql = "SELECT body FROM posting_bodies JOIN postings USING (number) WHERE id = ?"
        row = self._conn.execute(sql, [identifier]).fetchone()
        return unpack(row[0], Posting) if row else None

    def _same(self, posting: Posting, batch: _Batch) -> Posting | None:
        found = fingerprint(posting)
        if not found:
            return None
        for identifier in dict.fromkeys([*batch.prints.get(found, ()), *batch.alike.get(found, ())]):
            other = self._get(identifier, batch)
            if other is not None and are_one(other, posting):
                return other
        return None

    def _write(self, batch: _Batch) -> None:
        postings = list(batch.changed.values())
        self._retire([p.id for p in postings])
        numbered = list(enumerate(postings, self._last_number() + 1))
        self._insert(numbered, batch.digests)
        self._add_words(numbered)
        self._conn.executemany("INSERT OR REPLACE INTO posting_twins VALUES (?, ?, ?, ?)", batch.twins)

    def _last_number(self) -> int:
        row = self._conn.execute("SELECT seq FROM sqlite_sequence WHERE name = 'postings'").fetchone()
        return int(row[0]) if row else 0

    def _add_words(self, postings: Sequence[tuple[int, Posting]]) -> None:
        terms = self._words.index_terms([text for _, p in postings for text in (p.title, p.text)])
        pairs = list(zip(terms[::2], terms[1::2], strict=True))
        add_words(self._conn, "posting_words", [number for number, _ in postings], pairs)
        counts: Counter[str] = Counter()
        for title, body in pairs:
            counts.update({*title.words, *title.grams, *body.words, *body.grams})
        sql = (
            "INSERT INTO posting_terms VALUES (?, ?) ON CONFLICT DO UPDATE SET postings = postings + excluded.postings"
        )
        self._conn.executemany(sql, sorted(counts.items()))

    def _insert(self, postings: Sequence[tuple[int, Posting]], digests: Mapping[str, str]) -> None:
        rows = [
            {"number": number, "id": posting.id, "source": posting.source, "fingerprint": fingerprint(posting)}
            | {"digest": digests[posting.id]}
            | facts_of(posting)
            for number, posting in postings
        ]
        marks = ", ".join("?" * len(_COLUMNS))
        sql = f"INSERT INTO postings ({', '.join(_COLUMNS)}) VALUES ({marks})"
        self._conn.executemany(sql, [[row[column] for column in _COLUMNS] for row in rows])
        bodies = ((number, pack(posting)) for number, posting in postings)
        self._conn.executemany("INSERT INTO posting_bodies VALUES (?, ?)", bodies)

    def _retire(self, identifiers: Iterable[str]) -> None:
        """Take rows away; their words stay behind under a dead number."""
        sql = "SELECT number FROM postings WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._conn.execute(sql, [json.dumps([*identifiers])]).fetchall()
        for statement in (
            "INSERT INTO posting_words_dead VALUES (?)",
            "DELETE FROM posting_bodies WHERE number = ?",
            "DELETE FROM postings WHERE number = ?",
        ):
            self._conn.executemany(statement, rows)

    def _bodies_of(self, source: str) -> list[Posting]:
        sql = """
            SELECT body FROM posting_bodies JOIN postings USING (number)
            WHERE source = ? OR id IN (SELECT posting FROM posting_twins WHERE source = ?)
        """
        return [unpack(body, Posting) for (body,) in self._conn.execute(sql, [source, source])]

    def _leave(self, posting: Posting, source: str) -> int:
        others = tuple(each for each in posting.sources if each != source)
        if not others:
            self._retire([posting.id])
            self._conn.execute("DELETE FROM posting_twins WHERE posting = ?", [posting.id])
            return 1
        kept = replace(posting, source=others[0] if posting.source == source else posting.source, sources=others)
        sql = "UPDATE posting_bodies SET body = ? WHERE number = (SELECT number FROM postings WHERE id = ?)"
        self._conn.execute(sql, [pack(kept), kept.id])
        # Without a digest the next import of it counts as a change and brings the other portal back.
        self._conn.execute("UPDATE postings SET source = ?, digest = '' WHERE id = ?", [kept.source, kept.id])
        return 0

    def _forget_all(self) -> int:
        gone = int(self._conn.execute("SELECT count(*) FROM postings").fetchone()[0])
        for table in ("postings", "posting_bodies", "posting_twins", "posting_words_dead", "posting_terms"):
            self._conn.execute(f"DELETE FROM {table}")
        self._conn.execute("INSERT INTO posting_words(posting_words) VALUES ('delete-all')")
        return gone


def read_batch(postings: Iterable[Posting]) -> list[Incoming]:
    """Postings from outside as they may be stored."""
    return [Incoming(posting, digest(posting)) for posting in map(bounded, postings)]


def add_words(
    conn: sqlite3.Connection, table: str, numbers: Sequence[int], terms: Sequence[tuple[Terms, Terms]]
) -> None:
    """Rows of an FTS5 table: the terms of their titles and bodies."""
    rows = (
        (number, *(" ".join(each) for each in (title.words, title.grams, body.words, body.grams)))
        for number, (title, body) in zip(numbers, terms, strict=True)
    )
    sql = f"INSERT INTO {table}(rowid, title_words, title_grams, body_words, body_grams) VALUES (?, ?, ?, ?, ?)"
    conn.executemany(sql, rows)
