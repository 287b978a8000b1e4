"""From a posting on the jobs page to a resume for it, in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from maju.domain.jobs import Target
from maju.domain.resume_draft import Topic
from maju.services.program import Program
from maju.ui.pages.resume_writer import ResumeWriterPage
from tests.ui.conftest import Open
from tests.ui.job_room import SharedJobs, furnish, job_page, jobs_page, rows, search, shared_jobs


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedJobs]:
    with shared_jobs(tmp_path_factory.mktemp("resume-jobs"), postings=10) as made:
        yield made


def test_a_posting_on_the_jobs_page_becomes_what_the_resume_is_for(
    qtbot: QtBot, open_window: Open, program: Program, shared: SharedJobs, tmp_path: Path
) -> None:
    furnish(program, shared, tmp_path / "own")
    window = open_window("jobs")
    page = jobs_page(qtbot, window)
    search(qtbot, page, "병동 간호사 모집")
    next(row for row in rows(page, Target.POSTING) if row.hit.id == "hand-4").click()
    job_page(qtbot, window).write.click()
    qtbot.waitUntil(lambda: isinstance(window.page, ResumeWriterPage), timeout=10_000)
    writer = window.page
    assert isinstance(writer, ResumeWriterPage)
    qtbot.waitUntil(lambda: writer.shown is not None, timeout=30_000)
    assert writer.shown is not None
    draft = writer.shown.kept.draft
    assert (draft.target.title, draft.target.posting) == ("병동 간호사 모집", "hand-4")
    assert Topic.JOB not in [question.topic for question in draft.questions], "what is known is not asked"
    assert writer.heading.title.text() == "병동 간호사 모집"
    assert len(draft.questions) <= 12
