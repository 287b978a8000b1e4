"""Says by hand what the columns mean that nobody recognised."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


def field_options() -> dict[str, str]:
    """Field of a posting to words; the empty one leaves the column as it came."""
    return {
        "": tr("그대로 두기"),
        "title": tr("제목"),
        "company": tr("회사"),
        "region": tr("지역"),
        "occupation": tr("직업"),
        "employment": tr("고용 형태"),
        "experience": tr("경력 구분"),
        "education": tr("학력"),
        "salary": tr("급여"),
        "skills": tr("요구 기술"),
        "tasks": tr("담당 업무"),
        "requirements": tr("자격 요건"),
        "preferred": tr("우대 사항"),
        "ideal": tr("인재상"),
        "description": tr("본문"),
        "url": tr("주소"),
        "posted_on": tr("등록일"),
        "deadline": tr("마감일"),
    }


class JobColumnDialog(QDialog):
    """One list a column; Esc leaves everything as it was."""

    def __init__(self, over: QWidget, columns: Sequence[str], then: Callable[[Mapping[str, str]], None]) -> None:
        super().__init__(over)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("열 직접 정하기"))
        self.setAccessibleName(tr("열 직접 정하기"))
        self._then = then
        self.boxes = {name: _box(name) for name in columns}
        scrolled = Scrolled(margins=(28, 24, 28, 12), gap=12)
        scrolled.column.addWidget(Label(tr("열 직접 정하기"), "title"))
        words = tr("알아보지 못한 열이 무엇인지 골라 주시면 같은 파일을 다시 읽습니다.")
        scrolled.column.addWidget(Label(words, "muted"))
        for name, box in self.boxes.items():
            scrolled.column.addWidget(Beside(Label(name), box, least_left=160))
        scrolled.column.addStretch(1)
        self.cancel = Button(tr("취소"), press=self.reject)
        self.accept_button = Button(tr("다시 읽기"), "primary", press=self._take)
        foot = Flow([self.cancel, self.accept_button], to_the_right=True)
        foot.setContentsMargins(28, 8, 28, 20)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(foot)
        look, room = theme(), over.window().size()
        self.resize(min(look.px(560), room.width() - 40), min(look.px(480), room.height() - 40))
        self.finished.connect(lambda _result: self.deleteLater())

    def _take(self) -> None:
        chosen = {name: str(box.currentData()) for name, box in self.boxes.items() if box.currentData()}
        self.accept()
        if chosen:
            self._then(chosen)


def _box(column: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(column)
    for field, words in field_options().items():
        box.addItem(words, field)
    return box
