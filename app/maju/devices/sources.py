"""What the recorder's process captures from: sources of sound and of pictures, real devices and files alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from maju.devices.system_clock import seconds_asleep
from maju.domain.ports import CameraChoice, MicrophoneChoice

Image = NDArray[np.uint8]
"""One picture, (height, width, 3), BGR."""


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """Mono s16le ``pcm`` whose first sample is number ``first`` of its source.

    ``at_s``: monotonic seconds at which that sample was heard, as far as the arrival of the block tells (never early, often
    a little late). ``overflow``: the driver said that sound was lost just before this block, without saying how much.
    """

    pcm: bytes
    first: int
    at_s: float
    overflow: bool = False

    @property
    def frames(self) -> int:
        """Samples in the block."""
        return len(self.pcm) // 2


class SoundSource(Protocol):
    """A running source of sound."""

    @property
    def sample_rate(self) -> int:
        """Samples a second."""

    @property
    def live(self) -> bool:
        """True for a device that can fall silent by being pulled out; False for a file that ends."""

    def blocks(self) -> list[SoundBlock]:
        """What has arrived since the last call; never waits."""

    def finished(self) -> bool:
        """A file has been heard to its end."""

    def close(self) -> None:
        """Let go of the device; may take long when it is broken."""


@dataclass(frozen=True, slots=True)
class Grab:
    """One picture and the monotonic second at which it was grabbed."""

    image: Image
    at_s: float


class PictureSource(Protocol):
    """An open camera. :meth:`read` blocks, perhaps for ever: call it on a thread that may be abandoned."""

    def read(self) -> Grab | None:
        """The next picture, or None when the camera fails."""

    def rewind(self, at_s: float) -> None:
        """A file begins again so that its first picture is at monotonic second ``at_s``; a camera does nothing."""

    def close(self) -> None:
        """Let go of the device."""


SoundOpener = Callable[[MicrophoneChoice, float, int], SoundSource]
"""Opens a microphone: (choice, monotonic second from which a file plays, sample rate to insist on or 0). Raises MajuError."""
PictureOpener = Callable[[CameraChoice], PictureSource]
"""Opens a camera. Raises MajuError."""


@dataclass(frozen=True, slots=True)
class Openers:
    """Where the recorder's process gets its devices. Crosses into that process, so all must be functions of a module.

    ``asleep``: how long the computer has slept, up to a constant.
    """

    sound: SoundOpener
    pictures: PictureOpener
    asleep: Callable[[], float] = field(default=seconds_asleep)
