"""A speaker that writes what would be heard into a WAV file: for a computer without a screen and sound card."""

import threading
import time
from pathlib import Path

from maju.devices.resampling import Resampler
from maju.devices.troubles import folder_unwritable
from maju.devices.wav_file import GrowingWav
from maju.domain.ports import Sound

_STEP_S = 0.05


class FileSpeaker:
    """Takes as long as a real speaker, or no time with ``fast``. The file has the rate of the first sound."""

    def __init__(self, path: Path, *, fast: bool = False) -> None:
        self._path, self._fast = path, fast
        self._wav: GrowingWav | None = None
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._heard_until = 0.0

    def play(self, sound: Sound) -> None:
        """Write a sound at the pace at which it would be heard. Raises MajuError ``folder-unwritable``."""
        self._stopped.clear()
        try:
            wav = self._open(sound.sample_rate)
            resampler = Resampler(sound.sample_rate, wav.sample_rate)
            pcm = resampler.convert(sound.pcm) + resampler.flush()
            step = 2 * int(wav.sample_rate * _STEP_S)
            self._heard_until = max(self._heard_until, time.monotonic())
            for start in range(0, len(pcm), step):
                if self._stopped.is_set():
                    break
                piece = pcm[start : start + step]
                self._write(wav, piece)
                self._pace(len(piece) / 2 / wav.sample_rate)
        except OSError as error:
            raise folder_unwritable(self._path.parent, str(error)) from None

    def drain(self) -> None:
        """Wait until the last sound would have been heard."""
        if not self._fast:
            self._stopped.wait(max(0.0, self._heard_until - time.monotonic()))

    def stop(self) -> None:
        """Fall silent: what was not heard is not in the file."""
        self._stopped.set()
        self._heard_until = 0.0

    def close(self) -> None:
        """Finish the file."""
        self.stop()
        with self._lock:
            if self._wav is not None:
                self._wav.close()
                self._wav = None

    def _open(self, sample_rate: int) -> GrowingWav:
        with self._lock:
            if self._wav is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._wav = GrowingWav(self._path, sample_rate)
            return self._wav

    def _write(self, wav: GrowingWav, piece: bytes) -> None:
        with self._lock:
            if self._wav is wav:
                wav.append(piece)
                wav.publish()

    def _pace(self, seconds: float) -> None:
        if not self._fast:
            self._heard_until += seconds
            self._stopped.wait(max(0.0, self._heard_until - _STEP_S - time.monotonic()))
