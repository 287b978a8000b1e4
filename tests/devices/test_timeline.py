"""Sound and pictures on one timeline: clocks that drift, arrivals that jitter, blocks that are lost."""

import itertools

import numpy as np
import pytest

from maju.devices.sources import SoundBlock
from maju.devices.timeline import ClockFit, Placed, Timeline

RATE = 48_000
BLOCK = 960
BLOCK_S = BLOCK / RATE


def arrivals(
    seconds: float, drift: float = 0.0, start: float = 1000.0, seed: int = 1
) -> list[tuple[int, float, float]]:
    """(index, true second, second told by the arrival) of blocks from a card whose second is ``1 + drift`` of ours.

    Arrivals are late by 4 ms on average, and everything stalls for up to half a second now and then.
    """
    dice = np.random.default_rng(seed)
    stalled_until = 0.0
    found = []
    for number in range(int(seconds / BLOCK_S)):
        true = start + number * BLOCK_S * (1 + drift)
        if dice.random() < 0.002:
            stalled_until = true + dice.uniform(0.05, 0.5)
        told = max(true + dice.exponential(0.004), stalled_until)
        found.append((number * BLOCK, true, told))
    return found


@pytest.mark.parametrize("drift", [-4e-4, -5e-5, 0.0, 1e-4, 8e-4])
def test_pictures_stay_within_40_ms_of_the_sound_for_ten_minutes(drift: float) -> None:
    fit = ClockFit(RATE)
    errors = []
    for index, true, told in arrivals(600, drift):
        fit.add(index, told)
        if index > RATE:
            # A picture grabbed at this very moment belongs to this very sample.
            errors.append((fit.index_at(true) - index) / RATE)
    assert np.abs(errors).max() < 0.020
    assert abs(errors[-1]) < 0.005
    if drift:
        assert fit.drift == pytest.approx(drift, rel=0.2)


def test_index_and_time_are_each_others_inverse() -> None:
    fit = ClockFit(RATE)
    for index, _, told in arrivals(120, 2e-4):
        fit.add(index, told)
    assert fit.index_at(fit.time_of(1_234_567)) == pytest.approx(1_234_567, abs=0.5)


def block(first: int, at_s: float, overflow: bool = False, value: int = 1) -> SoundBlock:
    return SoundBlock(np.full(BLOCK, value, "<i2").tobytes(), first, at_s, overflow)


def total(placed: list[Placed]) -> int:
    return sum(len(piece.pcm) // 2 for piece in placed)


def without_holes(placed: list[Placed]) -> bool:
    return all(a.position + len(a.pcm) // 2 == b.position for a, b in itertools.pairwise(placed))


def test_a_jump_of_the_counter_is_filled_exactly() -> None:
    timeline = Timeline(RATE)
    placed = timeline.push([block(0, 10.0), block(BLOCK, 10.02), block(5 * BLOCK, 10.1)])
    assert without_holes(placed)
    assert total(placed) == 6 * BLOCK
    assert (timeline.dropped_blocks, timeline.filled_samples) == (1, 3 * BLOCK)
    assert [piece.filled for piece in placed] == [False, False, True, False]


@pytest.mark.parametrize("lost_s", [0.0, 0.05, 0.25, 2.0])
def test_a_reported_overflow_is_filled_by_what_the_arrivals_tell(lost_s: float) -> None:
    timeline = Timeline(RATE)
    dice = np.random.default_rng(2)
    placed: list[Placed] = []
    for number in range(500):
        after = number >= 250
        told = 50 + number * BLOCK_S + after * lost_s + dice.exponential(0.004)
        placed += timeline.push([block(number * BLOCK, told, overflow=number == 250)])
    assert without_holes(placed)
    assert timeline.dropped_blocks == 1
    assert timeline.filled_samples / RATE == pytest.approx(lost_s, abs=0.012)
    filled = [piece for piece in placed if piece.filled]
    assert all(piece.position == 250 * BLOCK for piece in filled)


def test_a_loss_that_nobody_reports_is_found_by_its_lateness() -> None:
    timeline = Timeline(RATE)
    for number in range(1500):
        timeline.push([block(number * BLOCK, 50 + number * BLOCK_S + (number >= 1000) * 0.5)])
    assert timeline.filled_samples / RATE == pytest.approx(0.5, abs=0.02)
    assert timeline.dropped_blocks == 1


def test_a_stream_that_was_moved_to_another_device_goes_on_at_its_time() -> None:
    """Nothing for 1.3 s, no report, the counter goes on as if nothing were: found out within a second, not after three."""
    timeline = Timeline(RATE)
    placed: list[Placed] = []
    for number in range(140):
        placed += timeline.push([block(number * BLOCK, 50 + number * BLOCK_S + (number >= 100) * 1.3)])
    assert without_holes(placed)
    assert timeline.dropped_blocks == 1
    assert [(p.position, len(p.pcm) // 2) for p in placed if p.filled] == [
        (100 * BLOCK, pytest.approx(1.3 * RATE, abs=500))
    ]


def test_a_stall_that_catches_up_loses_nothing() -> None:
    """The whole process stood still for 8 s (a suspended computer, a debugger): everything arrives at once, late."""
    timeline = Timeline(RATE)
    for number in range(2000):
        true = 50 + number * BLOCK_S
        timeline.push([block(number * BLOCK, max(true, 78.0) if 70 <= true < 78 else true)])
    assert (timeline.dropped_blocks, timeline.filled_samples) == (0, 0)
    assert timeline.fit.index_at(50 + 2000 * BLOCK_S) == pytest.approx(2000 * BLOCK, abs=0.005 * RATE)


def test_a_microphone_that_comes_back_continues_at_its_time() -> None:
    timeline = Timeline(RATE)
    placed: list[Placed] = []
    for number in range(100):
        placed += timeline.push([block(number * BLOCK, 50 + number * BLOCK_S)])
    placed += timeline.fill_to(round(timeline.fit.index_at(53.0)))
    timeline.new_stream()
    placed += timeline.push([block(0, 54.0), block(BLOCK, 54.02)])
    assert without_holes(placed)
    assert placed[-2].position / RATE == pytest.approx(4.0, abs=0.001)
    assert timeline.filled_samples / RATE == pytest.approx(2.0, abs=0.001)


def test_what_is_held_back_comes_out_when_asked() -> None:
    timeline = Timeline(RATE)
    placed = timeline.push([block(0, 10.0), block(BLOCK, 10.02, overflow=True), block(2 * BLOCK, 10.04)])
    assert total(placed) == BLOCK
    assert total(timeline.flush()) == 2 * BLOCK
    assert timeline.flush() == []
