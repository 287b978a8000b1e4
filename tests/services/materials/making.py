"""Documents for the tests of the materials: lines and tables as a reader hands them over."""

from collections.abc import Iterable, Sequence

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.document import (
    Block,
    DocumentFormat,
    DocumentKind,
    DocumentLine,
    DocumentText,
    Paragraph,
    StoredDocument,
    Table,
)
from maju.domain.document_lines import lines_of
from maju.domain.jobs import Skill
from maju.domain.ports import Morpheme
from maju.services.materials.found import Reading
from maju.services.materials.rule_reading import RuleReader
from maju.services.skill_reader import SkillReader

SKILLS = (
    Skill("python", "Python", "skill", aliases=("파이썬",)),
    Skill("java", "Java", "skill"),
    Skill("sql", "SQL", "skill"),
    Skill("pandas", "pandas", "tool"),
    Skill("excel", "Excel", "tool", aliases=("엑셀",)),
    Skill("word", "Word", "tool", aliases=("워드",)),
    Skill("hwp", "한글(HWP)", "tool", aliases=("한글", "HWP")),
    Skill("photoshop", "Photoshop", "tool", aliases=("포토샵",)),
    Skill("illustrator", "Illustrator", "tool", aliases=("일러스트레이터",)),
    Skill("figma", "Figma", "tool"),
    Skill("docker", "Docker", "tool"),
    Skill("erp", "ERP", "tool"),
)


class NoMorphemes:
    """Words are not taken apart: none of the skills here needs it."""

    def morphemes(self, text: str) -> tuple[Morpheme, ...]:
        return ()


def skill_reader() -> SkillReader:
    return SkillReader(SKILLS, NoMorphemes())  # type: ignore[arg-type]


def blocks(text: str, *tables: Sequence[Sequence[str]]) -> tuple[Block, ...]:
    """Lines as paragraphs (``# `` begins a heading); a line ``[table]`` is the next of ``tables``."""
    waiting = iter(tables)
    made: list[Block] = []
    for line in text.strip().splitlines():
        if line.strip() == "[table]":
            made.append(Table(tuple(tuple(row) for row in next(waiting))))
        elif line.strip():
            heading = line.startswith("# ")
            made.append(Paragraph(line.removeprefix("# ").strip(), heading=heading))
    return tuple(made)


def lines(text: str, *tables: Sequence[Sequence[str]]) -> tuple[DocumentLine, ...]:
    return lines_of(blocks(text, *tables))


def document(text: str, *tables: Sequence[Sequence[str]], identifier: str = "d1") -> StoredDocument:
    made = DocumentText("이력서.txt", DocumentFormat.TXT, blocks(text, *tables))
    return StoredDocument(identifier, DocumentKind.RESUME, "2026-11-21T09:00:00+09:00", 0, made)


def read(text: str, *tables: Sequence[Sequence[str]]) -> Reading:
    return RuleReader(skill_reader()).read(document(text, *tables))


def told(reading: Reading, *kinds: ItemKind) -> list[tuple[str, str, str, str, str]]:
    """Title, organisation, role, start and end of the items of these kinds."""
    return [(i.title, i.organisation, i.role, i.start, i.end) for i in reading.items if i.kind in kinds]


def titles(items: Iterable[ProfileItem], kind: ItemKind) -> list[str]:
    return [item.title for item in items if item.kind is kind]


def profile(*items: ProfileItem, name: str = "") -> CandidateProfile:
    return CandidateProfile(name, items)
