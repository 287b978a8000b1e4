"""A video file that plays a camera, over and over."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from maju.devices.sources import Grab, Image
from maju.devices.troubles import camera_file_invalid, camera_file_missing

_STILL_S = 1 / 15
"""Length of a picture that does not say how long it is shown."""


class FileCamera:
    """Plays a video's pictures at their own times, in a loop. ``paced`` False: :meth:`read` never waits."""

    def __init__(self, path: Path, from_s: float, *, paced: bool = True) -> None:
        """The first picture is at monotonic second ``from_s``. Raises MajuError ``camera-missing``, ``camera-file-invalid``."""
        import av

        if not path.is_file():
            raise camera_file_missing(path)
        self._path = path
        self._paced = paced
        self._start_s = from_s
        self._rewind_to: float | None = None
        self._pictures = self._loop()
        try:
            self._waiting: tuple[Image, float] | None = next(self._pictures)
        except (av.FFmpegError, StopIteration):
            raise camera_file_invalid(path) from None

    def read(self) -> Grab | None:
        """The next picture, when its time has come; None if the file has become unreadable."""
        import av

        while True:
            if self._rewind_to is not None:
                self._start_s, self._rewind_to = self._rewind_to, None
                self._pictures, self._waiting = self._loop(), None
            try:
                image, at = self._waiting or next(self._pictures)
            except (av.FFmpegError, StopIteration):
                return None
            self._waiting = None
            due = self._start_s + at
            if self._paced:
                time.sleep(max(0.0, due - time.monotonic()))
            if self._rewind_to is None:
                return Grab(image, due)

    def rewind(self, at_s: float) -> None:
        """The next :meth:`read` begins again with the first picture at monotonic second ``at_s``. From any thread."""
        self._rewind_to = at_s

    def close(self) -> None:
        """Nothing is held open but the file being decoded."""
        self._pictures, self._waiting = iter(()), None

    def _loop(self) -> Iterator[tuple[Image, float]]:
        """(picture, seconds since the beginning of the first round)."""
        round_s = 0.0
        while True:
            length, shown_s = 0.0, _STILL_S
            for image, at, shown_s in _decode(self._path):
                yield image, round_s + at
                length = max(length, at + shown_s)
            if not length:
                return
            # Matroska rounds times to milliseconds: a round of whole pictures keeps the film from creeping (33 millionths seen).
            round_s += max(1, round(length / shown_s)) * shown_s


def _decode(path: Path) -> Iterator[tuple[Image, float, float]]:
    """(BGR picture, seconds, seconds shown). A file that breaks in the middle ends there."""
    import av

    with av.open(str(path)) as container:
        if not container.streams.video:
            return
        stream = container.streams.video[0]
        if getattr(stream, "codec_context", None) is None:  # a codec that nobody knows
            return
        shown_s = float(1 / stream.average_rate) if stream.average_rate else _STILL_S
        first: float | None = None
        try:
            for frame in container.decode(stream):
                at = float(frame.time or 0.0)
                first = at if first is None else first
                yield cast(Image, frame.to_ndarray(format="bgr24")), at - first, shown_s
        except av.FFmpegError:
            if first is None:
                raise
