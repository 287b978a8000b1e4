"""One small value, sealed whole under a random nonce: facts of a take, a wrapped key."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from maju.sealed.records import DamagedError

MAGIC = b"MAJUBLB1"
_NONCE_BYTES = 12


def seal(key: bytes, content: bytes, purpose: bytes) -> bytes:
    """``content`` under ``key``; ``purpose`` is authenticated with it, so that one value cannot stand in for another."""
    nonce = os.urandom(_NONCE_BYTES)
    return MAGIC + nonce + AESGCM(key).encrypt(nonce, content, purpose)


def open_blob(key: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """What :func:`seal` was given. Raises :class:`DamagedError`."""
    if sealed[: len(MAGIC)] != MAGIC:
        raise DamagedError("no sealed value")
    body = sealed[len(MAGIC) :]
    try:
        return AESGCM(key).decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], purpose)
    except (InvalidTag, ValueError) as error:
        raise DamagedError("a sealed value") from error
