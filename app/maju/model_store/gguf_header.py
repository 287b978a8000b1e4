"""What a GGUF file says of itself: key-values and tensor shapes, never the weights.

The layout follows the GGUF specification of ggml (docs/gguf.md): magic, version, counts, key-values, tensor descriptions.
Everything read is bounded, so that a damaged or made-up file costs neither memory nor time.
"""

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from maju.domain.errors import MajuError

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
#: The largest vocabularies in use (about 260,000 tokens with 500,000 merges) make a header of some 20 MB.
_LARGEST_HEADER = 128 * 2**20
_LONGEST_KEY = 65_535
_LONGEST_TEXT = 2**20
_MOST_KEYS = 10_000
_MOST_TENSORS = 200_000
_MOST_DIMENSIONS = 4
_LONGEST_LIST = 4096
#: Value types by number: how ``struct`` reads them.
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
#: What the program, llama.cpp's buffers and the prompt need beside weights and cache.
_BESIDE = 500_000_000
_CACHE_VALUE_BYTES = 2

Value = str | int | float | bool | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """Facts of one file; 0 or empty where it does not say. ``kind``: ``model``, ``adapter``, ``mmproj``, ``imatrix``.

    ``kv_heads``: heads whose keys and values are kept, one figure a layer (0: the layer keeps none); ``key_length`` and
    ``value_length``: numbers per head. ``parameters`` counts the tensors of this file; ``part`` of ``parts`` from 0.
    """

    architecture: str
    kind: str
    name: str
    size_label: str
    file_type: int
    context_length: int
    layers: int
    embedding_length: int
    heads: int
    kv_heads: tuple[int, ...]
    key_length: int
    value_length: int
    parameters: int
    part: int
    parts: int


def read_gguf_header(path: Path) -> GgufHeader:
    """Read the header of ``path``.

    Raises: MajuError ``gguf-not``, ``gguf-version`` or ``gguf-corrupt``; OSError.
    """
    with path.open("rb", buffering=2**20) as file:
        reader = _Reader(file)
        try:
            if reader.take(4) != _MAGIC:
                raise MajuError("gguf-not", "‘{name}’은(는) GGUF 파일이 아닙니다.", name=path.name)
            if reader.number("I") not in _VERSIONS:
                sentence = (
                    "‘{name}’은(는) 오래되었거나 이 컴퓨터에 맞지 않는 GGUF 파일입니다. 새로 만든 파일을 골라 주십시오."
                )
                raise MajuError("gguf-version", sentence, name=path.name)
            return _header(reader)
        except (_DamagedError, struct.error, UnicodeDecodeError, OverflowError) as error:
            sentence = "‘{name}’ 파일의 앞부분이 깨졌습니다. 파일을 다시 받아 주십시오."
            raise MajuError("gguf-corrupt", sentence, name=path.name) from error


def memory_needed(header: GgufHeader, file_bytes: int, context: int) -> int:
    """Bytes a model needs while it runs with a context of ``context`` tokens; ``file_bytes``: all its parts.

    Weights as large as the file, keys and values of every token in 16 bits (llama.cpp's ``llama_kv_cache``: 2 · layers ·
    kv_heads · head_dim · context · 2 bytes), and half a gigabyte beside. Layers with a sliding window keep less: an upper bound.
    """
    return file_bytes + cache_bytes_per_token(header) * context + _BESIDE


def cache_bytes_per_token(header: GgufHeader) -> int:
    """Keys and values of one token in 16 bits."""
    return sum(header.kv_heads) * (header.key_length + header.value_length) * _CACHE_VALUE_BYTES


class _DamagedError(Exception):
    """The header breaks its own rules."""


