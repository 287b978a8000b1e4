"""Desks that are made when somebody first asks for them: what makes them is imported then, so that the window opens without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maju.domain.formats import InterviewFormat
    from maju.domain.ports import Clock
    from maju.domain.record import InterviewStore
    from maju.paths import Paths
    from maju.services.company_notes.desk import CompanyNotes
    from maju.services.counsellor.desk import CounsellorDesk
    from maju.services.engines import Engines
    from maju.services.feedback.desk import FeedbackDesk
    from maju.services.following_up.planner import FollowUpPlanner
    from maju.services.interview_desk import InterviewDesk
    from maju.services.job_desk import JobDesk
    from maju.services.materials.desk import MaterialDesk
    from maju.services.practice_chat.desk import ChatDesk
    from maju.services.program import Program
    from maju.services.resume_writer.desk import ResumeDesk
    from maju.services.tailoring.desk import TailoringDesk
    from maju.storage.database import DatabaseFile


def open_desk(
    program: Program, formats: Mapping[str, InterviewFormat], make_planner: Callable[[bool], FollowUpPlanner]
) -> InterviewDesk:
    """Interviews."""
    from maju.devices.system_clock import seconds_asleep
    from maju.services.interview_desk import DeskParts, InterviewDesk

    return InterviewDesk(
        DeskParts(
            program.store,
            program.clock,
            program.lanes,
            program.engines,
            formats,
            program.bank,
            program.make_recorder,
            program.make_speaker,
            program.rules,
            program.model_judge,
            program.writer,
            make_planner,
            program.labels,
            seconds_asleep,
        )
    )


def open_feedback(paths: Paths, program: Program) -> FeedbackDesk:
    """Sentences on answers."""
    from maju.bootstrap.feedback_parts import make_feedback

    return make_feedback(paths, program)


def open_materials(paths: Paths, engines: Engines, file: DatabaseFile) -> MaterialDesk:
    """What a candidate brings."""
    from maju.bootstrap.material_parts import make_materials

    return make_materials(paths, engines, file)


def open_notes(file: DatabaseFile, clock: Clock) -> CompanyNotes:
    """Interview reviews a person collects."""
    from maju.bootstrap.tailoring_parts import make_notes

    return make_notes(file, clock)


def open_tailoring(paths: Paths, program: Program) -> TailoringDesk:
    """Questions for this person."""
    from maju.bootstrap.tailoring_parts import make_tailoring

    return make_tailoring(paths, program)


def open_resumes(paths: Paths, file: DatabaseFile, program: Program) -> ResumeDesk:
    """The resume writer."""
    from maju.bootstrap.resume_parts import make_resumes

    return make_resumes(paths, file, program)


def open_chat(paths: Paths, file: DatabaseFile, program: Program) -> ChatDesk:
    """Practice chat."""
    from maju.bootstrap.chat_parts import make_chat

    return make_chat(paths, file, program)


def open_jobs(paths: Paths, store: InterviewStore, engines: Engines) -> JobDesk:
    """Occupations and postings."""
    from maju.bootstrap.job_parts import make_job_desk

    return make_job_desk(paths, store, engines)


def open_counsellor(paths: Paths, program: Program) -> CounsellorDesk:
    """A centre's desk behind its PIN."""
    from maju.bootstrap.counsellor_parts import make_counsellor

    return make_counsellor(paths, program)
