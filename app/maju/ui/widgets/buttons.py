"""Buttons: one primary a screen, with the key that presses it shown on it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from maju.ui.theme import theme
from maju.ui.widgets.labels import restyle


class Button(QPushButton):
    """``kind``: primary, secondary, danger, quiet, chip, nav, tab. Enter presses it too, as people expect."""

    def __init__(
        self, text: str, kind: str = "secondary", *, key: str = "", press: Callable[[], object] | None = None
    ) -> None:
        """``key``: the name of the key shown on the button; whoever owns the page listens for it."""
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._key = key
        self._ring = False
        self._describe()
        if press is not None:
            self.clicked.connect(lambda _checked=False: press())

    def say(self, text: str, key: str = "") -> None:
        """Change text and key."""
        if (text, key) == (self.text(), self._key):
            return
        self._key = key
        self.setText(text)
        self._describe()
        self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Change how it looks: a page has one primary action."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self._describe()
            restyle(self)

    @property
    def key(self) -> str:
        """The key shown on it."""
        return self._key

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        pointer = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        self._ring = event.reason() not in pointer
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._key:
            self._paint_badge(painter)
        if self._ring:
            look = theme()
            primary = self.property("kind") == "primary"
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("press_ink" if primary and self.isEnabled() else "indigo"), 2))
            inset = 3.0 if primary else 1.0
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _badge_width(self) -> int:
        """The badge and the room before it."""
        return self._badge() + theme().px(10)

    def _badge(self) -> int:
        look = theme()
        return QFontMetrics(look.font(13)).horizontalAdvance(self._key) + look.px(14)

    def _paint_badge(self, painter: QPainter) -> None:
        look = theme()
        filled = self.property("kind") == "primary" and self.isEnabled()
        width, height = self._badge(), look.px(20)
        margin = self._margin()
        box = QRectF(self.width() - width - margin, (self.height() - height) / 2, width, height)
        colour = look.colour("press_ink" if filled else "muted")
        pen = QPen(colour, 1)
        colour.setAlphaF(0.75)
        painter.setPen(pen)
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(look.font(13))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _describe(self) -> None:
        self.setAccessibleName(f"{self.text()} ({self._key})" if self._key else self.text())
        self.setStyleSheet(f"padding-right: {self._margin() + self._badge_width()}px;" if self._key else "")

    def _margin(self) -> int:
        return theme().px(8 if self.property("kind") == "quiet" else 16)
