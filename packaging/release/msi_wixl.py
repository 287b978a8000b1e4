"""Builds the installer for Windows on Linux: wixl, then msibuild for what wixl 0.101 cannot say.

wixl writes no letters beyond ASCII, removes the old version before the transaction in which the new one comes (a failure would leave
neither), and knows neither commit actions nor HKMU. All of it stands in packaging/windows/maju.wxs for WiX; here it is said in SQL.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from release.msi_files import WIX

#: Execute a program whose folder and line are given (34), do not fail with it (64), inside the script (1024), when all has gone well (512).
_COMMIT: Final = 34 + 64 + 1024 + 512
_WITH_THE_INSTALLERS_RIGHTS: Final = 2048
_TYPES: Final = {"yes": _COMMIT, "no": _COMMIT + _WITH_THE_INSTALLERS_RIGHTS}
_UTF8_TABLE: Final = "\r\n\r\n65001\t_ForceCodepage\r\n"
#: Between InstallInitialize (1500) and ProcessComponents (1600), and before InstallFinalize (6600).
_REMOVE_OLD_AT: Final = 1501
_FIRST_ACTION_AT: Final = 6590
#: wixl says it of every property and leaves the rest as it is; the names of those are put in below.
_HARMLESS: Final = re.compile(r"GLib-GObject-WARNING.*'WixlWixProperty' has no property named 'Secure'")


@dataclass(frozen=True, slots=True)
class Source:
    """What wixl passes over or writes otherwise: ``texts`` by the name of their variable, ``actions`` and their ``order`` as WiX elements."""

    upgrade_code: str
    texts: dict[str, str]
    actions: list[ElementTree.Element]
    order: list[ElementTree.Element]


def read_source(path: Path) -> Source:
    """Take the texts and custom actions for WiX out of the source, so that they are written once. Raises: ValueError."""
    text = path.read_text(encoding="utf-8")
    texts = dict(re.findall(r'<\?define (\w+) = "([^"]*)"\?>', text.partition("<?else?>")[2].partition("<?endif?>")[0]))
    whole = ElementTree.fromstring(text)
    space = {"w": WIX}
    actions = whole.findall(".//w:CustomAction", space)
    order = whole.findall(".//w:InstallExecuteSequence/w:Custom", space)
    if not texts or [one.get("Id") for one in actions] != [one.get("Action") for one in order]:
        raise ValueError(f"{path}: texts or custom actions are not where they were")
    product = whole.find("w:Product", space)
    return Source("{" + product.attrib["UpgradeCode"] + "}" if product is not None else "", texts, actions, order)


def build(source: Path, fragment: Path, core: Path, values: dict[str, str], package: str, to: Path) -> None:
    """Make the installer ``to``. ``values``: the source's variables; ``package``: the GUID of this very file.

    Raises: RuntimeError with what a tool said, ValueError where wixl said something new.
    """
    icon = os.path.relpath(Path(values["Icon"]).resolve(), core.resolve())  # wixl takes no absolute path of a file
    known = {**values, "Icon": icon, "Wixl": "1"}
    defines = [word for name, value in known.items() for word in ("-D", f"{name}={value}")]
    said = _run(["wixl", "-a", "x64", *defines, "-o", str(to), str(source), str(fragment)], core)
    if strange := [line for line in said.splitlines() if line.strip() and not _HARMLESS.search(line)]:
        raise ValueError("wixl: " + " / ".join(strange[:3]))
    codepage = to.with_name("_ForceCodepage.idt")
    codepage.write_text(_UTF8_TABLE, encoding="ascii", newline="")
    _run(["msibuild", str(to), "-i", str(codepage)], core)
    codepage.unlink()
    _run(["msibuild", str(to), "-q", *statements(read_source(source), values["Version"])], core)
    _run(["msibuild", str(to), "-s", f"maju {values['Version']}", "maju", "x64;1042", package], core)


def statements(source: Source, version: str) -> list[str]:
    """The SQL that makes wixl's installer what the source says to WiX."""
    text = {name: _quoted(value) for name, value in source.texts.items()}
    said = [
        f"UPDATE `Property` SET `Value`={text['Name']} WHERE `Property`='ProductName'",
        f"UPDATE `Property` SET `Value`={text['Name']} WHERE `Property`='Manufacturer'",
        "UPDATE `Property` SET `Value`='WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;ALLUSERS;MSIINSTALLPERUSER;REMOVERECORDS'"
        " WHERE `Property`='SecureCustomProperties'",
        f"UPDATE `Feature` SET `Title`={text['Name']} WHERE `Feature`='Program'",
        f"UPDATE `Shortcut` SET `Name`={text['Name']}, `Description`={text['About']} WHERE `Shortcut`='StartMenuShortcut'",
        "UPDATE `Registry` SET `Root`=-1 WHERE `Component_`='StartMenu'",
        f"UPDATE `LaunchCondition` SET `Description`={text['Newer']} WHERE `Condition`='NOT WIX_DOWNGRADE_DETECTED'",
        f"UPDATE `LaunchCondition` SET `Description`={text['TooOld']} WHERE `Description`='system'",
        f"UPDATE `InstallExecuteSequence` SET `Sequence`={_REMOVE_OLD_AT} WHERE `Action`='RemoveExistingProducts'",
        # 1: features go along; 512: the same version counts as older, because a build may be made again
        "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_UPGRADE_DETECTED'",
        "INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`) VALUES "
        f"({_quoted(source.upgrade_code)}, {_quoted(version)}, 513, 'WIX_UPGRADE_DETECTED')",
    ]
    for place, (action, when) in enumerate(zip(source.actions, source.order, strict=True)):
        name = _quoted(action.attrib["Id"])
        said += [
            "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES "
            f"({name}, {_TYPES[action.attrib['Impersonate']]}, {_quoted(action.attrib['Directory'])}, "
            f"{_quoted(action.attrib['ExeCommand'])})",
            "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES "
            f"({name}, {_quoted(when.text or '')}, {_FIRST_ACTION_AT + place})",
        ]
    return said


def _quoted(text: str) -> str:
    """Raises: ValueError for what Windows Installer's SQL cannot write."""
    if "'" in text:
        raise ValueError(f"an apostrophe in {text!r}")
    return f"'{text}'"


def _run(command: list[str], folder: Path) -> str:
    """What it said on standard error. Raises: RuntimeError with the same."""
    utf8 = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=utf8, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.strip()}")
    return done.stderr
