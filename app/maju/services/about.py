"""Which build of the program this is, and what is inside it."""

import json
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from maju import __version__


@dataclass(frozen=True, slots=True)
class Inside:
    """A work of others that the program carries or stands on. ``licence``: as its makers name it, often an SPDX expression."""

    name: str
    version: str
    licence: str


def version_line(root: Path) -> str:
    """``maju 0.1.0``, and of a packaged program the day and commit of its build, which ``build.toml`` in ``root`` says."""
    told = root / "build.toml"
    if not told.is_file():
        return f"maju {__version__}"
    build = tomllib.loads(told.read_text(encoding="utf-8"))
    return f"maju {__version__} ({', '.join(build[key] for key in ('date', 'commit') if build.get(key))})"


def licence_page(root: Path) -> Path | None:
    """The page with all licences that a packaged program has beside it."""
    page = root.parent / "LICENCES.html"
    return page if page.is_file() else None


def everything_inside(root: Path) -> tuple[Inside, ...]:
    """By name: of a packaged program what its list of parts says, from its source what is installed beside it."""
    parts = root.parent / "sbom.cdx.json"
    found = _listed(json.loads(parts.read_text(encoding="utf-8"))) if parts.is_file() else _installed()
    return tuple(sorted(found, key=lambda one: one.name.lower()))


def _listed(parts: dict[str, object]) -> list[Inside]:
    found: list[Inside] = []
    components = parts.get("components")
    for one in components if isinstance(components, list) else []:
        licences = [
            told.get("expression") or told["license"].get("id") or told["license"]["name"] for told in one["licenses"]
        ]
        found += [Inside(one["name"], one.get("version", ""), ", ".join(licences)), *_listed(one)]
    return found


def _installed() -> list[Inside]:
    found = []
    for one in metadata.distributions():
        told = one.metadata.get_all("License-Expression") or [
            name.rpartition(" :: ")[2]
            for name in one.metadata.get_all("Classifier") or []
            if name.startswith("License ::")
        ]
        told = told or [text.partition("\n")[0] for text in one.metadata.get_all("License") or []]
        found.append(Inside(one.name, one.version, ", ".join(told)))
    return found
