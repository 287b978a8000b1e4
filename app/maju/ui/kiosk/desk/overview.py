"""What is kept, how much the kiosk is used, and whether everything works."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QWidget

from maju.domain.kiosk import EndReason
from maju.domain.usage import DayCounts
from maju.services.checkup import Checkup, CheckupLine
from maju.services.counsellor.desk import Overview
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, refill
from maju.ui.texts import known, short_day, tr
from maju.ui.widgets.bar_chart import Bar, BarChart
from maju.ui.widgets.card import boxed, column, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill

DAYS_SHOWN = 14
_COLOURS = {"passed": "green", "warning": "amber", "failed": "vermilion"}


class OverviewPart(DeskPart):
    """Counts at the left, health at the right."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(room, tr("한눈에"), tr("이곳에는 수만 있습니다. 누구의 것인지는 알 수 없습니다."))
        self.overview: Overview | None = None
        self._counts, self._health = column(gap=16), column(gap=16)

    def begin(self) -> None:
        left, right = boxed(self._counts), boxed(self._health)
        self.put(Columns(left, right, shares=(1, 1)))
        self._counts.addWidget(Label(tr("세는 중입니다."), "muted"))
        self._health.addWidget(Label(tr("장치와 모델을 살펴보는 중입니다."), "muted"))
        self.room.ask(self.room.desk.overview, self.show_overview)
        self.room.ask(self.room.desk.health, self.show_health, lane="look")

    def show_overview(self, found: Overview) -> None:
        """How many are kept and how often the kiosk was used."""
        self.overview = found
        refill(self._counts, card_of(tr("자료를 맡기신 분"), *_kept(found)))
        self._show_usage(found)
        self._counts.addStretch(1)

    def _show_usage(self, found: Overview) -> None:
        if not found.days:
            self._counts.addWidget(card_of(tr("이용"), Label(tr("아직 이용하신 분이 없습니다."), "muted")))
            return
        recent = found.days[-DAYS_SHOWN:]
        bars = [Bar(short_day(each.day), each.sessions, _day_words(each)) for each in recent]
        total = tr(
            "모두 {sessions}번, 한 번에 평균 {minutes}분", sessions=_sessions(found.days), minutes=_mean(found.days)
        )
        self._counts.addWidget(card_of(tr("날마다의 이용"), BarChart(tr("날마다의 이용"), bars), Label(total, "small")))
        ended = _summed(each.ended for each in found.days)
        bars = [Bar(_ended_words(code), count, f"{count:,}") for code, count in ended.most_common()]
        self._counts.addWidget(card_of(tr("어떻게 끝났는지"), BarChart(tr("어떻게 끝났는지"), bars)))

    def show_health(self, found: Checkup) -> None:
        """What does not work first."""
        order = {"failed": 0, "warning": 1, "passed": 2}
        lines = sorted(found.lines, key=lambda line: order.get(line.state, 3))
        refill(self._health, card_of(tr("장치와 모델"), *(_line(line) for line in lines)))
        self._health.addStretch(1)


def _kept(found: Overview) -> list[QWidget]:
    widgets: list[QWidget] = [Label(tr("{count}분", count=found.kept), "figure")]
    if found.damaged:
        words = tr(
            "열리지 않는 자료가 {count}개 있습니다. 바뀌었거나 예전 PIN으로 잠긴 것이며, 보관 기한이 되면 지워집니다.",
            count=found.damaged,
        )
        widgets.append(Label(words, "warning"))
    return widgets


def _day_words(day: DayCounts) -> str:
    faults = sum(day.faults.values())
    if faults:
        return tr("{sessions}번 · 고장 {faults}", sessions=day.sessions, faults=faults)
    return tr("{sessions}번", sessions=day.sessions)


def _ended_words(code: str) -> str:
    return known(EndReason(code).label) if code in set(EndReason) else code


def _sessions(days: Iterable[DayCounts]) -> int:
    return sum(each.sessions for each in days)


def _mean(days: tuple[DayCounts, ...]) -> int:
    return round(sum(each.minutes for each in days) / max(1, _sessions(days)))


def _summed(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


def _line(line: CheckupLine) -> QWidget:
    words = {"passed": tr("정상"), "warning": tr("주의"), "failed": tr("안 됨")}
    state = Pill(words.get(line.state, line.state), _COLOURS.get(line.state, "plain"))
    told = column(Label(known(line.name), "strong"), Label(known(line.text), "small"), gap=2)
    if line.remedy:
        told.addWidget(Label(known(line.remedy), "small"))
    return boxed(row(told, state))
