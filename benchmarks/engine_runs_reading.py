"""The language model, the face, the encoders and Kiwi, each ours and bare, for :mod:`benchmarks.engine_runs`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.engine_runs_work import SENTENCE, SENTENCES, TEXTS, Work, threads

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


def landmarker(model: Path) -> Any:
    """MediaPipe with our options."""
    from mediapipe.tasks.python import BaseOptions, vision

    options = vision.FaceLandmarkerOptions(
        base_options=BaseOptions(model_asset_buffer=model.read_bytes()),
        running_mode=vision.RunningMode.VIDEO,
        output_face_blendshapes=True,
        output_facial_transformation_matrixes=True,
    )
    return vision.FaceLandmarker.create_from_options(options)


def detect(reader: Any, pixels: Any, at_ms: int) -> object:
    """What the library finds in one picture."""
    import mediapipe

    image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=pixels)
    return reader.detect_for_video(image, at_ms)


def face_bare(model: Path, _device: str, scratch: Path) -> Work:
    made: list[Any] = []
    drawn, clock = pictures(scratch), iter(range(10**6))

    def read(rgb: bytes) -> None:
        detect(made[0], np.frombuffer(rgb, np.uint8).reshape(360, 640, 3), next(clock) * 83)

    def piece() -> float:
        for rgb in drawn:
            read(rgb)
        return len(drawn)

    return lambda: made.append(landmarker(model)), lambda: read(drawn[0]), piece, lambda: made[0].close()


_RATE = 12.0


def film_of(scratch: Path) -> Path:
    """The film that ``benchmarks.engines`` has drawn: four seconds of 720p."""
    return scratch / "face.mkv"


def face_file_ours(model: Path, _device: str, scratch: Path) -> Work:
    """A finished recording, which the engine's process reads by itself."""
    made: list[Any] = []

    def load() -> None:
        from maju.engines.face_mediapipe import MediaPipeFaceReader

        made.append(MediaPipeFaceReader(model))
        made[0].warm_up()

    def piece() -> float:
        return len(made[0].observe_file(film_of(scratch), rate=_RATE))

    return load, piece, piece, lambda: made[0].close()


def face_file_bare(model: Path, _device: str, scratch: Path) -> Work:
    """PyAV and MediaPipe in one loop; a film gets a reader of its own, as times may not go back."""
    made: list[Any] = []

    def piece() -> float:
        import av

        count, due = 0, 0.0
        reader = landmarker(model)
        with av.open(str(film_of(scratch))) as container:
            for frame in container.decode(video=0):
                if frame.time + 1e-3 < due:
                    continue
                due = max(due + 1 / _RATE, frame.time)
                pixels = frame.reformat(640, 360, format="rgb24").to_ndarray()
                detect(reader, pixels, round(frame.time * 1000))
                count += 1
        reader.close()
        return count

    return lambda: made.append(landmarker(model)), piece, piece, lambda: made[0].close()


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


ANSWER = " ".join(SENTENCES[:4])
_MANY = 400


def kiwi_ours(_model: Path, _device: str, _scratch: Path) -> Work:
    """A unit is an answer of forty words; each is new, because our adapter remembers what it has seen."""
    return kiwi(our_kiwi, lambda words, texts: [words.morphemes(text) for text in texts])


def kiwi_bare(_model: Path, _device: str, _scratch: Path) -> Work:
    return kiwi(bare_kiwi, lambda words, texts: [rows(words.tokenize(text)) for text in texts])


def kiwi_many_ours(_model: Path, _device: str, _scratch: Path) -> Work:
    """As postings are read: many texts a call."""
    return kiwi(our_kiwi, lambda words, texts: words.morphemes_of(texts))


def kiwi_many_bare(_model: Path, _device: str, _scratch: Path) -> Work:
    return kiwi(bare_kiwi, lambda words, texts: [rows(tokens) for tokens in words.tokenize(texts)])


def our_kiwi() -> Any:
    """Our adapter, loaded."""
    from maju.engines.words_kiwi import KiwiWordAnalyzer

    words = KiwiWordAnalyzer()
    words.warm_up()
    return words


def bare_kiwi() -> Any:
    """Kiwi with the same dictionaries, warmed up as ours is."""
    from kiwipiepy import Kiwi

    words = Kiwi(load_default_dict=False, load_multi_dict=False, load_typo_dict=False)
    words.tokenize("첫 분석은 사전을 펼치느라 오래 걸립니다.")
    return words


def rows(tokens: Any) -> list[tuple[str, str, int, int]]:
    """What a caller needs of Kiwi's tokens."""
    return [(token.form, token.tag, token.start, token.end) for token in tokens]


def kiwi(make: Callable[[], Any], analyse: Callable[[Any, list[str]], object]) -> Work:
    made: list[Any] = []
    counter = iter(range(10**7))

    def piece() -> float:
        analyse(made[0], [f"{next(counter)} {ANSWER}" for _ in range(_MANY)])
        return _MANY

    return (
        lambda: made.append(make()),
        lambda: analyse(made[0], [SENTENCE]),
        piece,
        lambda: made[0].close() if hasattr(made[0], "close") else None,
    )
