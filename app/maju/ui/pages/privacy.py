"""Privacy: where everything lies, who can open it, how long it is kept, and how it is deleted."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from maju.services.privacy_desk import LogView, log_words
from maju.services.retention import Due
from maju.services.vault_desk import VaultStatus
from maju.ui.page import ScrolledPage
from maju.ui.pages.privacy_lock import LockCard
from maju.ui.pages.privacy_record import RecordCard
from maju.ui.pages.privacy_words import RETENTION_DAYS, consent_words, due_words, retention_words, size_rows
from maju.ui.stage import Stage
from maju.ui.texts import day, known, time_of_day, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, column, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

_NEWEST = 30
"""Lines of the log that are shown; the command line shows all."""


class PrivacyPage(ScrolledPage):
    """Cards by what a person may want to know or do."""

    section = "settings"

    def __init__(self, stage: Stage, about: object = None) -> None:
        """``about``: a record's file that is to be taken in, a path, or nothing."""
        super().__init__(stage)
        self._opened = about if isinstance(about, Path) else None
        words = tr("무엇이 어디에 있고, 누가 열 수 있고, 어떻게 지우는지 보고 정하실 수 있습니다.")
        self.add_heading(tr("개인정보와 보관"), words)
        self.lock, self.record = LockCard(self), RecordCard(self)
        self.lock.changed.connect(self._look)
        self.record.came_in.connect(self._look)
        self.column.addWidget(Columns(self._place_card(), self.lock, shares=(1, 1)))
        self.column.addWidget(Columns(self._retention_card(), self.record, shares=(1, 1)))
        self.column.addWidget(Columns(self._watching_card(), self._network_card(), shares=(1, 1)))
        self.column.addWidget(self._deletion_card())
        self.column.addWidget(self._consent_card())
        self.column.addStretch(1)

    def entered(self) -> None:
        self._look()
        if self._opened is not None:
            self.record.open_form(exporting=False, chosen=self._opened)
            self._opened = None
            self.scrolled.ensureWidgetVisible(self.record)

    def left(self) -> None:
        self.record.stop()
        super().left()

    def go_back(self) -> bool:
        self.stage.open("settings")
        return True

    # --- cards --------------------------------------------------------------------------------------------------------

    def _place_card(self) -> Card:
        card = Card(tr("어디에, 얼마나"), gap=8)
        card.add(Label(tr("모두 이 컴퓨터의 한 폴더에만 있습니다."), "muted"))
        card.add(Label(str(self.stage.program.home), "small"))
        self.sizes = Label("")
        folder = Button(tr("폴더 열기"), press=self._open_folder)
        card.add(self.sizes, row(folder, 1))
        card.column.addStretch(1)
        return card

    def _retention_card(self) -> Card:
        card = Card(tr("보관 기간"), gap=8)
        card.add(
            Label(tr("면접을 본 날부터 이만큼 지나면 녹화와 결과를 지웁니다. 지우기 전에 미리 알려 드립니다."), "muted")
        )
        kept = self.stage.settings.retention_days
        days = sorted({*RETENTION_DAYS, kept})
        self.retention = Choice({str(n): retention_words(n) for n in days}, str(kept), tr("보관 기간"))
        self.retention.chosen.connect(self._keep_for)
        self.due = Label("", "warning")
        self.due.hide()
        card.add(self.retention, self.due)
        card.column.addStretch(1)
        return card

    def _watching_card(self) -> Card:
        card = Card(tr("카메라로 하는 일"), gap=8)
        settings = self.stage.settings
        self.picture = QCheckBox(tr("영상도 녹화하기"))
        self.picture.setChecked(settings.record_video)
        self.presence = QCheckBox(tr("화면 속 모습 살펴보기 (점수에는 넣지 않습니다)"))
        self.presence.setChecked(settings.measure_presence)
        self.picture.toggled.connect(lambda on: self.stage.remember(record_video=on))
        self.presence.toggled.connect(lambda on: self.stage.remember(measure_presence=on))
        words = tr(
            "얼굴의 위치, 고개와 시선의 방향, 눈 깜빡임, 입꼬리만 잽니다. 누구인지 알아보는 특징을 만들거나 저장하지 않고, 성격이나 감정을 짐작하지 않습니다."
        )
        card.add(self.picture, self.presence, Label(words, "muted"))
        card.column.addStretch(1)
        return card

    def _network_card(self) -> Card:
        card = Card(tr("인터넷으로 나가지 않는지"), gap=8)
        words = tr(
            "네트워크를 막아 둔 채 짧은 면접을 한 번 돌려 보고, 누가 어떻게 나가려 했고 무엇이라 거절되었는지 보여 드립니다."
        )
        self.check = Button(tr("확인하러 가기"), press=lambda: self.stage.open("offline-check"))
        card.add(Label(words, "muted"), row(self.check, 1))
        card.column.addStretch(1)
        return card

    def _deletion_card(self) -> Card:
        card = Card(tr("지우기"), gap=8)
        words = tr(
            "지우면 먼저 열쇠를 없애고 파일을 지웁니다(키 폐기 방식). 면접마다 열쇠가 따로 있어 하나만 지울 수도 있습니다. 저장 장치에 "
            "조각이 남더라도 열쇠가 없어 누구도 읽지 못하며, 저희도 되살릴 수 없습니다. 따로 내보내신 파일은 지워지지 않습니다."
        )
        some = Button(tr("지난 면접에서 하나씩 지우기"), press=lambda: self.stage.open("history"))
        self.delete_all = Button(tr("모든 기록 지우기"), "danger", press=self._ask_destroy)
        self._question = column()
        card.add(Label(words, "muted"), Flow([some, self.delete_all]), self._question)
        return card

    def _consent_card(self) -> Card:
        card = Card(tr("안내와 기록"), gap=8)
        self.consent = Disclosure(tr("무엇을 왜 남기는지 다시 보기"), self._consent_words)
        self.log = Disclosure(tr("동의하고 파기한 기록 보기"), self._log_place)
        card.add(self.consent, self.log)
        return card

    # --- what is there ------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.vault.status, self._show_status)
        self.jobs.ask(program.lanes["look"], program.vault.due, self._show_due)

    def _show_status(self, status: VaultStatus) -> None:
        self.sizes.setText("\n".join(f"{name}: {size}" for name, size in size_rows(status)))
        self.lock.show_keeper(status.state.kept_by)

    def _show_due(self, due: tuple[Due, ...]) -> None:
        self.due.setText(due_words(due))
        self.due.setVisible(bool(due))

    def _consent_words(self) -> QWidget:
        return consent_words(self.stage.program, self.stage.settings.language)

    def _log_place(self) -> QWidget:
        self.log_lines = Label(tr("읽고 있습니다."), "small")
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.privacy.log, self._show_log)
        return self.log_lines

    def _show_log(self, view: LogView) -> None:
        lines = [f"{day(at)} {time_of_day(at)}  {known(words)}" for at, words in view.lines[:_NEWEST]]
        self.log_lines.setText("\n".join([known(log_words(view.check)), *lines]))

    # --- changes ------------------------------------------------------------------------------------------------------

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.stage.program.home)))

    def _keep_for(self, chosen: str) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], lambda: program.vault.keep_for(int(chosen)), self._show_due)

    def _ask_destroy(self) -> None:
        self.delete_all.setEnabled(False)
        keep = (tr("그대로 두기"), "secondary", self._keep_all)
        go = (tr("모두 지우기"), "danger", self.stage.destruction_wanted.emit)
        strong = tr("면접, 녹화, 결과, 내 자료, 대화를 모두 지울까요?")
        more = tr("열쇠를 없애므로 되돌릴 수 없습니다. 받은 모델과 설정은 그대로 둡니다.")
        self.question = Banner(strong, more, [keep, go], tone="vermilion")
        self._question.addWidget(self.question)

    def _keep_all(self) -> None:
        self.delete_all.setEnabled(True)
        self.question.hide()
        self.question.deleteLater()
