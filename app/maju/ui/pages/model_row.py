"""One model in a list: what it is, how it stands, what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.services.model_views import ModelLine, ModelState
from maju.ui.pages.model_words import line_facts, line_state, size_words
from maju.ui.texts import known, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Line, boxed, column, row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

Act = Callable[[ModelLine], None]


@dataclass(frozen=True, slots=True)
class ModelActions:
    """What the page does with a model. ``use`` None: models of this slot are not chosen one by one."""

    get: Act
    check: Act
    remove: Act
    use: Act | None = None


class ModelRow(QWidget):
    """Stays while the model changes its state, so that the keyboard's place is not lost."""

    def __init__(self, line: ModelLine, actions: ModelActions) -> None:
        super().__init__()
        self.line = line
        self._actions = actions
        self.name, self.pill = Label("", "strong"), Pill("", "plain")
        self.purpose, self.facts = Label("", "muted"), Label("", "small")
        self.trouble = Label("", "warning")
        self.get = Button(tr("받기"), "chip", press=lambda: actions.get(self.line))
        self.use = Button(tr("쓰기"), "chip", press=self._use)
        self.check = Button(tr("검사"), "chip", press=lambda: actions.check(self.line))
        self.remove = Button(tr("지우기"), "chip", press=self._ask_remove)
        self.question: Banner | None = None
        title = row(self.name, self.pill, 1, gap=8)
        self.name.setWordWrap(False)
        self.name.setSizePolicy(self.pill.sizePolicy())
        words = boxed(column(boxed(title), self.purpose, self.facts, self.trouble, gap=2))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 8)
        self._whole.addWidget(Line())
        buttons = Flow([self.get, self.use, self.check, self.remove], gap=6, to_the_right=True)
        self._whole.addWidget(Beside(words, buttons))
        self.show_line(line, "")

    def show_line(self, line: ModelLine, transfer: str) -> None:
        """``transfer``: ``running`` or ``waiting`` where it is on its way, else empty."""
        self.line = line
        self.name.setText(known(line.label))
        self.purpose.setText(known(line.purpose))
        self.purpose.setVisible(bool(line.purpose))
        self.facts.setText(line_facts(line))
        self.facts.setVisible(bool(self.facts.text()))
        self.facts.setToolTip("" if line.pinned or line.own else _not_pinned())
        words, colour = line_state(line)
        if transfer:
            words, colour = (tr("받는 중") if transfer == "running" else tr("차례 기다림")), "indigo"
        self.pill.say(words, colour)
        self.pill.setVisible(bool(words))
        self._show_trouble(line)
        self._show_buttons(line, transfer)
        self.setAccessibleName(" ".join(text for text in (self.name.text(), words, self.trouble.text()) if text))

    def _show_trouble(self, line: ModelLine) -> None:
        words = [known(part) for part in (line.problem, line.warning) if part is not None]
        self.trouble.setText(" ".join(words))
        self.trouble.set_role("failed" if line.problem is not None else "warning")
        self.trouble.setVisible(bool(words))

    def _show_buttons(self, line: ModelLine, transfer: str) -> None:
        name = self.name.text()
        broken = line.state is ModelState.BROKEN
        here = line.state in (ModelState.INSTALLED, ModelState.BROKEN)
        partial = line.state is ModelState.PARTIAL
        self.get.say(tr("다시 받기") if broken else tr("이어받기") if partial else tr("받기"))
        fetched = line.entry is not None and line.state is not ModelState.INSTALLED
        self.get.setVisible(fetched and not transfer)
        usable = line.state is ModelState.INSTALLED and line.problem is None
        self.use.setVisible(self._actions.use is not None and usable and not line.chosen)
        self.check.setVisible(here and not line.own and not transfer)
        self.remove.say(tr("목록에서 빼기") if line.own else tr("지우기"))
        self.remove.setVisible((here or partial) and not transfer)
        for button in (self.get, self.use, self.check, self.remove):
            button.setAccessibleName(f"{name}: {button.text()}")

    def _use(self) -> None:
        if self._actions.use is not None:
            self._actions.use(self.line)

    def _ask_remove(self) -> None:
        """Asked in the page; an own model is only forgotten and needs no question."""
        if self.line.own:
            self._actions.remove(self.line)
            return
        if self.question is None:
            strong = tr("{name} 모델을 지울까요?", name=self.name.text())
            more = tr(
                "{size}를 비웁니다. 면접 기록은 그대로이고, 다시 받을 수 있습니다.",
                size=size_words(self.line.bytes_here),
            )
            keep = (tr("그대로 두기"), "secondary", self._put_question_away)
            self.question = Banner(strong, more, [keep, (tr("지우기"), "danger", self._remove)])
            self._whole.addWidget(self.question)

    def _remove(self) -> None:
        self._put_question_away()
        self._actions.remove(self.line)

    def _put_question_away(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
            self.remove.setFocus()


def _not_pinned() -> str:
    return tr(
        "이 파일의 지문(sha256)은 미리 알려져 있지 않습니다. 처음 받은 값을 적어 두고 다음부터 그 값과 같은지 확인합니다."
    )
