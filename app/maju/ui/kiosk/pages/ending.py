"""The last page: what is destroyed now and how, and goodbye."""

from maju.domain.kiosk import EndReason, KioskSnapshot
from maju.domain.kiosk_session import END_PAGE_S
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.kiosk.widgets.kiosk_page import KioskPage
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.labels import Label
from maju.ui.widgets.timer_bar import TimerBar


class EndingPage(KioskPage):
    """Goes by itself; a press goes at once."""

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        reason = self.room.snapshot.end_reason
        hero, words = goodbye(reason)
        self.card = Card(tone="green", margin=28, gap=12)
        for line in destroyed(reason):
            self.card.add(Label(line))
        self.bar = TimerBar()
        self.column.addStretch(2)
        self.column.addWidget(boxed(column(Label(hero, "hero"), Label(words, "heading"), gap=14)))
        self.column.addSpacing(theme().px(8))
        self.column.addWidget(self.card)
        self.column.addWidget(self.bar)
        self.column.addStretch(3)
        self.go = BigButton(tr("처음 화면으로"), "primary", press=self.room.end)
        self.set_foot(None, self.go)
        self._ticks = 0
        self.room.changed.connect(self._follow)

    def entered(self) -> None:
        self.go.setFocus()

    def left(self) -> None:
        super().left()
        self.room.changed.disconnect(self._follow)

    def _follow(self, _snapshot: KioskSnapshot) -> None:
        self._ticks += 1
        self.bar.set_time(min(1.0, self._ticks / END_PAGE_S))


def goodbye(reason: EndReason | None) -> tuple[str, str]:
    """The words of parting, by why the session ended."""
    if reason is EndReason.REFUSED:
        return (
            tr("알겠습니다."),
            tr("동의하지 않으셔도 괜찮습니다. 불이익은 없으며, 마음이 바뀌시면 언제든 다시 시작하실 수 있습니다."),
        )
    if reason is EndReason.SLOT:
        return tr("이용 시간이 끝났습니다."), tr("연습하시느라 수고하셨습니다. 다음에 또 뵙겠습니다.")
    if reason is EndReason.FAULT:
        return (
            tr("불편을 드려 죄송합니다."),
            tr("프로그램에 문제가 생겨 여기서 마칩니다. 담당 상담사에게 말씀해 주시면 도와드립니다."),
        )
    return tr("수고하셨습니다."), tr("오늘 하신 말씀 가운데 잘된 점부터 기억해 주십시오. 다음에 또 뵙겠습니다.")


def destroyed(reason: EndReason | None) -> tuple[str, ...]:
    """What happens to everything that was here, said plainly."""
    if reason is EndReason.REFUSED:
        return (tr("녹음하거나 저장한 것이 없어 지울 것도 없습니다."),)
    return (
        tr("지금 이 세션의 열쇠를 버리고 파일을 지웁니다: 목소리, 영상, 글로 옮긴 답변, 서류, 결과."),
        tr("열쇠는 이 프로그램의 메모리에만 있었습니다. 저장 장치에 조각이 남더라도 누구도 읽지 못합니다."),
        tr("USB와 종이로 가져가신 것은 그대로 있습니다. 두고 가시는 것이 없는지 보아 주십시오."),
    )
