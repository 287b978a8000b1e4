"""What the camera sees, mirrored as people know themselves, with a guide to sit by."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.domain.ports import Picture
from maju.ui.texts import tr
from maju.ui.theme import theme

WORDS = QColor("#F4F2EC")


class CameraView(QWidget):
    """Shows pictures cut to its own shape; ``guide`` draws the oval, ``caption`` stands below on the left."""

    def __init__(self, *, guide: bool = True, tallest: int = 0) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._at_s = -1.0
        self.guide = guide
        self.mirrored = True
        self.hidden_by_person = False
        self.caption = ""
        self.message = tr("카메라가 꺼져 있습니다.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        if tallest:
            self.setMaximumHeight(tallest)
        self.setAccessibleName(tr("내 모습"))

    def sizeHint(self) -> QSize:
        return QSize(400, 132)

    @property
    def has_picture(self) -> bool:
        """Whether a picture is being shown."""
        return self._image is not None and not self.hidden_by_person

    def show_picture(self, picture: Picture | None) -> None:
        """Take the newest picture; None clears the view."""
        if picture is None:
            if self._image is not None:
                self._image, self._at_s = None, -1.0
                self.update()
            return
        if picture.at_s == self._at_s:
            return
        self._at_s = picture.at_s
        bytes_a_row = picture.width * 3
        image = QImage(picture.rgb, picture.width, picture.height, bytes_a_row, QImage.Format.Format_RGB888)
        self._image = image.copy()
        self.update()

    def say(self, message: str, caption: str = "") -> None:
        """Words in the middle while there is no picture, and below on the left."""
        if (message, caption) != (self.message, self.caption):
            self.message, self.caption = message, caption
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), 12, 12)
        painter.setClipPath(frame)
        painter.fillPath(frame, theme().colour("camera"))
        if self.has_picture:
            self._paint_picture(painter)
        else:
            painter.setPen(WORDS)
            painter.setFont(theme().font(15))
            words = tr("내 모습을 숨겼습니다. 녹화는 그대로 합니다.") if self.hidden_by_person else self.message
            box = self.rect().adjusted(24, 24, -24, -24)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        if self.guide and not self.hidden_by_person:
            self._paint_guide(painter)
        if self.caption:
            self._paint_caption(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        assert self._image is not None
        scale = max(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        target = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(target, self._image)
        painter.restore()

    def _paint_guide(self, painter: QPainter) -> None:
        height = self.height() * 0.68
        width = min(height * 0.76, self.width() * 0.7)
        oval = QRectF((self.width() - width) / 2, self.height() * 0.12, width, height)
        for colour, wide in ((QColor(0, 0, 0, 90), 4), (QColor(255, 255, 255, 190), 2)):
            pen = QPen(colour, wide, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([5 * 2 / wide, 4 * 2 / wide])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(oval, width / 2, width / 2)
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1, Qt.PenStyle.DashLine))
        eyes = oval.top() + oval.height() * 0.42
        painter.drawLine(QPointF(0, eyes), QPointF(self.width(), eyes))

    def _paint_caption(self, painter: QPainter) -> None:
        look = theme()
        painter.setFont(look.font(13))
        metrics = painter.fontMetrics()
        room = self.width() - 24
        words = metrics.elidedText(self.caption, Qt.TextElideMode.ElideRight, room - 16)
        height = metrics.height() + 8
        box = QRectF(12, self.height() - height - 12, metrics.horizontalAdvance(words) + 16, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(WORDS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
