"""Supertonic in its child process: four ONNX networks of 400 MB, whose memory comes back when the voice is idle."""

import os
import pickle
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from supertonic import TTS

from maju.domain.errors import MajuError
from maju.domain.sentences import split_for_voice
from maju.engines.host_child import current_call
from maju.engines.loudness import Wave, levelled
from maju.engines.onnx_errors import unreadable_network

STEPS = 5
"""Denoising steps: Supertone names 5 for speed and 8 for quality; with 2 Korean syllables get lost (MODELS.md)."""
_PACE = 1.05
"""Supertonic's own default speed, which it calls the most natural: our 1.0."""
_SLOWEST, _FASTEST = 0.7, 2.0
_SEED = 0

_UNREADABLE: tuple[type[Exception], ...] = (*unreadable_network(), TypeError)  # TypeError: a style that is no list


class SupertonicService:
    """What the host calls; ``folder`` has the layout of the repository Supertone/supertonic-3."""

    def __init__(self, folder: str, threads: int) -> None:
        """Raises MajuError ``voice-corrupt``."""
        os.environ["HF_HUB_OFFLINE"] = "1"  # the package imports its downloader only to download
        self._folder = Path(folder)
        self._styles: dict[str, Any] = {}
        try:
            self._tts = TTS("supertonic-3", self._folder, auto_download=False, intra_op_num_threads=threads)
        except _UNREADABLE as error:
            raise _broken(self._folder.name) from error
        engine = self._tts.model
        for name in ("dp_ort", "text_enc_ort", "vector_est_ort", "vocoder_ort"):
            setattr(engine, name, _Stoppable(getattr(engine, name)))

    def warm_up(self, voice: str) -> None:
        """Speak a word to nobody: onnxruntime lays out its memory at the first run."""
        self._sound("네.", self._style(voice), 1.0)

    def speak(self, text: str, voice: str, speed: float) -> None:
        """Report ``(number, s16le mono, samples per second)`` for each sentence as it is ready; ends early when cancelled."""
        style = self._style(voice)
        for number, sentence in enumerate(split_for_voice(self._speakable(text))):
            if not any(sign.isalnum() for sign in sentence):
                continue
            try:
                wave = self._sound(sentence, style, speed)
            except _CancelledError:
                return
            rate = int(self._tts.sample_rate)
            current_call().report((number, pickle.PickleBuffer(levelled(wave, rate)), rate))

    def _speakable(self, text: str) -> str:
        """The package refuses a whole text for one sign it does not know: such signs become spaces, as in a pause."""
        unknown = str.maketrans(dict.fromkeys(self._tts.model.text_processor.validate_text(text)[1], " "))
        return text.translate(unknown)

    def _sound(self, sentence: str, style: Any, speed: float) -> Wave:
        np.random.seed(_SEED)  # the package draws from the global generator: the same sentence shall sound the same
        pace = min(_FASTEST, max(_SLOWEST, speed * _PACE))
        try:
            wave, _ = self._tts.synthesize(sentence, style, total_steps=STEPS, speed=pace, lang="ko")
        except _UNREADABLE as error:
            raise _broken(self._folder.name) from error
        return np.asarray(wave[0], dtype=np.float32)

    def _style(self, voice: str) -> Any:
        if voice not in self._styles:
            try:
                self._styles[voice] = self._tts.get_voice_style(voice)
            except _UNREADABLE as error:
                raise _broken(f"{self._folder.name} · {voice}") from error
        return self._styles[voice]


class _CancelledError(Exception):
    """The listener has gone."""


class _Stoppable:
    """One of the package's networks. A sentence is 8 runs: cancelled between two of them, not only between sentences."""

    def __init__(self, session: Any) -> None:
        self._run: Callable[..., Sequence[Any]] = session.run

    def run(self, names: Sequence[str] | None, inputs: Mapping[str, Any]) -> Sequence[Any]:
        """As ``InferenceSession.run``."""
        if current_call().cancelled.is_set():
            raise _CancelledError
        return self._run(names, inputs)


def _broken(name: str) -> MajuError:
    sentence = "‘{name}’ 목소리를 쓸 수 없습니다: 모델 파일이 깨졌습니다. 모델을 다시 받아 주십시오."
    return MajuError("voice-corrupt", sentence, name=name)
