"""Our side of the speed measurement: build the index of imported postings, ask it."""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search_index import SKILLS, opened_encoder, opened_index, opened_words
from benchmarks.search_run import SHOWN, WIDTH, Task, postings_of, run_side, time_queries
from maju.domain.jobs import Filters, Target
from maju.services.job_search import JobSearch
from maju.services.occupation_hints import OccupationHints
from maju.services.rank_fusion import fuse
from maju.services.skill_reader import SkillReader
from maju.storage.skills import read_skills

_NO_FILTERS = Filters()


def build(task: Task) -> dict[str, float]:
    """Store, index and encode all postings, durable in batches of 500."""
    with (
        opened_words() as analyser,
        opened_encoder(Path(task.encoder)) as encoder,
        opened_index(Path(task.folder), Path(task.shipped), analyser, encoder) as index,
    ):
        report = index.put(postings_of(task), on_count=lambda _done, _all: None, cancelled=lambda: False)
    return {"stored": report.added + report.updated}


def ask(task: Task) -> dict[str, float]:
    """Time every query: morphemes, words, encoding, meaning, fusion, and the texts of the first twenty."""
    began = time.perf_counter()
    with (
        opened_words() as analyser,
        opened_encoder(Path(task.encoder)) as encoder,
        opened_index(Path(task.folder), Path(task.shipped), analyser, encoder) as index,
    ):
        opened_s = time.perf_counter() - began
        search = JobSearch(index, words=analyser, encoder=encoder, skills=SkillReader(read_skills(SKILLS), analyser))

        hints = OccupationHints(index)

        def bare(query: str) -> Sequence[str]:
            words = index.by_words(Target.POSTING, query, WIDTH, _NO_FILTERS)
            meaning = index.by_meaning(Target.POSTING, query, WIDTH, _NO_FILTERS)
            further = hints.sides(query, WIDTH, _NO_FILTERS) if task.hinted else ()
            best = [identifier for identifier, _ in fuse(Target.POSTING, words, meaning, further=further)[:SHOWN]]
            return [posting.id for posting in index.postings(best)]

        def explained(query: str) -> Sequence[str]:
            return [hit.id for hit in search.search(query, target=Target.POSTING, limit=SHOWN).hits]

        return time_queries(task, explained if task.explained else bare) | {"open_s": opened_s}


if __name__ == "__main__":
    run_side(build, ask)
