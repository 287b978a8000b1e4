"""Opens the SQLite file, one connection a thread, and brings it to the present version."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from maju.domain.errors import MajuError

Migration = Callable[[Database], None]
Connection = sqlite3.Connection
"""Either library's: sqlcipher3 is made after the standard one, but its classes are its own."""
BROKEN_RULE: tuple[type[Exception], ...] = (sqlite3.IntegrityError, sqlcipher.IntegrityError)
UNUSABLE: tuple[type[Exception], ...] = (sqlite3.OperationalError, sqlcipher.OperationalError)
DATABASE_TROUBLE: tuple[type[Exception], ...] = (sqlite3.DatabaseError, sqlcipher.DatabaseError)
_NO_WAY_IN: tuple[type[Exception], ...] = (*UNUSABLE, OSError)


class DatabaseFile:
    """One SQLite file. ``migrations`` are applied in order, each once; their number is the version (``user_version``).

    WAL with synchronous=FULL: what people made must survive a power cut, and 50 kills in WAL lost no acknowledged row (LAB.md).
    With a key (256 bits, used as it is) every page is sealed by SQLCipher, the WAL's too; what SQLite puts aside stays in memory.
    """

    def __init__(self, path: Path, migrations: Sequence[Migration], key: bytes | None = None) -> None:
        """Open or make the file; None: in the clear.

        Raises: MajuError ``folder-unwritable``, ``database-newer``, ``database-corrupt``.
        """
        self.path = path
        self._migrations = migrations
        self._key = key
        self._local = threading.local()
        self._connections: list[Connection] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._migrate()
        except _NO_WAY_IN as error:
            self.close()
            raise _unwritable(path.parent) from error
        except DATABASE_TROUBLE as error:
            self.close()
            raise MajuError(
                "database-corrupt",
                "기록 파일 {path}을(를) 읽을 수 없습니다. 파일은 그대로 두었습니다. 파일 이름을 바꾸어 옮겨 두면 새 기록으로 시작할 수 있습니다.",
                path=path,
            ) from error

    @property
    def db(self) -> Database:
        """The connection of this thread."""
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            connection = self._connect()
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            self._connections.append(connection)
            db = self._local.db = Database(connection)
        return db

    def close(self) -> None:
        """Close every thread's connection."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
        self._local = threading.local()

    def _connect(self) -> Connection:
        if self._key is None:
            return sqlite3.connect(self.path, timeout=10.0, check_same_thread=False)
        connection: Connection = sqlcipher.connect(str(self.path), timeout=10.0, check_same_thread=False)
        connection.execute(
            "PRAGMA cipher_log_level = NONE"
        )  # its lines are for its authors; what matters comes as an exception
        connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    def _migrate(self) -> None:
        connection = self.db.conn
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(self._migrations):
            raise MajuError(
                "database-newer",
                "이 기록은 더 새로운 마주에서 만들어졌습니다({found}판, 지금 프로그램은 {known}판까지). 기록은 그대로 두었습니다. 프로그램을 새로 설치해 주십시오.",
                found=version,
                known=len(self._migrations),
            )
        if version == len(self._migrations):
            return
        if version:
            shutil.copy2(self.path, self.path.with_suffix(f".v{version}.bak"))
        for number, migration in enumerate(self._migrations[version:], version + 1):
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                migration(self.db)
                connection.execute(f"PRAGMA user_version = {number}")


def _unwritable(folder: Path) -> MajuError:
    return MajuError(
        "folder-unwritable",
        "자료 폴더 {folder}에 쓸 수 없습니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오. 이미 있던 기록은 그대로입니다.",
        folder=folder,
    )
