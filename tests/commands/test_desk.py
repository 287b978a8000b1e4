"""``maju desk``: behind the centre's PIN alone, in words and as its schemas say."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from maju.bootstrap.counsellor_parts import POOL, centre_key, make_counting, make_keeping
from maju.commands import desk_words as words
from maju.commands.front import run
from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.consent import ConsentChoice
from maju.domain.evaluation import Criterion
from maju.domain.jobs import Having
from maju.domain.usage import Group
from maju.services.counsellor.fairness import group_views
from maju.services.counsellor.matching import Match, MatchedSkill, PoolMatch, SkillCount, SupplyLine
from maju.services.counsellor.pool_lines import PoolLine
from maju.storage.candidate_pool import SealedCandidatePool
from tests.commands.job_homes import SAMPLES
from tests.commands.running import ROOT, maju_here
from tests.fixtures.pool.make_pool import pool

PIN = "246810"
POSTING = (
    "[모집] 물류 관리자\n회사명: 예시물류\n자격요건\n- WMS 사용 경험\n- 지게차운전기능사\n우대사항\n- Excel 활용\n"
)


@pytest.fixture(scope="module")
def made_centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk's folder with a PIN and four candidates, made once."""
    kiosk = tmp_path_factory.mktemp("centre") / "kiosk"
    key = centre_key(kiosk)
    key.choose(PIN)
    kept = SealedCandidatePool(kiosk / POOL, key.public())
    for candidate in (each for each in pool() if each.called in ("가람", "바다", "솔", "하람")):
        kept.add(candidate)
    return kiosk


@pytest.fixture
def centre(maju_home: Path, made_centre: Path) -> Path:
    """The same as this test's own."""
    (maju_home / "pin.txt").write_text(f"{PIN}\n", encoding="utf-8")
    return shutil.copytree(made_centre, maju_home / "kiosk")


