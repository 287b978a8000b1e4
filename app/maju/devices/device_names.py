"""Finding a sound device again by its name and host API, never by its position in a list."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

_ALSA_ADDRESS = re.compile(r"\s*\(hw:\d+,\d+\)$")


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """One device as PortAudio lists it; ``index`` holds only until PortAudio is initialised again."""

    index: int
    name: str
    host_api: str
    inputs: int
    outputs: int
    sample_rate: int


def list_sound_devices() -> tuple[list[SoundDevice], int, int]:
    """All devices, and the indices of the default input and output (-1: none). Imports PortAudio; raises OSError without it."""
    import sounddevice

    apis = [str(api["name"]) for api in sounddevice.query_hostapis()]
    devices = [
        SoundDevice(
            index,
            str(found["name"]),
            apis[int(found["hostapi"])],
            int(found["max_input_channels"]),
            int(found["max_output_channels"]),
            round(float(found["default_samplerate"])),
        )
        for index, found in enumerate(sounddevice.query_devices())
    ]
    default_input, default_output = sounddevice.default.device
    return devices, int(default_input), int(default_output)


def stable_name(name: str) -> str:
    """The name without ALSA's card number, which changes with the order of plugging."""
    return _ALSA_ADDRESS.sub("", name).strip()


def find(devices: Sequence[SoundDevice], name: str, host_api: str) -> SoundDevice | None:
    """The device of that name: same host API first, then the same name elsewhere, then a name cut short (MME: 31 characters)."""
    wanted = stable_name(name)
    same = [d for d in devices if stable_name(d.name) == wanted]
    if not same and len(wanted) >= 20:
        same = [d for d in devices if wanted.startswith(stable_name(d.name)) or stable_name(d.name).startswith(wanted)]
    return next((d for d in same if d.host_api == host_api), same[0] if same else None)


def refresh_devices() -> None:
    """Let PortAudio look at the computer again. Only while no stream is open in this process."""
    import sounddevice

    with quiet_driver():
        sounddevice._terminate()
        sounddevice._initialize()


@contextmanager
def quiet_driver() -> Iterator[None]:
    """ALSA writes to standard error whenever PortAudio looks at devices that are not there; nobody can act on it."""
    if sys.platform != "linux":
        yield
        return
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
