"""Makes the folder of an index that ships: occupations, skills and sample postings with their words and vectors."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from maju.domain.jobs import Occupation, Posting, Skill
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.progress import OnCount
from maju.storage.job_bodies import pack
from maju.storage.job_index import BATCH, DATABASE
from maju.storage.job_schema import MIGRATIONS
from maju.storage.job_side import OccupationSide, PostingSide
from maju.storage.job_tables import JobTables
from maju.storage.job_words import JobWords
from maju.storage.postings import PostingWriter, add_words, read_batch


def make_index(
    folder: Path,
    occupations: Sequence[Occupation],
    skills: Sequence[Skill],
    postings: Iterable[Posting],
    words: WordAnalyzer,
    encoder: SentenceEncoder | None,
    *,
    stamp: str,
    on_count: OnCount = lambda _done, _total: None,
) -> None:
    """Make ``folder`` (which must not hold an index yet). ``stamp``: a hash of what it is made from, read back as the fact
    ``stamp``. The same input gives the same rows."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / DATABASE
    path.unlink(missing_ok=True)
    conn = sqlite3.connect(path)
    try:
        conn.execute("PRAGMA synchronous=OFF")
        job_words = JobWords(words, skills)
        _create(conn, stamp)
        _add_skills(conn, skills)
        _add_occupations(conn, occupations, job_words)
        _add_postings(conn, postings, job_words, on_count)
        _settle(conn)
        _add_derived(folder, JobTables(lambda: conn), occupations, job_words, encoder)
    finally:
        conn.close()


def _create(conn: sqlite3.Connection, stamp: str) -> None:
    with conn:
        for migration in MIGRATIONS:
            migration(Database(conn))
        conn.execute("UPDATE facts SET value = ? WHERE name = 'stamp'", [stamp])
        conn.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _add_skills(conn: sqlite3.Connection, skills: Sequence[Skill]) -> None:
    with conn:
        conn.executemany("INSERT INTO skills VALUES (?, ?)", enumerate(map(pack, skills), 1))


def _add_occupations(conn: sqlite3.Connection, occupations: Sequence[Occupation], words: JobWords) -> None:
    texts = [text for each in occupations for text in occupation_fields(each)]
    terms = words.index_terms(texts)
    with conn:
        numbers = range(1, len(occupations) + 1)
        rows = ((number, each.id, pack(each)) for number, each in zip(numbers, occupations, strict=True))
        conn.executemany("INSERT INTO occupations VALUES (?, ?, ?)", rows)
        add_words(conn, "occupation_words", numbers, list(zip(terms[::2], terms[1::2], strict=True)))


def occupation_fields(occupation: Occupation) -> tuple[str, str]:
    """What counts as title and as body of an occupation."""
    title = "\n".join((occupation.name, occupation.english, *occupation.also))
    body = (
        occupation.summary, *occupation.does, ", ".join(occupation.skills), ", ".join(occupation.tools),
        ", ".join(occupation.knowledge), ", ".join(occupation.certificates), ", ".join(occupation.majors),
        occupation.entry, occupation.setting, *occupation.phrases,
    )  # fmt: skip
    return title, "\n".join(body)


def _add_postings(conn: sqlite3.Connection, postings: Iterable[Posting], words: JobWords, on_count: OnCount) -> None:
    writer = PostingWriter(conn, words, {})
    remaining, done = iter(postings), 0
    while batch := list(islice(remaining, BATCH)):
        writer.put(read_batch(batch), "")
        done += len(batch)
        on_count(done, None)


def _settle(conn: sqlite3.Connection) -> None:
    """Small and quick to read: what ships is written once."""
    for table in ("occupation_words", "posting_words"):
        with conn:
            conn.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
    conn.execute("VACUUM")


def _add_derived(
    folder: Path, tables: JobTables, occupations: Sequence[Occupation], words: JobWords, encoder: SentenceEncoder | None
) -> None:
    """The files that answer: impacts of words, and vectors where there is an encoder."""
    for side in (OccupationSide(tables, [folder], lambda: occupations), PostingSide(tables, [folder], lambda: words)):
        side.words.current(_nobody, may_make=True)
        if encoder is not None:
            side.vectors.current(encoder, _nobody)


def _nobody(_notice: str) -> None:
    """Whoever makes an index knows."""
