"""What a search or a recommendation found, as lines that can be pressed, each with why."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from maju.domain.jobs import Filters, Having, Hit, Posting, Removed, SkillGap, Target
from maju.ui.pages.job_quotes import Listen, Places, listen_button
from maju.ui.pages.job_words import posting_facts, removed_words, why
from maju.ui.texts import tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from maju.services.job_recommend import RecommendedOccupation

OpenHit = Callable[[Hit], None]
_SKILLS_NAMED = 5


class JobRow(RowButton):
    """Title, facts where it is a posting, why it was found."""

    def __init__(self, hit: Hit, open_hit: OpenHit, posting: Posting | None = None) -> None:
        self.hit = hit
        facts = posting_facts(posting) if posting is not None else ""
        reason = why(hit)
        labels = [Label(hit.title, "strong")]
        labels += [Label(words, role) for words, role in ((facts, ""), (reason, "small")) if words]
        marks: list[QWidget] = [Pill(tr("예시"), "plain")] if posting is not None and posting.example else []
        said = ". ".join(filter(None, (hit.title, tr("예시") if marks else "", facts, reason)))
        super().__init__(said, column(*labels, gap=2), marks, lambda: open_hit(hit))


def hits_card(
    title: str, hits: Sequence[Hit], open_hit: OpenHit, postings: Mapping[str, Posting], *, shown: int
) -> Card:
    """One target's hits; those behind the first ``shown`` come at a press."""
    card = Card(title, gap=6)
    rest: list[QWidget] = []
    for number, hit in enumerate(hits):
        parts = [Line()] if number else []
        for part in (*parts, JobRow(hit, open_hit, postings.get(hit.id))):
            card.add(part)
            if number >= shown:
                part.hide()
                rest.append(part)
    if rest:
        more = Button(tr("{count}개 더 보기", count=len(hits) - shown), "quiet")
        more.setAccessibleName(f"{title}: {more.text()}")
        for part in (*rest, more):
            more.clicked.connect(part.show if part is not more else more.hide)
        card.add(row(more, 1))
    return card


def removed_card(removed: Sequence[Removed], filters: Filters, drop: Callable[[str], None]) -> Card | None:
    """What the conditions took away, each with a way to take the condition away; None where that is nothing."""
    told = [each for each in removed if each.count]
    if not told:
        return None
    card = Card(tone="amber", margin=14, gap=6)
    for each in told:
        words = Label(removed_words(each, filters))
        do = tr("마감된 공고도 보기") if each.name == "open_on" else tr("이 조건 빼기")
        button = Button(do, "quiet", press=lambda name=each.name: drop(name))  # type: ignore[misc]
        button.setAccessibleName(f"{words.text()} {do}")
        card.add(Beside(words, button))
    return card


def recommended_card(
    found: "RecommendedOccupation", open_hit: OpenHit, postings: Mapping[str, Posting], places: Places, listen: Listen
) -> Card:
    """An occupation, the words that speak for it, what the person has and lacks of it, postings for it."""
    card = Card(gap=6)
    card.add(JobRow(found.hit, open_hit))
    skills = [Label(words, "small") for words in skill_lines(found.gap)]
    under = boxed(column(*skills, gap=2))
    said = (quote for reason in found.hit.reasons if reason.kind == "meaning" for quote in reason.ours)
    heard = next((button for quote in said if (button := listen_button(quote, places, listen))), None)
    if heard is not None:
        under = Beside(under, heard)
    indented = column(under)
    indented.setContentsMargins(8, 0, 8, 0)
    if skills or heard is not None:
        card.add(indented)
    if found.postings:
        card.column.addSpacing(4)
        card.add(Line())
    for hit in found.postings:
        card.add(JobRow(hit, open_hit, postings.get(hit.id)))
    return card


def skill_lines(gap: SkillGap) -> list[str]:
    """What is had and what is lacking, most wanted first, in a line each."""
    made = []
    for having, words in (
        (Having.HAVE, tr("가진 것")),
        (Having.PARTLY, tr("조금 가진 것")),
        (Having.LACK, tr("모자란 것")),
    ):
        names = [line.skill for line in gap.lines if line.having is having][:_SKILLS_NAMED]
        if names:
            made.append(f"{words}: {', '.join(names)}")
    return made


def posting_ids(hits: Sequence[Hit]) -> list[str]:
    """Ids of the postings among the hits."""
    return [hit.id for hit in hits if hit.target is Target.POSTING]
