"""What the centre brings: interview formats, packs of questions and of postings, from a stick."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from maju.domain.centre import PackAdded, PostingPack, QuestionPack
from maju.domain.formats import InterviewFormat
from maju.services.counsellor.bringing import FORMAT, QUESTIONS, StickPack, packs_on
from maju.services.counsellor.desk import Brought
from maju.services.kiosk.stick import find_sticks
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, noted, refill
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.texts import known, tr
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.labels import Label, Pill

DROPPED_SHOWN = 8
Here = tuple[tuple[InterviewFormat, ...], tuple[QuestionPack, ...], tuple[PostingPack, ...]]


class CentrePart(DeskPart):
    """What is there, and what a stick has."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("센터 자료"),
            tr("센터의 면접 형식(.toml), 질문 꾸러미(.jsonl), 공고 꾸러미를 USB에서 들입니다. 다음 분부터 쓰입니다."),
        )
        self._told, self._here, self._stick = column(gap=8), column(gap=16), column(gap=16)

    def begin(self) -> None:
        again = BigButton(tr("USB 다시 보기"), press=self.look)
        self.put(boxed(self._told), boxed(self._here), boxed(self._stick), boxed(row(again, 1)))
        self._list()
        self.look()

    def look(self) -> None:
        """What the sticks that are plugged in have."""
        kiosk = self.room.stage.kiosk
        roots = kiosk.counter.stick_roots if kiosk is not None else ()
        self.room.ask(lambda: _on_sticks(roots), self.show_stick)

    def show_here(self, found: Here) -> None:
        """Formats and packs that are there already."""
        formats, packs, postings = found
        lines = [
            *(self._line(form.name, tr("면접 형식"), form.id) for form in formats),
            *(self._line(pack.name, tr("질문 {count}개", count=pack.questions), pack.name) for pack in packs),
            *(self._line(each.source, tr("공고 {count}건", count=each.postings), each.source) for each in postings),
        ]
        nothing = Label(
            tr("아직 들인 것이 없습니다. 프로그램에 든 형식과 질문, 예시 공고는 늘 그대로 쓰입니다."), "muted"
        )
        refill(self._here, card_of(tr("들여 놓은 것"), *(lines or [nothing])))

    def show_stick(self, found: tuple[StickPack, ...]) -> None:
        """What may be brought in."""
        nothing = Label(tr("꽂힌 USB의 맨 위 자리에서 들일 파일을 찾지 못했습니다."), "muted")
        refill(self._stick, card_of(tr("USB에 있는 것"), *([self._file(each) for each in found] or [nothing])))

    def bring(self, path: Path) -> None:
        """One file; what was wrong in it is told."""
        desk = self.room.desk
        refill(self._told, Label(tr("{file}을(를) 살펴보는 중입니다.", file=path.name), "muted"))
        self.room.ask(lambda: desk.bring(path), self.show_brought, lambda: refill(self._told))

    def show_brought(self, found: Brought) -> None:
        """What came in, and what of it did not."""
        refill(self._told, _brought(found))
        self._list()

    def _list(self) -> None:
        desk = self.room.desk
        self.room.ask(lambda: (desk.material.formats(), desk.material.packs(), desk.postings()), self.show_here)

    def _line(self, name: str, words: str, remove: str) -> QWidget:
        away = BigButton(tr("빼기"), "danger", press=self._remover(remove))
        return boxed(row(column(Label(name, "strong"), Label(words, "small"), gap=2), away))

    def _remover(self, name: str) -> Callable[[], None]:
        def remove() -> None:
            desk = self.room.desk
            self.room.ask(lambda: desk.take_away(name), lambda _gone: self._list())

        return remove

    def _file(self, pack: StickPack) -> QWidget:
        kinds = {FORMAT: tr("면접 형식"), QUESTIONS: tr("질문 꾸러미")}
        words = column(Label(pack.path.name, "strong"), Label(kinds.get(pack.kind, tr("공고 꾸러미")), "small"), gap=2)
        return boxed(row(words, BigButton(tr("들이기"), press=lambda: self.bring(pack.path))))


def _on_sticks(roots: tuple[Path, ...]) -> tuple[StickPack, ...]:
    found: list[StickPack] = []
    for stick in find_sticks(roots):
        try:
            found += packs_on(stick.root)
        except OSError:
            continue  # pulled out meanwhile
    return tuple(found)


def _brought(found: Brought) -> Card:
    if isinstance(found, InterviewFormat):
        return card_of("", Pill(tr("들였습니다"), "green"), Label(tr("‘{name}’ 형식", name=found.name)), tone="green")
    if isinstance(found, PackAdded):
        words = tr("‘{name}’ 질문 {count}개", name=found.name, count=found.questions)
        card = card_of("", Pill(tr("들였습니다"), "green"), Label(words), tone="green")
        for each in found.dropped[:DROPPED_SHOWN]:
            card.add(noted(tr("{line}째 줄은 뺐습니다: {why}.", line=each.line, why=known(each.reason.label))))
        if len(found.dropped) > DROPPED_SHOWN:
            card.add(noted(tr("그 밖에 {count}줄을 더 뺐습니다.", count=len(found.dropped) - DROPPED_SHOWN)))
        return card
    words = tr("공고 {added}건을 들였습니다. 이미 있던 것은 {known}건입니다.", added=found.added, known=found.unchanged)
    return card_of("", Pill(tr("들였습니다"), "green"), Label(words), tone="green")
