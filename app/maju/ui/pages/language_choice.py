"""Who judges answers: a language model of this computer, a server on the local network (off until asked for), or neither."""

from urllib.parse import urlsplit

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.ui.page import Page
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

EXAMPLE = "http://192.168.0.10:8000/v1"


class LanguageChoice(QWidget):
    """Whether a language model judges, and whether it stands on another computer."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._stage = page, page.stage
        settings = page.stage.settings
        self.use_model = QCheckBox(tr("언어 모델이 있으면 쓰기"))
        self.use_model.setChecked(settings.use_language_model)
        self.use_model.toggled.connect(lambda on: self._stage.use(use_language_model=on))
        self.use_server = QCheckBox(tr("같은 네트워크의 다른 컴퓨터(서버)로 분석하기"))
        self.use_server.setChecked(settings.use_server)
        self.use_server.toggled.connect(self._switch)
        self.warning = Label(tr("질문과 답변 글이 이 주소로 갑니다. 목소리와 영상은 보내지 않습니다."), "warning")
        self.address = self._field(settings.server_address, tr("서버 주소"), EXAMPLE)
        self.model = self._field(settings.server_model, tr("서버의 모델 이름"), tr("비우면 서버가 쓰는 모델"))
        self.key = self._field(settings.server_key, tr("서버 열쇠(API key)"), tr("서버가 요구할 때만"))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.apply = Button(tr("이 주소로 분석하기"), press=self._apply)
        self.state = Label("", "muted")
        self.fields = self._compose()
        self.fields.setVisible(settings.use_server)
        self._say_state()

    def _field(self, value: str, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(value)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.returnPressed.connect(self._apply)
        return field

    def _compose(self) -> QWidget:
        parts: list[QWidget] = [self.warning]
        for field in (self.address, self.model, self.key):
            label = Label(field.accessibleName(), "small")
            label.setBuddy(field)
            parts += [label, field]
        fields = boxed(column(*parts, Flow([self.apply]), self.state, gap=6))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 8)
        whole.setSpacing(6)
        for widget in (self.use_model, self.use_server, fields):
            whole.addWidget(widget)
        return fields

    def _switch(self, on: bool) -> None:
        self.fields.setVisible(on)
        if not on and self._stage.settings.use_server:
            self._stage.use(use_server=False)
        if on:
            self.address.setFocus()
        self._say_state()

    def _say_state(self) -> None:
        settings = self._stage.settings
        if settings.use_server:
            self.state.setText(tr("이 주소로 분석합니다: {address}", address=settings.server_address))
        else:
            self.state.setText(tr("아직 쓰지 않습니다. 주소를 적고 ‘이 주소로 분석하기’를 누르면 켜집니다."))

    def _apply(self) -> None:
        address = self.address.text().strip()
        if not is_address(address):
            self.state.setText(tr("주소는 {example} 처럼 적어 주십시오.", example=EXAMPLE))
            self.address.setFocus()
            return
        model, key = self.model.text().strip(), self.key.text().strip()
        self._stage.use(use_server=True, server_address=address, server_model=model, server_key=key)
        self.state.setText(tr("연결을 확인하고 있습니다."))
        self.apply.setEnabled(False)
        self._page.jobs.ask(self._stage.program.lanes["server"], self._connect, self._connected, self._not_connected)

    def _connect(self) -> str:
        """On a lane: ask the server how much it can read, which it answers only when it is there."""
        program = self._stage.program
        program.lanes["look"].submit(lambda: None).result()  # the new settings are in use
        model = program.engines.language_model()
        if model is None or model.context_tokens <= 0:
            return ""
        return model.info.detail

    def _connected(self, detail: str) -> None:
        self.apply.setEnabled(True)
        self.state.setText(tr("연결되었습니다: {detail}", detail=detail))

    def _not_connected(self, error: MajuError) -> None:
        self.apply.setEnabled(True)
        more = tr("연결될 때까지 기본 분석을 씁니다.")
        self.state.setText(f"{known(error)} {more}")


def is_address(text: str) -> bool:
    """Whether it looks like the address of a server."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
