"""The counsellor's desk in the kiosk's window: behind the PIN, over the real services, and shut again."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_kiosk_session
from maju.bootstrap.counsellor_parts import POOL, centre_key, make_counting
from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion
from maju.domain.kiosk import EndReason, KioskSettings
from maju.domain.usage import Group, SessionCount
from maju.paths import find_paths
from maju.services.kiosk.counter import KioskCounter
from maju.services.kiosk.desk import KioskDesk
from maju.services.kiosk.pin_tries import PinTries
from maju.storage.candidate_pool import SealedCandidatePool
from maju.storage.privacy_log import PrivacyLog
from maju.ui.app import make_application
from maju.ui.kiosk.desk.asking import AskPart
from maju.ui.kiosk.desk.candidates import CandidatesPart
from maju.ui.kiosk.desk.centre import CentrePart
from maju.ui.kiosk.desk.group_card import GroupCard
from maju.ui.kiosk.desk.groups import GroupsPart
from maju.ui.kiosk.desk.overview import OverviewPart
from maju.ui.kiosk.desk.page import LEFT_ALONE_MS, CounsellorPage, open_desk
from maju.ui.kiosk.desk.records import RecordsPart
from maju.ui.kiosk.desk.search import SearchPart
from maju.ui.kiosk.desk.skills import SkillsPart
from maju.ui.kiosk.pages.directory import KIOSK_PAGES
from maju.ui.kiosk.pin_dialog import PinDoor
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.window import KioskWindow
from maju.ui.stage import Stage
from maju.ui.widgets.buttons import Button
from tests.commands.job_homes import SAMPLES
from tests.commands.running import maju_here
from tests.fixtures.pool.make_pool import pool

PIN = "246810"
ROOT = Path(__file__).resolve().parents[2]
KEPT = tuple(each for each in pool() if each.called in ("가람", "바다", "솔", "하람"))


@pytest.fixture
def page(qtbot: QtBot, maju_home: Path, tmp_path: Path) -> Iterator[CounsellorPage]:
    """The desk of a centre with four candidates, opened with the key that the PIN opens; a folder plays the stick."""
    assert maju_home.is_dir()
    make_application()
    kiosk, paths = KioskSettings(full_screen=False), find_paths()
    key = centre_key(paths.kiosk)
    key.choose(PIN)
    kept = SealedCandidatePool(paths.kiosk / POOL, key.public())
    for candidate in KEPT:
        kept.add(candidate)
    (tmp_path / "stick").mkdir()
    program, settings = build_kiosk_session(kiosk, tmp_path / "session")
    room = KioskRoom(KioskDesk(kiosk, program.home), KioskCounter(stick_roots=(tmp_path / "stick",)))
    stage = Stage(settings, paths)
    stage.kiosk = room
    stage.put_on_look()
    stage.set_program(program)
    made = open_desk(stage, key.open(PIN))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.entered()
    yield made
    made.left()
    program.close()


def words(widget: QWidget) -> str:
    """Everything that is said on it."""
    said = [getattr(each, "text", lambda: "")() for each in widget.findChildren(QWidget) if hasattr(each, "text")]
    return "\n".join(map(str, (*said, *(each.accessibleDescription() for each in widget.findChildren(QWidget)))))


def press(widget: QWidget, text: str) -> None:
    next(each for each in widget.findChildren(Button) if each.text() == text and not each.isHidden()).click()


def test_the_overview_counts_and_looks_at_the_computer(page: CounsellorPage, qtbot: QtBot) -> None:
    counting = make_counting(find_paths().kiosk)
    for ended in ("done", "done", "idle"):
        counting.usage.add(SessionCount("2026-11-21", 20, "practice", ended))
    page.show_part("overview")
    part = page.part
    assert isinstance(part, OverviewPart)
    qtbot.waitUntil(lambda: part.overview is not None and "장치와 모델" in words(part), timeout=20_000)
    said = words(part)
    assert "4분" in said
    assert "모두 3번, 한 번에 평균 20분" in said
    assert "끝까지 마침" in said


def test_a_candidate_is_shown_by_line_and_deleted_only_after_a_question(page: CounsellorPage, qtbot: QtBot) -> None:
    page.parts.choose("candidates")
    part = page.part
    assert isinstance(part, CandidatesPart)
    qtbot.waitUntil(lambda: len(part.found) == 4, timeout=10_000)
    part.open(next(each.id for each in part.found if each.called == "솔"))
    qtbot.waitUntil(lambda: "간호조무사 자격증 2018.05" in words(part), timeout=10_000)
    press(part, "자료 지우기")
    assert len(part.found) == 4
    part.confirm.click()
    qtbot.waitUntil(lambda: len(part.found) == 3, timeout=10_000)
    assert "솔" not in [each.called for each in part.found]
    assert PrivacyLog(find_paths().kiosk).entries()[-1].facts["reason"] == "counsellor"


def test_a_wrong_code_is_told_and_nothing_goes(page: CounsellorPage, qtbot: QtBot) -> None:
    page.parts.choose("candidates")
    part = page.part
    assert isinstance(part, CandidatesPart)
    qtbot.waitUntil(lambda: len(part.found) == 4, timeout=10_000)
    part.code.setText("ABCD-EFGH-JKMN")
    part.take_back.click()
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert "번호로 보관된 자료가 없습니다" in page.notices.texts[0]
    assert page.desk.overview().kept == 4


def test_skills_postings_and_questions_are_answered_from_lines(page: CounsellorPage, qtbot: QtBot) -> None:
    page.parts.choose("ask")
    asking = page.part
    assert isinstance(asking, AskPart)
    asking.ask("물류 쪽 경력 3년 이상인 분")
    qtbot.waitUntil(lambda: len(asking.answers) == 1, timeout=60_000)
    assert "이력서 4째 줄 · 2017.02 ~ 2021.07 ㈜길목로지스 물류 관리" in words(asking)
    asking.ask("누구를 뽑으면 좋겠습니까?")
    qtbot.waitUntil(lambda: len(asking.answers) == 2, timeout=20_000)
    assert asking.answers[0].declined
    page.parts.choose("search")
    search = page.part
    assert isinstance(search, SearchPart)
    search.text.setPlainText("[모집] 물류 관리자\n자격요건\n- WMS 사용 경험\n- 지게차운전기능사\n")
    search.look.click()
    qtbot.waitUntil(lambda: search.found is not None, timeout=60_000)
    assert search.found is not None
    assert search.found.matches[0].called == "가람"
    assert "면접 결과, 성별, 나이, 출신, 학교는 알지도 쓰지도 않습니다." in words(search)
    press(search, "자료 보기")
    qtbot.waitUntil(lambda: "가람님" in words(page.part) and "목록으로" in words(page.part), timeout=10_000)  # type: ignore[arg-type]
    page.parts.choose("skills")
    skills = page.part
    assert isinstance(skills, SkillsPart)
    qtbot.waitUntil(lambda: bool(skills.counts) and skills.choice.count() > 0, timeout=60_000)
    assert {each.skill: each.people for each in skills.counts}["Python"] == 2
    skills.compare("물류센터 작업원")
    qtbot.waitUntil(lambda: bool(skills.supply), timeout=60_000)
    assert "지게차운전기능사: 1분" in words(skills)


def test_groups_below_ten_are_not_on_the_screen(page: CounsellorPage, qtbot: QtBot) -> None:
    tally = make_counting(find_paths().kiosk).tally
    for number in range(21):
        tally.add((Group.WOMAN if number < 12 else Group.MAN,), {Criterion.STRUCTURE: 2 + number % 3})
    page.parts.choose("groups")
    part = page.part
    assert isinstance(part, GroupsPart)
    qtbot.waitUntil(lambda: bool(part.views), timeout=10_000)
    said = words(part)
    assert "표본이 적어 보이지 않습니다: 남성" in said
    assert "9명" not in said


def test_records_and_the_centres_material(page: CounsellorPage, qtbot: QtBot, tmp_path: Path) -> None:
    PrivacyLog(find_paths().kiosk).destroyed("session", "idle", 9)
    page.parts.choose("records")
    records = page.part
    assert isinstance(records, RecordsPart)
    qtbot.waitUntil(lambda: records.view is not None, timeout=10_000)
    assert "이용하신 분의 세션 파일 9개 · 자리를 비움" in words(records)
    shipped = (ROOT / "data" / "questions" / "closing.jsonl").read_text(encoding="utf-8")
    (tmp_path / "stick" / "closing.jsonl").write_text(shipped.replace('"id": "', '"id": "own-'), encoding="utf-8")
    page.parts.choose("centre")
    centre = page.part
    assert isinstance(centre, CentrePart)
    qtbot.waitUntil(lambda: "closing.jsonl" in words(centre), timeout=10_000)
    press(centre, "들이기")
    qtbot.waitUntil(lambda: "‘closing’ 질문 20개" in words(centre), timeout=10_000)
    qtbot.waitUntil(lambda: "빼기" in words(centre), timeout=10_000)
    session, _ = build_kiosk_session(KioskSettings(), tmp_path / "next")
    assert len([each for each in session.bank() if each.id.startswith("own-")]) == 20
    session.close()


def test_a_pack_of_postings_is_listed_and_taken_away_again(page: CounsellorPage, qtbot: QtBot, tmp_path: Path) -> None:
    for arguments in (("import", SAMPLES / "work24-list.xml"), ("pack", tmp_path / "stick" / "공고.maju")):
        assert maju_here(tmp_path / "elsewhere", "jobs", *arguments).code == 0
    page.parts.choose("centre")
    centre = page.part
    assert isinstance(centre, CentrePart)
    qtbot.waitUntil(lambda: "공고.maju" in words(centre), timeout=20_000)
    press(centre, "들이기")
    qtbot.waitUntil(lambda: "건을 들였습니다" in words(centre), timeout=30_000)
    qtbot.waitUntil(lambda: "빼기" in words(centre), timeout=20_000)
    (pack,) = page.desk.postings()
    assert f"공고 {pack.postings}건" in words(centre)
    press(centre, "빼기")
    qtbot.waitUntil(lambda: page.desk.postings() == (), timeout=20_000)
    qtbot.waitUntil(lambda: "빼기" not in words(centre), timeout=20_000)


def test_the_pin_leads_to_the_desk_and_the_desk_out_of_the_process(page: CounsellorPage, qtbot: QtBot) -> None:
    key, stage = centre_key(find_paths().kiosk), page.stage
    assert stage.kiosk is not None
    door = PinDoor(key.open, PinTries(find_paths().kiosk, monotonic))
    window = KioskWindow(stage, stage.kiosk, KIOSK_PAGES, door, open_desk)
    qtbot.addWidget(window)
    window.begin()
    window.pin_veil.ask()
    window.pin_veil.field.setText(PIN)
    window.pin_veil.try_pin()
    qtbot.waitUntil(lambda: window.pin_veil.desk.isVisible(), timeout=20_000)
    window.pin_veil.desk.click()
    desk = window.page
    assert isinstance(desk, CounsellorPage)
    assert desk.desk.is_open
    with qtbot.waitSignal(stage.kiosk.ended, timeout=5_000) as ended:
        desk.close_button.click()
    assert ended.args == [EndReason.OPERATOR]
    assert not desk.desk.is_open
    window.let_go()


def test_shutting_forgets_the_key_and_ends_the_process_by_itself_too(page: CounsellorPage) -> None:
    ended: list[EndReason] = []
    assert page.stage.kiosk is not None
    page.stage.kiosk.ended.connect(ended.append)
    assert 60_000 <= LEFT_ALONE_MS <= 600_000
    page._alone.timeout.emit()
    assert ended == [EndReason.OPERATOR]
    assert not page.desk.is_open
    with pytest.raises(MajuError) as caught:
        page.desk.candidates()
    assert caught.value.code == "desk-locked"


def test_every_target_is_large_enough_for_a_finger(page: CounsellorPage, qtbot: QtBot) -> None:
    frame = QWidget()
    frame.setObjectName("kiosk")
    page.setParent(frame)
    frame.resize(1080, 1920)
    qtbot.addWidget(frame)
    frame.show()
    page.parts.choose("candidates")
    qtbot.waitUntil(lambda: len(getattr(page.part, "found", ())) == 4, timeout=10_000)
    buttons = [each for each in page.findChildren(Button) if each.isVisible()]
    assert len(buttons) > 8
    assert [each.text() for each in buttons if each.sizeHint().height() < 56 and each.height() < 56] == []
    page.setParent(None)


def test_a_group_is_told_only_by_who_wants_to(qtbot: QtBot) -> None:
    make_application()
    told: list[tuple[Group, ...]] = []
    card = GroupCard(told.append)
    qtbot.addWidget(card)
    assert card.told == ()
    assert not card.send.isEnabled()
    next(iter(card.choices.values())).choose(Group.AGE_FROM_55.value)
    assert card.send.isEnabled()
    card.send.click()
    assert told == [(Group.AGE_FROM_55,)]
    card.again()
    assert card.send.isEnabled()
    card.counted()
    assert card.send.isHidden()
    assert "더했습니다" in card.said.text()
