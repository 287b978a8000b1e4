"""The database's history: one function a version, never edited once it has landed."""

from sqlite_utils import Database


def m001_interviews_and_takes(db: Database) -> None:
    """Interviews with their queue, and takes with everything measured and judged, as JSON columns."""
    db.conn.execute(
        """
        CREATE TABLE interviews (
            id TEXT PRIMARY KEY,
            started_at TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'abandoned')),
            position INTEGER NOT NULL,
            plan TEXT NOT NULL,
            options TEXT NOT NULL
        )
        """
    )
    db.conn.execute(
        """
        CREATE TABLE takes (
            interview TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            take INTEGER NOT NULL,
            planned TEXT NOT NULL,
            report TEXT NOT NULL,
            PRIMARY KEY (interview, position, take)
        )
        """
    )
    db.conn.execute("CREATE INDEX interviews_by_time ON interviews(started_at DESC)")


def m002_self_ratings(db: Database) -> None:
    """What the person thought of a take. Apart from it, because a take is written again whole while it is being judged."""
    db.conn.execute(
        """
        CREATE TABLE self_ratings (
            interview TEXT NOT NULL,
            position INTEGER NOT NULL,
            take INTEGER NOT NULL,
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
            PRIMARY KEY (interview, position, take),
            FOREIGN KEY (interview, position, take) REFERENCES takes(interview, position, take) ON DELETE CASCADE
        )
        """
    )


def m003_materials(db: Database) -> None:
    """What was read of a candidate's documents, and the one profile made of them, as JSON."""
    db.conn.execute(
        """
        CREATE TABLE documents (
            id TEXT PRIMARY KEY,
            added_at TEXT NOT NULL,
            document TEXT NOT NULL
        )
        """
    )
    db.conn.execute("CREATE TABLE profile (id INTEGER PRIMARY KEY CHECK (id = 1), profile TEXT NOT NULL)")


def m004_company_notes(db: Database) -> None:
    """Interview reviews a person has collected. ``digest`` makes the same note come in once."""
    db.conn.execute(
        """
        CREATE TABLE company_notes (
            id TEXT PRIMARY KEY,
            added_at TEXT NOT NULL,
            company TEXT NOT NULL,
            digest TEXT NOT NULL UNIQUE,
            note TEXT NOT NULL
        )
        """
    )


def m005_resume_drafts(db: Database) -> None:
    """Conversations of the resume writer. ``version`` grows with every turn: who writes says on which one it stands.

    ``resume_versions`` keeps every text that was written, and never changes one.
    """
    db.conn.execute(
        """
        CREATE TABLE resume_drafts (
            id TEXT PRIMARY KEY,
            started_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            version INTEGER NOT NULL,
            draft TEXT NOT NULL
        )
        """
    )
    db.conn.execute(
        """
        CREATE TABLE resume_versions (
            draft TEXT NOT NULL REFERENCES resume_drafts(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            written_at TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (draft, number)
        )
        """
    )


def m006_chats(db: Database) -> None:
    """Practice conversations and their turns."""
    db.conn.execute(
        """
        CREATE TABLE chats (
            id TEXT PRIMARY KEY,
            started_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            chat TEXT NOT NULL
        )
        """
    )
    db.conn.execute(
        """
        CREATE TABLE chat_turns (
            chat TEXT NOT NULL REFERENCES chats(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            turn TEXT NOT NULL,
            PRIMARY KEY (chat, number)
        )
        """
    )


def m007_interview_keys(db: Database) -> None:
    """Keys of interviews' recordings. Without a key: its deletion was begun. No reference to ``interviews``: the key is there first.

    ``retention_notices``: interviews whose end was announced, and when.
    """
    db.conn.execute("CREATE TABLE interview_keys (interview TEXT PRIMARY KEY, key BLOB)")
    db.conn.execute(
        """
        CREATE TABLE retention_notices (
            interview TEXT PRIMARY KEY REFERENCES interviews(id) ON DELETE CASCADE,
            said_at TEXT NOT NULL
        )
        """
    )


MIGRATIONS = (
    m001_interviews_and_takes,
    m002_self_ratings,
    m003_materials,
    m004_company_notes,
    m005_resume_drafts,
    m006_chats,
    m007_interview_keys,
)
