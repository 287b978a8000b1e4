"""For which work and experience a conversation practises: an occupation found by typing, 신입 or 경력."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from maju.domain.chat import ChatTopic
from maju.domain.jobs import Occupation
from maju.domain.question import Experience
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.card import row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.flow import Flow

_WIDTH = 240


class TopicChoice(QWidget):
    """Says what was chosen; nothing is said when it is shown."""

    changed = Signal(object)
    """The :class:`ChatTopic` from now on."""

    def __init__(self, topic: ChatTopic) -> None:
        super().__init__()
        self.topic = topic
        self._occupations: dict[str, Occupation] = {}
        self._showing = False
        self.occupation = QComboBox()
        self.occupation.setEditable(True)
        self.occupation.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.occupation.setMinimumWidth(theme().px(_WIDTH))
        self.occupation.setAccessibleName(tr("직업"))
        field = self.occupation.lineEdit()
        assert field is not None
        field.setPlaceholderText(tr("직업 이름을 적어 찾기"))
        self._field = field
        completer = QCompleter(self.occupation.model(), self.occupation)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.occupation.setCompleter(completer)
        self.occupation.activated.connect(self._occupation_chosen)
        field.editingFinished.connect(self._typed)
        options = {each.value: known(each.label) for each in (Experience.NEW, Experience.EXPERIENCED)}
        self.experience = Choice(options, topic.experience.value, tr("경력"))
        self.experience.chosen.connect(self._experience_chosen)
        both = Flow([self.occupation, self.experience], gap=12)
        self.setLayout(row(both, gap=0))
        self.show_topic(topic)

    def know(self, occupations: tuple[Occupation, ...]) -> None:
        """What there is to choose from."""
        self._occupations = {each.id: each for each in occupations}
        self.show_topic(self.topic)

    def show_topic(self, topic: ChatTopic) -> None:
        """Show what a conversation practises for."""
        self._showing = True
        self.topic = topic
        self.occupation.clear()
        if topic.posting_id:
            self.occupation.addItem(tr("공고: {title}", title=topic.posting), "")
        self.occupation.addItem(tr("직업을 정하지 않음 ({group})", group=known(topic.group.label)), None)
        for identifier, occupation in self._occupations.items():
            self.occupation.addItem(occupation.name, identifier)
        if topic.occupation_id and topic.occupation_id not in self._occupations and not topic.posting_id:
            self.occupation.addItem(topic.occupation, topic.occupation_id)
        self.occupation.setCurrentIndex(self._index_of(topic))
        self.experience.choose(topic.experience.value)
        self._showing = False

    def _index_of(self, topic: ChatTopic) -> int:
        if topic.posting_id:
            return 0
        return max(0, self.occupation.findData(topic.occupation_id)) if topic.occupation_id else 0

    def _occupation_chosen(self, index: int) -> None:
        if self._showing:
            return
        identifier = self.occupation.itemData(index)
        if identifier == "":
            return
        occupation = self._occupations.get(identifier or "")
        topic = replace(self.topic, posting_id="", posting="", occupation_id="", occupation="")
        if occupation is not None:
            topic = replace(
                topic,
                occupation_id=occupation.id,
                occupation=occupation.name,
                group=occupation.interview_group,
            )
        self._tell(topic)

    def _typed(self) -> None:
        """Words that name no occupation are put back; those that name one choose it."""
        if self._showing:
            return
        index = self.occupation.findText(self._field.text().strip(), Qt.MatchFlag.MatchFixedString)
        if index < 0:
            self.occupation.setCurrentIndex(self._index_of(self.topic))
            self._field.setText(self.occupation.currentText())
        elif self.occupation.itemText(index) != self.occupation.itemText(self._index_of(self.topic)):
            self.occupation.setCurrentIndex(index)
            self._occupation_chosen(index)

    def _experience_chosen(self, value: str) -> None:
        if not self._showing and value != self.topic.experience.value:
            self._tell(replace(self.topic, experience=Experience(value)))

    def _tell(self, topic: ChatTopic) -> None:
        if topic != self.topic:
            self.topic = topic
            self.changed.emit(topic)
