"""How each engine is made from what is chosen. Runtimes are imported when an engine is made, not before."""

import functools
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from maju.bootstrap.chosen_models import ChosenModels
from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.ports import (
    FaceReader,
    LanguageModel,
    SentenceEncoder,
    SpeechRecognizer,
    SpeechSynthesizer,
    VoiceActivity,
    WordAnalyzer,
)
from maju.packs import GPU, TORCH
from maju.services.voice_choice import PIPER, SUPERTONIC, VoiceOffer

LOG = logging.getLogger(__name__)

T_co = TypeVar("T_co", covariant=True)
Stamp = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Recipe(Generic[T_co]):
    """``key`` tells whether an engine made earlier is still the one that would be made now."""

    key: tuple[object, ...]
    make: Callable[[], T_co]


def _stamp(path: Path) -> Stamp:
    """What changes when a model is replaced where it lies."""
    stat = path.stat()
    return str(path), stat.st_ino, stat.st_mtime_ns


def recognizer_recipe(chosen: ChosenModels) -> Recipe[SpeechRecognizer | None]:
    """faster-whisper over the chosen model, or none."""
    folder, device = chosen.rehearsal_model or chosen.find(Slot.SPEECH), chosen.settings.speech_compute
    if folder is None:
        return Recipe((), lambda: None)
    pack = chosen.pack(GPU)

    def make() -> SpeechRecognizer:
        from maju.engines.stt_faster_whisper import FasterWhisperRecognizer

        return FasterWhisperRecognizer(folder, device=device, pack=pack)

    return Recipe(("faster-whisper", _stamp(folder), device, _pack_stamp(pack)), make)


def face_recipe(chosen: ChosenModels) -> Recipe[FaceReader | None]:
    """MediaPipe over the chosen model, or none."""
    model = chosen.find(Slot.FACE)
    if model is None:
        return Recipe((), lambda: None)
    pose = _whole(chosen, Slot.POSE)

    def make() -> FaceReader:
        from maju.engines.face_mediapipe import MediaPipeFaceReader

        return MediaPipeFaceReader(model, pose=pose)

    return Recipe(("mediapipe", _stamp(model), _stamp(pose) if pose is not None else None), make)


def _whole(chosen: ChosenModels, slot: Slot) -> Path | None:
    """The model of a slot, if one is installed and whole; the models page says what is wrong with one that is not."""
    try:
        return chosen.find(slot)
    except MajuError:
        return None


def encoder_recipe(chosen: ChosenModels) -> Recipe[SentenceEncoder | None]:
    """The installed encoder, else the one that ships, else none: words alone find something too."""
    shipped, pack = chosen.shipped_encoder, chosen.pack(TORCH)
    found = [folder for folder in (_whole(chosen, Slot.EMBEDDING), shipped) if folder is not None and folder.is_dir()]

    def make() -> SentenceEncoder | None:
        for folder in found:
            try:
                return _open_encoder(folder, pack)
            except MajuError as error:
                LOG.warning("%s: %s", error.code, error)
        return None

    return Recipe(("encoder", *map(_stamp, found), _pack_stamp(pack)), make)


def _pack_stamp(pack: Path | None) -> Stamp | None:
    return _stamp(pack) if pack is not None else None


def _open_encoder(folder: Path, pack: Path | None) -> SentenceEncoder:
    """Raises: MajuError ``embedding-model-corrupt``, ``embedding-model-pickle``, and those of its process."""
    from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder, check_folder
    from maju.engines.embed_static import is_static

    if is_static(folder):
        return static_encoder(folder)
    check_folder(folder)
    encoder = SentenceTransformerEncoder(folder, pack=pack)
    try:
        encoder.warm_up()  # its vectors' name is known only then
    except BaseException:
        encoder.close()
        raise
    return encoder


def static_encoder(folder: Path) -> SentenceEncoder:
    """One static encoder for all who ask for the same files: 24 MB and 0.1 s; it holds nothing open, and any thread may call it.

    Raises: MajuError ``embedding-model-corrupt``.
    """
    from maju.engines.embed_static import corrupt, module_folder

    try:
        stamp = _stamp(module_folder(folder) / "model.safetensors")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise corrupt(folder) from error
    return _static_encoder(folder, stamp)


