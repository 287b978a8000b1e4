"""Pictures of every screen, from the real program with real data: ``python packaging/screenshots.py [--out docs/screens]``.

Four interviews are sat by the built-in voice in front of a drawn face (three without a window, one in it), recorded, transcribed
and judged by the program itself; nothing in the pictures is painted in. Saves 1280x800 (``name.png``) and 1080x1920
(``name_tall.png``). Takes about three minutes. ``--face FILE`` adds a face model. ``--only jobs`` (``report``, ``materials``, ``chat``) takes those pages
alone, after the interviews without a window: a minute.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from photographer import QUESTIONS, Photographer

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "app"), str(ROOT / "packaging"), str(ROOT / "packaging" / "setup")]


def photograph(shots: Photographer) -> None:
    """From the first start to the report, then the rest."""
    from PySide6.QtCore import Qt

    from maju.domain.interview_events import Phase

    welcome = shots.window.page
    shots.wait(lambda: welcome.profiles.offer is not None)  # type: ignore[attr-defined]
    shots.live(0.5)
    shots.take("welcome")
    shots.press(Qt.Key.Key_Return)
    shots.live(1.0)
    shots.take("home")
    shots.press(Qt.Key.Key_N)
    shots.wait(lambda: shots.window.page.view.has_picture)  # type: ignore[attr-defined]
    shots.live(3.0)
    shots.take("devices")
    shots.press(Qt.Key.Key_Return)
    shots.live(1.5)
    shots.take("preparation")
    shots.press(Qt.Key.Key_Return)
    shots.wait(lambda: hasattr(shots.window.page, "snapshot"))
    interview = shots.window.page
    phase: Callable[[], object] = lambda: interview.snapshot and interview.snapshot.phase  # type: ignore[attr-defined] # noqa: E731
    shots.wait(lambda: phase() is Phase.ASKING)
    shots.live(0.7)
    shots.take("interview_asking")
    shots.wait(lambda: phase() is Phase.ANSWERING)
    shots.live(7.0)
    shots.take("interview")
    _in_another_look(shots, "interview_dark", theme="dark")
    _sit_to_the_end(shots)


def _in_another_look(shots: Photographer, name: str, **look: object) -> None:
    before = {key: getattr(shots.window.stage.settings, key) for key in look}
    shots.window.stage.change_look(**look)
    shots.live(0.3)
    shots.take(name)
    shots.window.stage.change_look(**before)
    shots.live(0.3)


def _sit_to_the_end(shots: Photographer) -> None:
    from PySide6.QtCore import Qt

    from maju.domain.interview_events import Phase
    from maju.ui.pages.interview import InterviewPage
    from maju.ui.pages.report import ReportPage

    page = shots.window.page
    assert isinstance(page, InterviewPage)
    while isinstance(shots.window.page, InterviewPage):
        shots.wait(lambda: shots.window.page is not page or _phase(page) is Phase.REVIEWING, 200)
        if shots.window.page is page:
            shots.press(Qt.Key.Key_Return)
            shots.live(1.0)
    report = shots.window.page
    assert isinstance(report, ReportPage)
    shots.wait(lambda: report.report is not None and report.report.pending == 0)
    _report(shots)
    _jobs(shots)
    _materials(shots)
    _chat(shots)
    _resume(shots)
    shots.window.open_page("settings")
    shots.live(0.7)
    shots.take("settings")
    shots.window.open_page("models")
    models = shots.window.page
    shots.wait(lambda: models.profiles.offer is not None)  # type: ignore[attr-defined]
    shots.live(1.0)
    shots.take("models")
    shots.window.open_page("home")
    shots.live(1.0)
    _in_another_look(shots, "home_english_dark", theme="dark", language="en")


def _report(shots: Photographer) -> None:
    """Of the newest interview: one's own opinion, summary, an answer, two takes of it; then the history and a criterion."""
    from maju.domain.evaluation import Criterion
    from maju.ui.pages.answer_view import COMPARE, AnswerView
    from maju.ui.pages.report import ReportPage
    from maju.ui.pages.report_rating import RatingView
    from maju.ui.widgets.choice import Choice

    store = shots.window.stage.program.store
    interview = store.summaries()[0].id
    _speak_again(shots, interview)
    shots.window.stage.answered(interview)
    shots.window.open_page("report", interview)
    page = shots.window.page
    assert isinstance(page, ReportPage)
    shots.wait(lambda: page.view is not None)
    assert isinstance(page.view, RatingView)
    page.view.findChildren(Choice)[0].choose("3")
    shots.live(0.5)
    shots.take("report_rating")
    page.view.save()
    shots.live(1.0)
    shots.take("report")
    page.open_answer(0)
    shots.live(1.5)
    shots.take("report_answer")
    _in_another_look(shots, "report_dark", theme="dark")
    page = shots.window.page
    assert isinstance(page, ReportPage)
    shots.wait(lambda: page.view is not None)
    page.open_answer(0)
    assert isinstance(page.view, AnswerView)
    page.view.findChildren(Choice)[0].choose(COMPARE)
    shots.live(1.0)
    shots.take("report_comparison")
    for name, about in (("history", None), ("criterion", Criterion.STRUCTURE)):
        shots.window.open_page(name, about)
        shots.live(1.0)
        shots.take(name)


