"""One past interview as a line that can be pressed."""

from collections.abc import Callable

from maju.domain.report import InterviewSummary
from maju.ui.texts import day, known, time_of_day, tr
from maju.ui.widgets.card import column
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton


class HistoryRow(RowButton):
    """Occupation and experience, when and how, and how it went."""

    def __init__(self, summary: InterviewSummary, press: Callable[[], None], *, brief: bool = False) -> None:
        """``brief``: the first pill alone."""
        title, details = title_of(summary), details_of(summary)
        words = column(Label(title), Label(details, "small"), gap=2)
        super().__init__(
            f"{title}. {details}. {tr('보고서 열기')}", words, [*pills_of(summary)[: 1 if brief else 3]], press
        )


def title_of(summary: InterviewSummary) -> str:
    """Whose interview it was."""
    words = f"{known(summary.group.label)} · {known(summary.experience.label)}"
    return tr("예행연습 · {title}", title=words) if summary.rehearsal else words


def details_of(summary: InterviewSummary) -> str:
    """When, which format, how many answers."""
    when = f"{day(summary.started_at)} {time_of_day(summary.started_at)}"
    return " · ".join((when, known(summary.format_name), tr("답변 {count}개", count=summary.answers)))


def pills_of(summary: InterviewSummary) -> list[Pill]:
    """Mean level, held answers, an interview that was ended early."""
    pills = []
    if summary.state == "running":
        pills.append(Pill(tr("멈춤"), "amber"))
    if summary.mean_level is not None:
        colour = "green" if summary.mean_level >= 3.5 else "indigo"
        pills.append(Pill(tr("평균 {level}단계", level=f"{summary.mean_level:.1f}"), colour))
    if summary.held:
        pills.append(Pill(tr("판단 보류 {count}", count=summary.held), "amber"))
    return pills
