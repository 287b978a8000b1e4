"""Which platform has a wheel: markers, what pip says, and the table. What PyPI answers is asked by `packaging/build.py wheels`."""

import json
from pathlib import Path

import pytest
from release.core_parts import LEFT_OUT
from release.wheels import BEGIN, END, PLATFORMS, TABLE, Answer, Platform, ask, pins, unpinned, write_table

WINDOWS, MAC, _, LINUX, _ = PLATFORMS
REQUIREMENTS = Path(__file__).resolve().parents[2] / "packaging" / "requirements.txt"


def test_markers_hold_for_the_platform_that_is_asked_for_and_not_for_this_computer() -> None:
    lines = ['hnswlib==0.8.0; sys_platform != "win32"', 'colorama==0.4.6; sys_platform == "win32"', "Torch==2.13.0"]
    assert pins(lines, WINDOWS) == ["colorama==0.4.6"]
    assert pins(lines, MAC) == pins(lines, LINUX) == ["hnswlib==0.8.0"]


def test_what_the_core_goes_without_is_not_asked_for() -> None:
    lines = [line for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    names = {one.partition("==")[0] for one in pins(lines, LINUX)}
    assert "numpy" in names
    assert not names & set(LEFT_OUT)
    assert "opencv-contrib-python" not in names


def test_it_asks_again_without_what_is_missing() -> None:
    asked: list[list[str]] = []

    def pip(_platform: Platform, wanted: list[str], report: Path) -> str:
        asked.append(list(wanted))
        for none in ("a-b", "c"):
            if f"{none}==1" in wanted:
                return f"ERROR: No matching distribution found for {none.replace('-', '_')}==1\n"
        report.write_text(json.dumps({"install": []}), encoding="utf-8")
        return ""

    assert ask(LINUX, ["a-b==1", "c==1", "d==1"], pip) == Answer("linux-x86_64", 3, ("a-b==1", "c==1"))
    assert asked[-1] == ["d==1"]


def test_anything_else_that_pip_says_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        ask(LINUX, ["a==1"], lambda *_: "ERROR: no network")


def test_what_nobody_pinned_is_named_where_it_is_needed() -> None:
    needs = ['pywin32-ctypes>=0.2.0; sys_platform == "win32"', "Jaraco.Classes", 'x; extra == "test"', "torch"]
    found = [{"metadata": {"name": "keyring", "requires_dist": needs}}]
    assert unpinned(found, ["keyring==1", "jaraco-classes==1"], WINDOWS) == ["pywin32-ctypes (keyring)"]
    assert unpinned(found, ["keyring==1", "jaraco-classes==1"], LINUX) == []


def test_the_table_keeps_what_people_wrote_around_it(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    for _ in range(2):
        write_table([Answer("linux-x86_64", 3, ("a==1", "b==2"))], path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"before\n{BEGIN}\n| platform |")
    assert text.endswith(f"| linux-x86_64 | 3 | a==1, b==2 | none |\n{END}\nafter\n")
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        write_table([], path)


def test_every_platform_is_in_the_documentation() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert all(f"| {platform.name} |" in text for platform in PLATFORMS)
