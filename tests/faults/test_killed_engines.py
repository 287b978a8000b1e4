"""SIGKILL of every engine's process in the middle of an interview (``benchmarks/faults_engines.py``: twenty times each)."""

import contextlib
import random
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.answer import TranscriptSource
from maju.domain.errors import MajuError
from tests.faults.faulting import face_model, make_home
from tests.faults.sabotage import ENGINES, install, plan_kills, sabotaged

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows'")

SPAN_S, KILLS = 9.0, 2


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make_home(tmp_path, face_model=face_model(), camera_s=4.0)
    install(made)
    monkeypatch.setenv("MAJU_HOME", str(made))
    return made


@pytest.mark.timeout(180)
def test_engines_that_die_now_and_then_cost_an_interview_nothing(home: Path) -> None:
    found = sabotaged(home, plan_kills(KILLS, SPAN_S, seed=3), questions=1)
    assert (found.state, found.unfinished(), found.problems) == ("finished", [], ())
    there = set(ENGINES) if face_model() is not None else set(ENGINES) - {"mediapipe"}
    assert set(found.struck) == there, "each was struck"
    (stored,) = found.takes
    assert stored.take.transcript.source is TranscriptSource.SPEECH, "another pass has heard it"
    assert stored.take.recording.duration_s > 5


@pytest.mark.timeout(180)
def test_engines_that_never_come_up_again_leave_an_honest_answer(home: Path) -> None:
    """Recogniser and words die at every start: the answer is kept, and its place says why nothing was judged."""
    always = [0.0] * 200
    found = sabotaged(home, {"whisper": always, "kiwi": always}, questions=1)
    assert (found.state, found.unfinished()) == ("finished", [])
    (stored,) = found.takes
    assert (stored.take.transcript.text, stored.take.recording.ended_by) == ("", "end-of-file")
    assert "연달아 두 번 멈췄습니다" in stored.take.transcript.notice
    assert stored.take.recording.duration_s > 5
    assert stored.take.evaluation is not None
    assert stored.take.evaluation.held


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "이력서.txt"
    path.write_text("학력: 예시대학교 컴퓨터공학과 졸업\n" * 200, encoding="utf-8")
    return path


def test_a_reader_of_documents_that_is_killed_reads_in_a_second_process(resume: Path) -> None:
    """It is not the document's fault; one that kills its reader twice is said to be damaged (tests/documents/candidate)."""
    drawn = random.Random(2)
    assert [kill_reader(GuardedDocumentReader(), resume, drawn.uniform(0.0, 0.4)) for _ in range(3)] == ["read"] * 3


def kill_reader(reader: GuardedDocumentReader, path: Path, after_s: float) -> str:
    """Read while its first child is killed after so long: ``read`` or the code of what was said."""
    over = threading.Event()

    def strike() -> None:
        me = psutil.Process()
        before = {child.pid for child in me.children()}
        while not over.wait(0.002):
            for child in me.children():
                if child.pid not in before:
                    time.sleep(after_s)
                    with contextlib.suppress(psutil.NoSuchProcess):  # it was quicker
                        child.kill()
                    return

    thread = threading.Thread(target=strike, name="strike")
    thread.start()
    try:
        return "read" if reader.read(path).blocks else "nothing"
    except MajuError as error:
        return error.code
    finally:
        over.set()
        thread.join()
