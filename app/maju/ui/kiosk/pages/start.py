"""The first page: what this is, what stays of it (nothing), and one large button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.kiosk.widgets.kiosk_page import KioskPage
from maju.ui.stage import Stage
from maju.ui.texts import LANGUAGES, language, tr
from maju.ui.theme import TYPE_SCALE, theme
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill

LARGER = 25
"""Percent of text size that one press adds to what the centre has set."""
_START_HEIGHT = 72
_HEIGHT_OF_ONE, _LARGEST = 800, 1.8
"""Height of the page at which words have their usual size, and how many times that they grow."""


class StartPage(KioskPage):
    """Nothing of anybody is here yet."""

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.ticket = self.room.counter.next_ticket()
        self.begin = StartButton(self.room.settings.slot_minutes)
        self.begin.clicked.connect(lambda _checked=False: self.room.start(self.ticket))
        self.hero = Label(tr("면접관과 마주 앉아\n연습해 보십시오."), "hero")
        self.words = Label(
            tr("말로 묻고, 말로 답합니다. 끝나면 무엇을 고치면 좋을지 근거와 함께 보여 드립니다."), "heading"
        )
        called = Pill(tr("이번 차례 {ticket}번", ticket=self.ticket), "indigo")
        called.setVisible(bool(self.ticket))
        self.column.addStretch(2)
        self.column.addWidget(called)
        self.column.addWidget(boxed(column(self.hero, self.words, gap=18)))
        self.column.addSpacing(theme().px(12))
        self.column.addWidget(self.begin)
        self.column.addWidget(Columns(_nothing_stays(self.room.settings.idle_end_minutes), _by_ai(), shares=(1, 1)))
        self.column.addStretch(3)
        self.set_foot(None, *self._looks())

    def entered(self) -> None:
        self.begin.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A tall screen is read standing before it: what counts grows with the room there is."""
        super().resizeEvent(event)
        times = max(1.0, min(_LARGEST, event.size().height() / _HEIGHT_OF_ONE))
        self.hero.setStyleSheet(f"font-size: {round(theme().px(TYPE_SCALE[-1]) * times)}px;")
        self.words.setStyleSheet(f"font-size: {round(theme().px(TYPE_SCALE[2]) * times**0.3)}px; font-weight: 400;")
        self.begin.grow(times)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin.click()
        else:
            super().keyPressEvent(event)

    def _looks(self) -> list[QWidget]:
        """Text size, contrast, the other language: for this candidate alone, the next one starts as the centre has set it."""
        settings = self.stage.settings
        normal = self.room.settings.text_percent
        large = settings.text_percent > normal
        other = next(code for code in LANGUAGES if code != language())
        self.larger = BigButton(
            tr("보통 글자") if large else tr("글자 크게"),
            "quiet",
            press=lambda: self.stage.change_look(text_percent=normal if large else normal + LARGER),
        )
        self.contrast = BigButton(
            tr("보통 대비") if settings.high_contrast else tr("고대비"),
            "quiet",
            press=lambda: self.stage.change_look(high_contrast=not settings.high_contrast),
        )
        self.other_language = BigButton(LANGUAGES[other], "quiet", press=lambda: self.stage.change_look(language=other))
        return [self.larger, self.contrast, self.other_language]


class StartButton(QPushButton):
    """The one thing to press here: what it does at the left, for how long at the right."""

    def __init__(self, minutes: float) -> None:
        super().__init__()
        self.setProperty("kind", "primary")
        self.setProperty("big", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._start = start = Label(tr("시작하기"), "press", wrap=False)
        lasts = Label(tr("{minutes}분 이용할 수 있습니다", minutes=round(minutes)), "press-more", wrap=False)
        line = QHBoxLayout(self)
        line.setContentsMargins(36, 0, 36, 0)
        line.addWidget(start)
        line.addStretch(1)
        line.addWidget(lasts)
        for label in (start, lasts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{start.text()}. {lasts.text()}")
        self.grow(1.0)

    def grow(self, times: float) -> None:
        """As much higher as the page is."""
        self.setStyleSheet(f"min-height: {round(theme().px(_START_HEIGHT) * times**0.5)}px;")
        self._start.setStyleSheet(f"font-size: {round(theme().px(TYPE_SCALE[3]) * times**0.5)}px;")


def _nothing_stays(idle_minutes: float) -> Card:
    card = Card(tone="green", margin=24, gap=8)
    card.add(
        Label(tr("이 자리에서 하신 말씀은 남지 않습니다."), "safe"),
        Label(
            tr(
                "끝내기를 누르시거나 {minutes}분 동안 쓰지 않으시면, 목소리와 영상과 서류를 여는 열쇠를 버립니다. "
                "가져가실 것은 USB나 종이로 드립니다.",
                minutes=round(idle_minutes),
            )
        ),
    )
    card.column.addStretch(1)
    return card


def _by_ai() -> Card:
    card = Card(margin=24, gap=8)
    card.add(
        row(Pill(tr("AI"), "indigo"), Label(tr("AI가 묻고 분석합니다."), "heading"), gap=10),
        Label(
            tr(
                "질문 선택과 평가는 자동으로 이루어지며 틀릴 수 있습니다. 채용 결과를 예측하지 않고, "
                "기업이나 다른 사람에게 보내지 않습니다."
            )
        ),
    )
    card.column.addStretch(1)
    return card
