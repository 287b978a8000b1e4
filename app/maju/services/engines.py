"""The engines of this computer, as services see them: made when first asked for, None where there is no model."""

from collections.abc import Callable
from typing import Protocol

from maju.domain.phrase import Phrase
from maju.domain.ports import (
    EngineInfo,
    FaceReader,
    LanguageModel,
    SentenceEncoder,
    SpeechRecognizer,
    SpeechSynthesizer,
    VoiceActivity,
    WordAnalyzer,
)
from maju.services.model_views import SlotUse


class EngineSettings(Protocol):
    """What engines read of a person's settings; meanings as in :class:`maju.settings.Settings`."""

    @property
    def speech_model(self) -> str:
        """Name of an installed model, empty for the best."""

    @property
    def language_model(self) -> str:
        """The same."""

    @property
    def face_model(self) -> str:
        """The same."""

    @property
    def embedding_model(self) -> str:
        """The same."""

    @property
    def voice_engine(self) -> str:
        """Which engine speaks."""

    @property
    def voice(self) -> str:
        """One of its voices."""

    @property
    def speech_compute(self) -> str:
        """``auto``, ``cpu`` or ``cuda``."""

    @property
    def use_language_model(self) -> bool:
        """False: judge by rules alone."""

    @property
    def llm_gpu_layers(self) -> int:
        """-1: as many as fit."""

    @property
    def use_server(self) -> bool:
        """Judge with the server instead of a model of this computer."""

    @property
    def server_address(self) -> str:
        """``http://host:port/v1``."""

    @property
    def server_model(self) -> str:
        """Its name there, empty for the first."""

    @property
    def server_key(self) -> str:
        """Empty where it asks for none."""


class Engines(Protocol):
    """Every method returns the same object each time, until :meth:`renew`; the first call may take seconds and may raise
    MajuError. Who keeps an engine longer than for one call takes a :meth:`hold`, so that it is not closed meanwhile."""

    def synthesizer(self) -> SpeechSynthesizer:
        """There is always a voice."""

    def built_in_voice(self) -> SpeechSynthesizer:
        """The voice every computer has: it goes on where :meth:`synthesizer` fails in the middle of an interview."""

    def offer_system_voice(self, make: Callable[[], SpeechSynthesizer | None]) -> None:
        """Tell how to get at the operating system's own voice (the window knows); ``make`` gives None where it has no Korean one."""

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

    def encoder(self) -> SentenceEncoder | None:
        """The chosen sentence encoder, else the one that ships; None where neither can be used."""

    def warm_up(self) -> None:
        """Load what an interview will need, so that nobody waits for it later; what cannot be loaded is said when it is used."""

    def overview(self) -> tuple[tuple[str, EngineInfo | None, str | Phrase], ...]:
        """(slot, engine or None, Korean words on what is missing or wrong) for every slot, without loading models."""

    def uses(self) -> tuple[SlotUse, ...]:
        """Which installed model the next interview uses in each slot, without loading models."""

    def hold(self) -> Callable[[], None]:
        """Keep what is made now open until the returned call; to be called once an interview or an analysis begins."""

    def renew(self, settings: EngineSettings) -> None:
        """Use what is installed and chosen now from the next interview on. Engines whose model or setting has changed are
        closed: at once, or when the last hold is let go. May take seconds."""

    def close(self) -> None:
        """Close whatever was made."""
