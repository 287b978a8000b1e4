"""The queue: numbers of one day, in their order, across processes."""

import json
import multiprocessing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.services.kiosk.queue import KioskQueue

TODAY, TOMORROW = "2026-11-21", "2026-11-22"


def test_who_came_first_is_called_first(tmp_path: Path) -> None:
    queue = KioskQueue(tmp_path)
    assert [queue.add(TODAY) for _ in range(3)] == [1, 2, 3]
    assert (queue.next(TODAY), queue.next(TODAY)) == (1, 2)
    state = queue.look(TODAY)
    assert (state.called, state.waiting) == (2, (3,))
    assert (queue.next(TODAY), queue.next(TODAY)) == (3, None)
    assert queue.look(TODAY).called == 0, "nobody's turn"
    assert queue.add(TODAY) == 4


def test_a_new_day_begins_at_one(tmp_path: Path) -> None:
    queue = KioskQueue(tmp_path)
    queue.add(TODAY)
    assert queue.look(TOMORROW).waiting == ()
    assert queue.add(TOMORROW) == 1


@given(
    st.binary(max_size=80) | st.sampled_from([b"{}", b"[]", b'{"day": 1, "last": "x", "waiting": 3, "called": null}'])
)
@settings(max_examples=40, deadline=None)
def test_a_spoilt_file_is_an_empty_queue(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("queue")
    (folder / "queue.json").write_bytes(content)
    assert KioskQueue(folder).look(TODAY).waiting == ()
    assert KioskQueue(folder).add(TODAY) == 1


def test_a_full_queue_says_so(tmp_path: Path) -> None:
    many = {"day": TODAY, "last": 200, "waiting": list(range(1, 201)), "called": 0}
    (tmp_path / "queue.json").write_text(json.dumps(many))
    with pytest.raises(MajuError, match="200명"):
        KioskQueue(tmp_path).add(TODAY)


def _add(folder: str) -> list[int]:
    return [KioskQueue(Path(folder)).add(TODAY) for _ in range(10)]


def test_two_commands_at_once_never_give_one_number_twice(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        given_out = pool.map(_add, [str(tmp_path)] * 2)
    assert sorted(number for numbers in given_out for number in numbers) == list(range(1, 21))
