"""What a person has of what is asked for, in part and not at all, with their own words and what closes the gap."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.jobs import GapLine, Having, SkillGap
from maju.ui.pages.job_quotes import Listen, Places, listen_button
from maju.ui.pages.job_words import having_words
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.labels import Label, Pill

_COLOURS = {Having.HAVE: "green", Having.PARTLY: "amber", Having.LACK: "plain"}
_SHOWN = 6
"""Skills of each kind that stand there at once: those that most postings ask for."""


class GapCard(Card):
    """Filled by :meth:`show_gap`; until then it says what is missing."""

    def __init__(self, tell: Callable[[], None]) -> None:
        """``tell``: the person wants to paste something about themselves."""
        super().__init__(tr("내가 가진 것과 모자란 것"), gap=10)
        self.words = Label(tr("견주어 보고 있습니다."), "muted")
        self.tell = Button(tr("이력서 붙여 넣기"), "quiet", press=tell)
        self._body = column(gap=10)
        self._quote: Callable[[str], QWidget] = lambda quote: Label(f"“{quote}”", "muted")
        self.add(self.words, self._body, row(self.tell, 1))

    def show_nothing(self) -> None:
        """Nobody has said anything yet."""
        self.words.setText(tr("면접을 한 번 마치거나 이력서를 붙여 넣으시면, 이 일에서 찾는 것과 견주어 드립니다."))

    def show_gap(self, gap: SkillGap, places: Places, listen: Listen, *, from_interview: bool) -> None:
        """All lines, most wanted first; what was said in an interview can be heard."""
        self._quote = lambda quote: _quote(quote, places, listen)
        self.words.setText(
            tr("지난 면접에서 하신 말씀과 견주었습니다. 많은 공고가 찾는 것부터 적었습니다.")
            if from_interview
            else tr("알려 주신 글과 견주었습니다. 많은 공고가 찾는 것부터 적었습니다.")
        )
        if not gap.lines:
            self.words.setText(tr("이 공고에서는 찾는 기술을 알아볼 수 없었습니다."))
        for having in Having:
            lines = [line for line in gap.lines if line.having is having]
            if lines:
                self._body.addWidget(Line())
                self._add_kind(having, lines)

    def _add_kind(self, having: Having, lines: list[GapLine]) -> None:
        count = Label(tr("{count}가지", count=len(lines)), "small", wrap=False)
        self._body.addLayout(row(Pill(having_words(having), _COLOURS[having]), count, 1))
        for line in lines[:_SHOWN]:
            self._body.addWidget(boxed(self._gap_line(line)))
        rest = lines[_SHOWN:]
        if rest:
            more = boxed(column(*(boxed(self._gap_line(line)) for line in rest), gap=10))
            more.hide()
            button = Button(tr("{count}가지 더 보기", count=len(rest)), "quiet")
            button.clicked.connect(more.show)
            button.clicked.connect(button.hide)
            self._body.addLayout(row(button, 1))
            self._body.addWidget(more)

    def _gap_line(self, line: GapLine) -> QVBoxLayout:
        wanted = tr("공고 {count}건이 찾습니다", count=f"{line.postings:,}") if line.postings else ""
        parts: list[QWidget] = [Label(line.skill, "strong")]
        parts += [Label(wanted, "small")] if wanted else []
        parts += [self._quote(quote) for quote in line.quotes]
        parts += [Label(known(line.closes))] if line.closes else []
        return column(*parts, gap=2)


def _quote(quote: str, places: Places, listen: Listen) -> QWidget:
    words = Label(f"“{quote}”", "muted")
    button = listen_button(quote, places, listen)
    return words if button is None else Beside(words, button, gap=8, least_left=160)
