"""The window over a real desk of jobs, whose index is small: all occupations, a few postings, real morphemes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from maju.domain.jobs import Posting, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.progress import OnCount
from maju.engines.embed_static import StaticEncoder
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.job_desk import JobDesk, OpenedIndex
from maju.services.once import Once
from maju.services.program import Program
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.occupations import read_occupations
from maju.storage.skills import read_skills
from maju.ui.main_window import MainWindow
from maju.ui.pages.job import JobPage
from maju.ui.pages.job_result import JobRow
from maju.ui.pages.jobs import JobsPage
from maju.ui.widgets.card import Card
from tests.services.jobs_making import ELECTRICIAN, HOSTILE, ROOT, TODAY, UNDER_HEADINGS, generated
from tests.storage.job_making import encoder_folder

NURSE = Posting(
    id="hand-4",
    source="hand",
    title="병동 간호사 모집",
    company="예시의료재단",
    region="서울 강남구",
    occupation="병동 간호사",
    employment="정규직",
    experience="experienced",
    min_years=3,
    education="대졸",
    tasks="입원 환자의 활력 징후를 재고 투약을 합니다",
    url="https://example.com/nurse",
    deadline="2027-01-31",
)


@dataclass(frozen=True, slots=True)
class SharedJobs:
    """What is dear to make: an index that ships and what reads words for it."""

    shipped: Path
    words: WordAnalyzer
    encoder: SentenceEncoder


@contextmanager
def shared_jobs(folder: Path, *, postings: int = 60) -> Iterator[SharedJobs]:
    """Made once for all tests of a file."""
    words, encoder = KiwiWordAnalyzer(), StaticEncoder(encoder_folder())
    skills, occupations = read_skills(ROOT / "data" / "skills.jsonl"), read_occupations(ROOT / "data" / "occupations")
    chosen = (ELECTRICIAN, HOSTILE, UNDER_HEADINGS, NURSE, *generated(postings))
    make_index(folder / "shipped", occupations, skills, chosen, words, encoder, stamp="tests")
    try:
        yield SharedJobs(folder / "shipped", words, encoder)
    finally:
        encoder.close()
        words.close()


def furnish(program: Program, shared: SharedJobs, own: Path, *, made_first: Path | None = None) -> None:
    """Give the program a desk over the small index; the readers of files and pasted texts stay its own. ``made_first``: an index
    of 1,200 postings is made there before it is opened."""

    def open_index(_encoder: SentenceEncoder | None, on_count: OnCount) -> OpenedIndex:
        if made_first is not None:
            make_index(made_first, (), (), generated(1_200), shared.words, None, stamp="tests", on_count=on_count)
        index = SqliteJobIndex(own, shared.shipped, shared.words, shared.encoder, today=lambda: TODAY)
        return OpenedIndex(index, shared.words, shared.encoder, None, index.close)

    make = program.make_jobs
    program.make_jobs = Once(lambda: JobDesk(replace(make()._parts, open_index=open_index, today=lambda: TODAY)))


def jobs_page(qtbot: QtBot, window: MainWindow) -> JobsPage:
    """The page of the jobs, filled."""
    page = window.page
    assert isinstance(page, JobsPage)
    qtbot.waitUntil(lambda: not page.status.isVisible() and _shows_something(page), timeout=30_000)
    return page


def _shows_something(page: JobsPage) -> bool:
    """Widgets that were added to a page are visible one turn of the event loop later."""
    return any(label.isVisible() for label in page.results.findChildren(QLabel))


def search(qtbot: QtBot, page: JobsPage, query: str) -> None:
    """Type, and wait for what is found."""
    page.query.clear()
    page.query.insert(query)  # QTest types ASCII alone
    qtbot.waitUntil(lambda: page.status.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: not page.status.isVisible(), timeout=30_000)
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(JobRow)), timeout=10_000)


def rows(page: JobsPage, target: Target) -> list[JobRow]:
    """The lines of one target, in order."""
    found = [row for row in page.findChildren(JobRow) if row.isVisible() and row.hit.target is target]
    return sorted(found, key=lambda row: top(page, row))


def top(page: JobsPage, row: JobRow) -> int:
    """How far below the top of the page a line begins."""
    return row.mapTo(page, row.rect().topLeft()).y()


def job_page(qtbot: QtBot, window: MainWindow) -> JobPage:
    """The page of one job, filled."""
    qtbot.waitUntil(lambda: isinstance(window.page, JobPage), timeout=10_000)
    page = window.page
    assert isinstance(page, JobPage)
    qtbot.waitUntil(page.practise.isEnabled, timeout=30_000)
    qtbot.waitUntil(lambda: any(c.isVisible() for c in page.findChildren(Card) if c is not page.gap), timeout=10_000)
    return page
