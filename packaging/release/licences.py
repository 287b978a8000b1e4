"""``LICENCES.html`` in the core: everything inside with its licence. Unknown or unfitting licences end the build."""

import re
import sysconfig
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from release.contents import packed_modules, read_core
from release.context import ROOT, Build
from release.licence_finding import Component, Finding, find
from release.licence_table import Table, read_table
from release.licence_terms import asks_for_source, goes_with_gpl3
from release.licence_texts import Text

FILE: Final = "LICENCES.html"
_TEMPLATE: Final = ROOT / "packaging" / "pages" / "licences.html.jinja"
_SYSTEMS: Final = {"linux": "리눅스", "windows": "Windows", "macos": "macOS"}
_UNNAMED: Final = {
    "LicenseRef-Intel-Simplified": "인텔의 이용허락(Intel Simplified Software License)",
    "LicenseRef-Microsoft-VC-Runtime": "마이크로소프트의 이용허락",
    "LicenseRef-NVIDIA-CUDA": "NVIDIA의 이용허락(CUDA EULA)",
    "LicenseRef-Not-Stated": "적혀 있지 않음",
    "LicenseRef-Public-Domain": "권리를 주장하지 않음(public domain)",
}
"""What has no SPDX name, in words."""


class LicencesError(Exception):
    """What the table does not answer, a line each."""


def make(build: Build) -> list[Path]:
    """Write ``LICENCES.html`` into the core; nothing goes to ``build.out``. Raises: LicencesError."""
    table = read_table()
    finding = components(build, table)
    page = write_page(build, finding, table)
    (build.core / FILE).unlink(missing_ok=True)  # never through a hard link into somebody's copy of the core
    (build.core / FILE).write_text(page, encoding="utf-8", newline="\n")
    for one in conflicts(finding, table):
        print(
            f"licences: accepted although it does not go with the GPL: {one[0].name} {one[0].inside} ({one[0].licence})"
        )
    print(f"licences: {len(finding.components)} components, {len(page.encode()) / 1e6:.1f} MB of {FILE}")
    return []


def components(build: Build, table: Table) -> Finding:
    """What is inside the core of ``build``. Raises: LicencesError."""
    folder = build.work / "venv"
    python = folder / ("Scripts/python.exe" if build.system == "windows" else "bin/python")
    core = read_core(build.core, packed_modules(build.core, python))
    finding = find(core, site_packages(folder), table)
    if finding.problems:
        raise LicencesError("\n".join(["licences:", *finding.problems]))
    return finding


def site_packages(venv: Path) -> Path:
    """Where a virtual environment keeps its distributions."""
    return Path(sysconfig.get_path("purelib", "venv", vars={"base": str(venv), "platbase": str(venv)}))


def conflicts(finding: Finding, table: Table) -> list[tuple[Component, str]]:
    """What is in although it does not go with the GPL, with the reason."""
    found = []
    for one in finding.components:
        accepted = table.conflict(one.name, one.inside)
        if accepted and not goes_with_gpl3(one.licence):
            found.append((one, accepted.reason))
    return found


def write_page(build: Build, finding: Finding, table: Table) -> str:
    """The page as HTML: no file beside it, nothing fetched."""
    texts: dict[str, tuple[int, Text]] = {}
    numbers = [_numbers(one, texts) for one in finding.components]
    pages = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True)
    pages.filters |= {"licence": _in_words, "asks_for_source": asks_for_source, "place": _place}
    return pages.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        version=build.version,
        system=_SYSTEMS[build.system],
        machine=build.machine,
        own=sum(one.source.startswith(("models", "tests", ".")) for one in finding.components),
        components=finding.components,
        conflicts=conflicts(finding, table),
        numbers=numbers,
        texts=[text for _, text in texts.values()],
    )


def _numbers(one: Component, texts: dict[str, tuple[int, Text]]) -> list[int]:
    """Numbers of a component's texts; the same words have one number, whoever brings them."""
    found = []
    for text in one.texts:
        key = " ".join(text.body.split())
        found.append(texts.setdefault(key, (len(texts) + 1, text))[0])
    return sorted(set(found))


def _in_words(expression: str) -> str:
    words = re.sub(r"LicenseRef-[\w.-]+", lambda name: _UNNAMED.get(name[0], name[0]), expression)
    return words.replace(" AND ", ", ").replace(" OR ", " 또는 ")


def _place(address: str) -> str:
    return re.sub(r"^https?://(www\.)?|/$", "", address)
