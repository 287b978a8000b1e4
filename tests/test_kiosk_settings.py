"""The kiosk's settings: made with their comments, read, refused in words."""

from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.kiosk import KioskSettings
from maju.kiosk_settings import read_kiosk_settings
from maju.paths import find_paths

SHIPPED = find_paths().root / "assets" / "kiosk" / "kiosk.toml"


def test_a_missing_file_is_made_from_the_one_that_ships_and_says_the_defaults(tmp_path: Path) -> None:
    made = tmp_path / "kiosk" / "kiosk.toml"
    assert read_kiosk_settings(made, SHIPPED) == KioskSettings()
    assert made.read_text(encoding="utf-8") == SHIPPED.read_text(encoding="utf-8")


def test_what_a_centre_sets_is_used(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('slot_minutes = 60\nidle_end_minutes = 7.5\nformats = ["short"]\npresence = true\n')
    settings = read_kiosk_settings(path, SHIPPED)
    assert (settings.slot_s, settings.idle_end_s, settings.formats, settings.presence) == (3600, 450, ("short",), True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("idle_warning_minutes = 1", "idle_warning_minutes"),
        ("idle_end_minutes = 16", "idle_end_minutes"),
        ("idle_end_minutes = 3", "idle_end_minutes"),
        ("slot_minutes = true", "slot_minutes"),
        ("slot_minutes = nan", "slot_minutes"),
        ("questions = 2.5", "questions"),
        ("keep_days = 0", "keep_days"),
        ("keep_days = 366", "keep_days"),
        ("presence = 1", "presence"),
        ("formats = 'short'", "formats"),
        ("formats = [1]", "formats"),
        ("centre = 3", "centre"),
        ("language = 'fr'", "language"),
        ("slot_minutes = 10\nslot_warning_minutes = 12", "slot_warning_minutes"),
        ("full_scren = true", "full_scren"),
    ],
)
def test_what_cannot_be_is_refused_by_name(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(text)
    with pytest.raises(MajuError) as refused:
        read_kiosk_settings(path, SHIPPED)
    assert refused.value.code == "kiosk-settings-invalid"
    assert refused.value.facts["name"] == name


def test_a_file_that_is_no_toml_is_said_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xff\xfe= [")
    with pytest.raises(MajuError, match="처음 설정"):
        read_kiosk_settings(path, SHIPPED)
    assert path.read_bytes() == b"\xff\xfe= ["
