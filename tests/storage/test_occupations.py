"""Occupations are read strictly: a file somebody has spoilt is named with its line."""

import json
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.question import OccupationGroup
from maju.storage.occupations import read_occupations
from tests.storage.job_making import ROOT

REAL = ROOT / "data" / "occupations"


def test_those_that_ship_are_read() -> None:
    found = read_occupations(REAL)
    assert len(found) >= 400
    assert len({each.id for each in found}) == len(found)
    assert {each.interview_group for each in found} == set(OccupationGroup)
    assert [each.keco[:2] for each in found] == sorted(each.keco[:2] for each in found)
    assert all(each.does and each.questions and each.skills for each in found)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw.pop("summary"),
        lambda raw: raw.update(surprise=1),
        lambda raw: raw.update(name=" "),
        lambda raw: raw.update(does=[]),
        lambda raw: raw.update(does="용접"),
        lambda raw: raw.update(skills=["용접", 3]),
        lambda raw: raw.update(interview_group="XX"),
    ],
)
def test_a_spoilt_line_is_named(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    lines = (REAL / "81.jsonl").read_text(encoding="utf-8").splitlines()[:3]
    raw = json.loads(lines[1])
    spoil(raw)
    lines[1] = json.dumps(raw, ensure_ascii=False)
    (tmp_path / "81.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(MajuError, match=r"81\.jsonl의 2째 줄") as caught:
        read_occupations(tmp_path)
    assert caught.value.code == "occupations-invalid"


@pytest.mark.parametrize("text", ["{", "[]", "null", "[" * 100_000])
def test_what_is_no_occupation_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "01.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(MajuError, match="1째 줄"):
        read_occupations(tmp_path)


def test_the_same_twice_is_refused(tmp_path: Path) -> None:
    line = (REAL / "81.jsonl").read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "01.jsonl").write_text(f"{line}\n{line}", encoding="utf-8")
    with pytest.raises(MajuError, match="두 번"):
        read_occupations(tmp_path)


def test_no_file_and_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="파일이 없습니다"):
        read_occupations(tmp_path)
    (tmp_path / "01.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MajuError, match="읽을 수 없습니다"):
        read_occupations(tmp_path)
