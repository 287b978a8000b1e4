"""The centre's key pair under its PIN."""

from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.sealed.envelope import open_with, public_of, seal_to
from maju.storage.centre_key import CentreKey


def test_a_pin_opens_the_key_that_others_seal_to(tmp_path: Path) -> None:
    key = CentreKey(tmp_path / "centre" / "key.json")
    assert not key.is_set
    assert key.public() is None
    key.choose("246810")
    public = key.public()
    assert public is not None
    private = key.open("246810")
    assert public_of(private) == public
    assert open_with(private, seal_to(public, b"content", b"p"), b"p") == b"content"
    assert private.hex() not in (tmp_path / "centre" / "key.json").read_text(encoding="utf-8")


def test_a_wrong_pin_and_no_pin_are_sentences(tmp_path: Path) -> None:
    key = CentreKey(tmp_path / "key.json")
    with pytest.raises(MajuError) as unset:
        key.open("246810")
    key.choose("246810")
    with pytest.raises(MajuError) as wrong:
        key.open("246811")
    assert (unset.value.code, wrong.value.code) == ("pin-unset", "pin-wrong")


def test_changing_the_pin_keeps_the_pair(tmp_path: Path) -> None:
    key = CentreKey(tmp_path / "key.json")
    key.choose("246810")
    public = key.public()
    key.change("246810", "135791")
    assert key.public() == public == public_of(key.open("135791"))
    with pytest.raises(MajuError):
        key.open("246810")


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"kind": "maju-centre-key-1", "public": "00", "lock": {}}', "\udcff"]
)
def test_a_damaged_file_is_a_sentence_and_stays(tmp_path: Path, content: str) -> None:
    path = tmp_path / "key.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    before = path.read_bytes()
    for call in (CentreKey(path).public, lambda: CentreKey(path).open("246810")):
        with pytest.raises(MajuError) as caught:
            call()
        assert caught.value.code == "centre-key-damaged"
    assert path.read_bytes() == before
