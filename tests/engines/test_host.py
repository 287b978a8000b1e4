"""The host of a heavy runtime: results, errors, cancellation, time limits, kills at every stage, no orphans."""

import hashlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.engines.host import EngineHost, worker_threads
from maju.engines.host_shelf import LEAST_BYTES

_SERVICES = "tests.engines.host_services"
_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")


@pytest.fixture
def make_host() -> Iterator[Callable[..., EngineHost]]:
    hosts: list[EngineHost] = []

    def make(factory: str = "Workshop", options: dict[str, Any] | None = None, **arguments: object) -> EngineHost:
        hosts.append(EngineHost(f"{_SERVICES}:{factory}", arguments, name="시험", **(options or {})))
        return hosts[-1]

    yield make
    for host in hosts:
        host.close()


def _gone(pid: int, seconds: float = 3.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


def _later(seconds: float, action: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(seconds, action)
    timer.start()
    return timer


def _kill(host: EngineHost) -> None:
    assert host.pid is not None
    os.kill(host.pid, signal.SIGKILL)


def test_results_and_large_arguments_travel(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    assert host.call("add", 2, 3, timeout_s=10) == 5
    picture = os.urandom(2_000_000)
    assert host.call("echo", picture, timeout_s=10) == picture


@pytest.mark.parametrize("shelves", [True, False])
def test_pictures_travel_beside_the_message_and_never_mix(
    make_host: Callable[..., EngineHost], monkeypatch: pytest.MonkeyPatch, shelves: bool
) -> None:
    """By the shared memory of Linux and, elsewhere or without it, by the pipe."""
    if not shelves:
        monkeypatch.setattr("maju.engines.host_process.new_descriptor", lambda: None)
    host = make_host()
    for size in (0, 10, LEAST_BYTES - 1, LEAST_BYTES, 691_200, 3_000_000, 70_000, 691_200):
        thing = os.urandom(size)
        digest = host.call("digest", pickle.PickleBuffer(thing), timeout_s=10)
        assert digest == hashlib.sha256(thing).hexdigest(), size


def test_a_picture_is_there_again_for_the_second_try(make_host: Callable[..., EngineHost], tmp_path: Path) -> None:
    host, picture = make_host(), os.urandom(691_200)
    found = host.call("digest", pickle.PickleBuffer(picture), str(tmp_path / "mark"), timeout_s=10)
    assert found == hashlib.sha256(picture).hexdigest()


def test_what_cannot_be_sent_is_said_to_the_caller_and_harms_nobody(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
        host.call("echo", lambda: None, timeout_s=10)
    assert host.call("add", 2, 3, timeout_s=10) == 5


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_closed_host_leaves_no_descriptor_open(make_host: Callable[..., EngineHost]) -> None:
    make_host().start()  # what the first child leaves for good: the thread that starts children
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        host = make_host()
        host.call("digest", pickle.PickleBuffer(bytes(691_200)), timeout_s=10)
        host.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_the_child_starts_without_window_toolkit_and_without_the_main_module(
    make_host: Callable[..., EngineHost],
) -> None:
    modules = make_host().call("loaded_modules", timeout_s=10)
    assert isinstance(modules, list)
    assert not [name for name in modules if name.startswith(("PySide6", "pytest", "numpy"))]


@_posix
def test_the_child_runs_at_lower_priority(make_host: Callable[..., EngineHost]) -> None:
    assert make_host().call("niceness", timeout_s=10) == min(19, os.nice(0) + 5)


def test_a_maju_error_keeps_its_code_and_sentence(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    with pytest.raises(MajuError, match="저는 지금은 하고 싶지 않습니다") as caught:
        host.call("refuse", timeout_s=10)
    assert caught.value.code == "no-wish"
    assert host.call("add", 1, 1, timeout_s=10) == 2


def test_any_other_exception_is_a_korean_sentence_with_its_traceback_as_cause(
    make_host: Callable[..., EngineHost],
) -> None:
    with pytest.raises(MajuError) as caught:
        make_host().call("blunder", timeout_s=10)
    assert caught.value.code == "engine-failed"
    assert "a blunder" in str(caught.value.__cause__)
    assert "blunder" not in str(caught.value)


def test_printing_does_not_break_the_pipe(make_host: Callable[..., EngineHost]) -> None:
    assert make_host().call("shout", timeout_s=10) == "still understood"


def test_progress_arrives_before_the_result(make_host: Callable[..., EngineHost]) -> None:
    seen: list[object] = []
    assert make_host().call("count", 4, timeout_s=10, on_progress=seen.append) == "done"
    assert seen == [0, 1, 2, 3]


def test_a_failing_start_tells_why_and_leaves_no_process(make_host: Callable[..., EngineHost]) -> None:
    host = make_host("fails_to_start")
    with pytest.raises(MajuError, match="모델이 없습니다"):
        host.start()
    assert host.pid is None
    with pytest.raises(MajuError) as caught:
        make_host("breaks_at_start").start()
    assert caught.value.code == "engine-failed"


def test_a_listening_call_is_cancelled_and_its_child_stays(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    pid = host.pid
    _later(0.3, host.cancel)
    assert str(host.call("count", 200, timeout_s=20)).startswith("cancelled at")
    assert host.pid == pid
    assert host.call("count", 1, timeout_s=10) == "done"


def test_a_deaf_call_is_cancelled_by_ending_its_child_within_half_a_second(
    make_host: Callable[..., EngineHost],
) -> None:
    host = make_host()
    host.start()
    _later(0.2, host.cancel)
    begun = time.monotonic()
    with pytest.raises(MajuError) as caught:
        host.call("deaf", 30.0, timeout_s=60)
    assert caught.value.code == "engine-cancelled"
    assert time.monotonic() - begun < 0.2 + 0.5 + 0.3
    assert host.call("add", 1, 2, timeout_s=10) == 3


def test_cancelling_nothing_does_nothing(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.cancel()
    assert host.call("add", 1, 2, timeout_s=10) == 3
    host.cancel()
    assert host.call("count", 2, timeout_s=10) == "done"


def test_cancelling_while_it_starts(make_host: Callable[..., EngineHost]) -> None:
    host = make_host(start_s=30.0)
    _later(0.5, host.cancel)
    with pytest.raises(MajuError) as caught:
        host.call("add", 1, 2, timeout_s=10)
    assert caught.value.code == "engine-cancelled"


def test_the_time_limit_ends_the_child(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    pid = host.pid
    assert pid is not None
    with pytest.raises(MajuError) as caught:
        host.call("deaf", 30.0, timeout_s=0.3)
    assert caught.value.code == "engine-timeout"
    assert _gone(pid)
    assert host.call("add", 1, 2, timeout_s=10) == 3


@_posix
def test_the_time_limit_holds_for_a_stopped_child_that_reads_nothing(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    assert host.pid is not None
    os.kill(host.pid, signal.SIGSTOP)
    with pytest.raises(MajuError) as caught:
        host.call("echo", bytes(1_000_000), timeout_s=0.3)
    assert caught.value.code == "engine-timeout"


@_posix
def test_killed_while_idle(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    _kill(host)
    assert host.call("add", 1, 2, timeout_s=10) == 3


@_posix
def test_killed_in_the_middle_of_a_call_which_is_repeated_once(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    _later(0.2, lambda: _kill(host))
    seen: list[object] = []
    assert host.call("count", 20, timeout_s=20, on_progress=seen.append) == "done"
    assert seen.count(0) == 2


@_posix
def test_a_call_that_crashes_once_succeeds(make_host: Callable[..., EngineHost], tmp_path: Path) -> None:
    assert make_host().call("die_once", str(tmp_path / "mark"), timeout_s=10) == "second time lucky"


@_posix
def test_a_call_that_crashes_twice_is_given_up_with_the_last_words(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    with pytest.raises(MajuError) as caught:
        host.call("die", timeout_s=10)
    assert caught.value.code == "engine-crashed"
    assert "last words" in str(caught.value.__cause__)
    assert host.call("add", 1, 2, timeout_s=10) == 3


@_posix
def test_killed_once_while_starting(make_host: Callable[..., EngineHost], tmp_path: Path) -> None:
    host = make_host(log=str(tmp_path / "starts"), dies_at_start=1)
    assert host.call("add", 1, 2, timeout_s=10) == 3
    assert (tmp_path / "starts").read_text().count("started") == 2


@_posix
def test_killed_at_every_start(make_host: Callable[..., EngineHost], tmp_path: Path) -> None:
    host = make_host(log=str(tmp_path / "starts"), dies_at_start=99)
    with pytest.raises(MajuError) as caught:
        host.start()
    assert caught.value.code == "engine-crashed"
    assert (tmp_path / "starts").read_text().count("started") == 2


def test_an_idle_child_frees_its_memory_and_comes_back(make_host: Callable[..., EngineHost]) -> None:
    host = make_host(options={"idle_s": 0.3})
    assert host.call("add", 1, 2, timeout_s=10) == 3
    pid = host.pid
    assert pid is not None
    assert _gone(pid)
    assert host.call("add", 1, 2, timeout_s=10) == 3
    assert host.pid != pid


def test_a_long_call_is_not_idle(make_host: Callable[..., EngineHost]) -> None:
    host = make_host(options={"idle_s": 0.2})
    assert host.call("count", 16, timeout_s=20) == "done"


def test_calls_from_two_threads_take_turns(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    results: list[object] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(host.call("echo", n, timeout_s=20))) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results, key=str) == list(range(8))


def test_closing_ends_the_child_and_a_running_call(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    host.start()
    pid = host.pid
    assert pid is not None
    _later(0.3, host.close)
    with pytest.raises(MajuError) as caught:
        host.call("deaf", 30.0, timeout_s=60)
    assert caught.value.code == "engine-closed"
    assert _gone(pid)
    host.close()
    with pytest.raises(MajuError):
        host.call("add", 1, 2, timeout_s=10)


def test_a_child_outlives_the_thread_that_first_called_it(make_host: Callable[..., EngineHost]) -> None:
    host = make_host()
    thread = threading.Thread(target=host.start)
    thread.start()
    thread.join()
    pid = host.pid
    time.sleep(0.2)
    assert host.call("add", 1, 2, timeout_s=10) == 3
    assert host.pid == pid


_PARENT = """
import sys, time
from maju.engines.host import EngineHost
host = EngineHost("tests.engines.host_services:Workshop", {}, name="x")
host.start()
print(host.pid, flush=True)
host.call(sys.argv[1], *map(float, sys.argv[2:]), timeout_s=600) if sys.argv[1] != "nothing" else time.sleep(60)
"""


@_posix
@pytest.mark.parametrize("doing", [["nothing"], ["deaf", "60"]])
def test_no_orphan_after_sigkill_of_the_parent(doing: list[str]) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'app'}{os.pathsep}{root}"}
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, *doing], stdout=subprocess.PIPE, env=environment, cwd=root
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    time.sleep(0.2)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert _gone(pid, 2.0)


def test_worker_threads_leave_one_core() -> None:
    assert worker_threads() >= 1
    assert worker_threads() < max(2, os.cpu_count() or 1)
