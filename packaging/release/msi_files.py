"""What lies in the core's folder, as a fragment for WiX: one component a file, with identities that stay from version to version."""

import uuid
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

WIX: Final = "http://schemas.microsoft.com/wix/2006/wi"
#: Every identity of the installer is derived from this one (RFC 9562, version 5), so that two builds of the same files agree.
FAMILY: Final = uuid.UUID("94a1b7d0-3c52-4e0b-9e6e-5f0a9c1d7b36")
#: Windows Installer numbers files with 16 bits; a cabinet counts bytes with 31.
MOST_FILES: Final = 32_767
MOST_BYTES: Final = 2**31 - 1
#: A path that old interfaces of Windows take, less the longest usual folder: C:\Users\20 letters\AppData\Local\Programs\maju\.
LONGEST_PATH: Final = 259 - 60


class UnfitForWindowsError(ValueError):
    """The folder holds what Windows Installer or Windows cannot take."""


def files_of(core: Path) -> list[Path]:
    """All files below ``core``, relative, in the same order on every computer.

    Raises: UnfitForWindowsError, with what is wrong.
    """
    found = sorted(
        (path.relative_to(core) for path in core.rglob("*") if path.is_file()), key=lambda one: one.as_posix()
    )
    total = sum((core / one).stat().st_size for one in found)
    if not found or len(found) > MOST_FILES:
        raise UnfitForWindowsError(f"{core}: {len(found)} files; an installer holds 1 to {MOST_FILES}")
    if total > MOST_BYTES:
        raise UnfitForWindowsError(f"{core}: {total} bytes; one cabinet holds {MOST_BYTES}")
    folded: dict[str, Path] = {}
    for one in found:
        if len(str(one)) > LONGEST_PATH:
            raise UnfitForWindowsError(f"path too long for Windows: {one}")
        if (other := folded.setdefault(one.as_posix().casefold(), one)) != one:
            raise UnfitForWindowsError(f"the same file for Windows: {one} and {other}")
    return found


def identity(kind: str, name: str) -> str:
    """A GUID as Windows Installer writes it, of a name that is told apart by its kind."""
    return "{" + str(uuid.uuid5(FAMILY, f"{kind}:{name}")).upper() + "}"


def write_fragment(files: list[Path], path: Path) -> None:
    """Write the folders and files as a WiX source with a component group named Core; sources are relative to the core, as wixl wants."""
    root = ElementTree.Element("Wix", xmlns=WIX)
    folders = {
        Path(): ElementTree.SubElement(ElementTree.SubElement(root, "Fragment"), "DirectoryRef", Id="INSTALLFOLDER")
    }
    group = ElementTree.SubElement(ElementTree.SubElement(root, "Fragment"), "ComponentGroup", Id="Core")
    for one in files:
        name = _key(one)
        inside = ElementTree.SubElement(
            _folder(folders, one.parent),
            "Component",
            Id=f"c{name}",
            Guid=identity("component", one.as_posix()),
            Win64="yes",
        )
        ElementTree.SubElement(
            inside, "File", Id=f"f{name}", Name=one.name, KeyPath="yes", DiskId="1", Source=one.as_posix()
        )
        ElementTree.SubElement(group, "ComponentRef", Id=f"c{name}")
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def _folder(known: dict[Path, ElementTree.Element], path: Path) -> ElementTree.Element:
    if path not in known:
        known[path] = ElementTree.SubElement(
            _folder(known, path.parent), "Directory", Id=f"d{_key(path)}", Name=path.name
        )
    return known[path]


def _key(path: Path) -> str:
    """Letters and digits for a primary key; 128 bits, so that no two paths share one."""
    return uuid.uuid5(FAMILY, f"key:{path.as_posix()}").hex
