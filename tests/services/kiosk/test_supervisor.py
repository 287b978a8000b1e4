"""The supervisor over processes that a test holds in its hand, and over real ones that die."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from maju.domain.kiosk import EndReason
from maju.services.kiosk import supervisor as supervising
from maju.services.kiosk.session_process import PipedSession
from maju.services.kiosk.supervisor import Supervisor, SupervisorState
from maju.storage.privacy_log import PrivacyLog

Message = dict[str, str] | None


@dataclass
class HeldProcess:
    """Says what it is told to say, then is gone."""

    messages: list[Message]
    asked: list[EndReason] = field(default_factory=list)
    finished: bool = False

    def read(self, _seconds: float) -> Message:
        if not self.messages:
            raise EOFError
        return self.messages.pop(0)

    def ask_to_end(self, reason: EndReason) -> None:
        self.asked.append(reason)
        self.messages = [{"tell": "ended", "reason": reason.value}]

    def finish(self) -> int:
        self.finished = True
        return 0


class Kept:
    """A supervisor whose sessions follow a script; each leaves a file behind."""

    def __init__(self, kiosk: Path, *sessions: list[Message]) -> None:
        self.kiosk, self.log = kiosk, PrivacyLog(kiosk)
        self.states: list[SupervisorState] = []
        self.processes = [HeldProcess(list(messages)) for messages in sessions]
        self._waiting = list(self.processes)
        self.supervisor = Supervisor(kiosk, self._start, self.log, self.states.append)

    def _start(self, folder: Path) -> HeldProcess:
        (folder / "left.wav").write_bytes(b"left")
        return self._waiting.pop(0)

    @property
    def destroyed(self) -> list[tuple[str, str, int]]:
        return [(e.facts["what"], e.facts["reason"], e.facts["count"]) for e in self.log.entries()]


READY, DONE = {"tell": "ready"}, {"tell": "ended", "reason": "done"}
LEAVE = {"tell": "leave", "reason": "operator"}


def test_one_after_another_until_the_kiosk_is_closed(tmp_path: Path) -> None:
    kept = Kept(tmp_path, [READY, None, DONE], [READY, LEAVE])
    kept.supervisor.run()
    assert all(process.finished for process in kept.processes)
    assert kept.destroyed == [("session", "done", 1), ("session", "operator", 1)]
    assert list((tmp_path / "sessions").iterdir()) == []
    clearing, starting, shown = SupervisorState.CLEARING, SupervisorState.STARTING, SupervisorState.SHOWN
    assert kept.states == [clearing, starting, shown, clearing, starting, shown, clearing, SupervisorState.CLOSED]


def test_leftovers_go_before_anything_starts(tmp_path: Path) -> None:
    (tmp_path / "sessions" / "dead").mkdir(parents=True)
    (tmp_path / "sessions" / "dead" / "answer.wav").write_bytes(b"x")
    (tmp_path / "sessions" / "stray").write_bytes(b"y")
    kept = Kept(tmp_path, [LEAVE])
    kept.supervisor.run()
    assert kept.destroyed == [("session", "crash", 1), ("session", "crash", 1), ("session", "operator", 1)]
    assert kept.states[0] is SupervisorState.CLEARING


def test_a_session_that_dies_is_wiped_said_and_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervising, "FIRST_PAUSE_S", 0.01)
    kept = Kept(tmp_path, [READY], [], [READY, LEAVE])
    kept.supervisor.run()
    assert [reason for _, reason, _ in kept.destroyed] == ["fault", "fault", "operator"]
    assert kept.states.count(SupervisorState.FAULT) == 2


def test_a_strange_reason_is_a_fault(tmp_path: Path) -> None:
    kept = Kept(tmp_path, [{"tell": "ended", "reason": "kim"}], [LEAVE])
    kept.supervisor.run()
    assert kept.destroyed[0][1] == "fault"


def test_a_session_that_says_nothing_any_more_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervising, "HANG_S", 0.0)
    kept = Kept(tmp_path, [None] * 100)
    end = kept.supervisor.run_one()
    assert (end.reason, kept.processes[0].finished) == (EndReason.FAULT, True)


def test_a_log_out_asks_the_session_to_end_and_starts_none_after_it(tmp_path: Path) -> None:
    kept = Kept(tmp_path, [READY, *[None] * 10_000_000][:100_000])
    running = threading.Thread(target=kept.supervisor.run)
    kept.supervisor.stop(EndReason.LOG_OUT)
    running.start()
    running.join(20)
    assert not running.is_alive()
    assert kept.destroyed == []

    later = Kept(tmp_path, [READY])
    end_after_ready(later)
    assert later.processes[0].asked == [EndReason.LOG_OUT]
    assert later.destroyed == [("session", "log-out", 1)]


def end_after_ready(kept: Kept) -> None:
    process = kept.processes[0]
    read: Callable[[float], Message] = process.read

    def wait(seconds: float) -> Message:
        message = read(seconds) if process.messages else None
        if message == READY:
            kept.supervisor.stop(EndReason.LOG_OUT)
        return message

    process.read = wait  # type: ignore[method-assign]
    kept.supervisor.run()


CHILD = """
import json, os, pathlib, subprocess, sys, tempfile
pathlib.Path(tempfile.gettempdir(), "scratch").write_text("candidate")
pathlib.Path(os.environ["XDG_CACHE_HOME"], "cached").write_text("candidate")
helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print("noise of a library")
print(json.dumps({"tell": "ready", "pid": str(helper.pid)}), flush=True)
if sys.argv[1] == "die":
    os.abort()
print(json.dumps({"tell": "ended", "reason": json.loads(sys.stdin.readline())["end"]}), flush=True)
"""


@pytest.mark.parametrize("how", ["die", "ask"])
def test_a_real_process_goes_with_all_it_started_and_all_it_wrote(
    tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    psutil = pytest.importorskip("psutil")
    monkeypatch.setattr("maju.services.kiosk.session_process._FRIENDLY_S", 3.0)
    helpers: list[int] = []

    class Listening(PipedSession):
        def read(self, seconds: float) -> dict[str, str] | None:
            message = super().read(seconds)
            if message and "pid" in message:
                helpers.append(int(message["pid"]))
                if how == "ask":
                    kept.stop(EndReason.OPERATOR)
            return message

    log = PrivacyLog(tmp_path)
    kept = Supervisor(tmp_path, lambda folder: Listening([sys.executable, "-c", CHILD, how], folder), log)
    end = kept.run_one()
    assert end.reason is (EndReason.FAULT if how == "die" else EndReason.OPERATOR)
    assert (end.wiped.files, list((tmp_path / "sessions").iterdir())) == (2, [])
    (helper,) = helpers
    assert not psutil.pid_exists(helper) or psutil.Process(helper).status() == psutil.STATUS_ZOMBIE
