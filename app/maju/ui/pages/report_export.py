"""The report as a file: PDF to print, HTML to listen in, Word to work on, JSON for other programs."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from maju.domain.errors import MajuError
from maju.services.report_files import ReportKind, write_report
from maju.ui.bridge import Jobs
from maju.ui.paper.report_pdf import pdf_renderer
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.banner import NoticeArea
from maju.ui.widgets.buttons import Button


class ExportButton(Button):
    """A button with a menu; asks where, in a window of the system that does not stop this one."""

    def __init__(self, stage: Stage, jobs: Jobs, notices: NoticeArea, interview_id: str) -> None:
        super().__init__(tr("내보내기 ▾"))
        self.setAccessibleName(tr("보고서 내보내기"))
        self._stage, self._jobs, self._notices, self._id = stage, jobs, notices, interview_id
        self.choices = QMenu(self)
        for kind, words in (
            (ReportKind.PDF, tr("PDF – 인쇄하고 보관하기")),
            (ReportKind.HTML, tr("HTML – 소리까지 듣기")),
            (ReportKind.DOCX, tr("Word(DOCX) – 고쳐 쓰기")),
            (ReportKind.JSON, tr("JSON – 다른 프로그램에서 읽기")),
        ):
            self.choices.addAction(words).triggered.connect(partial(self._ask, kind))
        self.clicked.connect(self._show_choices)

    def _show_choices(self) -> None:
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask(self, kind: ReportKind, _checked: bool = False) -> None:
        dialog = QFileDialog(self.window(), tr("보고서 저장"), str(Path.home() / f"maju-{self._id}.{kind}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_to(kind, Path(path)))
        dialog.open()

    def save_to(self, kind: ReportKind, path: Path) -> None:
        """Write the report; what came of it is said in the page."""
        program = self._stage.program
        self.setEnabled(False)
        self._jobs.ask(
            program.lanes["look"],
            lambda: write_report(program, self._id, kind, path, pdf_renderer(program.root)),
            self._saved,
            self._not_saved,
        )

    def _saved(self, path: str) -> None:
        self.setEnabled(True)
        self._notices.say(tr("보고서를 저장했습니다: {path}", path=path), tone="green")

    def _not_saved(self, error: MajuError) -> None:
        self.setEnabled(True)
        self._notices.say(known(error))