@functools.lru_cache(maxsize=2)
def _static_encoder(folder: Path, _weights: Stamp) -> SentenceEncoder:
    from maju.engines.embed_static import StaticEncoder

    return StaticEncoder(folder)


def word_encoder(folder: Path) -> SentenceEncoder | None:
    """The encoder that ships, whatever is installed: the steps of the rules are those of its vectors. None: words alone count."""
    from maju.engines.embed_static import is_static

    try:
        return static_encoder(folder) if is_static(folder) else None
    except MajuError as error:
        LOG.warning("%s: %s", error.code, error)
        return None


def language_recipe(chosen: ChosenModels) -> Recipe[LanguageModel | None]:
    """The server or llama.cpp, or none where the person said so or a rehearsal is on."""
    settings = chosen.settings
    if not settings.use_language_model or chosen.rehearsal_model is not None:
        return Recipe((), lambda: None)
    if settings.use_server:
        return _server_recipe(settings.server_address, settings.server_model, settings.server_key)
    model, layers = chosen.find(Slot.LANGUAGE), settings.llm_gpu_layers
    if model is None:
        return Recipe((), lambda: None)

    pack = chosen.pack(GPU)
    return Recipe(("llama.cpp", _stamp(model), layers, _pack_stamp(pack)), lambda: open_gguf(model, layers, pack))


def open_gguf(model: Path, layers: int, pack: Path | None = None) -> LanguageModel:
    """llama.cpp over a GGUF file, ``layers`` of it on a graphics card (-1: as many as fit); ``pack``: where its code for cards is.

    Raises: MajuError ``llm-model-missing``, ``llm-model-corrupt``.
    """
    from maju.engines.llm_llama_cpp import LlamaCppModel

    return LlamaCppModel(model, gpu_layers=layers, kv_bytes_per_token=_uneven_cache(model), pack=pack)


def _uneven_cache(model: Path) -> int:
    """Bytes of keys and values a token where layers differ, which llama.cpp does not tell; else 0."""
    from maju.model_store.gguf_header import cache_bytes_per_token, read_gguf_header

    try:
        header = read_gguf_header(model)
    except (MajuError, OSError):  # said by the engine when it loads the file
        return 0
    return cache_bytes_per_token(header) if len(set(header.kv_heads)) > 1 else 0


def _server_recipe(address: str, model: str, key: str) -> Recipe[LanguageModel | None]:
    if not address:
        return Recipe((), lambda: None)

    def make() -> LanguageModel:
        from maju.engines.llm_openai import OpenAiCompatibleModel

        return OpenAiCompatibleModel(address, model, key)

    return Recipe(("server", address, model, key), make)


def voice_key(offers: Sequence[VoiceOffer], voice: str) -> tuple[object, ...]:
    """Changes with who may speak, in which order, and with what."""
    return voice, *((offer.engine, *(_stamp(model.path) for model in offer.models)) for offer in offers)


def make_voice(offer: VoiceOffer) -> SpeechSynthesizer:
    """The voice of an installed model, or the built-in one. Raises: MajuError of its engine."""
    if offer.engine == SUPERTONIC:
        from maju.engines.tts_supertonic import SupertonicSynthesizer

        return SupertonicSynthesizer(offer.models[0].path)
    if offer.engine == PIPER:
        from maju.engines.tts_piper import PiperSynthesizer

        return PiperSynthesizer([model.path for model in offer.models])
    from maju.engines.tts_espeak import EspeakSynthesizer

    return EspeakSynthesizer()


def make_system_voice(make: Callable[[], SpeechSynthesizer | None]) -> SpeechSynthesizer | None:
    """The operating system's voice as loud as the others."""
    from maju.engines.levelled_voice import LevelledVoice

    voice = make()
    return LevelledVoice(voice) if voice is not None else None


def make_voice_activity() -> VoiceActivity:
    """Silero, from the faster-whisper wheel."""
    from maju.engines.voice_activity import SileroVoiceActivity

    return SileroVoiceActivity()


def make_words() -> WordAnalyzer:
    """Kiwi."""
    from maju.engines.words_kiwi import KiwiWordAnalyzer

    return KiwiWordAnalyzer()
