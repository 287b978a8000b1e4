"""Small indexes for tests: few occupations, postings by hand, an analyser that is quick; and the real things where it matters."""

from collections.abc import Iterable
from pathlib import Path

from maju.domain.job_ports import ImportReport
from maju.domain.jobs import Filters, Posting, Skill, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.engines.embed_static import StaticEncoder
from maju.fakes.engines import SpacingWordAnalyzer
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.occupations import read_occupations

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-21"
TINY = ROOT / "tests" / "fixtures" / "models" / "encoder-ko-tiny"
SKILLS = (
    Skill("python", "Python", "tool", ("파이썬", "python3")),
    Skill("computerized-accounting", "전산회계 1급", "certificate", ("전산회계1급",)),
)
NO_FILTERS = Filters()


def encoder_folder() -> Path:
    """The encoder that ships, or the tests' own while there is none."""
    shipped = ROOT / "models" / "encoder-ko"
    return shipped if (shipped / "modules.json").is_file() else TINY


def posting(number: int, **changes: object) -> Posting:
    """A posting of its own company."""
    values: dict[str, object] = {
        "id": f"portal:{number}",
        "source": "portal",
        "title": f"생산직 사원 {number}",
        "company": f"예시공업{number}",
        "region": "경기 안산시",
        "tasks": "부품 조립과 포장",
    }
    return Posting(**(values | changes))  # type: ignore[arg-type]


def make_shipped(
    folder: Path,
    postings: Iterable[Posting] = (),
    *,
    words: WordAnalyzer | None = None,
    encoder: SentenceEncoder | None = None,
    occupations: int = 12,
    stamp: str = "made-for-tests",
) -> Path:
    """A shipped index of the first ``occupations``."""
    found = read_occupations(ROOT / "data" / "occupations")[:occupations]
    encoder = encoder or StaticEncoder(TINY)
    make_index(folder, found, SKILLS, postings, words or SpacingWordAnalyzer(), encoder, stamp=stamp)
    return folder


def open_index(
    own: Path,
    shipped: Path,
    *,
    words: WordAnalyzer | None = None,
    encoder: SentenceEncoder | None = None,
    today: str = TODAY,
) -> SqliteJobIndex:
    """An index over both with quick engines."""
    return SqliteJobIndex(
        own, shipped, words or SpacingWordAnalyzer(), encoder or StaticEncoder(TINY), today=lambda: today
    )


def put(index: SqliteJobIndex, *postings: Posting) -> ImportReport:
    """Import without looking."""
    return index.put(postings, on_count=lambda _done, _total: None, cancelled=lambda: False)


def by_words(index: SqliteJobIndex, query: str, filters: Filters = NO_FILTERS) -> list[str]:
    """Ids of postings found by words."""
    return [each.id for each in index.by_words(Target.POSTING, query, 20, filters)]


def by_meaning(index: SqliteJobIndex, query: str, filters: Filters = NO_FILTERS) -> list[str]:
    """Ids of postings found by meaning."""
    return [each.id for each in index.by_meaning(Target.POSTING, query, 20, filters)]
