"""Building the index that ships, and which index the program opens when the shipped one is missing, stale or broken."""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from maju.bootstrap.job_building import NOT_REBUILT, REBUILT, JobSources, build_shipped_index, find_index, stamp_of
from maju.domain.jobs import Filters, Target
from maju.domain.ports import WordAnalyzer
from maju.domain.progress import OnCount
from maju.engines.embed_static import StaticEncoder
from maju.fakes.engines import SpacingWordAnalyzer
from maju.storage.job_index import SqliteJobIndex

ROOT = Path(__file__).resolve().parents[2]
TINY = ROOT / "tests" / "fixtures" / "models" / "encoder-ko-tiny"
POSTINGS = 40


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A program folder with one class of occupations, some skills and some of the samples."""
    sources = JobSources(tmp_path / "program")
    sources.occupations.mkdir(parents=True)
    sources.postings.parent.mkdir()
    shutil.copy(ROOT / "data" / "occupations" / "24.jsonl", sources.occupations)
    skill = {"id": "radio", "name": "무전 교신", "kind": "skill", "aliases": ["무전"], "parents": [], "phrases": []}
    sources.skills.write_text(json.dumps(skill, ensure_ascii=False) + "\n", encoding="utf-8")
    with gzip.open(JobSources(ROOT).postings, "rb") as lines, gzip.open(sources.postings, "wb") as out:
        out.writelines(islice(lines, POSTINGS))
    return sources.root


def no_count(_done: int, _total: int | None) -> None:
    """Nobody looks."""


def build(root: Path, out: Path, on_count: OnCount = no_count, words: WordAnalyzer | None = None) -> None:
    build_shipped_index(root, out, words or SpacingWordAnalyzer(), StaticEncoder(TINY), on_count)


def find(root: Path, own: Path) -> tuple[Path, object]:
    return find_index(root, own, SpacingWordAnalyzer(), StaticEncoder(TINY), no_count)


@pytest.fixture
def built(root: Path) -> Iterator[SqliteJobIndex]:
    build(root, JobSources(root).index)
    index = SqliteJobIndex(root / "own", JobSources(root).index, SpacingWordAnalyzer(), StaticEncoder(TINY))
    yield index
    index.close()


def test_it_holds_every_occupation_and_every_sample(built: SqliteJobIndex) -> None:
    facts = built.facts()
    assert (facts.occupations, facts.postings, facts.examples, facts.expired) == (5, POSTINGS, POSTINGS, 0)
    assert facts.notices == ()
    assert built.by_words(Target.OCCUPATION, "소방관", 3, Filters())
    assert len(built.by_meaning(Target.POSTING, "운전하는 일", 3, Filters())) == 3


def test_progress_is_counted(root: Path, tmp_path: Path) -> None:
    seen: list[int] = []
    build(root, tmp_path / "index", lambda done, _total: seen.append(done))
    assert seen[-1] == POSTINGS


def test_the_same_data_give_the_same_database(root: Path, tmp_path: Path) -> None:
    digests = set()
    for name in ("one", "two"):
        build(root, tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name / "jobs.db").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_stamp_follows_every_file(root: Path) -> None:
    sources = JobSources(root)
    before = sources.stamp()
    for path in sources.files():
        kept = path.read_bytes()
        path.write_bytes(kept + b"\n")
        assert sources.stamp() != before
        path.write_bytes(kept)
    assert sources.stamp() == before
    sources.skills.unlink()
    assert sources.stamp() == ""


def test_a_fitting_shipped_index_is_used_without_a_word(root: Path, tmp_path: Path) -> None:
    build(root, JobSources(root).index)
    assert find(root, tmp_path / "own") == (JobSources(root).index, None)
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("state", ["missing", "stale", "torn", "torn late", "no database"])
def test_any_other_is_made_anew_among_the_persons_files_once(root: Path, tmp_path: Path, state: str) -> None:
    sources = JobSources(root)
    if state != "missing":
        build(root, sources.index)
    if state == "stale":
        with sources.skills.open("a", encoding="utf-8") as skills:
            skills.write(skills_line())
    if state == "torn":
        whole = (sources.index / "jobs.db").read_bytes()
        (sources.index / "jobs.db").write_bytes(whole[:1000])
    if state == "torn late":
        whole = (sources.index / "jobs.db").read_bytes()
        (sources.index / "jobs.db").write_bytes(whole[:-4096])
    if state == "no database":
        (sources.index / "jobs.db").write_text("not a database", encoding="utf-8")
    folder, word = find(root, tmp_path / "own")
    assert folder.is_relative_to(tmp_path / "own")
    assert word == REBUILT
    assert stamp_of(folder) == sources.stamp()
    assert find(root, tmp_path / "own") == (folder, None)


def skills_line() -> str:
    return '{"id":"rope","name":"로프 매듭","kind":"skill","aliases":[],"parents":[],"phrases":[]}\n'


def test_where_nothing_can_be_written_the_shipped_one_is_kept_with_a_word(root: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where a folder should be", encoding="utf-8")
    assert find(root, tmp_path / "own") == (JobSources(root).index, NOT_REBUILT)


def test_without_the_data_the_shipped_index_stands_for_itself(root: Path, tmp_path: Path) -> None:
    build(root, JobSources(root).index)
    JobSources(root).postings.unlink()
    assert find(root, tmp_path / "own") == (JobSources(root).index, None)


def test_a_build_that_breaks_off_leaves_the_old_index_and_no_rest(root: Path) -> None:
    sources = JobSources(root)
    build(root, sources.index)
    stamp = stamp_of(sources.index)

    def break_off(_done: int, _total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(root, sources.index, break_off)
    assert stamp_of(sources.index) == stamp
    assert [path.name for path in sources.index.parent.glob("unfinished-*")] == []


KILLED_BUILD = """
import os, signal, sys
from pathlib import Path
from maju.bootstrap import job_building
from tests.bootstrap.test_job_building import build

