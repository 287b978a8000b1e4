"""A transcript mended by hand: words that stay keep their seconds, changed ones get theirs from the words around them."""

from collections.abc import Sequence
from dataclasses import replace

from maju.domain.answer import Transcript, Word
from maju.domain.korean import count_syllables
from maju.services.word_changes import word_changes

_READ_OVER = 1.0
"""Probability of every word once a person has read them over: the recogniser's doubts are settled."""
_SYLLABLE_S = 0.24
"""Longest time of a syllable that was put in where nothing was heard: 60 s over 252.87 (J. Speech Sciences 9(4), 2002)."""


def corrected(transcript: Transcript, text: str) -> Transcript:
    """The transcript with ``text`` as its words. Without timed words there are none afterwards either."""
    timed = [w for w in transcript.words if w.text.strip()]
    words = _timed(timed, text.split(), transcript.duration_s) if timed else ()
    return replace(transcript, text=text, words=words)


def _timed(before: Sequence[Word], after: Sequence[str], duration_s: float) -> tuple[Word, ...]:
    """Every new word with seconds: of the word it was, or its share of the time of the words it replaces or stands between."""
    made: list[Word] = []
    at = 0
    for change in word_changes([w.text for w in before], after):
        old = before[at : at + len(change.before)]
        at += len(change.before)
        if change.kept or len(old) == len(change.after):
            made += [Word(text, w.start_s, w.end_s, _READ_OVER) for text, w in zip(change.after, old, strict=True)]
            continue
        if old:
            made += _shared(change.after, old[0].start_s, old[-1].end_s)
            continue
        start = made[-1].end_s if made else 0.0
        following = before[at].start_s if at < len(before) else duration_s
        longest = _SYLLABLE_S * sum(map(_syllables, change.after))
        made += _shared(change.after, start, max(start, min(following, start + longest)))
    return tuple(made)


def _shared(texts: Sequence[str], start_s: float, end_s: float) -> list[Word]:
    """Seconds shared out by syllables as read aloud."""
    weights = [_syllables(text) for text in texts]
    each = (end_s - start_s) / max(1, sum(weights))
    words, at = [], start_s
    for text, weight in zip(texts, weights, strict=True):
        words.append(Word(text, round(at, 3), round(at + weight * each, 3), _READ_OVER))
        at += weight * each
    return words


def _syllables(text: str) -> int:
    return max(1, count_syllables(text))
