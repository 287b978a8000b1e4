"""An opened index of jobs and the services over it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from maju.domain.job_ports import JobIndex
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.job_dashboard import JobDashboard
from maju.services.job_demand import JobDemand
from maju.services.job_gap import JobGap
from maju.services.job_recommend import JobRecommend
from maju.services.job_search import JobSearch
from maju.services.model_views import Phrase
from maju.services.skill_reader import SkillReader


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """An index with what it was opened with. ``notice``: what had to be done first; ``close`` frees the index alone."""

    index: JobIndex
    words: WordAnalyzer
    encoder: SentenceEncoder | None
    notice: Phrase | None
    close: Callable[[], None]


class OpenedJobs:
    """The services over one opened index, made when first needed."""

    def __init__(self, opened: OpenedIndex) -> None:
        self.opened = opened
        self.index = opened.index

    @cached_property
    def reader(self) -> SkillReader:
        return SkillReader(self.index.skills(), self.opened.words)

    @cached_property
    def demand(self) -> JobDemand:
        return JobDemand(self.index, self.reader)

    @cached_property
    def search(self) -> JobSearch:
        return JobSearch(self.index, words=self.opened.words, encoder=self.opened.encoder, skills=self.reader)

    @cached_property
    def gaps(self) -> JobGap:
        return JobGap(self.index, self.reader, self.opened.words, self.demand)

    @cached_property
    def recommend(self) -> JobRecommend:
        words, encoder = self.opened.words, self.opened.encoder
        return JobRecommend(self.index, self.reader, self.gaps, self.demand, words=words, encoder=encoder)

    @cached_property
    def dashboard(self) -> JobDashboard:
        return JobDashboard(self.index, self.search, self.reader, self.demand)
