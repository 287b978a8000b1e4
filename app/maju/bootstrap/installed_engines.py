"""The engines of this computer: the best installed model of each slot, or what is built in."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.ports import (
    EngineInfo,
    FaceReader,
    LanguageModel,
    SpeechRecognizer,
    SpeechSynthesizer,
    VoiceActivity,
    WordAnalyzer,
)
from maju.settings import Settings

T = TypeVar("T")

LOG = logging.getLogger(__name__)


class InstalledEngines:
    """The :class:`maju.services.engines.Engines` over ``models`` (one folder a slot). Each engine is made once, when asked for."""

    def __init__(self, models: Path, settings: Settings, *, rehearsal_model: Path | None = None) -> None:
        """``rehearsal_model``: the small Whisper that knows only the rehearsal's sentences; never used for a person."""
        from maju.engines.installed_models import ModelStore

        self._store = ModelStore([models])
        self._voices = models / "voice"
        self._settings = settings
        self._rehearsal_model = rehearsal_model
        self._made: dict[str, Any] = {}
        self._making = threading.RLock()

    def synthesizer(self) -> SpeechSynthesizer:
        """An installed Piper voice, else espeak-ng."""
        return self._once("synthesizer", self._make_synthesizer)

    def recognizer(self) -> SpeechRecognizer | None:
        """faster-whisper over the installed model, or None."""
        return self._once("recognizer", self._make_recognizer)

    def voice_activity(self) -> VoiceActivity:
        """Silero, from the faster-whisper wheel."""
        return self._once("voice_activity", _make_voice_activity)

    def face(self) -> FaceReader | None:
        """MediaPipe over the installed model, or None."""
        return self._once("face", self._make_face)

    def language_model(self) -> LanguageModel | None:
        """llama.cpp over the installed model, or None."""
        return self._once("language_model", self._make_language_model)

    def words(self) -> WordAnalyzer:
        """Kiwi."""
        return self._once("words", _make_words)

    def warm_up(self) -> None:
        """Kiwi and the models, smallest first. Only the adapters here know how."""
        from maju.engines.face_mediapipe import MediaPipeFaceReader
        from maju.engines.llm_llama_cpp import LlamaCppModel
        from maju.engines.stt_faster_whisper import FasterWhisperRecognizer
        from maju.engines.words_kiwi import KiwiWordAnalyzer

        for make in (self.words, self.recognizer, self.face, self.language_model):
            try:
                engine = make()
                if isinstance(engine, KiwiWordAnalyzer | FasterWhisperRecognizer | MediaPipeFaceReader | LlamaCppModel):
                    engine.warm_up()
            except MajuError as error:
                LOG.warning("%s: %s", error.code, error)

    def overview(self) -> tuple[tuple[str, EngineInfo | None, str], ...]:
        """What each slot has, read from the folders alone."""
        speech = self._rehearsal_model or self._look("speech")
        return (
            ("voice", *self._voice_slot()),
            ("speech", *self._slot(speech, "음성 인식", "음성 인식 모델이 없어 답변을 글로 옮기지 못합니다.")),
            (
                "face",
                *self._slot(self._look("face"), "표정 분석", "표정 분석 모델이 없어 화면 속 모습은 재지 않습니다."),
            ),
            ("llm", *self._llm_slot()),
        )

    def close(self) -> None:
        """Close whatever was made."""
        with self._making:
            for engine in self._made.values():
                if engine is not None and hasattr(engine, "close"):
                    engine.close()
            self._made.clear()

    def _once(self, name: str, make: Callable[[], T]) -> T:
        with self._making:
            if name not in self._made:
                self._made[name] = make()
            engine: T = self._made[name]
            return engine

    def _find(self, slot: str) -> Path | None:
        """The slot's first whole model. Raises: the MajuError of a broken one where there is no whole one."""
        installed = self._store.installed(Slot(slot))
        whole = next((model.path for model in installed if model.problem is None), None)
        if whole is None and installed and installed[0].problem is not None:
            raise installed[0].problem
        return whole

    def _look(self, slot: str) -> Path | MajuError | None:
        """The slot's model, or why the one that is there cannot be used."""
        try:
            return self._find(slot)
        except MajuError as error:
            return error

    def _slot(self, found: Path | MajuError | None, label: str, missing: str) -> tuple[EngineInfo | None, str]:
        if isinstance(found, MajuError):
            return None, str(found)
        if found is None:
            return None, missing
        return EngineInfo(found.name, label, found.name), ""

    def _voice_slot(self) -> tuple[EngineInfo | None, str]:
        """A voice that cannot be loaded is said; the built-in one speaks instead."""
        found = self._look("voice")
        if isinstance(found, Path):
            return EngineInfo("piper", "Piper 음성", found.stem), ""
        return EngineInfo("espeak-ng", "기본 음성"), str(found) if isinstance(found, MajuError) else ""

    def _llm_slot(self) -> tuple[EngineInfo | None, str]:
        basic = EngineInfo("rules", "기본 분석")
        if not self._settings.use_language_model or self._rehearsal_model is not None:
            return basic, ""
        info, words = self._slot(self._look("llm"), "언어 모델", "")
        return info or basic, words

    def _make_synthesizer(self) -> SpeechSynthesizer:
        from maju.engines.tts_espeak import EspeakSynthesizer

        if self._rehearsal_model is not None or not isinstance(self._look("voice"), Path):
            return EspeakSynthesizer()
        from maju.engines.tts_piper import PiperSynthesizer

        return PiperSynthesizer(self._voices)

    def _make_recognizer(self) -> SpeechRecognizer | None:
        folder = self._rehearsal_model or self._find("speech")
        if folder is None:
            return None
        from maju.engines.stt_faster_whisper import FasterWhisperRecognizer

        return FasterWhisperRecognizer(folder, device=self._settings.speech_compute)

    def _make_face(self) -> FaceReader | None:
        model = self._find("face")
        if model is None:
            return None
        from maju.engines.face_mediapipe import MediaPipeFaceReader

        return MediaPipeFaceReader(model)

    def _make_language_model(self) -> LanguageModel | None:
        model = self._find("llm") if self._settings.use_language_model else None
        if model is None or self._rehearsal_model is not None:
            return None
        from maju.engines.llm_llama_cpp import LlamaCppModel

        return LlamaCppModel(model, gpu_layers=self._settings.llm_gpu_layers)


def _make_voice_activity() -> VoiceActivity:
    from maju.engines.voice_activity import SileroVoiceActivity

    return SileroVoiceActivity()


def _make_words() -> WordAnalyzer:
    from maju.engines.words_kiwi import KiwiWordAnalyzer

    return KiwiWordAnalyzer()
