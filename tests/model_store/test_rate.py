"""Rate and time left."""

from hypothesis import given
from hypothesis import strategies as st

from maju.model_store.rate import RateMeter


def test_only_the_last_seconds_count() -> None:
    meter = RateMeter()
    assert (meter.rate, meter.left_s(10)) == (0.0, None)
    for second in range(10):
        meter.add(float(second), 1000 * second)
    for second in range(10, 16):
        meter.add(float(second), 9000 + 10 * (second - 9))
    assert meter.rate == 10
    assert meter.left_s(500) == 50
    assert meter.left_s(None) is None


@given(st.lists(st.tuples(st.floats(0, 3), st.integers(0, 10**9)), max_size=50))
def test_rate_and_time_left_are_never_negative(steps: list[tuple[float, int]]) -> None:
    meter, at, arrived = RateMeter(), 0.0, 0
    for wait, more in steps:
        at, arrived = at + wait, arrived + more
        meter.add(at, arrived)
        assert meter.rate >= 0
        assert (left := meter.left_s(10**9)) is None or left >= 0
