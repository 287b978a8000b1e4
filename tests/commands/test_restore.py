"""``maju restore`` on a real sealed home: damage is explained, mended, and a backup can be gone back to."""

from pathlib import Path

import pytest

from tests.commands.running import maju, maju_here


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """With a backup: the second start finds a record that has none."""
    home = tmp_path / "home"
    for _ in range(2):
        ran = maju(home, "history", "--json")
        assert ran.code == 0, ran.err
    return home


def test_a_sound_record_is_left_as_it_is_and_its_backups_are_listed(home: Path) -> None:
    before = (home / "maju.db").read_bytes()
    ran = maju(home, "restore", "--json")
    assert ran.code == 0, ran.err
    assert ran.json["state"] == "sound"
    assert [each["number"] for each in ran.json["backups"]] == [1]
    assert (home / "maju.db").read_bytes() == before
    spoken = maju(home, "restore")
    assert "온전합니다" in spoken.err
    assert "1번 백업" in spoken.err


def test_a_damaged_record_is_explained_mended_and_kept(home: Path) -> None:
    content = bytearray((home / "maju.db").read_bytes())
    content[1000] ^= 1
    (home / "maju.db").write_bytes(content)
    refused = maju(home, "history")
    assert refused.code == 1
    assert "온전한 백업이 있습니다" in refused.sentence
    assert "maju restore" in refused.sentence
    ran = maju(home, "restore", "--json")
    assert ran.code == 0, ran.err
    assert (ran.json["state"], ran.json["backup"]) == ("mended", 1)
    assert Path(ran.json["aside"]).read_bytes() == content
    assert maju(home, "history").code == 0


def test_back_to_a_backup_and_what_there_is_not(home: Path) -> None:
    ran = maju(home, "restore", "--from", "1")
    assert ran.code == 0, ran.err
    assert "1번 백업으로 되돌렸습니다" in ran.err
    refused = maju(home, "restore", "--from", "7")
    assert refused.code == 1
    assert "7번 백업은 없습니다" in refused.sentence
    assert "있는 백업: 1" in refused.sentence


def test_a_home_without_a_record_stays_one(tmp_path: Path) -> None:
    ran = maju(tmp_path / "home", "restore")
    assert ran.code == 1
    assert "되살릴 것이 없습니다" in ran.sentence
    assert not (tmp_path / "home" / "maju.db").exists()


@pytest.mark.parametrize("where", ["before", "behind"])
def test_a_record_with_a_pin_is_restored_with_the_pin_of_a_file(home: Path, tmp_path: Path, where: str) -> None:
    pin = tmp_path / "pin"
    pin.write_text("가을산책7일\n", encoding="utf-8")
    assert maju_here(home, "vault", "set-pin", "--new-pin-file", pin).code == 0
    refused = maju_here(home, "restore", "--json")
    assert (refused.code, "--pin-file" in refused.sentence) == (1, True)
    named = ("--pin-file", pin)
    ran = (
        maju_here(home, *named, "restore", "--json")
        if where == "before"
        else maju_here(home, "restore", *named, "--json")
    )
    assert (ran.code, ran.json["state"]) == (0, "sound"), ran.err
    pin.write_text("다른 것\n", encoding="utf-8")
    assert "PIN이 맞지 않습니다" in maju_here(home, "restore", *named).sentence
