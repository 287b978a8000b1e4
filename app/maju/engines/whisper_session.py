"""One recording on its way to a transcript: what was read, heard, transcribed, and what still waits."""

import math
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
from maju.engines.whisper_agreement import AgreedWords
from maju.engines.whisper_listener import Heard
from maju.engines.whisper_passages import PassagePlanner, Piece, join, lay_out, to_recording
from maju.engines.word_times import spread_collapsed
from maju.sealed.opening import FilePass

_NO_SPEECH, _IMPROBABLE = 0.6, -1.0  # Whisper's own thresholds (Radford et al. 2022, section 4.5)
_CLOSING_GAP_S = 0.6
_SPEAKING_GAP_S = 0.25
"""Quiet for longer than between two words: the speaker may have come to an end, and nothing may stand in its way."""
_Segments = list[tuple[int, int]]


class Listener(Protocol):
    """Transcribes sound at 16 kHz that fits the model's window."""

    @property
    def at_once(self) -> int:
        """How many passages are best given together."""

    def passage(self, samples: Samples, hotwords: str) -> Heard:
        """The words of a passage for good."""

    def preview(self, samples: Samples, hotwords: str) -> Heard:
        """The words of a passage that still grows, quickly."""

    def passages(self, many: Sequence[Samples], hotwords: str) -> list[Heard]:
        """The words of several passages, in their order."""


