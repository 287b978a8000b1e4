"""The parts of the proof that need no bare tree: what is compared, what is photographed, what the second build is."""

import hashlib
import struct
import subprocess
from pathlib import Path

import pytest
from proving.files import beneath, contents, difference, listing, on_the_way
from proving.newer import higher, newer_archive, newer_centre, raise_version
from proving.picture import parse, read_screen
from proving.stick import put
from proving.tree import forbidden


def xwd(rows: list[list[tuple[int, int, int]]], *, first_red: bool = False) -> bytes:
    """A screen as Xvfb writes it: one colour map entry, lines eight bytes longer than their pixels."""
    width, height = len(rows[0]), len(rows)
    fields = [0] * 25
    fields[0], fields[1], fields[4], fields[5], fields[7] = 104, 7, width, height, int(first_red)
    fields[11], fields[12], fields[19] = 32, 4 * width + 8, 1
    lines = b"".join(
        b"".join(bytes((0, *pixel) if first_red else (*reversed(pixel), 0)) for pixel in row) + bytes(8) for row in rows
    )
    return struct.pack(">25I", *fields) + bytes(4) + bytes(12) + lines


@pytest.mark.parametrize("first_red", [False, True])
def test_a_screen_is_read_as_red_green_blue(first_red: bool) -> None:
    picture = parse(xwd([[(1, 2, 3), (4, 5, 6)], [(7, 8, 9), (250, 251, 252)]], first_red=first_red))
    assert picture is not None
    assert (picture.width, picture.height) == (2, 2)
    assert list(picture.pixels) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 250, 251, 252]


def test_an_empty_screen_has_one_colour_and_half_a_file_is_no_screen(tmp_path: Path) -> None:
    data = xwd([[(0, 0, 0)] * 30] * 4)
    whole = parse(data)
    assert whole is not None
    assert whole.colours() == 1
    assert parse(data[:-1]) is None
    assert read_screen(tmp_path / "none yet") is None


def test_a_picture_is_saved_as_it_was(tmp_path: Path) -> None:
    from PIL import Image

    picture = parse(xwd([[(200, 100, 50), (0, 0, 255)]]))
    assert picture is not None
    picture.save(tmp_path / "one.png")
    with Image.open(tmp_path / "one.png") as image:
        assert [image.getpixel((x, 0)) for x in range(2)] == [(200, 100, 50), (0, 0, 255)]


def test_what_came_went_and_changed_is_told_by_name(tmp_path: Path) -> None:
    for name in ("usr/keeps", "usr/changes", "usr/goes", "proc/never looked at"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    (tmp_path / "link").symlink_to("usr/keeps")
    before = listing(tmp_path)
    (tmp_path / "usr/changes").write_text("other", encoding="utf-8")
    (tmp_path / "usr/goes").unlink()
    (tmp_path / "home/jiwoo").mkdir(parents=True)
    (tmp_path / "home/jiwoo/new").write_text("", encoding="utf-8")
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("usr/changes")
    (tmp_path / "usr/keeps").chmod(0o600)
    found = difference(before, listing(tmp_path))
    assert found == [
        "+ home",
        "+ home/jiwoo",
        "+ home/jiwoo/new",
        "~ link",
        "~ usr/changes",
        "- usr/goes",
        "~ usr/keeps",
    ]


def test_contents_are_of_the_files_and_folders_that_were_named(tmp_path: Path) -> None:
    for name in ("data/maju.db", "data/deep/one.wav", "report.pdf", "another.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "data" / "link").symlink_to("maju.db")
    found = contents(tmp_path, ["data", "report.pdf", "not there"])
    assert sorted(found) == ["data/deep/one.wav", "data/maju.db", "report.pdf"]
    assert found["report.pdf"] == hashlib.sha256(b"report.pdf").hexdigest()


def test_a_record_the_way_to_it_and_a_neighbour_are_told_apart() -> None:
    records = ["home/jiwoo/.local/share/maju"]
    assert beneath("+ home/jiwoo/.local/share/maju/maju.db", records)
    assert beneath("+ home/jiwoo/.local/share/maju", records)
    assert not beneath("+ home/jiwoo/.local/share/maju-program", records)
    assert on_the_way("+ home/jiwoo/.local", records)
    assert not on_the_way("~ home/jiwoo/.local", records)
    assert not on_the_way("+ home/jiwoo/.cache", records)


@pytest.mark.parametrize("name", ["usr/bin/python3", "usr/bin/gcc-12", "usr/lib/python3.11", "usr/include/stdio.h"])
def test_a_tree_with_an_interpreter_or_a_compiler_is_not_bare(tmp_path: Path, name: str) -> None:
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "perl").write_text("", encoding="utf-8")
    assert forbidden(tmp_path) == []
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    assert forbidden(tmp_path) == [name]


def make_unpacked(folder: Path) -> None:
    """What an archive holds, as far as a second build touches it."""
    folder.mkdir()
    (folder / "maju").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "package.conf").write_text("version=0.1.0\nid=0.1.0-abc\nkilobytes=4\nmachine=x86_64\n", encoding="utf-8")
    made = subprocess.run(
        ["sha256sum", "./maju", "./package.conf"], cwd=folder, capture_output=True, text=True, check=True
    )
    (folder / "files.sha256").write_text(made.stdout, encoding="utf-8")


