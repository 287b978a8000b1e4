"""Asks for a text: a resume, pasted or out of a file, or one posting."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.ui.bridge import Jobs
from maju.ui.page import Page
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class JobTextDialog(QDialog):
    """A text and one thing to do with it; Esc leaves everything as it was."""

    def __init__(self, over: QWidget, title: str, words: str, do: str, then: Callable[[str], None]) -> None:
        """``do``: the words of the button; ``then`` gets the text."""
        super().__init__(over)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._then = then
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._know)
        self.cancel = Button(tr("취소"), press=self.reject)
        self.accept_button = Button(do, "primary", press=self._take)
        self._know()
        self.whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 20)
        whole.setSpacing(12)
        for widget in (Label(title, "title"), Label(words, "muted")):
            whole.addWidget(widget)
        whole.addWidget(self.text, 1)
        whole.addWidget(Flow([self.cancel, self.accept_button], to_the_right=True))
        look, room = theme(), over.window().size()
        self.resize(min(look.px(680), room.width() - 40), min(look.px(520), room.height() - 40))
        self.finished.connect(lambda _result: self.deleteLater())

    def _know(self) -> None:
        self.accept_button.setEnabled(bool(self.text.toPlainText().strip()))

    def _take(self) -> None:
        text = self.text.toPlainText()
        self.accept()
        self._then(text)


class JobResumeDialog(JobTextDialog):
    """What a person tells of themselves, typed, pasted or read from a file."""

    def __init__(self, page: Page, then: Callable[[str], None]) -> None:
        words = tr(
            "이력서나 자기소개서, 또는 해 본 일을 적은 한두 문장이면 됩니다. 이 컴퓨터 밖으로 나가지 않고 저장하지도 않습니다."
        )
        super().__init__(page, tr("이력서를 붙여 넣어 주십시오"), words, tr("맞는 일자리 찾기"), then)
        self._page = page
        self.from_file = Button(tr("파일에서 읽기"), press=self._ask_for_file)
        self.note = Label(
            tr("PDF, 워드(DOCX), 한글(HWP, HWPX), 글(TXT, MD) 파일을 읽습니다."),
            "small",
        )
        self.problem = Label("", "warning")
        self.problem.hide()
        for place, widget in enumerate((Beside(self.note, self.from_file), self.problem), 2):
            self.whole.insertWidget(place, widget)

    def _ask_for_file(self) -> None:
        names = tr("이력서와 자기소개서") + " (*.pdf *.docx *.hwp *.hwpx *.txt *.md);;" + tr("모든 파일") + " (*)"
        dialog = QFileDialog(self, tr("이력서 파일 고르기"), str(Path.home()), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def read(self, path: Path) -> None:
        """Put what the file says into the text, to be looked through."""
        stage = self._page.stage
        self.problem.hide()
        self._reading = Jobs(stage.bridge, self._not_read)
        self.finished.connect(lambda _result: self._reading.drop())
        self._reading.ask(stage.program.lanes["look"], lambda: stage.program.jobs.resume_text(path), self._fill)

    def _fill(self, text: str) -> None:
        self.text.setPlainText(text)
        self.accept_button.setFocus()

    def _not_read(self, error: MajuError) -> None:
        self.problem.setText(known(error))
        self.problem.show()


def ask_for_resume(page: Page, then: Callable[[str], None]) -> None:
    """``then`` gets what the person tells of themselves."""
    JobResumeDialog(page, then).open()


def ask_for_posting(page: Page, then: Callable[[str], None]) -> None:
    """``then`` gets the text of one posting."""
    words = tr("공고의 제목부터 우대 사항까지 복사해 붙여 넣으시면, 제목과 자격 요건 따위를 알아서 나눕니다.")
    JobTextDialog(page, tr("공고를 붙여 넣어 주십시오"), words, tr("공고 넣기"), then).open()
