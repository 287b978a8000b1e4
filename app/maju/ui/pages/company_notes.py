"""Interview reviews a person has collected: brought in, searched, taken away. Questions are made of them for the same company."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit

from maju.domain.company_note import CompanyNote
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.services.company_notes.desk import NotesAdded
from maju.ui.page import ScrolledPage
from maju.ui.pages.company_note_view import CompanyNoteView
from maju.ui.pages.company_notes_outcome import NotesOutcome
from maju.ui.pages.job_text_dialog import JobTextDialog
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.labels import Label

SHOWN = 30
TYPING_PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class _Found:
    """``everything``: how many there are; ``notes``: those that were looked for."""

    everything: int
    notes: tuple[CompanyNote, ...]


class CompanyNotesPage(ScrolledPage):
    """Everything is done on the lane ``materials``."""

    section = "materials"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self._lane = stage.program.lanes["materials"]
        self._asked = 0
        self.question: Banner | None = None
        self.setAcceptDrops(True)
        self.back = Button(tr("내 자료"), key="Esc", press=self.go_back)
        self.paste = Button(tr("후기 붙여 넣기"), press=self.ask_for_text)
        self.bring_button = Button(tr("후기 파일 넣기"), "primary", press=self.ask_for_files)
        self.heading = self.add_heading(
            tr("면접 후기"),
            tr("모아 둔 후기에 나온 질문을 그 회사의 공고로 연습할 때 묻습니다. 어느 후기인지도 알려 드립니다."),
            self.back,
            self.paste,
            self.bring_button,
        )
        self.outcome = NotesOutcome()
        self.column.addWidget(self.outcome)
        self.column.addWidget(self._search_card())
        self._list = column(gap=12)
        self.column.addLayout(self._list)
        self.column.addStretch(1)

    def _search_card(self) -> Card:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.query = QLineEdit()
        self.query.setAccessibleName(tr("후기 찾기"))
        self.query.setPlaceholderText(tr("회사, 직무, 질문에 든 낱말로 찾기"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(lambda _text: self._pause.start())
        self.count = Label("", "small")
        self.remove_all = Button(tr("모두 지우기"), "quiet", press=self._ask_all)
        self._search = Card(margin=16, gap=8)
        self._search.add(self.query, Beside(self.count, self.remove_all, least_left=160))
        self._search.hide()
        return self._search

    def entered(self) -> None:
        self._look()

    def left(self) -> None:
        super().left()
        self._pause.stop()

    def go_back(self) -> bool:
        self.stage.open("materials")
        return True

    # --- looking ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Only the newest answer is shown."""
        self._asked += 1
        number, query, desk = self._asked, self.query.text().strip(), self.stage.program.notes

        def find() -> _Found:
            everything = desk().all()
            return _Found(len(everything), desk().search(query, SHOWN) if query else everything[::-1])

        self.jobs.ask(self._lane, find, lambda found: self._show(found) if number == self._asked else None)

    def _show(self, found: _Found) -> None:
        self.question = None
        empty(self._list)
        self._search.setVisible(bool(found.everything))
        self._search.setEnabled(True)
        if not found.everything:
            self._list.addWidget(_invitation())
            return
        self.count.setText(_count_words(found, searched=bool(self.query.text().strip())))
        for note in found.notes[:SHOWN]:
            self._list.addWidget(CompanyNoteView(note, self._remover([note.id])))

    # --- bringing -----------------------------------------------------------------------------------------------------

    def ask_for_files(self) -> None:
        """Let the person choose a file."""
        names = tr("후기 파일") + " (*.csv *.tsv *.json *.txt);;" + tr("모든 파일") + " (*)"
        dialog = QFileDialog(self, tr("후기 파일 고르기"), str(Path.home()), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.bring([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def ask_for_text(self) -> None:
        """One review or several, pasted."""
        words = tr(
            "‘회사: ’, ‘직무: ’, ‘시기: ’, ‘질문: ’처럼 이름을 붙여 적은 후기를 붙여 넣어 주십시오. 여러 건이면 건마다 ‘회사: ’로 시작하면 됩니다."
        )
        JobTextDialog(self, tr("후기를 붙여 넣어 주십시오"), words, tr("넣기"), self.add_text).open()

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files one after another; one that cannot be read does not keep the others out."""
        desk = self.stage.program.notes

        def add() -> NotesAdded:
            return _together([_of_file(path, lambda p=path: desk().add_file(p)) for path in paths])  # type: ignore[misc]

        self._add(add)

    def add_text(self, text: str) -> None:
        """Read one pasted text."""
        desk = self.stage.program.notes
        self._add(lambda: desk().add_pasted(text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.bring([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _add(self, add: Callable[[], NotesAdded]) -> None:
        self.outcome.show_running()
        self.jobs.ask(self._lane, add, self._added, self._not_added)

    def _added(self, added: NotesAdded) -> None:
        self.outcome.show_added(added)
        self._look()

    def _not_added(self, error: MajuError) -> None:
        self.outcome.show_error(error)

    # --- taking away --------------------------------------------------------------------------------------------------

    def _ask_all(self) -> None:
        if self.question is not None:
            return
        actions = [
            (tr("그대로 두기"), "secondary", self._look),
            (tr("지우기"), "danger", self._remove_everything),
        ]
        more = tr("컴퓨터에 있는 원래 파일과 지난 면접의 기록은 그대로 있습니다.")
        self.question = Banner(tr("넣어 둔 후기를 모두 지울까요?"), more, actions)
        self._list.insertWidget(0, self.question)

    def _remove_everything(self) -> None:
        desk = self.stage.program.notes
        self._search.setEnabled(False)
        self.jobs.ask(self._lane, lambda: desk().remove([note.id for note in desk().all()]), lambda _n: self._look())

    def _remover(self, identifiers: Sequence[str]) -> Callable[[], None]:
        desk = self.stage.program.notes

        def remove() -> None:
            self.jobs.ask(self._lane, lambda: desk().remove(identifiers), lambda _count: self._look())

        return remove


def _of_file(path: Path, add: Callable[[], NotesAdded]) -> NotesAdded:
    """What came of one file, its rows named after it; a file that was refused is a row of its own."""
    try:
        found = add()
    except MajuError as error:
        return NotesAdded(0, 0, (RowTrouble(0, known(error), path.name),))
    return replace(found, troubles=tuple(replace(each, file=path.name) for each in found.troubles))


def _together(found: Sequence[NotesAdded]) -> NotesAdded:
    columns = dict.fromkeys(name for each in found for name in each.unknown_columns)
    return NotesAdded(
        sum(each.added for each in found),
        sum(each.known for each in found),
        tuple(trouble for each in found for trouble in each.troubles),
        tuple(columns),
    )


def _count_words(found: _Found, *, searched: bool) -> str:
    if searched:
        return tr("{all}건 가운데 {count}건을 찾았습니다.", all=found.everything, count=len(found.notes))
    if found.everything > SHOWN:
        return tr("후기 {all}건 가운데 새로 넣은 {count}건입니다.", all=found.everything, count=SHOWN)
    return tr("후기 {count}건", count=found.everything)


def _invitation() -> Card:
    card = Card(tr("아직 넣은 후기가 없습니다"), gap=8)
    card.add(
        Label(
            tr(
                "면접을 보고 온 분들의 후기를 CSV나 JSON 파일로 넣거나 글로 붙여 넣을 수 있습니다. 파일을 끌어다 놓아도 됩니다."
            ),
            "muted",
        ),
        boxed(column(*(Label(f"· {words}", "small") for words in _columns()), gap=2)),
        Label(tr("넣은 후기는 이 컴퓨터에만 있고, 남의 이름이나 연락처는 빼고 넣어 주십시오."), "small"),
    )
    return card


def _columns() -> tuple[str, ...]:
    return (
        tr("회사, 직무, 시기, 단계, 형식"),
        tr("질문: 여러 개면 줄이나 번호로 나누어 적습니다."),
        tr("팁, 결과, 난이도: 없어도 됩니다."),
    )
