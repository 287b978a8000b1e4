"""What goes into the core, held against the program and the pinned environment. The whole build is a command, not a test: it takes
minutes and fetches hundreds of megabytes."""

import ast
import re
import struct
import sys
import tomllib
from importlib import metadata, util
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from release import core, core_contents, core_parts, elf
from release.context import ROOT

from maju.child_process import CHILDREN
from maju.paths import Paths

PINNED = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
DIRECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
NEEDS_TORCH = "engines/encoder_child.py"
"""The one module that may ask for what a pack brings."""


def brought(without: set[str]) -> set[str]:
    """Distributions that come with the program's own when ``without`` are not followed."""
    found: set[str] = set()
    waiting = [Requirement(text) for text in DIRECT]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in found | without or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(text) for text in metadata.requires(name) or []]
    return found


def test_left_out_is_what_nothing_else_needs() -> None:
    roots = set(core_parts.LEFT_OUT)
    named = roots | {name for names in core_parts.LEFT_OUT.values() for name in names}
    # torch is in pyproject.toml only because set-up chooses its build
    assert named == brought(set()) - brought(roots | {"torch"})


def test_the_core_takes_every_other_pinned_line() -> None:
    lines = list(core.core_requirements(PINNED))
    names = {line.partition("==")[0] for line in lines}
    assert "opencv-python-headless" in names
    assert not names & {"opencv-contrib-python", "torch", "transformers", "matplotlib", "scipy"}
    assert {"numpy", "mediapipe", "pyside6-addons", "python-dateutil", "nltk", "onnxruntime"} <= names
    assert 'colorama==0.4.6; sys_platform == "win32"' in lines
    assert all(re.fullmatch(r"[\w.-]+==[^ ]+(; .+)?", line) for line in lines)


def test_excluded_modules_are_imported_by_the_one_module_that_needs_a_pack() -> None:
    app = ROOT / "app" / "maju"
    users = {
        path.relative_to(app).as_posix()
        for path in app.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _names(node)
        if any(name == one or name.startswith(one + ".") for one in core_parts.NO_MODULES)
    }
    assert users <= {NEEDS_TORCH}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@pytest.mark.parametrize("source", core_parts.DATA)
def test_carried_data_exist(source: str) -> None:
    assert (ROOT / source).exists()


def test_every_place_the_program_reads_is_carried() -> None:
    paths = Paths(ROOT, ROOT / "nowhere")
    read = [value for name in dir(Paths) if isinstance(value := getattr(paths, name), Path) and value != ROOT]
    carried = [ROOT / source for source in core_parts.DATA]
    inside = [path for path in read if path.is_relative_to(ROOT) and not path.is_relative_to(paths.home)]
    assert len(inside) > 10
    for path in inside:
        assert any(path.is_relative_to(one) or one.is_relative_to(path) for one in carried), path


def test_data_go_where_the_program_looks() -> None:
    for source, goal in core_parts.DATA.items():
        place = ROOT / source
        assert goal == (source if place.is_dir() else str(Path(source).parent))


def test_children_are_among_the_modules() -> None:
    modules = core_contents.program_modules()
    assert len(modules) == len(set(modules)) > 400
    for target in CHILDREN.values():
        assert target.partition(":")[0] in modules
    strings = {
        found
        for path in (ROOT / "app" / "maju").rglob("*.py")
        for found in re.findall(r'"(maju\.[\w.]+):\w+"', path.read_text(encoding="utf-8"))
    }
    assert len(strings) > 5
    assert strings <= set(modules)


def test_the_standard_library_is_whole() -> None:
    found = set(core_contents.standard_library())
    assert {"unittest.mock", "cProfile", "pdb", "xml.etree.ElementTree", "concurrent.futures.process", "_lzma"} <= found
    assert not {"tkinter", "idlelib", "test", "ensurepip", "unittest.test"} & found
    assert all(name.partition(".")[0] in sys.stdlib_module_names for name in found)


@pytest.mark.parametrize("package", core_parts.WITH_FILES)
def test_packages_with_files_are_there(package: str) -> None:
    assert util.find_spec(package) is not None


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/translations/qtbase_ko.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6\\Qt\\qml\\QtQuick\\x.dll", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("piper/espeak-ng-data/ko_dict", True),
        ("piper/espeak-ng-data/en_dict", True),
        ("piper/espeak-ng-data/ru_dict", False),
        ("piper/espeak-ng-data/phondata", True),
        ("espeakng_loader/espeak-ng-data/lang/ko", True),
        ("tests/fixtures/rehearsal_sentences.toml", True),
        ("numpy/tests/data/x.csv", False),
        ("libstdc++.so.6", False),
        ("libportaudio.so.2", True),
    ],
)
def test_wanted_files(place: str, wanted: bool) -> None:
    assert core_contents.is_wanted(place) is wanted


def test_libraries_that_nothing_needs_any_more_go() -> None:
    needs = {
        "/venv/qt.so": ["libb.so"],
        "/usr/libb.so": ["libc.so"],
        "/usr/libc.so": ["libb.so", "absent.so"],
        "/usr/libgtk.so": ["libcairo.so"],
    }
    binaries = [
        ("qt.so", "/venv/qt.so", "BINARY"),
        ("libb.so", "/usr/libb.so", "BINARY"),
        ("libc.so", "/usr/libc.so", "BINARY"),
        ("libgtk.so", "/usr/libgtk.so", "BINARY"),
        ("libcairo.so", "/usr/libcairo.so", "BINARY"),
        ("libportaudio.so.2", "/usr/libportaudio.so.2", "BINARY"),
        ("link.so", "libb.so", "SYMLINK"),
    ]
    kept = core_contents.without_orphans(binaries, lambda file: needs.get(file, []), ["/venv"])
    assert [place for place, _, _ in kept] == ["qt.so", "libb.so", "libc.so", "libportaudio.so.2", "link.so"]


def test_another_list_makes_another_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = core.fingerprint()
    changed = tmp_path / "requirements.txt"
    changed.write_text(PINNED + "another==1\n", encoding="utf-8")
    monkeypatch.setattr(core, "_PINNED", changed)
    assert core.fingerprint() != before


def elf_file(in_file: int, in_memory: int, section: int) -> bytes:
    """A header, one part that is mapped, one section of a kind."""
    header = (
        b"\x7fELF\x02\x01" + bytes(10) + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 120, 0, 64, 56, 1, 64, 1, 0)
    )
    part = struct.pack("<IIQQQQQQ", 1, 5, in_file, in_memory, in_memory, 16, 16, 4096)
    return header + part + struct.pack("<II", 0, section) + bytes(56)


def test_a_library_that_no_loader_would_take_is_told() -> None:
    assert elf.is_loadable(elf_file(0, 0x4000, 2))
    assert elf.is_loadable(elf_file(0x123, 0x5123, 2))
    assert not elf.is_loadable(elf_file(0x123, 0x5000, 2))


def test_symbols_are_told() -> None:
    assert elf.has_symbols(elf_file(0, 0, 2))
    assert not elf.has_symbols(elf_file(0, 0, 11))
    assert not elf.has_symbols(b"#!/bin/sh\n")
