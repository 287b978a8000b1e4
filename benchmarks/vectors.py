"""From how many vectors the approximate search pays: python -m benchmarks.vectors [--dimensions N] [--most N]

Random vectors around as many centres as there are occupations: time of a query by the exact and by the approximate search of
maju.storage.job_vectors, how many of the ten nearest the latter finds, and what the graph costs to make and to keep.
"""

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.table import print_table
from maju.storage.job_ranking import Numbers
from maju.storage.job_vectors import Rows, VectorFile, VectorSet

SIZES = (20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
CENTRES = 465
QUERIES = 200
NEAREST = 10


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dimensions", type=int, default=128)
    parser.add_argument("--most", type=int, default=200_000)
    options = parser.parse_args()
    rows = [measured(size, options.dimensions) for size in SIZES if size <= options.most]
    header = ("vectors", "exact p50 p95 ms", "approximate p50 p95 ms", f"recall@{NEAREST}", "graph s", "graph MB")
    print_table(f"nearest {NEAREST} of vectors with {options.dimensions} dimensions", header, rows)


def measured(size: int, dimensions: int) -> tuple[str, ...]:
    """One size."""
    exact = VectorSet(clustered(size, dimensions), np.arange(size, dtype=np.int64), size, "measured")
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        VectorFile(Path(folder), "rows").write("measured", exact, approximate=True)
        made_s = time.perf_counter() - began
        graph_mb = sum(path.stat().st_size for path in Path(folder).glob("*.hnsw")) / 1e6
        approximate = VectorFile(Path(folder), "rows").load("measured", dimensions)
        if not isinstance(approximate, VectorSet):
            raise ValueError(f"no vectors: {approximate}")
        queries = exact.rows[:: max(1, size // QUERIES)][:QUERIES]
        exact_ms, truth = timed(exact, queries)
        approximate_ms, found = timed(approximate, queries)
    recall = float(np.mean([len(a & b) / NEAREST for a, b in zip(truth, found, strict=True)]))
    return f"{size:,}", exact_ms, approximate_ms, f"{recall:.3f}", f"{made_s:.0f}", f"{graph_mb:.0f}"


def clustered(size: int, dimensions: int) -> Rows:
    """Vectors of length 1 around centres."""
    random = np.random.default_rng(1)
    centres = random.standard_normal((CENTRES, dimensions), dtype=np.float32)
    rows = centres[random.integers(0, CENTRES, size)]
    rows += random.standard_normal((size, dimensions), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def timed(vectors: VectorSet, queries: Rows) -> tuple[str, list[set[int]]]:
    """Median and 95th percentile in ms, and what was found."""
    times, found = [], []
    for query in queries:
        began = time.perf_counter()
        nearest = vectors.nearest(query, NEAREST, everything)
        times.append(1_000 * (time.perf_counter() - began))
        found.append({number for number, _ in nearest})
    return f"{np.median(times):.1f} {np.quantile(times, 0.95):.1f}", found


def everything(numbers: Numbers) -> Numbers:
    """No filter."""
    return numbers


if __name__ == "__main__":
    main()
