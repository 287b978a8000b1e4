"""Taking one's own record along as one encrypted file, and bringing one in."""

import threading
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from maju.domain.errors import MajuError
from maju.domain.own_record import TakenIn
from maju.sealed.portable import SHORTEST_PASSPHRASE
from maju.services.own_record.desk import ENDING
from maju.services.own_record.writing import Exported
from maju.ui.page import Page
from maju.ui.pages.privacy_lock import secret_field
from maju.ui.pages.privacy_words import exported_words
from maju.ui.picking import pick_file
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class RecordCard(Card):
    """Export and import, each with its passphrase; one at a time, and it can be stopped."""

    came_in = Signal()
    """The record has grown."""

    def __init__(self, page: Page) -> None:
        super().__init__(tr("내 기록 옮기기"), gap=8)
        self._page = page
        self._stop = threading.Event()
        self._exporting = True
        self._chosen: Path | None = None
        self.passphrase = secret_field(tr("파일의 암호 ({shortest}자 이상)", shortest=SHORTEST_PASSPHRASE))
        self.again = secret_field(tr("파일의 암호 한 번 더"))
        self.problem, self.progress = Label("", "warning"), Label("", "muted")
        self.done = Button("", "primary", press=self._go_on)
        self.cancel = Button(tr("그만두기"), press=self._cancel)
        self._form = boxed(
            column(self.passphrase, self.again, self.problem, self.progress, Flow([self.done, self.cancel]), gap=8)
        )
        self._form.hide()
        self.take_out = Button(tr("내보내기"), press=lambda: self.open_form(exporting=True))
        self.take_in = Button(tr("가져오기"), press=lambda: self.open_form(exporting=False))
        self._buttons = Flow([self.take_out, self.take_in])
        words = tr(
            "면접과 녹화, 내 자료를 암호로 잠근 파일 하나에 담습니다. 새 컴퓨터나 일자리센터의 키오스크와 주고받을 수 있습니다."
        )
        self.add(Label(words, "muted"), self._buttons, self._form)
        self.column.addStretch(1)

    def open_form(self, *, exporting: bool, chosen: Path | None = None) -> None:
        """Ask for the passphrase. ``chosen``: the file to import, where a person has opened one already."""
        self._exporting, self._chosen = exporting, chosen
        self.again.setVisible(exporting)
        self.done.say(self._next_step())
        self._say("")
        self.progress.setText(chosen.name if chosen else "")
        self._form.show()
        self._buttons.hide()
        self.passphrase.setFocus()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._stop.set()

    def write_to(self, path: Path) -> None:
        """Export to a file."""
        words = self.passphrase.text()
        self._begin()
        program, tell, stop = self._page.stage.program, self._page.jobs.here(self._show_count), self._stop
        self._page.jobs.ask(
            program.lanes["record"],
            lambda: program.vault.own_record.export(path, words, tell=tell, cancelled=stop.is_set),
            self._written,
            self._refused,
        )

    def read_from(self, path: Path) -> None:
        """Import a file."""
        words = self.passphrase.text()
        self._begin()
        program, tell, stop = self._page.stage.program, self._page.jobs.here(self._show_count), self._stop
        self._page.jobs.ask(
            program.lanes["record"],
            lambda: program.vault.own_record.take_in(path, words, tell=tell, cancelled=stop.is_set),
            self._taken_in,
            self._refused,
        )

    # --- inside -------------------------------------------------------------------------------------------------------

    def _next_step(self) -> str:
        if self._exporting:
            return tr("어디에 담을지 고르기")
        return tr("가져오기") if self._chosen else tr("파일 고르기")

    def _go_on(self) -> None:
        if len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            self._say(tr("암호를 {shortest}자 이상 넣어 주십시오.", shortest=SHORTEST_PASSPHRASE))
        elif self._exporting and self.passphrase.text() != self.again.text():
            self._say(tr("암호 두 개가 서로 다릅니다. 다시 넣어 주십시오."))
        elif self._exporting:
            self._ask_where()
        elif self._chosen is not None:
            self.read_from(self._chosen)
        else:
            pick_file(self, tr("가져올 기록 고르기"), tr("마주 기록 (*{ending})", ending=ENDING), self.read_from)

    def _ask_where(self) -> None:
        name = Path.home() / f"maju-{self._page.stage.program.clock.today()[:10]}{ENDING}"
        dialog = QFileDialog(self.window(), tr("기록 내보내기"), str(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _begin(self) -> None:
        self._stop = threading.Event()
        self._say("")
        self.done.setEnabled(False)
        self.progress.setText(tr("담는 중입니다.") if self._exporting else tr("파일을 확인하고 있습니다."))

    def _show_count(self, done: int, of: int | None) -> None:
        if of:
            self.progress.setText(tr("면접 {done}/{total}", done=done, total=of))

    def _written(self, exported: Exported) -> None:
        self._page.notices.say(exported_words(exported), tone="green")
        self._close()

    def _taken_in(self, taken: TakenIn) -> None:
        words = tr(
            "면접 {count}개를 가져왔습니다. 이미 있던 {known}개는 그대로입니다.",
            count=taken.interviews,
            known=taken.known,
        )
        self._page.notices.say(words, tone="green")
        self._close()
        self.came_in.emit()

    def _refused(self, error: MajuError) -> None:
        self.done.setEnabled(True)
        self.progress.setText("")
        self._say(known(error))

    def _cancel(self) -> None:
        self._stop.set()
        if self.done.isEnabled():
            self._close()

    def _close(self) -> None:
        self.passphrase.clear()
        self.again.clear()
        self.done.setEnabled(True)
        self._chosen = None
        self._form.hide()
        self._buttons.show()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
