"""SIGKILL of the real program at random moments of an interview (``benchmarks/faults_program.py`` does it a hundred times)."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.faulting import copy_home, make_home, moments
from tests.faults.killing import Cost, kill_once

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows'")

KILLS, SPAN_S, SEED = 4, 15.0, 5
"""The first half of the interview: an answer, the next question and the beginning of the second answer lie in it."""
LOST_IN_A_CROWD_S = 1.3
"""The bar is a second; so many programs beside each other on two cores come late by a few pictures."""


@pytest.mark.timeout(240)
def test_a_kill_costs_a_second_at_most_and_the_next_start_goes_on(tmp_path: Path) -> None:
    home = make_home(tmp_path / "made", camera_s=4.0)

    def kill(number: int, at_s: float) -> Cost:
        family = number % 2 == 1
        return kill_once(copy_home(home, tmp_path / str(number)), at_s, family=family, go_on=number == KILLS - 1)

    with ThreadPoolExecutor(2) as pool:
        costs = list(pool.map(kill, range(KILLS), moments(KILLS, SPAN_S, SEED)))
    for cost in costs:
        assert (cost.integrity, cost.offered, cost.answers_lost) == ("ok", True, 0), cost
        assert (cost.sound_s or 0.0) <= LOST_IN_A_CROWD_S, cost
        assert (cost.picture_s or 0.0) <= LOST_IN_A_CROWD_S, cost
    assert all(cost.sealed for cost in costs)
    assert costs[-1].went_on == "finished"
    assert any(cost.sound_s is not None for cost in costs), "a kill struck an answer"
