"""Opens what searching needs, as the program does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder
from maju.engines.embed_static import StaticEncoder, is_static
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_words import user_words
from maju.storage.skills import read_skills

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ROOT / "data" / "index"
ENCODER = ROOT / "models" / "encoder-ko"
SKILLS = ROOT / "data" / "skills.jsonl"


@contextmanager
def opened_words() -> Iterator[KiwiWordAnalyzer]:
    """Kiwi with the technical words of the skill list."""
    analyser = KiwiWordAnalyzer(user_words(read_skills(SKILLS)), niceness=0)
    try:
        yield analyser
    finally:
        analyser.close()


@contextmanager
def opened_encoder(folder: Path) -> Iterator[SentenceEncoder]:
    """A static encoder in this process, any other in its own. Raises MajuError where the folder holds none."""
    encoder = StaticEncoder(folder) if is_static(folder) else SentenceTransformerEncoder(folder)
    try:
        yield encoder
    finally:
        encoder.close()


@contextmanager
def opened_index(
    own: Path, shipped: Path, analyser: WordAnalyzer, encoder: SentenceEncoder
) -> Iterator[SqliteJobIndex]:
    """The index over the shipped folder; vectors of another encoder are made in ``own``."""
    index = SqliteJobIndex(own, shipped, analyser, encoder)
    try:
        yield index
    finally:
        index.close()
