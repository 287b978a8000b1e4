"""The store over real SQLite: what goes in comes out, nothing acknowledged is lost, files go with their record."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.answer import DeviceEvent, SpeechSpan, TakeId, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.delivery import Delivery, Filler, Pause
from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement, StoryPart, StorySpan
from maju.domain.presence import LookAway, Presence, PresenceSecond
from maju.domain.record import InterviewOptions, InterviewRecord, StoredTake
from maju.domain.report import TakeReport
from maju.services.report_builder import build_report
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.making import make_plan

STARTED = "2026-11-21T10:00:00+09:00"


def make_record(interview_id: str = "plan-1", started_at: str = STARTED) -> InterviewRecord:
    return InterviewRecord(replace(make_plan(), id=interview_id), InterviewOptions(), started_at)


def make_take(interview_id: str = "plan-1", position: int = 0, take: int = 1) -> StoredTake:
    quote = Evidence("응답 시간을 줄였습니다", 3, 14, 1.0, 2.5)
    report = TakeReport(
        TakeId(interview_id, position, take),
        TakeRecording(
            Path("somewhere"),
            Path("a.mkv"),
            Path("a.wav"),
            12.5,
            48000,
            1,
            0.02,
            300,
            29.9,
            (DeviceEvent("camera-frozen", 3.0),),
        ),
        Transcript(
            "저는 응답 시간을 줄였습니다",
            TranscriptSource.SPEECH,
            (Word("저는", 0.1, 0.4, 0.9),),
            (SpeechSpan(0.1, 3),),
        ),
        Delivery(
            12.5, (SpeechSpan(0.1, 3),), 2.9, 12, 248.3, ((5.0, 250.0),), 0.1, (Pause(1, 2.5),), (Filler("어", 0, 1),)
        ),
        Presence(True, pictures=100, enough=True, seconds=(PresenceSecond(0, 1.0),), look_aways=(LookAway(1, 3),)),
        Evaluation(
            (Judgement(Criterion.SPECIFICITY, 4, "숫자가 있습니다.", JudgedBy.RULES, evidence=(quote,)),),
            (StorySpan(StoryPart.RESULT, quote),),
        ),
    )
    return StoredTake(make_plan().questions[position], report)


@pytest.fixture
def store(tmp_path: Path) -> SqliteInterviewStore:
    return SqliteInterviewStore(DatabaseFile(tmp_path / "maju.db", MIGRATIONS), tmp_path / "recordings")


def test_everything_known_of_a_take_comes_back_as_it_was(store: SqliteInterviewStore) -> None:
    record, take = make_record(), make_take()
    store.add(record)
    store.put_take(take)
    assert store.get("plan-1") == record
    assert store.takes("plan-1") == (take,)


def test_a_quick_look_knows_the_same_levels_and_nothing_that_takes_long(store: SqliteInterviewStore) -> None:
    store.add(make_record())
    store.put_take(make_take())
    (whole,), (quick,) = store.takes("plan-1"), store.judged_takes("plan-1")
    assert whole.take.evaluation is not None
    assert quick.take.evaluation == replace(whole.take.evaluation, story=())
    assert quick.take.transcript.text == whole.take.transcript.text
    assert (quick.take.delivery, quick.take.transcript.words) == (None, ())
    assert quick.planned == whole.planned


def test_the_history_says_of_an_interview_what_its_report_says(store: SqliteInterviewStore) -> None:
    judged, unjudged = make_take(), make_take(position=1)
    store.add(make_record())
    store.put_take(judged)
    store.put_take(replace(unjudged, take=replace(unjudged.take, evaluation=None)))
    (line,) = store.summaries()
    assert line == build_report(store.get("plan-1"), store.takes("plan-1")).summary
    assert (line.answers, line.held, line.mean_level) == (2, 0, 4.0), "an answer still being judged is not held"


def test_a_take_put_twice_is_one_take_with_the_newer_content(store: SqliteInterviewStore) -> None:
    store.add(make_record())
    store.put_take(make_take())
    newer = replace(make_take(), take=replace(make_take().take, skipped=True))
    store.put_take(newer)
    assert store.takes("plan-1") == (newer,)


def test_progress_moves_the_position_and_ends_the_interview(store: SqliteInterviewStore) -> None:
    store.add(make_record())
    store.set_progress("plan-1", make_plan().questions, 2, "running")
    assert [r.position for r in store.unfinished()] == [2]
    store.set_progress("plan-1", make_plan().questions, 3, "finished")
    assert store.unfinished() == ()
    assert store.summaries()[0].state == "finished"


def test_the_history_shows_the_newest_first_with_the_mean_of_the_latest_takes(store: SqliteInterviewStore) -> None:
    store.add(make_record("old", "2026-11-01T10:00:00+09:00"))
    store.add(make_record("new", "2026-11-20T10:00:00+09:00"))
    store.put_take(make_take("new", 0, 1))
    held = make_take("new", 1, 1)
    store.put_take(replace(held, take=replace(held.take, evaluation=Evaluation((), held="말소리가 없습니다."))))
    newest, oldest = store.summaries()
    assert (newest.id, newest.answers, newest.mean_level, newest.held) == ("new", 2, 4.0, 1)
    assert (oldest.id, oldest.answers, oldest.mean_level) == ("old", 0, None)


def test_deleting_one_takes_its_files_and_leaves_the_others(store: SqliteInterviewStore) -> None:
    for name in ("one", "two"):
        store.add(make_record(name))
        store.put_take(make_take(name))
        store.folder(name).mkdir(parents=True)
        (store.folder(name) / "answer.wav").write_bytes(b"x")
    store.delete("one")
    assert not store.folder("one").exists()
    assert (store.folder("two") / "answer.wav").exists()
    assert [s.id for s in store.summaries()] == ["two"]
    assert store.delete_all() == 1
    assert not store.folder("two").exists()


def test_an_unknown_interview_is_said_in_words(store: SqliteInterviewStore) -> None:
    for action in (store.get, store.delete):
        with pytest.raises(MajuError, match="찾을 수 없습니다"):
            action("없는-것")
    with pytest.raises(MajuError, match="찾을 수 없습니다"):
        store.put_take(make_take("없는-것"))


def test_a_database_from_a_newer_program_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "maju.db"
    DatabaseFile(path, MIGRATIONS).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(MajuError, match="더 새로운 마주") as caught:
        DatabaseFile(path, MIGRATIONS)
    assert caught.value.code == "database-newer"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "maju.db"
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(MajuError, match="읽을 수 없습니다"):
        DatabaseFile(path, MIGRATIONS)
    assert path.read_bytes() == b"this is no database" * 100


def test_a_read_only_data_folder_is_said(tmp_path: Path) -> None:
    """Root may write anywhere, so the folder is made unwritable for everyone: a file stands in its place."""
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    path = folder / "maju.db" if os.geteuid() else tmp_path / "file" / "maju.db"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MajuError, match="쓸 수 없습니다") as caught:
        DatabaseFile(path, MIGRATIONS)
    assert caught.value.code == "folder-unwritable"


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path[:0] = ["app", "."]
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.storage.test_interviews import make_record, make_take
home = Path(sys.argv[1])
store = SqliteInterviewStore(DatabaseFile(home / "maju.db", MIGRATIONS), home / "recordings")
store.add(make_record())
for number in range(1, 10_000):
    store.put_take(make_take(take=number))
    print(number, flush=True)
"""


@pytest.mark.parametrize("rows", [1, 7, 40])
def test_killed_at_any_moment_no_acknowledged_take_is_lost(tmp_path: Path, rows: int) -> None:
    root = Path(__file__).resolve().parents[2]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, cwd=root, text=True
    )
    assert writer.stdout is not None
    acknowledged = 0
    while acknowledged < rows:
        acknowledged = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    acknowledged = max([acknowledged, *(int(line) for line in writer.stdout if line.strip().isdigit())])
    writer.wait()
    writer.stdout.close()
    store = SqliteInterviewStore(DatabaseFile(tmp_path / "maju.db", MIGRATIONS), tmp_path / "recordings")
    assert len(store.takes("plan-1")) >= acknowledged
