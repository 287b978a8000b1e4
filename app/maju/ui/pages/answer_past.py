"""The same question over time: every time it was answered, in this interview and in others."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from maju.domain.answer import TakeId
from maju.services.practice_record import PracticedTake
from maju.ui.pages.report_words import level_pill
from maju.ui.texts import day, known, minutes, short_day, time_of_day, tr
from maju.ui.widgets.card import Line, boxed, column
from maju.ui.widgets.labels import Label
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.trend_chart import TrendChart, TrendLine

OPENING = 60
"""Characters of an answer that tell it from others."""


def past_view(found: Sequence[PracticedTake], shown: TakeId, open_take: Callable[[PracticedTake], None]) -> QWidget:
    """A chart of the mean level where there are two or more, and a line for each time, newest first."""
    others = [p for p in found if p.take.id != shown]
    if not others:
        return Label(tr("이 질문에 답하신 적이 아직 한 번뿐입니다. 다시 답하시면 여기에서 견주어 봅니다."), "muted")
    parts: list[QWidget] = []
    means = [p.take.evaluation.mean_level if p.take.evaluation else None for p in found]
    if sum(mean is not None for mean in means) > 1:
        dates = [short_day(p.started_at) for p in found]
        parts.append(TrendChart(dates, [TrendLine(tr("평균 단계"), tuple(means))]))
    for index, practiced in enumerate(reversed(found)):
        if index:
            parts.append(Line())
        parts.append(_line(practiced, shown, open_take))
    return boxed(column(*parts, gap=6))


def _line(practiced: PracticedTake, shown: TakeId, open_take: Callable[[PracticedTake], None]) -> QWidget:
    take = practiced.take
    words = [f"{day(practiced.started_at)} {time_of_day(practiced.started_at)}", known(practiced.format_name)]
    words.append(tr("{number}번째 답변", number=take.id.take))
    if take.recording.duration_s >= 1:
        words.append(minutes(take.recording.duration_s))
    if take.id == shown:
        words.append(tr("지금 보는 답변"))
    text = take.transcript.text
    opening = f"“{text[:OPENING].rstrip()}…”" if len(text) > OPENING else f"“{text}”" if text else tr("글이 없습니다.")
    small = " · ".join(words)
    pill = level_pill(take)
    inside = column(Label(opening), Label(small, "small"), gap=2)
    button = RowButton(f"{small}. {opening} {pill.text()}", inside, [pill], lambda: open_take(practiced))
    button.setEnabled(take.id != shown)
    return button
