"""``maju --version`` and ``maju licences``: from the source, and in folders as a package has them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from maju import __version__
from maju.commands import front, licences
from maju.paths import find_paths
from maju.services.about import everything_inside, licence_page, version_line
from tests.commands.running import ROOT, maju

SCHEMA = json.loads((ROOT / "assets" / "schemas" / "licences.schema.json").read_text(encoding="utf-8"))
SBOM = {
    "components": [
        {
            "name": "Beta",
            "version": "2",
            "licenses": [{"expression": "MIT"}],
            "components": [{"name": "alpha", "licenses": [{"license": {"name": "Intel-Simplified"}}]}],
        }
    ]
}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a packaged program has its files: ``_internal`` in the program's folder."""
    root = tmp_path / "maju" / "_internal"
    root.mkdir(parents=True)
    (root.parent / "LICENCES.html").write_text("<!doctype html>", encoding="utf-8")
    (root.parent / "sbom.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    (root / "build.toml").write_text('date = "2026-11-22"\ncommit = "0123456789ab"\n', encoding="utf-8")
    paths = replace(find_paths(), root=root)
    monkeypatch.setattr(licences, "find_paths", lambda: paths)
    monkeypatch.setattr(front, "find_paths", lambda: paths)
    return root


def test_the_source_says_its_version_and_what_is_installed(tmp_path: Path) -> None:
    assert maju(tmp_path, "--version").out == f"maju {__version__}\n"
    told = maju(tmp_path, "licences", "--json").json
    Draft202012Validator(SCHEMA).validate(told)
    found = {one["name"].lower(): one["licence"] for one in told["inside"]}
    assert found["piper-tts"] == "GPL-3.0-or-later"
    assert told["page"] is None


def test_a_package_says_its_build(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        front.run(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"maju {__version__} (2026-11-22, 0123456789ab)\n"


def test_a_package_says_what_its_list_of_parts_says(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert front.run(["licences", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMA).validate(told)
    assert [(one["name"], one["version"], one["licence"]) for one in told["inside"]] == [
        ("alpha", "", "Intel-Simplified"),
        ("Beta", "2", "MIT"),
    ]
    assert front.run(["licences"]) == 0
    words = capsys.readouterr().err
    assert "함께 들어 있는 것 2가지" in words
    assert str(package.parent / "LICENCES.html") in words


def test_a_folder_without_them_is_the_source(tmp_path: Path) -> None:
    assert version_line(tmp_path) == f"maju {__version__}"
    assert licence_page(tmp_path / "inside") is None
    assert any(one.name.lower() == "pytest" for one in everything_inside(tmp_path))
