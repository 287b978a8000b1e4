"""The desk that makes questions for one person, over the materials, jobs and engines of a program. Imports late."""

from maju.bootstrap.prompt_texts import prompts_of
from maju.domain.ports import Clock
from maju.paths import Paths
from maju.services.company_notes.desk import CompanyNotes
from maju.services.program import Program
from maju.services.tailoring.desk import TailoringDesk, TailoringParts
from maju.storage.database import DatabaseFile


def make_tailoring(paths: Paths, program: Program) -> TailoringDesk:
    """The desk; nothing is read or loaded yet."""
    from maju.bootstrap.engine_recipes import word_encoder

    return TailoringDesk(
        TailoringParts(
            profile=lambda: program.materials().profile(),
            jobs=lambda: program.jobs,
            notes=program.notes,
            bank=program.bank,
            encoder=lambda: word_encoder(paths.encoder),
            words=program.engines.words,
            model=program.engines.language_model,
            prompts=lambda: prompts_of(paths),
            hold=program.engines.hold,
            kinds=lambda: {each.id: each.kind for each in program.materials().documents()},
        )
    )


def make_notes(file: DatabaseFile, clock: Clock) -> CompanyNotes:
    """Interview reviews of one data folder."""
    from maju.documents.company_notes import read_notes, read_pasted_notes
    from maju.storage.company_notes import SqliteCompanyNotes

    return CompanyNotes(SqliteCompanyNotes(file), read_notes, read_pasted_notes, clock.today)
