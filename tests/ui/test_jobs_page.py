"""The pages of jobs: searched, filtered, recommended, practised, brought in and counted by clicks, over a real index."""

import contextlib
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.answer import TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.jobs import Posting, Target
from maju.domain.question import OccupationGroup
from maju.domain.record import StoredTake
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.page import ScrolledPage
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.job_column_dialog import JobColumnDialog
from maju.ui.pages.job_demand import JobDemandPage
from maju.ui.pages.job_own import JobOwnPage
from maju.ui.pages.job_text_dialog import JobResumeDialog, JobTextDialog
from maju.ui.pages.job_wish import JobWish
from maju.ui.pages.jobs import JobsPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from maju.ui.widgets.bar_chart import BarChart
from tests.ui.conftest import EVERYTHING, Open
from tests.ui.interviews import store_interview, take
from tests.ui.job_room import SharedJobs, furnish, job_page, jobs_page, rows, search, shared_jobs, top
from tests.ui.model_room import button, dialog_of, press, words

RESUME = "저는 전기기능사 자격증이 있습니다. 현장에서 케이블 포설과 절연 저항 측정을 3년 했습니다. 시퀀스 결선도 해 보았습니다."
PASTED = "[주식회사 예시소프트] 백엔드 개발자 채용\n\n담당업무\n- 주문 API를 설계하고 운영합니다\n\n자격요건\n- Python 경험 3년 이상\n\n우대사항\n- Docker 사용 경험\n"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedJobs]:
    with shared_jobs(tmp_path_factory.mktemp("jobs")) as made:
        yield made


@pytest.fixture
def furnished(program: Program, shared: SharedJobs, tmp_path: Path) -> Program:
    furnish(program, shared, tmp_path / "own")
    return program


@pytest.fixture
def window(furnished: Program, open_window: Open) -> MainWindow:
    return open_window("jobs")


def paste(qtbot: QtBot, window: MainWindow, text: str) -> None:
    dialog = dialog_of(qtbot, window, JobTextDialog)
    assert not dialog.accept_button.isEnabled(), "there is nothing yet"
    dialog.text.setPlainText(text)
    press(dialog.accept_button)


