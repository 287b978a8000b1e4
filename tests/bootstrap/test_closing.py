"""A program that is closed leaves one whole file of its record."""

from pathlib import Path

from maju.bootstrap import build_program, open_settings


def test_a_closed_program_holds_no_file_of_the_record(maju_home: Path) -> None:
    program = build_program(open_settings())
    assert (maju_home / "maju.db-wal").exists()
    program.close()
    assert sorted(path.name for path in maju_home.glob("maju.db*")) == ["maju.db"]
