"""What the next interview uses of what is installed: looked up afresh each time, nothing loaded."""

import functools
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from maju.domain.catalogue import Catalogue, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel, ModelFinder
from maju.domain.ports import EngineInfo
from maju.packs import TORCH, find_pack, has_torch, may_use_card, needed_for, why_left_alone
from maju.services.engines import EngineSettings
from maju.services.model_choice import ModelChoice, choose_model
from maju.services.model_views import Phrase, ProfileAdvice, SlotUse
from maju.services.voice_choice import BUILT_IN, LABELS, VoiceOffer, VoiceWish, order_voices, why_not_chosen

LOG = logging.getLogger(__name__)
_MISSING = {
    Slot.SPEECH: "음성 인식 모델이 없어 답변을 글로 옮기지 못합니다.",
    Slot.FACE: "표정 분석 모델이 없어 화면 속 모습은 재지 않습니다.",
}
_LABELS = {Slot.SPEECH: "음성 인식", Slot.FACE: "표정 분석", Slot.LANGUAGE: "언어 모델"}
_NO_ADDRESS = "언어 모델 서버의 주소가 비어 있어 기본 분석을 씁니다. 설정에서 주소를 적어 주십시오."

Row = tuple[str, EngineInfo | None, str | Phrase]


@dataclass(frozen=True, slots=True)
class ModelSources:
    """Where models are looked for and what is known of them. ``advice`` looks at the computer: asked only where it decides;
    ``packs``: where packs beside the core may lie."""

    finder: ModelFinder
    catalogue: Callable[[], Catalogue]
    advice: Callable[[Catalogue], ProfileAdvice]
    rehearsal_model: Path | None = None
    shipped_encoder: Path | None = None
    packs: tuple[Path, ...] = ()


