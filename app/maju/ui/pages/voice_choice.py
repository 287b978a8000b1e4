"""How the interviewer speaks: which engine, which of its voices, how fast; and to hear it."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QSlider, QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo
from maju.services.voice_sample import VoiceSample
from maju.ui.page import Page
from maju.ui.pages.model_words import voice_name
from maju.ui.pages.preparation import SAMPLE
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

SLOWEST, FASTEST, STEP = 80, 130, 5
"""Speed in percent of the engine's own."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks at the next interview, with which voices, and why it is not who was chosen."""

    info: EngineInfo
    voices: tuple[str, ...]
    trouble: object = ""


class VoiceChoice(QWidget):
    """Every change is remembered at once and used from the next interview on."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._stage = page, page.stage
        stage = page.stage
        self._sample = VoiceSample(
            lambda: stage.program.make_speaker(stage.in_use.speaker), lambda: stage.program.engines.synthesizer()
        )
        names = {"auto": tr("자동"), "supertonic": "Supertonic", "piper": "Piper"}
        names |= {"system": tr("시스템 음성"), "espeak-ng": tr("기본 음성")}
        chosen = stage.settings.voice_engine
        self.engine = Choice(names, chosen if chosen in names else "auto", tr("읽는 음성"))
        self.engine.chosen.connect(lambda value: stage.use(voice_engine=value, voice=""))
        self.order = Label(
            tr("자동은 Supertonic, Piper 한국어 음성, 시스템 음성, 기본 음성의 차례로 있는 것을 씁니다."), "small"
        )
        self.speaks = Label(tr("목소리를 찾고 있습니다."), "strong")
        self.trouble = Label("", "warning")
        self.trouble.hide()
        self.voice = QComboBox()
        self.voice.setAccessibleName(tr("면접관 목소리"))
        self.voice.setMinimumContentsLength(10)
        self.voice.activated.connect(lambda index: stage.use(voice=str(self.voice.itemData(index))))
        self.listen = Button(tr("들어 보기"), "chip", press=self._listen)
        self.speed, self.speed_words = self._make_speed(), Label("", "", wrap=False)
        self._show_speed(self.speed.value())
        self._compose()

    def _make_speed(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(SLOWEST // STEP, FASTEST // STEP)
        slider.setPageStep(2)
        slider.setValue(round(self._stage.settings.speech_speed * 100 / STEP))
        slider.setAccessibleName(tr("말하는 속도"))
        slider.setMinimumWidth(160)
        slider.valueChanged.connect(self._set_speed)
        return slider

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        for widget in (self.speaks, self.trouble, self.engine, self.order):
            column.addWidget(widget)
        speed = QWidget()
        inside = row(Label(tr("속도"), wrap=False), self.speed, self.speed_words)
        speed.setLayout(inside)
        column.addWidget(Flow([self.voice, self.listen, speed], gap=12))

    def ask(self) -> Speaking:
        """Look at who speaks; on a lane. Raises: MajuError where not even its voices can be listed."""
        engines = self._stage.program.engines
        trouble = next((words for slot, _info, words in engines.overview() if slot == "voice"), "")
        speaker = engines.synthesizer()
        return Speaking(speaker.info, tuple(speaker.voices()), trouble)

    def show_speaking(self, speaking: Speaking) -> None:
        """Who speaks now; where that is not who was chosen, why."""
        words = f"{known(speaking.info.label)} {speaking.info.detail}".strip()
        self.speaks.setText(tr("지금 읽는 음성: {name}", name=words))
        trouble = known(speaking.trouble)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        with QSignalBlocker(self.voice):
            self.voice.clear()
            for number, voice in enumerate(speaking.voices, 1):
                self.voice.addItem(voice_name(number, voice), voice)
            chosen = self._stage.settings.voice
            self.voice.setCurrentIndex(speaking.voices.index(chosen) if chosen in speaking.voices else 0)
        self.voice.setEnabled(len(speaking.voices) > 1)

    def let_go(self) -> None:
        """The page goes."""
        self._sample.stop()

    def _set_speed(self, step: int) -> None:
        self._show_speed(step)
        self._stage.remember(speech_speed=step * STEP / 100)

    def _show_speed(self, step: int) -> None:
        self.speed_words.setText(tr("{times}배", times=f"{step * STEP / 100:.2f}"))

    def _listen(self) -> None:
        voice, speed = str(self.voice.currentData() or ""), self._stage.settings.speech_speed
        self.listen.setEnabled(False)
        self._page.jobs.ask(
            self._stage.program.lanes["voice"],
            lambda: self._sample.say(SAMPLE, voice=voice, speed=speed),
            lambda _none: self.listen.setEnabled(True),
            self._not_heard,
        )

    def _not_heard(self, error: MajuError) -> None:
        self.listen.setEnabled(True)
        self._page.tell(error)
