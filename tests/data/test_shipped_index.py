"""The index that ships: made from the data that ship, with the words and the encoder of today, and opened as it lies there."""

import json
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.bootstrap.job_building import JobSources, stamp_of
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.storage.job_index_making import occupation_fields
from maju.storage.job_words import JobWords, user_words
from maju.storage.occupations import read_occupations
from maju.storage.skills import read_skills

ROOT = Path(__file__).resolve().parents[2]
SOURCES = JobSources(ROOT)
ENCODER = ROOT / "models" / "encoder-ko"
MOST_BYTES = 17_000_000
EVERY = 40
"""Of the occupations, whose words are looked up anew."""
BUILD = "data/index is not what the data say now: python packaging/build_index.py"
OPEN = """
import json, sys
from pathlib import Path
from maju.domain.jobs import Filters, Target
from maju.engines.embed_static import StaticEncoder
from maju.fakes.engines import SpacingWordAnalyzer
from maju.storage.job_index import SqliteJobIndex

index = SqliteJobIndex(Path(sys.argv[3]), Path(sys.argv[1]), SpacingWordAnalyzer(), StaticEncoder(Path(sys.argv[2])))
found = index.by_meaning(Target.OCCUPATION, "아픈 사람을 돌보는 일", 10, Filters())
samples = index.by_meaning(Target.POSTING, "버스 운전하는 일", 10, Filters(region="서울"))
facts = index.facts()
print(json.dumps([facts.occupations, facts.postings, facts.examples, facts.notices, len(found), len(samples)]))
index.close()
"""


def test_it_is_made_from_the_data_that_ship() -> None:
    assert stamp_of(SOURCES.index) == SOURCES.stamp(), BUILD


def test_it_is_small() -> None:
    assert sum(path.stat().st_size for path in SOURCES.index.iterdir()) <= MOST_BYTES


def test_a_fresh_process_opens_it_with_the_encoder_that_ships_and_has_nothing_to_mend(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(SOURCES.index), str(ENCODER), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    occupations = len(read_occupations(SOURCES.occupations))
    assert json.loads(done.stdout) == [occupations, 2000, 2000, [], 10, 10], BUILD
    assert list(tmp_path.rglob("*.npy")) == []


@pytest.fixture(scope="module")
def analyser() -> Iterator[KiwiWordAnalyzer]:
    made = KiwiWordAnalyzer(user_words(read_skills(SOURCES.skills)))
    yield made
    made.close()


def test_its_words_are_those_the_program_makes_now(analyser: KiwiWordAnalyzer) -> None:
    words = JobWords(analyser, read_skills(SOURCES.skills))
    occupations = read_occupations(SOURCES.occupations)
    chosen = range(1, len(occupations) + 1, EVERY)
    texts = [text for number in chosen for text in occupation_fields(occupations[number - 1])]
    terms = iter(words.index_terms(texts))
    made = {}
    for number in chosen:
        title, body = next(terms), next(terms)
        made[number] = {*title.words, *title.grams, *body.words, *body.grams}
    assert terms_in_index("occupation_words", frozenset(chosen)) == made, BUILD


def terms_in_index(table: str, numbers: frozenset[int]) -> dict[int, set[str]]:
    connection = sqlite3.connect(f"file:{SOURCES.index / 'jobs.db'}?mode=ro&immutable=1", uri=True)
    try:
        connection.execute(f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab('main', '{table}', 'instance')")
        found = defaultdict(set)
        for term, number in connection.execute("SELECT term, doc FROM seen"):
            if number in numbers:
                found[number].add(term)
        return dict(found)
    finally:
        connection.close()
