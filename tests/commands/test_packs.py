"""``maju packs`` as a person uses it, and what the program says of a pack that is missing or left alone."""

import json
import os
import shutil
import tomllib
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from maju import __version__
from tests.commands.running import ROOT, maju
from tests.pack_making import make_pack, unpack

TINY = ROOT / "tests" / "fixtures" / "models" / "encoder-e5-tiny"


def as_described(name: str, document: Any) -> Any:
    schema = json.loads((ROOT / "assets" / "schemas" / f"packs-{name}.schema.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(document)] == []
    return document


def test_a_pack_is_installed_looked_at_and_removed(tmp_path: Path) -> None:
    home, pack = tmp_path / "home", make_pack(tmp_path)
    empty = maju(home, "packs", "list", "--json")
    assert as_described("list", empty.json) == {"packs": [], "absent": ["torch", "gpu"]}
    installed = maju(home, "packs", "install", pack, "--json")
    assert installed.code == 0, installed.err
    told = as_described("install", installed.json)
    assert (told["id"], told["version"], told["installed"]) == ("torch", __version__, True)
    assert Path(told["folder"]) == home / "packs" / "torch"
    again = maju(home, "packs", "install", pack)
    assert "이미 설치되어 있습니다" in again.out
    listed = as_described("list", maju(home, "packs", "list", "--json").json)
    assert [(p["id"], p["usable"], p["removable"]) for p in listed["packs"]] == [("torch", True, True)]
    assert listed["absent"] == ["gpu"]
    (home / "packs" / "torch" / "site-packages" / "extra_of_torch" / "__init__.py").write_text("answer = 43\n")
    verified = maju(home, "packs", "verify", "--json")
    assert verified.code == 1
    assert [f["state"] for f in as_described("verify", verified.json)["packs"][0]["not_whole"]] == ["changed"]
    removed = maju(home, "packs", "remove", "torch", "--json")
    assert as_described("remove", removed.json)["bytes_freed"] > 2**20
    assert maju(home, "packs", "remove", "torch").code == 1


def test_what_is_refused_is_one_sentence_and_nothing_is_installed(tmp_path: Path) -> None:
    home, pack = tmp_path / "home", make_pack(tmp_path, system="macos", machine="arm64")
    refused = maju(home, "packs", "install", pack)
    assert (refused.code, refused.out) == (1, "")
    assert "이 컴퓨터에 맞는 꾸러미를 받아 주십시오." in refused.sentence
    assert not (home / "packs").exists()
    data = bytearray(make_pack(tmp_path / "other").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "flipped.zip").write_bytes(data)
    flipped = maju(home, "packs", "install", tmp_path / "flipped.zip")
    assert flipped.code == 1
    assert "파일을 다시 받아 주십시오." in flipped.sentence


def test_the_checkup_tells_once_of_a_pack_that_is_left_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    unpack(make_pack(tmp_path, version="99.0.0"), home / "packs")
    lines = [line for line in maju(home, "doctor", "--json").json["lines"] if line["id"] in ("packs", "pack-problem")]
    assert [(line["id"], line["state"]) for line in lines] == [("packs", "passed"), ("pack-problem", "warning")]
    assert "마주를 그 판으로 올려 주십시오." in lines[1]["text"]


def test_without_torch_a_large_encoder_says_what_it_lacks_and_the_shipped_one_searches(tmp_path: Path) -> None:
    """The program runs in an interpreter that has no torch: its packages are hidden from it, as a packaged core has none."""
    home = tmp_path / "home"
    shutil.copytree(TINY, home / "models" / "embedding" / "encoder-e5-tiny")
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "sitecustomize.py").write_text(
        "import sys\n"
        "from importlib.machinery import PathFinder\n"
        "class Without(PathFinder):\n"
        "    @classmethod\n"
        "    def find_spec(cls, name, path=None, target=None):\n"
        "        hidden = name.partition('.')[0] in ('torch', 'transformers', 'sentence_transformers')\n"
        "        return None if hidden else super().find_spec(name, path, target)\n"
        "sys.meta_path[:] = [Without if finder is PathFinder else finder for finder in sys.meta_path]\n",
        encoding="utf-8",
    )
    path = os.pathsep.join((str(tmp_path / "hidden"), str(ROOT / "app")))
    listed = maju(home, "models", "list", "--json", PYTHONPATH=path)
    assert listed.code == 0, listed.err
    warnings = {m["name"]: m["warning"] for m in listed.json["models"] if m["slot"] == "embedding"}
    assert set(warnings.values()) == {"추가 꾸러미 ‘torch’를 함께 설치해야 쓸 수 있는 모델입니다."}
    assert "encoder-e5-tiny" in warnings
    unpack(make_pack(tmp_path, version="99.0.0"), home / "packs")
    newer = maju(home, "models", "list", "--json", PYTHONPATH=path).json["models"]
    assert {m["warning"] for m in newer if m["slot"] == "embedding"} == {
        "추가 꾸러미 ‘torch’는 더 새로운 마주(99.0.0)에 쓰는 것이라 쓰지 않습니다. 마주를 그 판으로 올려 주십시오."
    }
    found = maju(home, "jobs", "search", "간호사", "--json", PYTHONPATH=path)
    assert found.code == 0, found.err
    assert any(hit["meaning"] is not None for hit in found.json["hits"])


def test_the_list_of_packs_in_the_documentation_is_the_one_of_the_program() -> None:
    from maju.packs import LABELS

    text = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    assert all(f"`{identifier}`" in text and label in text for identifier, label in LABELS.items())
    example = text.partition("```toml\n")[2].partition("```")[0]
    assert tomllib.loads(example)["format"] == "maju-pack/1"
