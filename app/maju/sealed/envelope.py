"""Sealed to somebody who is not there: whoever has the public key can seal, only the holder of the private key opens.

HPKE in base mode (RFC 9180): X25519, HKDF-SHA256, AES-256-GCM. ``info`` names what the content is for.
"""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from maju.sealed.records import DamagedError

MAGIC = b"MAJUENV1"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Pair:
    """32 bytes each (RFC 7748)."""

    public: bytes
    private: bytes = field(repr=False)


def new_pair() -> Pair:
    """A key pair nobody has."""
    made = X25519PrivateKey.generate()
    return Pair(made.public_key().public_bytes_raw(), made.private_bytes_raw())


def public_of(private: bytes) -> bytes:
    """The public key of a private one. Raises ValueError for one that is none."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_to(public: bytes, content: bytes, purpose: bytes) -> bytes:
    """``content`` for the holder of the private key; ``purpose`` is authenticated with it. Raises ValueError for a wrong key."""
    return MAGIC + _suite().encrypt(content, X25519PublicKey.from_public_bytes(public), info=purpose)


def open_with(private: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """What :func:`seal_to` was given. Raises :class:`DamagedError`."""
    if sealed[: len(MAGIC)] != MAGIC:
        raise DamagedError("no sealed envelope")
    try:
        return _suite().decrypt(sealed[len(MAGIC) :], X25519PrivateKey.from_private_bytes(private), info=purpose)
    except (InvalidTag, ValueError) as error:
        raise DamagedError("a sealed envelope") from error


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
