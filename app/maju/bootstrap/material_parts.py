"""The desk over a candidate's materials, made of the stores, the guarded reader and the engines. Imports late."""

import functools

from maju.bootstrap.prompt_texts import prompts_of
from maju.domain.document import DocumentReader
from maju.paths import Paths
from maju.services.engines import Engines
from maju.services.materials.desk import MaterialDesk, MaterialParts
from maju.services.materials.rule_reading import RuleReader
from maju.storage.database import DatabaseFile


def make_materials(paths: Paths, engines: Engines, file: DatabaseFile) -> MaterialDesk:
    """The desk of one program; nothing is read or started yet."""
    from maju.devices.system_clock import SystemClock
    from maju.storage.materials import SqliteDocumentStore, SqliteProfileStore

    return MaterialDesk(
        MaterialParts(
            documents=SqliteDocumentStore(file),
            profiles=SqliteProfileStore(file),
            reader=functools.lru_cache(maxsize=1)(_reader),
            rules=functools.lru_cache(maxsize=1)(functools.partial(_rules, paths, engines)),
            model=engines.language_model,
            prompts=functools.partial(prompts_of, paths),
            hold=engines.hold,
            now=SystemClock().today,
        )
    )


def _reader() -> DocumentReader:
    from maju.documents.candidate.reading import GuardedDocumentReader

    return GuardedDocumentReader()


def _rules(paths: Paths, engines: Engines) -> RuleReader:
    from maju.bootstrap.job_building import JobSources
    from maju.services.skill_reader import SkillReader
    from maju.storage.skills import read_skills

    return RuleReader(SkillReader(read_skills(JobSources(paths.root).skills), engines.words()))
