"""The kiosk as a person meets it: its own pages over a real session, real files, and a folder that plays the stick."""

import io
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_kiosk_session
from maju.bootstrap.counsellor_parts import centre_key
from maju.domain.consent import KEEPING, MATERIALS, PICTURE, PRESENCE
from maju.domain.interview_events import Phase
from maju.domain.kiosk import EndReason, KioskPhase
from maju.paths import find_paths
from maju.services.kiosk.stick_writing import FOLDER
from maju.ui.kiosk.pages.consent import ConsentPage
from maju.ui.kiosk.pages.devices import KioskDevicesPage
from maju.ui.kiosk.pages.ending import EndingPage
from maju.ui.kiosk.pages.interview import KioskInterviewPage
from maju.ui.kiosk.pages.materials import KioskMaterialsPage
from maju.ui.kiosk.pages.preparation import KioskPreparationPage
from maju.ui.kiosk.pages.report import KioskReportPage
from maju.ui.kiosk.pages.start import StartPage
from maju.ui.kiosk.pages.take_away import TakeAwayPage
from maju.ui.kiosk.pages.take_away_parts import ReceiptCard
from maju.ui.kiosk.widgets.keyboard import Keyboard
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.report_rating import RatingView
from maju.ui.widgets.labels import Label
from tests.fixtures.documents import make_docx
from tests.ui.conftest import Devices
from tests.ui.interviews import store_interview
from tests.ui.kiosk_room import PIN, SETTINGS, Kiosk, OpenKiosk, open_kiosk
from tests.ui.material_room import NAME, RESUME

__all__ = ["open_kiosk"]
TOUCH = 56
PASSPHRASE = "여덟 글자보다 긴 암호"


