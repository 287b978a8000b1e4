"""Readers that the tests of the materials share: the whole skill list is read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.materials.rule_reading import RuleReader
from maju.services.skill_reader import SkillReader
from maju.storage.skills import read_skills

SKILLS = Path(__file__).resolve().parents[3] / "data" / "skills.jsonl"


@pytest.fixture(scope="session")
def rules() -> Iterator[RuleReader]:
    """With the skill list that ships and the program's own analyser."""
    words = KiwiWordAnalyzer()
    yield RuleReader(SkillReader(read_skills(SKILLS), words))
    words.close()
