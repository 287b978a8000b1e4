"""Ten minutes from a microphone and a camera to a file: ``python -m benchmarks.recording [--seconds N] [--busy N] [--sealed]``.

The microphone is PulseAudio's virtual one, into which a beep is played by the computer's clock every few seconds; the camera is
a 720p film with a flash every second of the same clock. So the recording itself tells whether picture and sound stayed together:
the distance between flash and beep must be at the end what it was at the beginning (there it is the time a beep takes to start).
A sound card's clock is never the computer's; the table says by how much they differ here.
``--busy``: so many processes keep the processor busy meanwhile. ``--sealed``: the same again into a vault, and what that costs beside.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np
import psutil
from numpy.typing import NDArray

from benchmarks.table import percentile, print_table
from maju.devices.recorder import ProcessRecorder
from maju.devices.sidecar import read_facts
from maju.domain.answer import TakeRecording
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.sealed.opening import lock, open_clear, unlock
from tests.devices.signals import beep_onsets, beeps, flash_onsets, write_flashes, write_wav
from tests.virtual_audio import VirtualAudio

_APART_MS = 40.0
_BEEP_EVERY_S = 2


@dataclass
class Measured:
    """What was recorded and what it cost."""

    recording: TakeRecording
    skipped: int
    asked_s: float
    core_share: float
    memory_mb: float
    preview_gap_s: float
    stored_bytes: int


def main() -> int:
    """Exit 1 if a block was lost or picture and sound moved apart by more than 40 ms."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--busy", type=int, default=0)
    parser.add_argument("--sealed", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="maju-b-") as name:
        folder = Path(name)
        with VirtualAudio(folder) as audio, busy(options.busy):
            measured = [record(audio, folder, options.seconds)]
            if options.sealed:
                measured.append(record_sealed(audio, folder, options.seconds))
        return report(measured, options.busy)


def record(audio: VirtualAudio, folder: Path, seconds: float) -> Measured:
    """One take."""
    film = write_flashes(folder / "film.mkv", 10, (1280, 720))
    beep = write_wav(folder / "beep.wav", beeps(0.2))
    recorder = ProcessRecorder()
    try:
        recorder.open(MicrophoneChoice("pulse", "ALSA"), CameraChoice(path=film))
        process = next(c for c in psutil.Process().children() if "spawn_main" in " ".join(c.cmdline()))
        recorder.start_take(folder / "take", limit_s=seconds + 60)
        before, began = process.cpu_times(), time.monotonic()
        with beeping(audio, beep, began):
            gap, memory = watch(recorder, process, began + seconds)
        after, took = process.cpu_times(), time.monotonic() - began
        recording = recorder.stop_take()
    finally:
        recorder.close()
    spent = after.user + after.system - before.user - before.system
    skipped = read_facts(recording.folder).pictures_skipped
    stored = sum(path.stat().st_size for path in recording.folder.iterdir())
    return Measured(recording, skipped, took, spent / took, memory, gap, stored)


def record_sealed(audio: VirtualAudio, folder: Path, seconds: float) -> Measured:
    """The same into a vault; its files are opened afterwards to be looked at."""
    vault, opened = folder / "vault", folder / "opened"
    for made in (vault, opened):
        made.mkdir()
    unlock(vault, os.urandom(32))
    try:
        measured = record(audio, vault, seconds)
        for path in measured.recording.folder.iterdir():
            with open_clear(path) as sealed:
                (opened / path.name).write_bytes(sealed.read())
    finally:
        lock(vault)
    recording = measured.recording
    assert recording.media is not None
    assert recording.audio is not None
    clear = replace(recording, media=opened / recording.media.name, audio=opened / recording.audio.name)
    return replace(measured, recording=clear)


@contextmanager
def beeping(audio: VirtualAudio, beep: Path, began: float) -> Iterator[None]:
    """A beep every few whole seconds after ``began``, each started anew, so that no clock but the computer's counts."""
    over = threading.Event()

    def run() -> None:
        for number in range(1, 10**6):
            if over.wait(max(0.0, began + number * _BEEP_EVERY_S - time.monotonic())):
                return
            audio.play_into_microphone(beep)

    thread = threading.Thread(target=run, name="beeps")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def watch(recorder: ProcessRecorder, process: psutil.Process, until: float) -> tuple[float, float]:
    """Longest time without a new preview picture, as a window would see it, and the largest memory in MB."""
    gap, memory, newest, seen_at = 0.0, 0.0, 0.0, time.monotonic()
    while time.monotonic() < until:
        time.sleep(0.01)
        picture = recorder.latest_picture()
        now = time.monotonic()
        if picture is not None and picture.at_s > newest:
            gap, newest, seen_at = max(gap, now - seen_at), picture.at_s, now
            memory = max(memory, process.memory_info().rss / 2**20)
    return gap, memory


