"""Reads what can be read of a damaged database, row by row around the damaged pages."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from maju.domain.restoring import TableRescue
from maju.storage.connections import UNREADABLE, Connection, connect

_PROBED = 20_000
_BEYOND = 500
"""So many single rows are asked for within a gap, and where nobody knows how far it goes."""
_Row = tuple[Any, ...]


def salvage(damaged: Path, key: bytes | None, into: Connection, backup: Path | None) -> tuple[TableRescue, ...]:
    """Copy rows of ``damaged`` into the empty tables of ``into``; where a table cannot be read whole, rows it lacks come from
    ``backup``. Rows that lean on a row that is gone are dropped and counted. ``damaged`` and its WAL are a copy of one's own.

    Raises: sqlite's errors of ``into``.
    """
    into.execute("PRAGMA foreign_keys = OFF")
    rescued = [_Table(into, name) for name in _tables(into)]
    with into:
        with closing(_Source(damaged, key)) as source:
            opens = source.opens()
            for table in rescued:
                table.read(source, opens=opens)
        if backup is not None:
            with closing(_Source(backup, key)) as good:
                for table in rescued:
                    table.fill(good)
        for table in rescued:
            table.drop_orphans()
    return tuple(table.rescue for table in rescued)


class _Source:
    """A damaged file. After a page that does not open SQLCipher refuses everything: then it is opened anew."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._connection: Connection | None = None

    def rows(self, statement: str, value: int) -> Iterator[_Row]:
        """Raises what cannot be read."""
        try:
            if self._connection is None:
                self._connection = connect(self._path, self._key)
                self._connection.execute("PRAGMA cell_size_check = ON")
            yield from self._connection.execute(statement, [value])
        except UNREADABLE:
            self.close()
            raise

    def opens(self) -> bool:
        """Whether its list of tables can be read."""
        try:
            return all(True for _ in self.rows("SELECT name FROM sqlite_master WHERE rowid > ?", 0))
        except UNREADABLE:
            return False

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _tables(connection: Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [name for (name,) in rows.fetchall()]


class _Table:
    """One table of the new file and the same one of the damaged file."""

    def __init__(self, into: Connection, name: str) -> None:
        self._into = into
        self.rescue = TableRescue(name)
        self._columns = [row[1] for row in into.execute(f'PRAGMA table_info("{name}")').fetchall()]
        self._unread = 0

    def read(self, source: _Source, *, opens: bool) -> None:
        """Upwards as far as it goes, then downwards, then one by one between."""
        if not opens:
            self.rescue.whole, self.rescue.open_ended = False, True
            return
        low = self._scan(source, "rowid > ? ORDER BY rowid", 0)
        if self.rescue.whole:
            return
        high = self._scan(source, "rowid > ? ORDER BY rowid DESC", low)
        for rowid in range(low + 1, min(high, low + _PROBED) if high else low + _BEYOND):
            self._probe(source, rowid)
        if high:
            self.rescue.lost = self._unread
        self.rescue.open_ended = not high

    def fill(self, backup: _Source) -> None:
        """Rows a torn table lacks: the backup's."""
        if self.rescue.whole:
            return
        try:
            for row in self._rows(backup, "rowid > ? ORDER BY rowid", 0):
                self.rescue.filled += self._put(row[1:])
        except UNREADABLE:
            return
        finally:
            self.rescue.lost = max(0, self.rescue.lost - self.rescue.filled)

    def drop_orphans(self) -> None:
        """Rows whose other half is gone."""
        broken = self._into.execute(f'PRAGMA foreign_key_check("{self.rescue.name}")').fetchall()
        for rowid in {row[1] for row in broken}:
            self._into.execute(f'DELETE FROM "{self.rescue.name}" WHERE rowid = ?', [rowid])
            self.rescue.kept -= 1
            self.rescue.lost += 1

    def _scan(self, source: _Source, condition: str, beyond: int) -> int:
        """Keep rows until one cannot be read; the number of the last that could be."""
        last = 0
        try:
            for row in self._rows(source, condition, beyond):
                last = row[0]
                self.rescue.kept += self._put(row[1:])
        except UNREADABLE:
            self.rescue.whole = False
        return last

    def _probe(self, source: _Source, rowid: int) -> None:
        try:
            for row in self._rows(source, "rowid = ?", rowid):
                self.rescue.kept += self._put(row[1:])
        except UNREADABLE:
            self._unread += 1

    def _rows(self, source: _Source, condition: str, value: int) -> Iterator[_Row]:
        columns = ", ".join(f'"{column}"' for column in self._columns)
        yield from source.rows(f'SELECT rowid, {columns} FROM "{self.rescue.name}" WHERE {condition}', value)

    def _put(self, row: _Row) -> int:
        """1 where it was not there yet."""
        marks = ", ".join("?" * len(row))
        return self._into.execute(f'INSERT OR IGNORE INTO "{self.rescue.name}" VALUES ({marks})', row).rowcount
