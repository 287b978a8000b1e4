"""PySide6 6.12.0 takes one reference from None at every call on Python 3.11, and kills the program after some thousand."""

import sys

from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot


def test_calls_into_qt_leave_none_alone(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        painter.setOpacity(1.0)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < 100, "this PySide6 does not fit this Python"
