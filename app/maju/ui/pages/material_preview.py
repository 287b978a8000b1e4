"""A document as it was read: its text and tables, lines that can be pointed at, and apart from it what no eye could see."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from maju.domain.document import Block, HiddenText, Paragraph, StoredDocument
from maju.domain.document_lines import lines_of
from maju.domain.masking import PersonalFact
from maju.ui.pages.material_words import breakable, document_facts, masked_words, shortened
from maju.ui.pages.material_writing import MOST_SHOWN, Shown, is_long, write_document
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.card import Card
from maju.ui.widgets.labels import Label

HIDDEN_SHOWN = 6
LONGEST_HIDDEN = 160


class MaterialPreview(Card):
    """Takes the height it is given; the text scrolls inside."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.name = Label("", "heading")
        self.facts = Label("", "small")
        self.notices = Label("", "small")
        self.masked = Label("", "small")
        self.masked.hide()
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(4)
        self.hidden = _HiddenCard()
        self.add(self.name, self.facts, self.masked, self.notices)
        self.column.addWidget(self.text, 1)
        self.add(self.hidden)
        self.document: StoredDocument | None = None
        self._shown: list[Shown] = []
        self._marked: list[Shown] = []

    def show_document(self, document: StoredDocument) -> None:
        """Show another one; nothing is marked."""
        if self.document == document:
            return
        self.document, self._marked = document, []
        self.name.setText(breakable(document.text.name))
        self.facts.setText(document_facts(document))
        notices = [known(notice) for notice in document.text.notices]
        if is_long(document.text):
            notices.append(tr("글이 길어 앞의 {count}자까지만 보여 드립니다.", count=f"{MOST_SHOWN:,}"))
        said = " ".join(notices)
        self.notices.setText(said)
        self.notices.setVisible(bool(said))
        self.text.setExtraSelections([])
        self._shown = write_document(self.text, document.text)
        self.text.setAccessibleName(tr("{name} 읽은 그대로", name=document.text.name))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.hidden.show_hidden(document.text.hidden)

    def show_masked(self, facts: Sequence[PersonalFact]) -> None:
        """Name what is taken out before a language model sees the text."""
        words = masked_words(facts)
        self.masked.setText(words)
        self.masked.setVisible(bool(words))

    def mark(self, line: int, quote: str) -> None:
        """Mark one line and bring it into sight; ``quote``: its literal words."""
        found = self._places(line, quote)
        self._marked = found
        self.text.setAccessibleDescription(tr("표시한 줄: {line}", line=self.marked_text) if found else "")
        self.text.setExtraSelections([self._selection(each) for each in found])
        if found:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(found[0].start)
            self.text.setTextCursor(cursor)
            self._scroll_to(cursor)

    @property
    def marked_text(self) -> str:
        """What is marked, as it is read."""
        return " ".join(each.text for each in self._marked)

    def wanted_height(self, width: int) -> int:
        """For the whole text without scrolling."""
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        inner = width - margins.left() - margins.right()
        whole: float = margins.top() + margins.bottom()
        for widget in (self.name, self.facts, self.masked, self.notices, self.hidden):
            if not widget.isHidden():
                whole += max(widget.heightForWidth(inner), widget.sizeHint().height()) + layout.spacing()
        copy = self.text.document().clone()
        copy.setTextWidth(max(80, inner - 16))
        return int(whole + copy.size().height()) + 8

    # --- inside -------------------------------------------------------------------------------------------------------

    def _places(self, line: int, quote: str) -> list[Shown]:
        """By the number of the line; in a table the words of the row that has most of them."""
        assert self.document is not None
        blocks = self.document.text.blocks
        block, within = _block_of(blocks, line)
        inside = [each for each in self._shown if each.block == block]
        rows = sorted({each.row for each in inside})
        if not rows:
            return []
        if isinstance(blocks[block], Paragraph):
            row = rows[min(within, len(rows) - 1)]
            return [each for each in inside if each.row == row]
        row = max(rows, key=lambda n: sum(_common(each, quote) for each in inside if each.row == n))
        named = [each for each in inside if each.row == row and _common(each, quote)]
        return named or [each for each in inside if each.row == row]

    def _selection(self, place: Shown) -> QTextEdit.ExtraSelection:
        look = theme()
        form = QTextCharFormat()
        form.setBackground(look.colour("press"))
        form.setForeground(look.colour("press_ink"))
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, form
        return selection

    def _scroll_to(self, cursor: QTextCursor) -> None:
        bar, box = self.text.verticalScrollBar(), self.text.cursorRect(cursor)
        bar.setValue(bar.value() + box.top() - self.text.viewport().height() // 3)


class _HiddenCard(Card):
    """Says what was found where no eye sees it, and that it is not used."""

    def __init__(self) -> None:
        super().__init__(tone="amber", margin=12, gap=4)
        self.title = Label("", "strong")
        self.why = Label(tr("사람 눈에 보이지 않던 글이라 질문과 평가에 쓰지 않습니다."), "small")
        self.found = Label("")
        self.add(self.title, self.why, self.found)
        self.hide()

    def show_hidden(self, hidden: Sequence[HiddenText]) -> None:
        """Nothing: the card goes."""
        self.setVisible(bool(hidden))
        title = tr("숨은 글 {count}곳을 뺐습니다", count=len(hidden))
        self.title.setText(title)
        self.setAccessibleName(title)
        lines = [_hidden_words(each) for each in hidden[:HIDDEN_SHOWN]]
        if len(hidden) > HIDDEN_SHOWN:
            lines.append(tr("그 밖에 {count}곳", count=len(hidden) - HIDDEN_SHOWN))
        self.found.setText("\n".join(lines))


def _hidden_words(hidden: HiddenText) -> str:
    where = known(hidden.by.label)
    if hidden.page:
        where = tr("{page}쪽, {where}", page=hidden.page, where=where)
    text = shortened(hidden.text, LONGEST_HIDDEN)
    return f"{where}: “{text}”" if text else where


def _block_of(blocks: Sequence[Block], line: int) -> tuple[int, int]:
    """Which block the line with this number (from 1) is of, and the how-manieth of it, from 0; -1 where there is no such line."""
    before = 0
    for number, block in enumerate(blocks):
        count = len(lines_of((block,)))
        if before < line <= before + count:
            return number, line - before - 1
        before += count
    return -1, 0


def _common(shown: Shown, quote: str) -> int:
    """Characters that a line of a cell and a quote have in common, where one stands in the other."""
    ours, theirs = "".join(shown.text.split()), "".join(quote.split())
    return min(len(ours), len(theirs)) if ours in theirs or theirs in ours else 0