def report(measured: Sequence[Measured], processes: int) -> int:
    """Print the table, a column for each take."""
    columns = [figures(each) for each in measured]
    rows = [
        (figure, *(column[place][1] for column in columns), bar) for place, (figure, _, bar) in enumerate(columns[0])
    ]
    kinds = ("clear", "sealed") if len(columns) > 1 else ("measured",)
    print_table(f"Recording, {processes} busy processes beside it", ("figure", *kinds, "bar"), rows)
    return int(any(each.recording.dropped_blocks > 0 or abs(drift_ms(each)) > _APART_MS for each in measured))


def figures(measured: Measured) -> list[tuple[str, str, str]]:
    """Rows of the table: figure, measured, bar."""
    recording = measured.recording
    apart = distances(recording)
    moved = [1000 * abs(distance - np.median(apart[:10])) for distance in apart]
    with wave.open(str(recording.audio)) as file:
        wav_s = file.getnframes() / file.getframerate()
    return [
        ("asked for", f"{measured.asked_s:.2f} s", ""),
        ("recorded (WAV)", f"{wav_s:.2f} s", ""),
        ("audio blocks dropped", str(recording.dropped_blocks), "0"),
        ("silence filled in", f"{recording.filled_s:.3f} s", "0"),
        ("pictures", f"{recording.pictures} ({recording.picture_rate:.2f}/s)", ""),
        ("pictures skipped", str(measured.skipped), ""),
        ("longest gap between pictures", f"{1000 * gaps(recording).max():.0f} ms", ""),
        ("sound card's clock against the computer's", f"{card_ppm(recording):+.0f} millionths", ""),
        ("picture against sound, end minus beginning", f"{drift_ms(measured):+.1f} ms", f"< {_APART_MS:.0f} ms"),
        ("… nine beeps of ten (a late start of the playing program included)", f"{percentile(moved, 0.9):.1f} ms", ""),
        ("longest preview gap", f"{1000 * measured.preview_gap_s:.0f} ms", ""),
        ("recorder's process", f"{100 * measured.core_share:.0f} % of a core, {measured.memory_mb:.0f} MB", ""),
        ("disk", f"{measured.stored_bytes / 1e9 / wav_s * 3600:.3f} GB an hour", ""),
    ]


def drift_ms(measured: Measured) -> float:
    """How far picture and sound moved apart from the first beeps to the last."""
    apart = distances(measured.recording)
    return 1000 * float(np.median(apart[-10:]) - np.median(apart[:10]))


def distances(recording: TakeRecording) -> list[float]:
    """Flash minus beep for every beep, in seconds; constant if both clocks were one."""
    if recording.media is None:
        raise SystemExit("nothing was recorded")
    flashes = np.array(flash_onsets(recording.media))
    found = [float(flashes[np.abs(flashes - beep).argmin()] - beep) for beep in beep_onsets(recording.media)]
    # The nearest flash may lie on either side of a beep that falls half-way between two.
    first = found[0]
    return [distance - round(distance - first) for distance in found][1:-1]


def gaps(recording: TakeRecording) -> NDArray[np.float64]:
    """Seconds between recorded pictures."""
    with av.open(str(recording.media)) as container:
        stream = container.streams.video[0]
        times = [float(p.pts * p.time_base) for p in container.demux(stream) if p.pts is not None and p.time_base]
    return np.diff(sorted(times))


def card_ppm(recording: TakeRecording) -> float:
    """How much more than a second of sound lies between two flashes, which are a second of the computer's apart."""
    if recording.media is None:
        return 0.0
    flashes = flash_onsets(recording.media)
    return ((flashes[-1] - flashes[0]) / round(flashes[-1] - flashes[0]) - 1) * 1e6


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """Keep that many processors occupied."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
