"""Opens a microphone without waiting for one that hangs, and one that comes back at another rate at the rate it had."""

import contextlib
import queue
import threading
import time

from maju.devices.resampling import Resampler
from maju.devices.sources import SoundBlock, SoundOpener, SoundSource
from maju.devices.troubles import microphone_stuck
from maju.domain.errors import MajuError
from maju.domain.ports import MicrophoneChoice

_OPEN_WITHIN_S = 8.0
"""As long as a camera has. Bluetooth headsets were seen to take three seconds."""


def open_in_time(
    opener: SoundOpener, choice: MicrophoneChoice, from_s: float, within_s: float = _OPEN_WITHIN_S
) -> SoundSource:
    """Open a microphone or a file. Raises MajuError; ``microphone-stuck`` when a driver does not come back in time."""
    if choice.path is not None:
        return opener(choice, from_s, 0)
    opened: queue.SimpleQueue[SoundSource | BaseException] = queue.SimpleQueue()
    given_up = threading.Event()

    def run() -> None:
        try:
            source = opener(choice, from_s, 0)
        except BaseException as error:  # whoever asked deals with it
            opened.put(error)
            return
        if given_up.is_set():
            source.close()
        else:
            opened.put(source)

    threading.Thread(target=run, name="open-microphone", daemon=True).start()
    try:
        found = opened.get(timeout=within_s)
    except queue.Empty:
        given_up.set()
        _close_late(opened)
        raise microphone_stuck(choice.name) from None
    if isinstance(found, BaseException):
        raise found
    return found


def _close_late(opened: "queue.SimpleQueue[SoundSource | BaseException]") -> None:
    """It may have come between the end of patience and the word of it."""
    with contextlib.suppress(queue.Empty):
        found = opened.get_nowait()
        if not isinstance(found, BaseException):
            found.close()


def open_again(opener: SoundOpener, choice: MicrophoneChoice, sample_rate: int) -> SoundSource:
    """Open a microphone that comes back. One that no longer has its rate is heard at that rate all the same. Raises MajuError."""
    try:
        source = opener(choice, time.monotonic(), sample_rate)
    except MajuError as error:
        if error.code != "microphone-busy":
            raise
        source = opener(choice, time.monotonic(), 0)
    return source if source.sample_rate == sample_rate else AtRate(source, sample_rate)


class AtRate:
    """A source of one rate as a source of another."""

    def __init__(self, inner: SoundSource, sample_rate: int) -> None:
        self._inner = inner
        self.sample_rate = sample_rate
        self._resampler = Resampler(inner.sample_rate, sample_rate)
        self._given = 0
        self._next: int | None = None

    @property
    def live(self) -> bool:
        """As the source."""
        return self._inner.live

    def blocks(self) -> list[SoundBlock]:
        """What has arrived since the last call, at the other rate; a jump of the source's counter stays a jump."""
        ready: list[SoundBlock] = []
        for block in self._inner.blocks():
            if self._next is not None and block.first > self._next:
                self._given += round((block.first - self._next) * self.sample_rate / self._inner.sample_rate)
            self._next = block.first + block.frames
            pcm = self._resampler.convert(block.pcm)
            if pcm:
                ready.append(SoundBlock(pcm, self._given, block.at_s, block.overflow))
                self._given += len(pcm) // 2
        return ready

    def finished(self) -> bool:
        """As the source."""
        return self._inner.finished()

    def close(self) -> None:
        """Let go of the device."""
        self._inner.close()
