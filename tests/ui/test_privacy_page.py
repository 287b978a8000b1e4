"""What a person can see and do about their privacy in the window: real vault, real files, a real deletion."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy
from maju.paths import find_paths
from maju.services.offline_proof import PROGRAM, OfflineProof, ProcessTries, Way
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.storage.privacy_log import PrivacyLog
from maju.ui.app import OpenedFiles, make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.offline_check import OfflineCheckPage
from maju.ui.pages.privacy import PrivacyPage
from maju.ui.pages.settings import SettingsPage
from maju.ui.pages.welcome import WelcomePage
from tests.ui.conftest import Open, leave
from tests.ui.interviews import store_interview
from tests.ui.model_room import words

PIN, OTHER_PIN, PASSPHRASE = "가을산책7일", "겨울바다8일", "봄날의 긴 암호"


def log() -> PrivacyLog:
    return PrivacyLog(find_paths().home)


@pytest.fixture
def page(qtbot: QtBot, open_window: Open) -> PrivacyPage:
    window = open_window("settings")
    assert isinstance(window.page, SettingsPage)
    qtbot.mouseClick(window.page.privacy, Qt.MouseButton.LeftButton)
    found = window.page
    assert isinstance(found, PrivacyPage)
    qtbot.waitUntil(lambda: bool(found.sizes.text() and found.lock.state.text()), timeout=20_000)
    return found


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_where_everything_lies_and_how_big_it_is(page: PrivacyPage) -> None:
    read = words(page)
    assert str(find_paths().home) in read
    assert "면접 0번" in read
    assert "키 폐기 방식" in read


def test_a_pin_is_set_changed_and_removed(qtbot: QtBot, page: PrivacyPage, program: Program) -> None:
    lock = page.lock
    click(qtbot, lock.change)
    lock.new.setText(PIN)
    lock.again.setText(OTHER_PIN)
    click(qtbot, lock.done)
    assert "서로 다릅니다" in lock.problem.text()
    lock.again.setText(PIN)
    click(qtbot, lock.done)
    qtbot.waitUntil(lambda: "PIN으로 잠겨" in lock.state.text(), timeout=20_000)
    assert program.vault.status().state.kept_by is KeyKeptBy.PIN
    assert PIN not in words(page)

    click(qtbot, lock.remove)
    lock.old.setText(OTHER_PIN)
    click(qtbot, lock.done)
    qtbot.waitUntil(lambda: "PIN이 맞지 않습니다" in lock.problem.text(), timeout=20_000)
    lock.old.setText(PIN)
    click(qtbot, lock.done)
    qtbot.waitUntil(lambda: "PIN으로 잠겨" not in lock.state.text(), timeout=20_000)
    assert program.vault.status().state.kept_by is not KeyKeptBy.PIN


def test_how_long_interviews_are_kept_is_chosen_here(qtbot: QtBot, page: PrivacyPage) -> None:
    page.retention.choose("30")
    qtbot.waitUntil(lambda: page.stage.settings.retention_days == 30, timeout=20_000)
    assert SettingsFile(find_paths().settings).current.retention_days == 30


def test_the_record_goes_out_as_one_file_and_comes_in_again(qtbot: QtBot, page: PrivacyPage, tmp_path: Path) -> None:
    record, file = page.record, tmp_path / "out.maju"
    click(qtbot, record.take_out)
    record.passphrase.setText("짧다")
    click(qtbot, record.done)
    assert "8자 이상" in record.problem.text()
    record.passphrase.setText(PASSPHRASE)
    record.again.setText(PASSPHRASE)
    record.write_to(file)
    qtbot.waitUntil(lambda: file.is_file() and not record.passphrase.text(), timeout=30_000)
    assert any("담았습니다" in text for text in page.notices.texts)
    click(qtbot, record.take_in)
    record.passphrase.setText("다른 긴 암호입니다")
    record.read_from(file)
    qtbot.waitUntil(lambda: "암호로 열리지 않습니다" in record.problem.text(), timeout=30_000)
    record.passphrase.setText(PASSPHRASE)
    record.read_from(file)
    qtbot.waitUntil(lambda: any("가져왔습니다" in text for text in page.notices.texts), timeout=30_000)


def test_a_record_that_was_opened_with_the_program_is_taken_in(
    qtbot: QtBot, open_window: Open, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "기록.maju"
    program.vault.own_record.export(file, PASSPHRASE)
    window = open_window("")
    filter_ = OpenedFiles(window)
    assert filter_.eventFilter(window, QFileOpenEvent(str(file)))
    page = window.page
    assert isinstance(page, PrivacyPage)
    assert page.record.done.isVisible()
    assert page.record.progress.text() == file.name
    page.record.passphrase.setText(PASSPHRASE)
    click(qtbot, page.record.done)
    qtbot.waitUntil(lambda: "면접 0개를 가져왔습니다" in words(page), timeout=30_000)
    window.open_page("home")
    assert not isinstance(window.page, PrivacyPage)


def test_a_record_opened_before_the_first_start_waits_for_the_welcome(
    qtbot: QtBot, settings: SettingsFile, program: Program, tmp_path: Path
) -> None:
    settings.current = replace(settings.current, notice_accepted=False)
    window = make_window(settings)
    window.take_record(tmp_path / "기록.maju")
    window.show()
    window.build(lambda: program)
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=10_000)
    settings.current = replace(settings.current, notice_accepted=True)
    window.open_page("home")
    assert isinstance(window.page, PrivacyPage)
    assert window.page.record.progress.text() == "기록.maju"
    leave(qtbot, window)


def test_what_the_camera_may_do_is_noted_as_consent(qtbot: QtBot, page: PrivacyPage) -> None:
    assert not page.presence.isChecked(), "measuring is off until a person switches it on"
    page.presence.setChecked(True)
    qtbot.waitUntil(lambda: len(log().entries()) == 1, timeout=20_000)
    page.presence.setChecked(False)
    qtbot.waitUntil(lambda: len(log().entries()) == 2, timeout=20_000)
    given, back = log().entries()
    assert "presence" in given.facts["items"]  # type: ignore[operator]
    assert (back.kind, back.facts["items"]) == ("withdrawn", ["presence"])
    page.log.toggle()
    qtbot.waitUntil(lambda: "동의를 거둠: 화면 속 모습 재기" in page.log_lines.text(), timeout=20_000)
    assert "처음 쓰인 그대로" in page.log_lines.text()


def test_the_whole_text_can_be_read_again(page: PrivacyPage) -> None:
    page.consent.toggle()
    read = words(page)
    assert "채용 결과를 예측하지 않습니다" in read
    assert "원하지 않으시면: " in read


def test_the_first_start_asks_for_measuring_apart_and_notes_what_was_chosen(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("", notice_accepted=False)
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=20_000)
    first = window.page
    assert isinstance(first, WelcomePage)
    assert not first.presence.isChecked()
    click(qtbot, first.start)
    qtbot.waitUntil(lambda: len(log().entries()) == 1, timeout=20_000)
    assert log().entries()[0].facts["items"] == ["analysis", "picture", "voice"]
    assert not window.stage.settings.measure_presence


def test_everything_is_destroyed_after_a_question_and_an_empty_record_begins(
    qtbot: QtBot, settings: SettingsFile
) -> None:
    first = build_program(settings)
    for name in ("a", "b", "c"):
        store_interview(first, name, started="2026-11-02T10:00:00+09:00")
        folder = first.store.folder(name)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "answer.wav").write_bytes(b"RIFF")
    first.close()
    before = find_paths().vault.read_bytes()
    window: MainWindow = make_window(settings)
    window.show()
    window.build(lambda: build_program(settings))
    qtbot.waitUntil(lambda: window.stage.has_program, timeout=20_000)
    window.open_page("privacy")
    page = window.page
    assert isinstance(page, PrivacyPage)
    click(qtbot, page.delete_all)
    qtbot.waitUntil(lambda: "되돌릴 수 없습니다" in words(page.question))
    click(qtbot, next(b for b in page.question.findChildren(QPushButton) if b.text() == "모두 지우기"))
    qtbot.waitUntil(lambda: not isinstance(window.page, PrivacyPage))
    qtbot.waitUntil(lambda: window.stage.has_program, timeout=40_000)
    assert window.stage.program.vault.status().interviews == 0
    assert find_paths().vault.read_bytes() != before, "another key"
    assert log().entries()[-1].facts == {"what": "vault", "reason": "request", "count": 3}
    left = [path for path in find_paths().recordings.rglob("*") if path.is_file()]
    assert left == []
    leave(qtbot, window)


def test_a_proof_is_shown_with_every_answer(qtbot: QtBot, open_window: Open) -> None:
    """The check itself is run by tests/test_offline.py; here it is what a person reads of it."""
    proof = OfflineProof(
        (ProcessTries(PROGRAM, True, (Way("native-ipv4", "EPERM", True), Way("child", "granted", False))),),
        (("nosylib", 2),),
        2,
        (),
    )
    window = open_window("offline-check")
    page = window.page
    assert isinstance(page, OfflineCheckPage)
    page._show(proof)
    read = words(page)
    assert "1번이 통했습니다" in read
    assert "nosylib 2" in read
    assert "통함" in read
    assert page.result.property("card") == "amber"


def test_a_check_that_is_stopped_leaves_no_process_and_the_window_usable(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("offline-check")
    page = window.page
    assert isinstance(page, OfflineCheckPage)
    click(qtbot, page.start)
    qtbot.waitUntil(page.cancel.isVisible)
    click(qtbot, page.cancel)
    qtbot.waitUntil(lambda: any("멈추었습니다" in text for text in page.notices.texts), timeout=20_000)
    assert page.start.isVisible()
    assert os.environ.get("MAJU_NETWORK_WITNESS") is None


def test_an_unreadable_consent_text_is_said_in_its_place(page: PrivacyPage, program: Program) -> None:
    def refuse(_language: str) -> None:
        raise MajuError("consent-missing", "동의서 파일 {file}이(가) 없습니다.", file="home.toml")

    program.privacy._consent = refuse  # type: ignore[assignment]
    page.consent.toggle()
    assert "home.toml" in words(page)
