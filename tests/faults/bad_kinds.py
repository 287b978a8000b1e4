"""Readers that do what none may do with a third of their files: what watches over readers is tried on them."""

import os
import time
from pathlib import Path

from tests.faults.hostile_kinds import Kind


def _files(folder: Path) -> list[Path]:
    (folder / "some.bin").write_bytes(bytes(range(200)))
    return [folder / "some.bin"]


def _is_bad(path: Path) -> bool:
    return sum(path.read_bytes()) % 3 == 0


def _die(path: Path) -> None:
    if _is_bad(path):
        os._exit(3)


def _hang(path: Path) -> None:
    if _is_bad(path):
        time.sleep(600)


def _raise(path: Path) -> None:
    if _is_bad(path):
        raise KeyError("a reader of ours")


BAD = {"dies": Kind(_files, _die), "hangs": Kind(_files, _hang), "raises": Kind(_files, _raise)}
