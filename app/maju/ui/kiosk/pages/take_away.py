"""Taking things along before everything is destroyed: on a stick, on paper, or kept by the centre where both want it."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from maju.domain.consent import KEEPING
from maju.domain.errors import MajuError
from maju.domain.pool import Receipt
from maju.domain.usage import Group
from maju.services.kiosk.stick import Stick, find_sticks
from maju.services.kiosk.take_away import TakeAway, TakeAwayDesk, Taken, check_passphrase
from maju.services.report_blocks import ReportDocument
from maju.ui.kiosk.desk.group_card import GroupCard
from maju.ui.kiosk.pages.material_parts import plain_stack
from maju.ui.kiosk.pages.materials import LOOK_MS
from maju.ui.kiosk.pages.take_away_parts import (
    ReceiptCard,
    TakeCard,
    name_field,
    passphrase_fields,
    stick_words,
    taken_words,
)
from maju.ui.kiosk.widgets.big import BigButton, BigField
from maju.ui.kiosk.widgets.kiosk_page import KioskPage
from maju.ui.paper.printing import default_printer, print_report
from maju.ui.paper.report_pdf import pdf_renderer
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.card import Card
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Plugged:
    """The stick that is there, and the room on it in bytes."""

    stick: Stick | None = None
    free: int = 0


class TakeAwayPage(KioskPage):
    """Writes on the lane ``stick``, one thing after another; what is written is said below the heading."""

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage, tr("무엇을 가져가시겠습니까?"), tr("가져가지 않으신 것은 끝나면 모두 파기합니다."))
        program, counter = stage.program, self.room.counter
        self.desk = TakeAwayDesk(program, pdf_renderer(program.root), counter.export_record, counter.stick_roots)
        self.plugged = Plugged()
        self.taken: list[Taken] = []
        self.printer = ""
        self.busy = False
        self._looking = False
        self.state = Label("", "heading")
        self._said = plain_stack()
        self.name = name_field()
        self.first, self.second = passphrase_fields()
        self.called: BigField | None = None
        self._savers: list[BigButton] = []
        self._printers: list[BigButton] = []
        self._compose()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_for_stick)
        self._say()

    def entered(self) -> None:
        if self.room.settings.allow_print:
            self.printer = default_printer()
        if self.room.settings.allow_stick:
            self._look_for_stick()
            self._timer.start(LOOK_MS)
        self._say()

    def left(self) -> None:
        super().left()
        self._timer.stop()

    # --- making -------------------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.column.addWidget(self.state)
        self.column.addWidget(self._said)
        cards = [self._summary_card(), self._report_card()]
        if self.desk.records and self.room.settings.allow_stick:
            cards.append(self._record_card())
        if self._may_keep:
            cards.append(self._keeping_card())
        for left, right in zip(cards[::2], cards[1::2], strict=False):
            self.column.addWidget(Columns(left, right, shares=(1, 1)))
        if len(cards) % 2:
            self.column.addWidget(cards[-1])
        if self.room.counter.count_levels is not None and self._interview:
            self.groups = GroupCard(self._count)
            self.column.addWidget(self.groups)
        self.column.addStretch(1)
        self.back = BigButton(tr("결과 다시 보기"), "secondary", press=self.room.back)
        self.finish = BigButton("", "primary", press=self.room.done)
        self.set_foot(self.back, self.finish)

    def _summary_card(self) -> Card:
        card = TakeCard(
            tr("한 장 요약"), tr("잘된 점과 다음에 해 볼 일을 종이 한 장에 담습니다. 점수는 적지 않습니다."), self.name
        )
        self._offer(card, TakeAway.ONE_PAGE, tr("USB에 저장"))
        self._offer_print(card, lambda: self.desk.summary(self._interview, self.name.text()))
        return card

    def _report_card(self) -> Card:
        card = TakeCard(
            tr("전체 보고서"), tr("모든 답변과 기준별 설명을 담습니다. HTML에서는 목소리도 다시 들으실 수 있습니다.")
        )
        self._offer(card, TakeAway.PDF, tr("PDF로 저장"))
        self._offer(card, TakeAway.HTML, tr("HTML로 저장"))
        return card

    def _record_card(self) -> Card:
        words = tr(
            "녹음까지 모두 담아 암호로 잠급니다. 집의 마주 프로그램에서 이어서 연습하실 수 있습니다. 암호를 잊으시면 열 수 없습니다."
        )
        card = TakeCard(tr("암호로 잠근 기록"), words, self.first, self.second)
        self.save_record = card.offer(tr("USB에 저장"), self._save_record)
        self._savers.append(self.save_record)
        return card

    def _keeping_card(self) -> Card:
        words = tr("동의하신 대로 학력, 경력, 기술만 상담사가 볼 수 있게 남깁니다. 점수와 녹음은 남기지 않습니다.")
        self.called = BigField(tr("불러 드릴 이름"), tr("불러 드릴 이름 (별명도 됩니다)"), most=20)
        card = TakeCard(tr("센터에 이력 남기기"), words, self.called)
        self.keep = card.offer(tr("남기기"), self._keep)
        return card

    def _offer(self, card: TakeCard, what: TakeAway, words: str) -> None:
        if self.room.settings.allow_stick:
            self._savers.append(card.offer(words, partial(self._save, what)))

    def _offer_print(self, card: TakeCard, document: Callable[[], ReportDocument]) -> None:
        if self.room.settings.allow_print:
            self._printers.append(card.offer(tr("인쇄"), partial(self._print, document)))

    # --- doing --------------------------------------------------------------------------------------------------------

    @property
    def _interview(self) -> str:
        return self.room.snapshot.interview_id

    @property
    def _may_keep(self) -> bool:
        return self.room.counter.keep is not None and self.room.settings.allow_keep and self.room.allows(KEEPING)

    def _save(self, what: TakeAway, passphrase: str = "") -> None:
        stick = self.plugged.stick
        if stick is None or self.busy:
            return
        interview, name = self._interview, self.name.text()
        self._begin(tr("USB에 저장하고 있습니다. 아직 빼지 마십시오."))
        self.jobs.ask(
            self.stage.program.lanes["stick"],
            lambda: self.desk.save(what, stick, interview, name=name, passphrase=passphrase),
            self._saved,
            self._failed,
        )

    def _save_record(self) -> None:
        try:
            check_passphrase(self.first.text(), self.second.text())
        except MajuError as error:
            self.tell(error)
            return
        self._save(TakeAway.RECORD, self.first.text())

    def _saved(self, taken: Taken) -> None:
        self.taken.append(taken)
        self.first.clear()
        self.second.clear()
        self._done(taken_words(taken), tr("USB에 다 썼습니다. 이제 빼셔도 됩니다."))

    def _print(self, document: Callable[[], ReportDocument]) -> None:
        if not self.printer or self.busy:
            return
        printer, tokens = self.printer, self.stage.program.root / "assets" / "theme"
        self._begin(tr("인쇄하고 있습니다."))
        self.jobs.ask(
            self.stage.program.lanes["look"],
            lambda: print_report(document(), tokens, printer),
            lambda pages: self._done(tr("프린터로 {pages}쪽을 보냈습니다. 종이를 챙겨 주십시오.", pages=pages)),
            self._failed,
        )

    def _keep(self) -> None:
        keep, choice = self.room.counter.keep, self.room.snapshot.consent
        if keep is None or choice is None or self.called is None or self.busy:
            return
        called, materials = self.called.text(), self.stage.program.materials
        self._begin(tr("센터에 남기고 있습니다."))
        lane = self.stage.program.lanes["materials"]
        self.jobs.ask(lane, lambda: keep(materials().profile(), called, choice), self._kept, self._failed)

    def _kept(self, receipt: Receipt) -> None:
        self._said.add(ReceiptCard(receipt))
        self.keep.hide()
        self._done()

    def _count(self, groups: tuple[Group, ...]) -> None:
        count, interview = self.room.counter.count_levels, self._interview
        if count is not None:
            lane = self.stage.program.lanes["look"]
            self.jobs.ask(
                lane, lambda: count(groups, interview), lambda _none: self.groups.counted(), self._not_counted
            )

    def _not_counted(self, error: MajuError) -> None:
        self.groups.again()
        self.tell(error)

    # --- telling ------------------------------------------------------------------------------------------------------

    def _begin(self, words: str) -> None:
        self.busy = True
        self.state.setText(words)
        self._enable()

    def _done(self, *words: str) -> None:
        self.busy = False
        if words:
            card = Card(tone="green", margin=18, gap=4)
            card.add(*(Label(line, "strong" if place == 0 else "") for place, line in enumerate(words)))
            self._said.add(card)
        self.scrolled.verticalScrollBar().setValue(0)
        self._say()

    def _failed(self, error: MajuError) -> None:
        self.busy = False
        self.tell(error)
        self.scrolled.verticalScrollBar().setValue(0)
        self._say()

    def _look_for_stick(self) -> None:
        if self.busy:
            self.room.touched()  # somebody waits for it: a slow stick takes longer than a kiosk waits for a touch
            return
        if self._looking:
            return
        self._looking = True
        roots = self.room.counter.stick_roots
        self.jobs.ask(self.stage.program.lanes["stick"], lambda: plugged(roots), self._looked, self._not_looked)

    def _looked(self, found: Plugged) -> None:
        self._looking = False
        self.plugged = found
        self._say()

    def _not_looked(self, error: MajuError) -> None:
        self._looking = False
        self.tell(error)

    def _say(self) -> None:
        if not self.busy:
            words = stick_words(self.plugged.stick, self.plugged.free) if self.room.settings.allow_stick else ""
            self.state.setText(words)
            self.state.setVisible(bool(words))
        something = bool(self.taken) or self._said.column.count() > 0
        self.finish.say(tr("마치기") if something else tr("가져가지 않고 마치기"))
        self._enable()

    def _enable(self) -> None:
        stick = self.plugged.stick
        for button in self._savers:
            button.setEnabled(stick is not None and stick.writable and not self.busy)
        for button in self._printers:
            button.setVisible(bool(self.printer))
            button.setEnabled(not self.busy)
        self.finish.setEnabled(not self.busy)
        self.back.setEnabled(not self.busy)


def plugged(roots: Sequence[Path]) -> Plugged:
    """The first stick that can be written to, else the first."""
    sticks = sorted(find_sticks(roots), key=lambda stick: not stick.writable)
    for stick in sticks:
        try:
            return Plugged(stick, shutil.disk_usage(stick.root).free)
        except OSError:
            continue
    return Plugged()
