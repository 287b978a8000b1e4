"""A suggestion: it looks unlike the text and is not part of it until the person takes it."""

from collections.abc import Callable

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK
from maju.domain.resume_draft import Suggestion
from maju.ui.pages.typed_answer import TypedAnswer
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

Decided = Callable[[str, bool, str], None]
"""Id, taken or not, the text as the person wants it (empty: as it is)."""


class SuggestionCard(Card):
    """Take it, take it in other words, or leave it."""

    def __init__(self, suggestion: Suggestion, decided: Decided) -> None:
        super().__init__(tone="indigo", margin=14, gap=8)
        self._suggestion, self._decided = suggestion, decided
        self.setAccessibleName(tr("제안: {text}", text=suggestion.text))
        by = tr("제안 · AI") if suggestion.made_by is JudgedBy.LANGUAGE_MODEL else tr("제안")
        self.take = Button(tr("넣기"), "secondary", press=lambda: decided(suggestion.id, True, ""))
        self.take.setVisible(BLANK not in suggestion.text)
        self.change = Button(
            tr("채워 넣기") if BLANK in suggestion.text else tr("고쳐 넣기"), "secondary", press=self.open_field
        )
        self.leave = Button(tr("빼기"), "quiet", press=lambda: decided(suggestion.id, False, ""))
        for button in (self.take, self.change, self.leave):
            button.setAccessibleName(f"{button.text()}: {suggestion.text}")
        self.field: TypedAnswer | None = None
        self.add(Flow([Pill(by, "plain")]), Label(suggestion.text), Label(known(suggestion.reason), "small"))
        self.add(Flow([self.take, self.change, self.leave]))

    def open_field(self) -> None:
        """Put the suggestion into one's own words."""
        if self.field is None:
            self.field = TypedAnswer(submit_words=tr("이대로 넣기"), height=96)
            self.field.field.setPlainText(self._suggestion.text)
            self.field.field.setAccessibleName(tr("제안을 고쳐 쓰는 칸"))
            self.field.submitted.connect(lambda text: self._decided(self._suggestion.id, True, text))
            self.add(self.field)
        self.field.show()
        self.field.field.setFocus()