def _speak_again(shots: Photographer, interview: str) -> None:
    """A further take of the first question, without the window: the built-in voice tells of an experience this time."""
    from maju.domain.answer import TakeId
    from maju.domain.interview_events import Begin, Phase, Proceed
    from maju.domain.ports import MicrophoneChoice
    from maju.domain.question import PlannedQuestion, QuestionKind

    def tell(planned: PlannedQuestion, take: TakeId) -> MicrophoneChoice | None:
        asked = replace(planned.question, kind=QuestionKind.EXPERIENCE)
        return shots.rehearsal.candidate(replace(planned, question=asked), take)

    program, choices = shots.window.stage.program, shots.rehearsal.choices(questions=QUESTIONS, seed=7)
    record = program.store.get(interview)
    running = program.desk.answer_again(record, 0, choices, lambda _view: None, lambda _stored: None, tell)
    session = running.session
    session.post(Begin(session.clock.now())).result()
    while session.view.snapshot.phase is not Phase.FINISHED:
        session.tick().result()
        if session.view.snapshot.phase is Phase.REVIEWING:
            session.post(Proceed(session.clock.now())).result()
        shots.live(0.1)
    running.pipeline.wait(120)
    running.close()


def _jobs(shots: Photographer) -> None:
    """A search, one of its postings, the demand; the index is made first where none ships."""
    from maju.domain.jobs import Filters, Target
    from maju.ui.pages.job_wish import JobsWish, JobWish

    desk, wish = shots.window.stage.program.jobs, JobsWish("전기 공사 일을 하고 싶습니다", Filters(region="서울"))
    desk.open()
    posting = desk.search(wish.query, target=Target.POSTING, limit=1).hits[0].id
    for name, page, about in (
        ("jobs", "jobs", None),
        ("jobs_search", "jobs", wish),
        ("job", "job", JobWish(Target.POSTING, posting, wish)),
        ("job_demand", "job_demand", None),
        ("job_own", "job_own", wish),
    ):
        if page == "job_own":
            samples = ROOT / "tests" / "documents" / "postings" / "samples"
            desk.import_files([samples / each for each in ("saramin.json", "work24-list.xml", "utf8.csv")])
        shots.window.open_page(page, about)
        shots.live(0.3)
        shots.window.stage.program.lanes["jobs"].submit(lambda: None).result(120)
        shots.live(0.7)
        shots.take(name)


def _materials(shots: Photographer) -> None:
    from material_screens import photograph_materials

    photograph_materials(shots)


def _chat(shots: Photographer) -> None:
    """A question, an answer to it, and what is thought of it."""
    from maju.ui.pages.chat import ChatPage

    shots.window.open_page("chat")
    page = shots.window.page
    assert isinstance(page, ChatPage)
    shots.wait(lambda: page.opened)
    shots.live(0.5)
    shots.take("chat_empty")
    for said in (
        "물류 관리자 자기소개 모범 답변",
        "더 구체적으로",
        "예상 질문 받기",
        "매장에서 발주를 맡았을 때 수량이 자주 틀렸습니다. 매주 금요일에 직접 세어 보고 빠진 반품 기록을 찾았습니다.",
    ):
        page.say(said)
        shots.wait(lambda: not page.busy)
    shots.live(0.7)
    shots.take("chat")


TOLD = {
    "job": "물류 사무원",
    "name": "서다온",
    "experience": "2022.03~2024.02, 가나마트 물류창고, 발주와 재고 관리",
    "skill": "엑셀, 재고 관리, 지게차 운전",
}
"""Answers to the resume writer's questions by their ids; what is not here is skipped, and the first essay is answered with STORY."""
STORY = (
    "가나마트에서 발주를 맡았어요. 금요일마다 재고를 세어 보니 반품 기록이 빠져 있었습니다. "
    "반품이 들어온 날 바로 적는 표를 만들었고, 폐기가 하루 12개에서 5개로 줄었습니다."
)


def _resume(shots: Photographer) -> None:
    """A conversation with the resume writer at its second essay question, and the text that has grown."""
    from maju.domain.resume_draft import Topic
    from maju.services.resume_writer.targets import Wish
    from maju.ui.pages.resume_writer import ResumeWriterPage

    desk = shots.window.stage.program.resumes()
    kept = desk.start(Wish())
    essays = 0
    while (asked := kept.draft.current) is not None and not (asked.topic is Topic.ESSAY and essays):
        essays += asked.topic is Topic.ESSAY
        text = STORY if asked.topic is Topic.ESSAY else TOLD.get(asked.id, "")
        turn = (kept.draft.id, kept.version, asked.id)
        kept = desk.answer(*turn, text) if text else desk.skip(*turn)
    shots.window.open_page("resume-writer", kept.draft.id)
    page = shots.window.page
    assert isinstance(page, ResumeWriterPage)
    shots.wait(lambda: page.shown is not None)
    shots.live(1.0)
    shots.take("resume_writer")


ALONE = {"resume": _resume, "jobs": _jobs, "report": _report, "materials": _materials, "chat": _chat}


def _phase(page: object) -> object:
    snapshot = getattr(page, "snapshot", None)
    return snapshot.phase if snapshot is not None else None


def main() -> int:
    """Make the pictures."""
    import display

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screens")
    parser.add_argument("--face", type=Path, help="face_landmarker.task")
    parser.add_argument("--only", choices=sorted(ALONE), help="these pages alone")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maju-screens-") as folder, display.screen_for_tests() as screen:
        os.environ.update(screen | {"MAJU_HOME": folder})
        if options.face is not None:
            (Path(folder) / "models" / "face").mkdir(parents=True)
            shutil.copy2(options.face, Path(folder) / "models" / "face")
        shots = Photographer(options.out.absolute(), Path(folder))
        if options.only:
            shots.start()
            ALONE[options.only](shots)
        else:
            photograph(shots)
        shots.window.close()
        shots.wait(lambda: not shots.window.isVisible())
    return 0


if __name__ == "__main__":
    sys.exit(main())
