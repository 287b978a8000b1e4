"""Lanes end with their program, those too that were asked for at the last moment."""

import threading

from maju.services.lanes import Lanes


def test_a_running_call_may_ask_for_another_lane_while_all_are_closed() -> None:
    lanes, began, go_on, names = Lanes(), threading.Event(), threading.Event(), []

    def call() -> None:
        began.set()
        go_on.wait(20)
        for number in range(20):
            lanes[f"late-{number}"].submit(names.append, number)

    lanes["first"].submit(call)
    lanes["second"].submit(lambda: None)
    began.wait(20)
    closing = threading.Thread(target=lanes.close)
    closing.start()
    go_on.set()
    closing.join(20)
    assert not closing.is_alive()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("lane-")]
    assert set(names) <= set(range(20))
