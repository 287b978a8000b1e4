"""Documents from a candidate's stick: chosen by touch, read where they lie, never copied; or none at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer

from maju.domain.candidate import ProfileItem
from maju.domain.consent import MATERIALS
from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.services.kiosk.stick import (
    Stick,
    StickContents,
    StickFile,
    documents_on,
    find_sticks,
    gone,
    is_there,
    still_readable,
)
from maju.services.lanes import Lane
from maju.ui.bridge import unexpected
from maju.ui.kiosk.pages.material_parts import (
    Reading,
    ReadRow,
    RecordRow,
    file_words,
    not_allowed_card,
    plain_stack,
    refusal,
    waiting_card,
)
from maju.ui.kiosk.widgets.big import BigButton, TickCard
from maju.ui.kiosk.widgets.kiosk_page import KioskPage
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.card import empty
from maju.ui.widgets.labels import Label

LOOK_MS = 2_000
"""From one look for a stick to the next."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found."""

    stick: Stick | None = None
    contents: StickContents = field(default=StickContents(()))


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of one file."""

    file: StickFile
    document: StoredDocument | None = None
    trouble: MajuError | None = None


class KioskMaterialsPage(KioskPage):
    """Looks for a stick on a lane of its own, so that one that hangs keeps nothing else waiting; reads on ``materials``."""

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage, tr("자료를 가져오셨습니까?"))
        self.seen = Seen()
        self.ticks: dict[StickFile, TickCard] = {}
        self.records: list[RecordRow] = []
        self.read: list[StoredDocument] = []
        self.reading = Reading()
        self._looking = False
        self._list, self._outcome = plain_stack(), plain_stack()
        self.skip = BigButton(tr("자료 없이 계속"), "secondary", press=self.room.done)
        self.go_on = BigButton("", "primary", press=self._press)
        self.set_foot(None, self.skip, self.go_on)
        self.column.addWidget(self._outcome)
        self.column.addWidget(self.reading)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_for_stick)
        self._show(self.seen)

    @property
    def allowed(self) -> bool:
        """Whether documents may be read: the centre offers it and the candidate has agreed."""
        return self.room.settings.allow_stick and self.room.allows(MATERIALS)

    def entered(self) -> None:
        if self.allowed:
            self.jobs.ask(self._lane("materials"), lambda: self.stage.program.materials().documents(), self._know)
            self._look_for_stick()
            self._timer.start(LOOK_MS)

    def left(self) -> None:
        super().left()
        self._timer.stop()

    # --- the stick ----------------------------------------------------------------------------------------------------

    def _look_for_stick(self) -> None:
        if self.reading.running:
            self.room.touched()  # somebody waits for it: a large record takes longer than a kiosk waits for a touch
            return
        if self._looking:
            return
        self._looking = True
        roots = self.room.counter.stick_roots
        self.jobs.ask(self._lane("stick"), lambda: look(roots), self._looked, self._not_looked)

    def _looked(self, seen: Seen) -> None:
        self._looking = False
        if seen != self.seen and not self.reading.running:
            self._show(seen)

    def _not_looked(self, error: MajuError) -> None:
        self._looking = False
        self.tell(error)

    def _show(self, seen: Seen) -> None:
        chosen = {file.path for file, tick in self.ticks.items() if tick.isChecked()}
        self.seen = seen
        self.ticks, self.records = {}, []
        empty(self._list.column)
        if not self.allowed:
            self._list.add(not_allowed_card())
        elif seen.stick is None:
            self._list.add(waiting_card())
        else:
            self._show_files(seen.stick, seen.contents, lambda file: file.path in chosen)
        self._say()

    def _show_files(self, stick: Stick, contents: StickContents, chosen: Callable[[StickFile], bool]) -> None:
        self._list.add(Label(tr("USB ‘{name}’에 있는 문서", name=stick.name), "heading"))
        for file in contents.files:
            tick = TickCard(file.name, file_words(file), on=chosen(file))
            tick.toggled.connect(lambda _on: self._say())
            self.ticks[file] = tick
            self._list.add(tick)
        if not contents.files and not contents.records:
            self._list.add(Label(tr("읽을 수 있는 문서(PDF, DOCX, HWP, HWPX, TXT, MD)를 찾지 못했습니다."), "muted"))
        if self.room.counter.take_in is not None:
            self.records = [RecordRow(file, self._take_in) for file in contents.records]
            self._list.add(*self.records)
        if contents.more:
            self._list.add(Label(tr("문서가 많아 최근 것부터 일부만 보여 드립니다."), "muted"))
        for phrase in contents.refused:
            self._list.add(Label(known(phrase), "muted"))

    # --- reading ------------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[StickFile, ...]:
        """Files that are ticked."""
        return tuple(file for file, tick in self.ticks.items() if tick.isChecked())

    def _press(self) -> None:
        if self.chosen and not self.reading.running:
            self._read(self.chosen)
        elif not self.reading.running:
            self.room.done()

    def _read(self, files: Sequence[StickFile]) -> None:
        stick = self.seen.stick
        if stick is None:
            return
        self.reading.begin(len(files))
        self._say()
        told = self.jobs.here(self._count)
        roots, desk = self.room.counter.stick_roots, self.stage.program.materials

        def bring() -> list[Brought]:
            brought: list[Brought] = []
            for number, file in enumerate(files):
                told(number, file.name)
                brought.append(_brought(stick, file, roots, lambda path: desk().add(path)))
            return brought

        self.jobs.ask(self._lane("materials"), bring, self._brought, self._failed)

    def _take_in(self, file: StickFile, passphrase: str) -> None:
        """A record brought along is checked to its end before anything of it is taken in."""
        stick, take_in = self.seen.stick, self.room.counter.take_in
        if stick is None or take_in is None or self.reading.running:
            return
        roots = self.room.counter.stick_roots
        self.reading.begin_record(file.name)
        self._say()

        def bring() -> None:
            try:
                take_in(still_readable(stick, file), passphrase)
            except MajuError as error:
                raise error if is_there(stick, roots) else gone(stick) from error

        self.jobs.ask(self._lane("materials"), bring, lambda _none: self._taken_in(file), self._failed)

    def _taken_in(self, file: StickFile) -> None:
        self.notices.say(
            tr("기록을 가져왔습니다: {name}. 이 세션에만 쓰고, 끝나면 파기합니다.", name=file.name), tone="green"
        )
        self._brought([])

    def _count(self, number: int, name: str) -> None:
        self.reading.at(number, name)

    def _brought(self, brought: list[Brought]) -> None:
        self.reading.end()
        for each in brought:
            if each.trouble is not None:
                self.notices.say(refusal(each.file, each.trouble))
        self.jobs.ask(self._lane("materials"), lambda: self.stage.program.materials().documents(), self._know)

    def _failed(self, error: MajuError) -> None:
        self.reading.end()
        self.tell(error)
        self._say()

    def _know(self, documents: Sequence[StoredDocument]) -> None:
        """What has been read so far, each with what was found in it."""
        self.jobs.ask(
            self._lane("materials"),
            lambda: self.stage.program.materials().profile(),
            lambda profile: self._show_read(documents, profile.items),
        )

    def _show_read(self, documents: Sequence[StoredDocument], items: Sequence[ProfileItem]) -> None:
        self.read = list(documents)
        empty(self._outcome.column)
        for document in documents:
            self._outcome.add(ReadRow(document, items, self._remove))
        self._say()

    def _remove(self, document: StoredDocument) -> None:
        desk = self.stage.program.materials
        self.jobs.ask(
            self._lane("materials"),
            lambda: (desk().remove([document.id]), desk().documents())[1],
            self._know,
        )

    # --- words --------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self._hide_read()
        count, running = len(self.chosen), self.reading.running
        words = tr("이력서나 자기소개서를 두고 질문을 만들어 드립니다. 없어도 연습하실 수 있습니다.")
        if self.read:
            words = tr("읽은 문서는 이 세션에만 쓰고, 끝나면 파기합니다. USB는 이제 빼셔도 됩니다.")
        elif self.seen.stick is not None:
            words = tr("읽을 문서를 눌러 고르십시오. USB에는 아무것도 쓰지 않습니다.")
        self.say(tr("자료를 읽었습니다") if self.read else tr("자료를 가져오셨습니까?"), words)
        self.go_on.setEnabled(not running)
        self.skip.setVisible(bool(count) and not self.read and not running)
        if count:
            self.go_on.say(tr("고른 문서 {count}개 읽기", count=count))
        else:
            self.go_on.say(tr("다음") if self.read or not self.allowed else tr("자료 없이 계속"))
        for widget in (*self.ticks.values(), *self.records):
            widget.setEnabled(not running)

    def _hide_read(self) -> None:
        """What has been read stands above, not among what can be chosen."""
        names = {document.text.name for document in self.read}
        for file, tick in self.ticks.items():
            if file.name in names and not tick.isHidden():
                tick.blockSignals(True)
                tick.setChecked(False)
                tick.blockSignals(False)
            tick.setVisible(file.name not in names)

    def _lane(self, name: str) -> Lane:
        return self.stage.program.lanes[name]


def look(roots: Sequence[Path]) -> Seen:
    """The first stick and its documents; one that is pulled out while it is looked at is none."""
    for stick in find_sticks(roots):
        try:
            return Seen(stick, documents_on(stick))
        except MajuError:
            continue
    return Seen()


def _brought(stick: Stick, file: StickFile, roots: Sequence[Path], read: Callable[[Path], StoredDocument]) -> Brought:
    """Read one file; of a stick that has gone in the meantime that is said, not what reading made of it."""
    try:
        return Brought(file, read(still_readable(stick, file)))
    except MajuError as error:
        return Brought(file, trouble=error if is_there(stick, roots) else gone(stick))
    except Exception as error:
        return Brought(file, trouble=unexpected(error))
