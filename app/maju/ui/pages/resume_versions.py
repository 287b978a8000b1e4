"""Which text is shown (the one of now or one that was kept), and what is done with it: keep it, write it to a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QWidget

from maju.domain.resume_text import ResumeKind, ResumeVersion
from maju.ui.texts import day, time_of_day, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import column
from maju.ui.widgets.flow import Flow


class ResumeVersions(QWidget):
    """Says what is wanted; the page does it."""

    chosen = Signal(object)
    """A :class:`ResumeVersion`, or None for the text of now."""
    keep_wanted = Signal()
    export_wanted = Signal(str, object)
    """Kind, path."""

    def __init__(self) -> None:
        super().__init__()
        self.versions: tuple[ResumeVersion, ...] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(tr("보여 줄 글"))
        self.which.setMinimumContentsLength(12)
        self.which.activated.connect(self._choose)
        self.keep = Button(tr("이 글 남겨 두기"), press=self.keep_wanted.emit)
        self.export = Button(tr("내보내기 ▾"), press=self._show_choices)
        self.export.setAccessibleName(tr("이력서 내보내기"))
        self.choices = QMenu(self)
        for kind, ending, words in (
            (ResumeKind.BOTH, "docx", tr("Word(DOCX) – 이력서와 자기소개서")),
            (ResumeKind.RESUME, "docx", tr("Word(DOCX) – 이력서만")),
            (ResumeKind.ESSAY, "docx", tr("Word(DOCX) – 자기소개서만")),
            (ResumeKind.BOTH, "md", tr("Markdown – 이력서와 자기소개서")),
        ):
            self.choices.addAction(words).triggered.connect(partial(self._ask, kind, ending))
        self.setLayout(column(Flow([self.which, self.keep, self.export])))
        self.show_versions(())

    @property
    def version(self) -> ResumeVersion | None:
        """The kept one that is shown; None for the text of now."""
        index = self.which.currentIndex() - 1
        return self.versions[index] if 0 <= index < len(self.versions) else None

    def show_versions(self, versions: tuple[ResumeVersion, ...]) -> None:
        """The newest first, behind the text of now, which is chosen."""
        self.versions = tuple(reversed(versions))
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItem(tr("지금 글"))
            for each in self.versions:
                when = f"{day(each.written_at)} {time_of_day(each.written_at)}"
                self.which.addItem(tr("{number}번째 글 · {when}", number=each.number, when=when))
            self.which.setCurrentIndex(0)
        self._know()

    def _choose(self, _index: int) -> None:
        self._know()
        self.chosen.emit(self.version)

    def _know(self) -> None:
        self.keep.setEnabled(self.version is None)

    def _show_choices(self) -> None:
        self.choices.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _ask(self, kind: ResumeKind, ending: str, _checked: bool = False) -> None:
        name = {"resume": "resume", "essay": "essay"}.get(kind.value, "resume-and-essay")
        dialog = QFileDialog(self.window(), tr("이력서 저장"), str(Path.home() / f"{name}.{ending}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.export_wanted.emit(kind.value, Path(path)))
        dialog.open()
