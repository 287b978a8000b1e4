"""``maju train labels``: from a download to figures and a model that is used."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.aihub_making import write_download
from tests.commands.running import ROOT, Ran, maju_here

SCHEMA = json.loads((ROOT / "assets" / "schemas" / "train-labels.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("train")
    write_download(folder / "aihub", 120, packed=40)
    return folder


@pytest.fixture(scope="module")
def trained(place: Path) -> Ran:
    return maju_here(place / "home", "train", "labels", "--aihub", place / "aihub", "--json")


def test_a_download_gives_a_model_and_its_figures(place: Path, trained: Ran) -> None:
    made = trained.json
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(SCHEMA).iter_errors(made)] == []
    assert trained.code == 0
    assert made["files"] == 120
    assert made["saved"] == str(place / "home" / "models" / "labels" / "labels.npz")
    assert Path(made["saved"]).exists()
    for task in ("intent", "emotion"):
        new, old = (made["tasks"][task][which]["macro_f1"] for which in ("new", "old"))
        assert made["tasks"][task]["kept"] == ("new" if new > old else "old")
    assert made["tasks"]["intent"]["kept"] == "new"
    assert "파일 읽기" in trained.err


def test_again_for_people_keeps_what_is_as_good(place: Path, trained: Ran) -> None:
    assert trained.code == 0
    ran = maju_here(place / "home", "train", "labels", "--aihub", place / "aihub")
    assert ran.code == 0
    for words in (
        "표현의 의도",
        "표현의 정서(글)",
        "정확도",
        "매크로 F1",
        "혼동 행렬",
        "지식/기술",
        "바꾸지 않았습니다",
    ):
        assert words in ran.out


def test_a_wrong_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "missing"):
        ran = maju_here(tmp_path / "home", "train", "labels", "--aihub", tmp_path / name, "--json")
        assert ran.code == 1
        assert ran.out == ""
        assert "그대로입니다" in ran.sentence
