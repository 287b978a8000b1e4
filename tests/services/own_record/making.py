"""Two homes with real vaults, databases and recordings, to carry a record from one to the other."""

from dataclasses import replace
from pathlib import Path

from maju.domain.answer import TakeId
from maju.domain.candidate import CandidateProfile
from maju.domain.chat import Chat, ChatTopic, Turn, TurnKind, TurnWho
from maju.domain.record import StoredTake
from maju.sealed import opening
from maju.services.own_record.desk import OwnRecordDesk
from maju.storage.chats import SqliteChats
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.materials import SqliteProfileStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.own_record_rows import SqliteOwnRecord
from maju.storage.vault import memory_vault
from tests.storage.test_interviews import make_record, make_take

WORDS = "아무도 모르는 문장"
NOW = "2026-11-21T10:00:00+09:00"
SOUND = "녹음된 목소리".encode() * 40_000


class Home:
    """A sealed home with the desk under test."""

    def __init__(self, folder: Path) -> None:
        self.vault = memory_vault(folder)
        self.recordings = folder / "recordings"
        self.file = DatabaseFile(folder / "maju.db", MIGRATIONS, self.vault.database_key, personal=False)
        self.keys = InterviewKeys(self.file, self.recordings)
        self.store = SqliteInterviewStore(self.file, self.recordings, self.keys)
        self.chats = SqliteChats(self.file)
        self.profiles = SqliteProfileStore(self.file)
        self.desk = OwnRecordDesk(SqliteOwnRecord(self.file, self.recordings, self.keys), lambda: NOW)

    def close(self) -> None:
        self.file.close()
        self.vault.close()

    def interview(self, name: str) -> StoredTake:
        """One with a judged, rated and recorded take."""
        self.store.add(make_record(name))
        take = make_take(name)
        folder = self.store.folder(name) / take.take.id.folder_name
        folder.mkdir(parents=True)
        for file in ("answer.mkv", "answer.wav"):
            with opening.open_new(folder / file) as out:
                out.write(SOUND)
        recording = replace(
            take.take.recording, folder=folder, media=folder / "answer.mkv", audio=folder / "answer.wav"
        )
        stored = replace(take, take=replace(take.take, recording=recording))
        self.store.put_take(stored)
        self.store.rate(TakeId(name, 0, 1), 4)
        return self.store.takes(name)[0]

    def chat(self, name: str, *said: str, at: str = NOW) -> None:
        self.chats.add(Chat(name, NOW, ChatTopic()), at)
        for text in said:
            self.chats.append(name, Turn(TurnWho.PERSON, TurnKind.ANSWER, text, at), at)

    def profile(self, name: str) -> None:
        self.profiles.keep(CandidateProfile(name=name))

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """All rows of all tables, to see that nothing changed."""
        conn = self.file.db.conn
        names = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
        return {name: conn.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}

    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.recordings)) for path in self.recordings.rglob("*") if path.is_file())
