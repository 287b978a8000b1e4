"""What this computer is: processor, memory, graphics card, free disk, and the versions of what the program is built on."""

import contextlib
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from maju.devices.graphics_cards import CardsFound, look_at_cards
from maju.domain.computer import ComputerFacts

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
_PACKAGED = {"opencv-contrib-python": "opencv-python-headless"}
"""What brings them to the packaged program instead (``packaging/release/core_parts.py``)."""


@dataclass(frozen=True, slots=True)
class Computer:
    """``other_cards``: names of graphics cards whose memory cannot be used or told."""

    system: str
    python: str
    facts: ComputerFacts
    other_cards: tuple[str, ...]
    packages: tuple[tuple[str, str], ...]


def look_at_computer(folder: Path) -> Computer:
    """Look now; takes some seconds where a graphics driver is slow to answer."""
    found = look_at_cards()
    return Computer(
        system=platform.platform(),
        python=platform.python_version(),
        facts=_facts(folder, found),
        other_cards=found.others,
        packages=tuple((name, _version(name)) for name in CARD),
    )


def look_at_facts(folder: Path) -> ComputerFacts:
    """What decides which models fit, with the free disk where ``folder`` is or will be; as slow as the graphics driver."""
    return _facts(folder, look_at_cards())


def _facts(folder: Path, found: CardsFound) -> ComputerFacts:
    existing = next((p for p in (folder, *folder.parents) if p.exists()), Path.home())
    memory = psutil.virtual_memory()
    return ComputerFacts(
        cores=_cores(),
        memory_bytes=memory.total,
        free_memory_bytes=memory.available,
        free_disk_bytes=shutil.disk_usage(existing).free,
        card=found.best,
    )


def _cores() -> int:
    """Cores this process may use: a container or a kiosk may give it fewer than there are. macOS cannot tell."""
    affinity = getattr(psutil.Process(), "cpu_affinity", None)
    return len(affinity()) if affinity is not None else os.cpu_count() or 1


def _version(name: str) -> str:
    for wheel in (name, _PACKAGED.get(name, name)):
        with contextlib.suppress(PackageNotFoundError):
            return version(wheel)
    return ""


def has_screen() -> bool:
    """Whether a window can be seen here. On Linux a display server must be named; elsewhere there is always one."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
