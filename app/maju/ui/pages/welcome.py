"""The first start: what this is, what it keeps, what this computer can do, and three ways on. Accepted once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.services.lanes import report_error
from maju.services.model_views import ProfileOffer
from maju.ui.page import ScrolledPage
from maju.ui.pages.install_flow import InstallFlow
from maju.ui.pages.model_words import size_words
from maju.ui.pages.privacy_words import consent_words
from maju.ui.pages.profile_choice import BELOW, ProfileChoice
from maju.ui.stage import Stage
from maju.ui.texts import LANGUAGES, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class WelcomePage(ScrolledPage):
    """Notices at the left, the computer at the right, and the ways on always in sight at the foot."""

    section = "home"
    alone = True

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.flow = InstallFlow(self, self._accept)
        language = Choice(LANGUAGES, stage.settings.language, tr("언어"))
        language.chosen.connect(self._change_language)
        hero = Label(tr("면접관과 마주 앉아 연습해 보십시오."), "hero")
        words = tr("말로 묻고, 말로 답합니다. 끝나면 무엇을 고치면 좋을지 근거와 함께 보여 드립니다.")
        self.column.addWidget(Beside(boxed(column(hero, Label(words, "muted"), gap=4)), language))
        self.column.addWidget(self.notices)
        self.column.addWidget(Columns(self._notice_card(), self._computer_card(), shares=(4, 5), from_width=1050))
        self.column.addStretch(1)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self._foot())

    def _computer_card(self) -> QWidget:
        card = Card(tr("더 자연스럽게, 더 꼼꼼하게 (선택)"), gap=10)
        more = tr(
            "지금도 바로 연습할 수 있습니다. 모델을 받으면 사람 같은 목소리로 묻고, 답변을 글로 옮기고, "
            "내용까지 살펴봅니다. 받는 동안에도 연습할 수 있고, 나중에 설정에서 받아도 됩니다."
        )
        self.profiles = ProfileChoice(card_width=BELOW)
        self.profiles.chosen.connect(self._show_offer)
        self.get = Button(tr("받기"), press=self._get)
        self.get.setEnabled(False)
        self.stick = Button(tr("USB에서 가져오기"), press=self.flow.ask_for_stick)
        card.add(Label(more, "muted"), self.profiles, Flow([self.get, self.stick]))
        card.column.addStretch(1)
        return card

    def _foot(self) -> QWidget:
        self.start = Button(tr("읽었습니다. 지금 바로 시작하기"), "primary", key="Enter", press=self._accept)
        foot = QFrame()
        foot.setProperty("foot", "true")
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(40, 12, 40, 16)
        lines.addWidget(Flow([self.start], to_the_right=True))
        return foot

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.model_desk.advice, self.profiles.show_advice, self._no_advice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)

    def _no_advice(self, error: MajuError) -> None:
        """Practising needs none of it."""
        self.profiles.hide()
        self.tell(error)

    def _show_offer(self, offer: ProfileOffer | None) -> None:
        missing = offer.bytes_missing if offer is not None else 0
        self.get.setEnabled(bool(missing))
        self.get.say(tr("{size} 받으며 시작하기", size=size_words(missing)) if missing else tr("이미 모두 받았습니다"))

    def _get(self) -> None:
        if self.profiles.offer is not None:
            self.flow.get_profile(self.profiles.offer.profile)

    def _change_language(self, code: str) -> None:
        self.stage.change_look(language=code)
        self.stage.open("welcome")

    def _accept(self) -> None:
        """From now on the notice is read and the presence of the face is a choice that was made."""
        presence = self.presence.isChecked()
        self.stage.remember(notice_accepted=True, measure_presence=presence)
        program, settings = self.stage.program, self.stage.settings
        program.lanes["look"].submit(
            lambda: program.privacy.accepted(settings.language, picture=settings.record_video, presence=presence)
        ).add_done_callback(report_error)
        self.stage.open("home")

    def _notice_card(self) -> Card:
        card = Card(tr("시작하기 전에 알려 드립니다"))
        for strong, more in notice_texts():
            card.add(Label(strong, "strong"), Label(more, "muted"), Line())
        self.presence = QCheckBox(tr("화면 속 모습 재기 (선택)"))
        self.presence.setChecked(self.stage.settings.measure_presence)
        self.consent = Disclosure(
            tr("모두 자세히 읽기"), lambda: consent_words(self.stage.program, self.stage.settings.language)
        )
        card.add(self.presence, self.consent)
        card.column.addStretch(1)
        return card


def notice_texts(server: str = "") -> tuple[tuple[str, str], ...]:
    """The AI and privacy notice; the settings show it again. ``server``: address of the server that judges, if one does."""
    stays = tr("어디로도 보내지 않습니다. 면접마다, 또는 모두 한 번에 지울 수 있습니다.")
    if server:
        stays = tr("다만 질문과 답변 글은 설정하신 서버 {address}(으)로 갑니다.", address=server)
    return (
        (
            tr("컴퓨터가 묻고 분석합니다."),
            tr("질문 선택과 평가는 자동으로 이루어지며 틀릴 수 있습니다. 채용 결과를 예측하지 않습니다."),
        ),
        (tr("목소리와 영상은 이 컴퓨터에만 남습니다."), stays),
        (
            tr("얼굴과 목소리로 성격이나 감정을 판단하지 않습니다."),
            tr("화면에 보인 시간, 옆을 오래 본 때처럼 보이는 사실만 알려 드리고 점수에는 넣지 않습니다."),
        ),
    )
