"""Wiping: all of it goes, links are not followed, what is held on to is tried again and then named."""

import os
from pathlib import Path

import pytest

from maju.services.kiosk.wiping import wipe_folder


def fill(folder: Path) -> Path:
    (folder / "recordings" / "q1").mkdir(parents=True)
    (folder / "recordings" / "q1" / "answer.wav").write_bytes(b"x" * 1000)
    (folder / "maju.db").write_bytes(b"y")
    return folder


def test_everything_below_goes_and_is_counted(tmp_path: Path) -> None:
    folder = fill(tmp_path / "s1")
    wiped = wipe_folder(folder)
    assert (wiped.files, wiped.clean, folder.exists()) == (2, True, False)
    assert wipe_folder(folder).files == 0, "again does nothing"


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_links_go_and_what_they_lead_to_stays(tmp_path: Path) -> None:
    folder, outside = fill(tmp_path / "s1"), fill(tmp_path / "outside")
    (folder / "a").symlink_to(outside)
    (folder / "b").symlink_to(outside / "maju.db")
    assert wipe_folder(folder).clean
    assert (outside / "maju.db").read_bytes() == b"y"
    assert (outside / "recordings" / "q1" / "answer.wav").stat().st_size == 1000


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_a_link_in_the_place_of_a_session_is_only_unlinked(tmp_path: Path) -> None:
    outside = fill(tmp_path / "outside")
    (tmp_path / "s1").symlink_to(outside)
    assert wipe_folder(tmp_path / "s1").clean
    assert (outside / "maju.db").exists()


def test_a_file_that_still_grows_is_met_again(tmp_path: Path) -> None:
    folder, rounds = fill(tmp_path / "s1"), iter(range(3))

    def somebody_writes(_seconds: float) -> None:
        if next(rounds, None) is not None:
            folder.mkdir(exist_ok=True)
            (folder / "late.wav").write_bytes(b"z")

    folder.rename(tmp_path / "away")
    folder.mkdir()
    (folder / "sub").write_bytes(b"1")
    assert wipe_folder(folder, sleep=somebody_writes).clean
    assert not folder.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may remove anything")
def test_what_cannot_be_removed_is_named(tmp_path: Path) -> None:
    folder = fill(tmp_path / "s1")
    tmp_path.chmod(0o500)
    try:
        wiped = wipe_folder(folder, patience_s=0.0)
    finally:
        tmp_path.chmod(0o700)
    assert wiped.left == (folder,)


@pytest.mark.skipif(os.name != "posix", reason="permissions")
def test_a_folder_without_leave_to_write_goes_too(tmp_path: Path) -> None:
    folder = fill(tmp_path / "s1")
    (folder / "recordings" / "q1").chmod(0o500)
    assert wipe_folder(folder, patience_s=2.0).clean
