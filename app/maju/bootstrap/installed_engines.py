"""The engines of this computer: the chosen or best installed model of each slot, or what is built in."""

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar, runtime_checkable

from maju.bootstrap.chosen_models import ChosenModels, ModelSources
from maju.bootstrap.engine_recipes import (
    Recipe,
    encoder_recipe,
    face_recipe,
    language_recipe,
    make_system_voice,
    make_voice,
    make_voice_activity,
    make_words,
    recognizer_recipe,
    voice_key,
)
from maju.domain.errors import MajuError
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
from maju.services.engines import EngineSettings
from maju.services.model_views import SlotUse
from maju.services.voice_choice import BUILT_IN, SYSTEM, VoiceOffer

T = TypeVar("T")

LOG = logging.getLogger(__name__)


@runtime_checkable
class _WarmsUp(Protocol):
    """An engine that can load its model before it is needed."""

    def warm_up(self) -> None:
        """Load it now."""


class InstalledEngines:
    """The :class:`maju.services.engines.Engines` over installed models. Each engine is made once, when asked for."""

    def __init__(self, sources: ModelSources, settings: EngineSettings) -> None:
        self._sources = sources
        self._chosen = ChosenModels(sources, settings)
        self._made: dict[str, tuple[tuple[object, ...], Any]] = {}
        self._retired: list[Any] = []
        self._holds = 0
        self._making = threading.RLock()
        self._make_system_voice: Callable[[], SpeechSynthesizer | None] | None = None
        self._voice_failures: dict[str, MajuError] = {}

    def synthesizer(self) -> SpeechSynthesizer:
        """The first voice in the order of preference that can be opened."""
        return self._once("synthesizer", self._voice_recipe)

    def built_in_voice(self) -> SpeechSynthesizer:
        """espeak-ng."""
        return self._once("built_in_voice", lambda: Recipe((), lambda: make_voice(VoiceOffer(BUILT_IN))))

    def offer_system_voice(self, make: Callable[[], SpeechSynthesizer | None]) -> None:
        """Asked when it is its turn in the order of preference."""
        with self._making:
            self._make_system_voice = make
            self._retire_changed()

    def recognizer(self) -> SpeechRecognizer | None:
        """faster-whisper over the chosen model, or None."""
        return self._once("recognizer", lambda: recognizer_recipe(self._chosen))

    def voice_activity(self) -> VoiceActivity:
        """Silero."""
        return self._once("voice_activity", lambda: Recipe((), make_voice_activity))

    def face(self) -> FaceReader | None:
        """MediaPipe over the chosen model, or None."""
        return self._once("face", lambda: face_recipe(self._chosen))

    def language_model(self) -> LanguageModel | None:
        """The server or llama.cpp over the chosen model, or None."""
        return self._once("language_model", lambda: language_recipe(self._chosen))

    def words(self) -> WordAnalyzer:
        """Kiwi."""
        return self._once("words", lambda: Recipe((), make_words))

    def encoder(self) -> SentenceEncoder | None:
        """The installed encoder, else the one that ships."""
        return self._once("encoder", lambda: encoder_recipe(self._chosen))

    def warm_up(self) -> None:
        """Kiwi, the voice and the models, smallest first."""
        for make in (self.words, self.synthesizer, self.recognizer, self.face, self.language_model):
            try:
                engine: object = make()
                if isinstance(engine, _WarmsUp):
                    engine.warm_up()
            except MajuError as error:
                LOG.warning("%s: %s", error.code, error)

    def overview(self) -> tuple[tuple[str, EngineInfo | None, str | Phrase], ...]:
        """What each slot has, read from the folders alone."""
        with self._making:
            speaking = self._speaking()
            return self._chosen.rows(speaking, self._chosen.voice_words(speaking, self._voice_failures))

    def uses(self) -> tuple[SlotUse, ...]:
        """Which installed model the next interview uses in each slot."""
        with self._making:
            speaking = self._speaking()
            return self._chosen.uses(speaking, self._chosen.voice_words(speaking, self._voice_failures))

    def hold(self) -> Callable[[], None]:
        """Engines that :meth:`renew` replaces stay open until the last hold is let go; letting go twice counts once."""
        with self._making:
            self._holds += 1
        once = contextlib.ExitStack()
        once.callback(self._let_go)
        return once.close

    def renew(self, settings: EngineSettings) -> None:
        """Choose anew; what has changed is made again when it is next asked for."""
        with self._making:
            self._chosen = ChosenModels(self._sources, settings)
            self._voice_failures.clear()
            self._retire_changed()

    def close(self) -> None:
        """Close whatever was made."""
        with self._making:
            self._retired += [engine for _, engine in self._made.values()]
            self._made.clear()
            self._close_retired()

    # --- making and retiring ------------------------------------------------------------------------------------------

    def _recipes(self) -> dict[str, Callable[[], Recipe[Any]]]:
        """Of the engines that depend on models and settings."""
        return {
            "synthesizer": self._voice_recipe,
            "recognizer": lambda: recognizer_recipe(self._chosen),
            "face": lambda: face_recipe(self._chosen),
            "language_model": lambda: language_recipe(self._chosen),
            "encoder": lambda: encoder_recipe(self._chosen),
        }

    def _once(self, name: str, recipe: Callable[[], Recipe[T]]) -> T:
        with self._making:
            if name not in self._made:
                found = recipe()
                self._made[name] = (found.key, found.make())
            engine: T = self._made[name][1]
            return engine

    def _retire_changed(self) -> None:
        for name, recipe in self._recipes().items():
            if name in self._made and self._made[name][0] != _key(recipe):
                self._retire(self._made.pop(name)[1])
        if not self._holds:
            self._close_retired()

    def _retire(self, engine: Any) -> None:
        if not any(engine is kept for _, kept in self._made.values()):
            self._retired.append(engine)

    def _let_go(self) -> None:
        with self._making:
            self._holds -= 1
            if not self._holds:
                self._close_retired()

    def _close_retired(self) -> None:
        for engine in self._retired:
            if engine is not None and hasattr(engine, "close"):
                engine.close()
        self._retired.clear()

    # --- voices -------------------------------------------------------------------------------------------------------

    def _speaking(self) -> VoiceOffer:
        """Who would speak now, as far as it can be told without loading a model."""
        return next(offer for offer in self._offers() if offer.engine not in self._voice_failures)

    def _offers(self) -> tuple[VoiceOffer, ...]:
        """Who may speak. Whether the system has a Korean voice is asked only when it is its turn."""
        offers = self._chosen.voices(system=self._make_system_voice is not None)
        before = [offer.engine for offer in offers if offer.engine not in self._voice_failures]
        if before[0] == SYSTEM and self._system_voice() is None:
            return tuple(offer for offer in offers if offer.engine != SYSTEM)
        return offers

    def _voice_recipe(self) -> Recipe[SpeechSynthesizer]:
        return Recipe(voice_key(self._offers(), self._chosen.settings.voice), self._open_voice)

    def _open_voice(self) -> SpeechSynthesizer:
        """Raises: MajuError of the built-in voice where even that is missing."""
        while True:
            offer = self._speaking()
            system = self._system_voice() if offer.engine == SYSTEM else None
            if system is not None:
                return system
            try:
                return make_voice(offer)
            except MajuError as error:
                if offer.engine == BUILT_IN:
                    raise
                LOG.warning("%s: %s", error.code, error)
                self._voice_failures[offer.engine] = error

    def _system_voice(self) -> SpeechSynthesizer | None:
        """The operating system's Korean voice; opened once, kept to the end."""
        make = self._make_system_voice
        if make is None or SYSTEM in self._voice_failures:
            return None
        try:
            return self._once("system_voice", lambda: Recipe((), lambda: make_system_voice(make)))
        except MajuError as error:
            LOG.warning("%s: %s", error.code, error)
            self._voice_failures[SYSTEM] = error
            return None


def _key(recipe: Callable[[], Recipe[Any]]) -> tuple[object, ...]:
    """Of an engine that could not be made now: like no other."""
    try:
        return recipe().key
    except (MajuError, OSError) as error:
        return ("unusable", repr(error))
