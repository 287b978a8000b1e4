"""Wrong PINs make the next try wait, and a restart does not help."""

from pathlib import Path

from maju.services.kiosk.pin_tries import WAITS_S, PinTries


def test_the_first_mistakes_are_free_and_then_it_takes_longer(tmp_path: Path) -> None:
    clock = [100.0]
    tries = PinTries(tmp_path, lambda: clock[0])
    waits = []
    for _ in range(8):
        tries.failed()
        waits.append(tries.wait_s)
        clock[0] += tries.wait_s
        assert tries.wait_s == 0.0
    assert waits == [*WAITS_S[1:], WAITS_S[-1], WAITS_S[-1]]


def test_a_restart_waits_anew_and_the_right_one_forgets(tmp_path: Path) -> None:
    for _ in range(5):
        PinTries(tmp_path, lambda: 0.0).failed()
    again = PinTries(tmp_path, lambda: 0.0)
    assert again.wait_s == WAITS_S[5]
    again.passed()
    assert PinTries(tmp_path, lambda: 0.0).wait_s == 0.0


def test_a_spoilt_count_is_many(tmp_path: Path) -> None:
    (tmp_path / "pin-tries.json").write_text("0")
    assert PinTries(tmp_path, lambda: 0.0).wait_s == WAITS_S[-1]
