"""The H.264 track of a recording, and how fast this computer can make one."""

from __future__ import annotations

import time
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from maju.devices.picture_size import fit_size
from maju.devices.sources import Image

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream

Preset = Literal["veryfast", "ultrafast"]
_OPTIONS: dict[Preset, dict[str, str]] = {
    "veryfast": {"preset": "veryfast", "tune": "zerolatency", "crf": "26", "forced-idr": "1", "sc_threshold": "0"},
    "ultrafast": {"preset": "ultrafast", "tune": "zerolatency", "crf": "28", "forced-idr": "1", "sc_threshold": "0"},
}
_TIME_BASE = Fraction(1, 1000)
_KEYFRAME_EVERY_MS = 1000
_SHARE_OF_A_CORE = 0.35
"""More than this for pictures would be missing for recognising speech while the person talks."""


class VideoTrack:
    """Turns pictures into packets; times in milliseconds, rising."""

    def __init__(self, container: OutputContainer, size: tuple[int, int], rate: float, preset: Preset) -> None:
        self._stream = container.add_stream("libx264", rate=max(1, round(rate)), options=_OPTIONS[preset])
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = "yuv420p"
        self._stream.time_base = _TIME_BASE
        self._stream.codec_context.time_base = _TIME_BASE
        self._stream.codec_context.thread_count = 2
        self._size = size
        self._last_ms = -1
        self._key_ms: int | None = None

    def encode(self, image: Image, at_ms: int) -> list[Packet[VideoStream]]:
        """Encode a picture shown from ``at_ms``; one that is not after the last is moved one millisecond behind it."""
        from av.video.frame import PictureType, VideoFrame

        at_ms = max(at_ms, self._last_ms + 1)
        frame = VideoFrame.from_ndarray(image, format="bgr24").reformat(*self._size, format="yuv420p")
        frame.pts, frame.time_base = at_ms, _TIME_BASE
        if self._key_ms is None or at_ms - self._key_ms >= _KEYFRAME_EVERY_MS - 20:
            frame.pict_type, self._key_ms = PictureType.I, at_ms
        self._last_ms = at_ms
        return self._stream.encode(frame)

    def flush(self) -> list[Packet[VideoStream]]:
        """What the encoder still holds."""
        return self._stream.encode(None)


def choose_preset(image: Image, rate: float) -> Preset:
    """``veryfast`` where it takes at most a third of a core at this size and rate, measured on a camera's picture; else ``ultrafast``."""
    import av

    height, width = image.shape[:2]
    with av.open("preset.mkv", "w", format="null") as container:
        track = VideoTrack(container, fit_size(width, height), rate, "veryfast")
        track.encode(image, 0)
        began = time.perf_counter()
        for number in range(1, 7):
            # Shifted pictures cost about what a moving person costs; equal ones would cost nothing.
            track.encode(image if number % 2 else image[::-1].copy(), number * 33)
        a_picture_s = (time.perf_counter() - began) / 6
    return "veryfast" if a_picture_s * rate <= _SHARE_OF_A_CORE else "ultrafast"
