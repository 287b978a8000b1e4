"""A camera's state from its pictures alone, on a clock of the test's own."""

import itertools

import numpy as np
import pytest

from maju.devices.picture_watch import PictureWatch, fingerprint

NOTICED_WITHIN_S = 2.0


def feed(watch: PictureWatch, start: float, seconds: float, rate: float, marks: "itertools.cycle[int]") -> float:
    """Pictures at a steady rate; returns the second at which the state stopped being ``live``, or -1."""
    for number in range(int(seconds * rate)):
        at = start + number / rate
        watch.picture(at, next(marks))
        if watch.look(at) != "live":
            return at
    return -1.0


@pytest.mark.parametrize("rate", [5, 10, 30, 60])
@pytest.mark.parametrize("different", [1, 2, 3])
def test_the_same_pictures_again_are_noticed(rate: float, different: int) -> None:
    watch = PictureWatch(0)
    fresh = itertools.cycle(range(100, 10_000))
    assert feed(watch, 0, 3, rate, fresh) == -1
    at = feed(watch, 3, 5, rate, itertools.cycle(range(different)))
    assert 0.9 < at - 3 <= NOTICED_WITHIN_S
    assert watch.repeating == (different > 1)


@pytest.mark.parametrize("rate", [5, 15, 30])
def test_a_living_camera_is_never_suspected(rate: float) -> None:
    assert feed(PictureWatch(0), 0, 60, rate, itertools.cycle(range(10**6))) == -1


def test_a_film_that_repeats_every_picture_twice_is_alive() -> None:
    twice = itertools.cycle(number // 2 for number in range(10_000))
    assert feed(PictureWatch(0), 0, 20, 30, twice) == -1


def test_no_picture_is_a_lost_camera_and_the_next_one_brings_it_back() -> None:
    watch = PictureWatch(0)
    for number in range(30):
        watch.picture(number / 30, number)
    assert watch.rate(1.0) == pytest.approx(30, abs=1)
    assert watch.look(2.4) == "live"
    assert watch.look(2.5) == "lost"
    assert watch.rate(2.5) == 0
    assert watch.picture(3.0, 999)
    assert watch.look(3.0) == "live"


def test_the_same_picture_twice_is_recorded_once() -> None:
    watch = PictureWatch(0)
    assert [watch.picture(number / 30, mark) for number, mark in enumerate([1, 1, 2, 2, 3])] == [
        True,
        False,
        True,
        False,
        True,
    ]


def test_one_grain_of_noise_makes_another_picture() -> None:
    image = np.zeros((720, 1280, 3), np.uint8)
    grain = image.copy()
    grain[4, 7, 1] = 1
    assert fingerprint(image) == fingerprint(image.copy())
    assert fingerprint(image) != fingerprint(grain)
