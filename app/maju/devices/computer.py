"""What this computer is: processor, memory, graphics card, free disk, and the versions of what the program is built on."""

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

CARD = (
    "PySide6-Addons",
    "faster-whisper",
    "sounddevice",
    "opencv-contrib-python",
    "mediapipe",
    "llama-cpp-python",
    "piper-tts",
    "sqlite-utils",
    "sentence-transformers",
    "hnswlib",
)
"""The ten packages the program stands on, by the names of the wheels that bring them."""


@dataclass(frozen=True, slots=True)
class Computer:
    """Bytes are bytes; ``gpu`` is empty without an NVIDIA card whose driver answers."""

    system: str
    python: str
    cores: int
    memory_bytes: int
    free_bytes: int
    gpu: str
    packages: tuple[tuple[str, str], ...]


def look_at_computer(folder: Path) -> Computer:
    """Look now; takes up to 2 s where a graphics driver is slow to answer."""
    existing = next((p for p in (folder, *folder.parents) if p.exists()), Path.home())
    return Computer(
        system=platform.platform(),
        python=platform.python_version(),
        cores=os.cpu_count() or 1,
        memory_bytes=psutil.virtual_memory().total,
        free_bytes=shutil.disk_usage(existing).free,
        gpu=_nvidia(),
        packages=tuple((name, _version(name)) for name in CARD),
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _nvidia() -> str:
    """Name, memory and driver of the first NVIDIA card, as its own tool says."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ""
    query = [tool, "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader"]
    try:
        answer = subprocess.run(query, capture_output=True, text=True, timeout=2.0, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip().splitlines()[0] if answer.returncode == 0 and answer.stdout.strip() else ""


def has_screen() -> bool:
    """Whether a window can be seen here. On Linux a display server must be named; elsewhere there is always one."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
