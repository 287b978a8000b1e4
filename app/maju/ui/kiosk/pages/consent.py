"""Consent, item by item: each is shown whole, agreed to by itself, and may be refused; nothing is ticked beforehand."""

from PySide6.QtWidgets import QGridLayout, QWidget

from maju.domain.consent import KEEPING, MATERIALS, PICTURE, PRESENCE, ConsentItem, ConsentText
from maju.domain.errors import MajuError
from maju.domain.kiosk import KioskSettings
from maju.ui.kiosk.widgets.big import BigButton, TickCard
from maju.ui.kiosk.widgets.kiosk_page import KioskPage
from maju.ui.stage import NO_DEVICE, Stage
from maju.ui.texts import language, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.card import Card
from maju.ui.widgets.columns import bring_into_view
from maju.ui.widgets.labels import Label

YOUNGEST = 14
"""개인정보 보호법 제22조의2: below it a guardian has to agree, which a kiosk cannot ask for."""


class ConsentPage(KioskPage):
    """The primary button waits for the age and every required item."""

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage, tr("시작하기 전에 동의를 받습니다"))
        self.text: ConsentText | None = None
        self.ticks: dict[str, TickCard] = {}
        self.old_enough = TickCard(tr("만 14세 이상입니다"), tr("만 14세 미만은 보호자의 동의가 필요합니다."))
        self.too_young = BigButton(tr("만 14세 미만입니다"), "quiet", press=self._say_too_young)
        self.refuse = BigButton(tr("동의하지 않습니다"), "secondary", press=self.room.refuse_consent)
        self.agree = BigButton(tr("동의하고 계속"), "primary", press=self._agree)
        self.young_notice: Banner | None = None
        self.set_foot(self.refuse, self.agree)
        try:
            self._show(self.room.counter.consent(language()))
        except MajuError as error:
            self._without_text(error)
        self._look()

    def _show(self, text: ConsentText) -> None:
        self.text = text
        self.say(text.title, tr("항목마다 따로 동의하시거나 거절하실 수 있습니다. 미리 골라 둔 것은 없습니다."))
        self.column.addWidget(_notice_card(text))
        self.column.addWidget(Label(tr("꼭 필요한 동의"), "heading"))
        self.column.addWidget(self.old_enough)
        self.column.addWidget(self.too_young)
        self.old_enough.toggled.connect(lambda _on: self._look())
        offered = offered_items(text, self.room.settings)
        for item in (item for item in offered if item.required):
            self._add(item)
        free = [item for item in offered if not item.required]
        if free:
            self.column.addWidget(Label(tr("고르실 수 있는 동의"), "heading"))
            self.column.addWidget(Label(tr("거절하셔도 연습하실 수 있습니다."), "muted"))
        for item in free:
            self._add(item)
        self.column.addStretch(1)

    def _add(self, item: ConsentItem) -> None:
        need = tr("필수") if item.required else tr("선택")
        tick = TickCard(tr("[{need}] {title}", need=need, title=item.title))
        tick.toggled.connect(lambda _on: self._look())
        self.ticks[item.id] = tick
        card = Card(margin=0, gap=0)
        card.add(tick, _four_facts(item))
        self.column.addWidget(card)

    def _look(self) -> None:
        """Presence needs the picture; the way on needs the age and what is required."""
        if PRESENCE in self.ticks and PICTURE in self.ticks:
            picture = self.ticks[PICTURE].isChecked()
            self.ticks[PRESENCE].setEnabled(picture)
            if not picture:
                self.ticks[PRESENCE].setChecked(False)
        self.agree.setEnabled(
            self.text is not None and self.old_enough.isChecked() and not self.text.missing(self._given())
        )

    def _given(self) -> frozenset[str]:
        return frozenset(item for item, tick in self.ticks.items() if tick.isChecked())

    def _agree(self) -> None:
        if self.text is None:
            return
        choice = self.text.choice(self._given(), self.room.counter.now())
        picture = choice.allows(PICTURE)
        self.stage.remember(
            record_video=picture,
            measure_presence=choice.allows(PRESENCE),
            use_materials=choice.allows(MATERIALS),
            camera=self.stage.settings.camera if picture else NO_DEVICE,
        )
        self.room.give_consent(choice)

    def _say_too_young(self) -> None:
        self.old_enough.setChecked(False)
        if self.young_notice is None:
            self.young_notice = Banner(
                tr("만 14세 미만이시면 혼자 쓰실 수 없습니다."),
                tr("법정대리인의 동의가 필요합니다. 담당 상담사에게 말씀해 주시면 도와드립니다. 남긴 것은 없습니다."),
                [(tr("처음으로"), "secondary", self.room.refuse_consent)],
            )
            self.column.insertWidget(self.column.indexOf(self.too_young) + 1, self.young_notice)
        bring_into_view(self.young_notice)

    def _without_text(self, error: MajuError) -> None:
        """Without the words nobody can agree to them: the only way is back."""
        self.say(tr("지금은 시작할 수 없습니다"), tr("동의서를 읽지 못했습니다. 담당 상담사에게 알려 주십시오."))
        self.tell(error)
        self.refuse.say(tr("처음으로"))
        self.agree.hide()
        self.column.addStretch(1)


def offered_items(text: ConsentText, settings: KioskSettings) -> tuple[ConsentItem, ...]:
    """Items of what this kiosk does: what a centre has turned off is not asked."""
    offered = {
        PICTURE: settings.record_video,
        PRESENCE: settings.record_video and settings.presence,
        MATERIALS: settings.allow_materials and settings.allow_stick,
        KEEPING: settings.allow_keep,
    }
    return tuple(item for item in text.items if item.required or offered.get(item.id, True))


def _notice_card(text: ConsentText) -> Card:
    card = Card(tone="indigo", margin=24, gap=10)
    for paragraph in text.notice.split("\n"):
        card.add(Label(paragraph))
    who = " · ".join(part for part in (text.controller, text.contact) if part)
    if who:
        card.add(Label(tr("개인정보를 다루는 곳: {who}", who=who), "strong"))
    return card


def _four_facts(item: ConsentItem) -> QWidget:
    """What the law wants said of each: purpose, data, how long, and that one may refuse."""
    facts = QWidget()
    grid = QGridLayout(facts)
    grid.setContentsMargins(24, 4, 24, 20)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for place, (name, words) in enumerate(
        (
            (tr("목적"), item.purpose),
            (tr("항목"), item.data),
            (tr("보유 기간"), item.retention),
            (tr("거부할 권리"), item.refusal),
        )
    ):
        label = Label(name, "muted", wrap=False)
        grid.addWidget(label, place, 0, label.alignment().AlignTop)
        grid.addWidget(Label(words), place, 1)
    return facts
