"""Plays an answer: picture and sound from its Matroska file, or the sound alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.sealed.opening import open_clear
from maju.sealed.reader import SealedReader
from maju.ui.texts import minutes, tr
from maju.ui.theme import theme
from maju.ui.widgets.timeline import STEP_S

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame


class Player(QWidget):
    """A picture to press. The media libraries are loaded a moment after the page is there, not before.

    A sealed recording is opened in memory, whole (45 MB for three minutes): Qt reads from threads of its own, which a device
    written in Python makes wait for this one while this one, ending the player, waits for them.
    """

    moved = Signal(float)
    failed = Signal(str)

    def __init__(self, media: Path | None, audio: Path | None, duration_s: float) -> None:
        super().__init__()
        self._file = media or audio
        self._with_picture = media is not None
        self._duration_s = duration_s
        self._player: QMediaPlayer | None = None
        self._clear: QBuffer | None = None
        self._keep: tuple[object, ...] = ()
        self._image: QImage | None = None
        self._at_s = 0.0
        self._wanted_s: float | None = None
        self._playing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(256, 144)

    @property
    def playing(self) -> bool:
        """Whether sound is coming out."""
        return self._playing

    def load(self) -> None:
        """Show the first picture without playing."""
        if self._with_picture and self._file is not None and self._file.exists():
            player = self._ready()
            if player is not None:
                player.pause()

    @property
    def at_s(self) -> float:
        """Where it stands."""
        return self._at_s

    def play_from(self, seconds: float) -> None:
        """Play from a second on."""
        player = self._ready()
        if player is not None:
            self.seek(seconds)
            player.play()

    def seek(self, seconds: float) -> None:
        """Go to a second; what plays goes on from there."""
        player = self._ready()
        if player is None:
            return
        wanted = max(0.0, min(seconds, self._duration_s))
        self._wanted_s = wanted
        self._go(player)
        self._move(int(wanted * 1000))

    def step(self, seconds: float) -> None:
        """Go on, or back where negative."""
        self.seek(self._at_s + seconds)

    def toggle(self) -> None:
        """Play or stop."""
        player = self._ready()
        if player is None:
            return
        if self._playing:
            player.pause()
        else:
            player.play()

    def stop(self) -> None:
        """Fall silent and let the file go (it may be deleted next)."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
            if self._clear is not None:
                self._clear.close()
                self._clear.setData(QByteArray())

    # --- the media player ---------------------------------------------------------------------------------------------

    def _ready(self) -> "QMediaPlayer | None":
        if self._file is None or not self._file.exists():
            self.failed.emit(tr("녹화 파일을 찾지 못했습니다. 글과 숫자는 그대로 볼 수 있습니다."))
            return None
        if self._player is None:
            player = self._make()
            if not self._give_file(player, self._file):
                player.deleteLater()
                self._fail()
                return None
            self._player = player
        return self._player

    def _give_file(self, player: "QMediaPlayer", path: Path) -> bool:
        """What of a sealed file does not open is left out; False where nothing does."""
        try:
            with open_clear(path) as file:
                if not isinstance(file, SealedReader):
                    player.setSource(QUrl.fromLocalFile(str(path)))
                    return True
                content, lost = file.whole()
        except (OSError, ValueError):
            return False
        self._clear = QBuffer(player)  # a child of the player, to end after it
        self._clear.setData(QByteArray(content))
        self._clear.open(QIODevice.OpenModeFlag.ReadOnly)
        player.setSourceDevice(self._clear, QUrl(path.name))
        if lost:
            self.failed.emit(tr("녹음 파일에 바뀐 곳이 있습니다. 읽을 수 있는 곳은 그대로 재생합니다."))
        return True

    def _make(self) -> "QMediaPlayer":
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

        # A computer without a hardware decoder or without PipeWire is no trouble.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        player, sound = QMediaPlayer(self), QAudioOutput(self)
        player.setAudioOutput(sound)
        self._keep = (sound,)
        if self._with_picture:
            sink = QVideoSink(self)
            sink.videoFrameChanged.connect(self._show)
            player.setVideoSink(sink)
            self._keep = (sound, sink)
        player.positionChanged.connect(self._move)
        player.playbackStateChanged.connect(self._change)
        player.mediaStatusChanged.connect(lambda _status: self._go(player))
        player.errorOccurred.connect(self._fail)
        return player

    def _go(self, player: "QMediaPlayer") -> None:
        """To the wanted second, once the file is open: before, Qt's player forgets where it was sent."""
        from PySide6.QtMultimedia import QMediaPlayer

        opening = (QMediaPlayer.MediaStatus.NoMedia, QMediaPlayer.MediaStatus.LoadingMedia)
        if self._wanted_s is not None and player.mediaStatus() not in opening:
            wanted, self._wanted_s = self._wanted_s, None
            player.setPosition(int(wanted * 1000))

    def _show(self, frame: "QVideoFrame") -> None:
        image = frame.toImage()
        if not image.isNull():
            self._image = image
            self.update()

    def _move(self, milliseconds: int) -> None:
        self._at_s = milliseconds / 1000
        self.moved.emit(self._at_s)
        self.update()

    def _change(self) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        assert self._player is not None
        self._playing = self._player.playbackState() == QMediaPlayer.PlaybackState.PlayingState
        self._describe()
        self.update()

    def _fail(self) -> None:
        self.failed.emit(
            tr("이 녹화를 재생하지 못했습니다. 녹화 파일은 지우지 않았고, 글과 숫자는 그대로 볼 수 있습니다.")
        )

    # --- drawing and hands --------------------------------------------------------------------------------------------

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(-STEP_S if event.key() == Qt.Key.Key_Left else STEP_S)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setClipPath(frame)
        painter.fillPath(frame, look.colour("camera"))
        if self._image is not None:
            self._paint_image(painter, self._image)
        if not self._playing:
            self._paint_sign(painter)
        self._paint_time(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("indigo"), 4))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _paint_time(self, painter: QPainter) -> None:
        painter.setFont(theme().font(13))
        words = f"{minutes(self._at_s)} / {minutes(self._duration_s)}"
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(words) + 12, metrics.height() + 4
        box = QRectF(8, self.height() - height - 8, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor("#F4F2EC"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_image(self, painter: QPainter, image: QImage) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = max(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        painter.drawImage(QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), image)

    def _paint_sign(self, painter: QPainter) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 120))
        painter.drawEllipse(middle, 26, 26)
        painter.setBrush(QColor("#FFFFFF"))
        corners = [QPointF(-8, -12), QPointF(-8, 12), QPointF(13, 0)]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _describe(self) -> None:
        self.setAccessibleName(tr("답변 멈추기") if self._playing else tr("답변 듣기"))
