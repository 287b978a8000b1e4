"""Chooses the adapters: the one room that knows both what services want and what is there. Imports runtimes late."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from maju import __version__
from maju.bootstrap.late_parts import (
    open_chat,
    open_counsellor,
    open_desk,
    open_feedback,
    open_jobs,
    open_materials,
    open_notes,
    open_resumes,
    open_tailoring,
)
from maju.domain.errors import MajuError
from maju.paths import Paths, find_paths
from maju.settings import SettingsFile

if TYPE_CHECKING:
    from maju.bootstrap.vault_parts import OpenRecord
    from maju.domain.formats import InterviewFormat
    from maju.domain.kiosk import KioskSettings
    from maju.domain.ports import DeviceWatcher, Recorder, Speaker
    from maju.domain.question import Question
    from maju.domain.report import InterviewReport
    from maju.domain.rubric import Rubric
    from maju.services.checkup import Checkup
    from maju.services.interview_desk import Choices
    from maju.services.model_desk import ModelDesk
    from maju.services.program import Program
    from maju.services.rehearsal import RehearsalCandidate

LOG = logging.getLogger(__name__)


def open_settings() -> SettingsFile:
    """The person's settings."""
    return SettingsFile(find_paths().settings)


def make_watcher() -> DeviceWatcher:
    """Lists devices."""
    from maju.devices.watch import SystemDeviceWatcher

    return SystemDeviceWatcher()


def has_screen() -> bool:
    """Whether a window can be seen here."""
    from maju.devices import computer

    return computer.has_screen()


def build_program(settings: SettingsFile, *, pin: str | None = None) -> Program:
    """The program over the person's own data, devices and models. What retention says is deleted on the way.

    Raises: MajuError ``vault-locked`` (build again with ``pin``), ``pin-wrong`` and others of the vault; where the data folder, the
    database or the files that ship cannot be used.
    """
    from maju.bootstrap.vault_parts import open_home
    from maju.services.lanes import report_error

    paths = find_paths()
    program = _assemble(paths, settings, paths, _speaker_of_this_computer, functools.partial(open_home, paths, pin))
    _apply_retention(program)
    program.lanes["vault"].submit(program.vault.seal_old).add_done_callback(report_error)
    return program


def _apply_retention(program: Program) -> None:
    """Files that another program holds are no reason not to start: their key is gone, and they go the next time."""
    try:
        program.vault.apply_retention()
    except MajuError as error:
        LOG.warning("retention was not applied to the end: %s", error.code)


def destroy_record() -> bool:
    """Destroy the person's record without opening it: for a lost key or a forgotten PIN. Whether there was one.

    Raises: MajuError ``delete-failed``: nobody can read it any more, and the rest goes at the next start.
    """
    from maju.bootstrap.vault_parts import destroy_home_record

    return destroy_home_record(find_paths())


def build_headless(settings: SettingsFile, out: Path, *, fast: bool) -> Program:
    """The same with files as devices: everything made goes below ``out``."""
    found = find_paths()
    speaker = functools.partial(_file_speaker, out / "interviewer.wav", fast)
    paths = replace(found, home=_folder(out))
    return _assemble(paths, settings, found, speaker, functools.partial(_clear_record, paths))


def build_model_desk(settings: SettingsFile, *, manifest: Path | None = None, hub: str = "") -> ModelDesk:
    """Models alone, without database and devices. ``manifest``: another list of models; ``hub``: another place to download from.

    The settings are read from their file each time it matters, so that a change made meanwhile is seen.
    """
    from maju.bootstrap.installed_engines import InstalledEngines
    from maju.bootstrap.model_parts import make_desk, make_sources, places_of

    places = places_of(find_paths(), manifest=manifest, hub=hub)
    return make_desk(
        places,
        lambda: settings.current.hub_address,
        lambda: InstalledEngines(make_sources(places), open_settings().current),
    )


