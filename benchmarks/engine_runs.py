"""One engine, measured once in a fresh process: through our adapter (``ours``) or as the library alone (``bare``).

    python -m benchmarks.engine_runs ENGINE ours|bare MODEL CPU|CUDA SCRATCH

Prints one JSON object: seconds to load, seconds to the first result, work done a second after that, megabytes resident.
Both sides get the same model, the same input, the same options and the same number of threads.
"""

import json
import statistics
import sys
import time
import wave
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil

SENTENCE = "지원하신 직무에서 가장 중요하게 생각하시는 역량은 무엇이며 그것을 보여 주신 경험을 말씀해 주시겠습니까?"
SENTENCES = [f"{SENTENCE} {number}번째 질문입니다." for number in range(6)]
TEXTS = [f"{number}년 동안 병원에서 환자를 돌보고 기록을 정리하는 일을 했습니다." for number in range(2000)]
REPEATS = 5


@dataclass(frozen=True)
class Run:
    """What one engine did. ``rate``: units of work a second, the median of five pieces of work."""

    load_s: float
    first_s: float
    rate: float
    memory_mb: float = 0.0


Work = tuple[Callable[[], object], Callable[[], object], Callable[[], float], Callable[[], object]]
"""Load, first result, one piece of work (returns its units), close."""


def measure(work: Work) -> Run:
    """Do it."""
    load, first, piece, close = work
    begun = time.perf_counter()
    load()
    loaded = time.perf_counter()
    first()
    answered = time.perf_counter()
    piece()
    rates = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        units = piece()
        rates.append(units / (time.perf_counter() - start))
    memory = resident_mb()
    close()
    return Run(loaded - begun, answered - loaded, statistics.median(rates), memory)


def resident_mb() -> float:
    """This process and its children, without what they share counted twice where the system tells it."""
    me = psutil.Process()
    total = 0.0
    for process in (me, *me.children(recursive=True)):
        memory = process.memory_full_info()
        total += getattr(memory, "pss", memory.uss) / 2**20
    return total


def threads() -> int:
    """As our adapters choose."""
    from maju.engines.host import worker_threads

    return worker_threads()


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


