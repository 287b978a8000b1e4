"""Practice conversations in SQLite: a row for each turn, stored before it is shown."""

from collections.abc import Iterable
from typing import Any

from maju.domain.chat import Chat, KeptChat, Turn, unknown_chat
from maju.storage.codec import decode, encode
from maju.storage.database import DatabaseFile


class SqliteChats:
    """The :class:`maju.domain.chat.ChatStore` over SQLite."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def add(self, chat: Chat, at: str) -> None:
        """Remember a new one."""
        row = {"id": chat.id, "started_at": chat.started_at, "changed_at": at, "chat": encode(chat)}
        with self._file.db.conn:
            self._file.db.table("chats").insert(row)

    def put(self, chat: Chat, at: str) -> None:
        """Remember its topic and title as they are now. Raises: MajuError ``chat-unknown``."""
        self._change("UPDATE chats SET chat = ?, changed_at = ? WHERE id = ?", (encode(chat), at, chat.id))

    def append(self, identifier: str, turn: Turn, at: str) -> int:
        """Add a turn, and return its number. Raises: MajuError ``chat-unknown``."""
        with self._file.db.conn as connection:
            connection.execute("BEGIN IMMEDIATE")
            changed = connection.execute("UPDATE chats SET changed_at = ? WHERE id = ?", (at, identifier))
            if changed.rowcount == 0:
                raise unknown_chat()
            last = connection.execute("SELECT MAX(number) FROM chat_turns WHERE chat = ?", (identifier,)).fetchone()[0]
            number: int = (last or 0) + 1
            connection.execute("INSERT INTO chat_turns VALUES (?, ?, ?)", (identifier, number, encode(turn)))
        return number

    def put_turn(self, identifier: str, number: int, turn: Turn) -> None:
        """Put a turn in the place of one that has grown. Raises: MajuError ``chat-unknown``."""
        self._change("UPDATE chat_turns SET turn = ? WHERE chat = ? AND number = ?", (encode(turn), identifier, number))

    def get(self, identifier: str) -> KeptChat:
        """With its turns. Raises: MajuError ``chat-unknown``."""
        for row in self._file.db["chats"].rows_where("id = ?", [identifier]):
            turns = self._file.db["chat_turns"].rows_where("chat = ?", [identifier], order_by="number")
            return _kept(row, tuple(decode(turn["turn"], Turn) for turn in turns))
        raise unknown_chat()

    def all(self) -> tuple[KeptChat, ...]:
        """Without their turns, the one changed last first."""
        rows = self._file.db["chats"].rows_where(order_by="changed_at DESC, started_at DESC, rowid DESC")
        return tuple(_kept(row) for row in rows)

    def remove(self, identifiers: Iterable[str] | None = None) -> int:
        """Forget these with their turns, or all of them; returns how many there were."""
        with self._file.db.conn as connection:
            if identifiers is None:
                gone = connection.execute("DELETE FROM chats").rowcount
            else:
                gone = sum(
                    connection.execute("DELETE FROM chats WHERE id = ?", [each]).rowcount for each in identifiers
                )
        if gone:
            self._file.forget_backups()
        return gone

    def _change(self, statement: str, values: tuple[object, ...]) -> None:
        with self._file.db.conn as connection:
            if connection.execute(statement, values).rowcount == 0:
                raise unknown_chat()


def _kept(row: dict[str, Any], turns: tuple[Turn, ...] = ()) -> KeptChat:
    return KeptChat(decode(row["chat"], Chat), row["changed_at"], turns)
