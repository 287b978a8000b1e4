"""Context and layers from what is free: the known figures of real models, and what must hold for any."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.engines.llama_budget import (
    LEAST_CONTEXT,
    MOST_CONTEXT,
    FreeMemory,
    ModelShape,
    plan_for,
    shape_of,
)

_GB = 10**9
#: Metadata as llama.cpp tells it of Qwen3.5-4B: 32 layers of which every fourth attends, 4 heads of 256 kept.
_QWEN = {
    "general.architecture": "qwen35",
    "qwen35.block_count": "32",
    "qwen35.context_length": "262144",
    "qwen35.embedding_length": "2560",
    "qwen35.attention.head_count": "16",
    "qwen35.attention.head_count_kv": "4",
    "qwen35.attention.key_length": "256",
    "qwen35.attention.value_length": "256",
    "qwen35.full_attention_interval": "4",
    "qwen35.ssm.inner_size": "4096",
    "qwen35.ssm.state_size": "128",
}
_4B = shape_of(_QWEN, name="Qwen3.5-4B", file_bytes=2_740_937_888, vocabulary=248_320)


def test_the_shape_is_read_from_the_metadata() -> None:
    assert _4B.kv_bytes_per_token == 8 * 4 * 512 * 2
    assert _4B.state_bytes == 32 * 4096 * 128 * 4
    assert (_4B.layers, _4B.heads, _4B.trained_context) == (32, 16, 262_144)
    plain = {
        "general.architecture": "llama",
        "llama.block_count": "2",
        "llama.attention.head_count": "4",
        "llama.embedding_length": "64",
    }
    assert shape_of(plain, name="n", file_bytes=1, vocabulary=9).kv_bytes_per_token == 2 * 4 * 32 * 2
    assert shape_of(plain, name="n", file_bytes=1, vocabulary=9, kv_bytes_per_token=77).kv_bytes_per_token == 77
    assert shape_of({}, name="n", file_bytes=1, vocabulary=9).layers == 0


@pytest.mark.parametrize(
    ("free", "context"),
    [(32 * _GB, MOST_CONTEXT), (8 * _GB, 12288), (6 * _GB, 8192), (4.85 * _GB, 6144), (4.6 * _GB, 4096)],
)
def test_the_context_follows_the_memory(free: float, context: int) -> None:
    plan = plan_for(_4B, FreeMemory(int(free)))
    assert plan.context == context
    assert plan.gpu_layers == 0
    assert f"문맥 {context}토큰" in plan.detail


def test_what_is_close_is_said_and_what_cannot_be_is_refused_with_both_figures() -> None:
    close = plan_for(_4B, FreeMemory(int(4.4 * _GB)))
    assert close.context == LEAST_CONTEXT
    assert "남습니다" in close.notice
    assert not plan_for(_4B, FreeMemory(8 * _GB)).notice
    with pytest.raises(MajuError, match=r"Qwen3\.5-4B.*3\.7GB.*3\.0GB") as refused:
        plan_for(_4B, FreeMemory(3 * _GB))
    assert refused.value.code == "llm-memory-short"


def test_a_card_takes_all_some_or_no_layers() -> None:
    ram = 16 * _GB
    everything = plan_for(_4B, FreeMemory(ram, 8 * _GB))
    assert everything.gpu_layers == 33
    assert "그래픽 카드 33/33층" in everything.detail
    assert everything.ram_bytes < _GB
    some = plan_for(_4B, FreeMemory(ram, 3 * _GB))
    assert 0 < some.gpu_layers < 33
    assert some.vram_bytes <= 3 * _GB
    assert plan_for(_4B, FreeMemory(ram, 700_000_000)).gpu_layers == 0
    assert plan_for(_4B, FreeMemory(ram, 0)).gpu_layers == 0
    assert plan_for(_4B, FreeMemory(ram, 24 * _GB), gpu_layers=10).gpu_layers == 10
    assert plan_for(_4B, FreeMemory(ram, 24 * _GB), gpu_layers=0).gpu_layers == 0


def test_a_card_makes_room_for_what_memory_cannot_hold() -> None:
    with pytest.raises(MajuError):
        plan_for(_4B, FreeMemory(2 * _GB))
    assert plan_for(_4B, FreeMemory(2 * _GB, 8 * _GB)).gpu_layers == 33


def test_the_context_is_never_longer_than_trained_and_as_asked_below_that() -> None:
    short = replace(_4B, trained_context=2048)
    assert plan_for(short, FreeMemory(32 * _GB)).context == 2048
    assert plan_for(_4B, FreeMemory(64 * _GB), context=100_000).context == 100_000
    assert plan_for(short, FreeMemory(32 * _GB), context=100_000).context == 2048
    assert plan_for(_4B, FreeMemory(32 * _GB), context=512).context == 512


_SHAPES = st.builds(
    ModelShape,
    name=st.just("모델"),
    file_bytes=st.integers(0, 40 * _GB),
    layers=st.integers(0, 100),
    heads=st.integers(0, 128),
    embedding=st.integers(0, 16_384),
    vocabulary=st.integers(0, 300_000),
    trained_context=st.one_of(st.just(0), st.integers(512, 300_000)),
    kv_bytes_per_token=st.integers(0, 2_000_000),
    state_bytes=st.integers(0, 200_000_000),
)


@given(
    _SHAPES,
    st.integers(0, 128 * _GB),
    st.one_of(st.none(), st.integers(0, 80 * _GB)),
    st.integers(-1, 120),
)
def test_no_plan_takes_more_than_there_is(shape: ModelShape, ram: int, vram: int | None, wanted: int) -> None:
    memory = FreeMemory(ram, vram)
    least = min(LEAST_CONTEXT, shape.trained_context or MOST_CONTEXT)
    plenty = plan_for(shape, FreeMemory(10**15, vram), context=least, gpu_layers=wanted)
    if plenty.ram_bytes > ram:
        with pytest.raises(MajuError) as refused:
            plan_for(shape, memory, gpu_layers=wanted)
        assert refused.value.code == "llm-memory-short"
        return
    plan = plan_for(shape, memory, gpu_layers=wanted)
    assert plan.ram_bytes <= ram
    assert plan.vram_bytes <= (vram or 0)
    assert 0 <= plan.gpu_layers <= shape.layers + 1
    assert wanted < 0 or plan.gpu_layers <= wanted
    trained = shape.trained_context or MOST_CONTEXT
    assert min(LEAST_CONTEXT, trained) <= plan.context <= min(MOST_CONTEXT, trained)
    assert plan.context % 1024 == 0 or plan.context == trained