def write_stick(kiosk: Kiosk) -> None:
    kiosk.stick.mkdir()
    make_docx.write(RESUME, kiosk.stick / "이력서.docx")
    (kiosk.stick / "그림.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


def said(kiosk: Kiosk) -> str:
    return " ".join(label.text() for label in kiosk.window.page.findChildren(Label) if label.isVisible())


def to_take_away(kiosk: Kiosk, *optional: str) -> TakeAwayPage:
    """A session whose interview lies there already."""
    kiosk.consent(*optional)
    if kiosk.phase is KioskPhase.MATERIALS:
        kiosk.room.done()
    interview = "20261121-100500-0a1b"
    store_interview(kiosk.window.stage.program, interview, started="2026-11-21T10:05:00+09:00")
    for _page in range(2):
        kiosk.room.done()
    kiosk.room.interview_done(interview)
    kiosk.room.done()
    page = kiosk.window.page
    assert isinstance(page, TakeAwayPage)
    return page


# --- start and consent ------------------------------------------------------------------------------------------------


def test_the_start_page_says_what_stays_and_who_asks(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    page = kiosk.window.page
    assert isinstance(page, StartPage)
    assert "이 자리에서 하신 말씀은 남지 않습니다." in said(kiosk)
    assert "AI가 묻고 분석합니다." in said(kiosk)
    assert "40분" in page.begin.accessibleName()
    assert kiosk.window.strip.stop.isHidden()
    page.begin.click()
    assert kiosk.phase is KioskPhase.CONSENT
    assert not kiosk.window.strip.stop.isHidden()


def test_another_look_and_language_are_one_press_away(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    stage = kiosk.window.stage
    for press, name, wanted in (
        ("larger", "text_percent", SETTINGS.text_percent + 25),
        ("larger", "text_percent", SETTINGS.text_percent),
        ("contrast", "high_contrast", True),
        ("other_language", "language", "en"),
        ("other_language", "language", "ko"),
    ):
        page = kiosk.window.page
        assert isinstance(page, StartPage)
        getattr(page, press).click()
        assert getattr(stage.settings, name) == wanted


def test_nothing_is_ticked_beforehand_and_required_items_alone_open_the_way(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    assert page.text is not None
    assert not any(tick.isChecked() for tick in (page.old_enough, *page.ticks.values()))
    assert not page.agree.isEnabled()
    for name in page.text.required:
        page.ticks[name].setChecked(True)
        assert not page.agree.isEnabled()
    page.old_enough.setChecked(True)
    assert page.agree.isEnabled()
    page.agree.click()
    consent = kiosk.room.snapshot.consent
    assert consent is not None
    assert consent.given == page.text.required
    assert consent.version == page.text.mark
    settings = kiosk.window.stage.settings
    assert (settings.record_video, settings.measure_presence, settings.use_materials) == (False, False, False)


def test_every_item_is_shown_with_the_four_facts_the_law_wants(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    assert page.text is not None
    shown = said(kiosk)
    assert {item.id for item in page.text.items} == set(page.ticks)
    for item in page.text.items:
        for words in (item.title, item.purpose, item.data, item.retention, item.refusal):
            assert words in shown


def test_presence_goes_with_the_picture(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    assert not page.ticks[PRESENCE].isEnabled()
    page.ticks[PICTURE].setChecked(True)
    page.ticks[PRESENCE].setChecked(True)
    page.ticks[PICTURE].setChecked(False)
    assert not page.ticks[PRESENCE].isChecked()


def test_what_a_centre_does_not_do_is_not_asked(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(record_video=False, allow_stick=False, allow_keep=False)
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    assert page.text is not None
    assert set(page.ticks) == set(page.text.required)


def test_below_fourteen_there_is_a_kind_sentence_and_no_way_on(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    for tick in page.ticks.values():
        tick.setChecked(True)
    page.too_young.click()
    page.too_young.click()
    assert page.young_notice is not None
    qtbot.waitUntil(page.young_notice.isVisible)
    assert "담당 상담사에게" in page.young_notice.more.text()
    assert not page.agree.isEnabled()
    kiosk.press("처음으로")
    assert kiosk.phase is KioskPhase.ENDING


def test_refusing_ends_kindly_and_leaves_nothing(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    kiosk.press("동의하지 않습니다")
    assert isinstance(kiosk.window.page, EndingPage)
    assert "불이익은 없으며" in said(kiosk)
    assert kiosk.room.snapshot.end_reason is EndReason.REFUSED


def test_without_a_consent_text_nobody_can_agree(open_kiosk: OpenKiosk, maju_home: Path) -> None:
    own = find_paths().kiosk / "consent"
    own.mkdir(parents=True)
    (own / "kiosk.toml").write_text("version = 3", encoding="utf-8")
    kiosk = open_kiosk()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    page = kiosk.window.page
    assert isinstance(page, ConsentPage)
    assert page.agree.isHidden()
    assert "kiosk.toml" in said(kiosk)
    kiosk.press("처음으로")
    assert kiosk.phase is KioskPhase.ENDING


# --- materials --------------------------------------------------------------------------------------------------------


def test_documents_are_read_from_the_stick_and_the_bad_one_is_said(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.consent(MATERIALS)
    page = kiosk.window.page
    assert isinstance(page, KioskMaterialsPage)
    assert "USB를 꽂아 주십시오" in said(kiosk)
    assert page.go_on.text() == "자료 없이 계속"
    write_stick(kiosk)
    before = sorted(path.name for path in kiosk.stick.rglob("*"))
    qtbot.waitUntil(lambda: len(page.ticks) == 2, timeout=10_000)
    for tick in page.ticks.values():
        tick.click()
    assert page.go_on.text() == "고른 문서 2개 읽기"
    page.go_on.click()
    qtbot.waitUntil(lambda: bool(page.read), timeout=30_000)
    assert [document.text.name for document in page.read] == ["이력서.docx"]
    assert any("그림.txt" in text for text in page.notices.texts)
    qtbot.waitUntil(lambda: "학력 1" in said(kiosk))
    assert page.go_on.text() in ("다음", "고른 문서 1개 읽기")
    assert sorted(path.name for path in kiosk.stick.rglob("*")) == before, "nothing is written to the stick"
    kiosk.press("빼기")
    qtbot.waitUntil(lambda: not page.read, timeout=10_000)
    assert kiosk.window.stage.program.materials().documents() == ()


def test_a_stick_pulled_out_while_it_is_read_is_said_and_the_session_goes_on(
    qtbot: QtBot, open_kiosk: OpenKiosk
) -> None:
    kiosk = open_kiosk()
    kiosk.consent(MATERIALS)
    page = kiosk.window.page
    assert isinstance(page, KioskMaterialsPage)
    write_stick(kiosk)
    qtbot.waitUntil(lambda: len(page.ticks) == 2, timeout=10_000)
    for tick in page.ticks.values():
        tick.click()
    shutil.rmtree(kiosk.stick)
    page.go_on.click()
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert all("빠졌습니다" in text for text in page.notices.texts)
    qtbot.waitUntil(lambda: not page.ticks, timeout=10_000)
    page.go_on.click()
    assert kiosk.phase is KioskPhase.DEVICES


def test_without_consent_no_stick_is_looked_at(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.consent()
    page = kiosk.window.page
    assert isinstance(page, KioskMaterialsPage)
    assert not page.allowed
    assert not page._timer.isActive()
    kiosk.press("다음")
    assert kiosk.phase is KioskPhase.DEVICES


# --- pages of the program in the kiosk --------------------------------------------------------------------------------


def test_without_consent_to_the_picture_no_camera_is_opened(
    qtbot: QtBot, open_kiosk: OpenKiosk, devices: Devices
) -> None:
    kiosk = open_kiosk()
    kiosk.consent()
    kiosk.room.done()
    page = kiosk.window.page
    assert isinstance(page, KioskDevicesPage)
    qtbot.waitUntil(lambda: page.microphone.box.count() >= 2, timeout=10_000)
    stage = kiosk.window.stage
    assert stage.devices.cameras, "there is one"
    assert stage.in_use.camera is None
    assert page.camera not in page.rows()
    assert not page.camera.isVisible()


def test_choosing_an_interview_leads_nowhere_else(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.consent(PICTURE)
    kiosk.room.done()
    kiosk.room.done()
    page = kiosk.window.page
    assert isinstance(page, KioskPreparationPage)
    shown = {button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()}
    assert not shown & {"공고 고르기", "내 자료 넣기", "내 자료 보기", "다른 목소리", "영상도 녹화하기", "모델 받기"}
    assert page.count.value() == SETTINGS.questions
    assert not page.count.isEnabled()


# --- taking along -----------------------------------------------------------------------------------------------------


def test_what_is_taken_lies_on_the_stick_and_is_said(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    page = to_take_away(kiosk)
    assert "USB를 꽂으시면" in page.state.text()
    assert page.finish.text() == "가져가지 않고 마치기"
    kiosk.stick.mkdir()
    qtbot.waitUntil(lambda: page.plugged.stick is not None, timeout=10_000)
    page.name.setText("김하늘")
    for words in ("USB에 저장", "PDF로 저장", "HTML로 저장"):
        kiosk.press(words)
        qtbot.waitUntil(lambda: not page.busy, timeout=60_000)
    assert [path.name for path in sorted((kiosk.stick / FOLDER).iterdir())] == [
        "면접연습-보고서-2026-11-21.html",
        "면접연습-보고서-2026-11-21.pdf",
        "면접연습-한장요약-2026-11-21.pdf",
    ]
    summary = PdfReader(io.BytesIO(page.taken[0].path.read_bytes()))
    assert len(summary.pages) == 1
    assert "김하늘" in "".join(summary.pages[0].extract_text().split())
    assert "이제 빼셔도 됩니다." in said(kiosk)
    assert page.finish.text() == "마치기"


@pytest.mark.timeout(90)
def test_a_record_goes_home_under_its_passphrase_and_comes_back(
    qtbot: QtBot, open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    kiosk = open_kiosk()
    page = to_take_away(kiosk)
    kiosk.stick.mkdir()
    qtbot.waitUntil(lambda: page.plugged.stick is not None, timeout=10_000)
    for first, second in (("짧다", "짧다"), (PASSPHRASE, PASSPHRASE + "?")):
        page.first.setText(first)
        page.second.setText(second)
        page.save_record.click()
    assert len(page.notices.texts) == 2
    assert not page.busy
    page.second.setText(PASSPHRASE)
    page.save_record.click()
    qtbot.waitUntil(lambda: bool(page.taken), timeout=60_000)
    assert page.first.text() == ""
    written = page.taken[0].path
    program, _settings = build_kiosk_session(SETTINGS, tmp_path / "another session")
    program.vault.own_record.take_in(written, PASSPHRASE)
    assert [summary.id for summary in program.store.summaries()] == [kiosk.room.snapshot.interview_id]
    program.close()


@pytest.mark.timeout(90)
def test_a_record_brought_along_is_taken_in_by_its_passphrase(
    qtbot: QtBot, open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    before, _settings = build_kiosk_session(SETTINGS, tmp_path / "earlier session")
    make_docx.write(RESUME, tmp_path / "이력서.docx")
    before.materials().add(tmp_path / "이력서.docx")
    kiosk = open_kiosk()
    kiosk.stick.mkdir()
    before.vault.own_record.export(kiosk.stick / "내 기록.maju", PASSPHRASE)
    before.close()
    kiosk.consent(MATERIALS)
    page = kiosk.window.page
    assert isinstance(page, KioskMaterialsPage)
    qtbot.waitUntil(lambda: bool(page.records), timeout=10_000)
    row = page.records[0]
    row.passphrase.setText("틀린 암호입니다")
    row.open.click()
    qtbot.waitUntil(lambda: len(page.notices.texts) == 1, timeout=30_000)
    row.passphrase.setText(PASSPHRASE)
    row.open.click()
    qtbot.waitUntil(lambda: bool(page.read), timeout=30_000)
    assert page.read[0].text.name == "이력서.docx"


def test_whoever_agreed_is_kept_and_gets_a_number(qtbot: QtBot, open_kiosk: OpenKiosk, maju_home: Path) -> None:
    centre_key(find_paths().kiosk).choose(PIN)
    kiosk = open_kiosk()
    make_docx.write(RESUME, kiosk.session / "이력서.docx")
    kiosk.window.stage.program.materials().add(kiosk.session / "이력서.docx")
    page = to_take_away(kiosk, KEEPING, MATERIALS)
    assert page.called is not None
    page.called.setText("가람")
    page.keep.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ReceiptCard)), timeout=20_000)
    assert page.keep.isHidden()
    assert NAME not in "".join(path.read_text(errors="ignore") for path in maju_home.rglob("*") if path.is_file())


def test_whoever_did_not_agree_is_not_asked(open_kiosk: OpenKiosk, maju_home: Path) -> None:
    centre_key(find_paths().kiosk).choose(PIN)
    page = to_take_away(open_kiosk())
    assert page.called is None


# --- the way out ------------------------------------------------------------------------------------------------------


def test_stopping_is_asked_once_and_ends_everything(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.consent()
    kiosk.press("그만하기")
    assert kiosk.window.end_veil.isVisible()
    kiosk.press("돌아가기")
    assert not kiosk.window.end_veil.isVisible()
    assert kiosk.phase is KioskPhase.MATERIALS
    kiosk.press("그만하기")
    kiosk.press("모두 지우고 그만하기")
    assert isinstance(kiosk.window.page, EndingPage)
    assert "열쇠를 버리고" in said(kiosk)
    kiosk.press("처음 화면으로")
    assert kiosk.room.snapshot.over
    assert not kiosk.window.isVisible()


def test_somebody_who_is_away_is_asked_with_the_seconds_counting(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(idle_warning_minutes=2.0, idle_end_minutes=3.0)
    kiosk.consent()
    machine = kiosk.room.desk._session
    machine._alive_at = machine._now - 130.0
    kiosk.room.post(_tick(kiosk))
    assert kiosk.window.idle_veil.isVisible()
    assert kiosk.window.idle_veil.left.text() in ("50초", "49초")
    kiosk.press("계속하기")
    assert not kiosk.window.idle_veil.isVisible()
    assert kiosk.phase is KioskPhase.MATERIALS


def _tick(kiosk: Kiosk):  # type: ignore[no-untyped-def]
    from time import monotonic

    from maju.domain.kiosk import Tick

    return Tick(monotonic())


def too_small(qtbot: QtBot, kiosk: Kiosk) -> list[str]:
    """What is shown and too small for a finger or to be read standing, or does not fit."""
    qtbot.wait(30)
    page = kiosk.window.page
    found = [
        f"{type(page).__name__}: {button.text() or button.accessibleName()[:30]} {button.height()} px"
        for button in page.window().findChildren(QAbstractButton)
        if button.isVisible() and button.height() < TOUCH
    ]
    found += [
        f"{type(page).__name__}: ‘{label.text()[:20]}’ {label.fontInfo().pixelSize()} px"
        for label in page.window().findChildren(QLabel)
        if label.isVisible() and label.text() and label.fontInfo().pixelSize() < 18
    ]
    bar = page.scrolled.horizontalScrollBar() if hasattr(page, "scrolled") else None
    if bar is not None and bar.maximum() > 0:
        found.append(f"{type(page).__name__} is {bar.maximum()} px too wide")
    return found


# --- touch ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (1920, 1080)])
def test_everything_is_large_enough_for_a_finger_and_fits(
    qtbot: QtBot, open_kiosk: OpenKiosk, size: tuple[int, int]
) -> None:
    kiosk = open_kiosk(size)
    small: list[str] = []

    def look() -> None:
        small.extend(too_small(qtbot, kiosk))

    look()
    kiosk.window.page.begin.click()  # type: ignore[attr-defined]
    look()
    kiosk.window.end_veil.ask()
    look()
    kiosk.room.refuse_consent()
    look()
    assert small == []


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_pages_of_the_program_are_large_enough_too(qtbot: QtBot, open_kiosk: OpenKiosk, size: tuple[int, int]) -> None:
    kiosk = open_kiosk(size)
    write_stick(kiosk)
    small: list[str] = []
    kiosk.consent(MATERIALS, PICTURE, KEEPING)
    page = kiosk.window.page
    assert isinstance(page, KioskMaterialsPage)
    qtbot.waitUntil(lambda: bool(page.ticks), timeout=10_000)
    small += too_small(qtbot, kiosk)
    kiosk.room.done()
    devices = kiosk.window.page
    assert isinstance(devices, KioskDevicesPage)
    qtbot.waitUntil(lambda: devices.microphone.box.count() >= 2, timeout=10_000)
    small += too_small(qtbot, kiosk)
    kiosk.room.done()
    qtbot.wait(200)
    small += too_small(qtbot, kiosk)
    kiosk.room.done()
    interview = "20261121-100500-0a1b"
    store_interview(kiosk.window.stage.program, interview, started="2026-11-21T10:05:00+09:00")
    kiosk.room.interview_done(interview)
    report = kiosk.window.page
    assert isinstance(report, KioskReportPage)
    qtbot.waitUntil(lambda: report.report is not None, timeout=10_000)
    small += too_small(qtbot, kiosk)
    report.open_answer(0)
    small += too_small(qtbot, kiosk)
    kiosk.room.done()
    small += too_small(qtbot, kiosk)
    assert small == []


# --- everything -------------------------------------------------------------------------------------------------------


@pytest.mark.timeout(120)
def test_a_whole_session_from_start_to_end(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    write_stick(kiosk)
    (kiosk.stick / "그림.txt").unlink()
    kiosk.consent(PICTURE, MATERIALS)
    materials = kiosk.window.page
    assert isinstance(materials, KioskMaterialsPage)
    qtbot.waitUntil(lambda: len(materials.ticks) == 1, timeout=10_000)
    next(iter(materials.ticks.values())).click()
    materials.go_on.click()
    qtbot.waitUntil(lambda: bool(materials.read), timeout=30_000)
    materials.go_on.click()
    devices = kiosk.window.page
    assert isinstance(devices, KioskDevicesPage)
    qtbot.waitUntil(lambda: devices.microphone.box.count() >= 2, timeout=10_000)
    kiosk.press("다음")
    preparation = kiosk.window.page
    assert isinstance(preparation, KioskPreparationPage)
    kiosk.press("면접 시작")
    qtbot.waitUntil(lambda: isinstance(kiosk.window.page, KioskInterviewPage), timeout=60_000)
    _write_by_touch(qtbot, kiosk)
    _answer_everything(qtbot, kiosk)
    report = kiosk.window.page
    assert isinstance(report, KioskReportPage)
    qtbot.waitUntil(lambda: report.report is not None, timeout=20_000)
    if isinstance(report.view, RatingView):
        report.view.skip()
    kiosk.press("다음: 가져가기")
    take_away = kiosk.window.page
    assert isinstance(take_away, TakeAwayPage)
    qtbot.waitUntil(lambda: take_away.plugged.stick is not None, timeout=10_000)
    kiosk.press("HTML로 저장")
    qtbot.waitUntil(lambda: bool(take_away.taken), timeout=30_000)
    assert "data:audio" in take_away.taken[0].path.read_text(encoding="utf-8"), "what was said can be heard at home"
    kiosk.press("마치기")
    assert isinstance(kiosk.window.page, EndingPage)
    kiosk.press("처음 화면으로")
    assert kiosk.room.snapshot.end_reason is EndReason.DONE
    assert not kiosk.window.isVisible()


def _write_by_touch(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The first answer is written with the keys on the screen, which leave room for the question and the field."""
    page = kiosk.window.page
    assert isinstance(page, KioskInterviewPage)
    qtbot.waitUntil(
        lambda: page.snapshot is not None and page.snapshot.phase is Phase.ANSWERING and page.parts.type.isVisible(),
        timeout=30_000,
    )
    kiosk.press("글로 답하기")
    typed = page.parts.typed
    qtbot.waitUntil(typed.isVisible)
    page.keyboard.type_into(typed.field)
    tap(page.keyboard, "ㅈㅓㄴㅡㄴ")
    page.keyboard.space.click()
    tap(page.keyboard, "3")
    assert typed.text == "저는 3"
    assert page.parts.bottom.isHidden()
    assert kiosk.window.minimumSizeHint().height() <= 800
    page.keyboard.close_key.click()
    assert not page.parts.bottom.isHidden()
    kiosk.press("이대로 제출")
    qtbot.waitUntil(lambda: page.snapshot is None or page.snapshot.phase is not Phase.ANSWERING, timeout=10_000)


def _answer_everything(qtbot: QtBot, kiosk: Kiosk) -> None:
    for _look in range(300):
        page = kiosk.window.page
        if not isinstance(page, InterviewPage):
            return
        qtbot.waitUntil(
            lambda page=page: (
                kiosk.window.page is not page
                or (page.snapshot is not None and page.snapshot.phase in (Phase.ANSWERING, Phase.REVIEWING))
            ),
            timeout=30_000,
        )
        offered = [words for words in ("다음으로", "답변 마치기") if kiosk.offers(words)]
        if kiosk.window.page is page and offered:
            kiosk.press(offered[0])
        qtbot.wait(200)
    raise AssertionError("the interview did not end")


# --- the keyboard on the screen -----------------------------------------------------------------------------------------


def tap(keyboard: Keyboard, keys: str) -> None:
    for key in keys:
        button = next(b for b in keyboard.findChildren(QAbstractButton) if b.text() == key)
        button.click()


def test_a_name_is_typed_by_touch(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    page = to_take_away(open_kiosk())
    keyboard = page.keyboard
    assert keyboard.isHidden()
    keyboard.type_into(page.name)
    tap(keyboard, "ㄱㅏㅇㅎㅏㄴㅡㄹ")
    assert page.name.text() == "강하늘"
    keyboard.erase.click()
    assert page.name.text() == "강하느"
    page.name.setCursorPosition(0)
    tap(keyboard, "ㅇㅣ")
    assert page.name.text() == "이강하느", "what was composed before is left alone"
    keyboard.space.click()
    tap(keyboard, "7")
    keyboard.shift.click()
    tap(keyboard, "ㅃ")
    tap(keyboard, "ㅏ")
    assert page.name.text() == "이 7빠강하느"
    page.name.selectAll()
    tap(keyboard, "ㄴ")
    assert page.name.text() == "ㄴ"
    keyboard.close_key.click()
    assert keyboard.isHidden()


def test_a_passphrase_begins_with_latin_letters_and_has_signs(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    page = to_take_away(open_kiosk())
    keyboard = page.keyboard
    keyboard.type_into(page.first)
    tap(keyboard, "maju")
    keyboard.shift.click()
    tap(keyboard, "M")
    keyboard.shift.click()
    tap(keyboard, "@")
    keyboard.shift.click()
    next(b for b in keyboard.findChildren(QAbstractButton) if b.text() == "&&").click()
    keyboard.other.click()
    tap(keyboard, "ㄱㅏ")
    assert page.first.text() == "majuM@&가"
    assert all(button.height() >= TOUCH for button in keyboard.findChildren(QAbstractButton) if button.isVisible())


def test_the_keys_follow_the_focus(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    page = to_take_away(kiosk)
    page.keyboard._follow(None, page.first)
    assert not page.keyboard.isHidden()
    page.keyboard._follow(page.first, None)
    assert not page.keyboard.isHidden(), "another window, not another place"
    page.keyboard._follow(page.first, page.finish)
    assert page.keyboard.isHidden()
