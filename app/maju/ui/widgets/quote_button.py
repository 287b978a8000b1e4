"""Words of the candidate that can be heard: a press plays them from a second before."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Evidence
from maju.services.report_moment import shortened
from maju.ui.texts import minutes, tr
from maju.ui.widgets.card import column
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.timeline import LEAD_IN_S


def quote_line(evidence: Evidence, play: Callable[[float], None] | None) -> QWidget:
    """The quote as a button where it can be heard (``play`` gets the second), else as plain words."""
    words = f"“{shortened(evidence.quote)}”"
    if evidence.start_s is None or play is None:
        return Label(words, "muted")
    start_s = evidence.start_s
    said = tr("{quote} {time}부터 듣기", quote=words, time=minutes(start_s))
    button = RowButton(
        said,
        column(Label(words, "muted")),
        [Pill(f"▶ {minutes(start_s)}", "indigo")],
        lambda: play(max(0.0, start_s - LEAD_IN_S)),
    )
    button.setToolTip(tr("{time}부터 듣기", time=minutes(start_s)))
    return button
