"""Brand, pages, and a word about where everything stays."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from maju.ui.stage import Stage
from maju.ui.texts import language, tr
from maju.ui.theme import theme
from maju.ui.transfer_sign import TransferSign
from maju.ui.transfers import TransferKind
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.columns import scrolling
from maju.ui.widgets.labels import Label, RichLabel


class Sidebar(QFrame):
    """One entry a section; the open one is marked. It scrolls where large text leaves no room for all."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme()
        self.setFixedWidth(160 + look.px(48))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 28, 16, 28)
        column.setSpacing(4)
        brand = RichLabel(brand_html(), "brand")
        brand.setAccessibleName(tr("마주"))
        for label in (brand, Label(tr("마주 앉아 하는 면접 연습"), "small")):
            label.setContentsMargins(12, 0, 0, 0)
            column.addWidget(label)
        column.addSpacing(20)
        self._entries: dict[str, Button] = {}
        for section, page, words in entries():
            button = Button(words, "nav", press=lambda page=page: stage.open(page))  # type: ignore[misc]
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            button.setCheckable(True)
            button.clicked.connect(self._keep_mark)
            self._entries[section] = button
            column.addWidget(button)
        column.addStretch(1)
        self.sign = TransferSign(stage)
        column.addWidget(self.sign)
        self.foot = Label("", "small")
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 0, 0)
        below.addWidget(self.foot)
        column.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        self._section = ""
        stage.models_changed.connect(self._say_what_leaves)
        stage.transfers.changed.connect(self._say_what_leaves)
        self._say_what_leaves()

    def let_go(self) -> None:
        """The window makes another one."""
        self.sign.let_go()
        self._stage.models_changed.disconnect(self._say_what_leaves)
        self._stage.transfers.changed.disconnect(self._say_what_leaves)

    def _say_what_leaves(self) -> None:
        settings = self._stage.settings
        words = tr("인터넷 연결 없이 작동합니다. 이 컴퓨터 밖으로 나가는 것이 없습니다.")
        running = self._stage.transfers.running
        if running is not None and running.kind is TransferKind.DOWNLOAD:
            words = tr("모델을 받는 데만 인터넷을 씁니다. 이 컴퓨터 밖으로 나가는 것이 없습니다.")
        if settings.use_server and settings.use_language_model:
            words = tr("질문과 답변 글이 서버로 갑니다: {address}", address=settings.server_address)
        self.foot.setText(words)

    def show_section(self, section: str) -> None:
        """Mark an entry."""
        self._section = section
        self._keep_mark()

    def _keep_mark(self) -> None:
        """A press alone does not mark: the page may not have let go."""
        for name, button in self._entries.items():
            button.setChecked(name == self._section)


def entries() -> tuple[tuple[str, str, str], ...]:
    """(section, page to open, words)."""
    return (
        ("home", "home", tr("홈")),
        ("interview", "devices", tr("새 면접")),
        ("jobs", "jobs", tr("일자리")),
        ("materials", "materials", tr("내 자료")),
        ("resume-writer", "resume-writer", tr("이력서 쓰기")),
        ("chat", "chat", tr("연습 대화")),
        ("history", "history", tr("지난 면접")),
        ("settings", "settings", tr("설정")),
    )


def brand_html() -> str:
    """마주, its second syllable in indigo; the same sound in Latin letters."""
    first, second = ("마", "주") if language() == "ko" else ("Ma", "ju")
    return f'{escape(first)}<span style="color:{theme().colours["indigo"]}">{escape(second)}</span>'
