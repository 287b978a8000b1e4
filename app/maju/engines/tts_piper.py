"""Speech by Piper: any installed voice, in process, by sentence. (Piper's library is GPL-3.0-or-later, so maju is too.)"""

import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Sound
from maju.domain.sentences import split_for_voice
from maju.engines.onnx_errors import unreadable_network

_PHONEME_TYPES = ("espeak", "text", "pinyin", "hebrew", "japanese", "thai")
"""What piper-tts 1.8 can turn text into; a voice without the entry means ``espeak``."""
_PIECE_S = 0.25
_KEPT_LOADED = 3
_MOST_SPEAKERS = 12


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """A Piper voice on disk: ``path.onnx`` with ``path.onnx.json`` beside it."""

    path: Path
    name: str
    language: str
    speakers: int

    @property
    def ids(self) -> tuple[str, ...]:
        """Voice ids: the file's name, or ``name#0``, ``name#1`` … for one with several speakers."""
        if self.speakers <= 1:
            return (self.name,)
        return tuple(f"{self.name}#{number}" for number in range(min(self.speakers, _MOST_SPEAKERS)))

    def speaks(self, language: str) -> bool:
        """Whether it was made for ``language`` (``ko``)."""
        return self.language.partition("-")[0].lower() == language


def read_voice(path: Path) -> VoiceFile:
    """Describe a voice without loading it. Raises MajuError ``voice-corrupt`` or ``voice-unsupported``."""
    config_path = path.with_name(path.name + ".json")
    if not path.is_file() or not path.stat().st_size or not config_path.is_file():
        raise _corrupt(path, "‘.onnx’와 ‘.onnx.json’ 파일이 함께 있어야 합니다")
    try:
        config = json.loads(config_path.read_text(encoding="utf-8"))
        phonemes = str(config.get("phoneme_type", "espeak"))
        language = str(config.get("language", {}).get("code") or config.get("espeak", {}).get("voice", ""))
        speakers = int(config["num_speakers"])
        int(config["audio"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise _corrupt(path, "설정 파일을 읽을 수 없습니다") from error
    if phonemes not in _PHONEME_TYPES:
        sentence = (
            "‘{name}’ 목소리는 ‘{phonemes}’ 방식으로 글을 읽는데, 이 프로그램의 Piper는 그 방식을 모릅니다. "
            "다른 목소리를 골라 주세요."
        )
        raise MajuError("voice-unsupported", sentence, name=path.stem, phonemes=phonemes)
    return VoiceFile(path, path.stem, language.replace("_", "-"), speakers)


def find_voices(place: Path) -> tuple[tuple[VoiceFile, ...], tuple[MajuError, ...]]:
    """Voices in a folder (and the folders in it) or of one file, and why others cannot be used.

    Hidden folders (unfinished downloads) and the networks of a Supertonic voice are no Piper voices.
    """
    files = [place] if place.is_file() else sorted(path for path in place.rglob("*.onnx") if _may_be_voice(path, place))
    voices: list[VoiceFile] = []
    problems: list[MajuError] = []
    for file in files:
        try:
            voices.append(read_voice(file))
        except MajuError as error:
            problems.append(error)
    return tuple(voices), tuple(problems)


def _may_be_voice(path: Path, place: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(place).parts)
    return not hidden and not path.with_name("tts.json").exists()


def _corrupt(path: Path, why: str) -> MajuError:
    return MajuError("voice-corrupt", "‘{name}’ 목소리를 쓸 수 없습니다: {why}.", name=path.stem, why=why)


class PiperSynthesizer:
    """Speaks with the voices found at ``place`` (an ``.onnx`` file, a folder, or several such); ``language`` comes first.

    Raises MajuError when made: the first voice's problem, or ``voice-missing`` where there is none at all.
    """

    def __init__(self, place: Path | Sequence[Path], *, language: str = "ko") -> None:
        places = [place] if isinstance(place, Path) else list(place)
        found = [find_voices(where) for where in places]
        voices = [voice for some, _ in found for voice in some]
        problems = [problem for _, some in found for problem in some]
        if not voices:
            names = ", ".join(where.name for where in places)
            missing = MajuError("voice-missing", "‘{name}’에 Piper 목소리가 없습니다.", name=names)
            raise problems[0] if problems else missing
        ordered = sorted(voices, key=lambda voice: not voice.speaks(language))
        self._voices = {identifier: voice for voice in ordered for identifier in voice.ids}
        self._loaded: OrderedDict[Path, Any] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def info(self) -> EngineInfo:
        """Who speaks."""
        first = next(iter(self._voices.values()))
        return EngineInfo("piper", "Piper 음성", f"{first.name} · {first.language}")

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first."""
        return tuple(self._voices)

    def warm_up(self) -> None:
        """Load the default voice and speak a word to nobody. Raises MajuError ``voice-corrupt``."""
        with self._lock:
            first, file = next(iter(self._voices.items()))
            for _ in self._chunks(file, first, "네.", 1.0):
                pass

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak ``sentence`` in pieces of 0.25 s; what is several sentences comes one by one.

        Raises MajuError ``voice-missing`` or ``voice-corrupt``.
        """
        from maju.engines.loudness import levelled

        identifier = voice or next(iter(self._voices))
        if identifier not in self._voices:
            raise MajuError("voice-missing", "‘{voice}’ 목소리가 설치되어 있지 않습니다.", voice=identifier)
        file = self._voices[identifier]
        chunks = self._chunks(file, identifier, sentence, speed)
        while True:
            with self._lock:  # Piper's phonemizer keeps one global state
                chunk = next(chunks, None)
            if chunk is None:
                return
            pcm = levelled(chunk.audio_float_array, chunk.sample_rate)
            step = int(chunk.sample_rate * _PIECE_S) * 2
            for start in range(0, len(pcm), step):
                yield Sound(pcm[start : start + step], chunk.sample_rate)

    def close(self) -> None:
        """Let go of the loaded voices."""
        with self._lock:
            self._loaded.clear()

    def _chunks(self, file: VoiceFile, identifier: str, sentence: str, speed: float) -> Iterator[Any]:
        from piper.config import SynthesisConfig

        loaded = self._open(file)
        speaker = int(identifier.rpartition("#")[2]) if file.speakers > 1 else None
        scale = loaded.config.length_scale / min(3.0, max(0.33, speed))
        # Scaled by loudness, not to full range: once is enough
        config = SynthesisConfig(speaker_id=speaker, length_scale=scale, normalize_audio=False)
        for piece in split_for_voice(sentence):
            with _explained(file.path):
                yield from loaded.synthesize(piece, config)

    def _open(self, file: VoiceFile) -> Any:
        """The loaded voice; the three used last stay warm, one for each person of a panel."""
        if file.path not in self._loaded:
            from piper import PiperVoice

            with _explained(file.path):
                self._loaded[file.path] = PiperVoice.load(file.path)
            while len(self._loaded) > _KEPT_LOADED:
                self._loaded.popitem(last=False)
        self._loaded.move_to_end(file.path)
        return self._loaded[file.path]


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """What the runtime says about a file that is no network, or not that of a voice, as ``voice-corrupt``."""
    try:
        yield
    except unreadable_network() as error:
        raise _corrupt(path, "모델 파일이 깨졌습니다") from error
