"""Repairs word times where Whisper's alignment gave up and put several words on one instant."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from maju.domain.answer import Word

_SHORTEST_WORD_S = 0.03
"""Shorter than any Korean syllable, which takes 0.1-0.2 s."""
_LEAST_RUN = 3

Voiced = Callable[[float, float], Sequence[tuple[float, float]]]
"""Voiced stretches between two times, in seconds."""


def spread_collapsed(words: Sequence[Word], end_s: float, voiced: Voiced) -> list[Word]:
    """``words`` of a passage that ends at ``end_s``; runs without length get estimated times.

    A run is repaired if it is three words or more, or lies where there is no voice. Its words share the voice between the run's start and the next word that has a length, by their letters.
    """
    result: list[Word] = []
    position = 0
    while position < len(words):
        after = position
        while after < len(words) and words[after].end_s - words[after].start_s < _SHORTEST_WORD_S:
            after += 1
        run = words[position:after]
        misplaced = run and not voiced(run[0].start_s, run[-1].end_s + _SHORTEST_WORD_S)
        if len(run) >= _LEAST_RUN or misplaced:
            until = words[after].start_s if after < len(words) else end_s
            result += _spread(run, voiced(run[0].start_s, until))
        else:
            result += run
        result += words[after : after + 1]
        position = after + 1
    return result


def _spread(run: Sequence[Word], voiced: Sequence[tuple[float, float]]) -> list[Word]:
    total = sum(end - start for start, end in voiced)
    if not total:
        return list(run)
    letters = sum(len(word.text) for word in run)
    spread: list[Word] = []
    before = 0
    for word in run:
        start, end = (total * count / letters for count in (before, before + len(word.text)))
        spread.append(replace(word, start_s=_at(start, voiced), end_s=_at(end, voiced)))
        before += len(word.text)
    return spread


def _at(voice_s: float, voiced: Sequence[tuple[float, float]]) -> float:
    """The time at which so many seconds of voice have passed."""
    for start, end in voiced:
        if voice_s <= end - start:
            return start + voice_s
        voice_s -= end - start
    return voiced[-1][1]
