"""The list of digests works with the tools that people have, and fits on one sheet of paper."""

import hashlib
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot
from release.context import Build
from release.sums import PAPER, SHEET, SUMS, SheetTooLongError, Sum, make, read_sums

from tests.packaging_.making_cores import build_in

NAMES = (
    *(
        "maju-0.1.0-linux-x86_64.tar.xz",
        "maju_0.1.0_amd64.deb",
        "maju-0.1.0-windows-x86_64.msi",
        "maju-0.1.0-macos-arm64.dmg",
    ),
    *("maju-0.1.0-macos-x86_64.dmg", "maju-0.1.0-linux-x86_64-pack-torch.zip", "maju-0.1.0-linux-x86_64-pack-gpu.zip"),
    *("maju-0.1.0-windows-x86_64-pack-torch.zip", "maju-0.1.0-windows-x86_64-pack-gpu.zip", "maju-0.1.0-sbom.cdx.json"),
    "maju-0.1.0-source.tar.xz",
)
"""Everything that all platforms together give out."""


@pytest.fixture
def build(tmp_path: Path, qtbot: QtBot) -> Build:
    build = build_in(tmp_path)
    for number, name in enumerate(NAMES):
        (build.out / name).write_bytes(name.encode() * (number * 1000 + 1))
    return build


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sha256sum", "-c", "--strict", SUMS], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="the tool of Linux reads the list")
def test_coreutils_check_the_list_and_find_a_changed_byte(build: Build) -> None:
    make(build)
    assert check(build.out).returncode == 0
    changed = build.out / NAMES[0]
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    told = check(build.out)
    assert told.returncode == 1
    assert f"{NAMES[0]}: FAILED" in told.stdout


def test_the_sheet_is_one_page_with_every_digest_in_groups(build: Build) -> None:
    assert [path.name for path in make(build)] == [SUMS, SHEET, PAPER]
    with PdfDocument(build.out / PAPER) as paper:
        assert len(paper) == 1
        assert [round(points / 72 * 25.4) for points in paper[0].get_size()] == [210, 297]
        printed = " ".join(paper[0].get_textpage().get_text_range().split())
    for name in NAMES:
        digest = hashlib.sha256((build.out / name).read_bytes()).hexdigest()
        groups = " ".join(digest[at : at + 8] for at in range(0, 64, 8))
        assert groups in printed, name
        assert name in printed
    assert "certutil -hashfile" in printed
    assert "2025년 11월 22일" in printed


def test_a_second_run_changes_nothing(build: Build) -> None:
    make(build)
    before = {path.name: path.read_bytes() for path in build.out.iterdir() if path.name != PAPER}
    make(build)
    assert {path.name: path.read_bytes() for path in build.out.iterdir() if path.name != PAPER} == before


def test_a_folder_that_fills_two_pages_ends_the_build(build: Build) -> None:
    for number in range(40):
        (build.out / f"another-{number}").touch()
    with pytest.raises(SheetTooLongError, match="not one"):
        make(build)


def test_sizes_for_people_and_an_empty_folder(tmp_path: Path) -> None:
    one = Sum("a", "0" * 64, 0)
    sizes = [replace(one, bytes=size).size for size in (0, 999, 1000, 999_499, 385_200_000, 999_700_000, 4_294_967_295)]
    assert sizes == ["0 B", "999 B", "1 KB", "999 KB", "385 MB", "1000 MB", "4.29 GB"]
    assert one.groups == " ".join(["00000000"] * 8)
    assert read_sums(tmp_path) == []
