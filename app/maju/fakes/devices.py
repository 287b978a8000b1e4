"""Devices without hardware and without waiting: for tests of services, and for pages shown without a microphone.

They keep the ports' promises (the contract tests run against them), write real files, and do nothing of their own accord: what
happens to them is said with their plain attributes and methods.
"""

import math
import struct
import wave
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from maju.domain.answer import DeviceEvent, TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, DeviceList, MicrophoneChoice, Picture, RecorderStatus, Sound

_TONE_HZ = 220.0


@dataclass(slots=True)
class FakeWatcher:
    """Shows the list it holds."""

    devices: DeviceList = field(default_factory=DeviceList)

    def look(self) -> DeviceList:
        """What is there now."""
        return self.devices


@dataclass(slots=True)
class FakeSpeaker:
    """Remembers what it was given, in ``played``; ``on_play`` is called with each sound. ``trouble`` is raised if set."""

    played: list[Sound] = field(default_factory=list)
    on_play: Callable[[Sound], None] = lambda _sound: None
    trouble: MajuError | None = None
    stops: int = 0
    closed: bool = False

    def play(self, sound: Sound) -> None:
        """Remember a sound. Raises ``trouble``."""
        if self.trouble is not None:
            raise self.trouble
        self.played.append(sound)
        self.on_play(sound)

    def drain(self) -> None:
        """Everything was heard at once."""

    def stop(self) -> None:
        """Count the request."""
        self.stops += 1

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


@dataclass(slots=True)
class _Take:
    folder: Path
    began_s: float
    limit_s: float
    ended: str = ""
    ended_s: float = 0.0
    events: list[DeviceEvent] = field(default_factory=list)


class FakeRecorder:
    """A recorder whose microphone hears a steady tone for as long as ``now`` says. A take is an ``answer.wav``, never a video.

    ``trouble`` is raised by the next :meth:`open` or :meth:`start_take`; :meth:`end_take` ends a take as a device would.
    """

    def __init__(self, now: Callable[[], float], *, sample_rate: int = 16_000) -> None:
        self._now = now
        self._rate = sample_rate
        self._open: tuple[MicrophoneChoice | None, CameraChoice | None] = (None, None)
        self._take: _Take | None = None
        self.trouble: MajuError | None = None
        self.picture: Picture | None = None
        self.free_bytes = 50_000_000_000

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> RecorderStatus:
        """Take note of the devices. A file that is missing is missing here too."""
        self._open, self._take = (None, None), None
        self._raise_trouble()
        for device, choice in (("microphone", microphone), ("camera", camera)):
            if choice is not None and choice.path is not None and not choice.path.is_file():
                raise MajuError(f"{device}-missing", "파일 ‘{file}’이(가) 없습니다.", file=choice.path.name)
        self._open = (microphone, camera)
        return self.status()

    def start_take(self, folder: Path, *, limit_s: float, microphone: MicrophoneChoice | None = None) -> None:
        """Begin a take."""
        self._raise_trouble()
        if self._take is not None and not self._take.ended:
            raise _not_ready()
        if microphone is not None:
            self._open = (microphone, self._open[1])
        if self._open == (None, None):
            raise _not_ready()
        folder.mkdir(parents=True, exist_ok=True)
        self._take = _Take(folder, self._now(), limit_s)

    def end_take(self, ended: str) -> None:
        """Let the running take end by itself: ``end-of-file``, ``microphone-lost``, ``disk-full``."""
        if self._take is not None and not self._take.ended:
            self._take.ended, self._take.ended_s = ended, self._now()

    def add_event(self, kind: str, detail: str = "") -> None:
        """Let a device do something during the take."""
        if self._take is not None:
            self._take.events.append(DeviceEvent(kind, self._now() - self._take.began_s, detail))

    def stop_take(self) -> TakeRecording:
        """Write the WAV and describe the take."""
        if self._take is None:
            raise _not_ready()
        self._end_at_limit()
        take, self._take = self._take, None
        seconds = self._seconds(take)
        audio = take.folder / "answer.wav" if self._open[0] is not None else None
        if audio is not None:
            self._write_tone(audio, seconds)
        return TakeRecording(
            folder=take.folder,
            media=None,
            audio=audio,
            duration_s=seconds,
            sample_rate=self._rate if audio else 0,
            events=tuple(take.events),
            ended_by=take.ended or "stop",
        )

    def status(self) -> RecorderStatus:
        """A steady level while a microphone is open."""
        microphone, camera = self._open
        status = RecorderStatus(
            microphone=microphone is not None,
            camera=camera is not None,
            level_dbfs=-20.0 if microphone else None,
            peak_dbfs=-17.0 if microphone else None,
            sample_rate=self._rate if microphone else 0,
            picture_rate=30.0 if camera else 0.0,
            picture_size=(1280, 720) if camera else (0, 0),
            free_bytes=self.free_bytes,
        )
        if self._take is None:
            return status
        self._end_at_limit()
        return replace(
            status, recorded_s=self._seconds(self._take), ended=self._take.ended, events=tuple(self._take.events)
        )

    def latest_picture(self) -> Picture | None:
        """``picture`` while a camera is open."""
        return self.picture if self._open[1] is not None else None

    def close(self) -> None:
        """Forget the devices."""
        self._open, self._take = (None, None), None

    def _end_at_limit(self) -> None:
        take = self._take
        if take is not None and not take.ended and self._now() - take.began_s >= take.limit_s:
            take.ended, take.ended_s = "limit", take.began_s + take.limit_s

    def _seconds(self, take: _Take) -> float:
        return max(0.0, (take.ended_s if take.ended else self._now()) - take.began_s)

    def _raise_trouble(self) -> None:
        trouble, self.trouble = self.trouble, None
        if trouble is not None:
            raise trouble

    def _write_tone(self, path: Path, seconds: float) -> None:
        count = round(seconds * self._rate)
        step = 2 * math.pi * _TONE_HZ / self._rate
        tone = struct.pack(f"<{count}h", *(round(4000 * math.sin(step * i)) for i in range(count)))
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            file.writeframes(tone)


def _not_ready() -> MajuError:
    return MajuError("recorder-not-ready", "녹음이 준비되어 있지 않습니다. 마이크를 다시 확인한 뒤 시작해 주십시오.")
