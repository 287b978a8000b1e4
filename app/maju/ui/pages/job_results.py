"""What the page of jobs shows below its search: hits, recommendations, or how to begin."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.jobs import Hit, Posting, SearchResult, Target
from maju.ui.pages.job_filters import JobFilters
from maju.ui.pages.job_quotes import Listen
from maju.ui.pages.job_result import hits_card, recommended_card, removed_card
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

if TYPE_CHECKING:
    from maju.services.job_recommend import Recommendation

SHOWN = 20
OCCUPATIONS_SHOWN = 5
"""Of the occupations these stand there at once, so that postings are not far below."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look found. ``interview``: whose words the recommendation rests on, empty where it was a text."""

    result: SearchResult | None = None
    recommendation: "Recommendation | None" = None
    interview: str = ""
    postings: Mapping[str, Posting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doing:
    """What can be pressed: a hit, a place in an interview, tell of oneself, take that back, sit an interview."""

    open_hit: Callable[[Hit], None]
    listen: Callable[[str], Listen]
    tell: Callable[[], None]
    forget: Callable[[], None]
    interview: Callable[[], None]


class JobResults(QWidget):
    """Filled anew by :meth:`show_found`."""

    def __init__(self, filters: JobFilters, doing: Doing) -> None:
        super().__init__()
        self._filters = filters
        self._doing = doing
        self._results = QVBoxLayout(self)
        self._results.setContentsMargins(0, 0, 0, 0)
        self._results.setSpacing(16)

    def show_found(self, found: Found) -> None:
        """Instead of what is shown."""
        empty(self._results)
        if found.result is not None:
            self._show_result(found.result, found.postings)
        elif found.recommendation is not None and found.recommendation.occupations:
            self._show_recommendation(found.recommendation, found)
        else:
            self._show_beginning(found.recommendation)

    def _show_result(self, result: SearchResult, postings: Mapping[str, Posting]) -> None:
        removed = removed_card(result.removed, self._filters.filters, self._filters.drop)
        if removed is not None:
            self._results.addWidget(removed)
        parts = ((tr("직업"), Target.OCCUPATION, OCCUPATIONS_SHOWN), (tr("공고"), Target.POSTING, SHOWN))
        for title, target, shown in parts:
            hits = [hit for hit in result.hits if hit.target is target]
            if hits:
                self._results.addWidget(hits_card(title, hits, self._doing.open_hit, postings, shown=shown))
        if not result.hits:
            card = Card(tr("찾은 것이 없습니다."))
            card.add(Label(tr("더 짧은 낱말이나, 하는 일을 풀어 쓴 문장으로 다시 찾아 보십시오."), "muted"))
            self._results.addWidget(card)
        self._say_notices(result.notices)

    def _show_recommendation(self, told: "Recommendation", found: Found) -> None:
        if found.interview:
            self._results.addWidget(Label(tr("지난 면접에서 하신 말씀으로 고른 일자리"), "heading"))
        else:
            forget = Button(tr("알려 주신 글 빼기"), "quiet", press=self._doing.forget)
            self._results.addWidget(Beside(Label(tr("알려 주신 글로 고른 일자리"), "heading"), forget))
        removed = removed_card(told.removed, self._filters.filters, self._filters.drop)
        if removed is not None:
            self._results.addWidget(removed)
        places, listen = {place.quote: place for place in told.places}, self._doing.listen(found.interview)
        for each in told.occupations:
            self._results.addWidget(recommended_card(each, self._doing.open_hit, found.postings, places, listen))
        self._say_notices(told.notices)

    def _show_beginning(self, found: "Recommendation | None") -> None:
        """Nobody has said anything yet, or nothing to go by: never an empty page."""
        card = Card(tr("이력서를 붙여 넣어 주십시오"))
        card.add(
            Label(
                tr("해 본 일, 다룰 줄 아는 것, 하고 싶은 일을 적으시면 맞는 직업과 공고를 까닭과 함께 골라 드립니다.")
            ),
            Label(
                tr("글은 이 컴퓨터 밖으로 나가지 않으며, 나이와 성별 같은 개인 사정은 고르는 데 쓰지 않습니다."),
                "muted",
            ),
        )
        buttons = [Button(tr("이력서 붙여 넣기"), "primary", press=self._doing.tell)]
        buttons.append(Button(tr("면접 한 번 해 보기"), press=self._doing.interview))
        card.add(Flow(buttons))
        self._results.addWidget(card)
        if found is not None:
            self._say_notices(found.notices)

    def _say_notices(self, notices: Sequence[object]) -> None:
        for each in notices:
            self._results.addWidget(Label(known(each), "small"))
