"""One running take: sound and pictures in, files out, on the timeline of the sound."""

import errno
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from maju.devices.sources import Grab, Image
from maju.devices.take_files import AUDIO, MEDIA, TakeFiles
from maju.devices.timeline import ClockFit, Placed
from maju.devices.video_track import Preset
from maju.domain.answer import DeviceEvent, TakeRecording

_PICTURES_WAITING = 20
"""Two thirds of a second of 720p, 55 MB; more waiting would only be later, not better."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SPACE_CHECK_S = 0.5
_LOW = 5
"""Times the reserve: with 250 MB left there is time to make room, some ten minutes of video or two hours of sound."""


@dataclass(frozen=True, slots=True)
class TakePlan:
    """How a take is recorded. ``start``: index on the timeline of its first sample; ``sound`` False: the clock alone counts."""

    folder: Path
    limit_s: float
    fit: ClockFit
    start: float
    sound: bool
    size: tuple[int, int] | None
    rate: float
    preset: Preset
    reserve_bytes: int
    patient: bool = False
    """Wait for the encoder instead of skipping pictures (files played faster than real time)."""


class Take:
    """Runs from construction to :meth:`end`. ``ended`` says why it stopped by itself, empty while it runs.

    Raises OSError on construction if the files cannot be made.
    """

    def __init__(self, plan: TakePlan) -> None:
        self._plan = plan
        rate = plan.fit.sample_rate if plan.sound else 0
        self._files = TakeFiles(plan.folder, rate, plan.size, plan.rate, plan.preset)
        self._facts = self._files.facts
        self._limit = int(plan.limit_s * plan.fit.sample_rate)
        self._checked_at = 0.0
        self._warned = False
        self._clock_s = 0.0
        self._filled = 0
        self.ended = ""
        self._pictures: queue.Queue[tuple[Image, float] | None] = queue.Queue(_PICTURES_WAITING)
        self._painter = threading.Thread(target=self._paint, name="pictures", daemon=True)
        self._painter.start()

    @property
    def events(self) -> tuple[DeviceEvent, ...]:
        """What devices did during the take."""
        return tuple(self._facts.events)

    @property
    def recorded_s(self) -> float:
        """Length so far."""
        return self._files.samples / self._plan.fit.sample_rate if self._plan.sound else self._clock_s

    @property
    def dropped_blocks(self) -> int:
        """Audio blocks lost so far."""
        return self._facts.dropped_blocks

    def note(self, kind: str, at_s: float, detail: str = "") -> None:
        """A device did something at monotonic second ``at_s``."""
        self._facts.events.append(DeviceEvent(kind, round(max(0.0, self._seconds(at_s)), 3), detail))

    def dropped(self, blocks: int) -> None:
        """Blocks were lost (the silence in their place comes through :meth:`hear`)."""
        self._facts.dropped_blocks += blocks

    def hear(self, placed: Iterable[Placed]) -> None:
        """Sound of the timeline; what lies before the start or behind the limit is left out."""
        for piece in placed:
            here = round(self._plan.start) + self._files.samples
            self._write(bytes(2 * max(0, piece.position - here)), filled=True)
            self._write(piece.pcm[2 * max(0, here - piece.position) :], filled=piece.filled)
        if self.recorded_s * self._plan.fit.sample_rate >= self._limit:
            self.ended = self.ended or "limit"

    def see(self, grab: Grab) -> None:
        """A picture; waits in line for the encoder, or is skipped and counted when the line is full."""
        at = self._seconds(grab.at_s)
        if self.ended or self._plan.size is None or not 0 <= at <= self._plan.limit_s:
            return
        try:
            self._pictures.put((grab.image, at), block=self._plan.patient)
        except queue.Full:
            self._facts.pictures_skipped += 1

    def tick(self, now_s: float) -> None:
        """Keep the files true and look at the disk; call ten times a second or more."""
        if not self._plan.sound:
            self._clock_s = min(max(0.0, self._seconds(now_s)), self._plan.limit_s)
            if self._clock_s >= self._plan.limit_s:
                self.ended = self.ended or "limit"
        if self.ended:
            return
        self._facts.duration_s = round(self.recorded_s, 3)
        if self._files.media_trouble and not any(event.kind == "media-failed" for event in self._facts.events):
            self.note("media-failed", now_s, self._files.media_trouble)
        self._try(self._files.publish)
        if now_s - self._checked_at >= _SPACE_CHECK_S:
            self._checked_at = now_s
            self._try(partial(self._check_space, now_s))

    def end(self, ended_by: str) -> TakeRecording:
        """Write what is waiting, close the files, describe them."""
        self._stop_painting()
        facts = self._facts
        facts.ended_by = self.ended or ended_by
        self.ended = facts.ended_by
        facts.duration_s = round(self.recorded_s, 3)
        facts.picture_rate = round(facts.pictures / facts.duration_s, 2) if facts.duration_s else 0.0
        self._files.close()
        return TakeRecording(
            folder=self._plan.folder,
            media=self._plan.folder / MEDIA,
            audio=self._plan.folder / AUDIO if self._plan.sound else None,
            duration_s=self.recorded_s,
            sample_rate=facts.sample_rate,
            dropped_blocks=facts.dropped_blocks,
            filled_s=facts.filled_s,
            pictures=facts.pictures,
            picture_rate=facts.picture_rate,
            events=tuple(facts.events),
            ended_by=facts.ended_by,
        )

    def free_bytes(self) -> int:
        """Room left on the disk."""
        return self._files.free_bytes()

    def _write(self, pcm: bytes, filled: bool) -> None:
        pcm = pcm[: 2 * max(0, self._limit - self._files.samples)]
        if self.ended or not pcm:
            return
        if filled:
            self._filled += len(pcm) // 2
            self._facts.filled_s = round(self._filled / self._plan.fit.sample_rate, 4)
        self._try(partial(self._files.add_sound, pcm))

    def _seconds(self, at_s: float) -> float:
        return (self._plan.fit.index_at(at_s) - self._plan.start) / self._plan.fit.sample_rate

    def _check_space(self, now_s: float) -> None:
        free = self._files.free_bytes()
        if free < self._plan.reserve_bytes:
            raise OSError(errno.ENOSPC, "the reserve is reached")
        if free < _LOW * self._plan.reserve_bytes and not self._warned:
            self._warned = True
            self.note("disk-low", now_s)

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            self._fail(error)

    def _fail(self, error: OSError) -> None:
        if not self.ended:
            self.ended = "disk-full" if error.errno in _NO_ROOM else "disk-failed"
            self.note(self.ended, time.monotonic(), str(error.strerror or ""))

    def _paint(self) -> None:
        while (waiting := self._pictures.get()) is not None:
            image, at = waiting
            if self.ended not in ("disk-full", "disk-failed"):
                self._try(partial(self._files.add_picture, image, at))

    def _stop_painting(self) -> None:
        if self._painter.is_alive():
            self._pictures.put(None)
            self._painter.join()
