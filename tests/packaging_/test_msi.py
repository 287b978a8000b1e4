"""The installer for Windows, built by wixl from a small folder and read back by msitools. In Wine: packaging/windows/prove_msi.py."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from release import msi_wixl
from release.context import Build
from release.msi import SOURCE, make
from release.msi_files import FAMILY, UnfitForWindowsError, files_of, identity
from release.msi_wixl import read_source

ENGLISH = {
    "maju.exe": "window",
    "maju-cli.exe": "console",
    "_internal/base library-long-name.zip": "zip",
    "_internal/a/b.pyd": "",
}
UPGRADE_CODE = "{" + str(FAMILY).upper() + "}"


def core(folder: Path, version: str = "0.1.0", contents: dict[str, str] = ENGLISH) -> Build:
    build = Build(version, "windows", "x86_64", folder / "work", folder / "out", 0)
    for name, text in contents.items():
        path = build.core / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build


def said(*command: str) -> str:
    utf8 = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, env=utf8, capture_output=True, encoding="utf-8", check=True).stdout


def table(installer: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table, by column."""
    lines = said("msiinfo", "export", str(installer), name).split("\n")
    columns = lines[0].rstrip("\r").split("\t")
    rows = (line.rstrip("\r") for line in lines[3:])
    return [dict(zip(columns, row.split("\t"), strict=True)) for row in rows if row]


@pytest.fixture(scope="module")
def installer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    [made] = make(core(tmp_path_factory.mktemp("msi")))
    return made


def test_the_installer_has_the_name_of_the_build(installer: Path) -> None:
    assert installer.name == "maju-0.1.0-windows-x86_64.msi"
    assert [path.name for path in installer.parent.iterdir()] == [installer.name]


def test_it_carries_every_file_of_the_core_byte_for_byte(installer: Path, tmp_path: Path) -> None:
    said("msiextract", "-C", str(tmp_path), str(installer))
    [program] = tmp_path.rglob("maju.exe")
    found = {path.relative_to(program.parent).as_posix(): path for path in program.parent.rglob("*") if path.is_file()}
    assert {name: path.read_text(encoding="utf-8") for name, path in found.items()} == ENGLISH


def test_each_file_is_a_64_bit_component_with_an_identity_that_stays(installer: Path, tmp_path: Path) -> None:
    [newer] = make(core(tmp_path, "0.2.0", {**ENGLISH, "new.dll": "new"}))
    old, new = ({one["ComponentId"] for one in table(file, "Component")} for file in (installer, newer))
    assert len(old) == len(ENGLISH) + 1  # and the start menu's
    assert old < new
    assert new - old == {identity("component", "new.dll")}
    assert all(int(one["Attributes"]) & 256 for one in table(installer, "Component"))


def test_a_build_of_the_same_files_is_the_same_product_and_any_other_is_not(installer: Path, tmp_path: Path) -> None:
    codes = [_property(installer)["ProductCode"]]
    for number, contents in enumerate((ENGLISH, {**ENGLISH, "maju.exe": "mended"})):
        [made] = make(core(tmp_path / str(number), contents=contents))
        codes.append(_property(made)["ProductCode"])
        assert _property(made)["UpgradeCode"] == UPGRADE_CODE
    assert codes[0] == codes[1] != codes[2]


def test_a_newer_version_takes_the_place_of_the_older_inside_one_transaction(installer: Path) -> None:
    when = {row["Action"]: int(row["Sequence"]) for row in table(installer, "InstallExecuteSequence")}
    assert when["InstallInitialize"] < when["RemoveExistingProducts"] < when["ProcessComponents"]
    upgrades = {row["ActionProperty"]: row for row in table(installer, "Upgrade")}
    older, newer = upgrades["WIX_UPGRADE_DETECTED"], upgrades["WIX_DOWNGRADE_DETECTED"]
    assert older["UpgradeCode"] == newer["UpgradeCode"] == UPGRADE_CODE
    assert (older["VersionMax"], int(older["Attributes"]) & 512) == ("0.1.0", 512)  # this version, too
    assert (newer["VersionMin"], int(newer["Attributes"]) & 2) == ("0.1.0", 2)  # found, not removed


