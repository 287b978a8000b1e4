"""Gaze calibration: look at four marks, so that later only long sideways looks of this person are noticed. Optional."""

from concurrent.futures import Future

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.domain.ports import FaceReader, Picture
from maju.domain.presence import FaceObservation, GazeCalibration
from maju.services.device_check import CheckItem, CheckState, DeviceBench
from maju.services.presence_analysis import calibrate
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label
from maju.ui.widgets.status_row import StatusRow

STEP_MS = 80
"""Twelve pictures a second, as during an answer."""
SETTLE_MS, COLLECT_MS = 1200, 1800
"""Eyes need a moment to arrive at a mark; then about twenty pictures."""
MARKS = ("camera", "screen", "left", "right")


class GazeRow(StatusRow):
    """The line of the device test; it never stands in the way."""

    wanted = Signal()

    def __init__(self, number: int) -> None:
        super().__init__(number, known(CheckItem.GAZE.label))
        self.begin = Button(tr("맞춰 보기"), "chip", press=self.wanted.emit)
        self.below.addWidget(Flow([self.begin]))
        self._model = False
        self.set_possible(False, False)

    def set_model(self, there: bool) -> None:
        """Whether a face model is installed."""
        self._model = there

    def set_possible(self, camera: bool, calibrated: bool) -> None:
        """Follow camera and settings."""
        self.begin.setVisible(camera and self._model)
        self.begin.say(tr("다시 맞추기") if calibrated else tr("맞춰 보기"))
        detail = tr("10초")
        if not self._model:
            words = tr("표정 분석 모델이 없어 건너뜁니다. 면접에는 지장이 없습니다.")
            self.show_result(CheckState.WAITING, words, "", tr("선택"))
        elif calibrated:
            self.show_result(CheckState.PASSED, tr("맞춰 두었습니다. 옆을 오래 보실 때만 알려 드립니다."), "", detail)
        else:
            words = tr("점을 네 번 바라보시면, 옆을 오래 보실 때만 알려 드립니다. 점수에는 넣지 않습니다.")
            self.show_result(CheckState.WAITING, words, "", detail)


class _Mark(QWidget):
    """The point to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.place = "screen"
        self.share = 0.0
        self.setAccessibleName(tr("바라볼 점"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = {"camera": (0.5, 0.0), "screen": (0.5, 0.5), "left": (0.0, 0.5), "right": (1.0, 0.5)}
        x, y = places[self.place]
        inset = look.px(36)
        middle = QPointF(inset + (self.width() - 2 * inset) * x, inset + (self.height() - 2 * inset) * y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("indigo_soft"))
        painter.drawEllipse(middle, inset - 4, inset - 4)
        painter.setBrush(look.colour("press"))
        box = QRectF(middle.x() - inset + 4, middle.y() - inset + 4, 2 * inset - 8, 2 * inset - 8)
        painter.drawPie(box, 90 * 16, -int(self.share * 360 * 16))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(middle, 8, 8)
        if self.place == "camera":
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(15, QFont.Weight.Bold))
            words = QRectF(middle.x() - 200, middle.y() + inset, 400, look.px(28))
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, tr("카메라를 바라봐 주십시오 ↑"))


class GazePage(Page):
    """Runs through the four marks by itself once begun; Esc leaves."""

    section = "interview"
    alone = True

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self._bench: DeviceBench | None = None
        self._face: FaceReader | None = None
        self._seen: dict[str, list[FaceObservation]] = {mark: [] for mark in MARKS}
        self._index = -1
        self._gone_ms = 0
        self._pending: Future[FaceObservation] | None = None
        self._last_at = -1.0
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        self.words = Label(tr("고개는 편하게 두고, 점이 옮겨 가면 눈으로 따라가 주십시오."), "heading")
        self.mark = _Mark()
        self.leave = Button(tr("그만두기"), key="Esc", press=lambda: stage.open("devices"))
        self.start = Button(tr("시작"), "primary", key="Space", press=self._begin)
        self.start.setEnabled(False)
        column.addWidget(self.words)
        column.addWidget(self.notices)
        column.addWidget(self.mark, 1)
        column.addLayout(row(self.leave, 1, self.start))
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    def entered(self) -> None:
        lanes, camera = self.stage.program.lanes, self.stage.in_use.camera
        bench = self._bench = self.stage.program.device_bench()
        self.jobs.ask(lanes["devices"], lambda: bench.open(None, camera))
        self.jobs.ask(lanes["presence"], self._wake_face, self._ready)

    def left(self) -> None:
        super().left()
        self._timer.stop()
        if self._bench is not None:
            self.stage.program.lanes["devices"].submit(self._bench.close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stage.open("devices")
        elif event.key() == Qt.Key.Key_Space and self.start.isEnabled():
            self._begin()
        else:
            super().keyPressEvent(event)

    def _wake_face(self) -> FaceReader | None:
        face = self.stage.program.engines.face()
        if face is not None:
            face.restart()
        return face

    def _ready(self, face: FaceReader | None) -> None:
        self._face = face
        self.start.setEnabled(face is not None)

    def _begin(self) -> None:
        self._seen = {mark: [] for mark in MARKS}
        self.start.setEnabled(False)
        self._index, self._gone_ms = 0, 0
        self.mark.place = MARKS[0]
        self._timer.start()

    def _step(self) -> None:
        self._gone_ms += STEP_MS
        self.mark.share = max(0.0, (self._gone_ms - SETTLE_MS) / COLLECT_MS)
        self.mark.update()
        if self._gone_ms > SETTLE_MS:
            self._observe(MARKS[self._index])
        if self._gone_ms >= SETTLE_MS + COLLECT_MS:
            self._next_mark()

    def _next_mark(self) -> None:
        self._index, self._gone_ms = self._index + 1, 0
        if self._index < len(MARKS):
            self.mark.place, self.mark.share = MARKS[self._index], 0.0
            return
        self._timer.stop()
        self.jobs.ask(self.stage.program.lanes["presence"], self._finish, self._keep, self._again)

    def _observe(self, mark: str) -> None:
        """One picture at a time: a slow computer reads fewer, it does not queue them."""
        picture = self._bench.look()[1] if self._bench is not None else None
        face = self._face
        if face is None or picture is None or picture.at_s <= self._last_at or not _over(self._pending):
            return
        self._last_at = picture.at_s
        self._pending = self.jobs.ask(
            self.stage.program.lanes["presence"], lambda: _read(face, picture), self._seen[mark].append
        )

    def _finish(self) -> GazeCalibration:
        camera, screen, left, right = (self._seen[mark] for mark in MARKS)
        return calibrate(camera, screen, left, right, self.stage.program.clock.today())

    def _keep(self, calibration: GazeCalibration) -> None:
        self.stage.remember(calibration=calibration)
        self.stage.open("devices")

    def _again(self, error: MajuError) -> None:
        self.tell(error)
        self.mark.place, self.mark.share = "screen", 0.0
        self.mark.update()
        self.start.setEnabled(True)


def _read(face: FaceReader, picture: Picture) -> FaceObservation:
    return face.observe(picture)


def _over(pending: Future[FaceObservation] | None) -> bool:
    return pending is None or pending.done()
