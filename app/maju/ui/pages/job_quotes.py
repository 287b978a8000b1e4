"""From words a person said in an interview to the second at which they said them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from maju.ui.texts import minutes, tr
from maju.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from maju.services.job_profile_text import QuotePlace

Listen = Callable[["QuotePlace"], None]
"""Opens the report at a place."""
Places = Mapping[str, "QuotePlace"]
"""Place by quote; what was written has none."""
_LEAD_S = 1.0
"""Heard before the first word, as in the report."""


def listen_button(quote: str, places: Places, listen: Listen) -> Button | None:
    """A way to hear the words, None where they were not said in an interview."""
    place = places.get(quote)
    if place is None:
        return None
    words = tr("이 답변 보기") if place.at_s is None else tr("{time}부터 듣기", time=minutes(place.at_s))
    button = Button(words, "quiet", press=lambda: listen(place))
    button.setAccessibleName(f"“{quote}” {words}")
    return button


def report_about(interview: str, place: "QuotePlace") -> tuple[str, int, float]:
    """What the page of the report is opened with."""
    seconds = -1.0 if place.at_s is None else max(0.0, place.at_s - _LEAD_S)
    return interview, place.position, seconds
