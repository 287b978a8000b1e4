"""A secret under a PIN or passphrase: Argon2id (RFC 9106, its second recommended setting: 64 MiB, 3 passes, 4 lanes) makes the key that wraps it."""

import base64
import binascii
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from maju.sealed.blob import open_blob, seal
from maju.sealed.records import DamagedError

SHORTEST_PIN = 6
"""Characters. A PIN that guards a key can be tried away from this computer; each try costs 64 MiB and a fair part of a second."""
MEMORY_KIB, ITERATIONS, LANES = 65536, 3, 4
_SALT_BYTES = 16
_KEY_BYTES = 32
_PURPOSE = b"maju pin 1"
_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES = 1 << 20, 32, 16
"""What a changed file may at most ask of this computer."""


class WrongPinError(ValueError):
    """Another PIN, or a lock that was changed: the two cannot be told apart."""


class WeakPinError(ValueError):
    """A PIN of fewer than :data:`SHORTEST_PIN` characters."""


@dataclass(frozen=True, slots=True)
class PinLock:
    """A wrapped secret and what is needed, besides the PIN, to unwrap it. ``memory_kib``: KiB."""

    salt: bytes
    wrapped: bytes = field(repr=False)
    memory_kib: int = MEMORY_KIB
    iterations: int = ITERATIONS
    lanes: int = LANES


def key_of_words(
    words: str, salt: bytes, memory_kib: int = MEMORY_KIB, iterations: int = ITERATIONS, lanes: int = LANES
) -> bytes:
    """A 256-bit key from a PIN or passphrase. Composed and decomposed Hangul are the same words (NFC)."""
    kdf = Argon2id(salt=salt, length=_KEY_BYTES, iterations=iterations, lanes=lanes, memory_cost=memory_kib)
    return kdf.derive(unicodedata.normalize("NFC", words).encode("utf-8"))


def is_long_enough(words: str, shortest: int = SHORTEST_PIN) -> bool:
    """Whether a PIN (or with another limit a passphrase) may guard a key."""
    return len(unicodedata.normalize("NFC", words)) >= shortest


def lock_with_pin(pin: str, secret: bytes) -> PinLock:
    """Wrap ``secret``. Takes 64 MiB and a fair part of a second. Raises :class:`WeakPinError`."""
    if not is_long_enough(pin):
        raise WeakPinError(f"fewer than {SHORTEST_PIN} characters")
    salt = os.urandom(_SALT_BYTES)
    return PinLock(salt, seal(key_of_words(pin, salt), secret, _PURPOSE))


def open_with_pin(lock: PinLock, pin: str) -> bytes:
    """The secret. Takes as long as locking. Raises :class:`WrongPinError`."""
    key = key_of_words(pin, lock.salt, lock.memory_kib, lock.iterations, lock.lanes)
    try:
        return open_blob(key, lock.wrapped, _PURPOSE)
    except DamagedError as error:
        raise WrongPinError("the PIN does not open it") from error


def pin_to_plain(lock: PinLock) -> dict[str, str | int]:
    """For TOML and JSON."""
    return {
        "salt": base64.b64encode(lock.salt).decode("ascii"),
        "wrapped": base64.b64encode(lock.wrapped).decode("ascii"),
        "memory_kib": lock.memory_kib,
        "iterations": lock.iterations,
        "lanes": lock.lanes,
    }


def pin_from_plain(raw: Mapping[str, object]) -> PinLock:
    """The reverse. Raises ValueError for what cannot be a lock, or one that asks for more than a computer should give."""
    lanes = _number(raw, "lanes", 1, _MOST_LANES)
    return PinLock(
        salt=_bytes(raw, "salt", _SALT_BYTES),
        wrapped=_bytes(raw, "wrapped", 1),
        memory_kib=_number(raw, "memory_kib", 8 * lanes, _MOST_MEMORY_KIB),
        iterations=_number(raw, "iterations", 1, _MOST_ITERATIONS),
        lanes=lanes,
    )


def _number(raw: Mapping[str, object], name: str, least: int, most: int) -> int:
    value = raw.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(f"{name} of a lock: {value!r}")
    return value


def _bytes(raw: Mapping[str, object], name: str, least: int) -> bytes:
    try:
        value = base64.b64decode(str(raw.get(name, "")), validate=True)
    except binascii.Error as error:
        raise ValueError(f"{name} of a lock") from error
    if len(value) < least:
        raise ValueError(f"{name} of a lock")
    return value