@dataclass(slots=True)
class WhisperSession:
    """Advances one recording. ``planner`` is shared by all sessions of a model, since it knows what a call costs."""

    recording: Path | FilePass
    planner: PassagePlanner
    listener: Listener
    notice: str = ""
    """What happened to the engine while it worked on this recording."""
    _tail: AudioTail = field(init=False)
    _vad: SileroStream = field(init=False)
    _audio: Samples = field(init=False)
    _coarse: SpanFinder = field(init=False)
    _base: int = 0
    _used: int = 0
    _heard_windows: int = 0
    _fine: SpanFinder = field(default_factory=lambda: SpanFinder(SpanRules()))
    _spans: _Segments = field(default_factory=list)
    _waiting: _Segments = field(default_factory=list)
    _words: list[Word] = field(default_factory=list)
    _dropped: list[str] = field(default_factory=list)
    _agreed: AgreedWords = field(default_factory=AgreedWords)
    _looked_until: int = 0
    _ahead: tuple[list[Piece], str, Heard] | None = None
    _complete: bool = False

    def __post_init__(self) -> None:
        self._tail = AudioTail(self.recording)
        self._vad = SileroStream()
        self._audio = np.zeros(0, dtype=np.float32)
        self._coarse = SpanFinder(SpanRules(gap_s=_CLOSING_GAP_S, shortest_s=0.2, longest_s=self.planner.longest_s))

    @property
    def stale(self) -> bool:
        """Whether the file is no longer the one that was read."""
        return self._tail.shrunk()

    def advance(self, *, final: bool, hotwords: str, cancelled: Callable[[], bool], together: bool = False) -> bool:
        """Read what is new and transcribe the passages that are ready; False when cancelled between two passages.

        ``together``: several passages in one call, for a recording that nobody waits for word by word.
        """
        if not self._complete:
            self._hear(final)
        many = self.listener.at_once if together else 1
        while passages := self._next_passages(many, final=final):
            if cancelled():
                self._waiting[:0] = [segment for segments in passages for segment in segments]
                return False
            self._transcribe(passages, hotwords)
        if self._complete:
            self._audio = self._audio[:0]
        elif not cancelled():
            self._look_ahead(hotwords)
        return True

    def transcript(self, *, model: str, language: str, notice: str, final: bool) -> Transcript:
        """Everything so far."""
        spans = self._spans + ([self._fine.open_span] if self._fine.open_span and not self._complete else [])
        speech = to_spans(spans, self._tail.seconds)
        words = (*self._words, *self._agreed.stable)
        return Transcript(
            text=" ".join(word.text for word in words),
            source=self._source(words, speech, final),
            words=words,
            speech=speech,
            duration_s=round(self._tail.seconds, 3),
            model=model,
            language=language,
            notice=" · ".join(filter(None, (notice, self.notice))),
            final=final,
            dropped=tuple(self._dropped),
            tentative=" ".join(word.text for word in self._agreed.tentative),
        )

    def _source(self, words: Sequence[Word], speech: Sequence[SpeechSpan], final: bool) -> TranscriptSource:
        if words:
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
        keep_from = max(self._base, min(needed) - int(_CLOSING_GAP_S / WINDOW_S) * WINDOW)
        keep_from = min(keep_from, self._base + len(self._audio))
        self._audio = self._audio[keep_from - self._base :]
        self._base = keep_from

    def _next_passages(self, many: int, *, final: bool) -> list[_Segments]:
        passages: list[_Segments] = []
        while len(passages) < many and (segments := self.planner.take(self._waiting, final=final)):
            passages.append(segments)
        return passages

    def _transcribe(self, passages: Sequence[_Segments], hotwords: str) -> None:
        laid_out = []
        for segments in passages:
            laid_out.append(self._lay_out(segments))
            self._used = laid_out[-1][-1].end
        for heard, pieces in zip(self._listen(laid_out, hotwords), laid_out, strict=True):
            words, dropped = self._understand(heard, pieces)
            self._words += words
            self._dropped += dropped
        self._agreed.forget_before(self._used / RATE)

    def _listen(self, laid_out: Sequence[list[Piece]], hotwords: str) -> list[Heard]:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[:2] == (laid_out[0], hotwords):
            return [ahead[2], *(self._listen(laid_out[1:], hotwords) if laid_out[1:] else [])]
        samples = [join(pieces, self._audio, self._base) for pieces in laid_out]
        begun = time.perf_counter()
        if len(samples) > 1:
            return self.listener.passages(samples, hotwords)  # what one of many costs says nothing about one alone
        heard = self.listener.passage(samples[0], hotwords)
        self.planner.measured(time.perf_counter() - begun)
        return [heard]

    def _look_ahead(self, hotwords: str) -> None:
        """A pass over the passage that is not closed, for words that can be shown and planned with.

        While somebody speaks it is a quick one. In a pause it is the very pass the passage gets if the answer ends
        here: then its words are there at once.
        """
        segments, speaking = self._open_passage()
        if not segments:
            return
        pieces = self._lay_out(segments)
        if not speaking and self._ahead is not None and self._ahead[0] == pieces:
            return
        fresh_s = (segments[-1][1] - self._looked_until) / RATE if speaking else math.inf
        if not self.planner.worth_a_preview(fresh_s):
            return
        self._looked_until = segments[-1][1]
        samples = join(pieces, self._audio, self._base)
        if speaking:
            heard = self.listener.preview(samples, hotwords)
        else:
            heard = self.listener.passage(samples, hotwords)
            self._ahead = (pieces, hotwords, heard)
        self._agreed.add(self._understand(heard, pieces)[0], self._heard_windows * WINDOW_S)

    def _open_passage(self) -> tuple[_Segments, bool]:
        """Segments of the next passage so far, and whether the last is still being spoken; none while it is not clear
        whether it is, or when they are more than a passage."""
        opened = self._coarse.open_span
        if opened is None:
            return ([] if self._coarse.open_begin is not None else list(self._waiting)), False
        speaking = (self._heard_windows - opened[1]) * WINDOW_S <= _SPEAKING_GAP_S
        segments = [*self._waiting, (opened[0] * WINDOW, opened[1] * WINDOW)]
        return (segments if speaking and self.planner.fits(segments) else []), True

    def _lay_out(self, segments: _Segments) -> list[Piece]:
        return lay_out(segments, self._base + len(self._audio), after=max(self._used, self._base))

    def _understand(self, heard: Heard, pieces: list[Piece]) -> tuple[list[Word], list[str]]:
        """The words of a passage in seconds of the recording, without what Whisper invents, and what that was."""
        if heard.no_speech > _NO_SPEECH and heard.log_probability < _IMPROBABLE:
            return [], [" ".join(word.text for word in heard.words)]
        begin_s, end_s = pieces[0].start / RATE, pieces[-1].end / RATE
        timed = spread_collapsed(_placed(heard.words, pieces), end_s, self._coarse.voiced_parts)
        words, loops = collapse_loops([self._trimmed(word) for word in timed])
        words, phantoms = drop_phantoms(words, self._coarse.voiced_s, heard.no_speech, within=(begin_s, end_s))
        return words, loops + phantoms

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
