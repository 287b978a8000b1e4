"""Above every page of a session: where one is, how much time is left, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from maju.domain.kiosk import KioskPhase, KioskSnapshot
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.widgets.big import TOUCH, BigButton
from maju.ui.sidebar import brand_html
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.labels import Label, Pill, RichLabel, restyle

_OUTSIDE = (KioskPhase.START, KioskPhase.ENDING)
MINUTE = 60


def steps() -> tuple[tuple[tuple[KioskPhase, ...], str], ...]:
    """The steps a candidate sees, each with the phases it stands for."""
    return (
        ((KioskPhase.CONSENT,), tr("동의")),
        ((KioskPhase.MATERIALS,), tr("자료")),
        ((KioskPhase.DEVICES,), tr("장치")),
        ((KioskPhase.PREPARATION, KioskPhase.INTERVIEW), tr("면접")),
        ((KioskPhase.REPORT,), tr("결과")),
        ((KioskPhase.TAKE_AWAY,), tr("가져가기")),
    )


class SlotStrip(QFrame):
    """Follows the session. ``ask_end`` is called when somebody wants to stop."""

    def __init__(self, room: KioskRoom, ask_end: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("strip", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.brand = RichLabel(brand_html(), "brand")
        self.brand.setWordWrap(False)
        self.brand.setAccessibleName(tr("마주"))
        self.centre = Label(room.settings.centre, "muted", wrap=False)
        self.ticket = Pill("", "indigo")
        self.time = Label("", "strong", wrap=False)
        self.stop = BigButton(tr("그만하기"), "secondary", press=ask_end)
        self._names = [Label("", wrap=False) for _ in steps()]
        self._arrows = [Label("›", "muted", wrap=False) for _ in self._names[1:]]
        self._step = Label("", "strong", wrap=False)
        self._compose()
        self._snapshot = room.snapshot
        room.changed.connect(self.show_snapshot)
        self.show_snapshot(room.snapshot)

    def show_snapshot(self, snapshot: KioskSnapshot) -> None:
        """Follow the session."""
        self._snapshot = snapshot
        inside = snapshot.phase not in _OUTSIDE
        self.stop.setVisible(inside)
        self.ticket.setVisible(bool(snapshot.ticket))
        self.ticket.setText(tr("{ticket}번", ticket=snapshot.ticket))
        self.stop.say(tr("그만하기"))
        self.brand.setText(brand_html())
        self.centre.setVisible(not inside and bool(self.centre.text()))
        self.time.setVisible(inside and snapshot.slot_left_s is not None)
        self._say_time(snapshot)
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_steps()

    def _compose(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 8, 20, 8)
        line.setSpacing(theme().px(10))
        line.addWidget(self.brand)
        line.addStretch(1)
        for place, name in enumerate(self._names):
            if place:
                line.addWidget(self._arrows[place - 1])
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._step)
        line.addStretch(1)
        for widget in (self.centre, self.ticket, self.time, self.stop):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme().px(TOUCH) + 18)

    def _show_steps(self) -> None:
        phase = self._snapshot.phase
        here = next((place for place, (phases, _) in enumerate(steps()) if phase in phases), -1)
        for place, label in enumerate(self._names):
            label.setText(steps()[place][1])
            _mark(label, "now" if place == here else "past" if place < here else "next")
        inside, wide = here >= 0, self.width() >= self._room_for_all()
        for label in self._names:
            label.setVisible(inside and wide)
        for arrow in self._arrows:
            arrow.setVisible(inside and wide)
        self._step.setVisible(inside and not wide)
        if inside:
            name = steps()[here][1]
            self._step.setText(tr("{number} / {all}  {step}", number=here + 1, all=len(self._names), step=name))
            self.setAccessibleName(tr("{all}단계 가운데 {number}단계, {step}", number=here + 1, all=6, step=name))

    def _room_for_all(self) -> int:
        """Width at which every step has its name; below it only the present one is named."""
        shown = [self.brand, *self._names, *self._arrows, self.ticket, self.time, self.stop]
        return sum(part.sizeHint().width() + theme().px(10) for part in shown) + 52

    def _say_time(self, snapshot: KioskSnapshot) -> None:
        left = snapshot.slot_left_s or 0.0
        whole = -int(-left // MINUTE)
        if snapshot.slot_over:
            self.time.setText(tr("이용 시간이 끝났습니다"))
        elif left < MINUTE:
            self.time.setText(tr("1분 안에 끝납니다"))
        else:
            self.time.setText(tr("{minutes}분 남음", minutes=whole))
        self.time.set_role("warning" if snapshot.slot_warning else "strong")


def _mark(label: QLabel, step: str) -> None:
    if label.property("step") != step:
        label.setProperty("step", step)
        restyle(label)
        beside, above = (theme().px(12), theme().px(6)) if step == "now" else (0, 0)
        label.setContentsMargins(
            beside, above, beside, above
        )  # a padding of the style sheet leaves the label's size as it was
