"""Postings brought in: files chosen or dropped, columns mapped by hand, one posting's text; progress, and what came of it."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar

from maju.domain.errors import MajuError
from maju.domain.job_ports import ImportReport, RowTrouble
from maju.domain.jobs import Posting, Target
from maju.ui.page import Page
from maju.ui.pages.job_column_dialog import JobColumnDialog
from maju.ui.pages.job_text_dialog import ask_for_posting
from maju.ui.pages.job_wish import JobWish
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

TROUBLES_SHOWN = 30
PACK_SUFFIX = ".maju"
"""How the file of a pack of postings ends."""


class JobImportFlow(Card):
    """Takes no room until something is brought in. ``changed``: there may be other postings now."""

    def __init__(self, page: Page, changed: Callable[[], None]) -> None:
        super().__init__(tone="indigo", gap=10)
        self._page = page
        self._changed = changed
        self._cancel = threading.Event()
        self.report: ImportReport | None = None
        self.title = Label("", "strong")
        self.words = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("공고 가져오기"))
        self.cancel = Button(tr("가져오기 멈추기"), press=self.stop)
        self.map_columns = Button(tr("열 직접 정하기"))
        self.map_columns.clicked.connect(lambda _checked=False: self._ask_for_columns())
        self.close_button = Button(tr("닫기"), "quiet", press=self.hide)
        self._rows = column(gap=4)
        self._paths: tuple[Path, ...] = ()
        buttons = Flow([self.cancel, self.map_columns, self.close_button], to_the_right=True)
        self.add(Beside(boxed(column(self.title, self.words, gap=4)), buttons), self.bar, self._rows)
        self.hide()

    # --- asking -------------------------------------------------------------------------------------------------------

    def ask_for_files(self) -> None:
        """Let the person choose one file or several."""
        names = (
            tr("공고 파일")
            + f" (*.csv *.tsv *.txt *.json *.jsonl *.xml *.xlsx *.gz *{PACK_SUFFIX});;"
            + tr("모든 파일")
            + " (*)"
        )
        dialog = QFileDialog(self._page, tr("공고 파일 고르기"), str(Path.home()), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def ask_for_text(self) -> None:
        """One posting, pasted."""
        ask_for_posting(self._page, self.add_text)

    def _ask_for_columns(self) -> None:
        if self.report is not None:
            dialog = JobColumnDialog(self._page, self.report.unknown_columns, lambda m: self.bring(self._paths, m))
            dialog.open()

    # --- bringing -----------------------------------------------------------------------------------------------------

    def bring(self, paths: Sequence[Path], mapping: Mapping[str, str] | None = None) -> None:
        """Import files; a second wish waits for nothing and is refused while one is running."""
        if not paths or self.cancel.isVisible():
            return
        self._paths = tuple(paths)
        self._cancel = stopped = threading.Event()
        self._show_running(tr("공고를 가져오는 중입니다: {names}", names=", ".join(path.name for path in paths)))
        desk, counted = self._page.stage.program.jobs, self._page.jobs.here(self._count)

        def work() -> ImportReport:
            if len(paths) == 1 and paths[0].suffix.lower() == PACK_SUFFIX:
                return desk.install(paths[0], on_count=counted, cancelled=stopped.is_set)
            return desk.import_files(paths, mapping, on_count=counted, cancelled=stopped.is_set)

        self._page.jobs.ask(self._page.stage.program.lanes["jobs"], work, self._done, self._failed)

    def add_text(self, text: str) -> None:
        """Store one pasted posting and open it."""
        desk = self._page.stage.program.jobs

        def add() -> Posting:
            posting = desk.read_pasted(text)
            desk.add(posting)
            return posting

        opened = self._page.stage
        self._page.jobs.ask(
            opened.program.lanes["jobs"], add, lambda posting: opened.open("job", JobWish(Target.POSTING, posting.id))
        )

    def stop(self) -> None:
        """What was stored stays."""
        self._cancel.set()

    # --- telling ------------------------------------------------------------------------------------------------------

    def _show_running(self, title: str) -> None:
        empty(self._rows)
        self.set_tone("indigo")
        self.title.setText(title)
        self.words.setText(tr("이 화면을 떠나면 멈춥니다. 그때까지 넣은 공고는 그대로 남습니다."))
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.cancel):
            widget.show()
        for widget in (self.map_columns, self.close_button):
            widget.hide()
        self.show()

    def _count(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        self.title.setText(tr("공고 {count}건을 넣었습니다.", count=f"{done:,}"))

    def _done(self, report: ImportReport) -> None:
        self.report = report
        self._end("amber" if report.troubles or report.cancelled else "green")
        self.title.setText(tr("가져오기를 멈추었습니다.") if report.cancelled else tr("공고를 가져왔습니다."))
        self.words.setText(_counts(report))
        self.map_columns.setVisible(bool(report.unknown_columns))
        for notice in report.notices:
            self._rows.addWidget(Label(known(notice), "small"))
        for trouble in report.troubles[:TROUBLES_SHOWN]:
            self._rows.addWidget(Label(_trouble(trouble)))
        rest = len(report.troubles) - TROUBLES_SHOWN
        if rest > 0:
            self._rows.addWidget(Label(tr("그 밖에 {count}줄을 더 읽지 못했습니다.", count=f"{rest:,}"), "small"))
        self._changed()

    def _failed(self, error: MajuError) -> None:
        self._end("amber")
        self.title.setText(tr("공고를 가져오지 못했습니다."))
        self.words.setText(known(error))

    def _end(self, tone: str) -> None:
        self.set_tone(tone)
        for widget in (self.bar, self.cancel):
            widget.hide()
        self.close_button.show()


def _counts(report: ImportReport) -> str:
    counts = (
        (tr("새 공고 {count}건"), report.added),
        (tr("고친 공고 {count}건"), report.updated),
        (tr("그대로인 공고 {count}건"), report.unchanged),
        (tr("다른 곳에도 있어 합친 공고 {count}건"), report.merged),
        (tr("마감된 공고 {count}건"), report.expired),
        (tr("읽지 못한 줄 {count}개"), len(report.troubles)),
    )
    return " · ".join(words.format(count=f"{n:,}") for words, n in counts if n) or tr("새로 넣을 공고가 없었습니다.")


def _trouble(trouble: RowTrouble) -> str:
    line = tr("{line}째 줄", line=trouble.line) if trouble.line else ""
    place = " ".join(filter(None, (trouble.file, line)))
    return f"{place}: {known(trouble.words)}" if place else known(trouble.words)
