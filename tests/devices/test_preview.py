"""The newest picture crosses to the program in memory that is no file."""

import multiprocessing
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest

from maju.devices import shared_memory
from maju.devices.preview import Announcement, PreviewBoard
from maju.devices.sources import Grab


def _paint(board: PreviewBoard, pipe: "Connection[object, object]") -> None:
    for shade in (10, 20, 200):
        pipe.send(board.write(Grab(np.full((90, 160, 3), shade, np.uint8), float(shade))))
    pipe.recv()


@pytest.fixture(params=["nameless", "named"])
def board(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> PreviewBoard:
    if request.param == "nameless" and sys.platform != "linux":
        pytest.skip("memfd_create is Linux'")
    monkeypatch.setattr(shared_memory, "HAS_MEMFD", request.param == "nameless")
    return PreviewBoard()


def test_a_picture_of_another_process_is_read_until_it_is_written_over(board: PreviewBoard) -> None:
    context = multiprocessing.get_context("spawn")
    near, far = context.Pipe()
    process = context.Process(target=_paint, args=(board, far), daemon=True)
    process.start()
    told = [near.recv() for _ in range(3)]
    newest = told[-1]
    assert isinstance(newest, Announcement)
    picture = board.read(newest)
    assert picture is not None
    assert (picture.width, picture.height, picture.at_s) == (160, 90, 200.0)
    assert set(picture.rgb) == {200}
    board.write(Grab(np.zeros((90, 160, 3), np.uint8), 1.0))
    near.send("over")
    process.join(10)
    far.close()
    near.close()
    board.free()
    assert board.read(newest) is None


def test_a_picture_written_over_is_none(board: PreviewBoard) -> None:
    first = board.write(Grab(np.zeros((90, 160, 3), np.uint8), 1.0))
    for second in range(3):
        board.write(Grab(np.zeros((90, 160, 3), np.uint8), float(second)))
    assert board.read(first) is None
    board.free()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux'")
def test_the_memory_is_no_file_of_a_disk() -> None:
    board = PreviewBoard()
    board.write(Grab(np.full((90, 160, 3), 7, np.uint8), 1.0))
    maps = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    assert any("memfd:maju-preview" in line for line in maps)
    temporary = os.path.realpath(os.environ.get("TMPDIR", "/tmp"))
    assert not any("pym-" in line and temporary in line for line in maps)
    board.free()
