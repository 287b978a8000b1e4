"""Grouping of segments and the way back of words into the recording."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.audio_tail import RATE
from maju.engines.whisper_passages import PassagePlanner, join, lay_out, to_recording


def _segments(*seconds: tuple[float, float]) -> list[tuple[int, int]]:
    return [(int(start * RATE), int(end * RATE)) for start, end in seconds]


def test_short_segments_wait_for_company() -> None:
    waiting = _segments((0, 2), (3, 5))
    planner = PassagePlanner()
    assert planner.take(waiting, final=False) == []
    assert len(waiting) == 2
    waiting += _segments((6, 9))
    assert planner.take(waiting, final=False) == _segments((0, 2), (3, 5), (6, 9))
    assert waiting == []


def test_at_the_end_nothing_waits() -> None:
    waiting = _segments((0, 2))
    assert PassagePlanner().take(waiting, final=True) == _segments((0, 2))
    assert PassagePlanner().take(waiting, final=True) == []


def test_a_slow_model_gets_longer_passages() -> None:
    waiting = _segments((0, 5), (6, 11))
    planner = PassagePlanner()
    planner.measured(5.0)
    assert planner.take(waiting, final=False) == []
    planner.measured(1.0)
    planner.measured(1.0)
    assert planner.take(waiting, final=False) != []


def test_what_opening_the_model_cost_is_the_first_estimate() -> None:
    assert PassagePlanner(cost_s=5.0).take(_segments((0, 5), (6, 11)), final=False) == []


def test_a_finished_recording_is_read_in_the_longest_passages() -> None:
    waiting = _segments(*[(n * 4, n * 4 + 3) for n in range(24)])
    planner = PassagePlanner()
    assert [len(planner.take(waiting, final=True)) for _ in range(3)] == [8, 8, 8]
    waiting = _segments(*[(n * 4, n * 4 + 3) for n in range(12)])
    assert len(PassagePlanner(6.0).take(waiting, final=True)) == 2


def test_a_halting_speaker_fills_a_passage_with_pauses() -> None:
    """0.4 s of speech again and again: 24 s of them would be 54 s of sound."""
    waiting = _segments(*[(n * 2, n * 2 + 0.4) for n in range(80)])
    taken = PassagePlanner().take(waiting, final=True)
    assert taken != []
    assert sum(piece.end - piece.start for piece in lay_out(taken, 200 * RATE)) <= 30 * RATE


@pytest.mark.parametrize(
    ("cost_s", "fresh_s", "worth"),
    [(0.0, 9.0, False), (0.1, 0.5, False), (0.1, 1.0, True), (0.4, 1.0, False), (0.4, 1.6, True), (0.5, 9.0, False)],
    ids=["cost not known", "little new", "quick", "a quarter of the time", "quick enough", "slow"],
)
def test_a_preview_delays_nothing_and_takes_a_quarter_of_the_time_at_most(
    cost_s: float, fresh_s: float, worth: bool
) -> None:
    assert PassagePlanner(cost_s=cost_s).worth_a_preview(fresh_s) is worth


def test_a_computer_that_becomes_busy_stops_its_previews() -> None:
    planner = PassagePlanner(cost_s=0.2)
    assert planner.worth_a_preview(2.0)
    planner.measured(1.5)
    assert not planner.worth_a_preview(9.0)


@given(st.lists(st.tuples(st.floats(0.01, 1.0), st.floats(0.6, 8.0)), min_size=1, max_size=60), st.floats(8.0, 30.0))
def test_every_segment_is_in_exactly_one_passage_that_whisper_can_take(
    shape: list[tuple[float, float]], window_s: float
) -> None:
    planner = PassagePlanner(window_s=window_s)
    segments, at = [], 0.0
    for share, gap in shape:
        length = max(0.2, share * planner.longest_s)
        segments.append((int(at * RATE), int((at + length) * RATE)))
        at += length + gap
    waiting, used, seen = list(segments), 0, []
    while taken := planner.take(waiting, final=True):
        pieces = lay_out(taken, int(at * RATE), after=used)
        assert sum(piece.end - piece.start for piece in pieces) <= window_s * RATE
        assert all(one.end <= two.start for one, two in pairwise(pieces))
        assert all(piece.start <= start and end <= piece.end for piece, (start, end) in zip(pieces, taken, strict=True))
        assert pieces[0].start >= used
        used = pieces[-1].end
        seen += taken
    assert seen == segments


def test_a_word_goes_back_to_its_place() -> None:
    segments = _segments((1.0, 2.0), (10.0, 11.0))
    pieces = lay_out(segments, 20 * RATE)
    audio = np.arange(20 * RATE, dtype=np.float32)
    passage = join(pieces, audio, 0)
    for place in (1.5, 10.5):
        position = int(np.nonzero(passage == place * RATE)[0][0]) / RATE
        assert to_recording(position, pieces) == pytest.approx(place, abs=1e-3)
    assert len(passage) < 4 * RATE
