"""Settings: used at once where they are about the look, at the next interview otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox

from maju import __version__
from maju.domain.phrase import Phrase
from maju.domain.ports import EngineInfo
from maju.services.about import licence_page
from maju.ui.page import ScrolledPage
from maju.ui.pages.welcome import notice_texts
from maju.ui.stage import Stage
from maju.ui.texts import LANGUAGES, known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label


class SettingsPage(ScrolledPage):
    """Cards by subject."""

    section = "settings"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.add_heading(tr("설정"), tr("바꾸시면 바로 저장됩니다."))
        self.column.addWidget(Columns(self._look_card(), self._interview_card(), shares=(1, 1)))
        self.column.addWidget(Columns(self._model_card(), self._record_card(), shares=(1, 1)))
        self.column.addWidget(self._about_card())
        self.column.addStretch(1)

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.engines.overview, self._show_models)

    # --- cards --------------------------------------------------------------------------------------------------------

    def _look_card(self) -> Card:
        settings = self.stage.settings
        card = Card(tr("화면과 언어"), gap=8)
        self.language = self._choice(card, tr("언어"), LANGUAGES, settings.language, "language")
        themes = {"system": tr("시스템 따름"), "light": tr("밝게"), "dark": tr("어둡게")}
        self.theme = self._choice(card, tr("밝기"), themes, settings.theme, "theme")
        sizes = {str(percent): f"{percent}%" for percent in (100, 125, 150, 200)}
        self.text_size = self._choice(card, tr("글자 크기"), sizes, str(settings.text_percent), "text_percent")
        self.contrast = self._box(card, tr("고대비"), settings.high_contrast, "high_contrast", look=True)
        self.motion = self._box(card, tr("움직임 줄이기"), settings.reduced_motion, "reduced_motion", look=True)
        card.column.addStretch(1)
        return card

    def _interview_card(self) -> Card:
        settings = self.stage.settings
        card = Card(tr("면접"), gap=8)
        self._box(card, tr("질문을 글로도 보기"), settings.captions, "captions")
        self._box(card, tr("컴퓨터 면접관이라고 먼저 말하기"), settings.introduce_computer, "introduce_computer")
        self._box(card, tr("영상도 녹화하기"), settings.record_video, "record_video")
        self._box(
            card, tr("화면 속 모습 살펴보기 (점수에는 넣지 않습니다)"), settings.measure_presence, "measure_presence"
        )
        self._box(card, tr("내 모습을 거울처럼 보기"), settings.mirror_preview, "mirror_preview")
        card.add(Label(tr("스피커, 마이크, 카메라는 장치 확인에서 고르고 시험합니다."), "small"))
        card.add(row(Button(tr("장치 확인"), press=lambda: self.stage.open("devices")), 1))
        card.column.addStretch(1)
        return card

    def _model_card(self) -> Card:
        self._models = Card(tr("분석 모델"), gap=8)
        self._models.add(Label(tr("확인하고 있습니다."), "muted"))
        return self._models

    def _show_models(self, overview: tuple[tuple[str, EngineInfo | None, str | Phrase], ...]) -> None:
        self._models.clear()
        self._models.add(Label(tr("분석 모델"), "heading"))
        for _slot, info, missing in overview:
            words = f"{known(info.label)} {info.detail}".strip() if info is not None else known(missing)
            self._models.add(Label(words, "" if info is not None else "muted"))
        more = tr("모델을 받고 지우고, 면접관 목소리와 분석 방법을 고릅니다. 다음 면접부터 씁니다.")
        self.models = Button(tr("모델과 목소리"), press=lambda: self.stage.open("models"))
        self._models.add(Label(more, "small"), row(self.models, 1))
        self._models.column.addStretch(1)

    def _record_card(self) -> Card:
        home = self.stage.program.home
        card = Card(tr("기록과 개인정보"), gap=8)
        card.add(Label(tr("녹화와 결과, 설정은 이 컴퓨터의 한 폴더에만 있습니다."), "muted"))
        card.add(Label(str(home), "small"))
        words = tr("PIN으로 잠그기, 보관 기간, 내보내기, 지우기, 인터넷으로 나가지 않는지 확인하기")
        card.add(Label(words, "small"))
        self.privacy = Button(tr("개인정보와 보관"), press=lambda: self.stage.open("privacy"))
        card.add(row(self.privacy, 1))
        card.column.addStretch(1)
        return card

    def _about_card(self) -> Card:
        card = Card(tr("마주에 대하여"), gap=8)
        settings = self.stage.settings
        server = settings.server_address if settings.use_server and settings.use_language_model else ""
        for strong, more in notice_texts(server):
            card.add(Label(strong, "strong"), Label(more, "muted"))
        words = tr("마주 {version} · 자유 소프트웨어 (GPL-3.0 이상)", version=__version__)
        card.add(Label(words, "small"))
        page = licence_page(self.stage.paths.root)
        if page:
            address = QUrl.fromLocalFile(str(page))
            self.licences = Button(tr("함께 들어 있는 것과 이용허락"), press=lambda: QDesktopServices.openUrl(address))
            card.add(row(self.licences, 1))
        return card

    # --- parts --------------------------------------------------------------------------------------------------------

    def _choice(self, card: Card, name: str, options: Mapping[str, str], value: str, setting: str) -> Choice:
        choice = Choice(options, value, name)
        choice.chosen.connect(lambda chosen: self._change_look(setting, chosen))
        card.add(Label(name, "strong"), choice)
        return choice

    def _change_look(self, setting: str, chosen: str) -> None:
        self.stage.change_look(**{setting: int(chosen) if setting == "text_percent" else chosen})

    def _box(self, card: Card, words: str, on: bool, setting: str, *, look: bool = False) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(on)
        change = self.stage.change_look if look else self.stage.remember
        box.toggled.connect(lambda checked: change(**{setting: checked}))
        card.add(box)
        return box
