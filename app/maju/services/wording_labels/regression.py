"""Multinomial logistic regression with a penalty on its weights, by the accelerated gradient method (Nesterov 1983; FISTA, Beck &
Teboulle 2009) with the restart of O'Donoghue & Candès (2015). numpy alone: learning happens on the person's own computer."""

import numpy as np
import numpy.typing as npt

from maju.services.wording_labels.features import Floats

Doubles = npt.NDArray[np.float64]

MOST_STEPS = 600
STILL = 5e-5
"""Length of the gradient at which nothing changes any more."""


def fit(
    rows: Floats, classes: npt.NDArray[np.intp], number: int, penalty: float, start: Doubles | None = None
) -> Doubles:
    """Weights (features + 1, classes); the last row is the bias, which is not penalised. ``start``: weights of another penalty.

    Minimises the mean cross-entropy + ``penalty`` / 2 · the squared weights.
    """
    wanted = np.zeros((len(rows), number))
    wanted[np.arange(len(rows)), classes] = 1.0
    step = 1.0 / (0.5 * (_largest_curvature(rows) + 1.0) + penalty)
    here = np.zeros((rows.shape[1] + 1, number)) if start is None else start
    ahead, pace = here.copy(), 1.0
    for _ in range(MOST_STEPS):
        slope = gradient(rows, wanted, ahead, penalty)
        if float(np.linalg.norm(slope)) < STILL:
            return ahead
        there = ahead - step * slope
        if float((slope * (there - here)).sum()) > 0:
            pace = 1.0
        faster = (1.0 + np.sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        ahead = there + (pace - 1.0) / faster * (there - here)
        here, pace = there, faster
    return here


def gradient(rows: Floats, wanted: Doubles, weights: Doubles, penalty: float) -> Doubles:
    """Of the function that :func:`fit` minimises; ``wanted`` one row of zeros and a one a text."""
    missed = probabilities(rows, weights) - wanted
    slope = np.empty_like(weights)
    slope[:-1] = rows.T @ missed.astype(np.float32) / len(rows) + penalty * weights[:-1]
    slope[-1] = missed.mean(axis=0)
    return slope


def probabilities(rows: Floats, weights: Doubles) -> Doubles:
    """One row a text, one column a class, each row summing to 1."""
    scores = rows @ weights[:-1].astype(np.float32) + weights[-1]
    scores -= scores.max(axis=1, keepdims=True)
    shares = np.exp(scores)
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), np.float64)


def _largest_curvature(rows: Floats) -> float:
    """The largest eigenvalue of rows' · rows / n by power iteration, with a tenth to spare; half of it bounds the curvature (Böhning 1992)."""
    direction = np.full(rows.shape[1], 1.0 / np.sqrt(max(1, rows.shape[1])), np.float32)
    size = 0.0
    for _ in range(30):
        turned = rows.T @ (rows @ direction) / max(1, len(rows))
        size = float(np.linalg.norm(turned))
        if size == 0.0:
            break
        direction = (turned / size).astype(np.float32)
    return 1.1 * size