def test_it_speaks_korean(installer: Path) -> None:
    [menu] = table(installer, "Shortcut")
    assert (menu["Name"], menu["Target"], menu["Icon_"]) == ("마주", "[INSTALLFOLDER]maju.exe", "maju.ico")
    assert _property(installer)["ProductName"] == _property(installer)["Manufacturer"] == "마주"
    refusals = [row["Description"] for row in table(installer, "LaunchCondition")]
    assert len(refusals) == 2
    assert all("아무것도 바꾸지 않았습니다" in one for one in refusals)
    assert "65001" in said("msiinfo", "export", str(installer), "_ForceCodepage")
    assert said("msiinfo", "suminfo", str(installer)).count("x64;1042") == 1


def test_it_is_for_one_person_unless_somebody_says_for_all(installer: Path) -> None:
    assert (_property(installer)["ALLUSERS"], _property(installer)["MSIINSTALLPERUSER"]) == ("2", "1")
    secure = _property(installer)["SecureCustomProperties"].split(";")
    assert {"ALLUSERS", "MSIINSTALLPERUSER", "REMOVERECORDS", "WIX_UPGRADE_DETECTED"} <= set(secure)
    values = {row["Key"]: row for row in table(installer, "Registry")}
    assert {row["Root"] for row in values.values()} == {"-1"}
    assert values["Software\\maju"]["Value"] == "[INSTALLFOLDER]"


def test_a_record_that_is_double_clicked_opens_the_program(installer: Path) -> None:
    values = {row["Key"]: row["Value"] for row in table(installer, "Registry")}
    kind = values["Software\\Classes\\.maju"]
    assert values[f"Software\\Classes\\{kind}\\shell\\open\\command"] == '"[INSTALLFOLDER]maju.exe" "%1"'


def test_records_go_only_where_that_is_asked_for(installer: Path) -> None:
    actions = {row["Action"]: row for row in table(installer, "CustomAction")}
    conditions = {row["Action"]: row["Condition"] for row in table(installer, "InstallExecuteSequence")}
    assert "[LocalAppDataFolder]maju" in actions["RemoveRecords"]["Target"]
    assert conditions["RemoveRecords"] == 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE AND REMOVERECORDS="1"'
    assert "LocalAppData" not in actions["RemovePacks"]["Target"]
    assert conditions["RemovePacks"] == 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'
    assert all(int(row["Type"]) & 512 for row in actions.values())  # only when the removal is certain


def test_the_source_says_each_custom_action_once() -> None:
    source = read_source(SOURCE)
    assert [action.attrib["Id"] for action in source.actions] == ["RemovePacks", "RemoveRecords"]
    assert set(source.texts) == {"Name", "About", "Newer", "Root", "TooOld"}


def test_a_path_that_windows_cannot_open_is_refused(tmp_path: Path) -> None:
    build = core(tmp_path, contents={**ENGLISH, f"_internal/{'길' * 80}/{'길' * 80}/{'길' * 40}": ""})
    with pytest.raises(UnfitForWindowsError, match="too long"):
        files_of(build.core)


def test_two_files_that_are_one_for_windows_are_refused(tmp_path: Path) -> None:
    build = core(tmp_path, contents={**ENGLISH, "MAJU.exe": ""})
    with pytest.raises(UnfitForWindowsError, match="the same file"):
        files_of(build.core)


def test_an_empty_folder_is_no_core(tmp_path: Path) -> None:
    with pytest.raises(UnfitForWindowsError, match="0 files"):
        make(Build("0.1.0", "windows", "x86_64", tmp_path, tmp_path, 0))


def test_a_core_that_changes_while_it_is_packed_gives_no_installer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, real = core(tmp_path), msi_wixl.build

    def slow(*arguments: Any) -> None:
        real(*arguments)
        (build.core / "maju.exe").write_text("another build", encoding="ascii")

    monkeypatch.setattr(msi_wixl, "build", slow)
    with pytest.raises(RuntimeError, match="changed while it was packed"):
        make(build)
    assert not build.out.exists()


def test_without_the_tools_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(FileNotFoundError, match="apt-get install wixl msitools"):
        make(core(tmp_path))


def _property(installer: Path) -> dict[str, str]:
    return {row["Property"]: row["Value"] for row in table(installer, "Property")}
