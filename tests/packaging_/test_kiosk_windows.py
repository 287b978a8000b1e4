"""Windows scripts as far as Linux can tell: encodings, what they name, and that what is set up can be undone. None has been run in PowerShell."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from release.msi_files import FAMILY

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
KIOSK, CENTRE = PACKAGING / "kiosk" / "windows", PACKAGING / "centre"
SCRIPTS = [KIOSK / "설치.ps1", CENTRE / "설치.ps1"]
SPACE = {
    "": "http://schemas.microsoft.com/AssignedAccess/2017/config",
    "rs5": "http://schemas.microsoft.com/AssignedAccess/201810/config",
    "v3": "http://schemas.microsoft.com/AssignedAccess/2020/config",
    "v5": "http://schemas.microsoft.com/AssignedAccess/2022/config",
}


def access() -> ElementTree.Element:
    return ElementTree.parse(KIOSK / "assigned-access.xml").getroot()


def test_the_account_may_start_the_kiosk_and_nothing_else() -> None:
    [app] = access().findall(".//AllowedApps/*", SPACE)
    assert app.attrib == {
        "DesktopAppPath": r"@PROGRAM@\maju.exe",
        f"{{{SPACE['rs5']}}}AutoLaunch": "true",
        f"{{{SPACE['rs5']}}}AutoLaunchArguments": "kiosk",
    }
    [bar] = access().findall(".//Taskbar", SPACE)
    assert bar.attrib == {"ShowTaskbar": "false"}
    [drives] = access().findall(".//rs5:FileExplorerNamespaceRestrictions/*", SPACE)
    assert drives.tag == f"{{{SPACE['v3']}}}AllowRemovableDrives"


def test_the_account_has_the_profile_that_is_there() -> None:
    [profile] = access().findall("./Profiles/Profile", SPACE)
    [chosen] = access().findall("./Configs/Config/DefaultProfile", SPACE)
    assert profile.attrib["Id"] == chosen.attrib["Id"]
    [account] = access().findall("./Configs/Config/Account", SPACE)
    assert account.text == "@ACCOUNT@"


def test_the_script_fills_in_every_place_of_the_configuration() -> None:
    places = set(re.findall(r"@\w+@", (KIOSK / "assigned-access.xml").read_text(encoding="utf-8")))
    script = (KIOSK / "설치.ps1").read_text(encoding="utf-8-sig")
    assert places == set(re.findall(r"Replace\('(@\w+@)'", script))


def test_whatever_the_kiosk_changes_is_put_back() -> None:
    script = (KIOSK / "설치.ps1").read_text(encoding="utf-8-sig")
    made, undone = (
        script.partition(f"function {name}")[2].partition("\n}\n")[0] for name in ("Set-Kiosk", "Restore-Before")
    )
    names = re.search(r"\$LogonNames = @\((.*)\)", script)
    assert names is not None
    assert set(re.findall(r"Winlogon -Name '(\w+)'", made)) <= set(re.findall(r"'(\w+)'", names[1]))
    assert "foreach ($name in $LogonNames)" in undone
    for there, back in {
        "New-LocalUser": "Remove-LocalUser",
        "SetEnvironmentVariable('MAJU_HOME'": "SetEnvironmentVariable('MAJU_HOME', $was.home",
        "Set-AssignedAccess (": "Set-AssignedAccess ''",
    }.items():
        assert there in made
        assert back in undone


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_windows_powershell_reads_korean_where_a_mark_says_utf8(script: Path) -> None:
    assert script.read_bytes().startswith(b"\xef\xbb\xbf")
    text = script.read_text(encoding="utf-8-sig")
    assert text.startswith("#Requires -Version 5.1\n")
    refusals = re.findall(r"Stop-Here [26] (?:'|\")(.*?)(?:'|\")", text)
    assert refusals
    assert all("바뀐 것은 없습니다" in one for one in refusals)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_what_is_double_clicked_is_plain_ascii_and_calls_its_neighbour(script: Path) -> None:
    batch = script.with_suffix(".cmd").read_bytes()
    assert batch.isascii()
    assert batch.count(b"\r\n") == batch.count(b"\n")
    assert b'"%~dpn0.ps1" %*' in batch
    assert b"exit /b %ERRORLEVEL%" in batch


def test_the_centres_script_knows_the_settings_and_the_installer() -> None:
    script = (CENTRE / "설치.ps1").read_text(encoding="utf-8-sig")
    settings = re.findall(r"^(\w+)=", (CENTRE / "centre.conf").read_text(encoding="utf-8"), re.MULTILINE)
    known = re.search(r"\$settings = @\{(.*?)\}", script)
    assert known is not None
    assert re.findall(r"(\w+) = ", known[1]) == settings
    assert str(FAMILY).upper() in script
