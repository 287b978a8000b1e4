"""Skills of all who are kept, and what an occupation asks for against them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from maju.domain.jobs import Occupation
from maju.services.counsellor.matching import SkillCount, SupplyLine
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, noted, refill
from maju.ui.kiosk.widgets.big import TOUCH
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.bar_chart import Bar, BarChart
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label

SKILLS_SHOWN, CERTIFICATES_SHOWN, ASKED_SHOWN = 18, 10, 16


class SkillsPart(DeskPart):
    """Two charts, and two more for an occupation."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(room, tr("기술 보기"), tr("맡기신 분들의 자료에 적힌 기술을 셉니다. 한 분에 한 번씩 셉니다."))
        self.counts: tuple[SkillCount, ...] = ()
        self.supply: tuple[SupplyLine, ...] = ()
        self._occupations: dict[str, Occupation] = {}
        self._all, self._of_occupation = column(gap=16), column(gap=16)
        self.choice = QComboBox()
        self.choice.setEditable(True)
        self.choice.setMinimumHeight(theme().px(TOUCH))
        self.choice.setAccessibleName(tr("직업"))
        field = self.choice.lineEdit()
        if field is not None:
            field.setPlaceholderText(tr("직업 이름을 고르거나 적으십시오"))

    def begin(self) -> None:
        chosen = card_of(tr("직업이 찾는 것과 견주기"), self.choice, boxed(self._of_occupation))
        self.put(boxed(self._all), chosen)
        self._all.addWidget(Label(tr("세는 중입니다."), "muted"))
        self.room.ask(self.room.desk.skills, self.show_counts)
        self.room.ask(self.room.desk.occupations, self.show_occupations)

    def show_counts(self, counts: tuple[SkillCount, ...]) -> None:
        """Skills and certificates apart."""
        self.counts = counts
        held = [each for each in counts if each.kind == "certificate"]
        rest = [each for each in counts if each.kind != "certificate"]
        if not counts:
            refill(self._all, Label(tr("셀 자료가 아직 없습니다."), "muted"))
            return
        left = _chart(tr("기술"), rest[:SKILLS_SHOWN])
        refill(self._all, Columns(left, _chart(tr("자격·어학"), held[:CERTIFICATES_SHOWN]), shares=(1, 1)))

    def show_occupations(self, found: tuple[Occupation, ...]) -> None:
        """To choose from."""
        self._occupations = {each.name: each for each in found}
        self.choice.addItems(sorted(self._occupations))
        self.choice.setCurrentIndex(-1)
        completer = self.choice.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.choice.textActivated.connect(self.compare)

    def compare(self, name: str) -> None:
        """With one occupation."""
        occupation, desk = self._occupations.get(name), self.room.desk
        if occupation is None:
            return
        refill(self._of_occupation, Label(tr("견주는 중입니다."), "muted"))
        self.room.ask(lambda: desk.supply(occupation), lambda lines: self.show_supply(occupation, lines))

    def show_supply(self, occupation: Occupation, lines: tuple[SupplyLine, ...]) -> None:
        """What many postings ask for, and how many of the candidates have it."""
        self.supply = lines
        asked = [each for each in lines if each.postings][:ASKED_SHOWN] or list(lines[:ASKED_SHOWN])
        if not asked:
            refill(self._of_occupation, Label(tr("견줄 자료가 아직 없습니다."), "muted"))
            return
        demand = [Bar(each.skill, each.postings, tr("공고 {count}건", count=each.postings)) for each in asked]
        have = [Bar(each.skill, each.have, tr("{count}분", count=each.have)) for each in asked]
        title = tr("{occupation} 공고가 찾는 것", occupation=occupation.name)
        own = tr("맡기신 {count}분 가운데", count=asked[0].people)
        charts = Columns(
            boxed(column(Label(title, "strong"), BarChart(title, demand))),
            boxed(column(Label(own, "strong"), BarChart(own, have, whole=asked[0].people))),
            shares=(1, 1),
        )
        note = tr(
            "공고에는 프로그램이 만든 예시가 섞여 있을 수 있습니다. 자료에 적지 않았을 뿐 할 수 있는 분도 있습니다."
        )
        refill(self._of_occupation, charts, noted(note))


def _chart(title: str, counts: list[SkillCount]) -> Card:
    bars = [Bar(each.skill, each.people, tr("{count}분", count=each.people)) for each in counts]
    card = card_of(title, BarChart(title, bars))
    card.column.addStretch(1)
    return card
