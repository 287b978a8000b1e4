"""Grouping of segments and the way back of words into the recording."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.audio_tail import RATE
from maju.engines.whisper_passages import LONGEST_S, PassagePlanner, join, lay_out, to_recording


def _segments(*seconds: tuple[float, float]) -> list[tuple[int, int]]:
    return [(int(start * RATE), int(end * RATE)) for start, end in seconds]


def test_short_segments_wait_for_company() -> None:
    waiting = _segments((0, 2), (3, 5))
    planner = PassagePlanner()
    assert planner.take(waiting, final=False, nothing_yet=True) == []
    assert len(waiting) == 2
    waiting += _segments((6, 9))
    assert planner.take(waiting, final=False, nothing_yet=True) == _segments((0, 2), (3, 5), (6, 9))
    assert waiting == []


def test_at_the_end_nothing_waits() -> None:
    waiting = _segments((0, 2))
    assert PassagePlanner().take(waiting, final=True, nothing_yet=False) == _segments((0, 2))
    assert PassagePlanner().take(waiting, final=True, nothing_yet=False) == []


def test_a_slow_model_gets_longer_passages() -> None:
    waiting = _segments((0, 5), (6, 11))
    planner = PassagePlanner()
    planner.measured(5.0)
    assert planner.take(waiting, final=False, nothing_yet=False) == []
    planner.measured(1.0)
    planner.measured(1.0)
    assert planner.take(waiting, final=False, nothing_yet=False) != []


def test_a_finished_recording_is_read_in_the_longest_passages() -> None:
    waiting = _segments(*[(n * 4, n * 4 + 3) for n in range(12)])
    taken = PassagePlanner().take(waiting, final=True, nothing_yet=True)
    assert len(taken) == 8
    waiting = _segments(*[(n * 4, n * 4 + 3) for n in range(12)])
    assert len(PassagePlanner(6.0).take(waiting, final=True, nothing_yet=True)) == 2


@given(st.lists(st.tuples(st.floats(0.2, LONGEST_S), st.floats(0.6, 8.0)), min_size=1, max_size=12))
def test_every_segment_is_in_exactly_one_passage_that_whisper_can_take(shape: list[tuple[float, float]]) -> None:
    segments, at = [], 0.0
    for length, gap in shape:
        segments.append((int(at * RATE), int((at + length) * RATE)))
        at += length + gap
    length = int(at * RATE)
    planner, waiting, used, seen = PassagePlanner(), list(segments), 0, []
    while taken := planner.take(waiting, final=True, nothing_yet=False):
        pieces = lay_out(taken, length, after=used)
        assert sum(piece.end - piece.start for piece in pieces) <= 30 * RATE
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
