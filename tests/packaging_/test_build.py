"""The one command: which steps it takes, in which order, and what it says of others."""

import ast
import importlib.util
from pathlib import Path

import pytest

# an import statement of that name is sorted in one way where there is a folder build/, and in another where not
build = importlib.import_module("build")
RELEASE = Path(build.__file__).parent / "release"


def test_every_step_is_a_module_that_makes() -> None:
    for step in build.STEPS:
        source = ast.parse((RELEASE / f"{step.name}.py").read_text(encoding="utf-8"))
        makers = [node for node in source.body if isinstance(node, ast.FunctionDef) and node.name == "make"]
        assert [bool(maker.args.args) for maker in makers] == [True], step.name


def test_steps_come_in_the_order_of_what_they_need() -> None:
    needed = [
        *("core", "licences", "sbom"),  # both read the folder
        *("desktop", "archive", "deb"),  # the first lists every file of the folder, the others pack what it made
        *("packs", "sums", "centre"),  # the sums of all products, the centre's folder with its own
    ]
    names = [step.name for step in build.STEPS]
    assert [name for name in names if name in needed] == needed
    assert names.index("sbom") < names.index("msi") < names.index("sums")
    assert [step.name for step in build.chosen(["sums", "archive", "core"], "linux")] == ["core", "archive", "sums"]


def test_each_system_has_its_own_products() -> None:
    usual = {system: {step.name for step in build.chosen([], system)} for system in ("linux", "windows", "macos")}
    assert all({"core", "licences", "sbom", "sums"} <= names for names in usual.values())
    assert {"archive", "deb"} <= usual["linux"] - usual["windows"] - usual["macos"]
    assert "msi" in usual["windows"] - usual["linux"] - usual["macos"]
    assert "macos" in usual["macos"] - usual["linux"] - usual["windows"]


def test_a_step_of_another_system_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no step for windows: deb"):
        build.chosen(["deb"], "windows")
    with pytest.raises(SystemExit) as ended:
        build.main(["cores"])
    assert ended.value.code == 2
    assert "cores" in capsys.readouterr().err


def test_the_date_of_archives_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build.source_date() == 1_700_000_000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert build.source_date() > 1_700_000_000


def test_naming_steps_imports_none_of_them() -> None:
    assert importlib.util.find_spec("release.core") is not None
    source = ast.parse(Path(build.__file__).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(source) if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name and name.startswith("release")} == {"release.context"}
