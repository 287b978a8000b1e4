"""Words on the page, in the roles the style sheet knows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """Plain text that wraps. ``role``: title, question, heading, strong, small, muted, figure, clock, warning, …"""

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Change the role."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)


class Pill(QLabel):
    """A short word in a soft colour: indigo, green, amber, vermilion or plain."""

    def __init__(self, text: str = "", colour: str = "indigo") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("pill", colour)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def say(self, text: str, colour: str) -> None:
        """Change words and colour."""
        self.setText(text)
        if self.property("pill") != colour:
            self.setProperty("pill", colour)
            restyle(self)


class RichLabel(Label):
    """Text with markup of our own making; callers escape what comes from outside."""

    def __init__(self, html: str = "", role: str = "") -> None:
        super().__init__("", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(html)


def restyle(widget: QWidget) -> None:
    """Read the style sheet again after a property has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
