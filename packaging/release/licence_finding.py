"""Everything in a core that has a licence of its own, and what is wrong with it."""

import mmap
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from release.contents import Core, Inside, SystemPackage, debian_packages, distributions_inside, needs_naming
from release.licence_table import Part, Table
from release.licence_terms import UnknownLicenceError, goes_with_gpl3
from release.licence_texts import (
    Text,
    distribution_texts,
    metadata_licence,
    python_texts,
    standard_texts,
    table_texts,
)

_ABOUT: Final = re.compile(r"^[^/]+\.(dist|egg)-info/")


@dataclass(frozen=True, slots=True)
class Component:
    """One work inside. ``kind``: distribution, part or system; ``inside``: the distribution that carries a part; ``licence``: SPDX."""

    name: str
    version: str
    kind: str
    licence: str
    inside: str = ""
    source: str = ""
    authors: str = ""
    files: tuple[str, ...] = ()
    texts: tuple[Text, ...] = field(default=(), repr=False)


@dataclass(slots=True)
class Finding:
    """``problems``: sentences that say what has to be put into the table or taken out of the core."""

    components: list[Component] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def find(core: Core, site_packages: Path, table: Table) -> Finding:
    """All components by kind and name, with every problem instead of the first."""
    finding = Finding()
    inside = distributions_inside(core, site_packages)
    owners = {file: one.name for one in inside for file in one.files}
    claimed = _parts_by_file(core, owners, table)
    own = {one.name for one in inside if one.modules or not one.files <= claimed.keys()}
    carried = {one.name: _distribution(one, table, site_packages, finding) for one in inside}
    finding.components += [one for one in carried.values() if one.name in own]
    for (part, owner), files in _grouped(claimed).items():
        originals = [_original(core, file, site_packages) for file in files]
        finding.components.append(_part(part, owner, files, _version(part, originals), carried, site_packages))
    for part, owner, version in _linked(core, site_packages, owners, table, finding):
        finding.components.append(_part(part, owner, (), version, carried, site_packages))
    _name_the_rest(core, owners, claimed, table, finding)
    _judge(finding, table)
    finding.components.sort(key=lambda one: (one.kind, one.name.lower(), one.inside))
    return finding


def _parts_by_file(core: Core, owners: dict[str, str], table: Table) -> dict[str, tuple[Part, str]]:
    found = {}
    for file in core.files:
        owner = owners.get(file)
        part = next((part for part in table.parts if part.holds(file, owner)), None)
        if part:
            carriers = sorted(part.inside.intersection(owners.values()))
            found[file] = (part, owner or (carriers[0] if len(carriers) == 1 else ""))
    return found


def _grouped(claimed: dict[str, tuple[Part, str]]) -> dict[tuple[Part, str], tuple[str, ...]]:
    groups: dict[tuple[Part, str], tuple[str, ...]] = {}
    for file, key in claimed.items():
        groups[key] = (*groups.get(key, ()), file)
    return groups


def _distribution(one: Inside, table: Table, site_packages: Path, finding: Finding) -> Component:
    known = table.distributions.get(one.name)
    about = one.distribution.metadata
    try:
        licence = known.licence if known else metadata_licence(one.distribution)
    except UnknownLicenceError as error:
        finding.problems.append(f"{one.name} {one.version}: no licence that SPDX knows ({str(error)[:60]!r})")
        licence = "LicenseRef-Unknown"
    texts = distribution_texts(one.distribution) + table_texts(known.texts if known else (), site_packages)
    return Component(
        name=one.name,
        version=one.version,
        kind="distribution",
        licence=licence,
        source=_address(one),
        authors=re.sub(r'\s*<[^>]*>|"', "", about.get("Author") or about.get("Author-email") or ""),
        files=tuple(sorted(one.files)),
        texts=texts + standard_texts(licence),
    )


def _address(one: Inside) -> str:
    """Where its source is, as its metadata tell: the repository before a home page, else its page on the package index."""
    links = dict(link.lower().split(", ", 1) for link in one.distribution.metadata.get_all("Project-URL") or [])
    named = (
        links[label]
        for label in ("source", "source code", "repository", "github", "code", "homepage")
        if label in links
    )
    home = one.distribution.metadata.get("Home-page")
    return next(named, home or f"https://pypi.org/project/{one.name}/{one.version}/")


