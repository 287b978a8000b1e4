"""Runs in the packaged program before anything else of it."""

import ctypes.util
import os
import sys
from pathlib import Path

# Read by Qt where a window opens; a child that opens none has imported nothing for it
_qt = "PySide6" if sys.platform == "win32" else "PySide6/Qt"
os.environ["QT_PLUGIN_PATH"] = str(Path(sys._MEIPASS, _qt, "plugins"))  # type: ignore[attr-defined]

if sys.platform == "linux":
    # ctypes asks gcc, ld and ldconfig where a library is (sounddevice: PortAudio); none of them knows what lies inside
    _elsewhere = ctypes.util.find_library

    def _find_library(name: str) -> str | None:
        inside = sorted(Path(sys._MEIPASS).glob(f"lib{name}.so*"))  # type: ignore[attr-defined]
        return str(inside[0]) if inside else _elsewhere(name)

    ctypes.util.find_library = _find_library
