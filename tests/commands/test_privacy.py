"""``maju privacy log``: what was noted, and whether somebody changed it; deleting by the command line is noted."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from maju.domain.consent import ConsentChoice
from maju.storage.privacy_log import PrivacyLog
from tests.commands.running import ROOT, maju_here

SCHEMA = json.loads((ROOT / "assets" / "schemas" / "privacy-log.schema.json").read_text(encoding="utf-8"))


def filled(folder: Path) -> PrivacyLog:
    log = PrivacyLog(folder)
    log.consented(ConsentChoice(frozenset({"voice", "analysis"}), "1 ko 0123456789ab", "2026-11-21T10:00:00+09:00"))
    log.destroyed("interview", "retention", 2)
    return log


def test_it_is_told_in_words_and_as_its_schema_says(tmp_path: Path) -> None:
    filled(tmp_path)
    told = maju_here(tmp_path, "privacy", "log", "--verify")
    assert told.code == 0, told.err
    assert "동의: 글로 옮기기와 분석, 목소리 녹음" in told.out
    assert "파기: 면접 2건 (보관 기간이 끝남)" in told.out
    assert "2줄 모두 처음 쓰인 그대로" in told.err
    plain = maju_here(tmp_path, "privacy", "log", "--json")
    Draft202012Validator(SCHEMA).validate(plain.json)
    assert [entry["kind"] for entry in plain.json["entries"]] == ["consented", "destroyed"]


def test_a_change_is_found_and_the_exit_code_says_so(tmp_path: Path) -> None:
    log = filled(tmp_path)
    log.path.write_text(log.path.read_text(encoding="utf-8").replace('"count":2', '"count":1'), encoding="utf-8")
    told = maju_here(tmp_path, "privacy", "log", "--verify")
    assert told.code == 1
    assert "2번째 줄부터 처음 쓰인 것과 다릅니다" in told.err
    assert maju_here(tmp_path, "privacy", "log", "--json").json["broken_at"] == 2


def test_the_kiosk_has_a_log_of_its_own(tmp_path: Path) -> None:
    filled(tmp_path / "kiosk")
    assert maju_here(tmp_path, "privacy", "log", "--json").json["entries"] == []
    assert len(maju_here(tmp_path, "privacy", "log", "--kiosk", "--json").json["entries"]) == 2
