"""Vectors of an encoder as numbers to count with."""

import numpy as np
import numpy.typing as npt

from maju.domain.ports import Vectors

Rows = npt.NDArray[np.float32]


def rows_of(vectors: Vectors) -> Rows:
    """Shape (texts, dimensions), float32, each row of length 1 or all zeros; not to be written to."""
    return np.frombuffer(vectors.data, "<f4").reshape(-1, vectors.dimensions)
