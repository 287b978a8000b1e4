"""What a licence asks of the person, before the download."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from maju.domain.catalogue import Licence, ModelEntry
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

LicencedModels = Sequence[tuple[Licence, Sequence[ModelEntry]]]


class LicenceDialog(QDialog):
    """Agree, go on without these models, or (Esc) leave everything as it is."""

    def __init__(
        self, over: QWidget, licences: LicencedModels, agree: Callable[[], None], without: Callable[[], None] | None
    ) -> None:
        """``without`` None: nothing would be left to bring."""
        super().__init__(over)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("사용 조건 확인"))
        self._agree, self._without = agree, without
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scrolled = Scrolled(margins=(28, 24, 28, 12), gap=12)
        title = Label(tr("받기 전에 사용 조건을 확인해 주십시오"), "title")
        scrolled.column.addWidget(title)
        scrolled.column.addWidget(Label(tr("아래 모델은 만든 곳이 정한 조건을 지킬 때만 쓸 수 있습니다."), "muted"))
        for licence, models in licences:
            scrolled.column.addWidget(_licence_card(licence, models))
        scrolled.column.addStretch(1)
        whole.addWidget(scrolled, 1)
        whole.addWidget(self._buttons())
        self.setAccessibleName(title.text())
        look, screen = theme(), over.window().size()
        self.resize(min(look.px(640), screen.width() - 40), min(look.px(560), screen.height() - 40))

    def _buttons(self) -> QWidget:
        refuse = tr("이 모델은 빼고 받기") if self._without is not None else tr("받지 않기")
        self.decline = Button(refuse, press=self._refuse)
        self.accept_button = Button(tr("동의하고 받기"), "primary", press=self._take)
        self.accept_button.setDefault(True)
        buttons = Flow([self.decline, self.accept_button], to_the_right=True)
        foot = QWidget()
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(28, 8, 28, 20)
        lines.addWidget(buttons)
        return foot

    def _take(self) -> None:
        self.accept()
        self._agree()

    def _refuse(self) -> None:
        self.reject()
        if self._without is not None:
            self._without()


def _licence_card(licence: Licence, models: Sequence[ModelEntry]) -> Card:
    card = Card(known(licence.name), gap=8)
    card.add(Label(tr("적용되는 모델: {names}", names=", ".join(known(model.label) for model in models)), "muted"))
    for obligation in licence.obligations:
        card.add(Label(f"· {known(obligation)}"))
    if licence.url:
        card.add(Label(licence.url, "small"))
        card.add(row(Button(tr("조건 원문 보기 (인터넷)"), "quiet", press=lambda: _open(licence.url)), 1))
    return card


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
