"""The models: what each is for, what is used now and why; fetch, carry, check, remove, choose."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.ports import EngineInfo
from maju.services.model_views import ModelLine, ModelState, ProfileAdvice
from maju.services.model_wishes import SETTINGS
from maju.ui.page import ScrolledPage
from maju.ui.pages.carry_card import CarryCard
from maju.ui.pages.install_flow import InstallFlow
from maju.ui.pages.language_choice import LanguageChoice
from maju.ui.pages.model_row import ModelActions
from maju.ui.pages.model_words import SLOTS, size_words
from maju.ui.pages.profile_choice import ProfileChoice
from maju.ui.pages.slot_card import SlotCard, now_words
from maju.ui.pages.transfer_strip import TransferStrip
from maju.ui.pages.voice_choice import VoiceChoice
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow


@dataclass(frozen=True, slots=True)
class _Found:
    advice: ProfileAdvice
    lines: tuple[ModelLine, ...]
    overview: tuple[tuple[str, EngineInfo | None, str | Phrase], ...]


class ModelPage(ScrolledPage):
    """``about``: the :class:`Slot` that is looked for, where a page that lacks a model leads here."""

    section = "settings"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._wanted = about if isinstance(about, Slot) else None
        self._lines: tuple[ModelLine, ...] = ()
        self.setAcceptDrops(True)
        self.flow = InstallFlow(self)
        back = Button(tr("설정"), key="Esc", press=lambda: stage.open("settings"))
        title, words = (
            tr("모델"),
            tr("모델이 있으면 더 자연스럽게 묻고 더 꼼꼼히 살펴봅니다. 없어도 연습할 수 있습니다."),
        )
        self.add_heading(title, words, back)
        self.strip = TransferStrip(stage)
        self.column.addWidget(self.strip)
        self.column.addWidget(self._profile_card())
        self.voice, self.language = VoiceChoice(self), LanguageChoice(self)
        self.cards = {slot: self._slot_card(slot) for slot in SLOTS}
        for card in self.cards.values():
            self.column.addWidget(card)
        self.carry = CarryCard(self, self.flow, self._add_own, lambda: self._lines)
        self.column.addWidget(self.carry)
        self.column.addStretch(1)

    # --- making -------------------------------------------------------------------------------------------------------

    def _profile_card(self) -> Card:
        card = Card(tr("이 컴퓨터에 맞는 구성"))
        self.profiles = ProfileChoice()
        self.profiles.chosen.connect(lambda _offer: self._show_lines())
        self.get = Button(tr("받기"), "primary", press=self._get_profile)
        self.get.setEnabled(False)
        stick = Button(tr("USB에서 가져오기"), press=self.flow.ask_for_stick)
        card.add(self.profiles, Flow([self.get, stick]))
        return card

    def _slot_card(self, slot: Slot) -> SlotCard:
        setting = SETTINGS.get(slot)
        actions = ModelActions(
            get=lambda line: self.flow.get((line.name,)),
            check=self.stage.transfers.verify,
            remove=self._remove,
            use=(lambda line: self.stage.use(**{setting: line.name})) if setting else None,
        )
        automatic = (lambda: self.stage.use(**{setting: ""})) if setting else None
        special = {Slot.VOICE: self.voice, Slot.LANGUAGE: self.language}.get(slot)
        return SlotCard(slot, actions, self.stage.transfers.state_of, automatic, special)

    def entered(self) -> None:
        self.stage.models_changed.connect(self._look)
        self.stage.transfers.changed.connect(self._show_lines)
        self._look()

    def left(self) -> None:
        super().left()
        self.stage.models_changed.disconnect(self._look)
        self.stage.transfers.changed.disconnect(self._show_lines)
        self.strip.let_go()
        self.voice.let_go()

    def go_back(self) -> bool:
        self.stage.open("settings")
        return True

    # --- looking ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        program, lane = self.stage.program, self.stage.program.lanes["look"]
        desk = program.model_desk
        self.jobs.ask(lane, lambda: _Found(desk.advice(), desk.lines(), program.engines.overview()), self._show)
        self.jobs.ask(lane, self.voice.ask, self.voice.show_speaking)

    def _show(self, found: _Found) -> None:
        self._lines = found.lines
        for slot, card in self.cards.items():
            if slot is not Slot.VOICE:
                self._show_now(card, found)
        self.profiles.show_advice(found.advice)
        self._show_lines()
        if self._wanted is not None:
            card, self._wanted = self.cards[self._wanted], None
            QTimer.singleShot(0, card, lambda: self.scrolled.ensureWidgetVisible(card, 0, 0))

    def _show_now(self, card: SlotCard, found: _Found) -> None:
        settings = self.stage.settings
        words, chosen = now_words(card.slot, [line for line in found.lines if line.slot is card.slot])
        engine = next((one for one in found.overview if one[0] == card.slot.value and card.slot in SETTINGS), None)
        trouble = known(engine[2]) if engine is not None and (engine[1] is not None or chosen) else ""
        if card.slot is Slot.LANGUAGE and not settings.use_language_model:
            words = tr("언어 모델을 쓰지 않도록 하셨습니다. 정해진 규칙으로 분석합니다(기본 분석).")
        elif card.slot is Slot.LANGUAGE and settings.use_server:
            words = tr("지금 쓰는 것: 서버 {address}", address=settings.server_address)
        wished = bool(getattr(settings, SETTINGS[card.slot])) if card.slot in SETTINGS else False
        card.show_now(words, trouble, chosen=chosen or wished)

    def _show_lines(self) -> None:
        offer = self.profiles.offer
        nearby = frozenset(model.id for model in offer.models) if offer is not None else frozenset()
        for slot, card in self.cards.items():
            card.show_lines([line for line in self._lines if line.slot is slot], nearby)
        missing = offer.bytes_missing if offer is not None else 0
        self.get.setEnabled(bool(missing) and not self._on_their_way(nearby))
        self.get.say(tr("이 구성 받기 ({size})", size=size_words(missing)) if missing else tr("모두 받았습니다"))
        self.carry.show_lines()

    def _on_their_way(self, names: frozenset[str]) -> bool:
        return any(self.stage.transfers.state_of(name) for name in names)

    # --- doing --------------------------------------------------------------------------------------------------------

    def _get_profile(self) -> None:
        if self.profiles.offer is not None:
            self.flow.get_profile(self.profiles.offer.profile)

    def _remove(self, line: ModelLine) -> None:
        desk = self.stage.program.model_desk
        partial = line.state is ModelState.PARTIAL
        remove: Callable[[], object] = (
            (lambda: desk.discard(line.name)) if partial else (lambda: desk.remove(line.slot, line.name))
        )
        self.jobs.ask(self.stage.program.lanes["look"], remove, lambda _freed: self.stage.use())

    def _add_own(self, place: Path) -> None:
        desk = self.stage.program.model_desk
        self.jobs.ask(self.stage.program.lanes["look"], lambda: desk.add_own(place), self._added)

    def _added(self, line: ModelLine) -> None:
        words = tr("모델을 더했습니다: {name}", name=known(line.label))
        self.notices.say(words, tone="green", more=tr("파일은 그 자리에 그대로 둡니다. 옮기면 찾지 못합니다."))
        self.stage.use()

    # --- dropping files -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._take_in(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _take_in(self, place: Path) -> None:
        """A pack is installed, anything else is looked at as a model of the person's own."""
        desk, lane = self.stage.program.model_desk, self.stage.program.lanes["look"]

        def not_a_pack(error: MajuError) -> None:
            if error.code == "pack-not-found":
                self._add_own(place)
            else:
                self.tell(error)

        self.jobs.ask(lane, lambda: desk.pack_contents(place), lambda _pack: self.flow.from_stick(place), not_a_pack)
