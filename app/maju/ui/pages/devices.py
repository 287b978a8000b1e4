"""The device test: try out what the interview will use; go on without what is not there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.ports import CameraChoice, DeviceList, EngineInfo, MicrophoneChoice, Picture, RecorderStatus
from maju.services.device_check import (
    CheckItem,
    CheckResult,
    CheckState,
    DeviceBench,
    check_disk,
)
from maju.ui.page import ScrolledPage
from maju.ui.pages.device_rows import CameraRow, MicrophoneRow, SpeakerRow
from maju.ui.pages.device_trials import DeviceTrials
from maju.ui.pages.gaze import GazeRow
from maju.ui.stage import NO_DEVICE, Stage
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.camera_view import CameraView
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.status_row import StatusRow

LOOK_MS = 50
WATCH_MS = 3000
"""A device that is plugged in shows up within this and the look itself (0.3 s, in a process of its own)."""
JUDGE_EVERY = 8
"""Looks from one judgement of the levels to the next."""
READING_S = 8.0


class DevicesPage(ScrolledPage):
    """Devices belong to the lane ``devices``; the list of them is made on ``device-list``."""

    section = "interview"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self._bench: DeviceBench | None = None
        self._opened: tuple[MicrophoneChoice | None, CameraChoice | None] | None = None
        self._looks = 0
        self._looking = self._watching = self._opening = self._found = False
        self.speaker, self.microphone, self.camera = SpeakerRow(), MicrophoneRow(), CameraRow()
        self._trials = DeviceTrials(stage, self.jobs, self.speaker, self.microphone, self.tell)
        self.gaze = GazeRow(4)
        self.disk = StatusRow(5, known(CheckItem.DISK.label))
        self.models = StatusRow(6, known(CheckItem.MODELS.label))
        self.get_models = Button(tr("모델 받기"), "chip", press=lambda: stage.open("models"))
        self.get_models.hide()
        self.models.below.addWidget(Flow([self.get_models]))
        self.view = CameraView()
        self.view.mirrored = stage.settings.mirror_preview
        self._compose()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._watch_timer = QTimer(self)
        self._watch_timer.timeout.connect(self._watch)

    # --- making -------------------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.without_camera = Button(tr("카메라 없이 계속"), press=self._leave_out_camera)
        self.next = Button(tr("장치를 찾는 중"), "primary", press=self._go_on)
        self.without_camera.setEnabled(False)
        self.next.setEnabled(False)
        self.heading = self.add_heading(
            tr("장치를 확인합니다"), tr("장치를 찾고 있습니다."), self.without_camera, self.next
        )
        card = Card(margin=16, gap=0)
        for index, line in enumerate(self.rows()):
            if index:
                card.add(Line())
            card.add(line)
        mirror = Button(tr("좌우 바꾸기"), "quiet", press=self._mirror)
        self.view.setMinimumHeight(theme().px(300))
        self.view.setMaximumHeight(theme().px(640))
        picture = column(self.view, row(1, mirror), 1)
        picture.setStretch(0, 100)
        self.picture = boxed(picture)
        left = boxed(column(card, 1))
        self.column.addWidget(Columns(left, self.picture, shares=(11, 10), from_width=800), 1)

    def rows(self) -> tuple[StatusRow, ...]:
        """The lines, in order."""
        return (self.speaker, self.microphone, self.camera, self.gaze, self.disk, self.models)

    def _connect(self) -> None:
        self.speaker.box.picked.connect(self._pick_speaker)
        self.microphone.box.picked.connect(self._pick_microphone)
        self.camera.box.picked.connect(self._pick_camera)
        self.speaker.wants_sample.connect(self._trials.say_hello)
        self.microphone.wants_reading.connect(self._read_aloud)
        self.microphone.wants_playback.connect(self._trials.play_back)
        self.gaze.wanted.connect(self._calibrate)

    def entered(self) -> None:
        program = self.stage.program
        self._watch()
        self._watch_timer.start(WATCH_MS)
        self._timer.start(LOOK_MS)
        self.jobs.ask(program.lanes["look"], lambda: check_disk(program.home), _show_on(self.disk))
        self.jobs.ask(program.lanes["look"], program.engines.overview, self._know_models)

    def _know_models(self, overview: tuple[tuple[str, EngineInfo | None, str | Phrase], ...]) -> None:
        have = [f"{known(info.label)} {info.detail}".strip() for _, info, _ in overview if info is not None]
        missing = [known(words) for _, info, words in overview if info is None and words]
        state = CheckState.WARNING if missing else CheckState.PASSED
        self.models.show_result(state, " · ".join(have), " ".join(missing))
        self.get_models.setVisible(bool(missing))
        self.gaze.set_model(any(slot == "face" and info is not None for slot, info, _ in overview))

    def left(self) -> None:
        super().left()
        self._timer.stop()
        self._watch_timer.stop()
        self._trials.stop()
        bench, self._bench = self._bench, None
        if bench is not None:
            self.stage.program.lanes["devices"].submit(bench.close)

    # --- which devices ------------------------------------------------------------------------------------------------

    def _watch(self) -> None:
        if self._watching:
            return
        self._watching = True
        self.jobs.ask(
            self.stage.program.lanes["device-list"], self.stage.program.watcher.look, self._seen, self._not_seen
        )

    def _not_seen(self, error: MajuError) -> None:
        self._watching = False
        self._may_go_on()
        self.tell(error)

    def _may_go_on(self) -> None:
        """Before the first look, going on would start an interview without a microphone, though there is one."""
        self._found = True
        self.next.say(tr("다음"), "Enter")
        self.without_camera.setEnabled(True)
        self.next.setEnabled(True)

    def _seen(self, found: DeviceList) -> None:
        self._watching = False
        self.stage.see_devices(found)
        for problem in found.problems:
            self.notices.say(known(problem))
        used = self.stage.in_use
        self._fill(found)
        self._may_go_on()
        if self._opened != (used.microphone, used.camera):
            self._open_devices()
        if used.speaker is None:
            self.speaker.without()
        elif self.speaker.play.isHidden():
            self.speaker.play.show()
            self.speaker.start_over()

    def _fill(self, found: DeviceList) -> None:
        used = self.stage.in_use
        microphones, cameras = list(found.microphones), list(found.cameras)
        speaker = found.speakers.index(used.speaker) if used.speaker in found.speakers and used.speaker else -1
        self.speaker.box.show_devices([name for name, _ in found.speakers], speaker)
        chosen = microphones.index(used.microphone) if used.microphone in microphones and used.microphone else -1
        self.microphone.box.show_devices([m.name for m in microphones], chosen)
        chosen = cameras.index(used.camera) if used.camera in cameras and used.camera else -1
        self.camera.box.show_devices([c.name for c in cameras], chosen)

    def _pick_speaker(self, index: int) -> None:
        name, api = self.stage.devices.speakers[index] if index >= 0 else (NO_DEVICE, "")
        self.stage.remember(speaker=name, speaker_host_api=api)
        self._seen(self.stage.devices)
        if index >= 0:
            self.speaker.start_over()

    def _pick_microphone(self, index: int) -> None:
        found = self.stage.devices.microphones
        name, api = (found[index].name, found[index].host_api) if index >= 0 else (NO_DEVICE, "")
        self.stage.remember(microphone=name, microphone_host_api=api)
        self._seen(self.stage.devices)

    def _pick_camera(self, index: int) -> None:
        self.stage.remember(camera=self.stage.devices.cameras[index].name if index >= 0 else NO_DEVICE)
        self._seen(self.stage.devices)

    def _open_devices(self) -> None:
        used = self.stage.in_use
        self._opened = (used.microphone, used.camera)
        if self._bench is None:
            self._bench = self.stage.program.device_bench()
        bench = self._bench
        self._opening = True
        self.microphone.start_over()
        self.view.show_picture(None)
        self.view.say(tr("카메라를 켜고 있습니다."))
        self.microphone.show_result(CheckState.WAITING, tr("마이크를 켜고 있습니다."))
        self.camera.show_result(CheckState.WAITING, tr("카메라를 켜고 있습니다."))
        self.jobs.ask(
            self.stage.program.lanes["devices"],
            lambda: bench.open(used.microphone, used.camera),
            self._ready,
            self._broken,
        )

    def _ready(self, _none: object) -> None:
        self._opening = False
        self.microphone.opened()
        self._judge_soon()

    def _broken(self, error: MajuError) -> None:
        self._opening = False
        self.tell(error)

    # --- looking ------------------------------------------------------------------------------------------------------

    def _judge_soon(self) -> None:
        self._looks = JUDGE_EVERY - 1

    def _look(self) -> None:
        bench = self._bench
        if bench is None or self._looking or self._opening:
            return
        self._looking = True
        self._looks += 1
        judge = self._looks % JUDGE_EVERY == 0
        self.jobs.ask(
            self.stage.program.lanes["devices"],
            lambda: (*bench.look(), bench.results() if judge else None),
            self._show,
            self._look_failed,
        )

    def _look_failed(self, error: MajuError) -> None:
        self._looking = False
        self.tell(error)

    def _show(self, seen: tuple[RecorderStatus, Picture | None, tuple[CheckResult, CheckResult] | None]) -> None:
        self._looking = False
        status, picture, results = seen
        self.microphone.show_level(status)
        self.view.show_picture(picture if status.camera else None)
        if self.microphone.reading and (status.recorded_s >= READING_S or status.ended):
            self._read_aloud(False)
        if results is not None and not self._opening:
            _show_on(self.microphone)(results[0])
            _show_on(self.camera)(results[1])
            self.gaze.set_possible(status.camera, self.stage.settings.calibration is not None)
            self._say_on_picture(status)
            self._count()

    def _say_on_picture(self, status: RecorderStatus) -> None:
        message = tr("카메라 없이 진행합니다. 소리만 녹음합니다.")
        self.view.guide = status.camera
        self.view.say(message, tr("눈높이를 점선에 맞춰 주십시오") if status.camera else "")

    def _count(self) -> None:
        ready = sum(line.state is CheckState.PASSED for line in self.rows())
        words = tr("{all}가지 가운데 {ready}가지가 준비되었습니다.", all=len(self.rows()), ready=ready)
        more = tr("카메라나 마이크 없이도 시작할 수 있습니다.")
        self.heading.say(tr("장치를 확인합니다"), f"{words} {more}")
        self.without_camera.setVisible(self.stage.in_use.camera is not None)
        self.picture.setVisible(self.stage.in_use.camera is not None)

    def _mirror(self) -> None:
        self.view.mirrored = not self.view.mirrored
        self.view.update()
        self.stage.remember(mirror_preview=self.view.mirrored)

    # --- trying out ---------------------------------------------------------------------------------------------------

    def _read_aloud(self, begin: bool) -> None:
        if self._bench is not None:
            self._trials.read_aloud(self._bench, begin, READING_S + 2)

    def _calibrate(self) -> None:
        self.stage.open("gaze")

    # --- going on -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.stage.open("home")
        else:
            super().keyPressEvent(event)

    def _leave_out_camera(self) -> None:
        self.stage.in_use.camera = None
        self._go_on()

    def _go_on(self) -> None:
        if not self._found:
            return
        if self.microphone.state is CheckState.FAILED and self._bench is not None and self._bench.microphone_error:
            self.stage.in_use.microphone = None
        if self._bench is not None and self._bench.camera_error:
            self.stage.in_use.camera = None
        self.stage.open("prepare")


def _show_on(line: StatusRow) -> Callable[[CheckResult], None]:
    """A receiver that shows a result in its line."""
    return lambda result: line.show_result(result.state, known(result.text), known(result.remedy), known(result.detail))
