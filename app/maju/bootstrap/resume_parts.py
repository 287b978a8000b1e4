"""The resume writer's desk, made of its store, the materials, the jobs and the engines. Imports late."""

from collections.abc import Mapping

from maju.domain.prompts import PromptText
from maju.paths import Paths
from maju.services.program import Program
from maju.services.resume_writer.desk import ResumeDesk, ResumeDeskParts
from maju.storage.database import DatabaseFile


def make_resumes(paths: Paths, file: DatabaseFile, program: Program) -> ResumeDesk:
    """The desk of one program; nothing is opened yet."""
    from maju.storage.resume_drafts import SqliteResumeDrafts

    engines = program.engines
    return ResumeDesk(
        ResumeDeskParts(
            store=SqliteResumeDrafts(file),
            clock=program.clock,
            profile=lambda: program.materials().profile(),
            about_person=lambda: program.materials().text_for_prompts(),
            jobs=lambda: program.jobs,
            words=engines.words,
            model=engines.language_model,
            prompts=lambda: _prompts(paths),
            hold=engines.hold,
        )
    )


def _prompts(paths: Paths) -> Mapping[str, PromptText]:
    from maju.storage.prompt_files import read_prompts

    return read_prompts(paths.prompts)
