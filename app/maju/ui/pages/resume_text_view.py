"""The resume and the essays as they are now, with what is suggested beside them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from maju.domain.resume_draft import ResumeDraft, Suggestion, SuggestionState
from maju.domain.resume_text import EssaySentence, EssayText, ResumeSection, ResumeText
from maju.services.resume_writer.length_words import essay_notices, length_words
from maju.services.resume_writer.lengths import fits
from maju.ui.pages.resume_suggestion import Decided, SuggestionCard
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

RESUME, ESSAYS = "resume", "essays"
DAYS = frozenset({"기간", "취득일", "수상일"})
"""Names of the columns that say when."""


class ResumeTextView(QWidget):
    """``decided`` hears what becomes of a suggestion, ``anew`` that an essay of the materials is to be written anew."""

    def __init__(self, decided: Decided, anew: Callable[[EssayText], None]) -> None:
        super().__init__()
        self._decided, self._anew = decided, anew
        self.suggestions: list[SuggestionCard] = []
        self.part = Choice({RESUME: tr("이력서"), ESSAYS: tr("자기소개서")}, RESUME, tr("볼 글"))
        self.part.chosen.connect(self._show_part)
        self.resume = Card(gap=10)
        self.essays = Card(gap=12)
        self.essays.hide()
        self.setLayout(column(self.part, self.resume, self.essays, 1, gap=12))

    def look_at(self, part: str) -> None:
        """Show the resume or the essays."""
        self.part.choose(part)

    def _show_part(self, part: str) -> None:
        self.resume.setVisible(part == RESUME)
        self.essays.setVisible(part == ESSAYS)

    def show_text(self, text: ResumeText, draft: ResumeDraft | None) -> None:
        """``draft`` None: a text that was kept, which nothing can be done to."""
        self.suggestions = []
        empty(self.resume.column)
        empty(self.essays.column)
        if not text.facts and not text.sections:
            self.resume.add(Label(tr("답하면 여기에 이력서가 써집니다."), "muted"))
        if text.facts:
            self.resume.add(_pairs(text.facts))
        for section in text.sections:
            self.resume.add(Line(), Label(known(section.title), "strong"), _section(section))
        for number, essay in enumerate(text.essays, 1):
            if number > 1:
                self.essays.add(Line())
            self._add_essay(number, essay, draft)

    def _add_essay(self, number: int, essay: EssayText, draft: ResumeDraft | None) -> None:
        tone = "plain" if fits(essay.text, essay.question.limit) else "vermilion"
        length = Pill(known(length_words(essay)), tone)
        title = Label(f"{number}. {known(essay.question.text)}", "strong")
        self.essays.add(Beside(title, length, least_left=200))
        if essay.sentences:
            written = Label(essay.text)
            written.setAccessibleName(essay.text)
            self.essays.add(written)
        else:
            self.essays.add(Label(tr("아직 적은 것이 없습니다."), "muted"))
        if draft is not None and any(s.source.startswith("profile:") for s in essay.sentences):
            again = Button(tr("새로 적기"), "quiet", press=lambda: self._anew(essay))
            self.essays.add(Beside(Label(tr("내 자료에 있던 글입니다."), "small"), again, least_left=120))
        if essay.writer:
            self.essays.add(Label(tr("문장을 이은 언어 모델: {writer}", writer=essay.writer), "small"))
        for notice in essay_notices(essay):
            self.essays.add(Label(known(notice), "small"))
        if essay.left_out:
            gone = tr("뺀 문장 {count}개", count=len(essay.left_out))
            self.essays.add(Disclosure(gone, lambda sentences=essay.left_out: _listed(sentences)))  # type: ignore[misc]
        if draft is not None:
            self._add_suggestions(essay.question.id, draft)

    def _add_suggestions(self, essay: str, draft: ResumeDraft) -> None:
        for suggestion in draft.of_essay(essay, SuggestionState.ACCEPTED):
            self.essays.add(self._taken(suggestion))
        for suggestion in draft.of_essay(essay, SuggestionState.OPEN):
            card = SuggestionCard(suggestion, self._decided)
            self.suggestions.append(card)
            self.essays.add(card)

    def _taken(self, suggestion: Suggestion) -> QWidget:
        out = Button(tr("빼기"), "quiet", press=lambda: self._decided(suggestion.id, False, ""))
        out.setAccessibleName(tr("넣은 제안 빼기: {text}", text=suggestion.text))
        words = column(Flow([Pill(tr("넣은 제안"), "green")]), Label(suggestion.text, "small"), gap=4)
        return Beside(boxed(words), out, least_left=160)


def _section(section: ResumeSection) -> QWidget:
    """A row of a table as people read it: when at the left, what it was and the rest below one another at the right."""
    if not section.header:
        return _pairs(section.rows)
    dated = section.header[0] in DAYS
    return _lines([(row[0] if dated else "", row[1:] if dated else row) for row in section.rows])


def _lines(rows: list[tuple[str, tuple[str, ...]]]) -> QWidget:
    inside, grid = _grid()
    for line, (when, (first, *more)) in enumerate(rows):
        told = [Label(first, "strong" if any(more) else ""), *(Label(text) for text in more if text)]
        grid.addWidget(Label(when, "small", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(boxed(column(*told, gap=2)), line, 1, Qt.AlignmentFlag.AlignTop)
    return inside


def _pairs(rows: tuple[tuple[str, ...], ...]) -> QWidget:
    inside, grid = _grid()
    for line, (label, *values) in enumerate(rows):
        grid.addWidget(Label(known(label), "small", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label("\n".join(values)), line, 1, Qt.AlignmentFlag.AlignTop)
    return inside


def _grid() -> tuple[QWidget, QGridLayout]:
    """Two columns, the second of which has what room there is."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme().px(80))
    return inside, grid


def _listed(sentences: tuple[EssaySentence, ...]) -> QWidget:
    return boxed(column(*(Label(sentence.text, "muted") for sentence in sentences), gap=4))
