"""The files of one take: ``answer.mkv``, ``answer.wav`` and ``answer.json``, each readable at every moment."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from maju.devices.sidecar import NAME as SIDECAR
from maju.devices.sidecar import Sidecar, TakeFacts
from maju.devices.sources import Image
from maju.devices.video_track import Preset, VideoTrack
from maju.devices.wav_file import GrowingWav
from maju.sealed.opening import key_over, open_new

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from av.packet import Packet

MEDIA, AUDIO = "answer.mkv", "answer.wav"
_PUBLISH_S, _SYNC_S = 0.4, 2.0
_MATROSKA = {
    # A cluster reaches the disk when it is full: this much is lost to a kill at most.
    "cluster_time_limit": "500",
    "flush_packets": "1",
    # Without pictures (a frozen camera) sound must not wait ten seconds in memory for one to come.
    "max_interleave_delta": "200000",
}


class TakeFiles:
    """Open files of one take. Sound and pictures may come from two threads. Every method may raise OSError (disk full, gone)."""

    def __init__(
        self, folder: Path, sample_rate: int, size: tuple[int, int] | None, rate: float, preset: Preset
    ) -> None:
        """``sample_rate`` 0: no sound; ``size`` None: no pictures."""
        import av

        folder.mkdir(parents=True, exist_ok=True)
        _set_aside(folder)
        self.folder = folder
        self.facts = TakeFacts(started_at=datetime.now(UTC).isoformat(timespec="milliseconds"), sample_rate=sample_rate)
        self._sidecar = Sidecar(folder)
        self._wav = GrowingWav(folder / AUDIO, sample_rate) if sample_rate else None
        self._sealed = open_new(folder / MEDIA) if key_over(folder) else None
        self._container = av.open(self._sealed or str(folder / MEDIA), "w", format="matroska", options=_MATROSKA)
        self._lock = threading.Lock()
        self._video = VideoTrack(self._container, size, rate, preset) if size else None
        self._sound = self._container.add_stream("flac", rate=sample_rate, layout="mono") if sample_rate else None
        if size:
            self.facts.width, self.facts.height = size
        self._container.start_encoding()
        self._published_at = 0.0
        self.media_trouble = ""
        self._closed = threading.Event()
        self._syncer = threading.Thread(target=self._sync_now_and_then, name="fsync", daemon=True)
        self._syncer.start()

    @property
    def samples(self) -> int:
        """Samples written."""
        return self._wav.samples if self._wav else 0

    def add_sound(self, pcm: bytes) -> None:
        """Append s16le mono; first to the WAV, which is the one that must not lose anything."""
        if self._wav is None or self._sound is None or not pcm:
            return
        before = self._wav.samples
        self._wav.append(pcm)
        self._media(lambda: self._add_frame(pcm, before))

    def _add_frame(self, pcm: bytes, position: int) -> None:
        if self._wav is None or self._sound is None:
            return
        from av.audio.frame import AudioFrame

        frame = AudioFrame.from_ndarray(np.frombuffer(pcm, dtype="<i2")[None, :], format="s16", layout="mono")
        frame.sample_rate = self._wav.sample_rate
        frame.pts, frame.time_base = position, Fraction(1, self._wav.sample_rate)
        self._mux(self._sound.encode(frame))

    def add_picture(self, image: Image, at_s: float) -> None:
        """Encode a picture seen at ``at_s`` of the take."""
        video = self._video
        if video is not None:
            self._media(lambda: self._mux(video.encode(image, round(at_s * 1000))))
            self.facts.pictures += not self.media_trouble

    def publish(self, *, force: bool = False) -> None:
        """Make header and sidecar true, about twice a second."""
        now = time.monotonic()
        if force or now - self._published_at >= _PUBLISH_S:
            self._published_at = now
            if self._wav:
                self._wav.publish()
            self._sidecar.write(self.facts)

    def free_bytes(self) -> int:
        """Room left on the disk of the take."""
        return shutil.disk_usage(self.folder).free

    def close(self) -> None:
        """Finish all files as far as the disk allows; what cannot be written any more stays as it was last published."""
        self._closed.set()
        self._syncer.join(timeout=5)
        with contextlib.suppress(OSError):
            self._media(self._flush_media)
        with contextlib.suppress(OSError):
            self._media(self._container.close)
        if self._sealed:
            with contextlib.suppress(OSError):
                self._sealed.close()
        if self._wav:
            with contextlib.suppress(OSError):
                self._wav.close()
        self.facts.state = "closed"
        with contextlib.suppress(OSError):
            self._sidecar.write(self.facts)
        self._sidecar.close()
        self._sync()

    def _mux(self, packets: Iterable[Packet[Any]]) -> None:
        with self._lock:
            for packet in packets:
                self._container.mux(packet)

    def _media(self, write: Callable[[], None]) -> None:
        """Whatever FFmpeg dislikes (but a full disk, which concerns everything) ends ``answer.mkv`` alone: the WAV goes on."""
        import av

        if self.media_trouble:
            return
        try:
            write()
        except av.FFmpegError as error:
            if isinstance(error, OSError):
                raise
            self.media_trouble = str(error)

    def _flush_media(self) -> None:
        if self._sound is not None:
            self._mux(self._sound.encode(None))
        if self._video is not None:
            self._mux(self._video.flush())

    def _sync_now_and_then(self) -> None:
        while not self._closed.wait(_SYNC_S):
            self._sync()

    def _sync(self) -> None:
        """A kill is survived without this, a power cut is not. On a thread of its own: it can take a second."""
        for name in (AUDIO, MEDIA, SIDECAR):
            with contextlib.suppress(OSError):
                handle = os.open(self.folder / name, os.O_RDWR | getattr(os, "O_BINARY", 0))
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)


def _set_aside(folder: Path) -> None:
    """Never write over what a person has said: an earlier recording in the same folder is renamed."""
    names = [name for name in (AUDIO, MEDIA, SIDECAR) if (folder / name).exists()]
    number = 1
    while any((folder / f"earlier-{number}-{name}").exists() for name in (AUDIO, MEDIA, SIDECAR)):
        number += 1
    for name in names:
        (folder / name).rename(folder / f"earlier-{number}-{name}")
