"""``sbom.cdx.json``: what is in the core, as CycloneDX 1.6, for people and programs that look for known weaknesses."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from release.context import Build
from release.licence_finding import Component as Found
from release.licence_table import read_table
from release.licences import components

FILE: Final = "sbom.cdx.json"


class InvalidSbomError(Exception):
    """The standard's own schema refuses it."""


def make(build: Build) -> list[Path]:
    """Write it into the core and, under its own name, into ``build.out``. Raises: LicencesError, InvalidSbomError."""
    text = write(build, components(build, read_table()).components)
    (build.core / FILE).unlink(missing_ok=True)
    (build.core / FILE).write_text(text, encoding="utf-8", newline="\n")
    product = build.out / f"maju-{build.version}-{FILE}"
    product.write_text(text, encoding="utf-8", newline="\n")
    return [product]


def write(build: Build, found: Iterable[Found]) -> str:
    """The document: the same for the same core, without a random number and without the clock. Raises: InvalidSbomError."""
    everything = list(found)
    carriers = {one.name for one in everything if one.kind == "distribution"}
    carried: dict[str, list[Found]] = {}
    for one in everything:
        carried.setdefault(one.inside if one.inside in carriers else "", []).append(one)
    bom = Bom()
    bom.metadata.timestamp = datetime.fromtimestamp(build.source_date, UTC)
    bom.metadata.component = _program(build)
    for one in carried.get("", []):
        bom.components.add(_component(build, one, carried.get(one.name, []) if one.kind == "distribution" else []))
    bom.register_dependency(bom.metadata.component, sorted(bom.components))
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    text = _without_chance(text, bom)
    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise InvalidSbomError(repr(wrong))
    return text + "\n"


def _program(build: Build) -> Component:
    return Component(
        type=ComponentType.APPLICATION,
        name="maju",
        version=build.version,
        bom_ref="maju",
        licenses=[LicenseExpression("GPL-3.0-or-later")],
        properties=[Property(name="maju:platform", value=f"{build.system}-{build.machine}")],
    )


def _component(build: Build, one: Found, parts: Iterable[Found]) -> Component:
    where = f"{one.kind}:{one.inside}/{one.name}" if one.inside else f"{one.kind}:{one.name}"
    reference = ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(one.source))
    return Component(
        type=ComponentType.MACHINE_LEARNING_MODEL
        if one.source.startswith(("models/", "tests/"))
        else ComponentType.LIBRARY,
        name=one.name,
        version=one.version or None,
        bom_ref=where,
        purl=_purl(one),
        licenses=_licences(one.licence),
        external_references=[reference] if one.source.startswith("http") else [],
        properties=[Property(name="maju:file", value=f"_internal/{file}") for file in one.files],
        hashes=_hash(build, one.files),
        components=[_component(build, part, []) for part in parts],
    )


def _purl(one: Found) -> PackageURL | None:
    if one.kind == "distribution":
        return PackageURL("pypi", None, one.name, one.version)
    if one.kind == "system":
        return PackageURL("deb", "debian", one.name, one.version)
    return None


def _licences(expression: str) -> list[License]:
    """A reference to no SPDX licence may not stand in an expression of the standard alone; it is named instead."""
    if expression.startswith("LicenseRef-"):
        return [DisjunctiveLicense(name=expression.removeprefix("LicenseRef-"))]
    return [LicenseExpression(expression)]


def _hash(build: Build, files: tuple[str, ...]) -> list[HashType]:
    """Of a component that is one file."""
    if len(files) != 1:
        return []
    content = (build.core / "_internal" / files[0]).read_bytes()
    return [HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(content).hexdigest())]


def _without_chance(text: str, bom: Bom) -> str:
    """Without the serial number that the library draws: the standard does not ask for one."""
    return text.replace(f' "serialNumber": "{bom.serial_number.urn}",\n', "")
