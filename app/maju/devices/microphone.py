"""A real microphone through PortAudio. The callback copies and notes the time, nothing else."""

import time
from collections import deque
from typing import Any

import numpy as np

from maju.devices.device_names import SoundDevice, find, list_sound_devices, quiet_driver
from maju.devices.sources import SoundBlock
from maju.devices.troubles import microphone_busy, microphone_missing
from maju.domain.ports import MicrophoneChoice

_LATENCY_S = 0.1
"""Room for the driver: the callback may be 100 ms late before sound is lost (measured gap on two busy cores: 103 ms at most)."""
_BLOCKS_HELD = 3000
"""One minute of sound waits in memory when the disk is slow."""

_Raw = tuple[bytes, int, int, float, bool]


class Microphone:
    """An open PortAudio input stream, mono or mixed down to mono, at the device's own rate."""

    live = True

    def __init__(self, choice: MicrophoneChoice, sample_rate: int = 0) -> None:
        """Open and start. ``sample_rate`` 0: the device's own. Raises MajuError ``microphone-missing``, ``microphone-busy``."""
        self._raw: deque[_Raw] = deque(maxlen=_BLOCKS_HELD)
        self._frames_seen = 0
        with quiet_driver():
            device = _look_up(choice)
            self._stream, self.sample_rate, self._channels = self._open(device, sample_rate)

    def blocks(self) -> list[SoundBlock]:
        """Blocks since the last call; the oldest were lost (and show as a jump of ``first``) if nobody called for a minute."""
        ready: list[SoundBlock] = []
        while self._raw:
            pcm, first, frames, heard_at, overflow = self._raw.popleft()
            ready.append(SoundBlock(self._mono(pcm), first, heard_at - frames / self.sample_rate, overflow))
        return ready

    def finished(self) -> bool:
        """A device never ends by itself."""
        return False

    def close(self) -> None:
        """Stop and free the stream; a device that was pulled out may make this slow."""
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)

    def _callback(self, data: Any, frames: int, _times: Any, status: Any) -> None:
        self._raw.append((bytes(data), self._frames_seen, frames, time.monotonic(), bool(status.input_overflow)))
        self._frames_seen += frames

    def _mono(self, pcm: bytes) -> bytes:
        if self._channels == 1:
            return pcm
        samples = np.frombuffer(pcm, dtype=np.int16).reshape(-1, self._channels)
        return bytes(samples.mean(axis=1).astype(np.int16).tobytes())

    def _open(self, device: SoundDevice, sample_rate: int) -> tuple[Any, int, int]:
        import sounddevice

        rates = [sample_rate] if sample_rate else list(dict.fromkeys([device.sample_rate, 48_000, 44_100, 16_000]))
        detail = ""
        for rate in rates:
            for channels in dict.fromkeys([1, min(2, device.inputs)]):
                try:
                    stream = sounddevice.RawInputStream(
                        samplerate=rate,
                        # Blocks as the driver has them: cut to equal sizes, their arrivals wander by 20 ms against the
                        # samples in them; uncut they stay within 0.2 ms (measured with PulseAudio over 50 s).
                        blocksize=0,
                        device=device.index,
                        channels=channels,
                        dtype="int16",
                        latency=_LATENCY_S,
                        callback=self._callback,
                    )
                    stream.start()
                except sounddevice.PortAudioError as error:
                    detail = str(error)
                    continue
                return stream, rate, channels
        raise microphone_busy(device.name, detail)


def _look_up(choice: MicrophoneChoice) -> SoundDevice:
    try:
        devices, default_input, _ = list_sound_devices()
    except OSError:
        raise microphone_missing(choice.name) from None
    inputs = [device for device in devices if device.inputs > 0]
    if choice.name:
        found = find(inputs, choice.name, choice.host_api)
    else:
        found = next((d for d in inputs if d.index == default_input), inputs[0] if inputs else None)
    if found is None:
        raise microphone_missing(choice.name)
    return found
