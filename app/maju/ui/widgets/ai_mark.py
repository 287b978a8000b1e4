"""A small mark that is always there where a computer asks or judges."""

from PySide6.QtWidgets import QWidget

from maju.ui.texts import tr
from maju.ui.widgets.card import boxed, row
from maju.ui.widgets.labels import Pill


def ai_mark(words: str = "") -> QWidget:
    """At the left of its line. ``words``: other ones than those of the interview."""
    pill = Pill(words or tr("AI 면접관 · AI 분석"), "indigo")
    pill.setObjectName("ai-mark")
    pill.setAccessibleDescription(tr("컴퓨터가 만든 질문과 분석이며 틀릴 수 있습니다."))
    pill.setToolTip(tr("컴퓨터가 만든 질문과 분석이며 틀릴 수 있습니다."))
    return boxed(row(pill, 1))
