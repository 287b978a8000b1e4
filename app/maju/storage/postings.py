"""Writes postings: batches that are each whole or not there, the same posting once, changes as new numbers."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from maju.domain.job_ports import ImportReport
from maju.domain.jobs import Posting
from maju.storage.job_bodies import pack, unpack
from maju.storage.job_bounds import bounded
from maju.storage.job_filters import facts_of
from maju.storage.job_merging import are_one, digest, fingerprint, merged, sources_of
from maju.storage.job_words import JobWords, Terms

_COLUMNS = (
    "id", "source", "fingerprint", "digest", "region", "experience", "education", "employment", "deadline", "example",
)  # fmt: skip

_FEW_DEAD = 2_000
_COMPACT_BATCH = 500


@dataclass
class _Batch:
    """What a batch is going to change. ``changed``: postings to be written by id; ``twins``: (id, posting, source, digest)."""

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

    def put(self, postings: Sequence[Posting], today: str) -> ImportReport:
        """Store one batch: durable when this returns, nothing of it there when it raises."""
        with self._conn:
            self._conn.execute("BEGIN IMMEDIATE")
            batch = _Batch()
            for posting in map(bounded, postings):
                self._place(posting, batch)
            self._write(batch)
        expired = sum(bool(p.deadline) and p.deadline < today for p in postings)
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

    def _place(self, posting: Posting, batch: _Batch) -> None:
        """Decide what becomes of one posting."""
        sign = digest(posting)
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
            self._set(replace(posting, sources=sources_of(posting, *([old] if old else []))), sign, batch)
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
        sql = "SELECT digest FROM posting_twins WHERE id = ? UNION ALL SELECT digest FROM postings WHERE id = ? LIMIT 1"
        row = self._conn.execute(sql, [identifier, identifier]).fetchone()
        return row[0] if row else None

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
        stored = self._conn.execute("SELECT id FROM postings WHERE fingerprint = ?", [found])
        for identifier in dict.fromkeys([*batch.prints.get(found, ()), *(row[0] for row in stored)]):
            other = self._get(identifier, batch)
            if other is not None and are_one(other, posting):
                return other
        return None

    def _write(self, batch: _Batch) -> None:
        postings = list(batch.changed.values())
        self._retire([p.id for p in postings])
        self._add_words([(self._insert(posting, batch.digests[posting.id]), posting) for posting in postings])
        self._conn.executemany("INSERT OR REPLACE INTO posting_twins VALUES (?, ?, ?, ?)", batch.twins)

    def _add_words(self, postings: Sequence[tuple[int, Posting]]) -> None:
        terms = self._words.index_terms([text for _, p in postings for text in (p.title, p.text)])
        counts: Counter[str] = Counter()
        for at, (number, _posting) in enumerate(postings):
            title, body = terms[2 * at : 2 * at + 2]
            add_words(self._conn, "posting_words", number, title, body)
            counts.update({*title.words, *title.grams, *body.words, *body.grams})
        sql = (
            "INSERT INTO posting_terms VALUES (?, ?) ON CONFLICT DO UPDATE SET postings = postings + excluded.postings"
        )
        self._conn.executemany(sql, sorted(counts.items()))

    def _insert(self, posting: Posting, sign: str) -> int:
        row = {"id": posting.id, "source": posting.source, "fingerprint": fingerprint(posting), "digest": sign}
        row |= facts_of(posting)  # type: ignore[arg-type]
        marks = ", ".join("?" * len(_COLUMNS))
        sql = f"INSERT INTO postings ({', '.join(_COLUMNS)}) VALUES ({marks})"
        number = self._conn.execute(sql, [row[column] for column in _COLUMNS]).lastrowid or 0
        self._conn.execute("INSERT INTO posting_bodies VALUES (?, ?)", [number, pack(posting)])
        return number

    def _retire(self, identifiers: Iterable[str]) -> None:
        """Take rows away; their words stay behind under a dead number."""
        for identifier in identifiers:
            row = self._conn.execute("SELECT number FROM postings WHERE id = ?", [identifier]).fetchone()
            if row:
                self._conn.execute("INSERT INTO posting_words_dead VALUES (?)", row)
                self._conn.execute("DELETE FROM posting_bodies WHERE number = ?", row)
                self._conn.execute("DELETE FROM postings WHERE number = ?", row)

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


def add_words(conn: sqlite3.Connection, table: str, number: int, title: Terms, body: Terms) -> None:
    """One row of an FTS5 table."""
    columns = [" ".join(terms) for terms in (title.words, title.grams, body.words, body.grams)]
    sql = f"INSERT INTO {table}(rowid, title_words, title_grams, body_words, body_grams) VALUES (?, ?, ?, ?, ?)"
    conn.execute(sql, [number, *columns])
