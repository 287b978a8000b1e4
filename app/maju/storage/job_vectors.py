"""Vectors of one kind of text in files: checked when they are opened, replaced as a whole, made anew when anything is wrong.

A header (JSON) names the encoder, the numbers of the rows, and a checksum of each file beside it. It is replaced last and at one
stroke, so that a kill leaves the old set or the new one. Vectors are a cache: nobody loses anything by them.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from maju.storage.job_file_set import checksum, fresh_tag, replace_header, sweep
from maju.storage.job_ranking import Allowed, Numbers, passing, ranked

Rows = npt.NDArray[np.float32]

SMALL_BELOW = 20_000
"""Smaller sets are kept in 8 bits a number (a quarter of the download; a cosine changes by less than 0.005), larger ones in 32, to be
mapped."""
APPROXIMATE_FROM = 20_000
"""Rows from which hnswlib takes over from the exact search. ``python -m benchmarks.vectors --dimensions 192`` on two busy cores:
exact 1 ms of 20,000, 6 ms of 50,000, 11 ms of 100,000 (p95 25); approximate 0.2 ms at each size. On Windows, for which hnswlib has
no wheel, the search stays exact."""
_LINKS, _BUILD_BREADTH = 16, 100
_SEARCH_BREADTH, _ROWS_A_BREADTH = 200, 250
"""How widely the graph is searched: 200, and one more for every 250 rows above 50,000. Postings stand in heaps, one an occupation, and
of a million a search that wide finds all but two or three of a hundred in 3 ms; 200 wide it misses 15."""
_GRAPH_MARGIN, _GRAPH_WIDTH = 28, 16
"""How many more than wished are asked of the graph first, and how many times the wished number next, before filters that take nearly
everything away send the search to all rows."""
_VERSION = 1
_CHUNK = 50_000


@dataclass(frozen=True, slots=True)
class _Header:
    version: int
    encoder: str
    dimensions: int
    count: int
    upto: int
    stamp: str
    files: dict[str, str]
    checksums: dict[str, int]


@dataclass(frozen=True, slots=True)
class VectorSet:
    """``rows`` of length 1 (or 0 for a text without a known word), ``numbers`` of what each row stands for (several rows may stand
    for one). ``upto``: the highest number that had been looked at; ``stamp``: of which content they are; ``graph``: hnswlib's, of all
    rows or of the first of them."""

    rows: Rows
    numbers: Numbers
    upto: int
    stamp: str
    graph: Any = None

    def nearest(self, query: Rows, limit: int, allowed: Allowed) -> list[tuple[int, float]]:
        """(number, cosine) of the nearest ``limit`` things that ``allowed`` lets pass, each once, the nearest first.

        ``allowed`` gets numbers and gives back those that may be found. What it takes away is made up for: the list is only
        shorter than ``limit`` when there is no more.
        """
        if not len(self.rows) or not limit or not query.any():
            return []
        for width in (limit + _GRAPH_MARGIN, _GRAPH_WIDTH * limit) if self.graph is not None else ():
            passed = passing(self._approximately(query, min(width, len(self.rows))), limit, allowed)
            if len(passed) == limit:
                return passed
        # Not @: BLAS shares the product among threads, and waits for those that a busy computer gives no core (14 ms, not 0.6).
        return ranked(np.einsum("ij,j->i", self.rows, query), self.numbers, limit, allowed)

    def _approximately(self, query: Rows, width: int) -> list[tuple[int, float]]:
        self.graph.set_ef(max(_SEARCH_BREADTH, width, len(self.rows) // _ROWS_A_BREADTH))
        try:
            labels, distances = self.graph.knn_query(query, k=width, num_threads=1)
        except RuntimeError:  # from where the search began it reached fewer rows than wished
            return []
        numbers = self.numbers[labels[0].astype(np.int64)]
        return list(zip(numbers.tolist(), (1.0 - distances[0]).tolist(), strict=True))


class VectorFile:
    """The vectors called ``name`` in ``folder``."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name

    def load(self, encoder: str, dimensions: int) -> VectorSet | str:
        """The set, or why there is none: ``missing``, ``corrupt``, or ``encoder`` where another encoder made it."""
        try:
            header = _Header(**json.loads(self._header.read_text(encoding="utf-8")))
            if header.version != _VERSION or set(header.files) != set(header.checksums):
                return "corrupt"
            if (header.encoder, header.dimensions) != (encoder, dimensions):
                return "encoder"
            paths = {kind: self._folder / Path(name).name for kind, name in header.files.items()}
            if any(checksum(path) != header.checksums[kind] for kind, path in paths.items()):
                return "corrupt"
            numbers: Numbers = np.load(paths["numbers"])
            rows = np.load(paths["vectors"], mmap_mode="r")
            if rows.shape != (header.count, header.dimensions) or numbers.shape != (header.count,):
                return "corrupt"
            if rows.dtype == np.int8:
                rows = _unit(np.asarray(rows, np.float32))
            graph = _open_graph(paths["graph"], header) if "graph" in paths else None
        except FileNotFoundError:
            return "missing" if not self._header.exists() else "corrupt"
        except (OSError, ValueError, TypeError, KeyError, RuntimeError):
            return "corrupt"
        return VectorSet(rows, numbers, header.upto, header.stamp, graph)

    def write(self, encoder: str, made: VectorSet, *, approximate: bool | None = None) -> VectorSet:
        """Replace the set; returns it with its graph. ``approximate``: with one (None: from :data:`APPROXIMATE_FROM` rows; the graph
        of the set is gone on with). Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        tag = fresh_tag(made.upto)
        files = {kind: f"{self._name}-{tag}.{end}" for kind, end in (("vectors", "npy"), ("numbers", "numbers.npy"))}
        small = len(made.rows) < SMALL_BELOW
        _save(self._folder / files["vectors"], _shrunk(made.rows) if small else np.asarray(made.rows, np.float32))
        _save(self._folder / files["numbers"], made.numbers)
        wanted = len(made.rows) >= APPROXIMATE_FROM if approximate is None else approximate
        graph = _graph(made) if wanted and sys.platform != "win32" else None
        if graph is not None:
            files["graph"] = f"{self._name}-{tag}.hnsw"
            graph.save_index(str(self._folder / files["graph"]))
        checksums = {kind: checksum(self._folder / name) for kind, name in files.items()}
        count, dimensions = made.rows.shape
        header = _Header(_VERSION, encoder, dimensions, count, made.upto, made.stamp, files, checksums)
        replace_header(self._header, asdict(header))
        sweep(self._folder, f"{self._name}-*", files.values())
        return replace(made, graph=graph)

    @property
    def _header(self) -> Path:
        return self._folder / f"{self._name}.vectors.json"


def _shrunk(rows: Rows) -> npt.NDArray[np.int8]:
    """Directions in 8 bits, each row using all of them."""
    largest = np.abs(rows).max(axis=1, keepdims=True, initial=0.0)
    return np.asarray(np.round(127 * rows / np.where(largest > 0, largest, 1.0)), np.int8)


def _unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1.0), np.float32)


def _save(path: Path, array: npt.NDArray[Any]) -> None:
    with path.open("wb") as file:
        np.save(file, array)
        file.flush()
        os.fsync(file.fileno())


def _graph(vectors: VectorSet) -> Any:
    """hnswlib's graph of all rows: the set's own, gone on with, or a new one."""
    import hnswlib

    graph = vectors.graph
    if graph is None:
        graph = hnswlib.Index(space="ip", dim=vectors.rows.shape[1])
        graph.init_index(len(vectors.rows), ef_construction=_BUILD_BREADTH, M=_LINKS, random_seed=1)
    graph.resize_index(max(len(vectors.rows), graph.get_current_count()))
    for start in range(graph.get_current_count(), len(vectors.rows), _CHUNK):
        some = np.ascontiguousarray(vectors.rows[start : start + _CHUNK])
        graph.add_items(some, np.arange(start, start + len(some)))
    return graph


def _open_graph(path: Path, header: _Header) -> Any:
    if sys.platform == "win32":
        return None
    import hnswlib

    graph = hnswlib.Index(space="ip", dim=header.dimensions)
    graph.load_index(str(path), max_elements=header.count)
    return graph
