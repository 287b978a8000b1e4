"""A centre's postings in one file to carry to its kiosks: JSON lines packed by gzip, a header first, a checksum last.

The checksum finds damage and tampering with the content; whoever alters a pack on purpose can also compute a new one, so a
pack is only as trustworthy as the way it came. Its texts are made inert again when it is read.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from maju.documents.postings.limits import LARGEST_STREAM, LONGEST_ROW
from maju.documents.postings.posting_json import from_json, to_json
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting
from maju.domain.system_reasons import system_reason

_KIND = "maju-postings"
_VERSION = 1
_LONGEST_HEADER = 4_096


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says of itself. ``made_on``: ISO day; ``program``: version that made it."""

    postings: int
    made_on: str
    program: str


def write_pack(postings: Iterable[Posting], out: Path, *, made_on: str, program: str) -> PackFacts:
    """Write all postings to ``out``, which appears whole or not at all. Raises: MajuError ``posting-pack-write``."""
    part = out.with_name(f"{out.name}.part")
    digest = hashlib.sha256()
    count = 0
    try:
        with part.open("wb") as raw:
            with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
                header = {"kind": _KIND, "version": _VERSION, "made_on": made_on, "program": program}
                _write(packed, digest, header)
                for posting in postings:
                    _write(packed, digest, to_json(posting))
                    count += 1
                packed.write(_line({"postings": count, "sha256": digest.hexdigest()}))
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(out)
    except OSError as error:
        with suppress(OSError):  # there may be no such folder
            part.unlink(missing_ok=True)
        sentence = "공고 꾸러미를 {name}에 쓰지 못했습니다({why}). 가지고 있는 공고는 그대로입니다. 빈 자리와 쓰기 권한을 확인하고 다시 해 주십시오."
        raise MajuError("posting-pack-write", sentence, name=out, why=system_reason(error)) from error
    return PackFacts(count, made_on, program)


def check_pack(path: Path) -> PackFacts:
    """Read a pack from end to end and hold it against its checksum.

    Raises: MajuError ``posting-pack-missing``, ``-strange`` (no pack), ``-newer`` (made by a later version), ``-damaged`` (altered
    or not copied to its end).
    """
    digest = hashlib.sha256()
    with _opened(path) as lines:
        first = next(lines, b"")
        header = _header(path, first, lines)
        last, count = first, -1
        for line in lines:
            digest.update(last)
            last, count = line, count + 1
        trailer = _object(last)
        if count < 0 or trailer != {"postings": count, "sha256": digest.hexdigest()}:
            raise _damaged(path)
    return PackFacts(count, str(header.get("made_on", ""))[:10], str(header.get("program", ""))[:40])


def read_pack(path: Path) -> Iterator[Posting | RowTrouble]:
    """The postings of a pack, after it was checked as a whole. Raises: MajuError as :func:`check_pack`, before the first posting."""
    facts = check_pack(path)
    with _opened(path) as lines:
        for number, line in enumerate(islice(lines, 1, facts.postings + 1), 2):
            try:
                yield from_json(_object(line))
            except ValueError as error:
                yield RowTrouble(number, str(error))


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _write(packed: gzip.GzipFile, digest: "hashlib._Hash", value: object) -> None:
    line = _line(value)
    digest.update(line)
    packed.write(line)


@contextmanager
def _opened(path: Path) -> Iterator[Iterator[bytes]]:
    try:
        raw = path.open("rb")
    except OSError as error:
        sentence = "공고 꾸러미 {name}을(를) 열지 못했습니다. 바뀐 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오."
        raise MajuError("posting-pack-missing", sentence, name=path) from error
    with raw:
        if raw.peek(2)[:2] != b"\x1f\x8b":
            raise _strange(path)
        with gzip.GzipFile(fileobj=raw) as packed:
            yield _lines(path, packed)


def _lines(path: Path, packed: BinaryIO | gzip.GzipFile) -> Iterator[bytes]:
    """Lines with their end; one without, or beyond all bounds, is damage."""
    left = LARGEST_STREAM
    while True:
        try:
            line = packed.readline(LONGEST_ROW)
        except (OSError, EOFError, zlib.error) as error:
            raise _damaged(path) from error
        if not line:
            return
        left -= len(line)
        if left < 0 or not line.endswith(b"\n"):
            raise _damaged(path)
        yield line


def _header(path: Path, line: bytes, rest: Iterator[bytes]) -> dict[str, object]:
    header = _object(line) if len(line) <= _LONGEST_HEADER else {}
    if header.get("kind") != _KIND:
        raise _strange(path)
    if header.get("version") != _VERSION:
        for _line_of_it in rest:
            pass  # to the checksum of gzip itself: damage to the number is damage, and no newer version
        sentence = "{name}은(는) 더 새로운 판의 마주가 만든 꾸러미라 설치하지 않았습니다. 바뀐 것은 없습니다. 이 컴퓨터의 마주를 새 판으로 바꾼 뒤 다시 해 주십시오."
        raise MajuError("posting-pack-newer", sentence, name=path.name)
    return header


def _object(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _strange(path: Path) -> MajuError:
    sentence = "{name}은(는) 마주의 공고 꾸러미가 아니라 설치하지 않았습니다. 바뀐 것은 없습니다. 공고 파일이라면 ‘가져오기’로 넣어 주십시오."
    return MajuError("posting-pack-strange", sentence, name=path.name)


def _damaged(path: Path) -> MajuError:
    sentence = "공고 꾸러미 {name}이(가) 만들어진 때와 달라 설치하지 않았습니다. 바뀐 것은 없습니다. 복사하다 깨졌거나 누가 고친 것이니 꾸러미를 다시 복사하거나 만들어 주십시오."
    return MajuError("posting-pack-damaged", sentence, name=path.name)