def _part(
    part: Part, owner: str, files: tuple[str, ...], version: str, carried: dict[str, Component], site_packages: Path
) -> Component:
    texts = table_texts(part.texts, site_packages)
    if part.name == "Python":
        version, texts = sys.version.split()[0], python_texts()
    if not texts and owner:
        texts = carried[owner].texts
    texts += standard_texts(part.licence)
    return Component(
        part.name, version, "part", part.licence, owner, part.source, "", files, tuple(dict.fromkeys(texts))
    )


def _linked(
    core: Core, site_packages: Path, owners: dict[str, str], table: Table, finding: Finding
) -> Iterator[tuple[Part, str, str]]:
    """Parts that stand in a distribution's own libraries, by their marks."""
    told: set[tuple[str, str]] = set()
    for file in core.native:
        owner = owners.get(file)
        if owner is None:
            continue
        for part in table.parts:
            if not part.mark or part.files or (owner not in part.inside and not part.anywhere):
                continue
            version = None if (part.name, owner) in told else _marked(_original(core, file, site_packages), part.mark)
            if version is None:
                continue
            told.add((part.name, owner))
            if owner in part.inside:
                yield part, owner, version
            else:
                finding.problems.append(f"{part.name} ({part.licence}) stands in {file} of {owner}")


def _original(core: Core, file: str, site_packages: Path) -> Path:
    """A library as its wheel has it: the core's may have lost the symbols that tell what is in it."""
    wheel = site_packages / file
    return wheel if wheel.is_file() else core.path(file)


def _version(part: Part, files: list[Path]) -> str:
    if not part.mark:
        return ""
    return next((version for file in files if (version := _marked(file, part.mark))), "")


def _marked(path: Path, mark: str) -> str | None:
    """None where the mark does not stand in the file, else the version it names, or nothing."""
    if path.stat().st_size == 0:
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        found = re.search(mark.encode(), content)
        if found is None:
            return None
        return (found[1] or b"").decode() if found.re.groups else ""


def _name_the_rest(
    core: Core, owners: dict[str, str], claimed: dict[str, tuple[Part, str]], table: Table, finding: Finding
) -> None:
    """Libraries of the building computer by their package; whatever then has no name is a problem."""
    native = set(core.native)
    unclaimed = [file for file in core.files if file not in claimed and not _ABOUT.match(file)]
    strangers = [file for file in unclaimed if file not in owners]
    packages = debian_packages(_name(file) for file in strangers if file in native)
    by_package: dict[SystemPackage, tuple[str, ...]] = {}
    for file in strangers:
        package = packages.get(_name(file))
        if file in native and package:
            by_package[package] = (*by_package.get(package, ()), file)
        else:
            finding.problems.append(f"{file}: belongs to no distribution, no part and no package of this computer")
    for file in unclaimed:
        if file in owners and file in native and needs_naming(file):
            finding.problems.append(f"{file} of {owners[file]}: whose work is this? No [[part]] names it")
    finding.components += [_system(package, files, table, finding) for package, files in by_package.items()]


def _name(file: str) -> str:
    return file.rpartition("/")[2]


def _system(package: SystemPackage, files: tuple[str, ...], table: Table, finding: Finding) -> Component:
    licence = table.debian.get(package.source)
    if licence is None:
        finding.problems.append(f"{files[0]}: [debian] does not name the source package {package.source}")
        licence = "LicenseRef-Unknown"
    return Component(
        name=package.name,
        version=package.version,
        kind="system",
        licence=licence,
        source=f"https://sources.debian.org/src/{package.source}/",
        files=files,
        texts=(Text(f"Debian: {package.source}", package.copyright), *standard_texts(licence)),
    )


def _judge(finding: Finding, table: Table) -> None:
    for one in finding.components:
        where = f"{one.name} {one.version}".strip() + (f" in {one.inside}" if one.inside else "")
        if not goes_with_gpl3(one.licence) and table.conflict(one.name, one.inside) is None:
            finding.problems.append(f"{where}: {one.licence} does not go with GPL-3.0-or-later")
        if not any(text.body.strip() for text in one.texts):
            finding.problems.append(f"{where}: no licence text")
