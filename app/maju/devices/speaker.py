"""A real speaker through PortAudio."""

import threading
import time
from collections import deque
from typing import Any

from maju.devices.device_names import SoundDevice, find, list_sound_devices, quiet_driver, refresh_devices
from maju.devices.resampling import Resampler
from maju.devices.troubles import speaker_missing
from maju.domain.errors import MajuError
from maju.domain.ports import Sound

_LATENCY_S = 0.15
"""Room for a busy window: its longest measured stall is 79 ms (two busy cores), and 100 ms were too little under more load."""
_AHEAD_S = 0.25
"""``play`` returns when no more than this is waiting, so that the next piece follows without a gap."""
_STUCK_AFTER_S = 1.5
_open_streams = threading.Lock()
_streams = 0


class SystemSpeaker:
    """Plays on a device found by name and host API; on the system's own choice, with a word in ``notice``, if it is gone.

    The stream runs silently between sounds, so that the next one starts within its latency (0.15 s).
    """

    def __init__(self, name: str = "", host_api: str = "") -> None:
        """Opens at the first :meth:`play`."""
        self._name, self._host_api = name, host_api
        self.notice = ""
        self._lock = threading.Lock()
        self._stream: Any = None
        self._rate = 0
        self._channels = 1
        self._resampler: Resampler | None = None
        self._waiting: deque[bytes] = deque()
        self._given_bytes = self._played_bytes = 0
        self._silent_since = 0.0
        self._latency_s = _LATENCY_S
        self._stopped = threading.Event()

    def play(self, sound: Sound) -> None:
        """Hand over a sound. Raises MajuError ``speaker-missing``."""
        with self._lock:
            self._stopped.clear()
            self._make_ready()
            if self._resampler is None or self._resampler.source_rate != sound.sample_rate:
                self._flush()
                self._resampler = Resampler(sound.sample_rate, self._rate)
            self._append(self._resampler.convert(sound.pcm))
        self._wait_until_waiting(_AHEAD_S)

    def drain(self) -> None:
        """Wait until everything was heard, or stopped."""
        with self._lock:
            if self._stream is None:
                return
            self._flush()
        self._wait_until_waiting(0)
        self._stopped.wait(max(0.0, self._silent_since + self._latency_s - time.monotonic()))

    def stop(self) -> None:
        """Fall silent within about 50 ms: what the driver already holds is thrown away too."""
        self._stopped.set()
        with self._lock:
            if self._stream is not None and self._stream.active:
                self._stream.abort(ignore_errors=True)
            self._clear()

    def close(self) -> None:
        """Free the device."""
        self.stop()
        with self._lock:
            self._close_stream()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _fill(self, data: Any, _frames: int, _times: Any, _status: Any) -> None:
        """PortAudio's callback: copy what is waiting, silence after it."""
        width = 2 * self._channels
        wanted = len(data) // width * 2
        pieces: list[bytes] = []
        while wanted and self._waiting:
            piece = self._waiting.popleft()
            if len(piece) > wanted:
                self._waiting.appendleft(piece[wanted:])
                piece = piece[:wanted]
            wanted -= len(piece)
            pieces.append(piece)
        mono = b"".join(pieces)
        if mono:
            self._played_bytes += len(mono)
            self._silent_since = time.monotonic()
        data[:] = _spread(mono, self._channels).ljust(len(data), b"\0")

    @property
    def _waiting_s(self) -> float:
        """Seconds handed over and not yet taken by the driver. Each counter has one writer: no lock in the callback."""
        return max(0, self._given_bytes - self._played_bytes) / 2 / self._rate

    def _append(self, pcm: bytes) -> None:
        if pcm:
            self._given_bytes += len(pcm)
            self._waiting.append(pcm)

    def _flush(self) -> None:
        if self._resampler is not None:
            self._append(self._resampler.flush())
            self._resampler = None

    def _clear(self) -> None:
        self._waiting.clear()
        self._given_bytes = self._played_bytes
        self._resampler = None

    def _make_ready(self) -> None:
        import sounddevice

        if self._stream is None:
            self._open()
        elif not self._stream.active:
            try:
                self._stream.start()
            except sounddevice.PortAudioError:
                self._close_stream()
                self._open()

    def _open(self) -> None:
        try:
            self._open_one_of_the_candidates()
        except MajuError:
            with _open_streams:
                if _streams:
                    raise
                refresh_devices()  # the list may be older than the last plugging
            self._open_one_of_the_candidates()

    def _open_one_of_the_candidates(self) -> None:
        global _streams
        tried = ""
        for device in _candidates(self._name, self._host_api):
            try:
                self._start(device)
            except MajuError as error:
                tried = str(error.facts["detail"])
                continue
            if self._name and device.name != self._name:
                self.notice = f"스피커 ‘{self._name}’이(가) 없어 ‘{device.name}’(으)로 소리를 냅니다."
            with _open_streams:
                _streams += 1
            return
        raise speaker_missing(tried)

    def _start(self, device: SoundDevice) -> None:
        import sounddevice

        self._channels = min(2, device.outputs)
        self._rate = device.sample_rate
        try:
            with quiet_driver():
                self._stream = sounddevice.RawOutputStream(
                    samplerate=self._rate,
                    device=device.index,
                    channels=self._channels,
                    dtype="int16",
                    latency=_LATENCY_S,
                    callback=self._fill,
                )
                self._stream.start()
        except sounddevice.PortAudioError as error:
            self._stream = None
            raise speaker_missing(str(error)) from None
        self._latency_s = float(self._stream.latency)

    def _close_stream(self) -> None:
        global _streams
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None
            with _open_streams:
                _streams -= 1

    def _wait_until_waiting(self, seconds: float) -> None:
        """Until no more than that is waiting, or stopped. A speaker pulled out while it speaks keeps nobody waiting."""
        progress, progressed_at = self._played_bytes, time.monotonic()
        while self._waiting_s > seconds and not self._stopped.wait(0.01):
            if self._played_bytes != progress:
                progress, progressed_at = self._played_bytes, time.monotonic()
            elif time.monotonic() - progressed_at > _STUCK_AFTER_S:
                with self._lock:
                    self._close_stream()
                    self._clear()
                raise speaker_missing("the stream stands still")


def _spread(mono: bytes, channels: int) -> bytes:
    if channels == 1:
        return mono
    both = bytearray(2 * len(mono))
    both[0::4], both[1::4] = mono[0::2], mono[1::2]
    both[2::4], both[3::4] = mono[0::2], mono[1::2]
    return bytes(both)


def _candidates(name: str, host_api: str) -> list[SoundDevice]:
    """The device asked for, then the system's default, then any. Looks again when the one asked for is not in the list."""
    outputs, default = _outputs()
    wanted = find(outputs, name, host_api) if name else None
    if (name and wanted is None) or not outputs:
        with _open_streams:
            if not _streams:
                refresh_devices()
        outputs, default = _outputs()
        wanted = find(outputs, name, host_api) if name else None
    ordered = [wanted, next((d for d in outputs if d.index == default), None), *outputs[:1]]
    return list(dict.fromkeys(device for device in ordered if device is not None))


def _outputs() -> tuple[list[SoundDevice], int]:
    try:
        with quiet_driver():
            devices, _, default = list_sound_devices()
    except OSError as error:
        raise speaker_missing(str(error)) from None
    return [device for device in devices if device.outputs > 0], default
