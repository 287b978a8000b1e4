"""A camera and a microphone that misbehave on command, for the recorder's own process.

What they do is read from a file whose path is the device's name, so that a test can change it while they run: ``live``,
``frozen``, ``repeat``, ``fail``, ``block`` for the camera; ``live``, ``overflow`` (loses 0.25 s and says so), ``gone``,
``mistake`` (an exception nobody expects) for the microphone.
"""

import time
from pathlib import Path

import numpy as np

from maju.devices.sources import Grab, Image, Openers, PictureSource, SoundBlock, SoundSource
from maju.devices.troubles import camera_missing, microphone_missing
from maju.domain.ports import CameraChoice, MicrophoneChoice

RATE = 16_000
LOST_S = 0.25
_BLOCK = RATE // 50


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
            time.sleep(3600)
        if command == "fail":
            return None
        if command == "live" or not self._kept:
            self._kept = [self._picture(), *self._kept[:1]]
            return Grab(self._kept[0], time.monotonic())
        return Grab(self._kept[self._count % 2 if command == "repeat" else 0], time.monotonic())

    def _picture(self) -> Image:
        return self._noise.integers(0, 255, (120, 160, 3)).astype(np.uint8)

    def rewind(self, at_s: float) -> None:
        pass

    def close(self) -> None:
        pass


class CommandedMicrophone:
    """A tone; delivers what a real one would have by the time it is asked."""

    live = True
    sample_rate = RATE

    def __init__(self, commands: Path) -> None:
        self._commands = commands
        self._began_s = time.monotonic()
        self._heard = self._given = 0
        self._overflowed = False

    def blocks(self) -> list[SoundBlock]:
        command = self._commands.read_text()
        if command == "mistake":
            raise RuntimeError("a mistake of this program")
        found: list[SoundBlock] = []
        while (self._heard + _BLOCK) / RATE + self._began_s <= time.monotonic():
            if command == "overflow" and not self._overflowed:
                self._overflowed = True
                self._heard += int(LOST_S * RATE)
                continue
            if command != "gone":
                found.append(self._block(overflow=self._overflowed and command == "overflow"))
                if self._overflowed:
                    self._commands.write_text("live")
                    command, self._overflowed = "live", False
            self._heard += _BLOCK
        return found

    def _block(self, overflow: bool) -> SoundBlock:
        tone = 8000 * np.sin(2 * np.pi * 440 * (self._given + np.arange(_BLOCK)) / RATE)
        block = SoundBlock(tone.astype("<i2").tobytes(), self._given, self._began_s + self._heard / RATE, overflow)
        self._given += _BLOCK
        return block

    def finished(self) -> bool:
        return False

    def close(self) -> None:
        pass


def open_sound(choice: MicrophoneChoice, from_s: float, sample_rate: int) -> SoundSource:
    commands = Path(choice.name)
    if commands.read_text() == "gone":
        raise microphone_missing(choice.name)
    return CommandedMicrophone(commands)


def open_pictures(choice: CameraChoice) -> PictureSource:
    commands = Path(choice.name)
    if commands.read_text() == "fail":
        raise camera_missing(choice.name)
    return CommandedCamera(commands)


COMMANDED = Openers(open_sound, open_pictures)