class ChosenModels:
    """The choices of one person's settings."""

    def __init__(self, sources: ModelSources, settings: EngineSettings) -> None:
        self._sources = sources
        self.settings = settings
        self._catalogue = functools.lru_cache(maxsize=1)(self._read_catalogue)
        self._advice = functools.lru_cache(maxsize=1)(lambda: sources.advice(self._catalogue()))

    @property
    def rehearsal_model(self) -> Path | None:
        """The small Whisper of a rehearsal; while there is one, nothing installed speaks or judges."""
        return self._sources.rehearsal_model

    @property
    def shipped_encoder(self) -> Path | None:
        """The sentence encoder that ships, whether it is there or not."""
        return self._sources.shipped_encoder

    def pack(self, identifier: str) -> Path | None:
        """The folder of a pack beside the core that can be used, if there is one."""
        found = find_pack(self._sources.packs, identifier)
        return found.folder if found is not None else None

    def choice(self, slot: Slot) -> ModelChoice:
        """The model of a slot (not for voices)."""
        settings = self.settings
        wishes = {
            Slot.SPEECH: settings.speech_model,
            Slot.LANGUAGE: settings.language_model,
            Slot.FACE: settings.face_model,
            Slot.EMBEDDING: settings.embedding_model,
        }
        use_card = slot is Slot.SPEECH and settings.speech_compute != "cpu" and may_use_card(self._sources.packs)
        installed = self._sources.finder.installed(slot)
        if slot is Slot.EMBEDDING:
            installed = tuple(without_torch(model, self._sources.packs) for model in installed)
        return choose_model(slot, installed, wishes.get(slot, ""), self._catalogue(), self._advice, use_card=use_card)

    def find(self, slot: Slot) -> Path | None:
        """Where the model of a slot lies. Raises: MajuError of the one that is there and cannot be used."""
        choice = self.choice(slot)
        if choice.problem is not None:
            raise choice.problem
        return choice.model.path if choice.model is not None else None

    @property
    def wish(self) -> VoiceWish:
        """The voice the person chose."""
        return VoiceWish(self.settings.voice_engine, self.settings.voice)

    def voices(self, *, system: bool) -> tuple[VoiceOffer, ...]:
        """Who may speak, in the order to try."""
        if self.rehearsal_model is not None:
            return (VoiceOffer(BUILT_IN),)
        return order_voices(self.wish, self._sources.finder.installed(Slot.VOICE), system=system)

    def voice_words(self, speaking: VoiceOffer, failures: Mapping[str, MajuError]) -> Phrase | None:
        """Why it is not the chosen voice that speaks, if it is not."""
        if self.rehearsal_model is not None:
            return None
        installed = self._sources.finder.installed(Slot.VOICE)
        return why_not_chosen(self.wish, speaking.engine, installed, failures)

    def rows(self, speaking: VoiceOffer, words: Phrase | None) -> tuple[Row, ...]:
        """The overview."""
        return (
            ("voice", _voice_info(speaking), words or ""),
            self._row(Slot.SPEECH),
            self._row(Slot.FACE),
            self._language_row(),
        )

    def uses(self, speaking: VoiceOffer, words: Phrase | None) -> tuple[SlotUse, ...]:
        """The same as names of models."""
        chosen = self.wish.engine == speaking.engine
        voice = SlotUse(Slot.VOICE, speaking.models[0].name if speaking.models else "", chosen, words)
        return (voice, *(self._use(slot) for slot in Slot if slot is not Slot.VOICE))

    def _use(self, slot: Slot) -> SlotUse:
        if slot is Slot.LANGUAGE and (self.settings.use_server or not self.settings.use_language_model):
            return SlotUse(slot, "")
        choice = self.choice(slot)
        words = choice.words
        if words is None and choice.problem is not None:
            words = Phrase("{why}", {"why": choice.problem})
        return SlotUse(slot, choice.model.name if choice.model else "", choice.chosen, words)

    def _row(self, slot: Slot) -> Row:
        if slot is Slot.SPEECH and self.rehearsal_model is not None:
            return slot.value, EngineInfo(self.rehearsal_model.name, _LABELS[slot], self.rehearsal_model.name), ""
        choice = self.choice(slot)
        if choice.model is None:
            problem = None if choice.problem is None else Phrase("{why}", {"why": choice.problem})
            return slot.value, None, choice.words or problem or _MISSING.get(slot, "")
        return slot.value, _model_info(choice.model), choice.words or ""

    def _language_row(self) -> Row:
        basic = EngineInfo("rules", "기본 분석")
        settings = self.settings
        if not settings.use_language_model or self.rehearsal_model is not None:
            return Slot.LANGUAGE.value, basic, ""
        if settings.use_server:
            refusal = _refusal(settings.server_address)
            server = EngineInfo("server", "언어 모델 서버", settings.server_address)
            return Slot.LANGUAGE.value, basic if refusal else server, refusal
        slot, info, words = self._row(Slot.LANGUAGE)
        return slot, info or basic, words

    def _read_catalogue(self) -> Catalogue:
        """An unreadable manifest costs the order of the models, not the models."""
        try:
            return self._sources.catalogue()
        except MajuError as error:
            LOG.warning("%s: %s", error.code, error)
            return Catalogue(())


def without_torch(model: InstalledModel, packs: tuple[Path, ...]) -> InstalledModel:
    """The encoder, with its problem where only torch could run it and there is none."""
    from maju.engines.embed_static import is_static

    if model.problem is not None or is_static(model.path) or has_torch(packs):
        return model
    return replace(model, problem=why_left_alone(packs, TORCH) or needed_for(model.name))


def _refusal(address: str) -> str | Phrase:
    """Why a server at ``address`` will not be asked, from the address alone."""
    from maju.engines.server_address import parse_server_address

    if not address:
        return _NO_ADDRESS
    try:
        parse_server_address(address)
    except MajuError as error:
        return Phrase("{why} 그동안 기본 분석을 씁니다.", {"why": error})
    return ""


def _voice_info(offer: VoiceOffer) -> EngineInfo:
    return EngineInfo(offer.engine, LABELS[offer.engine], offer.models[0].name if offer.models else "")


def _model_info(model: InstalledModel) -> EngineInfo:
    return EngineInfo(model.name, _LABELS[model.slot], model.name)
