"""``maju vault`` as a person's shell runs it: a PIN, a record taken along, one destroyed."""

from pathlib import Path

import pytest

from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.vault import open_vault
from tests.commands.running import maju_here
from tests.services.test_report_json import faults
from tests.storage.test_interviews import make_record, make_take

PIN, WORDS = "한글 핀 123", "아무도 모르는 문장"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words"
    path.write_text(WORDS + "\n", encoding="utf-8")
    return path


@pytest.fixture
def pin(tmp_path: Path) -> Path:
    path = tmp_path / "pin"
    path.write_text(PIN + "\n", encoding="utf-8")
    return path


def add_interview(home: Path, monkeypatch: pytest.MonkeyPatch, interview: str) -> None:
    from maju.paths import find_paths

    monkeypatch.setenv("MAJU_HOME", str(home))
    paths = find_paths()
    vault = open_vault(paths)
    file = DatabaseFile(paths.database, MIGRATIONS, vault.database_key)
    store = SqliteInterviewStore(file, paths.recordings, InterviewKeys(file, paths.recordings))
    store.add(make_record(interview))
    store.put_take(make_take(interview))
    file.close()
    vault.close()


def test_a_pin_is_set_asked_for_and_removed(tmp_path: Path, pin: Path, words: Path) -> None:
    home = tmp_path / "home"
    status = maju_here(home, "vault", "status", "--json").json
    assert faults("vault-status", status) == []
    assert status["kept_by"] == "file"
    assert maju_here(home, "vault", "set-pin", "--new-pin-file", pin, "--json").json == {"kept_by": "pin"}
    locked = maju_here(home, "history")
    assert locked.code == 1
    assert "--pin-file" in locked.sentence
    wrong = maju_here(home, "--pin-file", words, "history")
    assert wrong.code == 1
    assert "PIN이 맞지 않습니다" in wrong.sentence
    assert maju_here(home, "--pin-file", pin, "history", "--json").json == []
    database = next(line for line in maju_here(home, "doctor", "--json").json["lines"] if line["id"] == "database")
    assert database["state"] == "passed"
    assert maju_here(home, "--pin-file", pin, "vault", "remove-pin", "--json").json == {"kept_by": "file"}
    assert maju_here(home, "history", "--json").json == []


def test_a_record_goes_from_one_home_to_another(tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, other, carried = tmp_path / "home", tmp_path / "other", tmp_path / "record.maju"
    add_interview(home, monkeypatch, "20261121-100000-abcd")
    made = maju_here(home, "vault", "export", carried, "--passphrase-file", words, "--json").json
    assert faults("vault-export", made) == []
    assert made["interviews"] == 1
    known = maju_here(home, "vault", "import", carried, "--passphrase-file", words, "--json").json
    assert faults("vault-import", known) == []
    assert known["known"] == 1
    taken = maju_here(other, "vault", "import", carried, "--passphrase-file", words)
    assert "면접 1개" in taken.out
    assert [each["id"] for each in maju_here(other, "history", "--json").json] == ["20261121-100000-abcd"]


def test_retention_says_what_will_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    add_interview(home, monkeypatch, "20251121-100000-abcd")
    refused = maju_here(home, "vault", "retention", "-1")
    assert refused.code == 1
    assert "0일(지우지 않음)부터" in refused.sentence
    said = maju_here(home, "vault", "retention", "3", "--json").json
    assert faults("vault-retention", said) == []
    assert [each["interview"] for each in said["due"]] == ["20251121-100000-abcd"]
    assert len(maju_here(home, "history", "--json").json) == 1, "it was announced less than a day ago"


def test_destroying_asks_first_and_needs_no_pin(tmp_path: Path, pin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    add_interview(home, monkeypatch, "20251121-100000-abcd")
    maju_here(home, "vault", "set-pin", "--new-pin-file", pin)
    refused = maju_here(home, "vault", "destroy")
    assert refused.code == 1
    assert "지우지 않았습니다" in refused.sentence
    assert (home / "maju.db").exists()
    assert maju_here(home, "vault", "destroy", "--yes", "--json").json == {"destroyed": True}
    assert not (home / "maju.db").exists()
    assert not list((home / "keys").glob("*"))
    assert maju_here(home, "history", "--json").json == []
