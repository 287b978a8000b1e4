"""Those who wanted to be kept: by name, each with the lines of their materials, and the way to delete them."""

from collections.abc import Callable
from itertools import groupby

from maju.domain.pool import PooledCandidate
from maju.services.counsellor.pool_lines import PoolLine
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, quoted
from maju.ui.kiosk.widgets.big import TOUCH, BigButton, BigField
from maju.ui.texts import day, known, tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.card import Card, column, row
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton


class CandidatesPart(DeskPart):
    """A list, or one of them."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("맡기신 분들"),
            tr("상담을 위해 자료를 맡기기로 동의하신 분들입니다. 연락처와 학교, 면접 결과는 보관하지 않습니다."),
        )
        self.found: tuple[PooledCandidate, ...] = ()
        self._wanted = ""

    def begin(self) -> None:
        self.wait(tr("여는 중입니다."))
        self.room.ask(self.room.desk.candidates, self.show_all)

    def open(self, identifier: str) -> None:
        """Show one of them, as soon as they are there."""
        self._wanted = identifier
        if self.found:
            self._open_wanted()

    def show_all(self, found: tuple[PooledCandidate, ...]) -> None:
        """By name."""
        self.found = found
        if self._wanted:
            self._open_wanted()
            return
        if not found:
            self.put(
                Label(tr("자료를 맡기신 분이 아직 없습니다. 키오스크의 동의 화면에서 맡기실 수 있습니다."), "muted")
            )
            return
        card = Card(margin=12, gap=2)
        for each in found:
            card.add(self._row(each))
        withdrawal = self._withdrawal()
        self.put(Disclosure(tr("보관 번호로 지우기"), lambda: withdrawal), card)

    def _withdrawal(self) -> Card:
        """For who comes back with the number they were given."""
        self.code = BigField(tr("보관 번호"), tr("ABCD-EFGH-JKLM"), most=20)
        self.take_back = BigButton(tr("이 번호의 자료 지우기"), "danger", press=self._withdraw)
        words = tr("동의를 거두러 오신 분이 받아 가신 번호를 넣으면 그분의 자료를 바로 지웁니다.")
        return card_of("", Label(words), Beside(self.code, self.take_back))

    def _withdraw(self) -> None:
        code, desk = self.code.text(), self.room.desk

        def withdraw() -> tuple[PooledCandidate, ...]:
            desk.withdraw(code)
            return desk.candidates()

        if code.strip():
            self.room.ask(withdraw, self.show_all)

    def _row(self, candidate: PooledCandidate) -> RowButton:
        called = tr("{name}님", name=candidate.called)
        kept = tr("{day}까지 보관", day=day(candidate.consent.keep_until))
        items = tr("항목 {count}개", count=len(candidate.items))
        words = column(Label(called, "strong"), Label(f"{items} · {kept}", "small"), gap=2)
        button = RowButton(
            f"{called}, {items}, {kept}", words, [Label("›", "muted", wrap=False)], self._opener(candidate)
        )
        button.setMinimumHeight(theme().px(TOUCH))
        return button

    def _opener(self, candidate: PooledCandidate) -> Callable[[], None]:
        return lambda: self._show_one(candidate)

    def _open_wanted(self) -> None:
        one = next((each for each in self.found if each.id == self._wanted), None)
        self._wanted = ""
        if one is not None:
            self._show_one(one)

    def _show_one(self, candidate: PooledCandidate) -> None:
        desk = self.room.desk
        self.room.ask(lambda: desk.lines(candidate.id), lambda lines: self.show_lines(candidate, lines))

    def show_lines(self, candidate: PooledCandidate, lines: tuple[PoolLine, ...]) -> None:
        """What one candidate's materials say, by kind."""
        back = BigButton(tr("목록으로"), press=lambda: self.show_all(self.found))
        remove = BigButton(tr("자료 지우기"), "danger", press=lambda: self._ask_to_remove(candidate))
        head = card_of(
            tr("{name}님", name=candidate.called),
            Label(
                tr(
                    "{given}에 동의하셨고, {until}까지 보관합니다.",
                    given=day(candidate.consent.given_on),
                    until=day(candidate.consent.keep_until),
                ),
                "small",
            ),
        )
        head.add(row(back, 1, remove))
        kinds = [
            card_of(known(kind.label), quoted(tuple(group))) for kind, group in groupby(lines, lambda line: line.kind)
        ]
        self.put(head, *kinds)

    def _ask_to_remove(self, candidate: PooledCandidate) -> None:
        words = tr(
            "{name}님의 자료를 지울까요? 지우면 누구도 다시 읽을 수 없습니다. 파기했다는 사실만 기록에 남습니다.",
            name=candidate.called,
        )
        self.confirm = BigButton(tr("지우기"), "danger", press=lambda: self._remove(candidate))
        keep = BigButton(tr("그대로 두기"), press=lambda: self._show_one(candidate))
        card = card_of("", Pill(tr("되돌릴 수 없음"), "vermilion"), Label(words), tone="vermilion")
        card.add(row(keep, 1, self.confirm))
        self.put(card)

    def _remove(self, candidate: PooledCandidate) -> None:
        desk = self.room.desk

        def remove() -> tuple[PooledCandidate, ...]:
            desk.remove(candidate.id)
            return desk.candidates()

        self.room.ask(remove, self.show_all)
