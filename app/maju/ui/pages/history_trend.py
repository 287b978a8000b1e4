"""The trend over all interviews: mean level, and every criterion, weakest first, leading to its answers."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Criterion
from maju.services.trend import Trend
from maju.ui.pages.report_words import level_colour
from maju.ui.texts import known, short_day, tr
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.level_bar import LevelBar
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.trend_chart import TrendChart, TrendLine

DRAWN = 5
"""Criteria drawn as lines, weakest first: more cannot be told apart; all of them are listed beside."""


def trend_card(trend: Trend, open_criterion: Callable[[Criterion], None]) -> Card:
    """``trend.lines`` must not be empty."""
    card = Card()
    count = Label(tr("면접 {count}번", count=len(trend.interviews)), "small", wrap=False)
    card.add(row(Label(tr("기준별 변화"), "heading", wrap=False), 1, count))
    newest = _newest(trend)
    if newest:
        card.add(Label(newest, "muted"))
    dates = [short_day(summary.started_at) for summary in trend.interviews]
    lines = [TrendLine(known(c.label), levels) for c, levels in trend.lines[:DRAWN]]
    card.add(Columns(TrendChart(dates, lines), _list(trend, open_criterion), shares=(3, 2)))
    return card


def _newest(trend: Trend) -> str:
    """What the newest interview came to, beside the first."""
    means = [mean for mean in trend.means if mean is not None]
    if not means:
        return ""
    grade = trend.grades[-1] if trend.grades else ""
    last = f"{means[-1]:.1f}"
    words = tr("가장 최근 면접: 평균 {level}단계", level=last)
    if grade:
        words = tr("가장 최근 면접: 평균 {level}단계, {grade} 등급", level=last, grade=grade)
    if len(means) > 1:
        words += " · " + tr("처음 면접: 평균 {level}단계", level=f"{means[0]:.1f}")
    return words


def _list(trend: Trend, open_criterion: Callable[[Criterion], None]) -> QWidget:
    parts: list[QWidget] = [Label(tr("약한 기준부터 · 누르면 그 답변들을 봅니다"), "small")]
    for index, (criterion, levels) in enumerate(trend.lines):
        if index:
            parts.append(Line())
        parts.append(_row(criterion, levels, open_criterion))
    return boxed(column(*parts, 1, gap=4))


def _row(
    criterion: Criterion, levels: tuple[float | None, ...], open_criterion: Callable[[Criterion], None]
) -> QWidget:
    given = [level for level in levels if level is not None]
    name, change = known(criterion.label), given[-1] - given[0]
    moved = tr("처음보다 {change}", change=f"{change:+.1f}") if abs(change) >= 0.05 else tr("처음과 같음")
    pill = Pill(f"{given[-1]:.1f}", level_colour(given[-1]))
    words = column(Label(name), LevelBar(round(given[-1])), Label(moved, "small"), gap=2)
    said = tr("{name} {level}단계, {moved}", name=name, level=f"{given[-1]:.1f}", moved=moved)
    return RowButton(said, words, [pill], lambda: open_criterion(criterion))
