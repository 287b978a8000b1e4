"""Ways to break a document: of any bytes, and of what lies inside an archive, a compound file or a packed stream, packed again
so that the break reaches the reader behind the unpacking."""

import functools
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

import olefile

from tests.fixtures.documents.compound_file import compound_file

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]

_NUMBERS = (
    0,
    1,
    0x7F,
    0x80,
    0xFF,
    0x100,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFE,
    0xFFFFFFFF,
)
_WRITTEN = (
    b"0", b"1", b"-1", b"2", b"65535", b"65536", b"2147483647", b"-2147483648", b"4294967295", b"99999999999999999999", b"1e309",
    b"NaN", b"0.0000001", b"", b"x", b"\xed\x95\x9c", b"%s%n",
)  # fmt: skip
_PARTS_CHANGED = 3
_DEEP = 3_000


def mutated(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """One to three breaks of one document. ``others``: documents to splice with."""
    inside = _inside(data)
    for _ in range(rng.randint(1, _PARTS_CHANGED)):
        change = rng.choice((inside, inside, inside, _any_bytes)) if inside else _any_bytes
        data = change(data, rng, others)
    return data


def _inside(data: bytes) -> Mutation | None:
    if data.startswith(b"PK\x03\x04"):
        return _archive
    if data.startswith(olefile.MAGIC):
        return _compound
    return _pdf if data.startswith(b"%PDF") else None


# --- any bytes ----------------------------------------------------------------------------------------------------------


def _any_bytes(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    return rng.choice((_flip, _flip, _number, _number, _cut, _drop, _repeat, _swap, _splice, _noise))(data, rng, others)


def _flip(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 8, 64)) if changed else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _number(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    """A length, a count or an offset becomes one that readers stumble over."""
    form = rng.choice(("<H", "<I", ">H", ">I", "B"))
    size = struct.calcsize(form)
    if len(data) < size:
        return data
    at = rng.randrange(len(data) - size + 1)
    value = rng.choice(_NUMBERS) & (256**size - 1)
    return data[:at] + struct.pack(form, value) + data[at + size :]


def _cut(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _drop(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    begin, end = _stretch(data, rng)
    return data[:begin] + data[end:]


def _repeat(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    begin, end = _stretch(data, rng)
    return data[:end] + data[begin:end] * rng.choice((1, 2, 50)) + data[end:]


def _swap(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    first, second = sorted((_stretch(data, rng), _stretch(data, rng)))
    if first[1] > second[0]:
        return data
    return (
        data[: first[0]] + data[slice(*second)] + data[first[1] : second[0]] + data[slice(*first)] + data[second[1] :]
    )


def _splice(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others)
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]


def _noise(data: bytes, rng: Random, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.choice((1, 4, 100))) + data[at:]


def _stretch(data: bytes, rng: Random) -> tuple[int, int]:
    begin = rng.randrange(len(data) + 1)
    return begin, min(len(data), begin + rng.choice((1, 4, 16, 256, 4096)))


# --- archives -----------------------------------------------------------------------------------------------------------


def _archive(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error):
        return _any_bytes(data, rng, others)
    written = [at for at, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels", ".hpf", "mimetype"))]
    at = rng.choice(written or range(len(parts))) if parts else 0
    match rng.randrange(12) if parts else 0:
        case 0:
            parts = parts[:at] + parts[at + 1 :]
        case 1:
            parts.append((parts[at][0], rng.choice(parts)[1]))
        case 2:
            parts[at] = (rng.choice(("../x", "/x", "a" * 300, "가", parts[at][0].upper())), parts[at][1])
        case 3:
            parts += [(f"word/extra{number}.xml", b"<x/>") for number in range(rng.choice((10, 990, 1100)))]
        case _:
            parts[at] = (parts[at][0], _markup(parts[at][1], rng, others))
    return _zipped(parts, rng)


def _zipped(parts: list[tuple[str, bytes]], rng: Random) -> bytes:
    buffer = io.BytesIO()
    method = rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts:
            # the name is set afterwards: ZipFile warns about names that come twice, which is the point here
            entry = zipfile.ZipInfo(name.replace("\0", ""))
            entry.compress_type = method
            archive.NameToInfo.pop(entry.filename, None)
            archive.writestr(entry, content)
    return buffer.getvalue()


def _markup(xml: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """Breaks of an XML part that a parser takes, and some that it does not."""
    match rng.randrange(10):
        case 0:
            return _any_bytes(xml, rng, others)
        case 1:  # a number in an attribute
            return _one(re.compile(rb'(?<=")-?\d+(?=")'), xml, rng, lambda _found: rng.choice(_WRITTEN))
        case 2:  # any attribute
            return _one(re.compile(rb'(?<==")[^"]*(?=")'), xml, rng, lambda _found: rng.choice(_WRITTEN))
        case 3:  # the name of an element
            return _one(
                re.compile(rb"(?<=<)[\w:]+(?=[ />])"),
                xml,
                rng,
                lambda _found: rng.choice((b"w:p", b"w:tbl", b"w:tc", b"hp:tbl", b"x")),
            )
        case 4:  # an element with nothing in it goes, or comes often
            again = rng.choice((0, 2, 500))
            return _one(re.compile(rb"<[\w:]+(?: [^<>]*)?/>"), xml, rng, lambda found: found * again)
        case 5:  # a whole element goes, or comes often
            again = rng.choice((0, 2, 40))
            return _one(re.compile(rb"<([\w:]+)(?: [^<>]*)?>[^<]*</\1>"), xml, rng, lambda found: found * again)
        case 6:  # elements in each other
            deep = rng.choice((5, 60, _DEEP))
            return _one(re.compile(rb"<([\w:]+)(?: [^<>]*)?>[^<]*</\1>"), xml, rng, lambda found: _nested(found, deep))
        case 7:
            return xml.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY e "eeeeeeeeee">]>', 1)
        case 8:  # text
            noise = rng.choice(
                ("가" * 70_000, "\u202e", "\u200b" * 300, "&#xFFFF;", "&#0;", "\U000e0041" * 50, "\u1100\u1161\u11a8")
            ).encode()
            return _one(re.compile(rb"(?<=>)[^<>]+(?=<)"), xml, rng, lambda found: found + noise)
        case _:  # two elements change places
            found = list(re.finditer(rb"<([\w:]+)(?: [^<>]*)?>[^<]*</\1>", xml))
            if len(found) < 2:
                return xml
            first, second = sorted(rng.sample(found, 2), key=lambda match: match.start())
            return xml[: first.start()] + second[0] + xml[first.end() : second.start()] + first[0] + xml[second.end() :]


def _nested(element: bytes, deep: int) -> bytes:
    opening, name = re.match(rb"<([\w:]+)(?: [^<>]*)?>", element), element.rpartition(b"</")[2]
    assert opening is not None
    return opening[0] * deep + element + (b"</" + name) * deep


def _one(pattern: re.Pattern[bytes], data: bytes, rng: Random, change: Callable[[bytes], bytes]) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    match = rng.choice(found)
    return data[: match.start()] + change(match[0]) + data[match.end() :]


# --- compound files -----------------------------------------------------------------------------------------------------


def _compound(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    try:
        with olefile.OleFileIO(data) as file:
            streams = {"/".join(name): file.openstream(name).read() for name in file.listdir()}
    except Exception:  # already broken
        return _any_bytes(data, rng, others)
    if not streams:
        return _any_bytes(data, rng, others)
    read = [name for name in streams if name in ("FileHeader", "DocInfo") or name.startswith("BodyText")]
    name = rng.choice(read or list(streams))
    match rng.randrange(10):
        case 0:
            del streams[name]
        case 1:
            streams[name.replace("0", "7")] = streams[name]
        case 2:
            streams[name] = _bomb(rng.choice((1_000, 3_000_000, 30_000_000)))
        case _:
            streams[name] = _records(streams[name], rng, others)
    return compound_file(streams) if streams else b""


@functools.cache
def _bomb(size: int) -> bytes:
    return zlib.compress(bytes(size), 9)[2:-4]


def _records(stream: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """HWP records: a header of tag (10 bits), level (10) and size (12), then so many bytes."""
    try:
        body, packed = zlib.decompress(stream, -15), True
    except zlib.error:
        body, packed = stream, False
    records = _split(body)
    at = rng.randrange(len(records)) if records else 0
    match rng.randrange(8) if records else 7:
        case 0:
            del records[at]
        case 1:
            records.insert(rng.randrange(len(records) + 1), records[at])
        case 2:
            records[at:at] = [records[at]] * rng.choice((2, 300))
        case 3:
            other = rng.randrange(len(records))
            records[at], records[other] = records[other], records[at]
        case 4:  # its level or its tag
            head = struct.unpack("<I", records[at][:4])[0] ^ (rng.choice((1, 2, 3, 0x3FF)) << rng.choice((0, 10)))
            records[at] = struct.pack("<I", head) + records[at][4:]
        case 5:  # its size, without what it says
            head = struct.unpack("<I", records[at][:4])[0] & 0xFFFFF | rng.choice((0, 1, 5, 0xFFE, 0xFFF)) << 20
            records[at] = struct.pack("<I", head) + records[at][4:]
        case 6:
            records[at] = records[at][:4] + _any_bytes(records[at][4:], rng, others)
        case _:
            records = [_any_bytes(body, rng, others)]
    body = b"".join(records)
    return zlib.compress(body, 1)[2:-4] if packed else body


def _split(body: bytes) -> list[bytes]:
    records, at = [], 0
    while at + 4 <= len(body):
        size = struct.unpack("<I", body[at : at + 4])[0] >> 20
        head = 4
        if size == 0xFFF and at + 8 <= len(body):
            size, head = struct.unpack("<I", body[at + 4 : at + 8])[0], 8
        records.append(body[at : at + head + size])
        at += head + size
    return records


# --- PDF ----------------------------------------------------------------------------------------------------------------

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _pdf(data: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    match rng.randrange(8):
        case 0 | 1 | 2:
            return _one(_STREAM, data, rng, lambda found: _stream(found, rng, others))
        case 3 | 4:
            return _one(re.compile(rb"(?<=[ \[/])-?\d+(?=[ \]/\n\r>])"), data, rng, lambda _found: rng.choice(_WRITTEN))
        case 5:
            return _one(re.compile(rb"\d+ 0 R"), data, rng, lambda _found: b"%d 0 R" % rng.randrange(40))
        case 6:
            return _one(
                re.compile(rb"/[A-Z]\w+"), data, rng, lambda _found: rng.choice(re.findall(rb"/[A-Z]\w+", data))
            )
        case _:
            return _one(
                re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL), data, rng, lambda found: found * rng.choice((0, 2))
            )


def _stream(found: bytes, rng: Random, others: Sequence[bytes]) -> bytes:
    """A stream changed behind its packing; its length in the dictionary may be wrong then, which pdfium mends."""
    match = _STREAM.fullmatch(found)
    assert match is not None
    try:
        body, packed = zlib.decompress(match[1]), True
    except zlib.error:
        body, packed = match[1], False
    if rng.random() < 0.5:
        body = _one(re.compile(rb"-?\d+(?:\.\d+)?"), body, rng, lambda _found: rng.choice(_WRITTEN))
    elif rng.random() < 0.3:
        body = _one(re.compile(rb"[^\n]+\n"), body, rng, lambda line: line * rng.choice((0, 2, 2_000)))
    else:
        body = _any_bytes(body, rng, others)
    return b"stream\n" + (zlib.compress(body, 1) if packed else body) + b"\nendstream"
