"""Jobs as the window and the command line ask for them. Nothing is opened before the first question."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from maju.domain.job_ports import ImportReport, IndexFacts
from maju.domain.jobs import Filters, Occupation, Posting, SearchResult, Skill, SkillGap, Target
from maju.domain.ports import SentenceEncoder
from maju.domain.posting_rows import ReadPostings
from maju.domain.progress import Cancelled, OnCount, never, nobody
from maju.domain.question import Practice
from maju.domain.record import InterviewStore
from maju.services.engines import Engines
from maju.services.job_dashboard import JobDashboardView
from maju.services.job_import import JobImport
from maju.services.job_opened import OpenedIndex as OpenedIndex
from maju.services.job_opened import OpenedJobs
from maju.services.job_packs import JobPacks, ReadPack, WritePack
from maju.services.job_practice import JobPractice
from maju.services.job_profile_text import PersonText, person_from_takes, person_from_text
from maju.services.job_recommend import OCCUPATIONS, Recommendation
from maju.services.model_views import Phrase

_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class JobDeskParts:
    """What the desk is made of. ``open_index`` and ``build`` may take long where the index has to be made; ``build`` with None
    makes the one this program uses, and returns where it lies; ``today``: ISO day; ``close`` frees what is shared."""

    store: InterviewStore
    engines: Engines
    open_index: Callable[[SentenceEncoder | None, OnCount], OpenedIndex]
    build: Callable[[Path | None, SentenceEncoder | None, OnCount], Path]
    read_postings: ReadPostings
    read_pasted: Callable[[str], Posting]
    read_resume: Callable[[Path], str]
    write_pack: WritePack
    read_pack: ReadPack
    today: Callable[[], str]
    close: Callable[[], None]


class JobDesk:
    """Everything about jobs. Calls block, any thread may call; the window uses the lane ``jobs``.

    Every call may raise MajuError of the index: ``folder-unwritable``, ``database-newer``, ``database-corrupt``.
    """

    def __init__(self, parts: JobDeskParts) -> None:
        self._parts = parts
        self._opening = threading.RLock()
        self._opened: OpenedJobs | None = None
        self._retired: list[OpenedJobs] = []

    # --- looking ------------------------------------------------------------------------------------------------------

    def open(self, on_count: OnCount = nobody) -> Phrase | None:
        """Open the index before it is needed; returns a sentence where it had to be made first, with ``on_count`` told."""
        with self._using(on_count) as opened:
            return opened.opened.notice

    def facts(self) -> IndexFacts:
        """What is in the index, with what there is to say about it."""
        with self._using() as opened:
            facts = opened.index.facts()
            notice = opened.opened.notice
            return facts if notice is None else replace(facts, notices=(str(notice), *facts.notices))

    def occupations(self) -> tuple[Occupation, ...]:
        """All, by group and name."""
        with self._using() as opened:
            return opened.index.occupations()

    def occupation(self, identifier: str) -> Occupation:
        """Raises: MajuError ``occupation-unknown``."""
        with self._using() as opened:
            return opened.index.occupation(identifier)

    def occupation_of(self, posting: Posting) -> Occupation | None:
        """What a posting is for, where it names an occupation that is known."""
        with self._using() as opened:
            return opened.demand.occupation_of(posting)

    def posting(self, identifier: str) -> Posting:
        """Raises: MajuError ``posting-unknown``."""
        with self._using() as opened:
            return opened.index.posting(identifier)

    def search(
        self,
        query: str,
        *,
        target: Target | None = None,
        filters: Filters = _NO_FILTERS,
        limit: int = 20,
        expired: bool = False,
    ) -> SearchResult:
        """The best of each target, occupations first. ``expired``: postings that are over as well."""
        with self._using() as opened:
            shown = self._shown(filters, expired=expired)
            return opened.search.search(query, target=target, filters=shown, limit=limit)

    def dashboard(
        self,
        query: str = "",
        *,
        filters: Filters = _NO_FILTERS,
        on_count: OnCount = nobody,
        cancelled: Cancelled = never,
    ) -> JobDashboardView:
        """Demand over all postings, or over the best of a query."""
        with self._using() as opened:
            return opened.dashboard.look(query, filters=filters, on_count=on_count, cancelled=cancelled)

    # --- about a person -----------------------------------------------------------------------------------------------

    def person_of_text(self, text: str) -> PersonText:
        """A resume, a profile or a sentence without what must not count."""
        return person_from_text(text)

    def resume_text(self, path: Path) -> str:
        """All that a resume in a file says, line by line. Raises: MajuError ``document-…``."""
        return self._parts.read_resume(path)

    def person_of_file(self, path: Path) -> PersonText:
        """A resume in a file. Raises: MajuError ``document-…``."""
        return person_from_text(self.resume_text(path))

    def person_of_interview(self, interview_id: str) -> PersonText:
        """The answers of an interview. Raises: MajuError ``interview-unknown``."""
        self._parts.store.get(interview_id)
        return person_from_takes(self._parts.store.takes(interview_id))

    def recommend(
        self,
        person: PersonText | str,
        *,
        filters: Filters = _NO_FILTERS,
        limit: int = OCCUPATIONS,
        expired: bool = False,
    ) -> Recommendation:
        """Occupations that fit, postings under each, with reasons and gaps. ``expired``: postings that are over as well."""
        with self._using() as opened:
            return opened.recommend.recommend(person, limit=limit, filters=self._shown(filters, expired=expired))

    def gap(self, person: PersonText | str, target: Target, identifier: str) -> SkillGap:
        """What the person has and lacks. Raises: MajuError ``occupation-unknown``, ``posting-unknown``."""
        told = person_from_text(person) if isinstance(person, str) else person
        with self._using() as opened:
            return opened.gaps.gap(told, target, identifier)

    def gaps(self, people: Sequence[PersonText], wanted: Posting | Occupation) -> tuple[SkillGap, ...]:
        """What each of several people has and lacks of one posting, which need not be in the index, or one occupation."""
        with self._using() as opened:
            readings = (opened.gaps.reading(person) for person in people)
            if isinstance(wanted, Posting):
                return tuple(reading.gap_to(wanted) for reading in readings)
            return tuple(reading.gap(Target.OCCUPATION, wanted.id) for reading in readings)

    def practice(self, target: Target, identifier: str) -> Practice:
        """Questions of a posting or an occupation for ``Choices.practice``. Raises: MajuError ``occupation-unknown``,
        ``posting-unknown``."""
        with self._using() as opened:
            making = JobPractice(opened.index, opened.reader, opened.demand)
            return making.of_occupation(identifier) if target is Target.OCCUPATION else making.of_posting(identifier)

    def skills_in(self, texts: Sequence[str]) -> tuple[frozenset[Skill], ...]:
        """For each text the skills it says are there or asked for."""
        with self._using() as opened:
            known, read = opened.reader.names.by_id, opened.reader.find
            return tuple(frozenset(known[each.skill_id] for each in read(t) if not each.negated) for t in texts)

    # --- postings in and out ------------------------------------------------------------------------------------------

    def import_files(
        self,
        paths: Sequence[Path],
        mapping: Mapping[str, str] | None = None,
        *,
        on_count: OnCount = nobody,
        cancelled: Cancelled = never,
    ) -> ImportReport:
        """Import files of postings. Cancelled or killed: what was stored stays, and the same call again goes on.

        Raises: MajuError ``postings-…`` where nothing could be read, ``jobs-unwritable``."""
        with self._using() as opened:
            return JobImport(opened.index, self._parts.read_postings).run(paths, mapping, on_count, cancelled)

    def read_pasted(self, text: str) -> Posting:
        """One posting out of pasted text, not stored yet. Raises: MajuError ``postings-…``."""
        return self._parts.read_pasted(text)

    def add(self, posting: Posting) -> ImportReport:
        """Store one posting. Raises: MajuError ``jobs-unwritable``."""
        with self._using() as opened:
            return opened.index.put([posting], on_count=nobody, cancelled=never)

    def imported(self) -> Mapping[str, int]:
        """Source to how many imported postings it has told of, the largest first."""
        with self._using() as opened:
            return opened.index.imported()

    def delete(self, source: str = "") -> int:
        """Forget imported postings (of one source); returns how many."""
        with self._using() as opened:
            return opened.index.delete_postings(source=source)

    def pack(self, out: Path, on_count: OnCount = nobody) -> int:
        """Write what was imported to one file; returns how many postings. Raises: MajuError ``posting-pack-write``."""
        with self._using() as opened:
            return self._packs(opened).pack(out, on_count)

    def install(self, path: Path, *, on_count: OnCount = nobody, cancelled: Cancelled = never) -> ImportReport:
        """Import a pack. Raises: MajuError ``posting-pack-…``, and nothing is changed."""
        with self._using() as opened:
            return self._packs(opened).install(path, on_count, cancelled)

    def build(self, out: Path | None = None, on_count: OnCount = nobody) -> Path:
        """Make the index of what ships anew: the one in use (no other call may run meanwhile), or in another folder. Imported
        postings stay as they are. Raises: MajuError ``jobs-unbuilt``."""
        with self._opening, self._held():
            if out is None:
                self._close_indexes()
            return self._parts.build(out, self._parts.engines.encoder(), on_count)

    def close(self) -> None:
        """Close the index and what reads words for it."""
        with self._opening:
            self._close_indexes()
            self._parts.close()

    # --- opening ------------------------------------------------------------------------------------------------------

    def _shown(self, filters: Filters, *, expired: bool = False) -> Filters:
        if expired or filters.open_on:
            return filters
        return replace(filters, open_on=self._parts.today())

    def _packs(self, opened: OpenedJobs) -> JobPacks:
        return JobPacks(opened.index, self._parts.write_pack, self._parts.read_pack)

    @contextmanager
    def _using(self, on_count: OnCount = nobody) -> Iterator[OpenedJobs]:
        """The index with the encoder of now, which stays open meanwhile."""
        with self._held():
            yield self._current(on_count)

    @contextmanager
    def _held(self) -> Iterator[None]:
        let_go = self._parts.engines.hold()
        try:
            yield
        finally:
            let_go()

    def _current(self, on_count: OnCount) -> OpenedJobs:
        """Opened again where another encoder was chosen: its vectors are others."""
        with self._opening:
            encoder = self._parts.engines.encoder()
            if self._opened is None or self._opened.opened.encoder is not encoder:
                self._retire()
                self._opened = OpenedJobs(self._parts.open_index(encoder, on_count))
            return self._opened

    def _close_indexes(self) -> None:
        self._retire()
        for each in self._retired:
            each.opened.close()
        self._retired.clear()

    def _retire(self) -> None:
        """Another thread may still be reading: closed with the desk."""
        if self._opened is not None:
            self._retired.append(self._opened)
            self._opened = None
