"""What this computer has; the graphics driver's listing as it really looks, and as it should not."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.devices.computer import look_at_computer, look_at_facts
from maju.devices.graphics_cards import FIELDS, CardsFound, look_at_cards, parse_cards
from maju.domain.computer import GraphicsCard

MIB = 2**20
LAPTOP = "NVIDIA GeForce RTX 4060 Laptop GPU, 8188, 7094, 551.23, [N/A]\n"
TWO = (
    "NVIDIA GeForce RTX 3060, 12288, 2021, 535.183.01, [N/A]\nNVIDIA GeForce RTX 3050, 8192, 7811, 535.183.01, [N/A]\n"
)
DIVIDED = "NVIDIA H200, 143771, 142100, 570.86.15, Enabled\n"
WHOLE = "NVIDIA H200, 143771, 143156, 570.86.15, Disabled\n"
SHARED = "NVIDIA GB10, [N/A], [N/A], 580.95.05, [N/A]\n"
SECRET = "NVIDIA A100-SXM4-40GB, [Insufficient Permissions], [Insufficient Permissions], 525.60.13, Enabled\n"


def test_a_card_is_read_in_bytes() -> None:
    card = GraphicsCard("NVIDIA GeForce RTX 4060 Laptop GPU", 8188 * MIB, 7094 * MIB, "551.23")
    assert parse_cards(LAPTOP) == CardsFound((card,))
    assert parse_cards(LAPTOP.replace("8188", "8188 MiB").replace("\n", "\r\n")).best == card


def test_of_several_cards_the_one_with_most_free_memory_counts() -> None:
    found = parse_cards(TWO)
    assert len(found.cards) == 2
    assert found.best is not None
    assert found.best.name == "NVIDIA GeForce RTX 3050"


@pytest.mark.parametrize("listing", [DIVIDED, SHARED, SECRET, LAPTOP.replace("7094", "[Unknown Error]")])
def test_a_card_without_a_usable_figure_is_named_but_not_counted(listing: str) -> None:
    assert parse_cards(listing) == CardsFound(others=(listing.partition(",")[0],))
    assert parse_cards(listing + WHOLE).best == GraphicsCard("NVIDIA H200", 143771 * MIB, 143156 * MIB, "570.86.15")


@pytest.mark.parametrize(
    "listing",
    [
        "",
        "No devices were found\n",
        "Unable to determine the device handle for GPU 0000:01:00.0: GPU is lost.  Reboot the system to recover this GPU\n",
        "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n",
        "\x00\x00\ufffd,,,\n",
        ", 8188, 7094, 551.23, [N/A]\n",
    ],
)
def test_what_lists_no_card_is_none(listing: str) -> None:
    assert parse_cards(listing) == CardsFound()


@pytest.mark.parametrize(
    ("total", "free"), [("0", "0"), ("8188", "9000"), ("-1", "0"), ("8e3", "1"), ("８１８８", "1"), ("9" * 30, "1")]
)
def test_figures_that_cannot_be_are_not_usable(total: str, free: str) -> None:
    assert parse_cards(f"NVIDIA X, {total}, {free}, 1, Disabled").cards == ()


@given(st.text() | st.lists(st.sampled_from([LAPTOP, SHARED, ", ", "[N/A]", "12", "\n"])).map("".join))
def test_any_listing_gives_only_sane_cards(listing: str) -> None:
    found = parse_cards(listing)
    assert all(
        0 <= card.free_bytes <= card.memory_bytes and card.memory_bytes > 0 and card.name for card in found.cards
    )
    assert (found.best is None) == (not found.cards)


@pytest.fixture
def driver_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Puts a tool of the driver's name on the path: it notes what it is asked, then runs the given shell lines."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a shell script")

    def say(lines: str) -> Path:
        tool = tmp_path / "bin" / "nvidia-smi"
        tool.parent.mkdir()
        asked = tmp_path / "asked"
        tool.write_text(f'#!/bin/sh\necho "$@" > "{asked}"\n{lines}\n', encoding="utf-8")
        tool.chmod(0o755)
        monkeypatch.setenv("PATH", str(tool.parent), prepend=os.pathsep)
        return asked

    return say


def test_the_driver_is_asked_once_and_believed(driver_says, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    asked = driver_says(f"printf '{LAPTOP.strip()}\\n'")
    computer = look_at_computer(tmp_path)
    assert computer.facts.card == GraphicsCard("NVIDIA GeForce RTX 4060 Laptop GPU", 8188 * MIB, 7094 * MIB, "551.23")
    assert computer.other_cards == ()
    query = f"--query-gpu={','.join(FIELDS)} --format=csv,noheader,nounits"
    assert asked.read_text(encoding="utf-8").strip() == query


@pytest.mark.parametrize(
    "lines", ["echo broken >&2; exit 9", f"printf '{LAPTOP.strip()}\\n'; exit 6", "printf '\\377\\376\\n'"]
)
def test_a_driver_that_fails_is_no_card(driver_says, lines: str) -> None:  # type: ignore[no-untyped-def]
    driver_says(lines)
    assert look_at_cards() == CardsFound()


def test_a_driver_that_never_answers_is_no_card(driver_says, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("maju.devices.graphics_cards.PATIENCE_S", 0.3)
    driver_says("exec sleep 60")
    assert look_at_cards() == CardsFound()


def test_without_a_driver_there_is_no_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert look_at_cards() == CardsFound()


def test_facts_are_those_of_this_computer(tmp_path: Path) -> None:
    facts = look_at_facts(tmp_path / "not" / "made" / "yet")
    assert 1 <= facts.cores <= (os.cpu_count() or 1)
    assert 0 < facts.free_memory_bytes <= facts.memory_bytes
    assert facts.free_disk_bytes > 0
    assert not (tmp_path / "not").exists()


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system cannot bind a process to cores")
def test_only_cores_this_process_may_use_count(tmp_path: Path) -> None:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        assert look_at_facts(tmp_path).cores == 1
    finally:
        os.sched_setaffinity(0, before)
    assert look_at_facts(tmp_path).cores == len(before)
