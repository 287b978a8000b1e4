"""A speaker and a microphone without a sound card: a private PulseAudio server with two null sinks.

What the program plays goes to `speaker`; what a test plays into `microphone_feed` comes out of its `microphone`.
PortAudio reaches the server through ALSA's `pulse` and `default` devices, Qt through libpulse; both find it by the
environment variables of `environment()`, which must be set before PortAudio lists its devices.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
SPEAKER = "speaker"
MICROPHONE = "microphone"
MICROPHONE_FEED = "microphone_feed"
PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec", "pacat")

#: How the devices are called in lists that people see.
SPEAKER_NAME = "VirtualSpeaker"
MICROPHONE_NAME = "VirtualMic"

_SCRIPT = f"""\
load-module module-native-protocol-unix auth-anonymous=1 socket={{socket}}
load-module module-null-sink sink_name={SPEAKER} rate={RATE} channels=2 \
sink_properties=device.description={SPEAKER_NAME}
load-module module-null-sink sink_name={MICROPHONE_FEED} rate={RATE} channels=1 \
sink_properties=device.description=VirtualMicFeed
load-module module-remap-source source_name={MICROPHONE} master={MICROPHONE_FEED}.monitor \
source_properties=device.description={MICROPHONE_NAME}
set-default-sink {SPEAKER}
set-default-source {MICROPHONE}
"""
#: An idle null sink sleeps for up to 2 s and a stream that joins it then loses its beginning: keep both awake with a
#: client each, and wait one such sleep once.
_NULL_SINK_SLEEP_S = 2.5


def missing_programs() -> list[str]:
    return [name for name in PROGRAMS if not shutil.which(name)]


def environment(folder: Path) -> dict[str, str]:
    """Variables that lead libpulse, PortAudio and children to the server in `folder`, whether it runs yet or not."""
    return {
        "PULSE_SERVER": f"unix:{folder / 'native'}",
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_SINK": SPEAKER,
        "PULSE_SOURCE": MICROPHONE,
    }


class VirtualAudio:
    """Context manager. Inside it, this process and its children hear and speak through the virtual devices.

    `folder` must be short (a socket's path has 108 bytes) and belong to this user alone. Raises RuntimeError when the
    server does not start.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._exit = ExitStack()

    def __enter__(self) -> "VirtualAudio":
        with ExitStack() as stack:
            stack.enter_context(_variables(environment(self._folder)))
            stack.enter_context(_running(self._server_command()))
            self._wait_until_it_answers()
            awake_microphone = ["parec", "--latency-msec=10", f"--device={MICROPHONE}", "--raw"]
            awake_speaker = ["pacat", "--latency-msec=10", f"--device={SPEAKER}", "--raw", "/dev/zero"]
            stack.enter_context(_running(awake_microphone))
            stack.enter_context(_running(awake_speaker))
            time.sleep(_NULL_SINK_SLEEP_S)
            self._exit = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exit.close()

    def play_into_microphone(self, wav: Path, *, wait: bool = True) -> "subprocess.Popen[bytes]":
        """Speak a sound file into the program's microphone, in real time; `wait=False` returns at once."""
        player = subprocess.Popen(["paplay", f"--device={MICROPHONE_FEED}", str(wav)])
        if wait and player.wait():
            raise RuntimeError(f"paplay could not play {wav}")
        return player

    def record_speaker(self, seconds: float) -> NDArray[np.float32]:
        """What the program plays during the next `seconds`: mono samples in -1…1 at 48 kHz."""
        with self.speaker_recording() as recording:
            time.sleep(seconds)
        return recording.samples()

    @contextmanager
    def speaker_recording(self) -> "Iterator[SpeakerRecording]":
        """Record what the program plays while the block runs; read it with `samples()` afterwards."""
        handle = self._folder / f"speaker-{time.monotonic_ns()}.raw"
        command = ["parec", "--latency-msec=20", f"--device={SPEAKER}.monitor", "--raw", "--format=s16le"]
        with handle.open("wb") as file, _running([*command, f"--rate={RATE}", "--channels=1"], stdout=file.fileno()):
            yield SpeakerRecording(handle)

    def unplug_microphone(self) -> None:
        """Take the microphone away while it may be in use. There is no way back within one server."""
        found = _modules("module-remap-source")
        if not found:
            raise RuntimeError("the microphone is not plugged in")
        for module in found:
            subprocess.run(["pactl", "unload-module", module], check=True)

    def suspend_microphone(self, suspended: bool) -> None:
        """Let the microphone's source fall asleep, or wake it."""
        subprocess.run(["pactl", "suspend-source", MICROPHONE, str(int(suspended))], check=True)

    def plug_in_microphone(self, rate: int = RATE) -> None:
        """Bring a microphone of the same name back after `unplug_microphone`."""
        options = [f"source_name={MICROPHONE}", f"master={MICROPHONE_FEED}.monitor", f"rate={rate}"]
        name = f"source_properties=device.description={MICROPHONE_NAME}"
        command = ["pactl", "load-module", "module-remap-source", *options, name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["pactl", "set-default-source", MICROPHONE], check=True)

    def _server_command(self) -> list[str]:
        script = self._folder / "devices.pa"
        script.write_text(_SCRIPT.format(socket=self._folder / "native"), encoding="utf-8")
        alone = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        return ["pulseaudio", "-n", *alone, "-F", str(script), f"--log-target=file:{self._folder / 'server.log'}"]

    def _wait_until_it_answers(self) -> None:
        for _ in range(200):
            if subprocess.run(["pactl", "info"], capture_output=True).returncode == 0:
                return
            time.sleep(0.05)
        log = self._folder / "server.log"
        words = log.read_text(encoding="utf-8", errors="replace") if log.exists() else "(no log)"
        raise RuntimeError(f"pulseaudio did not start:\n{words[-2000:]}")


class SpeakerRecording:
    """A recording of the virtual speaker in a growing file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def samples(self) -> NDArray[np.float32]:
        """Mono, -1…1, 48 kHz."""
        raw = self._file.read_bytes()
        whole = np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2")
        return whole.astype(np.float32) / np.float32(32_768)


def _modules(kind: str) -> list[str]:
    listed = subprocess.run(["pactl", "list", "short", "modules"], capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in listed.splitlines()]
    return [row[0] for row in rows if row[1] == kind]


@contextmanager
def _running(command: list[str], stdout: int = subprocess.DEVNULL) -> Iterator[None]:
    with subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _variables(wanted: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
