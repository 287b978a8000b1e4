"""Which postings belong to an occupation: those nearest to it in meaning that are not nearer to another one."""

import numpy as np
import numpy.typing as npt

from maju.domain.jobs import Occupation
from maju.storage.job_meaning import FIXED_TEXTS
from maju.storage.job_ranking import Allowed
from maju.storage.job_vectors import Rows, VectorSet

FALL = 0.08
"""Cosine by which a posting may be nearer to another occupation before it counts for a third (1/e) of this one. On the tuning
queries (benchmarks/README.md) anything from 0.03 to 0.16 is as good. The nearest of all 465 occupations is the one that a sample
posting was made from in 99.4 %."""

Best = npt.NDArray[np.float32]


class Kinship:
    """Of the postings of one set of vectors. Any thread may call."""

    def __init__(self) -> None:
        self._occupations: tuple[VectorSet, Rows] | None = None
        self._best: tuple[VectorSet, Rows, Best] | None = None

    def postings(
        self, postings: VectorSet, occupations: VectorSet, occupation: int, limit: int, allowed: Allowed
    ) -> list[tuple[int, float]]:
        """(number, kinship up to 1) of the ``limit`` postings nearest to an occupation (by its number, from 1), the nearest first."""
        middles = self._middles(occupations)
        found = postings.nearest(middles[occupation - 1], limit, allowed)
        if not found:
            return []
        at = np.searchsorted(postings.numbers, [number for number, _ in found])
        lacking = self._best_of(postings, middles, at) - np.array([cosine for _, cosine in found])
        kinship = np.exp(-np.maximum(lacking, 0.0) / FALL)
        return [(number, float(each)) for (number, _), each in zip(found, kinship, strict=True)]

    def _middles(self, occupations: VectorSet) -> Rows:
        """One vector an occupation: the middle of the texts that say what it is, without its tasks one by one and phrasings."""
        if self._occupations is None or self._occupations[0] is not occupations:
            starts = np.searchsorted(occupations.numbers, np.arange(1, int(occupations.numbers[-1]) + 1))
            rows = np.asarray(occupations.rows)
            middles = np.mean([rows[starts + text] for text in range(FIXED_TEXTS)], axis=0)
            lengths = np.linalg.norm(middles, axis=1, keepdims=True)
            unit = np.asarray(middles / np.where(lengths > 0, lengths, 1.0), np.float32)
            self._occupations = (occupations, unit)
        return self._occupations[1]

    def _best_of(self, postings: VectorSet, middles: Rows, at: npt.NDArray[np.intp]) -> Best:
        """The cosine of each of these postings with its own nearest occupation, remembered while the vectors stay."""
        known = self._best
        if known is None or known[0] is not postings or known[1] is not middles:
            known = self._best = (postings, middles, np.full(len(postings.rows), np.nan, np.float32))
        best = known[2]
        new = at[np.isnan(best[at])]
        if len(new):
            # Not @, as in job_vectors: BLAS' threads wait for cores that a busy computer does not give them.
            best[new] = np.einsum("ij,kj->ik", postings.rows[new], middles).max(axis=1)
        return best[at]


def kin_words(occupation: Occupation) -> str:
    """How postings of an occupation call it and what they ask for: where there is no encoder, words are looked for instead."""
    return "\n".join((occupation.name, *occupation.also, ", ".join((*occupation.skills, *occupation.tools))))
