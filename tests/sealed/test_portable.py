"""A file that a passphrase opens anywhere."""

from pathlib import Path

import pytest

from maju.sealed.portable import create_portable, is_portable, open_portable
from maju.sealed.records import DamagedError

WORDS = "여덟 글자 이상의 암호"


def test_the_passphrase_opens_it_and_another_does_not(tmp_path: Path) -> None:
    path = tmp_path / "record.maju"
    with create_portable(path, WORDS) as file:
        file.write(b"content")
    with open_portable(path, WORDS) as file:
        assert (file.read(), file.complete) == (b"content", True)
    with pytest.raises(DamagedError):
        open_portable(path, WORDS + " ")
    assert is_portable(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"MAJUSEA1 too short"])
def test_another_file_is_none_of_them(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        open_portable(path, WORDS)
