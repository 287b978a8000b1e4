"""Parts of the page where things are taken along: one card a thing, and what lies on the stick already."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from maju.domain.pool import Receipt
from maju.sealed.portable import SHORTEST_PASSPHRASE
from maju.services.kiosk.one_page import LONGEST_NAME
from maju.services.kiosk.stick import Stick
from maju.services.kiosk.take_away import TakeAway, Taken
from maju.ui.kiosk.widgets.big import BigButton, BigField
from maju.ui.texts import tr
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

_MEGABYTE, _GIGABYTE = 1_000_000, 1_000_000_000


class TakeCard(Card):
    """One thing to take along: what it is, what has to be typed for it, the buttons that do it."""

    def __init__(self, title: str, words: str, *fields: QWidget) -> None:
        super().__init__(margin=24, gap=12)
        self.add(Label(title, "heading"), Label(words), *fields)
        self.column.addStretch(1)
        self.buttons = Flow(gap=10)
        self.add(self.buttons)

    def offer(self, words: str, press: Callable[[], object], kind: str = "secondary") -> BigButton:
        """Add a button."""
        button = BigButton(words, kind, press=press)
        self.buttons.add(button)
        return button


def name_field() -> BigField:
    """The name on the summary, if any."""
    return BigField(tr("이름"), tr("이름 (적지 않으셔도 됩니다)"), most=LONGEST_NAME)


def passphrase_fields() -> tuple[BigField, BigField]:
    """A passphrase, and the same once more."""
    hint = tr("암호 ({letters}글자 이상)", letters=SHORTEST_PASSPHRASE)
    return (
        BigField(tr("암호"), hint, most=200, secret=True),
        BigField(tr("암호를 한 번 더"), tr("암호를 한 번 더 적어 주십시오"), most=200, secret=True),
    )


def stick_words(stick: Stick | None, free: int) -> str:
    """Whether there is a stick, and how much room is on it."""
    if stick is None:
        return tr("USB를 꽂으시면 여기에 저장하실 수 있습니다.")
    if not stick.writable:
        return tr("쓰기가 잠긴 USB입니다: {name}. 잠금을 풀거나 다른 USB를 꽂아 주십시오.", name=stick.name)
    room = (
        tr("{size}GB", size=f"{free / _GIGABYTE:.1f}")
        if free >= _GIGABYTE
        else tr("{size}MB", size=max(0, free // _MEGABYTE))
    )
    return tr("USB ‘{name}’에 저장합니다. 남은 자리 {room}.", name=stick.name, room=room)


def taken_words(taken: Taken) -> str:
    """What lies on the stick now."""
    what = {
        TakeAway.ONE_PAGE: tr("한 장 요약"),
        TakeAway.PDF: tr("보고서(PDF)"),
        TakeAway.HTML: tr("보고서(HTML)"),
        TakeAway.RECORD: tr("암호로 잠근 기록"),
    }[taken.what]
    return tr(
        "USB에 저장했습니다: {what} ({folder}/{name})", what=what, folder=taken.path.parent.name, name=taken.path.name
    )


class ReceiptCard(Card):
    """The number with which a candidate has themselves deleted later."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(tone="indigo", margin=24, gap=8)
        self.add(
            Label(tr("센터에 남겼습니다. 이 번호를 적어 두십시오."), "heading"),
            Label(receipt.code, "code", wrap=False),
            Label(
                tr(
                    "{until}까지 보관하며, 그 전이라도 상담사에게 이 번호를 말씀하시면 바로 지웁니다. "
                    "번호는 다시 보여 드리지 못합니다.",
                    until=receipt.keep_until,
                )
            ),
        )
