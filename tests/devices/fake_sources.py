"""A camera and a microphone that misbehave on command, for the recorder's own process.

What they do is read from a file whose path is the device's name, so that a test can change it while they run: ``live``,
``frozen``, ``repeat``, ``fail``, ``block``, ``small`` (comes with half its size) for the camera; ``live``, ``overflow`` (loses
0.25 s and says so), ``gone``, ``repeat`` (goes round its buffers), ``zeros``, ``block`` (opening and closing do not come back while
it says so), ``slow`` (once opened anew it has 8 kHz and no other rate), ``mistake`` (an exception nobody expects) for the microphone.
"""

import os
import time
from pathlib import Path

import numpy as np

from maju.devices.sources import Grab, Image, Openers, PictureSource, SoundBlock, SoundSource
from maju.devices.troubles import camera_missing, microphone_busy, microphone_missing
from maju.domain.ports import CameraChoice, MicrophoneChoice

RATE, SLOW_RATE = 16_000, 8_000
LOST_S = 0.25
_ROUND = 6
"""Blocks of 20 ms a driver that stands still goes round."""


class CommandedCamera:
    """30 pictures of noise a second."""

    def __init__(self, commands: Path) -> None:
        self._commands = commands
        self._noise = np.random.default_rng(0)
        self._next_s = time.monotonic()
        self._count = 0
        self._kept: list[Image] = []

    def read(self) -> Grab | None:
        self._next_s = max(self._next_s + 1 / 30, time.monotonic())
        time.sleep(max(0.0, self._next_s - time.monotonic()))
        self._count += 1
        command = self._commands.read_text()
        while command == "block":
            time.sleep(0.05)
            command = self._commands.read_text()
        if command == "fail":
            return None
        if command in ("live", "small") or not self._kept:
            self._kept = [self._picture(2 if command == "small" else 1), *self._kept[:1]]
            return Grab(self._kept[0], time.monotonic())
        return Grab(self._kept[self._count % 2 if command == "repeat" else 0], time.monotonic())

    def _picture(self, part: int) -> Image:
        return self._noise.integers(0, 255, (120 // part, 160 // part, 3)).astype(np.uint8)

    def rewind(self, at_s: float) -> None:
        pass

    def close(self) -> None:
        pass


class CommandedMicrophone:
    """A tone with a little noise; delivers what a real one would have by the time it is asked."""

    live = True

    def __init__(self, commands: Path, sample_rate: int = RATE) -> None:
        self._commands = commands
        self.sample_rate = sample_rate
        self._size = sample_rate // 50
        self._noise = np.random.default_rng(1)
        self._round: list[bytes] = []
        self._began_s = time.monotonic()
        self._heard = self._given = 0
        self._overflowed = False

    def blocks(self) -> list[SoundBlock]:
        command = self._commands.read_text()
        if command == "mistake":
            raise RuntimeError("a mistake of this program")
        found: list[SoundBlock] = []
        while (self._heard + self._size) / self.sample_rate + self._began_s <= time.monotonic():
            if command == "overflow" and not self._overflowed:
                self._overflowed = True
                self._heard += int(LOST_S * self.sample_rate)
                continue
            if command not in ("gone", "block"):
                found.append(self._block(command, overflow=self._overflowed and command == "overflow"))
                if self._overflowed:
                    self._commands.write_text("live")
                    command, self._overflowed = "live", False
            self._heard += self._size
        return found

    def _block(self, command: str, overflow: bool) -> SoundBlock:
        heard_at = self._began_s + self._heard / self.sample_rate
        block = SoundBlock(self._pcm(command), self._given, heard_at, overflow)
        self._given += self._size
        return block

    def _pcm(self, command: str) -> bytes:
        if command == "zeros":
            return bytes(2 * self._size)
        if command == "repeat" and len(self._round) == _ROUND:
            return self._round[self._given // self._size % _ROUND]
        tone = 8000 * np.sin(2 * np.pi * 440 * (self._given + np.arange(self._size)) / self.sample_rate)
        pcm = (tone + self._noise.normal(0, 30, self._size)).astype("<i2").tobytes()
        self._round = [*self._round[1 - _ROUND :], pcm]
        return pcm

    def finished(self) -> bool:
        return False

    def close(self) -> None:
        _wait_while(self._commands, "block")


def _wait_while(commands: Path, command: str) -> None:
    while commands.exists() and commands.read_text() == command:
        time.sleep(0.05)


def open_sound(choice: MicrophoneChoice, from_s: float, sample_rate: int) -> SoundSource:
    commands = Path(choice.name)
    _wait_while(commands, "block")
    command = commands.read_text()
    if command == "gone":
        raise microphone_missing(choice.name)
    if command == "slow" and sample_rate not in (0, SLOW_RATE):
        raise microphone_busy(choice.name, "it has another rate")
    return CommandedMicrophone(commands, SLOW_RATE if command == "slow" else RATE)


def open_pictures(choice: CameraChoice) -> PictureSource:
    commands = Path(choice.name)
    if commands.read_text() == "fail":
        raise camera_missing(choice.name)
    return CommandedCamera(commands)


def asleep() -> float:
    """What the file says that MAJU_TEST_ASLEEP names: seconds this computer has slept."""
    named = os.environ.get("MAJU_TEST_ASLEEP")
    return float(Path(named).read_text() or 0) if named else 0.0


COMMANDED = Openers(open_sound, open_pictures, asleep)
