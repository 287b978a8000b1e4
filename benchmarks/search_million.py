"""A million postings: time of a query, memory, files, and how much the approximate search of vectors misses.

Making a million different postings takes a minute, analysing their sentences hours. So 5,000 are generated, and each of the million
takes its title, tasks, requirements and so on from different ones of the same occupation: the texts differ, their lines repeat (as those
of boards do, if less often) and are analysed once. Words are fewer than on real boards and so stand in more postings each, which makes
the search by words harder, not easier.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.search_index import SHIPPED, opened_encoder
from benchmarks.search_run import Task
from data.making.make_postings import lines
from maju.domain.ports import SentenceEncoder
from maju.storage.job_vectors import VectorFile, VectorSet

_BASE = 5_000
_PARTS = (
    "title",
    "company",
    "region",
    "tasks",
    "requirements",
    "preferred",
    "ideal",
    "description",
    "skills",
    "employment",
)
_NEAREST = 10


def recombined(count: int, seed: int) -> Iterator[str]:
    """``count`` postings as JSON lines."""
    random_ = random.Random(seed)
    by_occupation: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines(_BASE, seed):
        posting = json.loads(line)
        by_occupation[posting["id"].split("-", 2)[2]].append(posting)
    occupations = sorted(by_occupation)
    for number in range(count):
        occupation = occupations[int(random_.random() * len(occupations))]
        base = by_occupation[occupation]
        made = {**random_.choice(base), "id": f"million-{number:07d}-{occupation}", "source": "million"}
        for part in _PARTS:
            other = random_.choice(base)
            if part in other:
                made[part] = other[part]
        made["company"] = f"{made['company']} {number:07d}"
        yield json.dumps(made, ensure_ascii=False) + "\n"


def write_million(folder: Path, count: int, task: Task, seed: int) -> Task:
    """The same task over recombined postings."""
    postings = folder / "million.jsonl"
    with postings.open("w", encoding="utf-8") as out:
        out.writelines(recombined(count, seed))
    return replace(task, postings=str(postings), shipped=str(SHIPPED))


def approximate_recall(folder: Path, encoder_folder: Path, queries: tuple[str, ...]) -> float:
    """Of the ten nearest by exact search, the share that the search of the index finds too, as near within rounding."""
    with opened_encoder(encoder_folder) as encoder:
        found = VectorFile(folder, "postings").load(encoder.info.id, encoder.dimensions)
        if not isinstance(found, VectorSet):
            raise ValueError(f"no vectors: {found}")
        return float(np.mean([_shared(found, encoder, query) for query in queries]))


def _shared(found: VectorSet, encoder: SentenceEncoder, query: str) -> float:
    vector = np.frombuffer(encoder.encode([query], query=True).data, "<f4")
    exact = np.sort(np.asarray(found.rows @ vector))[-_NEAREST:]
    near = found.nearest(vector, _NEAREST, lambda numbers: numbers)
    return sum(score >= exact[0] - 1e-5 for _, score in near) / _NEAREST
