"""A clock that is set, a computer that sleeps: no timer jumps, no negative time, and whoever wakes up is not being recorded."""

import itertools
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.devices.recorder import ProcessRecorder
from maju.devices.system_clock import SystemClock, seconds_asleep
from maju.domain.formats import PauseRule
from maju.domain.interview import Interview
from maju.domain.interview_events import Begin, Pause, Phase, Proceed, QuestionSpoken, Resume, Slept, Tick
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.domain.sleeping import SleepWatch
from tests.devices.conftest import kinds, wait_until
from tests.devices.signals import length
from tests.making import make_format, make_plan
from tests.services.desk_making import Desk, make_desk

HOUR_S = 3600.0


class Sleeper:
    """How long the computer has slept."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def sleeper() -> Sleeper:
    return Sleeper()


@pytest.fixture
def desk(tmp_path: Path, sleeper: Sleeper) -> Iterator[Desk]:
    made = make_desk(tmp_path, retakes=0, preparation_s=10, pause=PauseRule.BETWEEN)
    made.desk._parts.asleep = sleeper
    yield made
    made.lanes.close()


@pytest.mark.parametrize("the_clock_goes_on", [False, True], ids=["monotonic time stops", "monotonic time jumps"])
def test_an_hour_of_sleep_ends_the_answer_with_what_was_said_and_waits_for_the_person(
    desk: Desk, sleeper: Sleeper, the_clock_goes_on: bool
) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.PREPARING)
    desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    running.session.tick().result(5)
    desk.clock.sleep(12.0)
    running.session.tick().result(5)
    if the_clock_goes_on:
        desk.clock.sleep(HOUR_S)
    else:
        sleeper.seconds += HOUR_S
    running.session.tick().result(5)
    desk.until(running, Phase.RESTING)
    for _ in range(3):
        desk.clock.sleep(0.1)
        running.session.tick().result(5)
    view = running.session.view
    assert (view.snapshot.phase, view.snapshot.position, view.recording) == (Phase.RESTING, 0, False)
    assert view.notices[-1].code == "computer-slept"
    assert "저장했습니다" in str(view.notices[-1])
    desk.send(running, Resume(desk.clock.now()))
    desk.until(running, Phase.PREPARING)
    assert running.session.view.snapshot.position == 0, "the same question again"
    running.pipeline.wait(10)
    running.close()
    (kept,) = desk.store.takes(running.session.record.plan.id)
    assert kept.take.recording.ended_by == "suspended"
    assert kept.take.recording.duration_s >= 12.0
    assert kept.take.transcript.text


@pytest.mark.parametrize(
    ("phase", "events"),
    [(Phase.ASKING, ()), (Phase.PREPARING, (QuestionSpoken(1.0),)), (Phase.RESTING, (Pause(1.0),))],
)
def test_sleep_before_an_answer_leads_to_a_rest_and_the_same_question(
    phase: Phase, events: tuple[QuestionSpoken | Pause, ...]
) -> None:
    interview = Interview(make_plan(make_format(preparation_s=10.0)))
    interview.handle(Begin(0.0))
    for event in events:
        interview.handle(event)
    assert interview.snapshot.phase is phase
    interview.handle(Slept(HOUR_S))
    interview.handle(Tick(HOUR_S + 60))
    assert (interview.snapshot.phase, interview.snapshot.position) == (Phase.RESTING, 0)
    interview.handle(Resume(HOUR_S + 61))
    assert interview.snapshot.phase is Phase.ASKING


def test_sleep_while_looking_back_changes_nothing_and_while_files_are_closed_a_rest_follows() -> None:
    from maju.domain.interview_events import TakeStopped

    interview = Interview(make_plan(make_format(preparation_s=0.0, retakes=0)))
    interview.handle(Slept(0.5))
    assert interview.snapshot.phase is Phase.READY
    interview.handle(Begin(1.0))
    interview.handle(QuestionSpoken(2.0))
    interview.handle(Proceed(70.0))
    assert interview.snapshot.phase is Phase.WRAPPING
    interview.handle(Slept(HOUR_S))
    interview.handle(TakeStopped(HOUR_S))
    interview.handle(Tick(HOUR_S + 1))
    assert (interview.snapshot.phase, interview.snapshot.position) == (Phase.RESTING, 1)


@settings(max_examples=100, deadline=None)
@given(steps=st.lists(st.tuples(st.floats(0.0, 0.9), st.sampled_from([0.0, 0.0, 0.0, 5.0, HOUR_S])), max_size=40))
def test_a_watch_tells_every_sleep_and_nothing_else(steps: list[tuple[float, float]]) -> None:
    watch, now, asleep = SleepWatch(30.0), 100.0, -7.0
    assert watch.look(now, asleep) == 0.0
    for passed, slept in steps:
        now, asleep = now + passed, asleep + slept
        assert watch.look(now, asleep) == pytest.approx(slept)
    assert watch.look(now + HOUR_S, asleep) == pytest.approx(HOUR_S), "where the monotonic clock goes on"


def test_the_recorder_ends_its_take_on_waking_up(
    microphone: MicrophoneChoice, camera: CameraChoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.devices.fake_sources import COMMANDED

    asleep = tmp_path / "asleep.txt"
    asleep.write_text("0")
    monkeypatch.setenv("MAJU_TEST_ASLEEP", str(asleep))
    recorder = ProcessRecorder(openers=COMMANDED)
    try:
        recorder.open(microphone, camera)
        recorder.start_take(tmp_path / "take", limit_s=60)
        time.sleep(1.0)
        asleep.write_text(str(HOUR_S))
        status = wait_until(recorder, lambda status: status.ended != "", 3)
        recording = recorder.stop_take()
        assert (status.ended, recording.ended_by) == ("suspended", "suspended")
        assert "suspended" in kinds(status)
        assert recording.audio is not None
        assert length(recording.audio) == pytest.approx(1.0, abs=0.4)
        assert recording.filled_s == 0
        recorder.start_take(tmp_path / "next", limit_s=60)
        time.sleep(0.5)
        assert recorder.stop_take().ended_by == "stop"
    finally:
        recorder.close()


def test_a_clock_that_is_set_moves_no_timer_and_no_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Civil time leaps back and forward by years at each look; order, lengths and limits come from the monotonic clock."""
    made = make_desk(tmp_path)
    leaps = itertools.cycle((timedelta(days=-4000), timedelta(), timedelta(days=4000)))
    start = datetime(2026, 11, 21, tzinfo=UTC)
    monkeypatch.setattr(made.clock, "today", lambda: (start + next(leaps)).isoformat(timespec="seconds"))
    lengths = []
    for _ in range(3):
        running = made.start()
        running.begin()
        for _ in range(3):
            made.until(running, Phase.ANSWERING)
            made.clock.sleep(7.0)
            made.send(running, Proceed(made.clock.now()))
        made.until(running, Phase.FINISHED)
        running.pipeline.wait(10)
        running.close()
        takes = made.store.takes(running.session.record.plan.id)
        lengths += [stored.take.recording.duration_s for stored in takes]
        assert [stored.take.id.position for stored in takes] == [0, 1, 2]
    made.lanes.close()
    assert lengths == pytest.approx([7.0] * 9)
    assert len(made.store.summaries()) == 3


def test_the_clock_of_this_computer_knows_no_civil_time() -> None:
    """``now`` is the clock of every other process, which no setting of the date moves; sleeping is counted beside it."""
    clock = SystemClock()
    before = time.monotonic()
    assert before <= clock.now() <= time.monotonic()
    first = seconds_asleep()
    threading.Event().wait(0.05)
    assert abs(seconds_asleep() - first) < 1.0
