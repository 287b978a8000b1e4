"""Asks for files and folders without stopping the window."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

_STICK_FOLDERS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where Linux and macOS show what was plugged in."""


def pick_folder(over: QWidget, title: str, then: Callable[[Path], None], start: Path | None = None) -> None:
    """``then`` gets the folder; nothing happens when the person changes their mind."""
    dialog = QFileDialog(over, title, str(start or Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, then)


def pick_file(over: QWidget, title: str, names: str, then: Callable[[Path], None]) -> None:
    """``names``: a filter as Qt writes it."""
    dialog = QFileDialog(over, title, str(Path.home()), names)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, then)


def stick() -> Path | None:
    """A USB stick that is plugged in, where one can be told from the other disks."""
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if not volume.isValid() or not volume.isReady():
            continue
        removable = root.startswith(_STICK_FOLDERS)
        if os.name == "nt":
            removable = not root.upper().startswith(os.environ.get("SYSTEMDRIVE", "C:").upper())
        if removable:
            return Path(root)
    return None


def _open(dialog: QFileDialog, then: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()
