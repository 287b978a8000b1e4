"""The log of consents and destructions: a chain that shows every change, survives a kill, and holds no personal data."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.consent import ConsentChoice
from maju.storage.privacy_log import FILE_NAME, PrivacyLog

CHOICE = ConsentChoice(frozenset({"voice", "analysis"}), "2026-11-21 ko 0123456789ab", "2026-11-21T10:00:00+09:00")
APP = Path(__file__).resolve().parents[2] / "app"


def filled(folder: Path) -> PrivacyLog:
    log = PrivacyLog(folder)
    log.consented(CHOICE)
    log.destroyed("session", "idle", 1)
    log.withdrawn(frozenset({"presence"}))
    log.destroyed("interview", "button", 3)
    return log


def test_what_happened_is_read_back_in_order(tmp_path: Path) -> None:
    log = filled(tmp_path / "new")
    assert [(entry.number, entry.kind) for entry in log.entries()] == [
        (1, "consented"),
        (2, "destroyed"),
        (3, "withdrawn"),
        (4, "destroyed"),
    ]
    assert log.entries()[0].facts == {"items": ["analysis", "voice"], "text": CHOICE.version}
    assert log.entries()[3].facts == {"what": "interview", "reason": "button", "count": 3}
    assert log.check().sound
    assert log.check().entries == 4


def test_an_empty_log_is_sound(tmp_path: Path) -> None:
    assert PrivacyLog(tmp_path).entries() == ()
    assert PrivacyLog(tmp_path).check().sound


@pytest.mark.parametrize(
    ("what", "reason"), [("홍길동", "button"), ("session", "010-1234-5678"), ("", "idle"), ("session", "/home/kim")]
)
def test_there_is_no_place_for_a_name(tmp_path: Path, what: str, reason: str) -> None:
    with pytest.raises(ValueError, match="codes only"):
        PrivacyLog(tmp_path).destroyed(what, reason, 1)
    assert not (tmp_path / FILE_NAME).exists()


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_changed_byte_before_the_end_shows(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    log = filled(tmp_path_factory.mktemp("log"))
    content = bytearray(log.path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 2))
    content[place] ^= data.draw(st.integers(1, 255))
    log.path.write_bytes(content)
    assert not log.check().sound


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_line_left_out_shows(tmp_path: Path, gone: int) -> None:
    log = filled(tmp_path)
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join(lines[:gone] + lines[gone + 1 :]))
    assert log.check().broken == gone + 1


def test_two_lines_that_changed_places_show(tmp_path: Path) -> None:
    log = filled(tmp_path)
    first, second, *rest = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join([second, first, *rest]))
    assert log.check().broken == 1


@pytest.mark.parametrize("cut", [1, 30, 90])
def test_a_line_a_power_cut_left_unfinished_is_no_change_and_the_log_goes_on(tmp_path: Path, cut: int) -> None:
    log = filled(tmp_path)
    log.path.write_bytes(log.path.read_bytes()[:-cut])
    assert log.check().sound
    assert log.check().torn_bytes > 0
    log.destroyed("session", "crash", 1)
    assert [entry.kind for entry in log.entries()] == [
        "consented",
        "destroyed",
        "withdrawn",
        "repaired",
        "destroyed",
    ]
    assert log.check().sound
    assert log.check().torn_bytes == 0


def test_a_broken_line_stays_broken_and_what_comes_later_is_still_kept(tmp_path: Path) -> None:
    log = filled(tmp_path)
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join([*lines[:3], b"no json\n"]))
    log.destroyed("vault", "button", 1)
    assert log.check().broken == 4
    assert log.entries()[-1].facts["what"] == "vault"


def test_many_threads_make_one_chain(tmp_path: Path) -> None:
    logs = [PrivacyLog(tmp_path) for _ in range(4)]
    threads = [
        threading.Thread(target=lambda log=log: [log.destroyed("session", "idle", n) for n in range(5)]) for log in logs
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert logs[0].check().sound
    assert logs[0].check().entries == 20


def test_a_killed_process_leaves_every_line_it_said_was_written(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from maju.storage.privacy_log import PrivacyLog\n"
        "log = PrivacyLog(Path(sys.argv[1]))\n"
        "for n in range(100_000):\n"
        "    log.destroyed('session', 'button', n); print(n, flush=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(APP)}
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, env=environment
    ) as child:
        assert child.stdout is not None
        said = -1
        for line in child.stdout:
            said = int(line)
            if said >= 20:
                break
        child.send_signal(signal.SIGKILL)
        said = max([said, *(int(line) for line in child.stdout.read().split())])
    log = PrivacyLog(tmp_path)
    assert log.check().sound
    assert [entry.facts["count"] for entry in log.entries()][: said + 1] == list(range(said + 1))
    log.destroyed("session", "crash", 1)
    assert log.check().sound


def test_the_file_holds_codes_and_counts_alone(tmp_path: Path) -> None:
    log = filled(tmp_path)
    for line in log.path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        assert set(raw) <= {"at", "kind", "previous", "hash", "items", "text", "what", "reason", "count"}