def test_nobody_finds_an_empty_page(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    qtbot.waitUntil(lambda: "이력서를 붙여 넣어 주십시오" in words(page), timeout=10_000)
    assert window.focusWidget() is page.query


def test_a_search_shows_occupations_then_postings_each_with_why(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    search(qtbot, page, "전기 공사")
    occupations, postings = rows(page, Target.OCCUPATION), rows(page, Target.POSTING)
    assert "전기 공사원" in [row.hit.title for row in occupations[:3]]
    assert "전기 공사원 모집" in [row.hit.title for row in postings]
    assert top(page, occupations[-1]) < top(page, postings[0])
    assert len(occupations) == 5
    press(button(qtbot, page, "15개 더 보기"))
    qtbot.waitUntil(lambda: len(rows(page, Target.OCCUPATION)) == 20)
    first = words(next(row for row in postings if row.hit.id == "hand-1"))
    assert "예시전기 · 서울 구로구" in first
    assert "같은 낱말" in first
    assert "예시" in words(postings[0])


def test_only_the_newest_of_several_answers_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    page.query.setText("간호사")
    page._look()
    page.query.setText("전기 공사")
    page._look()
    qtbot.waitUntil(lambda: bool(rows(page, Target.OCCUPATION)), timeout=30_000)
    assert "전기 공사원" in [row.hit.title for row in rows(page, Target.OCCUPATION)[:3]]


def test_what_a_condition_took_away_is_said_and_the_condition_can_be_dropped(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    search(qtbot, page, "병동 간호사")
    assert "hand-4" in [row.hit.id for row in rows(page, Target.POSTING)]
    box = page.filters.boxes["region"]
    box.setCurrentIndex(box.findData("제주"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: "‘지역: 제주’ 조건에 맞지 않는" in words(page), timeout=30_000)
    assert "hand-4" not in [row.hit.id for row in rows(page, Target.POSTING)]
    press(button(qtbot, page, "이 조건 빼기"))
    qtbot.waitUntil(lambda: "hand-4" in [row.hit.id for row in rows(page, Target.POSTING)], timeout=30_000)
    assert box.currentData() == ""


def test_a_pasted_resume_brings_recommendations_with_what_is_had_and_lacking(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    press(page.resume)
    paste(qtbot, window, RESUME)
    qtbot.waitUntil(lambda: "알려 주신 글로 고른 일자리" in words(page), timeout=30_000)
    found = rows(page, Target.OCCUPATION)
    assert any("전기" in row.hit.title for row in found)
    assert "가진 것: " in words(page)
    assert "모자란 것: " in words(page)
    press(found[0])
    detail = job_page(qtbot, window)
    qtbot.waitUntil(lambda: "알려 주신 글과 견주었습니다" in words(detail.gap), timeout=30_000)
    press(detail.back)
    again = jobs_page(qtbot, window)
    assert "알려 주신 글로 고른 일자리" in words(again), "going back finds it as it was"
    press(button(qtbot, again, "알려 주신 글 빼기"))
    qtbot.waitUntil(lambda: "이력서를 붙여 넣어 주십시오" in words(again), timeout=30_000)


def test_the_newest_interview_is_what_recommendations_rest_on(
    qtbot: QtBot, furnished: Program, open_window: Open
) -> None:
    store_interview(furnished, "told", started="2026-11-02T10:00:00+09:00")
    window = open_window("home")
    press(button(qtbot, window.page, "일자리 보기"))
    page = jobs_page(qtbot, window)
    assert "지난 면접에서 하신 말씀으로 고른 일자리" in words(page)
    assert rows(page, Target.OCCUPATION)


def test_one_practises_for_a_posting(qtbot: QtBot, window: MainWindow) -> None:
    window.stage.see_devices(EVERYTHING)
    page = jobs_page(qtbot, window)
    search(qtbot, page, "전기 공사")
    press(next(row for row in rows(page, Target.POSTING) if row.hit.id == "hand-1"))
    detail = job_page(qtbot, window)
    text = words(detail)
    for part in ("연습을 위해 이 프로그램이 만든 공고입니다", "담당 업무", "전기기능사 자격증 소지자", "인재상"):
        assert part in text
    press(detail.practise)
    qtbot.waitUntil(lambda: isinstance(window.page, PreparationPage), timeout=30_000)
    preparation = window.page
    assert isinstance(preparation, PreparationPage)
    assert "전기 공사원 모집" in words(preparation.tailoring)
    practice = preparation.choices().practice
    assert practice is not None
    assert practice.posting_id == "hand-1"
    assert preparation.choices().group is practice.group
    assert isinstance(practice.group, OccupationGroup)
    preparation.peek.setChecked(True)
    qtbot.waitUntil(
        lambda: any(each.question.text in words(preparation.questions) for each in practice.questions), timeout=10_000
    )
    press(preparation.tailoring.forget)
    assert preparation.choices().practice is None
    assert "공고 없이 연습합니다." in words(preparation.tailoring)


def test_devices_come_first_where_nobody_has_looked_at_them(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("job", JobWish(Target.POSTING, "hand-1"))
    press(job_page(qtbot, window).practise)
    qtbot.waitUntil(lambda: isinstance(window.page, DevicesPage), timeout=30_000)
    assert window.stage.choices().practice is not None, "and the posting is kept meanwhile"


def test_an_occupation_leads_to_its_neighbours(qtbot: QtBot, furnished: Program, window: MainWindow) -> None:
    named = {each.id: each for each in furnished.jobs.occupations()}
    names = {each.name for each in named.values()} | set(named)
    start = next(each for each in named.values() if any(near in names for near in each.related))
    window.open_page("job", JobWish(Target.OCCUPATION, start.id))
    detail = job_page(qtbot, window)
    assert detail.practise.text() == "이 직업으로 연습"
    for part in ("하는 일", "들어가는 길", "자주 나오는 질문", "가까운 직업"):
        assert part in words(detail)
    near = next(b for b in detail.findChildren(QAbstractButton) if b.property("kind") == "chip")
    name = near.text()
    press(near)
    qtbot.waitUntil(lambda: window.page is not detail, timeout=10_000)
    assert job_page(qtbot, window).heading.title.text() == name


def test_a_posting_that_is_gone_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("job", JobWish(Target.POSTING, "nowhere-1"))
    qtbot.waitUntil(lambda: bool(window.page.notices.texts), timeout=30_000)
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert isinstance(window.page, JobsPage)


def test_the_address_of_a_posting_is_text_and_opens_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("job", JobWish(Target.POSTING, "hand-4"))
    detail = job_page(qtbot, window)
    (address,) = [label for label in detail.findChildren(QLabel) if label.text() == "https://example.com/nurse"]
    assert address.textFormat() is Qt.TextFormat.PlainText
    assert not address.openExternalLinks()


def test_a_pasted_posting_is_stored_and_opened(qtbot: QtBot, furnished: Program, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    press(page.paste)
    paste(qtbot, window, PASTED)
    detail = job_page(qtbot, window)
    assert "백엔드 개발자" in detail.heading.title.text()
    assert "Python 경험 3년 이상" in words(detail)
    assert furnished.jobs.posting(detail.about.id).tasks


def test_a_text_that_is_no_posting_is_refused_with_words(qtbot: QtBot, window: MainWindow) -> None:
    page = jobs_page(qtbot, window)
    press(page.paste)
    paste(qtbot, window, "짧은 글")
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=30_000)
    assert "저장한 것은 없습니다" in page.notices.texts[0]


def test_dropped_files_are_imported_bad_lines_named_and_columns_mapped_by_hand(
    qtbot: QtBot, furnished: Program, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "공고.csv"
    file.write_text(
        "제목,회사,지역,우리만의칸\n도서관 사서 모집,예시문화재단,서울 종로구,장서 목록을 정리합니다\n,,,\n,이름 없는 곳,부산 중구,무엇\n",
        encoding="utf-8",
    )
    page = jobs_page(qtbot, window)
    drop(window, file)
    flow = page.importing
    qtbot.waitUntil(lambda: flow.report is not None, timeout=30_000)
    report = flow.report
    assert report is not None
    assert report.added == 1
    assert [trouble.line for trouble in report.troubles] == [4]
    assert "새 공고 1건 · 읽지 못한 줄 1개" in flow.words.text()
    qtbot.waitUntil(lambda: "4째 줄" in words(flow))
    press(flow.map_columns)
    dialog = dialog_of(qtbot, window, JobColumnDialog)
    box = dialog.boxes["우리만의칸"]
    box.setCurrentIndex(box.findData("tasks"))
    press(dialog.accept_button)
    qtbot.waitUntil(lambda: flow.report is not None and flow.report is not report, timeout=30_000)
    search(qtbot, page, "도서관 사서")
    found = [row.hit.id for row in rows(page, Target.POSTING) if row.hit.title == "도서관 사서 모집"]
    assert "장서 목록을 정리합니다" in [furnished.jobs.posting(each).tasks for each in found]
    press(flow.close_button)
    assert not flow.isVisible()


def test_a_file_that_cannot_be_read_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    page = jobs_page(qtbot, window)
    drop(window, file)
    qtbot.waitUntil(lambda: page.importing.close_button.isVisible(), timeout=30_000)
    assert page.importing.title.text() == "공고를 가져오지 못했습니다."
    assert page.importing.words.text()


def test_the_demand_is_counted_and_painted(qtbot: QtBot, window: MainWindow) -> None:
    press(jobs_page(qtbot, window).demand)
    page = window.page
    assert isinstance(page, JobDemandPage)
    qtbot.waitUntil(lambda: page.view is not None, timeout=30_000)
    assert page.view is not None
    charts = {chart.accessibleName(): chart for chart in page.findChildren(BarChart)}
    assert {"많이 찾는 기술", "지역", "경력 구분", "분야", "직업"} == set(charts)
    most = page.view.regions[0]
    assert charts["지역"].accessibleDescription().startswith(f"{most.name}: {most.count}")
    assert f"{page.view.postings}건" in page.heading.subtitle.text()
    assert "예시라서 실제 수요와 다릅니다" in page.heading.subtitle.text()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(window.page, JobsPage)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", ["jobs", "job", "occupation", "job_demand", "job_own"])
def test_the_pages_open_whole(
    qtbot: QtBot, furnished: Program, open_window: Open, page: str, theme: str, percent: int
) -> None:
    store_interview(furnished, "told", started="2026-11-02T10:00:00+09:00")
    first = furnished.jobs.occupations()[0].id
    about = {"job": JobWish(Target.POSTING, "hand-1"), "occupation": JobWish(Target.OCCUPATION, first)}.get(page)
    name = "job" if page == "occupation" else page
    window = open_window(name, about, size=(1024, 700), theme=theme, text_percent=percent)
    furnished.lanes["jobs"].submit(lambda: None).result(60)
    qtbot.wait(300)
    opened = window.page
    assert isinstance(opened, ScrolledPage)
    assert opened.scrolled.horizontalScrollBar().maximum() == 0, "wider than the window"
    focusable = [w for w in opened.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in focusable if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert [type(w).__name__ for w in nameless if w.objectName() not in ("page", "qt_spinbox_lineedit")] == []
    with contextlib.suppress(
        qtbot.TimeoutError
    ):  # what came last may not be laid out yet; the assertion names what stays so
        qtbot.waitUntil(lambda: not cut_off(opened), timeout=10_000)
    assert cut_off(opened) == []


def cut_off(page: QWidget) -> list[str]:
    """Texts that have less height than they need."""
    wrapped = [label for label in page.findChildren(QLabel) if label.isVisible() and label.wordWrap() and label.text()]
    plain = [label for label in wrapped if label.textFormat() is Qt.TextFormat.PlainText]
    return [label.text()[:40] for label in plain if label.height() < label.heightForWidth(label.width()) - 1]


def drop(window: MainWindow, file: Path) -> None:
    """As the desktop does it: first it asks the window, then it lets go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    held = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = window.page.mapTo(window, window.page.rect().center())
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(place, Qt.DropAction.CopyAction, *held))
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *held))


def test_what_is_over_is_shown_at_a_switch(qtbot: QtBot, furnished: Program, window: MainWindow) -> None:
    furnished.jobs.add(Posting("hand-9", "hand", "심야 제빵 보조 모집", "예시제과", "서울", deadline="2020-01-31"))
    page = jobs_page(qtbot, window)
    search(qtbot, page, "심야 제빵 보조")
    assert "hand-9" not in [row.hit.id for row in rows(page, Target.POSTING)]
    assert "마감된 공고 1건은 뺐습니다." in words(page)
    press(button(qtbot, page.results, "마감된 공고도 보기"))
    qtbot.waitUntil(lambda: "hand-9" in [row.hit.id for row in rows(page, Target.POSTING)], timeout=30_000)
    assert page.filters.over.isChecked()
    press(next(row for row in rows(page, Target.POSTING) if row.hit.id == "hand-9"))
    press(job_page(qtbot, window).back)
    again = jobs_page(qtbot, window)
    assert again.filters.over.isChecked(), "going back finds it as it was"
    press(again.filters.over)
    qtbot.waitUntil(lambda: "hand-9" not in [row.hit.id for row in rows(again, Target.POSTING)], timeout=30_000)


def test_a_resume_is_read_from_a_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    resume, other = tmp_path / "이력서.txt", tmp_path / "이력서.pdf"
    resume.write_bytes(RESUME.encode("cp949"))
    other.write_bytes(b"%PDF-1.7")
    page = jobs_page(qtbot, window)
    press(page.resume)
    dialog = dialog_of(qtbot, window, JobResumeDialog)
    press(dialog.from_file)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    chosen = dialog.findChild(QFileDialog)
    chosen.fileSelected.emit(str(other))
    chosen.reject()
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert "깨져 있어" in dialog.problem.text()
    assert not dialog.accept_button.isEnabled()
    dialog.read(resume)
    qtbot.waitUntil(lambda: dialog.text.toPlainText() == RESUME.strip(), timeout=10_000)
    assert not dialog.problem.isVisible()
    press(dialog.accept_button)
    qtbot.waitUntil(lambda: "알려 주신 글로 고른 일자리" in words(page), timeout=30_000)
    assert any("전기" in row.hit.title for row in rows(page, Target.OCCUPATION))


@pytest.mark.qt_log_ignore("audio device", "PulseAudio", extend=True)
def test_a_quote_leads_to_the_second_at_which_it_was_said(
    qtbot: QtBot, furnished: Program, open_window: Open, tmp_path: Path
) -> None:
    record = store_interview(furnished, "told", started="2026-11-02T10:00:00+09:00")
    timed = tuple(Word(word, 2.0 + 0.5 * n, 2.4 + 0.5 * n) for n, word in enumerate(RESUME.split()))
    said = Transcript(RESUME, TranscriptSource.SPEECH, timed, duration_s=20.0)
    recording = TakeRecording(tmp_path, None, silence(tmp_path / "answer.wav", 20.0), 20.0)
    told = take("told", 1, transcript=said, recording=recording)
    furnished.store.put_take(StoredTake(record.plan.questions[1], told))
    window = open_window("job", JobWish(Target.POSTING, "hand-1"))
    detail = job_page(qtbot, window)
    qtbot.waitUntil(lambda: "지난 면접에서 하신 말씀과 견주었습니다" in words(detail.gap), timeout=30_000)
    links = [b for b in detail.gap.findChildren(QAbstractButton) if "부터 듣기" in b.text()]
    assert links
    quote = links[0].accessibleName().split("”")[0].removeprefix("“")
    at = next(word.start_s for word in timed if RESUME.index(quote) <= RESUME.index(word.text))
    assert links[0].text() == f"0:{int(at):02d}부터 듣기"
    press(links[0])
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage) and window.page.view is not None, timeout=10_000)
    report = window.page
    assert isinstance(report, ReportPage)
    view = report.view
    assert isinstance(view, AnswerView)
    player = view.player
    assert player is not None
    qtbot.waitUntil(lambda: player.playing, timeout=10_000)


def test_imported_postings_are_listed_carried_and_deleted_by_source(
    qtbot: QtBot, furnished: Program, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "공고.csv"
    rows_of = (
        "제목,회사,링크,지역",
        "사서 모집,예시재단,https://www.saramin.co.kr/zf_user/jobs/relay/view?rec_idx=77,서울",
    )
    file.write_text("\n".join((*rows_of, "경비원 모집,예시재단,,서울", "조리원 모집,예시재단,,서울")), encoding="utf-8")
    press(jobs_page(qtbot, window).own)
    page = window.page
    assert isinstance(page, JobOwnPage)
    qtbot.waitUntil(lambda: "아직 가져온 공고가 없습니다" in words(page.heading), timeout=30_000)
    assert not page.pack.isEnabled()
    page.importing.bring([file])
    qtbot.waitUntil(lambda: dict(page.sources) == {"file": 2, "saramin": 1}, timeout=30_000)
    qtbot.waitUntil(lambda: "사람인" in words(page), timeout=10_000)
    page.pack_to(tmp_path / "carried")
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=30_000)
    assert "carried.maju에 담았습니다" in page.notices.texts[0]
    press(named_button(qtbot, page, "사람인 지우기"))
    assert page.question is not None
    press(button(qtbot, page.question, "그대로 두기"))
    assert dict(page.sources) == {"file": 2, "saramin": 1}
    press(named_button(qtbot, page, "사람인 지우기"))
    press(button(qtbot, page.question, "지우기"))
    qtbot.waitUntil(lambda: dict(page.sources) == {"file": 2}, timeout=30_000)
    page.importing.bring([tmp_path / "carried.maju"])
    qtbot.waitUntil(lambda: page.sources.get("saramin") == 1, timeout=30_000)
    assert furnished.jobs.posting("saramin:77").title == "사서 모집"
    press(button(qtbot, page, "모두 지우기"))
    assert page.question is not None
    press(button(qtbot, page.question, "모두 지우기"))
    qtbot.waitUntil(lambda: not page.sources, timeout=30_000)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(window.page, JobsPage)


def test_the_first_making_of_the_index_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, program: Program, shared: SharedJobs, open_window: Open, tmp_path: Path
) -> None:
    furnish(program, shared, tmp_path / "own", made_first=tmp_path / "made")
    window = open_window("jobs")
    page = window.page
    assert isinstance(page, JobsPage)
    qtbot.waitUntil(page.opening.bar.isVisible, timeout=60_000)
    assert "예시 공고 500건을 넣었습니다." in page.opening.words.text()
    press(page.opening.cancel)
    qtbot.waitUntil(page.opening.again.isVisible, timeout=60_000)
    assert "가져오신 공고와 면접 기록은 그대로입니다" in page.opening.words.text()
    assert not page.status.isVisible()
    press(page.opening.again)
    qtbot.waitUntil(lambda: page.opening.ready, timeout=100_000)
    qtbot.waitUntil(lambda: "이력서를 붙여 넣어 주십시오" in words(page), timeout=30_000)
    assert not page.opening.isVisible()


def silence(path: Path, seconds: float) -> Path:
    """A recording in which nothing is heard."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes(bytes(int(2 * 16_000 * seconds)))
    return path


def named_button(qtbot: QtBot, page: QWidget, name: str) -> QAbstractButton:
    """The button a screen reader calls so."""

    def found() -> list[QAbstractButton]:
        return [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]
