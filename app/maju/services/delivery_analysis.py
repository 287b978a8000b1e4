"""How an answer was spoken, as measurements (EVIDENCE: what may be measured).

Sources: talking 252.87 ± 40.86 and reading 308.29 ± 22.57 syllables/min, ages 18-30, n = 31 (J. Speech Sciences 9(4), 2002): hence
syllables, never words, and speaking time, pauses left out. A filled pause is judged better than a silent gap (Christenfeld 1995):
fillers are counted as a lower bound and weigh little. Silence before the first word is thinking, not a pause.
"""

from collections.abc import Sequence
from itertools import pairwise

from maju.domain.answer import SpeechSpan, TakeRecording, Transcript, TranscriptSource
from maju.domain.delivery import Delivery, Pause
from maju.domain.korean import count_syllables
from maju.domain.ports import WordAnalyzer
from maju.services.measuring.endings import ending_of, formal_share
from maju.services.measuring.fillers import find_fillers
from maju.services.measuring.level import LevelTrack
from maju.services.measuring.pace import LEAST_SPEECH_S, merged, sliding_pace, syllables_per_minute
from maju.services.measuring.word_times import WordTimes

LEAST_PAUSE_S = 1.0


def assess_delivery(
    transcript: Transcript, spans: Sequence[SpeechSpan], recording: TakeRecording, words: WordAnalyzer
) -> Delivery:
    """Measure one take. ``spans``: voice activity in seconds of the recording. Never raises: what cannot be measured is None.

    Typed answers have no sound: only syllables, sentences and 습니다체 are measured. A silent take has speech and pauses alone.
    """
    duration_s = recording.duration_s or transcript.duration_s
    spoken = transcript.source is not TranscriptSource.TYPED
    speech = merged(spans, duration_s) if spoken else ()
    text = transcript.text if transcript.source in (TranscriptSource.SPEECH, TranscriptSource.TYPED) else ""
    times = WordTimes(transcript)
    speech_s = sum(span.length_s for span in speech)
    syllables = count_syllables(text)
    pace = syllables_per_minute(syllables, speech_s)
    fillers = find_fillers(text, words, times) if spoken else ()
    sentences, share = _sentence_ends(text, words)
    loudness, fall = _levels(recording, speech, [times.seconds(*span) for span in sentences] if spoken else [])
    return Delivery(
        duration_s=duration_s,
        speech=speech,
        speech_s=round(speech_s, 3),
        syllables=syllables,
        syllables_per_minute=round(pace, 1) if pace is not None else None,
        pace=sliding_pace(transcript.words, speech) if pace is not None else (),
        first_word_s=_first_word_s(transcript, speech),
        pauses=_pauses(transcript, speech),
        fillers=fillers,
        filler_rate=_per_minute(len(fillers), speech, text),
        sentences=len(sentences),
        formal_share=round(share, 3) if share is not None else None,
        loudness_dbfs=loudness,
        end_fall_db=fall,
        dropped_blocks=recording.dropped_blocks,
    )


def _sentence_ends(text: str, words: WordAnalyzer) -> tuple[list[tuple[int, int]], float | None]:
    sentences = [span for span in words.sentences(text) if text[span[0] : span[1]].strip()] if text.strip() else []
    endings = [ending_of(words.morphemes(text[start:end])) for start, end in sentences]
    return sentences, formal_share(endings)


def _first_word_s(transcript: Transcript, speech: Sequence[SpeechSpan]) -> float | None:
    """The first word's time if words are timed, else the first voice."""
    if transcript.words:
        return round(transcript.words[0].start_s, 3)
    return round(speech[0].start_s, 3) if speech else None


def _pauses(transcript: Transcript, speech: Sequence[SpeechSpan]) -> tuple[Pause, ...]:
    """Silences of 1 s and more between two stretches of speech, after the first word and before the last.

    A timed word inside a gap was missed by voice activity (quiet speech): the gap then counts on both sides of it.
    """
    heard = merged([*speech, *(SpeechSpan(w.start_s, w.end_s) for w in transcript.words)]) if speech else ()
    first = transcript.words[0].start_s if transcript.words else float("-inf")
    last = transcript.words[-1].end_s if transcript.words else float("inf")
    gaps = [(a.end_s, b.start_s) for a, b in pairwise(heard)]
    return tuple(Pause(a, b) for a, b in gaps if b - a >= LEAST_PAUSE_S and a >= first and b <= last)


def _per_minute(count: int, speech: Sequence[SpeechSpan], text: str) -> float | None:
    """Per minute from the first to the last sound of speech, pauses included; None below 3 s or without words."""
    length_s = speech[-1].end_s - speech[0].start_s if speech else 0.0
    return round(60.0 * count / length_s, 2) if length_s >= LEAST_SPEECH_S and text.strip() else None


def _levels(
    recording: TakeRecording, speech: Sequence[SpeechSpan], sentences: Sequence[tuple[float | None, float | None]]
) -> tuple[float | None, float | None]:
    """Level of speech in dBFS and its fall at sentence ends in dB; None, None where the WAV is absent or not readable."""
    if recording.audio is None or sum(span.length_s for span in speech) < LEAST_SPEECH_S:
        return None, None
    try:
        track = LevelTrack(recording.audio)
    except (OSError, ValueError):
        return None, None
    timed = [(start, end) for start, end in sentences if start is not None and end is not None]
    level, fall = track.median_dbfs(speech), track.end_fall_db(timed)
    return (round(level, 1) if level is not None else None, round(fall, 1) if fall is not None else None)
