"""A PIN opens what it locked, and nothing else does; what a changed file may ask of this computer is bounded."""

import json
import os
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.sealed.pin import (
    SHORTEST_PIN,
    PinLock,
    WeakPinError,
    WrongPinError,
    key_of_words,
    lock_with_pin,
    open_with_pin,
    pin_from_plain,
    pin_to_plain,
)

SECRET = bytes(range(32))
LOCKS = st.builds(
    PinLock,
    salt=st.binary(min_size=16, max_size=32),
    wrapped=st.binary(min_size=1, max_size=90),
    memory_kib=st.integers(128, 1 << 20),
    iterations=st.integers(1, 32),
    lanes=st.integers(1, 16),
)


def test_the_pin_opens_and_another_does_not() -> None:
    lock = lock_with_pin("비밀번호123", SECRET)
    assert open_with_pin(lock, "비밀번호123") == SECRET
    with pytest.raises(WrongPinError):
        open_with_pin(lock, "비밀번호124")


def test_it_costs_what_the_standard_says() -> None:
    lock = lock_with_pin("123456", SECRET)
    assert (lock.memory_kib, lock.iterations, lock.lanes, len(lock.salt)) == (64 * 1024, 3, 4, 16)
    assert SECRET not in lock.wrapped


def test_the_same_pin_locks_differently_each_time() -> None:
    one, other = lock_with_pin("123456", SECRET), lock_with_pin("123456", SECRET)
    assert one.salt != other.salt
    assert one.wrapped != other.wrapped


@pytest.mark.parametrize("pin", ["", "12345", unicodedata.normalize("NFD", "가나다라마")])
def test_a_short_pin_guards_nothing(pin: str) -> None:
    with pytest.raises(WeakPinError):
        lock_with_pin(pin, SECRET)
    assert len(unicodedata.normalize("NFC", pin)) < SHORTEST_PIN


def test_a_changed_lock_does_not_open() -> None:
    lock = lock_with_pin("123456", SECRET)
    changed = PinLock(lock.salt, lock.wrapped[:-1] + bytes([lock.wrapped[-1] ^ 1]))
    for other in (changed, PinLock(lock.salt, lock.wrapped, iterations=4), PinLock(lock.salt, b"short")):
        with pytest.raises(WrongPinError):
            open_with_pin(other, "123456")


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_words_make_one_key_however_their_letters_are_composed(words: str, others: str) -> None:
    salt = bytes(16)

    def key(text: str) -> bytes:
        return key_of_words(text, salt, memory_kib=32, iterations=1, lanes=1)

    assert key(unicodedata.normalize("NFD", words)) == key(unicodedata.normalize("NFC", words))
    same = unicodedata.normalize("NFC", words) == unicodedata.normalize("NFC", others)
    assert (key(words) == key(others)) is same


@given(LOCKS)
def test_a_lock_comes_back_from_a_file_as_it_was(lock: PinLock) -> None:
    assert pin_from_plain(json.loads(json.dumps(pin_to_plain(lock)))) == lock or lock.memory_kib < 8 * lock.lanes


@given(
    st.dictionaries(
        st.sampled_from(["salt", "wrapped", "memory_kib", "iterations", "lanes"]),
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=30), st.floats(allow_nan=False)),
    )
)
def test_a_file_of_any_content_is_a_lock_within_bounds_or_refused(raw: dict[str, object]) -> None:
    try:
        lock = pin_from_plain(pin_to_plain(PinLock(os.urandom(16), b"wrapped")) | raw)
    except ValueError:
        return
    assert 8 * lock.lanes <= lock.memory_kib <= 1 << 20
    assert 1 <= lock.iterations <= 32
    assert len(lock.salt) >= 16