def espeak_ours(_model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_espeak import EspeakSynthesizer

    return voice(EspeakSynthesizer, warm=False)


def piper_ours(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_piper import PiperSynthesizer

    return voice(lambda: PiperSynthesizer(model), warm=True)


def piper_bare(model: Path, _device: str, _scratch: Path) -> Work:
    made: list[Any] = []

    def load() -> None:
        from piper import PiperVoice

        made.append(PiperVoice.load(model))

    def speak(sentence: str) -> float:
        chunks = made[0].synthesize(sentence)
        return sum(len(chunk.audio_int16_bytes) / 2 / chunk.sample_rate for chunk in chunks)

    return load, lambda: next(made[0].synthesize(SENTENCE)), lambda: sum(map(speak, SENTENCES)), lambda: None


def supertonic_ours(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.tts_supertonic import SupertonicSynthesizer

    return voice(lambda: SupertonicSynthesizer(model), warm=True)


def supertonic_bare(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.supertonic_child import STEPS

    made: list[Any] = []

    def load() -> None:
        from supertonic import TTS

        made.append(TTS("supertonic-3", model, auto_download=False, intra_op_num_threads=threads()))
        made.append(made[0].get_voice_style(made[0].voice_style_names[0]))
        speak("네.")

    def speak(sentence: str) -> float:
        sound, _ = made[0].synthesize(sentence, voice_style=made[1], lang="ko", total_steps=STEPS)
        return float(sound.shape[-1]) / made[0].sample_rate

    return load, lambda: speak(SENTENCE), lambda: sum(map(speak, SENTENCES)), lambda: None


def wav_of(scratch: Path) -> Path:
    """The answer that ``benchmarks.engines`` has written."""
    return scratch / "answer.wav"


def length_of(path: Path) -> float:
    """Seconds of a WAV."""
    with wave.open(str(path), "rb") as file:
        return file.getnframes() / file.getframerate()


def whisper_ours(model: Path, device: str, scratch: Path) -> Work:
    """The batched way of finished recordings: a copy a time, because a recording known already costs nothing."""
    import shutil

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
    made: list[Any] = []

    def load() -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel

        kind = "int8" if device == "cpu" else "int8_float16"
        made.append(
            BatchedInferencePipeline(WhisperModel(str(model), device=device, compute_type=kind, cpu_threads=threads()))
        )

    def piece() -> float:
        segments, _ = made[0].transcribe(
            str(wav_of(scratch)), language="ko", vad_filter=True, word_timestamps=True, batch_size=4, beam_size=5,
            without_timestamps=True,
        )  # fmt: skip
        list(segments)
        return length_of(wav_of(scratch))

    return load, piece, piece, lambda: None


SYSTEM = "당신은 면접 답변을 살펴보는 사람입니다. " * 8
WRITTEN = 400


def llama_ours(model: Path, device: str, _scratch: Path) -> Work:
    """A unit is a token written."""
    made: list[Any] = []

    def load() -> None:
        from maju.engines.llm_llama_cpp import LlamaCppModel

        made.append(LlamaCppModel(model, gpu_layers=-1 if device == "cuda" else 0))
        made[0].warm_up()

    def piece(tokens: int = WRITTEN) -> float:
        done = made[0].complete(SYSTEM, SENTENCE, max_tokens=tokens, temperature=0.7, seed=3)
        return float(done.written_tokens)

    return load, lambda: piece(1), piece, lambda: made[0].close()


def llama_bare(model: Path, device: str, _scratch: Path) -> Work:
    """The same tokens of the same prompt, so that both write the same."""
    made: list[Any] = []

    def load() -> None:
        import llama_cpp

        from maju.engines.chat_prompt import ChatPrompt

        llama: Any = llama_cpp.Llama(
            str(model), n_ctx=8192, n_gpu_layers=-1 if device == "cuda" else 0, n_threads=threads(),
            n_threads_batch=threads(), verbose=False,
        )  # fmt: skip
        prompt = ChatPrompt(llama.metadata.get("tokenizer.chat_template", ""), begin="", end="")

        def tokenize(text: str, special: bool) -> list[int]:
            return list(llama.tokenize(text.encode(), add_bos=False, special=special))

        made.extend((llama, prompt.tokens(SYSTEM, SENTENCE, tokenize)))

    def piece(tokens: int = WRITTEN) -> float:
        answer = made[0].create_completion(made[1], max_tokens=tokens, temperature=0.7, seed=3)
        finished = answer["choices"][0]["finish_reason"] == "length"
        return float(tokens if finished else answer["usage"]["completion_tokens"])

    return load, lambda: piece(1), piece, lambda: None


def pictures(scratch: Path) -> list[bytes]:
    """What ``benchmarks.engines`` has drawn: packed RGB24 of 640x360."""
    return [path.read_bytes() for path in sorted(scratch.glob("*.rgb"))]


def face_ours(model: Path, _device: str, scratch: Path) -> Work:
    """A unit is a picture."""
    from maju.domain.ports import Picture

    made: list[Any] = []
    drawn, clock = pictures(scratch), iter(range(10**6))

    def load() -> None:
        from maju.engines.face_mediapipe import MediaPipeFaceReader

        made.append(MediaPipeFaceReader(model))
        made[0].warm_up()

    def read(rgb: bytes) -> None:
        made[0].observe(Picture(rgb, 640, 360, next(clock) / 12))

    def piece() -> float:
        for rgb in drawn:
            read(rgb)
        return len(drawn)

    return load, lambda: read(drawn[0]), piece, lambda: made[0].close()


def face_bare(model: Path, _device: str, scratch: Path) -> Work:
    made: list[Any] = []
    drawn, clock = pictures(scratch), iter(range(10**6))

    def load() -> None:
        import mediapipe
        from mediapipe.tasks.python import BaseOptions, vision

        options = vision.FaceLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=model.read_bytes()),
            running_mode=vision.RunningMode.VIDEO,
            output_face_blendshapes=True,
            output_facial_transformation_matrixes=True,
        )
        made.extend((vision.FaceLandmarker.create_from_options(options), mediapipe))

    def read(rgb: bytes) -> None:
        pixels = np.frombuffer(rgb, np.uint8).reshape(360, 640, 3)
        image = made[1].Image(image_format=made[1].ImageFormat.SRGB, data=pixels)
        made[0].detect_for_video(image, next(clock) * 83)

    def piece() -> float:
        for rgb in drawn:
            read(rgb)
        return len(drawn)

    return load, lambda: read(drawn[0]), piece, lambda: made[0].close()


def encoder(make: Callable[[], Any]) -> Work:
    """Either of our encoders; a unit is a text."""
    made: list[Any] = []

    def load() -> None:
        made.append(make())
        assert made[0].dimensions

    def piece() -> float:
        made[0].encode(TEXTS)
        return len(TEXTS)

    return load, lambda: made[0].encode(TEXTS[:1]), piece, lambda: made[0].close()


def static_ours(model: Path, _device: str, _scratch: Path) -> Work:
    from maju.engines.embed_static import StaticEncoder

    return encoder(lambda: StaticEncoder(model))


def transformer_ours(model: Path, device: str, _scratch: Path) -> Work:
    from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder

    return encoder(lambda: SentenceTransformerEncoder(model, device=device))


def transformer_bare(model: Path, device: str, _scratch: Path) -> Work:
    made: list[Any] = []

    def load() -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(threads())
        made.append(SentenceTransformer(str(model), device=device, local_files_only=True))

    def piece() -> float:
        made[0].encode(TEXTS, prompt="passage: ", batch_size=16, normalize_embeddings=True, show_progress_bar=False)
        return len(TEXTS)

    return load, lambda: made[0].encode(TEXTS[:1]), piece, lambda: None


def kiwi_ours(_model: Path, _device: str, _scratch: Path) -> Work:
    """A unit is a text; each is new, because our adapter remembers what it has seen."""
    from maju.engines.words_kiwi import KiwiWordAnalyzer

    return kiwi(KiwiWordAnalyzer, lambda words, text: words.morphemes(text))


def kiwi_bare(_model: Path, _device: str, _scratch: Path) -> Work:
    def make() -> Any:
        from kiwipiepy import Kiwi

        return Kiwi(load_default_dict=False, load_multi_dict=False, load_typo_dict=False)

    return kiwi(make, lambda words, text: [(t.form, t.tag, t.start, t.end) for t in words.tokenize(text)])


def kiwi(make: Callable[[], Any], analyse: Callable[[Any, str], object]) -> Work:
    made: list[Any] = []
    counter = iter(range(10**6))
    answer = " ".join(SENTENCES[:4])  # an answer's length

    def piece() -> float:
        for _ in range(100):
            analyse(made[0], f"{next(counter)} {answer}")
        return 100

    return lambda: made.append(make()), lambda: analyse(made[0], SENTENCE), piece, lambda: None


ENGINES: dict[str, tuple[str, dict[str, Callable[[Path, str, Path], Work]]]] = {
    "espeak": ("seconds spoken", {"ours": espeak_ours}),
    "piper": ("seconds spoken", {"ours": piper_ours, "bare": piper_bare}),
    "supertonic": ("seconds spoken", {"ours": supertonic_ours, "bare": supertonic_bare}),
    "whisper": ("seconds heard", {"ours": whisper_ours, "bare": whisper_bare}),
    "llama": ("tokens", {"ours": llama_ours, "bare": llama_bare}),
    "face": ("pictures", {"ours": face_ours, "bare": face_bare}),
    "static encoder": ("texts", {"ours": static_ours, "bare": transformer_bare}),
    "encoder": ("texts", {"ours": transformer_ours, "bare": transformer_bare}),
    "kiwi": ("answers", {"ours": kiwi_ours, "bare": kiwi_bare}),
}


def main() -> None:
    """Measure what the command line names."""
    name, side, model, device, scratch = sys.argv[1:6]
    run = measure(ENGINES[name][1][side](Path(model), device, Path(scratch)))
    print(json.dumps(asdict(run)))


if __name__ == "__main__":
    main()
