"""One recording on its way to a transcript: what was read, heard, transcribed, and what still waits."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import numpy as np

from maju.domain.answer import SpeechSpan, Transcript, TranscriptSource, Word
from maju.engines.audio_tail import RATE, AudioTail, Samples
from maju.engines.transcript_guards import collapse_loops, drop_phantoms
from maju.engines.voice_activity import WINDOW, WINDOW_S, SileroStream, SpanFinder, SpanRules, to_spans
from maju.engines.whisper_passages import LONGEST_S, PassagePlanner, Piece, join, lay_out, to_recording
from maju.engines.word_times import spread_collapsed

_NO_SPEECH, _IMPROBABLE = 0.6, -1.0  # Whisper's own thresholds (Radford et al. 2022, section 4.5)
_SEGMENTS = SpanRules(gap_s=0.6, shortest_s=0.2, longest_s=LONGEST_S)


@dataclass(frozen=True, slots=True)
class Heard:
    """What Whisper made of one passage: words in seconds of the passage, its doubt that anybody spoke (0-1), and the
    mean log probability of its tokens."""

    words: tuple[Word, ...]
    no_speech: float = 0.0
    log_probability: float = 0.0


class Listen(Protocol):
    """Transcribes the samples of one passage."""

    def __call__(self, samples: Samples, hotwords: str) -> Heard:
        """Words of at most 30 s of sound at 16 kHz."""


@dataclass(slots=True)
class WhisperSession:
    """Advances one recording. ``planner`` is shared by all sessions of a model, since it knows what a call costs."""

    path: Path
    planner: PassagePlanner
    listen: Listen
    _tail: AudioTail = field(init=False)
    _vad: SileroStream = field(init=False)
    _audio: Samples = field(init=False)
    _base: int = 0
    _used: int = 0
    _heard_windows: int = 0
    _fine: SpanFinder = field(default_factory=lambda: SpanFinder(SpanRules()))
    _coarse: SpanFinder = field(default_factory=lambda: SpanFinder(_SEGMENTS))
    _spans: list[tuple[int, int]] = field(default_factory=list)
    _waiting: list[tuple[int, int]] = field(default_factory=list)
    _words: list[Word] = field(default_factory=list)
    _dropped: list[str] = field(default_factory=list)
    _passages: int = 0
    _complete: bool = False

    def __post_init__(self) -> None:
        self._tail = AudioTail(self.path)
        self._vad = SileroStream()
        self._audio = np.zeros(0, dtype=np.float32)

    @property
    def stale(self) -> bool:
        """Whether the file is no longer the one that was read."""
        return self._tail.shrunk()

    def advance(self, *, final: bool, hotwords: str, cancelled: Callable[[], bool]) -> bool:
        """Read what is new and transcribe the passages that are ready; False when cancelled between two passages."""
        if not self._complete:
            self._hear(final)
        while segments := self.planner.take(self._waiting, final=final, nothing_yet=not self._passages):
            if cancelled():
                self._waiting[:0] = segments
                return False
            self._transcribe(segments, hotwords)
        return True

    def transcript(self, *, model: str, language: str, notice: str, final: bool) -> Transcript:
        """Everything so far."""
        spans = self._spans + ([self._fine.open_span] if self._fine.open_span and not self._complete else [])
        speech = to_spans(spans, self._tail.seconds)
        return Transcript(
            text=" ".join(word.text for word in self._words),
            source=self._source(speech, final),
            words=tuple(self._words),
            speech=speech,
            duration_s=round(self._tail.seconds, 3),
            model=model,
            language=language,
            notice=notice,
            final=final,
            dropped=tuple(self._dropped),
        )

    def _source(self, speech: Sequence[SpeechSpan], final: bool) -> TranscriptSource:
        if self._words:
            return TranscriptSource.SPEECH
        if not final:
            return TranscriptSource.NONE
        return TranscriptSource.SILENT if not speech or self._dropped else TranscriptSource.SPEECH

    def _hear(self, final: bool) -> None:
        fresh = self._tail.read(final=final)
        self._audio = np.concatenate([self._audio, fresh])
        probabilities = self._vad.push(fresh, final=final)
        self._heard_windows += len(probabilities)
        self._spans += self._fine.push(probabilities)
        closed = self._coarse.push(probabilities)
        if final:
            self._complete = True
            self._spans += self._fine.finish()
            closed += self._coarse.finish()
        self._waiting += [(start * WINDOW, end * WINDOW) for start, end in closed]
        self._forget()

    def _forget(self) -> None:
        """Let go of sound that no passage will need: an hour of it would be 230 MB."""
        opened = self._coarse.open_begin
        needed = [self._heard_windows * WINDOW if opened is None else opened * WINDOW]
        needed += [start for start, _ in self._waiting[:1]]
        keep_from = max(self._base, min(needed) - int(_SEGMENTS.gap_s / WINDOW_S) * WINDOW)
        keep_from = min(keep_from, self._base + len(self._audio))
        self._audio = self._audio[keep_from - self._base :]
        self._base = keep_from

    def _transcribe(self, segments: list[tuple[int, int]], hotwords: str) -> None:
        pieces = lay_out(segments, self._base + len(self._audio), after=max(self._used, self._base))
        begun = time.perf_counter()
        heard = self.listen(join(pieces, self._audio, self._base), hotwords)
        self.planner.measured(time.perf_counter() - begun)
        self._used = pieces[-1].end
        self._passages += 1
        if heard.no_speech > _NO_SPEECH and heard.log_probability < _IMPROBABLE:
            self._dropped.append(" ".join(word.text for word in heard.words))
            return
        timed = spread_collapsed(_placed(heard.words, pieces), pieces[-1].end / RATE, self._coarse.voiced_parts)
        words, loops = collapse_loops([self._trimmed(word) for word in timed])
        words, phantoms = drop_phantoms(words, self._coarse.voiced_s, heard.no_speech)
        self._words += words
        self._dropped += loops + phantoms

    def _trimmed(self, word: Word) -> Word:
        """Whisper lets a word begin with the silence before it; we do not."""
        start, end = self._coarse.trim(word.start_s, word.end_s)
        return replace(word, start_s=round(start, 3), end_s=round(end, 3))


def _placed(words: Sequence[Word], pieces: Sequence[Piece]) -> list[Word]:
    """Words of a passage at their seconds of the recording."""
    starts = [to_recording(word.start_s, pieces) for word in words]
    return [
        replace(word, start_s=start, end_s=max(start, to_recording(word.end_s, pieces)))
        for word, start in zip(words, starts, strict=True)
    ]
