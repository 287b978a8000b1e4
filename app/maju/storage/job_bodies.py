"""Bodies of rows: JSON, packed, because Korean texts with their keys shrink to less than half."""

import zlib
from typing import TypeVar

from maju.storage.codec import decode, encode

T = TypeVar("T")


def pack(value: object) -> bytes:
    """A dataclass as a column keeps it."""
    return zlib.compress(encode(value).encode("utf-8"))


def unpack(body: bytes, kind: type[T]) -> T:
    """The reverse."""
    return decode(zlib.decompress(body).decode("utf-8"), kind)
