"""What a system refuses is said in Korean."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from maju.domain.system_reasons import system_reason


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        (tmp_path / "none" / "file").write_bytes(b"")
    assert str(system_reason(refused.value)) == "그런 폴더나 파일이 없습니다"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name") as refused:
        (tmp_path / ("x" * 5_000)).write_bytes(b"")
    assert str(system_reason(refused.value)) == "이름이 너무 깁니다"


def test_a_database_that_nobody_can_open(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as refused:
        sqlite3.connect(tmp_path / "none" / "jobs.db")
    assert str(system_reason(refused.value)) == "그런 폴더나 파일이 없습니다"


def test_what_has_no_word_has_its_number() -> None:
    assert str(system_reason(OSError(9999, "Something English"))) == "시스템 오류 9999"
    assert str(system_reason(shutil.Error("nothing known"))) == "시스템 오류 0"
