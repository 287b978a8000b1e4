"""Korean speech by Supertonic 3 from a local folder, in a child process, by sentence. (Code MIT, weights OpenRAIL-M.)"""

import json
import queue
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Sound
from maju.engines.host import EngineHost, worker_threads

NEEDED = (
    "onnx/duration_predictor.onnx",
    "onnx/text_encoder.onnx",
    "onnx/vector_estimator.onnx",
    "onnx/vocoder.onnx",
    "onnx/tts.json",
    "onnx/unicode_indexer.json",
)
"""What the ``supertonic`` package reads, beside at least one ``voice_styles/*.json``."""

_PIECE_S = 0.25
_START_TIMEOUT_S = 180.0
_SPEAK_TIMEOUT_S, _SPEAK_TIMEOUT_PER_CHARACTER_S = 30.0, 0.5
_CANCEL_GRACE_S = 3.0  # one network run on a slow processor; killing the process would cost loading 400 MB again
_Message = tuple[int, memoryview, int] | MajuError | None


def check_folder(folder: Path) -> tuple[str, ...]:
    """Look whether ``folder`` holds a Supertonic voice, without loading it; its voice ids, F1 first.

    Raises MajuError ``voice-corrupt`` naming the first file that is missing or cannot be read.
    """
    for name in NEEDED:
        path = folder / name
        if not path.is_file() or not path.stat().st_size:
            raise _incomplete(folder, name)
    try:
        settings = json.loads((folder / "onnx" / "tts.json").read_text(encoding="utf-8"))
        int(settings["ae"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _incomplete(folder, "onnx/tts.json") from error
    voices = tuple(sorted(style.stem for style in (folder / "voice_styles").glob("*.json")))
    if not voices:
        raise _incomplete(folder, "voice_styles/F1.json")
    return voices


def _incomplete(folder: Path, file: str) -> MajuError:
    sentence = "‘{name}’ 목소리를 쓸 수 없습니다: {file} 파일이 없거나 읽을 수 없습니다. 모델을 다시 받아 주십시오."
    return MajuError("voice-corrupt", sentence, name=folder.name, file=file)


class SupertonicSynthesizer:
    """Speaks at 44.1 kHz with the voices of ``folder``; its process is started by :meth:`warm_up` or the first sentence.

    Raises MajuError ``voice-corrupt`` when made.
    """

    def __init__(self, folder: Path, *, idle_s: float | None = 600.0) -> None:
        self._voices = check_folder(folder)
        self._folder = folder
        self._host = EngineHost(
            "maju.engines.supertonic_child:SupertonicService",
            {"folder": str(folder.absolute()), "threads": worker_threads()},
            name="음성 합성",
            start_timeout_s=_START_TIMEOUT_S,
            idle_s=idle_s,
            cancel_grace_s=_CANCEL_GRACE_S,
        )

    @property
    def info(self) -> EngineInfo:
        """Who speaks. OpenRAIL-M asks that what it generates is recognisable as made by a machine."""
        return EngineInfo("supertonic", "Supertonic 음성", self._folder.name, "AI가 만든 목소리입니다.")

    @property
    def pid(self) -> int | None:
        """Process id of the running child, or None."""
        return self._host.pid

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first."""
        return self._voices

    def warm_up(self) -> None:
        """Load the networks and run them once. Raises MajuError ``voice-corrupt`` or the host's."""
        self._host.call("warm_up", self._voices[0], timeout_s=_SPEAK_TIMEOUT_S)

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak ``sentence`` in pieces of 0.25 s; what is several sentences comes one by one.

        Raises MajuError ``voice-missing``, ``voice-corrupt`` or the host's.
        """
        chosen = voice or self._voices[0]
        if chosen not in self._voices:
            raise MajuError("voice-missing", "‘{voice}’ 목소리가 설치되어 있지 않습니다.", voice=chosen)
        if not sentence.strip():
            return
        heard = -1  # after a crash the host asks again from the first sentence
        for number, pcm, rate in self._spoken(sentence, chosen, speed):
            if number <= heard:
                continue
            heard = number
            step = int(rate * _PIECE_S) * 2
            for start in range(0, len(pcm), step):
                yield Sound(bytes(pcm[start : start + step]), rate)

    def close(self) -> None:
        """End the process."""
        self._host.close()

    def _spoken(self, text: str, voice: str, speed: float) -> Iterator[tuple[int, memoryview, int]]:
        """What the child reports, as it does; leaving early cancels it."""
        messages: queue.SimpleQueue[_Message] = queue.SimpleQueue()

        def ask() -> None:
            timeout_s = _SPEAK_TIMEOUT_S + _SPEAK_TIMEOUT_PER_CHARACTER_S * len(text)
            try:
                self._host.call("speak", text, voice, speed, timeout_s=timeout_s, on_progress=tell)
            except MajuError as error:
                messages.put(error)
            finally:
                messages.put(None)

        def tell(value: object) -> None:
            messages.put(cast(tuple[int, memoryview, int], value))

        asking = threading.Thread(target=ask, name="supertonic-call", daemon=True)
        asking.start()
        message: _Message = None
        try:
            while (message := messages.get()) is not None:
                if isinstance(message, MajuError):
                    raise message
                yield message
        finally:
            if isinstance(message, tuple):  # left early
                self._host.cancel()
                asking.join(0.2)
                if asking.is_alive():  # the request came before the call that it was to stop
                    self._host.cancel()
            asking.join()
