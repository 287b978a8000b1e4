"""Documents brought in: each is read in the background, and each that could not be read says why."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar

from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.ui.bridge import unexpected
from maju.ui.page import Page
from maju.ui.pages.job_text_dialog import JobTextDialog
from maju.ui.pages.material_words import formats_filter
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of one file."""

    name: str
    document: StoredDocument | None = None
    trouble: MajuError | None = None


Read = tuple[str, Callable[[], StoredDocument]]
"""A name, and what reads it."""


class MaterialAdding(Card):
    """Takes no room until something is brought in. ``changed`` gets what was added, if anything."""

    def __init__(self, page: Page, changed: Callable[[Sequence[StoredDocument]], None]) -> None:
        super().__init__(tone="indigo", gap=10)
        self._page, self._changed = page, changed
        self._stopped = threading.Event()
        self._waiting: list[Read] = []
        self.running = False
        self.title = Label("", "strong")
        self.words = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("문서 읽기"))
        self.cancel = Button(tr("그만 읽기"), press=self.stop)
        self.close_button = Button(tr("닫기"), "quiet", press=self._put_away)
        self._rows = column(gap=6)
        buttons = Flow([self.cancel, self.close_button], to_the_right=True)
        self.add(Beside(boxed(column(self.title, self.words, gap=4)), buttons), self.bar, self._rows)
        self.hide()

    # --- asking -------------------------------------------------------------------------------------------------------

    def ask_for_files(self) -> None:
        """Let the person choose one file or several."""
        dialog = QFileDialog(self._page, tr("문서 고르기"), str(Path.home()), formats_filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def ask_for_text(self) -> None:
        """A document, pasted."""
        words = tr("이력서나 자기소개서를 통째로 복사해 붙여 넣으시면 됩니다. 이 컴퓨터 밖으로 나가지 않습니다.")
        JobTextDialog(self._page, tr("글을 붙여 넣어 주십시오"), words, tr("넣기"), self.add_text).open()

    # --- bringing -----------------------------------------------------------------------------------------------------

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files one after another, after those that are being read."""
        desk = self._page.stage.program.materials
        self._begin([(path.name, lambda p=path: desk().add(p)) for path in paths])  # type: ignore[misc]

    def add_text(self, text: str) -> None:
        """Read one pasted text."""
        desk, name = self._page.stage.program.materials, tr("붙여 넣은 글")
        self._begin([(name, lambda: desk().add_pasted(text, name))])

    def stop(self) -> None:
        """What has been read stays."""
        self._stopped.set()
        self._waiting.clear()
        self.cancel.setEnabled(False)

    def _begin(self, reads: Sequence[Read]) -> None:
        """Now, or after what is being read."""
        if self.running:
            self._waiting += reads
        else:
            empty(self._rows)
            self._read(reads)

    def _read(self, reads: Sequence[Read]) -> None:
        if not reads:
            return
        self.running = True
        self._stopped = stopped = threading.Event()
        self._show_running(len(reads))
        began = self._page.jobs.here(self._count)

        def work() -> list[Brought]:
            brought: list[Brought] = []
            for number, (name, read) in enumerate(reads):
                if stopped.is_set():
                    break
                began(number, len(reads), name)
                brought.append(_brought(name, read))
            return brought

        lane = self._page.stage.program.lanes["materials"]
        self._page.jobs.ask(lane, work, lambda brought: self._done(brought, len(reads)), self._failed)

    def _put_away(self) -> None:
        empty(self._rows)
        self.hide()

    # --- telling ------------------------------------------------------------------------------------------------------

    def _show_running(self, total: int) -> None:
        self.set_tone("indigo")
        self.title.setText(tr("문서를 읽는 중입니다."))
        self.words.setText(tr("이 화면을 떠나면 멈춥니다. 그때까지 읽은 문서는 그대로 남습니다."))
        self.bar.setRange(0, total if total > 1 else 0)
        self.cancel.setEnabled(True)
        self.bar.show()
        self.cancel.show()
        self.close_button.hide()
        self.show()

    def _count(self, number: int, total: int, name: str) -> None:
        if total > 1:
            self.bar.setValue(number)
            self.title.setText(
                tr("문서를 읽는 중입니다 ({number} / {total}): {name}", number=number + 1, total=total, name=name)
            )
        else:
            self.title.setText(tr("문서를 읽는 중입니다: {name}", name=name))

    def _done(self, brought: Sequence[Brought], total: int) -> None:
        added = [each.document for each in brought if each.document is not None]
        refused = [each for each in brought if each.trouble is not None]
        for each in refused:
            self._rows.addWidget(_refusal(each))
        self._end("green" if added and not self._rows.count() else "amber")
        self.title.setText(_title(len(added), len(refused), total - len(brought)))
        self.words.setText(tr("읽어 낸 내용을 아래에서 확인하고 고칠 수 있습니다.") if added else "")
        self.words.setVisible(bool(added))
        self._changed(added)
        waiting, self._waiting = self._waiting, []
        self._read(waiting)

    def _failed(self, error: MajuError) -> None:
        self._waiting.clear()
        self._end("amber")
        self.title.setText(tr("문서를 넣지 못했습니다."))
        self.words.setText(known(error))

    def _end(self, tone: str) -> None:
        self.running = False
        self.set_tone(tone)
        self.bar.hide()
        self.cancel.hide()
        self.close_button.show()
        self.words.show()


def _brought(name: str, read: Callable[[], StoredDocument]) -> Brought:
    try:
        return Brought(name, read())
    except MajuError as error:
        return Brought(name, trouble=error)
    except Exception as error:
        return Brought(name, trouble=unexpected(error))


def _title(added: int, refused: int, left: int) -> str:
    parts = [tr("문서 {count}개를 넣었습니다.", count=added)] if added else []
    if refused:
        parts.append(tr("{count}개는 읽지 못했습니다.", count=refused))
    if left:
        parts.append(tr("{count}개는 읽기 전에 멈추었습니다.", count=left))
    return " ".join(parts)


def _refusal(brought: Brought) -> Label:
    """Most sentences name the file themselves."""
    words = known(brought.trouble)
    return Label(words if brought.name in words else f"{brought.name}: {words}")
