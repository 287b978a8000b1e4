"""Collects Python's cyclic garbage on the window's thread only.

The interpreter collects on whichever thread happens to allocate; a widget that is part of a cycle would then be destroyed on a lane,
and Qt ends the process. (Seen: a segmentation fault while a lane was reading the question bank.)
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 100


class MainThreadGarbage(QObject):
    """Turns automatic collection off and does it from a timer, generation by generation, at the interpreter's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()  # what start-up made stays: later collections need not look at it
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    def _look(self) -> None:
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
