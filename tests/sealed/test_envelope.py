"""Envelopes to a public key: only the private key opens them, for the purpose they were sealed for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.sealed.envelope import MAGIC, new_pair, open_with, public_of, seal_to
from maju.sealed.records import DamagedError

PAIR = new_pair()
PURPOSE = b"a test"


@given(st.binary(max_size=5_000), st.binary(max_size=64))
@settings(max_examples=40)
def test_what_was_sealed_comes_back(content: bytes, purpose: bytes) -> None:
    assert open_with(PAIR.private, seal_to(PAIR.public, content, purpose), purpose) == content


@given(st.data())
@settings(max_examples=60)
def test_a_changed_or_shortened_envelope_never_opens(data: st.DataObject) -> None:
    sealed = bytearray(seal_to(PAIR.public, b"Hong Gil-dong can weld", PURPOSE))
    place = data.draw(st.integers(0, len(sealed) - 1))
    if data.draw(st.booleans()):
        sealed[place] ^= data.draw(st.integers(1, 255))
    else:
        del sealed[place:]
    with pytest.raises(DamagedError):
        open_with(PAIR.private, bytes(sealed), PURPOSE)


def test_another_key_and_another_purpose_do_not_open() -> None:
    sealed = seal_to(PAIR.public, b"content", PURPOSE)
    for private, purpose in ((new_pair().private, PURPOSE), (PAIR.private, b"another")):
        with pytest.raises(DamagedError):
            open_with(private, sealed, purpose)


def test_nothing_of_the_content_or_its_equality_shows() -> None:
    first, second = (seal_to(PAIR.public, b"the same content", PURPOSE) for _ in range(2))
    assert first.startswith(MAGIC)
    assert first != second
    assert b"same content" not in first


def test_the_public_key_belongs_to_the_private_one_which_no_repr_shows() -> None:
    pair = new_pair()
    assert public_of(pair.private) == pair.public
    assert pair.private.hex() not in repr(pair)
    assert repr(pair.private) not in repr(pair)


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_that_is_none_is_refused(key: bytes) -> None:
    with pytest.raises(ValueError, match="32"):
        seal_to(key, b"content", PURPOSE)
    with pytest.raises(DamagedError):
        open_with(key, seal_to(PAIR.public, b"content", PURPOSE), PURPOSE)
