"""Speech rate: Korean syllables a minute over speaking time, whole and in a sliding window."""

from collections.abc import Sequence

from maju.domain.answer import SpeechSpan, Word
from maju.domain.korean import count_syllables

LEAST_SPEECH_S = 3.0
LEAST_SYLLABLES = 10
"""Less than this says nothing about a person's pace."""
WINDOW_S = 10.0
STEP_S = 1.0


def merged(spans: Sequence[SpeechSpan], duration_s: float = float("inf")) -> tuple[SpeechSpan, ...]:
    """Spans in order, clipped to the recording, overlaps joined, empty ones dropped."""
    joined: list[SpeechSpan] = []
    for span in sorted(spans, key=lambda s: s.start_s):
        start, end = max(0.0, span.start_s), min(duration_s, span.end_s)
        if end <= start:
            continue
        if joined and start <= joined[-1].end_s:
            joined[-1] = SpeechSpan(joined[-1].start_s, max(end, joined[-1].end_s))
        else:
            joined.append(SpeechSpan(start, end))
    return tuple(joined)


def syllables_per_minute(syllables: int, speech_s: float) -> float | None:
    """Over speaking time, pauses left out; None below 3 s of speech or 10 syllables."""
    if speech_s < LEAST_SPEECH_S or syllables < LEAST_SYLLABLES:
        return None
    return 60.0 * syllables / speech_s


def sliding_pace(words: Sequence[Word], spans: Sequence[SpeechSpan]) -> tuple[tuple[float, float], ...]:
    """(second, syllables/min) every second, over the 10 s around it.

    A word's syllables are spread evenly over its time. Windows with less than 3 s of speech or 10 syllables are left out.
    """
    if not words or not spans:
        return ()
    timed = [(w.start_s, max(w.end_s, w.start_s + 0.01), count_syllables(w.text)) for w in words]
    points: list[tuple[float, float]] = []
    second = 0.0
    while second <= spans[-1].end_s:
        low, high = second - WINDOW_S / 2, second + WINDOW_S / 2
        said = sum(n * _overlap(start, end, low, high) / (end - start) for start, end, n in timed)
        speech_s = sum(_overlap(span.start_s, span.end_s, low, high) for span in spans)
        if speech_s >= LEAST_SPEECH_S and said >= LEAST_SYLLABLES:
            points.append((second, round(60.0 * said / speech_s, 1)))
        second += STEP_S
    return tuple(points)


def _overlap(start: float, end: float, low: float, high: float) -> float:
    return max(0.0, min(end, high) - max(start, low))
