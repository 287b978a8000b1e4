"""Conversations of the resume writer in SQLite: kept whole, refused where somebody was quicker, there after a kill."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.resume_draft import (
    Answer,
    DraftQuestion,
    ResumeDraft,
    Suggest,
    Suggestion,
    Target,
    Topic,
    Word,
    WordedEssay,
)
from maju.domain.resume_text import (
    EssayQuestion,
    EssaySentence,
    EssayText,
    LengthLimit,
    LengthUnit,
    ResumeSection,
    ResumeText,
)
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS
from maju.storage.resume_drafts import SqliteResumeDrafts
from tests.commands.running import ROOT

AT = "2026-11-21T10:00:00"
ESSAY = EssayQuestion(
    "e", "동기를 적어 주십시오. 1,000바이트", LengthLimit(1_000, LengthUnit.BYTES, said=True), asked=True
)
DRAFT = (
    ResumeDraft(
        "r1",
        AT,
        Target("물류 사무원", "예시유통", "p1", "o1", ("재고를 센다",)),
        (ESSAY,),
        (
            DraftQuestion("name", Topic.NAME, "이름은?"),
            DraftQuestion("essay", Topic.ESSAY, "동기는?", "까닭", "예", "e"),
        ),
    )
    .handle(Answer("name", "김하늘"))
    .handle(Suggest("e", (Suggestion("s", "e", "재고를 맡았습니다.", "까닭", JudgedBy.LANGUAGE_MODEL),)))
    .handle(Word(WordedEssay("e", (EssaySentence("좋습니다.", "answer:essay"),), "작은 모델")))
)
TEXT = ResumeText(
    "김하늘",
    "물류 사무원",
    (("이름", "김하늘"),),
    (ResumeSection("학력", ("기간", "내용"), (("2019", "한빛대학교"),)),),
    (EssayText(ESSAY, (EssaySentence("좋습니다.", "answer:essay"),), (), "작은 모델"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DatabaseFile]:
    made = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield made
    made.close()


@pytest.fixture
def store(file: DatabaseFile) -> SqliteResumeDrafts:
    return SqliteResumeDrafts(file)


def test_a_conversation_comes_back_as_it_was(store: SqliteResumeDrafts) -> None:
    assert store.add(DRAFT, AT).version == 1
    kept = store.get("r1")
    assert (kept.draft, kept.version, kept.changed_at) == (DRAFT, 1, AT)
    store.add(replace(DRAFT, id="r2"), "2026-11-22T10:00:00")
    assert [each.draft.id for each in store.all()] == ["r2", "r1"]
    store.put(DRAFT, 1, "2026-11-23T10:00:00")
    assert [each.draft.id for each in store.all()] == ["r1", "r2"]


def test_a_turn_on_an_old_version_is_refused_and_nothing_is_lost(store: SqliteResumeDrafts) -> None:
    store.add(DRAFT, AT)
    first = store.put(DRAFT.handle(Answer("essay", "먼저 보낸 답입니다.")), 1, AT)
    with pytest.raises(MajuError) as found:
        store.put(DRAFT.handle(Answer("essay", "늦게 보낸 답입니다.")), 1, AT)
    assert found.value.code == "resume-changed"
    assert "그대로" in str(found.value)
    assert store.get("r1") == first
    assert first.draft.answer("essay") == "먼저 보낸 답입니다."


def test_of_many_at_once_one_comes_through(store: SqliteResumeDrafts, file: DatabaseFile) -> None:
    store.add(DRAFT, AT)
    done: list[str] = []
    gate = threading.Barrier(8)

    def send(number: int) -> None:
        gate.wait()
        try:
            store.put(replace(DRAFT, started_at=str(number)), 1, AT)
            done.append("kept")
        except MajuError as error:
            done.append(error.code)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == ["kept", *["resume-changed"] * 7]
    assert store.get("r1").version == 2


def test_texts_are_numbered_and_never_changed(store: SqliteResumeDrafts) -> None:
    store.add(DRAFT, AT)
    first = store.add_text("r1", TEXT, AT)
    assert store.add_text("r1", TEXT, "2026-11-22T10:00:00") == first, "the same text is not kept twice"
    second = store.add_text("r1", replace(TEXT, name="김바다"), AT)
    assert (first.number, second.number) == (1, 2)
    assert store.texts("r1") == (first, second)
    assert store.text("r1", 1).text == TEXT
    with pytest.raises(MajuError, match="3번째 글이 없습니다"):
        store.text("r1", 3)


def test_what_is_removed_is_gone_with_its_texts(store: SqliteResumeDrafts) -> None:
    store.add(DRAFT, AT)
    store.add_text("r1", TEXT, AT)
    assert store.remove(["r1", "r9"]) == 1
    assert store.texts("r1") == ()
    for call in (lambda: store.get("r1"), lambda: store.put(DRAFT, 1, AT), lambda: store.add_text("r1", TEXT, AT)):
        with pytest.raises(MajuError) as found:
            call()
        assert found.value.code == "resume-unknown"


WRITER = """
import sys
from pathlib import Path
from maju.domain.resume_draft import Answer, DraftQuestion, ResumeDraft, Revise, Topic
from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS
from maju.storage.resume_drafts import SqliteResumeDrafts

store = SqliteResumeDrafts(DatabaseFile(Path(sys.argv[1]), MIGRATIONS))
draft = ResumeDraft("killed", "2026-11-21T10:00:00", questions=(DraftQuestion("name", Topic.NAME, "이름은?"),))
kept = store.add(draft.handle(Answer("name", "1")), "2026-11-21T10:00:00")
while True:
    kept = store.put(kept.draft.handle(Revise("name", str(kept.version + 1))), kept.version, "2026-11-21T10:00:00")
    print(kept.version, flush=True)
"""


def test_a_killed_process_leaves_every_turn_it_had_told_of(tmp_path: Path) -> None:
    path = tmp_path / "maju.db"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app")}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        assert program.stdout is not None
        told = 0
        for line in program.stdout:
            told = int(line)
            if told >= 30:
                break
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read().split()
        told = int(rest[-1]) if rest else told
    file = DatabaseFile(path, MIGRATIONS)
    try:
        kept = SqliteResumeDrafts(file).get("killed")
    finally:
        file.close()
    assert kept.version >= told
    assert kept.draft.answer("name") == str(kept.version), "a turn is there whole or not at all"
