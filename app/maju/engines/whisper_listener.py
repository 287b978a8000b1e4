"""How the passages of a recording are given to faster-whisper, and what is taken from its answer."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from maju.domain.answer import Word
from maju.engines.audio_tail import RATE, Samples
from maju.engines.whisper_device import RunningModel
from maju.engines.whisper_prompt import make_prompt

_log = logging.getLogger(__name__)
_TEMPERATURES = (0.0, 0.4)
_REPETITIVE, _IMPROBABLE = 2.4, -1.0  # Whisper's own thresholds (Radford et al. 2022, section 4.5)
_BATCH = {"cuda": 8, "cpu": 4}


@dataclass(frozen=True, slots=True)
class Heard:
    """What Whisper made of one passage: words in seconds of the passage, its doubt that anybody spoke (0-1), and the
    mean log probability of its tokens."""

    words: tuple[Word, ...]
    no_speech: float = 0.0
    log_probability: float = 0.0


class WhisperListener:
    """Listens to passages. ``beam_size`` 0: five, two for a ``large`` model on a processor. ``prompted`` False: neither
    fillers nor hotwords are given to the model."""

    def __init__(
        self,
        running: RunningModel,
        *,
        language: str = "ko",
        beam_size: int = 0,
        prompted: bool = True,
        large: bool = False,
    ) -> None:
        self._running = running
        self._language = language
        self._beam_size = beam_size
        self._prompted = prompted
        self._large = large

    @property
    def window_s(self) -> float:
        """Seconds the model hears at once."""
        return float(self._running.opened.model.feature_extractor.chunk_length)

    @property
    def at_once(self) -> int:
        """How many passages :meth:`passages` takes best."""
        return _BATCH[self._running.opened.device]

    def passage(self, samples: Samples, hotwords: str) -> Heard:
        """The words of a passage, decoded as well as can be. ``samples``: shorter than the window."""
        return self._running.use(
            lambda model: self._one(model, samples, hotwords, self._beams(), temperature=_TEMPERATURES)
        )

    def preview(self, samples: Samples, hotwords: str) -> Heard:
        """The words of a passage that is not over, quickly: greedy, no second try."""
        return self._running.use(lambda model: self._one(model, samples, hotwords, 1, temperature=(0.0,)))

    def passages(self, many: Sequence[Samples], hotwords: str) -> list[Heard]:
        """The words of several passages, decoded together, which suits a finished recording."""
        if len(many) < 2:
            return [self.passage(samples, hotwords) for samples in many]
        try:
            found = self._together(self._running.opened.model, many, hotwords)
        except RuntimeError as error:
            _log.warning("several passages at once failed, one by one now: %s", error)
            found = [None] * len(many)
        # A batch has no second try at a higher temperature: what is doubtful is listened to again alone.
        return [heard or self.passage(samples, hotwords) for heard, samples in zip(found, many, strict=True)]

    def _beams(self) -> int:
        return self._beam_size or (2 if self._large and self._running.opened.device == "cpu" else 5)

    def _prompt(self, model: Any, hotwords: str) -> str | None:
        if not self._prompted:
            return None

        def count(text: str) -> int:
            return len(model.hf_tokenizer.encode(" " + text, add_special_tokens=False).ids)

        return make_prompt(self._language, hotwords, count) or None

    def _one(
        self, model: Any, samples: Samples, hotwords: str, beam_size: int, *, temperature: tuple[float, ...]
    ) -> Heard:
        segments, _ = model.transcribe(
            samples,
            language=self._language,
            beam_size=beam_size,
            best_of=2,
            temperature=temperature,
            condition_on_previous_text=False,
            without_timestamps=True,
            word_timestamps=True,
            hotwords=self._prompt(model, hotwords),
            no_speech_threshold=None,  # voice activity has decided; what the session still doubts stays visible
        )
        # Without timestamps one window is one segment. A passage fits one window; asking for a second would listen again
        # from where word times say the first ended, cost as much, and invent a sentence over its last breath.
        segment = next(iter(segments), None)
        return Heard(()) if segment is None else _heard(segment, 0.0)

    def _together(self, model: Any, many: Sequence[Samples], hotwords: str) -> list[Heard | None]:
        """As :meth:`_one` for each; None where it repeats itself or is improbable."""
        from faster_whisper import BatchedInferencePipeline

        ends = np.cumsum([len(samples) for samples in many])
        clips = [
            {"start": (end - len(samples) + 0.5) / RATE, "end": (end + 0.5) / RATE}  # half a sample: it rounds down
            for samples, end in zip(many, ends, strict=True)
        ]
        segments, _ = BatchedInferencePipeline(model).transcribe(
            np.concatenate(many),
            language=self._language,
            beam_size=self._beams(),
            temperature=0.0,
            without_timestamps=True,
            word_timestamps=True,
            hotwords=self._prompt(model, hotwords),
            clip_timestamps=clips,
            batch_size=len(many),
        )
        by_window = {segment.seek: segment for segment in segments}
        # The library counts a window's place in whole hundredths of a second; word times start there.
        rate = model.frames_per_second
        places = [int((end - len(samples)) / RATE * rate) for samples, end in zip(many, ends, strict=True)]
        return [_if_sure(by_window.get(place), place / rate) for place in places]


def _if_sure(segment: Any, offset_s: float) -> Heard | None:
    if segment is None or segment.compression_ratio > _REPETITIVE or segment.avg_logprob < _IMPROBABLE:
        return None
    return _heard(segment, offset_s)


def _heard(segment: Any, offset_s: float) -> Heard:
    """A window's segment with times from the window's start."""
    words = (
        Word(
            w.word.strip(),
            max(0.0, float(w.start) - offset_s),
            max(0.0, float(w.end) - offset_s),
            float(w.probability),
        )
        for w in segment.words or ()
    )
    said = tuple(word for word in words if word.text)
    return Heard(said, float(segment.no_speech_prob), float(segment.avg_logprob))
