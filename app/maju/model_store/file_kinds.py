"""What a file of a model is, told by its content, and which kinds each slot may hold."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.model_store.gguf_header import read_gguf_header

#: Tokenizers of large vocabularies are JSON of some 20 MB.
_LARGEST_TEXT = 64 * 2**20
_LARGEST_SAFETENSORS_HEADER = 16 * 2**20
_LARGEST_CTRANSLATE2_VERSION = 64
_MOST_FIELDS = 2_000_000
_MOST_MEMBERS = 64


class FileKind(StrEnum):
    """Kinds of files that models of this program consist of. ``UNKNOWN``: none of them."""

    GGUF = "gguf"
    CTRANSLATE2 = "ctranslate2"
    ONNX = "onnx"
    SAFETENSORS = "safetensors"
    SENTENCEPIECE = "sentencepiece"
    TASK = "task"
    JSON = "json"
    TEXT = "text"
    UNKNOWN = "unknown"


#: Names each kind may have. Python source is text: by its name alone it would be run as part of a sentence-transformers folder.
_ENDINGS = {
    FileKind.GGUF: (".gguf",),
    FileKind.CTRANSLATE2: (".bin",),
    FileKind.ONNX: (".onnx",),
    FileKind.SAFETENSORS: (".safetensors",),
    FileKind.SENTENCEPIECE: (".model",),
    FileKind.TASK: (".task",),
    FileKind.JSON: (".json",),
    FileKind.TEXT: (".txt", ".md", ".toml", ""),
    FileKind.UNKNOWN: (),
}
_ALWAYS = frozenset({FileKind.JSON, FileKind.TEXT})
_ALLOWED = {
    Slot.SPEECH: _ALWAYS | {FileKind.CTRANSLATE2},
    Slot.VOICE: _ALWAYS | {FileKind.ONNX},
    Slot.FACE: _ALWAYS | {FileKind.TASK},
    Slot.POSE: _ALWAYS | {FileKind.TASK},
    Slot.LANGUAGE: _ALWAYS | {FileKind.GGUF},
    Slot.EMBEDDING: _ALWAYS | {FileKind.SAFETENSORS, FileKind.SENTENCEPIECE},
}


def allowed(slot: Slot, name: str, kind: FileKind) -> bool:
    """Whether a model of ``slot`` may hold a file of this name and kind."""
    return kind in _ALLOWED[slot] and PurePosixPath(name).suffix.lower() in _ENDINGS[kind]


def kind_of(path: Path) -> FileKind:
    """What ``path`` is by its content. Raises: OSError."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(64)
        if head.startswith(b"GGUF"):
            return _gguf(path)
        if _is_ctranslate2(head):
            return FileKind.CTRANSLATE2
        if _is_safetensors(file, size):
            return FileKind.SAFETENSORS
        if zipfile.is_zipfile(file):
            return FileKind.TASK if _is_task(file) else FileKind.UNKNOWN
        fields = _protobuf_fields(file, size)
        if fields is not None and {1, 7} <= fields <= _ONNX_FIELDS:
            return FileKind.ONNX
        if fields is not None and {1, 2} <= fields <= _SENTENCEPIECE_FIELDS:
            return FileKind.SENTENCEPIECE
        return _written(file, size)


def task_members(path: Path) -> tuple[str, ...]:
    """The names in a ``.task`` bundle. Raises: OSError, zipfile.BadZipFile."""
    with zipfile.ZipFile(path) as bundle:
        return tuple(bundle.namelist())


def _gguf(path: Path) -> FileKind:
    try:
        read_gguf_header(path)
    except MajuError:
        return FileKind.UNKNOWN
    return FileKind.GGUF


def _is_ctranslate2(head: bytes) -> bool:
    """A version, then the length and the name of the specification with its closing NUL (CTranslate2's ``model.cc``)."""
    if len(head) < 8:
        return False
    version, length = struct.unpack_from("<IH", head)
    name = head[6 : 6 + length]
    whole = len(name) == length and 0 < version <= _LARGEST_CTRANSLATE2_VERSION
    return whole and name.endswith(b"Spec\0") and name[:-1].isalnum()


def _is_safetensors(file: BinaryIO, size: int) -> bool:
    """The length of a JSON header, then that header, then the tensors."""
    file.seek(0)
    front = file.read(9)
    if len(front) < 9 or front[8:] != b"{":
        return False
    length = int.from_bytes(front[:8], "little")
    if not 2 <= length <= min(_LARGEST_SAFETENSORS_HEADER, size - 8):
        return False
    file.seek(8)
    return isinstance(_parsed(file.read(length)), dict)


def _is_task(file: BinaryIO) -> bool:
    """A bundle of TensorFlow Lite graphs (their mark lies at byte 4) and MediaPipe's own small tables."""
    try:
        with zipfile.ZipFile(file) as bundle:
            members = bundle.infolist()
            graphs = 0
            for member in members[:_MOST_MEMBERS]:
                if member.filename.endswith(".tflite"):
                    with bundle.open(member) as graph:
                        if graph.read(8)[4:] != b"TFL3":
                            return False
                    graphs += 1
                elif not member.filename.endswith((".binarypb", ".txt")):
                    return False
            return graphs > 0 and len(members) <= _MOST_MEMBERS
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error):
        return False


#: ``ModelProto`` of ONNX (onnx.proto3) and of SentencePiece (sentencepiece_model.proto): the numbers of their fields.
_ONNX_FIELDS = {1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26}
_SENTENCEPIECE_FIELDS = {1, 2, 3, 4, 5}


def _protobuf_fields(file: BinaryIO, size: int) -> set[int] | None:
    """Numbers of the outermost fields if the whole file is one protobuf message, else None."""
    file.seek(0)
    numbers: set[int] = set()
    try:
        for _ in range(_MOST_FIELDS):
            if file.tell() == size:
                return numbers or None
            tag = _varint(file)
            kind = tag & 7
            if kind == 0:
                _varint(file)
            elif kind in (1, 2, 5):
                file.seek({1: 8, 5: 4}.get(kind) or _varint(file), 1)
            else:
                return None
            if not 0 < tag >> 3 <= 32 or file.tell() > size:
                return None
            numbers.add(tag >> 3)
    except (ValueError, OverflowError):
        return None
    return None


def _varint(file: BinaryIO) -> int:
    """Raises: ValueError."""
    value = 0
    for shift in range(0, 63, 7):
        byte = file.read(1)
        if not byte:
            raise ValueError(shift)
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value
    raise ValueError(value)


def _written(file: BinaryIO, size: int) -> FileKind:
    """JSON, or text without control characters."""
    if size > _LARGEST_TEXT:
        return FileKind.UNKNOWN
    file.seek(0)
    content = file.read(_LARGEST_TEXT)
    if content.lstrip()[:1] in (b"{", b"[") and _parsed(content) is not None:
        return FileKind.JSON
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return FileKind.UNKNOWN
    return FileKind.UNKNOWN if any(_controls(text)) else FileKind.TEXT


def _controls(text: str) -> Iterator[bool]:
    return (sign in text for sign in map(chr, range(32)) if sign not in "\t\n\r\f\v\x1c\x1d\x1e")


def _parsed(content: bytes) -> object | None:
    """What JSON says, or None where it is none."""
    try:
        parsed: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return parsed
