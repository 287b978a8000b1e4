"""Where training starts: what Kiwi's language model takes for similar, weighted by how rare a piece is in what is searched."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from kiwipiepy import Kiwi

from models.encoder.pieces import Morpheme, Pieces, dictionary

Table = npt.NDArray[np.float32]
_LANDMARKS = 1500
_RANK = 256
"""Dimensions of Kiwi's own vectors: beyond them the eigenvalues of its similarities are zero."""
_TOO_COMMON = 8
"""Principal axes left out: they hold frequency and word class rather than meaning (Mu and Viswanath 2018)."""
_MEANING, _IDENTITY = 1.0, 0.7
"""Lengths of the part from Kiwi and of the random part by which a piece is itself and no other."""
_RARE_POWER = 1.5
_NO_CONTENT = 0.3
"""Weight of particles, endings and single syllables."""


def first_vectors(kiwi: Kiwi, pieces: Pieces, documents: Sequence[str], dimensions: int, seed: int) -> Table:
    """One row for every token id of ``pieces.tokenizer``."""
    known = dictionary(kiwi)
    meanings = _meanings(
        kiwi, sorted({one for found in pieces.morphemes.values() for one in found if one in known}), known
    )
    encodings = pieces.tokenizer.encode_batch(list(documents), add_special_tokens=False)
    spread = Counter(token for encoding in encodings for token in set(encoding.ids))
    randoms = np.random.default_rng(seed).normal(size=(pieces.tokenizer.get_vocab_size(), dimensions))
    table = (_IDENTITY / math.sqrt(dimensions) * randoms).astype(np.float32)
    for piece, row in sorted(pieces.tokenizer.get_vocab().items()):
        found = pieces.morphemes.get(piece, Counter())
        parts = [times * meanings[one][:dimensions] for one, times in sorted(found.items()) if one in meanings]
        if parts:
            whole = np.sum(parts, axis=0)
            table[row] += _MEANING * whole / max(float(np.linalg.norm(whole)), 1e-9)
        rarity = math.log(1 + len(documents) / (1 + spread[row])) / math.log(1 + len(documents))
        table[row] *= (rarity if found else rarity * _NO_CONTENT) ** _RARE_POWER
    table[0] = 0.0
    return table


def _meanings(kiwi: Kiwi, morphemes: list[Morpheme], numbers: dict[Morpheme, int]) -> dict[Morpheme, Table]:
    """Vectors whose cosines are Kiwi's similarities, by the Nyström method over the commonest morphemes, principal axes first."""
    landmarks = sorted(morphemes, key=lambda one: numbers[one])[:_LANDMARKS]
    columns = [numbers[one] for one in landmarks]
    similar = np.array([[kiwi.morpheme_similarity(numbers[one], other) for other in columns] for one in morphemes])
    row = {one: place for place, one in enumerate(morphemes)}
    square = similar[[row[one] for one in landmarks]]
    values, vectors = np.linalg.eigh((square + square.T) / 2)
    placed = similar @ vectors[:, -_RANK:] / np.sqrt(values[-_RANK:])
    placed -= placed.mean(axis=0)
    axes = np.linalg.svd(placed, full_matrices=False)[2]
    placed = placed @ axes.T
    placed[:, :_TOO_COMMON] = 0.0
    placed = np.roll(placed, -_TOO_COMMON, axis=1)
    placed /= np.maximum(np.linalg.norm(placed, axis=1, keepdims=True), 1e-9)
    return dict(zip(morphemes, placed.astype(np.float32), strict=True))
