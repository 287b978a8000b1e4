"""espeak-ng in process: the voice every computer has, through the library of the ``espeakng-loader`` wheel.

The library keeps one global state (voice, rate, callback), so one lock per process guards it. A sentence takes about a
millisecond, so it is synthesised whole and handed on in pieces; closing the iterator between pieces cancels.
"""

import ctypes
import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Sound
from maju.engines.loudness import normalise

_VOICES = ("ko", "ko+f2", "ko+m3", "ko+f4", "ko+m7", "ko+f5", "ko+m1")
_WORDS_PER_MINUTE = 165
_RATE_PARAMETER = 1
_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_UTF8 = 1
_END_PAUSE = 0x1000
_PIECE_S = 0.25
_LIBRARIES = {"win32": "espeak-ng.dll", "darwin": "libespeak-ng.dylib"}
_lock = threading.Lock()
_library: "_Library | None" = None


class _Library:
    """The loaded library; made once per process, used under ``_lock``."""

    def __init__(self) -> None:
        try:
            wheel = _wheel()
            self._api = ctypes.CDLL(str(wheel / _LIBRARIES.get(sys.platform, "libespeak-ng.so")))
            folder = _native_path(str(wheel / "espeak-ng-data"))
        except (ImportError, OSError) as error:
            raise _unavailable() from error
        self._api.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
            ctypes.POINTER(ctypes.c_uint), ctypes.c_void_p,
        ]  # fmt: skip
        self._api.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
        self._api.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
        self.sample_rate = int(self._api.espeak_Initialize(_SYNCHRONOUS, 0, folder, _DO_NOT_EXIT))
        if self.sample_rate <= 0:
            raise _unavailable()
        self._pieces: list[bytes] = []
        prototype = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
        self._callback = prototype(self._take)  # must outlive every call

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int | None) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, count * 2))
        return 0

    def speak(self, text: str, voice: str, words_per_minute: int) -> bytes:
        """Samples of ``text``, s16le mono. Raises MajuError ``voice-missing``."""
        if self._api.espeak_SetVoiceByName(voice.encode()) != 0:
            sentence = "기본 음성에 ‘{voice}’ 목소리가 없습니다. 다른 목소리를 골라 주세요."
            raise MajuError("voice-missing", sentence, voice=voice)
        self._api.espeak_SetSynthCallback(self._callback)  # whoever else loaded the library may have put theirs in
        self._api.espeak_SetParameter(_RATE_PARAMETER, words_per_minute, 0)
        self._pieces = []
        encoded = text.encode() + b"\0"
        if self._api.espeak_Synth(encoded, len(encoded), 0, 0, 0, _UTF8 | _END_PAUSE, None, None) != 0:
            raise _unavailable()
        self._api.espeak_Synchronize()
        pcm, self._pieces = b"".join(self._pieces), []
        return pcm


def _wheel() -> Path:
    """Where the wheel keeps library and voices. Its own few lines that say so are not imported: they come without a licence, and a
    package goes without them. Raises: ImportError."""
    found = importlib.util.find_spec("espeakng_loader")
    places = list(found.submodule_search_locations or ()) if found else []
    if not places:
        raise ImportError("espeakng_loader")
    return Path(places[0])


def _native_path(path: str) -> bytes:
    """Windows opens this path with the ANSI code page, which may lose a Korean user name: use the 8.3 path."""
    if sys.platform == "win32":
        buffer = ctypes.create_unicode_buffer(512)
        if ctypes.windll.kernel32.GetShortPathNameW(path, buffer, 512):
            path = buffer.value
        return path.encode("mbcs")
    return os.fsencode(path)


def _unavailable() -> MajuError:
    sentence = "기본 음성을 켤 수 없습니다. 프로그램을 다시 설치하면 대개 해결됩니다. 질문은 글로 보여 드립니다."
    return MajuError("tts-espeak-unavailable", sentence)


def _with_library(action: Callable[[_Library], bytes]) -> tuple[bytes, int]:
    global _library
    with _lock:
        if _library is None:
            _library = _Library()
        return action(_library), _library.sample_rate


class EspeakSynthesizer:
    """Speech by espeak-ng. Voice ids are espeak's (``ko``, ``ko+f2`` …, also other languages such as ``en-us``)."""

    def __init__(self, voices: Sequence[str] = _VOICES) -> None:
        self._voices = tuple(voices)
        _with_library(lambda _library: b"")

    @property
    def info(self) -> EngineInfo:
        """Who speaks."""
        return EngineInfo("espeak", "기본 음성", "espeak-ng")

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first."""
        return self._voices

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak ``sentence`` in pieces of 0.25 s at 22,050 Hz. ``speed`` 1.0 is 165 of espeak's words per minute."""
        if not sentence.strip():
            return
        rate = min(450, max(80, round(_WORDS_PER_MINUTE * speed)))
        chosen = voice or self._voices[0]
        pcm, sample_rate = _with_library(lambda library: library.speak(sentence, chosen, rate))
        pcm = normalise(pcm, sample_rate)
        step = int(sample_rate * _PIECE_S) * 2
        for start in range(0, len(pcm), step):
            yield Sound(pcm[start : start + step], sample_rate)

    def close(self) -> None:
        """Nothing to free: the library stays for the next synthesizer of this process."""