class _Reader:
    """Little-endian values from the front of a file, never beyond the limit of a header."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        size = file.seek(0, 2)
        file.seek(0)
        self.size = size
        self._left = min(size, _LARGEST_HEADER)

    def take(self, count: int) -> bytes:
        self._spend(count)
        return self._file.read(count)

    def skip(self, count: int) -> None:
        self._spend(count)
        self._file.seek(count, 1)

    def number(self, code: str) -> int:
        value = self.scalar(code)
        if not isinstance(value, int):
            raise _DamagedError
        return value

    def scalar(self, code: str) -> int | float | bool:
        value: int | float | bool = struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))[0]
        return value

    def text(self, longest: int) -> str:
        length = self.number("Q")
        if length > longest:
            raise _DamagedError
        return self.take(length).decode("utf-8", errors="replace")

    def _spend(self, count: int) -> None:
        if count < 0 or count > self._left:
            raise _DamagedError
        self._left -= count

    @property
    def position(self) -> int:
        return self._file.tell()


def _header(reader: _Reader) -> GgufHeader:
    tensors, keys = reader.number("Q"), reader.number("Q")
    if tensors > _MOST_TENSORS or keys > _MOST_KEYS:
        raise _DamagedError
    values: dict[str, Value] = {}
    for _ in range(keys):
        key = reader.text(_LONGEST_KEY)
        value = _value(reader, reader.number("I"))
        if value is not None:
            values[key] = value
    parameters = _parameters(reader, tensors)
    return _facts(values, parameters)


def _value(reader: _Reader, kind: int) -> Value | None:
    """A value; None for a list too long to keep or not of whole numbers (vocabularies), which is passed over."""
    if kind == _STRING:
        return reader.text(_LONGEST_TEXT)
    if kind != _ARRAY:
        return reader.scalar(_code(kind))
    item, count = reader.number("I"), reader.number("Q")
    if item == _STRING:
        for _ in range(count):
            reader.skip(reader.number("Q"))
        return None
    code = _code(item)  # a list of lists has no use in any model: refused with the unknown types
    if count > _LONGEST_LIST or code in "fd":
        reader.skip(count * struct.calcsize("<" + code))
        return None
    return tuple(reader.number(code) for _ in range(count))


def _code(kind: int) -> str:
    if kind not in _SCALARS:
        raise _DamagedError
    return _SCALARS[kind]


def _parameters(reader: _Reader, tensors: int) -> int:
    """Numbers in all tensors. Refuses a file that ends before its last tensor begins: a broken download."""
    total, last = 0, 0
    for _ in range(tensors):
        reader.text(_LONGEST_KEY)
        dimensions = reader.number("I")
        if dimensions > _MOST_DIMENSIONS:
            raise _DamagedError
        total += math.prod(reader.number("Q") for _ in range(dimensions))
        reader.number("I")
        last = max(last, reader.number("Q"))
    if tensors and reader.position + last >= reader.size:
        raise _DamagedError
    return total


def _facts(values: dict[str, Value], parameters: int) -> GgufHeader:
    architecture = _text(values, "general.architecture")
    own = architecture + "."
    heads = max((0, *_numbers(values, own + "attention.head_count")))
    embedding = _number(values, own + "embedding_length")
    per_head = embedding // heads if heads else 0
    return GgufHeader(
        architecture=architecture,
        kind=_text(values, "general.type") or ("mmproj" if architecture == "clip" else "model"),
        name=_text(values, "general.name"),
        size_label=_text(values, "general.size_label"),
        file_type=_number(values, "general.file_type"),
        context_length=_number(values, own + "context_length"),
        layers=_number(values, own + "block_count"),
        embedding_length=embedding,
        heads=heads,
        kv_heads=_kv_heads(values, own, heads),
        key_length=_number(values, own + "attention.key_length") or per_head,
        value_length=_number(values, own + "attention.value_length") or per_head,
        parameters=parameters,
        part=_number(values, "split.no"),
        parts=_number(values, "split.count"),
    )


def _kv_heads(values: dict[str, Value], own: str, heads: int) -> tuple[int, ...]:
    """One figure a layer. ``full_attention_interval`` n: only every n-th layer attends (Qwen3.5's mixed layers)."""
    layers = min(_number(values, own + "block_count"), _LONGEST_LIST)
    stated = _numbers(values, own + "attention.head_count_kv") or (heads,)
    every = stated if len(stated) > 1 else stated * layers
    interval = _number(values, own + "full_attention_interval")
    if len(stated) == 1 and interval > 1:
        return tuple(count if layer % interval == interval - 1 else 0 for layer, count in enumerate(every))
    return every


def _text(values: dict[str, Value], key: str) -> str:
    value = values.get(key, "")
    return value if isinstance(value, str) else ""


def _number(values: dict[str, Value], key: str) -> int:
    value = values.get(key, 0)
    return max(0, value) if isinstance(value, int) else 0


def _numbers(values: dict[str, Value], key: str) -> tuple[int, ...]:
    """A figure that some models state once and others for every layer."""
    value = values.get(key, ())
    if isinstance(value, tuple):
        return tuple(max(0, number) for number in value)
    return (max(0, value),) if isinstance(value, int) else ()
