"""The resume writer's desk, made of its store, the materials, the jobs and the engines. Imports late."""

from maju.bootstrap.prompt_texts import prompts_of
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
            prompts=lambda: prompts_of(paths),
            hold=engines.hold,
        )
    )
