"""The first start: what this is, what it keeps, what it does not do. Accepted once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from maju.ui.page import ScrolledPage
from maju.ui.stage import Stage
from maju.ui.texts import LANGUAGES, known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.labels import Label


class WelcomePage(ScrolledPage):
    """One card and one button."""

    section = "home"
    alone = True

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.scrolled.body.setMaximumWidth(760)
        language = Choice(LANGUAGES, stage.settings.language, tr("언어"))
        language.chosen.connect(self._change_language)
        self.column.addWidget(language)
        self.column.addSpacing(16)
        self.column.addWidget(Label(tr("면접관과 마주 앉아 연습해 보십시오."), "hero"))
        self.column.addWidget(
            Label(tr("말로 묻고, 말로 답합니다. 끝나면 무엇을 고치면 좋을지 근거와 함께 보여 드립니다."), "muted")
        )
        self.column.addWidget(self.notices)
        self.column.addWidget(_notice_card())
        self.column.addWidget(self._computer_card())
        self.start = Button(tr("읽었습니다. 시작하기"), "primary", key="Enter", press=self._accept)
        self.column.addLayout(row(1, self.start))
        self.column.addStretch(1)

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.engines.overview, self._show_models)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)

    def _computer_card(self) -> QWidget:
        self._models = Card(tr("이 컴퓨터에서 할 수 있는 것"))
        self._models.add(Label(tr("확인하고 있습니다."), "muted"))
        return self._models

    def _show_models(self, overview: object) -> None:
        assert isinstance(overview, tuple)
        self._models.clear()
        self._models.add(Label(tr("이 컴퓨터에서 할 수 있는 것"), "heading"))
        for _slot, info, missing in overview:
            words = f"{known(info.label)} {info.detail}".strip() if info is not None else known(missing)
            self._models.add(Label(words, "" if info is not None else "muted"))
        self._models.add(Label(tr("없는 모델이 있어도 지금 바로 연습할 수 있습니다."), "muted"))

    def _change_language(self, code: str) -> None:
        self.stage.change_look(language=code)
        self.stage.open("welcome")

    def _accept(self) -> None:
        self.stage.remember(notice_accepted=True)
        self.stage.open("home")


def _notice_card() -> Card:
    card = Card(tr("시작하기 전에 알려 드립니다"))
    for strong, more in notice_texts():
        card.add(Label(strong, "strong"), Label(more, "muted"), Line())
    last = card.column.takeAt(card.column.count() - 1)
    if last is not None and (line := last.widget()) is not None:
        line.deleteLater()
    return card


def notice_texts() -> tuple[tuple[str, str], ...]:
    """The AI and privacy notice; the settings show it again."""
    return (
        (
            tr("컴퓨터가 묻고 분석합니다."),
            tr("질문 선택과 평가는 자동으로 이루어지며 틀릴 수 있습니다. 채용 결과를 예측하지 않습니다."),
        ),
        (
            tr("목소리와 영상은 이 컴퓨터에만 남습니다."),
            tr("어디로도 보내지 않습니다. 면접마다, 또는 모두 한 번에 지울 수 있습니다."),
        ),
        (
            tr("얼굴과 목소리로 성격이나 감정을 판단하지 않습니다."),
            tr("화면에 보인 시간, 옆을 오래 본 때처럼 보이는 사실만 알려 드리고 점수에는 넣지 않습니다."),
        ),
    )
