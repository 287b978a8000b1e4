"""The engines of this computer, as services see them: made when first asked for, None where there is no model."""

from typing import Protocol

from maju.domain.ports import (
    EngineInfo,
    FaceReader,
    LanguageModel,
    SpeechRecognizer,
    SpeechSynthesizer,
    VoiceActivity,
    WordAnalyzer,
)


class Engines(Protocol):
    """Every method returns the same object each time; the first call may take seconds and may raise MajuError."""

    def synthesizer(self) -> SpeechSynthesizer:
        """There is always a voice."""

    def recognizer(self) -> SpeechRecognizer | None:
        """None without a speech-to-text model."""

    def voice_activity(self) -> VoiceActivity:
        """Always there."""

    def face(self) -> FaceReader | None:
        """None without a face model."""

    def language_model(self) -> LanguageModel | None:
        """None without a language model, or where the person has switched it off."""

    def words(self) -> WordAnalyzer:
        """Always there."""

    def warm_up(self) -> None:
        """Load what an interview will need, so that nobody waits for it later; what cannot be loaded is said when it is used."""

    def overview(self) -> tuple[tuple[str, EngineInfo | None, str], ...]:
        """(slot, engine or None, Korean words on what is missing or wrong) for every slot, without loading models."""

    def close(self) -> None:
        """Close whatever was made."""