root, moment = Path(sys.argv[1]), sys.argv[2]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def count(done, total):
    if moment == "first" or (moment == "last" and done == 40):
        die()

def move(source, target, real=os.replace):
    if moment == "moving" and Path(target) == job_building.JobSources(root).index:
        die()
    real(source, target)

os.replace = move
build(root, job_building.JobSources(root).index, count)
"""


@pytest.mark.parametrize("moment", ["first", "last", "moving"])
def test_a_build_that_is_killed_leaves_a_whole_index_or_none_and_the_next_one_makes_it(
    root: Path, tmp_path: Path, moment: str
) -> None:
    sources = JobSources(root)
    build(root, sources.index)
    before = (sources.index / "jobs.db").read_bytes()
    places = os.pathsep.join((str(ROOT), str(ROOT / "app")))
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_BUILD, str(root), moment], env=os.environ | {"PYTHONPATH": places}, timeout=90
    )
    assert ended.returncode not in (0, 1), "it was not killed"
    if moment == "moving":
        assert not sources.index.exists()
    else:
        assert (sources.index / "jobs.db").read_bytes() == before
    folder, word = find(root, tmp_path / "own")
    assert word == (REBUILT if moment == "moving" else None)
    assert stamp_of(folder) == sources.stamp()
    index = SqliteJobIndex(tmp_path / "empty", folder, SpacingWordAnalyzer(), StaticEncoder(TINY))
    assert index.facts().postings == POSTINGS
    index.close()


def test_what_a_killed_build_left_is_swept_away(root: Path) -> None:
    sources = JobSources(root)
    left = sources.index.parent / "unfinished-abc"
    left.mkdir(parents=True)
    (left / "jobs.db").write_bytes(b"half")
    build(root, sources.index)
    assert left.exists()  # another process may be building there
    os.utime(left, (0, 0))
    build(root, sources.index)
    assert not left.exists()
