"""Practice conversations in SQLite: every turn is there once it was taken, in its order, whoever else writes."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from maju.domain.chat import Chat, ChatTopic, KeptChat, Turn, TurnKind, TurnWho
from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.question import Experience, OccupationGroup
from maju.storage.chats import SqliteChats
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS

AT = "2026-11-21T10:00:00"
TOPIC = ChatTopic(OccupationGroup.BM, Experience.EXPERIENCED, "o1", "물류 사무원", "p1", "재고 담당 모집")
CHAT = Chat("c1", AT, TOPIC, "지원동기 모범 답안")
ASKED = Turn(TurnWho.PERSON, TurnKind.WISH, "지원동기 모범 답안", AT)
SAID = Turn(
    TurnWho.COACH,
    TurnKind.MODEL_ANSWER,
    "제가 지원한 까닭은",
    AT,
    "지원하신 동기를 말씀해 주십시오.",
    "mot-001",
    JudgedBy.LANGUAGE_MODEL,
    general=True,
    stopped=True,
    notices=("일반 예시입니다.",),
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DatabaseFile]:
    made = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield made
    made.close()


def test_a_conversation_comes_back_as_it_was(file: DatabaseFile) -> None:
    store = SqliteChats(file)
    store.add(CHAT, AT)
    assert store.append("c1", ASKED, "2026-11-21T10:01:00") == 1
    assert store.append("c1", SAID, "2026-11-21T10:02:00") == 2
    grown = replace(SAID, text=f"{SAID.text} 물건이 제때 가는 일이 좋아서입니다.", stopped=False)
    store.put_turn("c1", 2, grown)
    again = SqliteChats(DatabaseFile(file.path, MIGRATIONS))
    try:
        assert again.get("c1") == KeptChat(CHAT, "2026-11-21T10:02:00", (ASKED, grown))
        assert again.get("c1").last(TurnKind.MODEL_ANSWER, TurnKind.WISH) == grown
        assert again.all() == (KeptChat(CHAT, "2026-11-21T10:02:00"),)
    finally:
        again._file.close()


def test_what_was_deleted_says_so_and_takes_its_turns_along(file: DatabaseFile) -> None:
    store = SqliteChats(file)
    for name in ("c1", "c2", "c3"):
        store.add(replace(CHAT, id=name), AT)
        store.append(name, ASKED, AT)
    assert store.remove(["c1", "nobody"]) == 1
    for call in (
        lambda: store.get("c1"),
        lambda: store.append("c1", ASKED, AT),
        lambda: store.put_turn("c1", 1, ASKED),
        lambda: store.put(CHAT, AT),
    ):
        with pytest.raises(MajuError) as told:
            call()
        assert told.value.code == "chat-unknown"
    assert {kept.chat.id for kept in store.all()} == {"c2", "c3"}
    assert store.remove() == 2
    assert file.db.conn.execute("SELECT COUNT(*) FROM chat_turns").fetchone() == (0,)


def test_turns_of_many_threads_get_a_number_each(file: DatabaseFile) -> None:
    store = SqliteChats(file)
    store.add(CHAT, AT)
    numbers: list[int] = []

    def write(name: int) -> None:
        for each in range(10):
            numbers.append(store.append("c1", replace(ASKED, text=f"{name} {each}"), AT))

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 41))
    assert {turn.text for turn in store.get("c1").turns} == {
        f"{name} {each}" for name in range(4) for each in range(10)
    }


WRITER = """
import os, sys
from maju.domain.chat import *
from maju.storage.chats import SqliteChats
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS
from pathlib import Path
store = SqliteChats(DatabaseFile(Path(sys.argv[1]), MIGRATIONS))
store.add(Chat("c1", "2026", ChatTopic()), "2026")
store.append("c1", Turn(TurnWho.PERSON, TurnKind.WISH, "자기소개 모범 답안", "2026"), "2026")
number = store.append("c1", Turn(TurnWho.COACH, TurnKind.MODEL_ANSWER, "", "2026", stopped=True), "2026")
store.put_turn("c1", number, Turn(TurnWho.COACH, TurnKind.MODEL_ANSWER, "안녕하십니까.", "2026", stopped=True))
os.kill(os.getpid(), 9)
"""


def test_a_killed_program_keeps_a_turn_as_far_as_it_came(tmp_path: Path) -> None:
    path = tmp_path / "maju.db"
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], timeout=60, check=False)
    assert done.returncode != 0
    file = DatabaseFile(path, MIGRATIONS)
    try:
        asked, said = SqliteChats(file).get("c1").turns
    finally:
        file.close()
    assert asked.text == "자기소개 모범 답안"
    assert (said.text, said.stopped) == ("안녕하십니까.", True)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=60)
TURNS = st.builds(
    Turn,
    who=st.sampled_from(TurnWho),
    kind=st.sampled_from(TurnKind),
    text=TEXTS,
    at=st.just(AT),
    question=TEXTS,
    made_by=st.none() | st.sampled_from(JudgedBy),
    general=st.booleans(),
    stopped=st.booleans(),
    notices=st.tuples(TEXTS) | st.just(()),
)


class StoreBesideALedger(RuleBasedStateMachine):
    """Whatever is added, grown and deleted in whatever order: the store says what a plain ledger says."""

    chats = Bundle("chats")

    @initialize()
    def begin(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.file = DatabaseFile(Path(self.folder.name) / "maju.db", MIGRATIONS)
        self.store = SqliteChats(self.file)
        self.ledger: dict[str, list[Turn]] = {}
        self.made = 0

    @rule(target=chats)
    def start(self) -> str:
        self.made += 1
        name = f"c{self.made}"
        self.store.add(replace(CHAT, id=name), AT)
        self.ledger[name] = []
        return name

    @rule(chat=chats, turn=TURNS)
    def say(self, chat: str, turn: Turn) -> None:
        if chat not in self.ledger:
            with pytest.raises(MajuError):
                self.store.append(chat, turn, AT)
            return
        self.ledger[chat].append(turn)
        assert self.store.append(chat, turn, AT) == len(self.ledger[chat])

    @rule(chat=chats, turn=TURNS)
    def grow(self, chat: str, turn: Turn) -> None:
        if not self.ledger.get(chat):
            with pytest.raises(MajuError):
                self.store.put_turn(chat, 1, turn)
            return
        self.ledger[chat][-1] = turn
        self.store.put_turn(chat, len(self.ledger[chat]), turn)

    @rule(chat=consumes(chats))
    def forget(self, chat: str) -> None:
        assert self.store.remove([chat]) == (chat in self.ledger)
        self.ledger.pop(chat, None)

    @rule()
    def forget_all(self) -> None:
        assert self.store.remove() == len(self.ledger)
        self.ledger.clear()

    @invariant()
    def says_the_same(self) -> None:
        if not hasattr(self, "ledger"):
            return
        assert {kept.chat.id for kept in self.store.all()} == set(self.ledger)
        for chat, turns in self.ledger.items():
            assert list(self.store.get(chat).turns) == turns

    def teardown(self) -> None:
        if hasattr(self, "file"):
            self.file.close()
            self.folder.cleanup()


TestStoreBesideALedger = StoreBesideALedger.TestCase
TestStoreBesideALedger.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)
