"""Opens text in whatever encoding Korean programs write: UTF-8 with or without a mark, UTF-16, CP949; packed by gzip too."""

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from maju.documents.postings.limits import LARGEST_STREAM
from maju.documents.postings.troubles import locked, missing, too_big, unreadable
from maju.domain.errors import MajuError

GZIP = b"\x1f\x8b"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1_048_576
_HEAD = 65_536
_MOST_WRONG = 0.02
"""Share of characters that cannot be decoded, above which a file is no text."""
_REPLACEMENT = "\ufffd"


class _Bounded(io.RawIOBase):
    """Reads on until ``limit`` bytes came: what unpacks into more is refused. Raises: MajuError."""

    def __init__(self, inner: BinaryIO, path: Path, limit: int) -> None:
        self._inner, self._path, self._limit = inner, path, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._inner.read(len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            raise unreadable(self._path, "압축이 깨졌거나 파일이 끝까지 오지 않았습니다") from error
        self._limit -= len(data)
        if self._limit < 0:
            raise too_big(self._path, LARGEST_STREAM)
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def open_bytes(path: Path, limit: int = LARGEST_STREAM) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where it is gzip. Raises: MajuError."""
    if path.exists() and not path.is_file():
        raise unreadable(path, "파일이 아니라 폴더나 장치입니다")
    try:
        raw = path.open("rb")
    except FileNotFoundError as error:
        raise missing(path) from error
    except OSError as error:
        raise locked(path) from error
    with raw:
        packed = raw.peek(2)[:2] == GZIP
        with gzip.open(raw) if packed else raw as inner:
            yield io.BufferedReader(_Bounded(cast(BinaryIO, inner), path, limit), _CHUNK)


@contextmanager
def open_text(path: Path, encoding: str, limit: int = LARGEST_STREAM) -> Iterator[TextIO]:
    """The text of a file with its line ends as they are; bytes that cannot be decoded become U+FFFD. Raises: MajuError."""
    with open_bytes(path, limit) as stream, io.TextIOWrapper(stream, encoding, errors="replace", newline="") as text:
        yield text


def head_of(path: Path, encoding: str) -> str:
    """The beginning of the text, at most 65,536 characters. Raises: MajuError."""
    with open_text(path, encoding) as text:
        return text.read(_HEAD)


def encoding_of(path: Path) -> str:
    """The encoding in which the file makes sense.

    Raises: MajuError ``postings-unreadable`` where it is no text in any of them.
    """
    with open_bytes(path) as stream:
        head = stream.read(_HEAD)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if b"\0" in head:
        return _sixteen_bits(path, head)
    wrong = {name: _wrong_share(path, name) for name in ("utf-8", "cp949")}
    best = "utf-8" if wrong["utf-8"] <= wrong["cp949"] else "cp949"
    if wrong[best] > _MOST_WRONG:
        raise unreadable(path, "글자로 된 파일이 아닙니다")
    return best


def _sixteen_bits(path: Path, head: bytes) -> str:
    """UTF-16 without its mark: signs and line ends leave a zero in every second byte. Lone zeros are dirt in UTF-8."""
    zeros = head[1::2].count(0), head[0::2].count(0)
    if max(zeros) < len(head) // 64:
        return "utf-8" if _wrong_share(path, "utf-8") <= _wrong_share(path, "cp949") else "cp949"
    name = "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"
    if min(zeros) > len(head) // 32 or _wrong_share(path, name) > _MOST_WRONG:
        raise unreadable(path, "글자로 된 파일이 아닙니다")
    return name


def _wrong_share(path: Path, encoding: str) -> float:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    wrong = seen = 0
    with open_bytes(path) as stream:
        while chunk := stream.read(_CHUNK):
            text = decoder.decode(chunk)
            wrong, seen = wrong + text.count(_REPLACEMENT), seen + len(text)
            if encoding != "cp949" and wrong > 1000 and wrong > seen // 10:
                break
    return wrong / max(seen, 1)


def whole_text(path: Path, encoding: str, limit: int) -> str:
    """All of the text, held in memory. Raises: MajuError ``postings-too-big``."""
    with open_text(path, encoding, limit) as text:
        try:
            return text.read()
        except MajuError as error:
            raise too_big(path, limit) if error.code == "postings-too-big" else error from error
