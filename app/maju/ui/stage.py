"""What every page is given: the program, the settings, the devices as they are now, and the way to other pages."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from maju.domain.consent import PICTURE, PRESENCE
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, DeviceList, MicrophoneChoice
from maju.domain.question import Experience, OccupationGroup, Practice
from maju.paths import Paths
from maju.services.answer_pipeline import AnswerPipeline
from maju.services.interview_desk import Choices
from maju.services.interview_session import TakeSource
from maju.services.program import Program
from maju.settings import Settings, SettingsFile
from maju.ui.bridge import Bridge, Jobs
from maju.ui.kiosk.room import KioskRoom
from maju.ui.texts import use_language
from maju.ui.theme import apply, make_theme
from maju.ui.transfers import Transfers

NO_DEVICE = "-"
"""Stands in the settings for a device the person does not want to use."""


@dataclass(slots=True)
class DevicesInUse:
    """What the next interview uses; None: go on without it. ``speaker``: name and host API."""

    microphone: MicrophoneChoice | None = None
    camera: CameraChoice | None = None
    speaker: tuple[str, str] | None = ("", "")


@dataclass(slots=True)
class Rehearsing:
    """How a window sits a rehearsal: who plays the microphone of each take, and which plan is drawn."""

    take_source: TakeSource | None = None
    seed: int | None = None
    fast: bool = False
    rehearsal: bool = True


@dataclass(slots=True)
class _State:
    program: Program | None = None
    devices: DeviceList = field(default_factory=DeviceList)
    in_use: DevicesInUse = field(default_factory=DevicesInUse)
    pipelines: dict[str, AnswerPipeline] = field(default_factory=dict)
    practice: Practice | None = None
    unseen: dict[str, int | None] = field(default_factory=dict)


class Stage(QObject):
    """Shared by the pages of one window."""

    wants_page = Signal(str, object)
    """Name of a page and what it is about."""
    look_changed = Signal()
    """Theme, text size or language: the window is made anew."""
    take_updated = Signal(str)
    """Something new is known of an answer of this interview."""
    problem = Signal(object)
    """A MajuError to be shown on whatever page is open."""
    destruction_wanted = Signal()
    """Destroy the person's whole record, and begin anew."""
    models_changed = Signal()
    """What the next interview uses has changed: a model came or went, or another one was chosen."""

    def __init__(self, settings: SettingsFile, paths: Paths, rehearsing: Rehearsing | None = None) -> None:
        super().__init__()
        self.settings_file = settings
        self.paths = paths
        self.bridge = Bridge()
        self.rehearsing = rehearsing
        self.kiosk: KioskRoom | None = None
        """The session of a kiosk; None at home."""
        self._state = _State()
        self._jobs = Jobs(self.bridge, self.problem.emit)
        self.transfers = Transfers(self.bridge)
        self.transfers.ended.connect(lambda _outcome: self.models_changed.emit())

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        return self.settings_file.current

    @property
    def program(self) -> Program:
        """The program; pages that need it are opened only when it is there."""
        assert self._state.program is not None
        return self._state.program

    @property
    def has_program(self) -> bool:
        """Whether it is there already."""
        return self._state.program is not None

    def set_program(self, program: Program) -> None:
        """The program has been built."""
        self._state.program = program
        self.transfers.know(program, lambda: self.settings)

    def forget_program(self) -> None:
        """It closes; until the next one there is none, and nothing is remembered of its interviews."""
        self._state = _State(devices=self._state.devices, in_use=self._state.in_use)

    def know_running(self, interview_id: str, pipeline: AnswerPipeline) -> None:
        """Remember whose answers this program is analysing."""
        self._state.pipelines[interview_id] = pipeline

    def analysing(self, interview_id: str) -> bool:
        """Whether answers of this interview are on their way already."""
        pipeline = self._state.pipelines.get(interview_id)
        return pipeline is not None and pipeline.pending > 0

    def answered(self, interview_id: str, position: int | None = None) -> None:
        """An interview has just been sat (or one answer of it given again): its result has not been shown yet."""
        self._state.unseen[interview_id] = position

    def unseen(self, interview_id: str) -> tuple[bool, int | None]:
        """Whether its result has yet to be shown, and of which answer alone."""
        return interview_id in self._state.unseen, self._state.unseen.get(interview_id)

    def shown(self, interview_id: str) -> None:
        """Its result is shown now."""
        self._state.unseen.pop(interview_id, None)

    @property
    def practice(self) -> Practice | None:
        """The posting or occupation the next interview is about, if any."""
        return self._state.practice

    def practise(self, practice: Practice | None) -> None:
        """The next interview is about this; None: about nothing in particular."""
        self._state.practice = practice

    def open(self, page: str, about: object = None) -> None:
        """Go to a page."""
        self.wants_page.emit(page, about)

    def remember(self, **changes: Any) -> None:
        """Change settings; where the file cannot be written the change holds for now and the person is told."""
        before = self.settings
        try:
            self.settings_file.change(**changes)
        except MajuError as error:
            self.problem.emit(error)
        self._note_choices(before)

    def _note_choices(self, before: Settings) -> None:
        """What a person lets the camera do is a consent, given or taken back, wherever it is switched."""
        if not self.has_program or self.kiosk is not None or not before.notice_accepted:
            return
        program, language = self.program, self.settings.language
        for item, setting in ((PICTURE, "record_video"), (PRESENCE, "measure_presence")):
            on = getattr(self.settings, setting)
            if on != getattr(before, setting):
                self._jobs.ask(program.lanes["look"], partial(program.privacy.chose, item, language, given=on))

    def use(self, **changes: Any) -> None:
        """Change which models or voices are used: from the next interview on, without a restart."""
        self.remember(**changes)
        program, settings = self.program, self.settings
        self._jobs.ask(
            program.lanes["look"], lambda: program.engines.renew(settings), lambda _none: self.models_changed.emit()
        )

    # --- look and language --------------------------------------------------------------------------------------------

    def put_on_look(self) -> None:
        """Give the application the look and the language of the settings."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply(make_theme(self.paths.root / "assets" / "theme", self.settings), app)
        use_language(self.settings.language, self.paths.translations)

    def change_look(self, **changes: Any) -> None:
        """Change look or language; everything is made anew in it, at once."""
        self.remember(**changes)
        self.put_on_look()
        self.look_changed.emit()

    def follow_system(self) -> None:
        """The desktop has gone light or dark."""
        if self.settings.theme == "system":
            self.put_on_look()
            self.look_changed.emit()

    # --- devices ------------------------------------------------------------------------------------------------------

    @property
    def devices(self) -> DeviceList:
        """As last seen."""
        return self._state.devices

    @property
    def in_use(self) -> DevicesInUse:
        """What the next interview uses."""
        return self._state.in_use

    def see_devices(self, found: DeviceList) -> None:
        """A fresh look; what is used follows the settings and what is there."""
        self._state.devices = found
        self._state.in_use = choose_devices(found, self.settings)

    def choices(self) -> Choices:
        """What the next interview is to be, as the settings have it."""
        settings, used = self.settings, self.in_use
        plan = self.rehearsing or Rehearsing(rehearsal=False)
        return Choices(
            format_id=settings.format,
            group=_member(OccupationGroup, settings.group, OccupationGroup.ICT),
            experience=_member(Experience, settings.experience, Experience.NEW),
            questions=settings.questions or None,
            seed=plan.seed,
            voice=settings.voice,
            speed=settings.speech_speed,
            microphone=used.microphone,
            camera=used.camera if settings.record_video else None,
            speaker=used.speaker,
            presence=settings.measure_presence,
            auto_end_silence_s=settings.auto_end_silence_s,
            calibration=settings.calibration,
            rehearsal=plan.rehearsal,
            fast=plan.fast,
            practice=self.practice,
            introduces=settings.introduce_computer,
        )


def choose_devices(found: DeviceList, settings: Settings) -> DevicesInUse:
    """The remembered devices where they are there, else the system's choice, else none."""
    return DevicesInUse(_microphone(found, settings), _camera(found, settings), _speaker(found, settings))


def _microphone(found: DeviceList, settings: Settings) -> MicrophoneChoice | None:
    if settings.microphone == NO_DEVICE:
        return None
    same = [m for m in found.microphones if m.name == settings.microphone]
    exact = [m for m in same if m.host_api == settings.microphone_host_api]
    default = [m for m in found.microphones if m.name == found.default_microphone]
    return next(iter([*exact, *same, *default, *found.microphones]), None)


def _camera(found: DeviceList, settings: Settings) -> CameraChoice | None:
    if settings.camera == NO_DEVICE:
        return None
    same = [c for c in found.cameras if c.name == settings.camera]
    return next(iter([*same, *found.cameras]), None)


def _speaker(found: DeviceList, settings: Settings) -> tuple[str, str] | None:
    if settings.speaker == NO_DEVICE:
        return None
    wanted = (settings.speaker, settings.speaker_host_api)
    same = [s for s in found.speakers if s == wanted] or [s for s in found.speakers if s[0] == settings.speaker]
    default = [s for s in found.speakers if s[0] == found.default_speaker]
    return next(iter([*same, *default, *found.speakers]), None)


def _member(kind: Any, value: str, default: Any) -> Any:
    return kind(value) if value in {member.value for member in kind} else default
