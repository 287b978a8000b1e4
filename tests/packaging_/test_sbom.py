"""The list of components holds to its standard, is the same twice, and nests what a wheel carries."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from release.context import Build
from release.licence_finding import Component, find
from release.licence_table import read_table
from release.sbom import InvalidSbomError, write

from tests.packaging_.making_cores import SITE_PACKAGES, build_in, lay, native_of

SNDFILE = native_of("soundfile", "_soundfile_data/libsndfile*")


@pytest.fixture
def build(tmp_path: Path) -> Build:
    return build_in(tmp_path)


@pytest.fixture
def components(build: Build) -> list[Component]:
    core = lay(build, [SNDFILE], ["soundfile", "jinja2"], ["models/encoder-ko/tokenizer.json"])
    return find(core, SITE_PACKAGES, read_table()).components


def by_name(document: dict[str, Any]) -> dict[str, Any]:
    return {one["name"]: one for one in document.get("components", [])}


def test_it_is_cyclonedx_with_what_a_wheel_carries_inside_it(build: Build, components: list[Component]) -> None:
    document = json.loads(write(build, components))
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")
    assert document["metadata"]["component"]["version"] == "0.1.0"
    top = by_name(document)
    assert top["soundfile"]["purl"].startswith("pkg:pypi/soundfile@")
    assert top["soundfile"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    library = by_name(top["soundfile"])["libsndfile"]
    assert library["properties"] == [{"name": "maju:file", "value": f"_internal/{SNDFILE}"}]
    digest = hashlib.sha256((build.core / "_internal" / SNDFILE).read_bytes()).hexdigest()
    assert library["hashes"] == [{"alg": "SHA-256", "content": digest}]
    assert top["encoder-ko"]["type"] == "machine-learning-model"
    assert {one["ref"] for one in document["dependencies"]} >= {"maju", "distribution:soundfile"}


def test_two_builds_agree_to_the_byte(build: Build, components: list[Component]) -> None:
    one, other = write(build, components), write(build, reversed(components))
    assert one == other
    assert json.loads(one)["metadata"]["timestamp"] == "2025-11-22T00:00:00+00:00"
    assert "serialNumber" not in one


def test_a_licence_without_an_spdx_name_is_told_by_its_own(build: Build) -> None:
    closed = Component("closed", "", "part", "LicenseRef-Intel-Simplified", source="https://example.org")
    document = json.loads(write(build, [closed]))
    assert by_name(document)["closed"]["licenses"] == [{"license": {"name": "Intel-Simplified"}}]


def test_what_the_standard_refuses_ends_the_build(build: Build) -> None:
    number = 5
    with pytest.raises(InvalidSbomError, match="not of type 'string'"):
        write(build, [Component(number, "1", "part", "MIT", source="https://example.org")])  # type: ignore[arg-type]
