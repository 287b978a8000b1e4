"""A desk over real stores with the guarded reader, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.ports import LanguageModel
from maju.services.materials.desk import MaterialDesk, MaterialParts
from maju.services.materials.rule_reading import RuleReader
from maju.storage.database import DatabaseFile
from maju.storage.materials import SqliteDocumentStore, SqliteProfileStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.prompt_files import read_prompts
from tests.services.materials.making import skill_reader

PROMPTS = Path(__file__).resolve().parents[3] / "assets" / "prompts"


@dataclass
class Days:
    """Tells a later second each time."""

    said: int = 0

    def __call__(self) -> str:
        self.said += 1
        return f"2026-11-21T09:00:{self.said:02d}+09:00"


@dataclass
class Holds:
    """Counts how often engines were held and let go."""

    taken: int = 0
    let_go: list[int] = field(default_factory=list)

    def __call__(self) -> "object":
        self.taken += 1
        number = self.taken
        return lambda: self.let_go.append(number)


@contextmanager
def desk_at(folder: Path, model: LanguageModel | None = None, holds: Holds | None = None) -> Iterator[MaterialDesk]:
    """One desk of one program; the next over the same folder finds what it kept."""
    file = DatabaseFile(folder / "maju.db", MIGRATIONS)
    try:
        yield MaterialDesk(
            MaterialParts(
                documents=SqliteDocumentStore(file),
                profiles=SqliteProfileStore(file),
                reader=GuardedDocumentReader,
                rules=lambda: RuleReader(skill_reader()),
                model=lambda: model,
                prompts=lambda: read_prompts(PROMPTS),
                hold=holds or Holds(),  # type: ignore[arg-type]
                now=Days(),
            )
        )
    finally:
        file.close()
