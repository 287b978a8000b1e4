"""The one door to Qt's thread."""

import functools
import threading

from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.services.lanes import Lanes
from maju.ui.bridge import Bridge, Jobs, on_thread


def test_answers_arrive_on_qts_thread_in_order(qtbot: QtBot) -> None:
    bridge, lanes = Bridge(), Lanes()
    errors: list[MajuError] = []
    got: list[tuple[int, bool]] = []
    jobs = Jobs(bridge, errors.append)

    def note(number: int) -> None:
        got.append((number, threading.current_thread() is threading.main_thread()))

    for number in range(20):
        jobs.ask(lanes["x"], functools.partial(int, number), note)
    qtbot.waitUntil(lambda: len(got) == 20)
    assert got == [(number, True) for number in range(20)]
    lanes.close()


def test_a_page_that_has_gone_hears_nothing(qtbot: QtBot) -> None:
    bridge, lanes = Bridge(), Lanes()
    got: list[object] = []
    jobs = Jobs(bridge, got.append)
    gate = threading.Event()
    jobs.ask(lanes["x"], gate.wait, got.append)
    jobs.here(got.append)("from another thread")
    jobs.drop()
    gate.set()
    qtbot.wait(50)
    assert got == []
    lanes.close()


def test_errors_come_in_words(qtbot: QtBot) -> None:
    bridge, lanes = Bridge(), Lanes()
    errors: list[MajuError] = []
    jobs = Jobs(bridge, errors.append)

    def known() -> None:
        raise MajuError("known", "알려진 문제입니다.")

    def unknown() -> None:
        raise ZeroDivisionError("division by zero")

    jobs.ask(lanes["x"], known)
    jobs.ask(lanes["x"], unknown)
    on_thread(bridge, unknown, lambda _none: None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 3)
    assert {error.code for error in errors} == {"known", "unexpected"}
    assert all("division" not in str(error) for error in errors)
    lanes.close()


def test_a_closed_bridge_lets_nothing_through(qtbot: QtBot) -> None:
    bridge = Bridge()
    got: list[int] = []
    bridge.post(lambda: got.append(1))
    bridge.close()
    bridge.post(lambda: got.append(2))
    qtbot.wait(30)
    assert got == []
