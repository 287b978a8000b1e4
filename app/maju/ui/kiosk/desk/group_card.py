"""Asks a candidate, who need not answer, to which groups they belong: counted at once with their levels, and kept nowhere else."""

from collections.abc import Callable

from maju.domain.usage import SMALLEST_GROUP, Group, GroupKind
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.texts import known, tr
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.labels import Label

_NOT_TOLD = ""


class GroupCard(Card):
    """``count`` gets what was told and runs apart from the window; everything begins as not told."""

    def __init__(self, count: Callable[[tuple[Group, ...]], None]) -> None:
        super().__init__(margin=24, gap=12)
        self._count = count
        words = tr(
            "평가가 어느 집단에 불리하지 않은지 센터가 살필 수 있게, 원하시면 알려 주십시오. 이름 없이 수로만 더하고 {least}명이 모이기 전에는 아무도 보지 않습니다. 알려 주지 않으셔도 달라지는 것은 없습니다.",
            least=SMALLEST_GROUP,
        )
        self.add(Label(tr("공정성 살피기 (선택)"), "heading"), Label(words))
        self.choices = {kind: self._choice(kind) for kind in GroupKind}
        self.send = BigButton(tr("수에 더하기"), press=self._send)
        self.send.setEnabled(False)
        self.said = Label("", "strong")
        self.said.hide()
        self.add(self.send, self.said)

    @property
    def told(self) -> tuple[Group, ...]:
        """What the candidate chose to tell."""
        return tuple(Group(choice.value) for choice in self.choices.values() if choice.value != _NOT_TOLD)

    def counted(self) -> None:
        """It was added: once is enough."""
        self.said.setText(tr("더했습니다. 고맙습니다."))
        self.said.show()
        self.send.hide()
        for choice in self.choices.values():
            choice.setEnabled(False)

    def again(self) -> None:
        """It was not: the candidate may try once more."""
        self.send.setEnabled(bool(self.told))

    def _choice(self, kind: GroupKind) -> Choice:
        options = {_NOT_TOLD: tr("말하지 않음")}
        options |= {group.value: known(group.label) for group in Group if group.kind is kind}
        choice = Choice(options, _NOT_TOLD, known(kind.label))
        choice.chosen.connect(lambda _value: self.send.setEnabled(bool(self.told)))
        self.add(boxed(column(Label(known(kind.label), "strong"), choice, gap=6)))
        return choice

    def _send(self) -> None:
        self.send.setEnabled(False)
        self._count(self.told)
