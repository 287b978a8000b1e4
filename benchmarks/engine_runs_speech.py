"""The voices and Whisper, each ours and bare, for :mod:`benchmarks.engine_runs`."""

import shutil
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.engine_runs_work import SENTENCE, SENTENCES, Work, threads

Level = Callable[[Any, int], float]
"""What is done with a sentence's samples at a rate; returns its seconds."""
_LEAST_PASSAGE_S = 6.0
_CHUNK_S = 11
"""faster-whisper's own pieces of at most 11 s are as many (9) as our passages of at least 6 s in the benchmark's answer."""


def seconds_of(sounds: Iterator[Any]) -> float:
    """Length of what was spoken."""
    return sum(sound.seconds for sound in sounds)


def voice(make: Callable[[], Any], warm: bool) -> Work:
    """Any of our synthesizers; a unit is a second of speech."""
    made: list[Any] = []

    def load() -> None:
        made.append(make())
        if warm:
            made[0].warm_up()

    return (
        load,
        lambda: next(iter(made[0].synthesize(SENTENCE))),
        lambda: sum(seconds_of(made[0].synthesize(sentence)) for sentence in SENTENCES),
        lambda: made[0].close(),
    )


def levelled_s(samples: Any, rate: int) -> float:
    """Our work: to one loudness and 16 bits."""
    from maju.engines.loudness import levelled

    return len(levelled(samples, rate)) / 2 / rate


def espeak_ours(_model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_espeak import EspeakSynthesizer

    return voice(EspeakSynthesizer, warm=False)


def piper_ours(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_piper import PiperSynthesizer

    return voice(lambda: PiperSynthesizer(model), warm=True)


def piper_bare(model: Path, _device: str, _scratch: Path) -> Work:
    return piper(model, lambda chunk: len(chunk.audio_int16_bytes) / 2 / chunk.sample_rate)


def piper_levelled(model: Path, _device: str, _scratch: Path) -> Work:
    return piper(model, lambda chunk: levelled_s(chunk.audio_float_array, chunk.sample_rate))


def piper(model: Path, use: Callable[[Any], float]) -> Work:
    """Piper, which splits a text into the same sentences as we."""
    made: list[Any] = []

    def load() -> None:
        from piper import PiperVoice

        made.append(PiperVoice.load(model))

    def speak(sentence: str) -> float:
        return sum(map(use, made[0].synthesize(sentence)))

    return load, lambda: next(made[0].synthesize(SENTENCE)), lambda: sum(map(speak, SENTENCES)), lambda: None


def supertonic_ours(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_supertonic import SupertonicSynthesizer

    return voice(lambda: SupertonicSynthesizer(model), warm=True)


def supertonic_bare(model: Path, _device: str, _scratch: Path) -> Work:
    return supertonic(model, lambda samples, rate: len(samples) / rate)


def supertonic_levelled(model: Path, _device: str, _scratch: Path) -> Work:
    return supertonic(model, levelled_s)


def supertonic(model: Path, use: Level) -> Work:
    """Supertonic, given the sentences that we give it: to split them is ours, and more work for the network."""
    from maju.domain.sentences import split_for_voice
    from maju.engines.supertonic_child import STEPS

    made: list[Any] = []

    def load() -> None:
        from supertonic import TTS

        made.append(TTS("supertonic-3", model, auto_download=False, intra_op_num_threads=threads()))
        made.append(made[0].get_voice_style(made[0].voice_style_names[0]))
        speak("네.")

    def speak(sentence: str) -> float:
        sound, _ = made[0].synthesize(sentence, voice_style=made[1], lang="ko", total_steps=STEPS)
        return use(sound[0], int(made[0].sample_rate))

    def piece() -> float:
        return sum(speak(part) for sentence in SENTENCES for part in split_for_voice(sentence))

    return load, lambda: speak(SENTENCE), piece, lambda: None


def wav_of(scratch: Path) -> Path:
    """The answer that ``benchmarks.engines`` has written."""
    return scratch / "answer.wav"


def length_of(path: Path) -> float:
    """Seconds of a WAV."""
    with wave.open(str(path), "rb") as file:
        return file.getnframes() / file.getframerate()


def whisper_ours(model: Path, device: str, scratch: Path) -> Work:
    """The batched way of finished recordings: a copy a time, because a recording known already costs nothing."""
    made: list[Any] = []
    counter = iter(range(1000))

    def load() -> None:
        from maju.engines.stt_faster_whisper import FasterWhisperRecognizer

        made.append(FasterWhisperRecognizer(model, device=device))
        made[0].warm_up()

    def piece() -> float:
        copy = scratch / f"copy-{next(counter)}.wav"
        shutil.copy(wav_of(scratch), copy)
        made[0].transcribe(copy)
        return length_of(copy)

    return load, piece, piece, lambda: made[0].close()


def whisper_bare(model: Path, device: str, scratch: Path) -> Work:
    """With the beam, the prompt and passages as long as ours."""
    from maju.engines.stt_faster_whisper import read_notes
    from maju.engines.whisper_prompt import FILLERS

    notes = read_notes(model)
    made: list[Any] = []

    def load() -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel

        kind = "int8" if device == "cpu" else "int8_float16"
        made.append(
            BatchedInferencePipeline(WhisperModel(str(model), device=device, compute_type=kind, cpu_threads=threads()))
        )

    def piece() -> float:
        segments, _ = made[0].transcribe(
            str(wav_of(scratch)), language="ko", vad_filter=True, word_timestamps=True, batch_size=4,
            beam_size=notes.beam_size or 5, without_timestamps=True, temperature=0.0,
            hotwords=FILLERS["ko"] if notes.prompt else None,
            chunk_length=_CHUNK_S if notes.passage_s == _LEAST_PASSAGE_S else None,
        )  # fmt: skip
        list(segments)
        return length_of(wav_of(scratch))

    return load, piece, piece, lambda: None
