"""Microphones and cameras in trouble: ``python -m benchmarks.faults_devices``.

The recorder's real process over sources that obey commands (tests/devices/fake_sources.py), and over PortAudio with a PulseAudio
server of its own. Measured: how long until it was seen, until sound or picture was back, how far the recording is from the
clock afterwards, and how long a stop took in the middle of the trouble.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fault_rows import Options, Row, alone
from maju.devices.recorder import ProcessRecorder
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice, RecorderStatus
from tests.devices.fake_sources import COMMANDED
from tests.virtual_audio import VirtualAudio

_SEEN_S, _STOP_S, _APART_S = 3.0, 12.0, 0.3
_LONG_S = 30.0
_BAR = f"seen within {_SEEN_S:.0f} s, goes on in the same recording, stop never hangs"


@dataclass(frozen=True, slots=True)
class Trouble:
    """``device``: microphone or camera; ``command`` for ``lasts_s``, then ``back``; ``kind``: the event that tells of it."""

    name: str
    device: str
    command: str
    kind: str
    back: str = "live"
    lasts_s: float = 3.0


TROUBLES = (
    Trouble("microphone vanishes and comes back", "microphone", "gone", "microphone-lost"),
    Trouble("… with 8 kHz in place of 16", "microphone", "gone", "microphone-lost", back="slow"),
    Trouble("microphone repeats its buffers", "microphone", "repeat", "microphone-frozen"),
    Trouble("microphone blocks 30 s", "microphone", "block", "microphone-lost", lasts_s=_LONG_S),
    Trouble("camera vanishes and comes back", "camera", "fail", "camera-lost"),
    Trouble("camera freezes", "camera", "frozen", "camera-frozen"),
    Trouble("camera repeats its buffers", "camera", "repeat", "camera-frozen"),
    Trouble("camera blocks 30 s", "camera", "block", "camera-lost", lasts_s=_LONG_S),
    Trouble("camera comes back smaller", "camera", "fail", "camera-lost", back="small"),
)


def rows(options: Options) -> Iterator[Row]:
    """A line for each trouble."""
    for number, trouble in enumerate(TROUBLES):
        folder = options.folder / str(number)
        folder.mkdir()
        yield shown(try_one(trouble, folder))
    yield shown(open_stuck(options.folder))
    yield shown(stop_in_trouble(options.folder))
    for change in ("vanishes with its server", "is suspended", "has another rate"):
        yield shown(real_server(change, options.folder))


def shown(row: Row) -> Row:
    """Print it as soon as it is known."""
    print(f"{row.fault}: {row.lost}", flush=True)
    return row


def try_one(trouble: Trouble, folder: Path) -> Row:
    """One trouble in the middle of a take."""
    devices = commanded(folder)
    recorder = ProcessRecorder(openers=COMMANDED)
    try:
        recorder.open(MicrophoneChoice(str(devices["microphone"])), CameraChoice(str(devices["camera"])))
        recorder.start_take(folder / "take", limit_s=300)
        began = time.monotonic()
        time.sleep(2.0)
        devices[trouble.device].write_text(trouble.command)
        seen = until(recorder, lambda status: trouble.kind in kinds(status), 10)
        time.sleep(max(0.0, trouble.lasts_s - seen))
        devices[trouble.device].write_text(trouble.back)
        back = until(recorder, lambda status: f"{trouble.device}-back" in kinds(status), 10)
        time.sleep(1.0)
        stopping = time.monotonic()
        recording = recorder.stop_take()
        ended = time.monotonic()
    finally:
        recorder.close()
    apart = abs(recording.duration_s - (stopping - began))
    lost = (
        f"seen after {seen:.1f} s, back {back:.1f} s after it was there again, silence filled in {recording.filled_s:.1f} s, "
        f"recording against the clock {1000 * apart:.0f} ms, stop took {ended - stopping:.2f} s"
    )
    return Row(
        trouble.name, _BAR, lost, seen <= _SEEN_S and back < 10 and apart <= _APART_S and ended - stopping <= _STOP_S
    )


def open_stuck(folder: Path) -> Row:
    """A microphone whose opening does not come back, and the same one later."""
    devices = commanded(folder)
    devices["microphone"].write_text("block")
    choice = MicrophoneChoice(str(devices["microphone"]))
    recorder = ProcessRecorder(openers=COMMANDED)
    began = time.monotonic()
    try:
        recorder.open(choice, None)
        said = "nothing"
    except MajuError as error:
        said = error.code
    took = time.monotonic() - began
    devices["microphone"].write_text("live")
    again = recorder.open(choice, None).microphone
    recorder.close()
    lost = f"said after {took:.1f} s ({said}), opened later: {again}"
    return Row(
        "microphone hangs while it is opened", "said in time, opens later", lost, said == "microphone-stuck" and again
    )


def stop_in_trouble(folder: Path) -> Row:
    """Stopping while a microphone cannot even be closed."""
    devices = commanded(folder)
    recorder = ProcessRecorder(openers=COMMANDED)
    try:
        recorder.open(MicrophoneChoice(str(devices["microphone"])), CameraChoice(str(devices["camera"])))
        recorder.start_take(folder / "stopped", limit_s=300)
        time.sleep(1.0)
        devices["microphone"].write_text("block")
        devices["camera"].write_text("block")
        time.sleep(3.0)
        began = time.monotonic()
        recording = recorder.stop_take()
        took = time.monotonic() - began
    finally:
        recorder.close()
    lost = f"stop took {took:.2f} s, {recording.duration_s:.1f} s kept"
    return Row(
        "stop while both devices block",
        f"≤ {_STOP_S:.0f} s, all kept",
        lost,
        took <= _STOP_S and recording.duration_s > 3.5,
    )


def real_server(change: str, folder: Path) -> Row:
    """A PulseAudio server whose microphone changes while PortAudio listens to it."""
    take = folder / change.replace(" ", "-")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        server = VirtualAudio(place)
        server.__enter__()
        recorder = ProcessRecorder()
        try:
            recorder.open(MicrophoneChoice("pulse", "ALSA"), None)
            recorder.start_take(take, limit_s=300)
            began = time.monotonic()
            time.sleep(2.0)
            seen, server = change_server(change, server, place, recorder)
            back = until(recorder, lambda status: status.microphone, 10)
            time.sleep(1.0)
            recording = recorder.stop_take()
            apart = abs(recording.duration_s - (time.monotonic() - began))
        finally:
            recorder.close()
            server.__exit__(None, None, None)
    lost = f"seen after {seen:.1f} s, back after {back:.1f} s, silence {recording.filled_s:.1f} s, against the clock {1000 * apart:.0f} ms"
    return Row(f"PulseAudio's microphone {change}", _BAR, lost, seen <= _SEEN_S and back < 10 and apart <= 1.0)


def change_server(
    change: str, server: VirtualAudio, place: Path, recorder: ProcessRecorder
) -> tuple[float, VirtualAudio]:
    """Seconds until the change was seen (0: nothing was heard of it, the stream moved on), and the server that runs now."""
    if change == "has another rate":
        server.unplug_microphone()
        server.plug_in_microphone(rate=16_000)
        time.sleep(4.0)  # the server needs up to two seconds to move the stream, of which nothing is told
        return 0.0, server
    if change == "is suspended":
        server.suspend_microphone(True)
        seen = until(recorder, lambda status: "microphone-lost" in kinds(status), 10)
        server.suspend_microphone(False)
        return seen, server
    server.__exit__(None, None, None)
    seen = until(recorder, lambda status: "microphone-lost" in kinds(status), 10)
    again = VirtualAudio(place)
    again.__enter__()
    return seen, again


def commanded(folder: Path) -> dict[str, Path]:
    """The files the devices obey."""
    found = {name: folder / f"{name}.txt" for name in ("microphone", "camera")}
    for path in found.values():
        path.write_text("live")
    return found


def kinds(status: RecorderStatus) -> list[str]:
    """What happened so far."""
    return [event.kind for event in status.events]


def until(recorder: ProcessRecorder, wanted: Callable[[RecorderStatus], bool], within_s: float) -> float:
    """Seconds until the status was as wanted; ``within_s`` where it never was."""
    began = time.monotonic()
    while time.monotonic() - began < within_s and not wanted(recorder.status()):
        time.sleep(0.02)
    return time.monotonic() - began


if __name__ == "__main__":
    alone(rows, __doc__.partition("\n")[0])
