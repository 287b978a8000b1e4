"""The documents of the candidate: which there are, which one is shown, and taking them away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from maju.domain.document import StoredDocument
from maju.ui.pages.material_words import breakable, document_facts
from maju.ui.texts import tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, column, empty, row
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton

ALL = ""
"""Asked about instead of one document."""


@dataclass(frozen=True, slots=True)
class DocumentActions:
    """What the page does. ``remove`` gets ids."""

    show: Callable[[StoredDocument], None]
    remove: Callable[[Sequence[str]], None]


class MaterialDocuments(Card):
    """Invites where there is nothing; questions before deleting stand at the line they are about."""

    def __init__(self, actions: DocumentActions) -> None:
        super().__init__(gap=6)
        self._actions = actions
        self.documents: tuple[StoredDocument, ...] = ()
        self.shown = ""
        self.question: Banner | None = None
        self.rows: dict[str, RowButton] = {}
        self.hide()

    def show_documents(self, documents: Sequence[StoredDocument], shown: str, ask: str | None = None) -> None:
        """``shown``: id of the one in the preview; ``ask``: id of the one whose deletion is asked about, or :data:`ALL`."""
        self.documents, self.shown = tuple(documents), shown
        self.question, self.rows = None, {}
        empty(self.column)
        self.setEnabled(True)
        self.show()
        self.column.setSpacing(6 if documents else 14)
        if not documents:
            self._invite()
            return
        every = Button(tr("모두 지우기"), "quiet", press=lambda: self._ask(ALL))
        every.setVisible(len(documents) > 1)
        self.add(row(Label(tr("문서 {count}개", count=len(documents)), "heading", wrap=False), 1, every))
        if ask == ALL:
            everything = [document.id for document in documents]
            self.add(self._question(tr("문서 {count}개를 모두 지울까요?", count=len(documents)), everything))
        for number, document in enumerate(self.documents):
            if number:
                self.add(Line())
            self.add(self._line(document))
            if ask == document.id:
                self.add(self._question(tr("이 문서를 지울까요?"), [document.id]))

    def _line(self, document: StoredDocument) -> QWidget:
        name, facts = document.text.name, document_facts(document)
        looking = tr("보는 중") if document.id == self.shown else ""
        more: QWidget | QLayout = Label(facts, "small")
        hidden = len(document.text.hidden)
        hides = tr("숨은 글 {count}곳", count=hidden) if hidden else ""
        pills = [Pill(words, colour) for words, colour in ((looking, "indigo"), (hides, "amber")) if words]
        if pills:
            more = row(*pills, more, gap=8)
        said = ", ".join(filter(None, (name, facts, looking, hides)))
        words = column(Label(breakable(name), "strong"), more, gap=2)
        line = RowButton(said, words, [], lambda: self._actions.show(document))
        line.setToolTip(tr("읽은 내용을 아래에서 봅니다."))
        self.rows[document.id] = line
        remove = Button(tr("지우기"), "quiet", press=lambda: self._ask(document.id))
        remove.setAccessibleName(tr("{title} 지우기", title=name))
        return Beside(line, remove, least_left=160)

    def _ask(self, about: str) -> None:
        self.show_documents(self.documents, self.shown, ask=about)

    def _question(self, words: str, identifiers: Sequence[str]) -> Banner:
        def remove() -> None:
            self.setEnabled(False)
            self._actions.remove(identifiers)

        actions = [
            (tr("그대로 두기"), "secondary", lambda: self.show_documents(self.documents, self.shown)),
            (tr("지우기"), "danger", remove),
        ]
        more = tr(
            "여기서만 읽어 낸 항목도 함께 지웁니다. 직접 쓰거나 고치신 항목과 컴퓨터에 있는 원래 파일은 그대로 있습니다."
        )
        self.question = Banner(words, more, actions)
        return self.question

    def _invite(self) -> None:
        self.add(DropArea())
        steps = (
            (
                tr("읽어 낸 내용을 확인합니다."),
                tr("학력, 경력, 프로젝트, 기술을 줄마다 어디서 읽었는지와 함께 보여 드립니다."),
            ),
            (tr("공고를 고릅니다."), tr("‘일자리’에서 지원할 공고를 고르면 이력서와 함께 두고 질문을 만듭니다.")),
            (tr("내 경험을 두고 묻습니다."), tr("질문마다 이력서와 공고의 어느 줄을 보고 묻는지 알려 드립니다.")),
        )
        for number, (strong, more) in enumerate(steps, 1):
            self.add(Line(), column(Label(f"{number}. {strong}", "strong"), Label(more, "muted"), gap=4))


class DropArea(QFrame):
    """Where files are dropped while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("drop", "true")
        words = (
            Label(tr("이력서나 자기소개서를 여기에 끌어다 놓으십시오"), "heading"),
            Label(tr("PDF, 워드(DOCX), 한글(HWP, HWPX), 글(TXT, MD) 파일을 여러 개 함께 넣을 수 있습니다."), "muted"),
        )
        for label in words:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = column(1, *words, 1, gap=6)
        whole.setContentsMargins(16, 40, 16, 40)
        self.setLayout(whole)
