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


MIGRATIONS = (m001_interviews_and_takes, m002_self_ratings)
