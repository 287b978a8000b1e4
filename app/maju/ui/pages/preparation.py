"""What kind of interview: occupation, experience, format, how many questions, and how."""

import random
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.formats import InterviewFormat
from maju.domain.interview import InterviewPlan
from maju.domain.question import Experience, OccupationGroup
from maju.services.interview_desk import Choices
from maju.services.voice_sample import VoiceSample
from maju.ui.page import ScrolledPage
from maju.ui.pages.format_words import estimate_minutes, extras_of, figures_of
from maju.ui.pages.model_words import voice_name
from maju.ui.pages.preparation_tailoring import TailoringCard
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty, row
from maju.ui.widgets.choice import CardChoice, Choice, ChoiceCard
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

SAMPLE = "안녕하세요. 오늘 면접을 맡은 면접관입니다."
AUTO_END_S = 8.0
"""Silence after which an answer ends by itself, where a person has asked for that."""


class PreparationPage(ScrolledPage):
    """Every choice is remembered at once for the next time."""

    section = "interview"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self._formats = stage.program.desk.formats
        self._sample = VoiceSample(
            lambda: stage.program.make_speaker(stage.in_use.speaker), lambda: stage.program.engines.synthesizer()
        )
        self._seed: int | None = None
        """What is shown beforehand is what is asked: both come from this seed."""
        self.back = Button(tr("장치 확인"), key="Esc", press=lambda: stage.open("devices"))
        self.start = Button(tr("면접 시작"), "primary", key="Enter", press=self._start)
        self.heading = self.add_heading(tr("어떤 면접을 연습할까요?"), "", self.back, self.start)
        self.tailoring = TailoringCard(self, stage.practice, self._plan_changed)
        self.column.addWidget(self.tailoring)
        self.column.addWidget(self._who_card())
        self.column.addWidget(self._format_card())
        self.column.addWidget(Columns(self._how_card(), self._voice_card(), shares=(1, 1)))
        self.column.addStretch(1)
        self._describe()

    # --- cards --------------------------------------------------------------------------------------------------------

    def _who_card(self) -> Card:
        settings = self.stage.settings
        groups = {group.value: known(group.label) for group in OccupationGroup}
        practice = self.stage.practice
        group = practice.group.value if practice is not None else settings.group
        self.group = Choice(groups, group, tr("직군"))
        self.group.chosen.connect(lambda value: self._remember(group=value))
        levels = {e.value: known(e.label) for e in (Experience.NEW, Experience.EXPERIENCED)}
        asked = practice.experience.value if practice is not None else ""
        self.experience = Choice(levels, asked if asked in levels else settings.experience, tr("신입·경력"))
        self.experience.chosen.connect(lambda value: self._remember(experience=value))
        left = boxed(column(Label(tr("직군"), "strong"), self.group))
        right = boxed(column(Label(tr("신입·경력"), "strong"), self.experience))
        card = Card()
        card.add(Columns(left, right, shares=(3, 1), from_width=640))
        return card

    def _format_card(self) -> Card:
        cards = {
            form.id: ChoiceCard(known(form.name), figures_of(form), extras_of(form)) for form in self._formats.values()
        }
        chosen = self.stage.settings.format if self.stage.settings.format in cards else next(iter(cards))
        self.format = CardChoice(cards, chosen)
        self.format.chosen.connect(self._choose_format)
        card = Card(tr("면접 형식"))
        card.add(self.format)
        return card

    def _how_card(self) -> Card:
        settings = self.stage.settings
        form = self._formats[self.format.value]
        self.count = QSpinBox()
        self.count.setAccessibleName(tr("질문 수"))
        self._limit_count(form, settings.questions or form.questions)
        self.count.valueChanged.connect(lambda value: self._remember(questions=value))
        has_camera = self.stage.in_use.camera is not None
        self.video = _check(tr("영상도 녹화하기"), settings.record_video and has_camera, has_camera)
        self.video.toggled.connect(lambda on: self._remember(record_video=on))
        self.presence = _check(
            tr("화면 속 모습 살펴보기 (점수에는 넣지 않습니다)"), settings.measure_presence, has_camera
        )
        self.presence.toggled.connect(lambda on: self._remember(measure_presence=on))
        self.auto_end = _check(
            tr("{seconds}초 동안 말이 없으면 답변 마치기", seconds=int(AUTO_END_S)),
            settings.auto_end_silence_s > 0,
            True,
        )
        self.auto_end.toggled.connect(lambda on: self._remember(auto_end_silence_s=AUTO_END_S if on else 0.0))
        card = Card(tr("진행"))
        card.add(row(Label(tr("질문 수"), wrap=False), self.count, 1))
        card.add(self.video, self.presence, self.auto_end)
        if not has_camera:
            card.add(Label(tr("카메라 없이 진행합니다."), "small"))
        card.column.addStretch(1)
        return card

    def _voice_card(self) -> Card:
        self.voice = QComboBox()
        self.voice.setAccessibleName(tr("면접관 목소리"))
        self.voice.setMinimumContentsLength(10)
        self.voice.activated.connect(self._choose_voice)
        self.listen = Button(tr("들어 보기"), "chip", press=self._listen)
        self.panel_words = Label("", "small")
        self.peek = QCheckBox(tr("질문 미리 보기"))
        self.peek.toggled.connect(self._peek)
        self.questions = QWidget()
        self._question_column = column(gap=6)
        self.questions.setLayout(self._question_column)
        self.questions.hide()
        card = Card(tr("면접관"))
        self.others = Button(tr("다른 목소리"), "quiet", press=lambda: self.stage.open("models", Slot.VOICE))
        card.add(Flow([self.voice, self.listen, self.others]), self.panel_words, self.peek)
        card.add(Label(tr("켜지 않으면 무엇을 물을지 보이지 않습니다. 실제 면접처럼 연습할 수 있습니다."), "small"))
        card.add(self.questions)
        card.column.addStretch(1)
        return card

    def entered(self) -> None:
        self.jobs.ask(
            self.stage.program.lanes["look"],
            lambda: self.stage.program.engines.synthesizer().voices(),
            self._show_voices,
        )
        self.tailoring.begin()

    def left(self) -> None:
        super().left()
        self.tailoring.stop()
        self._sample.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start()
        elif event.key() == Qt.Key.Key_Escape:
            self.stage.open("devices")
        else:
            super().keyPressEvent(event)

    # --- choices ------------------------------------------------------------------------------------------------------

    def _remember(self, **changes: object) -> None:
        self.stage.remember(**changes)
        self._plan_changed()

    def _plan_changed(self) -> None:
        self._describe()
        if self.peek.isChecked():
            self._peek(True)

    def _choose_format(self, format_id: str) -> None:
        form = self._formats[format_id]
        self._limit_count(form, form.questions)
        self._remember(format=format_id, questions=form.questions)

    def _limit_count(self, form: InterviewFormat, value: int) -> None:
        with QSignalBlocker(self.count):
            self.count.setRange(form.min_questions, form.max_questions)
            self.count.setValue(max(form.min_questions, min(form.max_questions, value)))
            self.count.setEnabled(form.min_questions < form.max_questions)

    def _describe(self) -> None:
        form = self._formats[self.format.value]
        minutes = estimate_minutes(form, self.count.value())
        self.heading.say(
            tr("어떤 면접을 연습할까요?"),
            tr(
                "{format} · 질문 {count}개 · 길어도 {minutes}분쯤 걸립니다.",
                format=known(form.name),
                count=self.count.value(),
                minutes=minutes,
            ),
        )
        several = len(form.interviewers) > 1
        self.voice.setEnabled(not several)
        names = ", ".join(known(person.name) for person in form.interviewers)
        words = tr("면접관들이 서로 다른 목소리로 묻습니다: {names}", names=names) if several else ""
        self.panel_words.setText(words)
        self.panel_words.setVisible(bool(words))

    def choices(self) -> Choices:
        """What the interview is to be."""
        choices = self.stage.choices()
        return replace(
            choices,
            seed=choices.seed if choices.seed is not None else self._seed,
            format_id=self.format.value,
            group=OccupationGroup(self.group.value),
            experience=Experience(self.experience.value),
            questions=self.count.value(),
            practice=self.tailoring.practice,
        )

    def _peek(self, shown: bool) -> None:
        self.questions.setVisible(shown)
        if not shown:
            self._seed = None
        else:
            # the same while one looks: a choice that changes nothing about the questions must not deal new ones
            self._seed = random.SystemRandom().randrange(10**6) if self._seed is None else self._seed
            choices = self.choices()
            self.jobs.ask(
                self.stage.program.lanes["look"], lambda: self.stage.program.desk.plan(choices), self._show_plan
            )

    def _show_plan(self, plan: InterviewPlan) -> None:
        empty(self._question_column)
        for planned in plan.questions:
            self._question_column.addWidget(Label(f"{planned.number}. {planned.question.text}"))

    # --- voice --------------------------------------------------------------------------------------------------------

    def _show_voices(self, found: Sequence[str]) -> None:
        with QSignalBlocker(self.voice):
            self.voice.clear()
            for number, voice in enumerate(found, 1):
                self.voice.addItem(voice_name(number, voice), voice)
            chosen = self.stage.settings.voice
            self.voice.setCurrentIndex(max(0, found.index(chosen) if chosen in found else 0))

    def _choose_voice(self, index: int) -> None:
        self._remember(voice=str(self.voice.itemData(index)))

    def _listen(self) -> None:
        voice, speed = str(self.voice.currentData() or ""), self.stage.settings.speech_speed
        self.listen.setEnabled(False)
        self.jobs.ask(
            self.stage.program.lanes["voice"],
            lambda: self._sample.say(SAMPLE, voice=voice, speed=speed),
            lambda _none: self.listen.setEnabled(True),
            self._not_heard,
        )

    def _not_heard(self, error: MajuError) -> None:
        self.listen.setEnabled(True)
        self.tell(error)

    def _start(self) -> None:
        self.start.setEnabled(False)
        self.tailoring.when_ready(self._begin)

    def _begin(self) -> None:
        self.stage.remember(questions=self.count.value())
        choices = self.choices()
        self.stage.practise(None)
        self.stage.open("interview", choices)


def _check(words: str, on: bool, possible: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(on)
    box.setEnabled(possible)
    return box
