"""The index of jobs over two SQLite files: one that ships and nobody writes, one with the postings a person has imported."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np

from maju.domain.errors import MajuError
from maju.domain.job_ports import ImportReport, IndexFacts, Scored
from maju.domain.jobs import Filters, Occupation, Posting, Removed, Skill, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.progress import Cancelled, OnCount
from maju.storage.database import DatabaseFile
from maju.storage.job_kinship import kin_words
from maju.storage.job_preparing import prepared
from maju.storage.job_schema import MIGRATIONS
from maju.storage.job_side import OccupationSide, PostingSide
from maju.storage.job_tables import JobTables, ReadOnlyFile
from maju.storage.job_words import JobWords
from maju.storage.postings import PostingWriter

BATCH = 500
"""Postings that are stored at one stroke: about a second of work, which is what a kill can cost."""
DATABASE = "jobs.db"
_NO_SHIPPED = (
    "함께 설치된 직업 자료를 읽지 못했습니다. 가져오신 공고는 그대로 찾을 수 있습니다. 프로그램을 다시 설치해 주십시오."
)
_WORDS_ONLY = "문장 검색 모델이 없어 낱말로만 찾습니다."


def _today() -> str:
    return date.today().isoformat()


class SqliteJobIndex:
    """The :class:`maju.domain.job_ports.JobIndex`.

    ``own`` and ``shipped`` are folders with ``jobs.db`` and files of vectors; ``shipped`` is only read. Any thread may call;
    one at a time writes. ``encoder`` None: words only. Opening reads no dictionary and no model.
    """

    def __init__(
        self,
        own: Path,
        shipped: Path,
        words: WordAnalyzer,
        encoder: SentenceEncoder | None,
        *,
        today: Callable[[], str] = _today,
    ) -> None:
        """Raises: MajuError ``folder-unwritable``, ``database-newer``, ``database-corrupt``."""
        self._analyzer = words
        self._encoder = encoder
        self._today = today
        self._notices: list[str] = [] if encoder else [_WORDS_ONLY]
        self._writing = threading.Lock()
        self._facts: tuple[object, IndexFacts] | None = None
        self._changes = 0
        self._file = DatabaseFile(own / DATABASE, MIGRATIONS, personal=False)
        self._own = JobTables(lambda: self._file.db.conn)
        self._shipped_file = ReadOnlyFile(shipped / DATABASE)
        self._shipped = self._open_shipped(shipped / DATABASE)
        self._sides = [PostingSide(self._own, [own], lambda: self._words)]
        if self._shipped:
            aside = [shipped, own / "shipped"]
            self._sides.append(PostingSide(self._shipped, aside, lambda: self._words))
            self._named = OccupationSide(self._shipped, aside, lambda: self._occupations)

    def close(self) -> None:
        """Close the files; encoder and analyser belong to who made them."""
        self._file.close()
        self._shipped_file.close()

    def facts(self) -> IndexFacts:
        """What is in it."""
        version = self._file.db.conn.execute("PRAGMA data_version").fetchone()[0]
        key = (threading.get_ident(), version, self._changes, self._today(), len(self._notices))
        if self._facts is None or self._facts[0] != key:
            counts = [side.tables.counts(self._today()) for side in self._sides]
            postings, examples, expired = (sum(column) for column in zip(*counts, strict=True))
            encoder = self._encoder.info.id if self._encoder else ""
            made = IndexFacts(len(self._occupation_numbers), postings, examples, expired, encoder, tuple(self._notices))
            self._facts = (key, made)
        return self._facts[1]

    def occupations(self) -> tuple[Occupation, ...]:
        """All occupations, by group and name."""
        return self._occupations

    def occupation(self, identifier: str) -> Occupation:
        """Raises: MajuError ``occupation-unknown``."""
        number = self._occupation_numbers.get(identifier)
        if number is None:
            sentence = "직업 ‘{id}’은(는) 목록에 없습니다. 직업 이름으로 다시 찾아 주십시오."
            raise MajuError("occupation-unknown", sentence, id=identifier)
        return self._occupations[number - 1]

    def skills(self) -> tuple[Skill, ...]:
        """The skill list."""
        return self._skills

    def posting(self, identifier: str) -> Posting:
        """Raises: MajuError ``posting-unknown``."""
        found = self.postings([identifier])
        if not found:
            sentence = "공고 ‘{id}’은(는) 가진 목록에 없습니다. 지워졌을 수 있으니 다시 찾거나 가져와 주십시오."
            raise MajuError("posting-unknown", sentence, id=identifier)
        return found[0]

    def postings(self, identifiers: Sequence[str]) -> tuple[Posting, ...]:
        """Those that are there, in the order asked."""
        found: dict[str, Posting] = {}
        for side in reversed(self._sides):
            found |= side.tables.postings(identifiers)
        return tuple(found[each] for each in identifiers if each in found)

    def every_posting(self) -> Iterator[Posting]:
        """All postings, one at a time, the imported ones first."""
        imported: set[str] = set()
        for _, posting in self._own.every_posting():
            if posting.id in self._shipped_digests:
                imported.add(posting.id)
            yield posting
        if self._shipped:
            yield from (posting for _, posting in self._shipped.every_posting() if posting.id not in imported)

    def put(self, postings: Iterable[Posting], *, on_count: OnCount, cancelled: Cancelled) -> ImportReport:
        """Add, update or merge, in batches that are each durable; words are indexed at once, vectors at the end.

        Cancelled or killed in the middle: what was stored is whole and searchable, and the same call again goes on.
        Raises: MajuError ``jobs-unwritable``.
        """
        total = len(postings) if isinstance(postings, Sized) else None
        report = ImportReport()
        done = 0
        with self._writer() as writer, closing(prepared(postings, writer, self._words, BATCH)) as batches:
            for batch in batches:
                report = _sum(report, writer.put(batch, self._today()))
                done += len(batch)
                on_count(done, total)
                report = replace(report, cancelled=cancelled())
                if report.cancelled:
                    break
            else:
                writer.compact()
                self._catch_up()
        return report

    def imported(self) -> dict[str, int]:
        """Source to how many imported postings it has told of, the largest first."""
        return self._own.sources()

    def delete_postings(self, *, source: str = "") -> int:
        """Forget imported postings (of one source); returns how many."""
        with self._writer() as writer:
            gone = writer.delete(source)
            writer.compact()
            self._sides[0].compact(self._own.counts(self._today())[0])
            return gone

    def by_words(self, target: Target, query: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """BM25 over morphemes and bigrams, title weighted."""
        if not query.strip() or limit < 1:
            return ()
        terms = self._words.query_terms(query)
        if target is Target.OCCUPATION:
            if not self._shipped:
                return ()
            return _best([self._named.by_words(terms, limit, self._notify)], limit)
        may_make = not self._writing.locked()
        return _best(
            [each.by_words(terms, limit, filters, self._notify, may_make=may_make) for each in self._sides], limit
        )

    def by_meaning(self, target: Target, query: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """Nearest vectors of the encoder in use; empty where there is none."""
        if self._encoder is None or not query.strip() or limit < 1:
            return ()
        vector = np.frombuffer(self._encoder.encode([query], query=True).data, "<f4")
        if target is Target.POSTING:
            found = [each.by_meaning(vector, self._encoder, limit, filters, self._notify) for each in self._sides]
            return _best(found, limit)
        if not self._shipped:
            return ()
        return self._named.by_meaning(vector, self._encoder, limit, self._notify)

    def of_occupation(self, identifier: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """Postings nearest to an occupation in meaning, the score 1 for those that are nearer to no other. Raises: MajuError
        ``occupation-unknown``."""
        occupation = self.occupation(identifier)
        if self._encoder is None:
            found = self.by_words(Target.POSTING, kin_words(occupation), limit, filters)
            return [Scored(each.id, each.score / found[0].score) for each in found]
        number = self._occupation_numbers[identifier]
        occupations = self._named.vectors.current(self._encoder, self._notify)
        sides = [
            each.of_occupation(number, occupations, self._encoder, limit, filters, self._notify) for each in self._sides
        ]
        return _best(sides, limit)

    def removed_by(self, filters: Filters, identifiers: Sequence[str]) -> tuple[Removed, ...]:
        """How many of these postings each filter alone takes away."""
        found: dict[str, set[str]] = {}
        for side in self._sides:
            for name, ids in side.tables.removed_by(filters, identifiers).items():
                found[name] = found.get(name, set()) | ids
        return tuple(Removed(name, len(ids)) for name, ids in found.items() if ids)

    def _open_shipped(self, path: Path) -> JobTables | None:
        try:
            version = self._shipped_file.conn.execute("PRAGMA user_version").fetchone()[0] if path.is_file() else 0
        except sqlite3.DatabaseError:
            version = 0
        if version == len(MIGRATIONS):
            return JobTables(lambda: self._shipped_file.conn)
        self._notices.append(_NO_SHIPPED)
        return None

    @cached_property
    def _occupations(self) -> tuple[Occupation, ...]:
        return self._shipped.occupations() if self._shipped else ()

    @cached_property
    def _occupation_numbers(self) -> dict[str, int]:
        return {occupation.id: number for number, occupation in enumerate(self._occupations, 1)}

    @cached_property
    def _skills(self) -> tuple[Skill, ...]:
        return self._shipped.skills() if self._shipped else ()

    @cached_property
    def _words(self) -> JobWords:
        return JobWords(self._analyzer, self._skills)

    @cached_property
    def _shipped_digests(self) -> dict[str, str]:
        return self._shipped.digests() if self._shipped else {}

    @contextmanager
    def _writer(self) -> Iterator[PostingWriter]:
        with self._writing:
            self._changes += 1
            try:
                yield PostingWriter(self._file.db.conn, self._words, self._shipped_digests)
            except (sqlite3.OperationalError, OSError) as error:
                sentence = "공고를 {path}에 저장하지 못했습니다. 다른 창에서 공고를 가져오고 있지 않은지, 남은 공간과 쓰기 권한이 있는지 확인해 주십시오. 이미 저장된 공고는 그대로이고, 다시 가져오면 이어서 합니다."
                raise MajuError("jobs-unwritable", sentence, path=self._file.path) from error
            finally:
                self._changes += 1

    def _catch_up(self) -> None:
        own = self._sides[0]
        own.words.current(lambda _notice: None, may_make=True)
        if self._encoder is not None:
            own.vectors.current(self._encoder, lambda _notice: None)

    def _notify(self, notice: str) -> None:
        if notice not in self._notices:
            self._notices.append(notice)


def _best(sides: Sequence[Sequence[Scored]], limit: int) -> list[Scored]:
    """Several lists as one, the first list's score where an id stands in two."""
    scores: dict[str, float] = {}
    for side in sides:
        for each in side:
            scores.setdefault(each.id, each.score)
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [Scored(identifier, score) for identifier, score in best]


def _sum(one: ImportReport, other: ImportReport) -> ImportReport:
    numbers = {f.name: getattr(one, f.name) + getattr(other, f.name) for f in fields(ImportReport) if f.type is int}
    return replace(one, **numbers)
