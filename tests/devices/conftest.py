"""Fixtures of the devices' tests."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from maju.devices.recorder import ProcessRecorder
from maju.domain.ports import RecorderStatus
from tests.devices.fake_sources import COMMANDED
from tests.devices.signals import beeps, write_flashes, write_wav


@pytest.fixture(scope="session")
def beep_wav(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds, a beep at the beginning of each."""
    return write_wav(tmp_path_factory.mktemp("sound") / "beep.wav", beeps(4))


@pytest.fixture(scope="session")
def flash_video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds, a flash at the beginning of each."""
    return write_flashes(tmp_path_factory.mktemp("picture") / "flash.mkv", 4)


@pytest.fixture
def recorder() -> Iterator[ProcessRecorder]:
    recorder = ProcessRecorder()
    yield recorder
    recorder.close()


@pytest.fixture
def commanded() -> Iterator[ProcessRecorder]:
    """A recorder whose devices obey files (tests/devices/fake_sources.py)."""
    recorder = ProcessRecorder(openers=COMMANDED)
    yield recorder
    recorder.close()


def wait_until(
    recorder: ProcessRecorder, wanted: Callable[[RecorderStatus], bool], within_s: float = 10.0
) -> RecorderStatus:
    """The first status that is as wanted; fails with the last one."""
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        status = recorder.status()
        if wanted(status):
            return status
        time.sleep(0.02)
    pytest.fail(f"not within {within_s} s: {recorder.status()}")


def kinds(status: RecorderStatus) -> list[str]:
    return [event.kind for event in status.events]
