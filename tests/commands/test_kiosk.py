"""``maju kiosk``: not without a PIN, the queue, the status, wiping what a crash left."""

from pathlib import Path

import pytest
from filelock import FileLock

from maju.paths import find_paths
from tests.commands.running import maju_here


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def set_pin(home: Path, pin: str, *more: object) -> str:
    """What the command said; empty where all went well."""
    file = home.parent / "pin.txt"
    file.write_text(f"{pin}\n", encoding="utf-8")
    ran = maju_here(home, "kiosk", "set-pin", "--pin-file", file, *more)
    return "" if ran.code == 0 else ran.sentence


def test_without_a_pin_it_does_not_open_and_says_how(home: Path) -> None:
    ran = maju_here(home, "kiosk", QT_QPA_PLATFORM="offscreen")
    assert (ran.code, "maju kiosk set-pin" in ran.sentence) == (1, True)
    status = maju_here(home, "kiosk", "status", "--json")
    assert (status.code, status.json["problem"]["code"], status.json["pin_set"]) == (1, "pin-unset", False)


def test_the_pin_is_set_and_changed_by_who_knows_it(home: Path) -> None:
    assert "너무 짧아" in set_pin(home, "1234")
    assert set_pin(home, "482915") == ""
    old = home.parent / "old.txt"
    old.write_text("111111")
    assert "맞지 않습니다" in set_pin(home, "739105", "--old-pin-file", old)
    old.write_text("482915")
    assert set_pin(home, "739105", "--old-pin-file", old) == ""
    assert maju_here(home, "kiosk", "status", "--json").json["ready"]
    assert "739105" not in "".join(p.read_text(errors="replace") for p in home.rglob("*") if p.is_file())


def test_a_pin_needs_a_file_or_a_keyboard(home: Path) -> None:
    assert "--pin-file" in maju_here(home, "kiosk", "set-pin").sentence
    assert "읽을 수 없습니다" in maju_here(home, "kiosk", "set-pin", "--pin-file", home / "none").sentence


def test_wrong_settings_are_said_by_name(home: Path) -> None:
    (home / "kiosk").mkdir(parents=True)
    (home / "kiosk" / "kiosk.toml").write_text("slot_minutes = 3\n")
    ran = maju_here(home, "kiosk")
    assert (ran.code, "slot_minutes" in ran.sentence, "10에서 180" in ran.sentence) == (1, True, True)


def test_the_queue(home: Path) -> None:
    assert maju_here(home, "kiosk", "queue", "add").out.strip() == "1번"
    assert maju_here(home, "kiosk", "queue", "add", "--json").json == {"number": 2, "waiting": [1, 2]}
    assert maju_here(home, "kiosk", "queue", "next", "--json").json == {"called": 1, "waiting": [2]}
    assert "2번" in maju_here(home, "kiosk", "queue", "list").out
    maju_here(home, "kiosk", "queue", "next")
    empty = maju_here(home, "kiosk", "queue", "next")
    assert (empty.code, empty.out.strip()) == (1, "기다리는 번호가 없습니다.")


def test_leftovers_are_wiped_and_written_down_but_not_below_an_open_kiosk(home: Path) -> None:
    left = home / "kiosk" / "sessions" / "dead"
    left.mkdir(parents=True)
    (left / "maju.db").write_bytes(b"sealed")
    assert maju_here(home, "kiosk", "status", "--json").json["leftovers"] == 1
    with FileLock(home / "kiosk" / "kiosk.lock"):
        busy = maju_here(home, "kiosk", "wipe")
        assert (busy.code, "이미 열려" in busy.sentence, left.exists()) == (1, True, True)
    assert maju_here(home, "kiosk", "wipe", "--json").json == {"wiped": 1}
    assert not left.exists()
    status = maju_here(home, "kiosk", "status", "--json").json
    assert (status["leftovers"], status["destroyed"], status["log_sound"]) == (0, 1, True)


def test_the_process_of_a_session_is_no_command_for_people(home: Path) -> None:
    assert "kiosk-session" not in maju_here(home, "--help").out


def test_a_consent_text_that_says_other_days_than_the_settings_opens_no_kiosk(home: Path) -> None:
    own = home / "kiosk" / "consent"
    own.mkdir(parents=True)
    text = (find_paths().consent / "kiosk.toml").read_text(encoding="utf-8")
    (own / "kiosk.toml").write_text(text.replace("{keep_days}일", "180일"), encoding="utf-8")
    (home / "kiosk" / "kiosk.toml").write_text("keep_days = 90\n")
    assert set_pin(home, "482915") == ""
    ran = maju_here(home, "kiosk")
    assert (ran.code, "90일인데 여기에는 180일" in ran.sentence) == (1, True)
    assert maju_here(home, "kiosk", "status", "--json").json["problem"]["code"] == "consent-invalid"
