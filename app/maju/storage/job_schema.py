"""The tables of the job index and its history: one function a version, never edited once it has landed."""

from sqlite_utils import Database

TOKENIZER = "ascii tokenchars '~=+#.-_/&'"
"""Terms come ready made (:mod:`maju.storage.job_words`), parted by spaces: FTS5 only has to leave them whole."""
CONTENT_VERSION = 1
"""Rises when texts become other terms or other vectors than before (:mod:`maju.storage.job_words`, :mod:`maju.storage.job_meaning`):
an index that ships is made again then."""


def m001_jobs(db: Database) -> None:
    """Occupations, skills, postings (facts to filter by apart from their texts), words, and how many postings a word has."""
    for statement in _TABLES:
        db.conn.execute(statement)


_WORDS = f"""USING fts5(title_words, title_grams, body_words, body_grams, content='', tokenize="{TOKENIZER}")"""
# Contentless: a posting that changes gets a new number, and its old words stay behind as dead ones (SQLite deletes from such
# a table only since 3.43, and this Python may carry an older one).
_TABLES = (
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Tells this file's vectors from those of another.
    "INSERT INTO facts VALUES ('stamp', lower(hex(randomblob(8))))",
    "CREATE TABLE skills (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    "CREATE TABLE occupations (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL)",
    f"CREATE VIRTUAL TABLE occupation_words {_WORDS}",
    """
    CREATE TABLE postings (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        digest TEXT NOT NULL,
        region TEXT NOT NULL,
        experience TEXT NOT NULL,
        education INTEGER,
        employment TEXT NOT NULL,
        deadline TEXT NOT NULL,
        example INTEGER NOT NULL
    )
    """,
    "CREATE INDEX postings_by_fingerprint ON postings(fingerprint) WHERE fingerprint <> ''",
    "CREATE TABLE posting_bodies (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    # The same posting under the number of another portal, or under a second number of the same one.
    """
    CREATE TABLE posting_twins (
        id TEXT PRIMARY KEY, posting TEXT NOT NULL, source TEXT NOT NULL, digest TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX posting_twins_by_source ON posting_twins(source)",
    "CREATE INDEX postings_by_source ON postings(source)",
    "CREATE INDEX posting_twins_by_posting ON posting_twins(posting)",
    f"CREATE VIRTUAL TABLE posting_words {_WORDS}",
    "CREATE TABLE posting_words_dead (number INTEGER PRIMARY KEY)",
    "CREATE TABLE posting_terms (term TEXT PRIMARY KEY, postings INTEGER NOT NULL) WITHOUT ROWID",
)

MIGRATIONS = (m001_jobs,)
