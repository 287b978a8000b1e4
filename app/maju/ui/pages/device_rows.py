"""The rows of the device test that can be tried out: speaker, microphone, camera."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from maju.domain.ports import RecorderStatus
from maju.services.device_check import CheckItem, CheckState
from maju.ui.texts import known, minutes, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label
from maju.ui.widgets.level_meter import LevelMeter
from maju.ui.widgets.status_row import StatusRow

HELLO = "안녕하세요. 제 목소리가 들리십니까?"
READ_ALOUD = "안녕하십니까. 오늘 면접을 보러 온 지원자입니다."
"""Spoken and read as they are, whatever the language of the window: the interview is in Korean."""


class DeviceBox(QComboBox):
    """Devices by name, and the wish to do without."""

    picked = Signal(int)
    """Index in the list of devices; -1: none."""

    def __init__(self, name: str, none: str) -> None:
        super().__init__()
        self._none = none
        self.setAccessibleName(name)
        self.setMinimumContentsLength(18)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._tell)
        self._names: tuple[str, ...] = ()

    def show_devices(self, names: Sequence[str], chosen: int) -> None:
        """Fill in; ``chosen`` -1: without."""
        with QSignalBlocker(self):
            if tuple(names) != self._names or not self.count():
                self._names = tuple(names)
                self.clear()
                self.addItems([*names, self._none])
            self.setCurrentIndex(chosen if chosen >= 0 else len(names))
            self.setToolTip(self.currentText())

    def _tell(self, index: int) -> None:
        self.picked.emit(index if index < len(self._names) else -1)


class SpeakerRow(StatusRow):
    """Speaks a sentence and asks whether it was heard."""

    wants_sample = Signal()

    def __init__(self) -> None:
        self.box = DeviceBox(tr("스피커 고르기"), tr("소리 없이 글로 보기"))
        super().__init__(1, known(CheckItem.SPEAKER.label), self.box)
        self.play = Button(tr("들어 보기"), "chip", press=self.wants_sample.emit)
        self.yes = Button(tr("예, 들립니다"), "chip", press=self._heard)
        self.no = Button(tr("아니요"), "chip", press=self._not_heard)
        self.below.addWidget(Flow([self.play, self.yes, self.no]))
        self.start_over()

    def start_over(self) -> None:
        """Nothing was played yet on this device."""
        self.show_result(CheckState.WAITING, tr("면접관의 목소리를 들어 보십시오."))
        self._offer_answer(False)

    def without(self) -> None:
        """No speaker is wanted or there."""
        self.show_result(CheckState.WARNING, tr("소리 없이 진행합니다."), tr("질문은 화면의 글로 볼 수 있습니다."))
        self.play.hide()
        self._offer_answer(False)

    def speaking(self) -> None:
        """The sentence is being spoken."""
        self.show_result(CheckState.WAITING, tr("“{sentence}”", sentence=HELLO))
        self._offer_answer(False)

    def spoken(self) -> None:
        """It was spoken: was it heard?"""
        self.show_result(CheckState.WAITING, tr("“{sentence}” 이 말이 들리셨습니까?", sentence=HELLO))
        self._offer_answer(True)

    def _offer_answer(self, offered: bool) -> None:
        self.yes.setVisible(offered)
        self.no.setVisible(offered)
        if not self.box.count() or self.box.currentIndex() < self.box.count() - 1:
            self.play.show()

    def _heard(self) -> None:
        self.show_result(CheckState.PASSED, tr("면접관의 목소리가 들린다고 하셨습니다."))
        self._offer_answer(False)

    def _not_heard(self) -> None:
        remedy = tr("소리 크기를 높이거나 다른 스피커를 골라 다시 들어 보십시오. 질문은 글로도 볼 수 있습니다.")
        self.show_result(CheckState.WARNING, tr("목소리가 들리지 않았습니다."), remedy)
        self._offer_answer(False)


class MicrophoneRow(StatusRow):
    """Live level; records a sentence and plays it back."""

    wants_reading = Signal(bool)
    """True: begin, False: end."""
    wants_playback = Signal()

    def __init__(self) -> None:
        self.box = DeviceBox(tr("마이크 고르기"), tr("마이크 없이 글로 답하기"))
        super().__init__(2, known(CheckItem.MICROPHONE.label), self.box)
        self.meter = LevelMeter()
        self.sentence = Label(tr("“{sentence}”", sentence=READ_ALOUD), "muted")
        self.record = Button(tr("읽고 녹음하기"), "chip", press=self._press)
        self.listen = Button(tr("들어 보기"), "chip", press=self.wants_playback.emit)
        self.listen.hide()
        self.record.setEnabled(False)
        self._reading = False
        self._live = boxed(column(self.meter, self.sentence, Flow([self.record, self.listen])))
        self.below.addWidget(self._live)

    @property
    def reading(self) -> bool:
        """Whether the sentence is being recorded."""
        return self._reading

    def show_level(self, status: RecorderStatus) -> None:
        """The meter, and how long the reading lasts."""
        self._live.setVisible(status.microphone)
        self.meter.set_level(status.level_dbfs, status.clipped)
        if self._reading:
            self.record.say(tr("녹음 마치기 {time}", time=minutes(status.recorded_s)))

    def set_reading(self, reading: bool) -> None:
        """The recording has begun or ended."""
        self._reading = reading
        self.record.say(tr("녹음 마치기 {time}", time="0:00") if reading else tr("다시 녹음하기"))
        if reading:
            self.listen.hide()

    def offer_playback(self, seconds: float) -> None:
        """There is something to listen to."""
        self.listen.say(tr("들어 보기 {time}", time=minutes(max(1.0, seconds))))
        self.listen.show()

    def start_over(self) -> None:
        """Another device."""
        self._reading = False
        self.record.say(tr("읽고 녹음하기"))
        self.record.setEnabled(False)
        self.listen.hide()

    def opened(self) -> None:
        """The device can be used."""
        self.record.setEnabled(True)

    def _press(self) -> None:
        self.wants_reading.emit(not self._reading)


class CameraRow(StatusRow):
    """The picture itself stands beside the list."""

    def __init__(self) -> None:
        self.box = DeviceBox(tr("카메라 고르기"), tr("카메라 없이 하기"))
        super().__init__(3, known(CheckItem.CAMERA.label), self.box)
