"""Imported postings: where they came from, deleted by that, carried to other computers in one file."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from maju.domain.errors import MajuError
from maju.ui.page import ScrolledPage
from maju.ui.pages.job_import_flow import PACK_SUFFIX, JobImportFlow
from maju.ui.pages.job_wish import JobsWish
from maju.ui.pages.job_words import source_words
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class JobOwnPage(ScrolledPage):
    """``about``: the :class:`JobsWish` to go back to. Questions before deleting stand at the line they are about."""

    section = "jobs"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self.wish = about if isinstance(about, JobsWish) else JobsWish()
        self.sources: Mapping[str, int] = {}
        self.question: Banner | None = None
        back = Button(tr("일자리"), key="Esc", press=self.go_back)
        self.bring = Button(tr("공고 파일 가져오기"), "primary", press=lambda: self.importing.ask_for_files())
        self.heading = self.add_heading(tr("가져온 공고"), tr("공고를 세는 중입니다."), back, self.bring)
        self.importing = JobImportFlow(self, self._count)
        self.column.addWidget(self.importing)
        self._list = Card(gap=8)
        self.column.addWidget(self._list)
        self._list.hide()
        self.column.addWidget(self._pack_card())
        self.column.addStretch(1)

    def _pack_card(self) -> Card:
        self.install = Button(tr("꾸러미 설치"), press=self._ask_for_pack)
        self.pack = Button(tr("꾸러미로 담기"), press=self._ask_where_to_pack)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("공고를 담는 중입니다."))
        self.bar.hide()
        words = tr(
            "가져온 공고를 파일 하나에 담아 USB로 옮기면, 다른 컴퓨터에서는 포털 파일 없이 그대로 설치합니다. 이력서와 면접 기록은 들어가지 않습니다."
        )
        card = Card(tr("다른 컴퓨터와 나누기"), gap=10)
        card.add(Label(words, "muted"), Flow([self.install, self.pack]), self.bar)
        return card

    def entered(self) -> None:
        self._count()

    def left(self) -> None:
        super().left()
        self.importing.stop()

    def go_back(self) -> bool:
        self.stage.open("jobs", self.wish)
        return True

    # --- showing ------------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        desk = self.stage.program.jobs
        self.jobs.ask(self.stage.program.lanes["jobs"], desk.imported, self.show_sources)

    def show_sources(self, sources: Mapping[str, int], ask: str | None = None) -> None:
        """A line for each; ``ask``: the source whose deletion is asked about, empty for all."""
        self.sources = sources
        self.question = None
        empty(self._list.column)
        self._list.setVisible(bool(sources))
        self._list.setEnabled(True)
        self.pack.setEnabled(bool(sources))
        self.heading.say(tr("가져온 공고"), _subtitle(sources))
        if ask == "":
            self._list.add(self._question_all())
        for number, (source, count) in enumerate(sources.items()):
            if number:
                self._list.add(Line())
            self._list.add(self._line(source, count))
            if ask == source:
                self._list.add(self._question_one(source, count))
        if len(sources) > 1:
            every = Button(tr("모두 지우기"), "danger", press=lambda: self.show_sources(self.sources, ask=""))
            self._list.add(Line(), Flow([every], to_the_right=True))

    def _line(self, source: str, count: int) -> QWidget:
        name = source_words(source)
        words = column(Label(name, "strong"), Label(tr("공고 {count}건", count=f"{count:,}"), "small"), gap=2)
        remove = Button(tr("지우기"), "quiet", press=lambda: self.show_sources(self.sources, ask=source))
        remove.setAccessibleName(tr("{title} 지우기", title=name))
        return Beside(boxed(words), remove, least_left=120)

    # --- deleting -----------------------------------------------------------------------------------------------------

    def _question_one(self, source: str, count: int) -> Banner:
        words = tr("{source}에서 가져온 공고 {count}건을 지울까요?", source=source_words(source), count=f"{count:,}")
        return self._ask(words, tr("지우기"), source)

    def _question_all(self) -> Banner:
        return self._ask(tr("가져온 공고를 모두 지울까요?"), tr("모두 지우기"), "")

    def _ask(self, words: str, yes: str, source: str) -> Banner:
        more = tr("되돌릴 수 없지만 같은 파일을 다시 가져올 수는 있습니다. 예시 공고와 직업, 면접 기록은 그대로입니다.")
        keep = (tr("그대로 두기"), "secondary", lambda: self.show_sources(self.sources))
        delete = (yes, "danger", lambda: self._delete(source))
        self.question = Banner(words, more, [keep, delete], tone="vermilion")
        return self.question

    def _delete(self, source: str) -> None:
        self._list.setEnabled(False)
        desk = self.stage.program.jobs
        self.jobs.ask(self.stage.program.lanes["jobs"], lambda: desk.delete(source), self._deleted, self._not_done)

    def _deleted(self, gone: int) -> None:
        self.notices.say(tr("공고 {count}건을 지웠습니다.", count=f"{gone:,}"), tone="green", for_ms=8_000)
        self._count()

    def _not_done(self, error: MajuError) -> None:
        self.bar.hide()
        self.tell(error)
        self._count()

    # --- carrying -----------------------------------------------------------------------------------------------------

    def _ask_for_pack(self) -> None:
        names = tr("공고 꾸러미") + f" (*{PACK_SUFFIX});;" + tr("모든 파일") + " (*)"
        self._choose(tr("공고 꾸러미 고르기"), str(Path.home()), names, lambda path: self.importing.bring([path]))

    def _ask_where_to_pack(self) -> None:
        suggested = Path.home() / f"maju-postings-{date.today().isoformat()}{PACK_SUFFIX}"
        self._choose(tr("공고 꾸러미를 둘 곳"), str(suggested), "", self.pack_to)

    def _choose(self, title: str, at: str, names: str, then: Callable[[Path], None]) -> None:
        """``names`` empty: a new file."""
        dialog = QFileDialog(self, title, at, names)
        if not names:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()

    def pack_to(self, path: Path) -> None:
        """Write everything imported to one file."""
        whole = path if path.suffix.lower() == PACK_SUFFIX else path.with_name(f"{path.name}{PACK_SUFFIX}")
        self.bar.show()
        self.pack.setEnabled(False)
        desk = self.stage.program.jobs
        lane = self.stage.program.lanes["jobs"]
        self.jobs.ask(lane, lambda: desk.pack(whole), lambda count: self._packed(whole, count), self._not_done)

    def _packed(self, path: Path, count: int) -> None:
        self.bar.hide()
        self.pack.setEnabled(True)
        words = tr("공고 {count}건을 {path}에 담았습니다.", count=f"{count:,}", path=path)
        self.notices.say(
            words, tone="green", more=tr("다른 컴퓨터의 이 화면에서 ‘꾸러미 설치’를 누르고 이 파일을 고르십시오.")
        )


def _subtitle(sources: Mapping[str, int]) -> str:
    if not sources:
        return tr(
            "아직 가져온 공고가 없습니다. 포털에서 내려받은 파일이나 다른 컴퓨터에서 담은 꾸러미를 넣을 수 있습니다."
        )
    return tr("출처에 따라 모았습니다. 찾기와 추천에 예시 공고와 함께 쓰입니다.")