def build_kiosk_session(kiosk: KioskSettings, folder: Path) -> tuple[Program, SettingsFile]:
    """One candidate's program over ``folder``: its key is in this process alone, the models are those installed here.

    Raises: MajuError ``kiosk-format-unknown``; where the folder or the files that ship cannot be used.
    """
    from maju.bootstrap.counsellor_parts import centre_formats
    from maju.bootstrap.kiosk_parts import allowed_formats, session_settings
    from maju.bootstrap.vault_parts import open_session
    from maju.storage.vault import memory_vault

    found = find_paths()
    paths = replace(found, home=_folder(folder))
    formats = allowed_formats({**_formats(found), **centre_formats(found.kiosk)}, kiosk)
    settings = session_settings(open_settings().current, kiosk, formats)
    record = functools.partial(open_session, paths, memory_vault(paths.home))
    program = _assemble(paths, settings, found, _speaker_of_this_computer, record, formats=formats, centre=found)
    return program, settings


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The program with the built-in voice as its candidate and a drawn face as its camera."""

    program: Program
    candidate: RehearsalCandidate
    camera: Path
    out: Path
    fast: bool

    def choices(self, *, questions: int, seed: int) -> Choices:
        """A practice interview of an ICT newcomer."""
        from maju.domain.ports import CameraChoice, MicrophoneChoice
        from maju.domain.question import Experience, OccupationGroup
        from maju.services.interview_desk import Choices

        return Choices(
            format_id="practice",
            group=OccupationGroup.ICT,
            experience=Experience.NEW,
            questions=questions,
            seed=seed,
            microphone=MicrophoneChoice(name="예행연습 후보자", path=self.candidate.silence()),
            camera=CameraChoice(name="그린 얼굴", path=self.camera),
            rehearsal=True,
            fast=self.fast,
        )


def build_rehearsal(settings: SettingsFile, out: Path | None, *, fast: bool) -> Rehearsal:
    """Everything for a rehearsal below ``out`` (default: a dated folder among the person's data)."""
    from maju.devices.system_clock import SystemClock
    from maju.engines.tts_espeak import EspeakSynthesizer
    from maju.fakes.drawn_face import write_face_video
    from maju.services.rehearsal import RehearsalCandidate, read_sentences

    found = find_paths()
    stamp = SystemClock().today()[:19].replace(":", "").replace("T", "-")
    out = _folder(out or found.home / "rehearsals" / stamp)
    speaker = functools.partial(_file_speaker, out / "interviewer.wav", fast)
    paths = replace(found, home=out)
    record = functools.partial(_clear_record, paths)
    program = _assemble(paths, settings, found, speaker, record, rehearsal_model=found.rehearsal_model)
    camera = out / "candidate" / "face.mkv"
    camera.parent.mkdir(parents=True, exist_ok=True)
    write_face_video(camera, 20.0)
    candidate = RehearsalCandidate(read_sentences(found.rehearsal_sentences), EspeakSynthesizer(), out / "candidate")
    return Rehearsal(program, candidate, camera, out, fast)


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
        probe = path / ".maju-write-test"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise MajuError(
            "folder-unwritable", "{folder}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오.", folder=path
        ) from error
    return path.absolute()


def _assemble(
    paths: Paths,
    settings: SettingsFile,
    installed: Paths,
    make_speaker: Callable[[tuple[str, str] | None], Speaker | None],
    open_record: Callable[[], OpenRecord],
    *,
    rehearsal_model: Path | None = None,
    formats: Mapping[str, InterviewFormat] | None = None,
    centre: Paths | None = None,
) -> Program:
    """``paths``: where everything made goes; ``installed``: where the person's models are; ``open_record`` opens what ``paths`` hold;
    ``centre``: whose questions and postings a kiosk's session uses besides."""
    from maju.bootstrap.feedback_parts import make_writer
    from maju.bootstrap.installed_engines import InstalledEngines
    from maju.bootstrap.judging_parts import make_model_judge, make_planner, make_rubric, make_rules
    from maju.bootstrap.label_parts import make_labels
    from maju.bootstrap.model_parts import make_desk, make_sources, places_of
    from maju.bootstrap.privacy_parts import make_privacy_desk
    from maju.bootstrap.vault_parts import make_vault_desk
    from maju.devices.recovery import describe_interrupted_take
    from maju.devices.system_clock import SystemClock
    from maju.services.lanes import Lanes
    from maju.services.model_turns import ModelTurns
    from maju.services.once import Once
    from maju.services.program import Program
    from maju.services.recovery import Recovery

    places = places_of(installed)
    engines = InstalledEngines(make_sources(places, rehearsal_model=rehearsal_model), settings.current)
    record = open_record()
    file, store = record.file, record.store
    clock, lanes = SystemClock(), Lanes()
    bank = functools.lru_cache(maxsize=1)(functools.partial(_bank, paths, centre))
    rubric = functools.lru_cache(maxsize=1)(functools.partial(make_rubric, paths))
    rules = functools.lru_cache(maxsize=1)(functools.partial(make_rules, paths, engines, rubric))
    turns = ModelTurns()
    judge = functools.partial(make_model_judge, paths, engines, rules, rubric, turns)
    writer = functools.lru_cache(maxsize=1)(functools.partial(make_writer, engines, rubric))
    shown, planner = formats or _formats(paths), functools.partial(make_planner, paths, engines, lanes, turns)
    program = Program(
        home=paths.home,
        root=paths.root,
        clock=clock,
        lanes=lanes,
        store=store,
        engines=engines,
        model_desk=make_desk(places, lambda: settings.current.hub_address, lambda: engines),
        make_desk=Once(lambda: open_desk(program, shown, planner)),
        make_jobs=Once(functools.partial(open_jobs, centre or paths, store, engines)),
        materials=Once(functools.partial(open_materials, paths, engines, file)),
        resumes=Once(lambda: open_resumes(paths, file, program)),
        tailoring=Once(lambda: open_tailoring(paths, program)),
        notes=Once(lambda: open_notes(file, clock)),
        chat=Once(lambda: open_chat(paths, file, program)),
        counsellor=Once(lambda: open_counsellor(installed, program)),
        recovery=Recovery(store, describe_interrupted_take),
        vault=make_vault_desk(paths, settings, clock, record),
        privacy=make_privacy_desk(paths, clock),
        watcher=make_watcher(),
        bank=bank,
        make_recorder=make_recorder,
        make_speaker=make_speaker,
        rules=rules,
        model_judge=judge,
        rubric=rubric,
        writer=writer,
        labels=make_labels(installed, engines.words),
        make_feedback=Once(lambda: open_feedback(paths, program)),
        render_html=functools.partial(_render_html, paths.report_templates, rubric),
        render_json=functools.partial(_render_json, rubric),
    )
    return program


def _clear_record(paths: Paths) -> OpenRecord:
    from maju.bootstrap.vault_parts import open_clear

    return open_clear(paths)


def _render_json(rubric: Callable[[], Rubric], report: InterviewReport) -> dict[str, object]:
    from maju.services.report_json import report_to_json

    return report_to_json(report, rubric())


def _render_html(templates: Path, rubric: Callable[[], Rubric], report: InterviewReport, beside: Path) -> str:
    from maju.devices.media import compress_audio
    from maju.services.report_html import render_html

    return render_html(report, templates=templates, audio=compress_audio, beside=beside, rubric=rubric())


def _bank(paths: Paths, centre: Paths | None) -> tuple[Question, ...]:
    """The questions that ship, and those of a centre, which may replace one by its id."""
    from maju.storage.question_bank import read_question_bank

    shipped = read_question_bank(paths.questions)
    if centre is None:
        return shipped
    from maju.bootstrap.counsellor_parts import centre_questions

    return tuple({question.id: question for question in (*shipped, *centre_questions(centre.kiosk))}.values())


def _formats(paths: Paths) -> Mapping[str, InterviewFormat]:
    """The formats that ship, then the person's own, which may replace one by its id."""
    from maju.storage.format_files import read_formats

    formats = read_formats(paths.formats)
    if any(paths.own_formats.glob("*.toml")):
        formats |= read_formats(paths.own_formats)
    return formats


def make_recorder(fast: bool) -> Recorder:
    """A recorder in its own process; ``fast`` for files that need not be paced."""
    from maju.devices.recorder import ProcessRecorder

    return ProcessRecorder(fast=fast)


def _speaker_of_this_computer(choice: tuple[str, str] | None) -> Speaker | None:
    from maju.devices.speaker import SystemSpeaker

    return SystemSpeaker(*choice) if choice is not None else None


def _file_speaker(path: Path, fast: bool, _choice: tuple[str, str] | None) -> Speaker:
    from maju.devices.file_speaker import FileSpeaker

    return FileSpeaker(path, fast=fast)


def check_up() -> Checkup:
    """Look at this computer for ``maju doctor``: nothing is loaded that takes long, nothing is left behind."""
    from maju.bootstrap.checkup_lines import look_around
    from maju.services.checkup import Checkup

    return Checkup(__version__, tuple(look_around(find_paths(), open_settings().current)))