def test_a_second_build_has_a_higher_version_and_sums_that_hold(tmp_path: Path) -> None:
    make_unpacked(tmp_path / "one")
    raise_version(tmp_path / "one", "0.1.0")
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "files.sha256"], cwd=tmp_path / "one", check=True)
    conf = (tmp_path / "one" / "package.conf").read_text(encoding="utf-8").split()
    assert conf == ["version=0.1.1", "id=0.1.1-abc", "kilobytes=4", "machine=x86_64"]


@pytest.mark.parametrize(("packing", "suffix"), [("", ".tar"), ("-0", ".tar.xz")])
def test_a_second_archive_unpacks_beside_the_first(tmp_path: Path, packing: str, suffix: str) -> None:
    (tmp_path / "stick").mkdir()
    make_unpacked(tmp_path / "maju-0.1.0-linux-x86_64")
    first = tmp_path / "maju-0.1.0-linux-x86_64.tar.xz"
    subprocess.run(["tar", "-cJf", first, "-C", tmp_path, "maju-0.1.0-linux-x86_64"], check=True)
    (tmp_path / "work").mkdir()
    second = newer_archive(first, tmp_path / "work" / "inner", packing)
    assert second.name == f"maju-0.1.1-linux-x86_64{suffix}"
    subprocess.run(["tar", "-xf", second, "-C", tmp_path], check=True)
    assert (
        contents(tmp_path / "maju-0.1.1-linux-x86_64")["maju"] == contents(tmp_path / "maju-0.1.0-linux-x86_64")["maju"]
    )
    assert not (tmp_path / "work" / "inner").exists()


def test_the_last_number_is_raised() -> None:
    assert [higher(one) for one in ("0.1.0", "1.9")] == ["0.1.1", "1.10"]


def test_a_product_comes_to_the_stick_and_the_original_stays(tmp_path: Path) -> None:
    product = tmp_path / "maju.deb"
    product.write_text("a package", encoding="utf-8")
    assert put(tmp_path / "stick" / "first", product) == "first/maju.deb"
    assert (tmp_path / "stick" / "first" / "maju.deb").read_text(encoding="utf-8") == product.read_text(
        encoding="utf-8"
    )


def test_a_second_folder_of_a_centre_has_sums_that_hold(tmp_path: Path) -> None:
    first = tmp_path / "maju-0.1.0-centre"
    (first / "program").mkdir(parents=True)
    (tmp_path / "stick").mkdir()
    make_unpacked(tmp_path / "maju-0.1.0-linux-x86_64")
    archive = first / "program" / "maju-0.1.0-linux-x86_64.tar.xz"
    subprocess.run(["tar", "-cJf", archive, "-C", tmp_path, "maju-0.1.0-linux-x86_64"], check=True)
    for folder, files in (
        (first / "program", [archive.name]),
        (first, ["program/SHA256SUMS.txt", f"program/{archive.name}"]),
    ):
        made = subprocess.run(["sha256sum", *files], cwd=folder, capture_output=True, text=True, check=True)
        (folder / "SHA256SUMS.txt").write_text(made.stdout, encoding="utf-8")
    second = newer_centre(first, tmp_path / "stick" / "work")
    for folder in (first, first / "program", second, second / "program"):
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS.txt"], cwd=folder, check=True)
    assert [path.name for path in (second / "program").glob("*.tar.xz")] == ["maju-0.1.1-linux-x86_64.tar.xz"]