def desk(home: Path, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """What one command prints: JSON checked by its schema, or (out, err)."""
    capsys.readouterr()
    assert run(["desk", *words, "--pin-file", str(home / "pin.txt")]) == code
    said = capsys.readouterr()
    return json.loads(said.out) if "--json" in words and code == 0 else (said.out, said.err)


def valid(answer: Any, name: str) -> Any:
    schema = json.loads((ROOT / "assets" / "schemas" / f"desk-{name}.schema.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(answer)] == []
    return answer


def test_candidates_are_told_shown_and_removed(
    centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = valid(desk(maju_home, capsys, "candidates", "--json"), "candidates")
    assert [each["called"] for each in listed["candidates"]] == ["가람", "바다", "솔", "하람"]
    identifier = listed["candidates"][0]["id"]
    lines = valid(desk(maju_home, capsys, "show", identifier[:8], "--json"), "show")["lines"]
    assert any("물류 관리" in line["text"] for line in lines)
    assert valid(desk(maju_home, capsys, "remove", identifier, "--json"), "remove") == {"removed": 1}
    assert SealedCandidatePool(centre / POOL, None).count() == 3
    _, err = desk(maju_home, capsys, "show", identifier, code=1)
    assert "찾지 못했습니다" in err
    log = valid(desk(maju_home, capsys, "log", "--json"), "log")
    assert log["sound"] is True
    assert log["lines"][0]["facts"] == {"what": "kept-profile", "reason": "counsellor", "count": "1"}


def test_a_candidate_comes_back_with_their_code(
    centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agreed = ConsentChoice(frozenset({"voice", "analysis", "keeping"}), "1 ko", f"{date.today()}T09:00:00+09:00")
    receipt = make_keeping(centre).keep(CandidateProfile("홍길동", pool()[0].items), "길동", agreed, days=30)
    assert receipt.keep_until == (date.today() + timedelta(days=30)).isoformat()
    assert "지웠습니다" in desk(maju_home, capsys, "remove", "--code", receipt.code)[0]
    assert "번호로 보관된 자료가 없습니다" in desk(maju_home, capsys, "remove", "--code", receipt.code, code=1)[1]


def test_a_wrong_pin_opens_nothing(centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert centre.is_dir()
    (maju_home / "pin.txt").write_text("135791", encoding="utf-8")
    out, err = desk(maju_home, capsys, "candidates", code=1)
    assert out == ""
    assert "PIN이 맞지 않습니다" in err


def test_a_question_is_answered_with_lines(centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert centre.is_dir()
    answer = valid(desk(maju_home, capsys, "ask", "물류 쪽 경력 3년 이상인 분", "--json"), "ask")
    assert [line["called"] for line in answer["told"][0]["lines"]] == ["가람", "가람"]


def test_a_posting_is_matched(
    centre: Path, maju_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert centre.is_dir()
    path = tmp_path / "공고.txt"
    path.write_text(POSTING, encoding="utf-8")
    found = valid(desk(maju_home, capsys, "search", str(path), "--json"), "search")
    assert found["matches"][0]["called"] == "가람"
    assert "점수" not in json.dumps(found, ensure_ascii=False)


def test_a_declined_question_says_what_can_be_asked(
    centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert centre.is_dir()
    out, err = desk(maju_home, capsys, "ask", "누구를", "뽑을까요?", "--rules")
    assert "답하지 않습니다" in out
    assert "이렇게 물으실 수 있습니다" in err


def test_a_match_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    line = PoolLine("a" * 32, "가람", ItemKind.EXPERIENCE, "WMS로 출고를 관리했습니다.", "이력서", 4, "i")
    skills = (MatchedSkill("WMS", Having.HAVE, (line,)), MatchedSkill("SAP", Having.LACK))
    words.match(PoolMatch("물류 관리자", ("WMS", "SAP"), (Match("a" * 32, "가람", skills),), 3))
    said = capsys.readouterr()
    assert "aaaaaaaa  가람님 · 있음 1 · 비슷함 0 · 없음 1" in said.out
    assert "있음 WMS ← 이력서 4째 줄: WMS로 출고를 관리했습니다." in said.out
    assert "없음 SAP" in said.out
    assert "채용의 근거가 아닙니다" in said.err


def test_skills_are_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    words.skills([SkillCount(f"기술 {number}", 30 - number) for number in range(25)])
    words.supply([SupplyLine("WMS", 3, 2, 30, 7)])
    said = capsys.readouterr()
    assert " 30분  기술 0" in said.out
    assert "그 밖에 5가지" in said.err
    assert "공고   7건  WMS: 30분 가운데 3분 (비슷함 2분)" in said.out


def test_counts_are_told_without_small_groups(
    centre: Path, maju_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counting = make_counting(centre)
    for number in range(21):
        group = Group.WOMAN if number < 12 else Group.MAN
        counting.tally.add((group,), {Criterion.STRUCTURE: 2 + number % 3})
    counting.session("2026-11-21", 20.5, "done", format_id="practice")
    words.groups(group_views(counting.tally.counts(centre_key(centre).open(PIN))))
    words.usage(counting.usage.days())
    told = capsys.readouterr().out
    assert "여성 12명" in told
    assert "남성" not in told
    assert "끝까지 마침 1" in told
    views = {view["kind"]: view for view in valid(desk(maju_home, capsys, "groups", "--json"), "groups")["groups"]}
    assert [each["group"] for each in views["sex"]["shown"]] == ["sex-woman"]
    assert views["sex"]["hidden"] == ["sex-man"]
    days = valid(desk(maju_home, capsys, "usage", "--json"), "usage")["days"]
    assert days == [
        {
            "day": "2026-11-21",
            "sessions": 1,
            "minutes": 20,
            "formats": {"practice": 1},
            "ended": {"done": 1},
            "faults": {},
        }
    ]


def test_the_centres_own_material_comes_in_and_goes(
    centre: Path, maju_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert centre.is_dir()
    form = tmp_path / "own.toml"
    form.write_text(
        (ROOT / "assets" / "formats" / "bank.toml").read_text(encoding="utf-8").replace('"bank"', '"centre-bank"'),
        encoding="utf-8",
    )
    assert valid(desk(maju_home, capsys, "packs", "--add", str(form), "--json"), "packs-add") == {
        "format": "centre-bank"
    }
    pack = tmp_path / "own.jsonl"
    shutil.copyfile(ROOT / "data" / "questions" / "closing.jsonl", pack)
    added = valid(desk(maju_home, capsys, "packs", "--add", str(pack), "--json"), "packs-add")
    assert (added["pack"], added["questions"]) == ("own", 20)
    there = valid(desk(maju_home, capsys, "packs", "--json"), "packs")
    assert there == {
        "formats": [{"id": "centre-bank", "name": "은행형"}],
        "packs": [{"name": "own", "questions": 20}],
        "postings": [],
    }
    left = valid(desk(maju_home, capsys, "packs", "--remove", "own", "--json"), "packs")
    assert left["packs"] == []


def test_a_pack_of_postings_comes_in_is_listed_and_goes(
    centre: Path, maju_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert centre.is_dir()
    pack = tmp_path / "한빛센터.maju"
    for arguments in (("import", SAMPLES / "work24-list.xml"), ("pack", pack)):
        ran = maju_here(tmp_path / "elsewhere", "jobs", *arguments)
        assert ran.code == 0, ran.err
    added = valid(desk(maju_home, capsys, "packs", "--add", str(pack), "--json"), "packs-add")["postings"]
    assert added["added"] > 0
    (there,) = valid(desk(maju_home, capsys, "packs", "--json"), "packs")["postings"]
    assert there["postings"] == added["added"]
    assert f"공고 {there['source']}  {there['postings']}건" in desk(maju_home, capsys, "packs")[0]
    left = valid(desk(maju_home, capsys, "packs", "--remove", there["source"], "--json"), "packs")
    assert left["postings"] == []
