"""Licence texts: of distributions from their own files, of others from ``packaging/licence-texts``, standard ones by SPDX name."""

import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackagePath
from pathlib import Path
from typing import Final

from release.context import ROOT
from release.licence_table import TEXTS
from release.licence_terms import canonical_licence, licences_named

_NAMES: Final = re.compile(r"licen[cs]e|copying|notice|authors|copyright", re.IGNORECASE)
_NO_TEXT: Final = {".py", ".pyc"}
_STANDARD: Final = {
    "Apache-2.0": ("Apache-2.0.txt",),
    "GPL-2.0": ("GPL-2.0.txt",),
    "GPL-3.0": ("GPL-3.0",),
    "LGPL-2.0": ("LGPL-2.0.txt",),
    "LGPL-2.1": ("LGPL-2.1.txt",),
    "LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0"),
    "MPL-2.0": ("MPL-2.0.txt",),
}
"""Licences whose text names nobody, so that one copy stands for all. The GPL 3.0 is the program's own."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its title."""

    title: str
    body: str


def standard_texts(expression: str) -> tuple[Text, ...]:
    """Of the licences in an SPDX expression those that have a standard text."""
    names = [re.sub(r"-(only|or-later)$", "", name) for name in licences_named(expression)]
    files = dict.fromkeys(file for name in names for file in _STANDARD.get(name, ()))
    return tuple(Text(file.removesuffix(".txt"), _standard_file(file)) for file in files)


def _standard_file(name: str) -> str:
    return read_text(ROOT / "LICENSE" if name == "GPL-3.0" else TEXTS / name)


def table_texts(names: tuple[str, ...], site_packages: Path) -> tuple[Text, ...]:
    """As a table names them: with a folder, a file of the environment; without, one of ``licence-texts``."""
    return tuple(
        Text(
            name.removeprefix("notice-").removesuffix(".txt"),
            read_text((site_packages if "/" in name else TEXTS) / name),
        )
        for name in names
        if "/" not in name or (site_packages / name).is_file()
    )


def distribution_texts(one: Distribution) -> tuple[Text, ...]:
    """Its licences, notices and authors' lists, in the order of their names."""
    files = sorted((file for file in one.files or () if _is_text(file)), key=str)
    return tuple(Text(f"{one.name}: {file.name}", read_text(Path(str(file.locate())))) for file in files)


def _is_text(file: PackagePath) -> bool:
    about = file.parts[0].endswith((".dist-info", ".egg-info"))
    below = file.parts[1:2] == ("licenses",)
    return about and file.suffix not in _NO_TEXT and (below or bool(_NAMES.search(file.name)))


def python_texts() -> tuple[Text, ...]:
    """The licence of the Python that builds, which goes along. Raises: FileNotFoundError where it came without one."""
    base = Path(sys.base_prefix)
    places = [base / "LICENSE.txt", base / "lib" / f"python3.{sys.version_info[1]}" / "LICENSE.txt"]
    debian = Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright")
    for place in [*places, debian]:
        if place.is_file():
            return (Text("Python", read_text(place)),)
    raise FileNotFoundError(places[-1])


def read_text(path: Path) -> str:
    """UTF-8, or Latin-1 as older notices are; line ends of Unix, no blanks at line ends."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return "\n".join(line.rstrip() for line in text.replace("\f", "\n").splitlines()).strip() + "\n"


_TROVE: Final = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
}
"""Classifiers that name one licence of one version."""


def metadata_licence(one: Distribution) -> str:
    """What a distribution says of itself, as an SPDX expression. Raises: UnknownLicenceError where that is no such thing."""
    told = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    classified = [name for name in one.metadata.get_all("Classifier") or [] if name.startswith("License :: ")]
    if not told and len(classified) == 1:
        told = _TROVE.get(classified[0], classified[0])
    return canonical_licence(told)
