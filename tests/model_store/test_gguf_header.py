"""What GGUF files say of themselves, honest ones and made-up ones."""

import struct
from pathlib import Path

import gguf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.model_store.gguf_header import GgufHeader, memory_needed, read_gguf_header
from tests.model_store.pack_making import FIXTURES

LLAMA = FIXTURES / "llama-tiny.gguf"
CODES = {"gguf-not", "gguf-version", "gguf-corrupt"}


def text(value: str) -> bytes:
    content = value.encode()
    return struct.pack("<Q", len(content)) + content


def pair(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def made(tmp_path: Path, *pairs: bytes, tensors: bytes = b"", count: int = 0, version: int = 3) -> Path:
    path = tmp_path / "made.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", version, count, len(pairs)) + b"".join(pairs) + tensors)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(MajuError) as caught:
        read_gguf_header(path)
    return caught.value.code


def test_the_header_says_what_the_library_of_the_format_says() -> None:
    reader = gguf.GGUFReader(LLAMA)
    header = read_gguf_header(LLAMA)

    def field(key: str) -> object:
        found = reader.get_field(key)
        assert found is not None
        return found.contents()

    assert header.architecture == field("general.architecture") == "llama"
    assert header.name == field("general.name")
    assert header.kind == "model"
    assert header.context_length == field("llama.context_length")
    assert header.layers == field("llama.block_count")
    assert header.embedding_length == field("llama.embedding_length")
    assert header.heads == field("llama.attention.head_count")
    assert header.kv_heads == (field("llama.attention.head_count_kv"),) * header.layers
    assert header.file_type == field("general.file_type")
    assert header.parameters == sum(int(np.prod(tensor.shape)) for tensor in reader.tensors)


def test_heads_may_differ_by_layer(tmp_path: Path) -> None:
    u32 = struct.Struct("<I").pack
    path = made(
        tmp_path,
        pair("general.architecture", 8, text("mixed")),
        pair("mixed.block_count", 4, u32(4)),
        pair("mixed.embedding_length", 4, u32(64)),
        pair("mixed.attention.head_count", 4, u32(8)),
        pair("mixed.attention.head_count_kv", 9, struct.pack("<IQ4I", 4, 4, 0, 2, 0, 2)),
        pair("mixed.attention.key_length", 4, u32(16)),
        pair("tokenizer.ggml.scores", 9, struct.pack("<IQ2f", 6, 2, 0.5, 0.5)),
        pair("tokenizer.ggml.tokens", 9, struct.pack("<IQ", 8, 2) + text("가") + text("나")),
        pair("general.type", 8, text("adapter")),
    )
    header = read_gguf_header(path)
    assert (header.kv_heads, header.key_length, header.value_length) == ((0, 2, 0, 2), 16, 8)
    assert header.kind == "adapter"


def test_only_every_fourth_layer_of_a_mixed_model_keeps_keys(tmp_path: Path) -> None:
    u32 = struct.Struct("<I").pack
    path = made(
        tmp_path,
        pair("general.architecture", 8, text("q")),
        pair("q.block_count", 4, u32(8)),
        pair("q.attention.head_count_kv", 4, u32(2)),
        pair("q.full_attention_interval", 4, u32(4)),
    )
    assert read_gguf_header(path).kv_heads == (0, 0, 0, 2, 0, 0, 0, 2)


def test_memory_follows_the_formula() -> None:
    """Llama 3.1 8B: 32 layers, 8 key-value heads of 128 numbers; llama.cpp reports 1024 MiB of cache for 8192 tokens."""
    header = GgufHeader(
        "llama",
        "model",
        "",
        "8B",
        15,
        131072,
        32,
        4096,
        32,
        (8,) * 32,
        128,
        128,
        parameters=8_030_261_248,
        part=0,
        parts=0,
    )
    assert memory_needed(header, 4_920_000_000, 8192) == 4_920_000_000 + 1024 * 2**20 + 500_000_000


def test_a_file_that_ends_before_its_weights_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "half.gguf"
    path.write_bytes(LLAMA.read_bytes()[:400_000])
    assert refusal(path) == "gguf-corrupt"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "gguf-corrupt"),
        (b"GG", "gguf-corrupt"),
        (b"ggml" + bytes(100), "gguf-not"),
        (b"GGUF" + struct.pack("<IQQ", 1, 0, 0), "gguf-version"),
        (b"GGUF" + struct.pack(">IQQ", 3, 0, 0), "gguf-version"),
        (b"GGUF" + struct.pack("<IQQ", 3, 2**63, 0), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 2**63), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 2**62), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + pair("a", 99, b""), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + pair("a", 9, struct.pack("<IQ", 9, 1)), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + pair("a", 9, struct.pack("<IQ", 8, 2**62)), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + pair("a", 9, struct.pack("<IQ", 10, 2**61)), "gguf-corrupt"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1, 0) + text("t") + struct.pack("<I", 9), "gguf-corrupt"),
    ],
)
def test_made_up_headers_are_refused_at_once(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "made.gguf"
    path.write_bytes(content)
    assert refusal(path) == code


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_damaged_header_is_read_or_refused(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    content = bytearray(LLAMA.read_bytes()[:60_000])
    for at in data.draw(st.lists(st.integers(0, 1500) | st.integers(0, len(content) - 1), max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.gguf"
    path.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))]))
    try:
        header = read_gguf_header(path)
    except MajuError as error:
        code = error.code
    else:
        code = "" if header.layers >= 0 and len(header.kv_heads) <= 4096 else "nonsense"
    assert code in {"", *CODES}
