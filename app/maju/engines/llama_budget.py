"""How much context and how many layers on a graphics card a model gets: a plain calculation from what is free."""

from collections.abc import Mapping
from dataclasses import dataclass

from maju.domain.errors import MajuError

BLOCK = 256
"""Tokens llama.cpp reads at once (its ``n_batch`` and ``n_ubatch``); the buffers it computes in grow with it."""
LEAST_CONTEXT, USUAL_CONTEXT, MOST_CONTEXT = 4096, 8192, 16384
SAVED_STATES = 4
"""Copies of a recurrent model's state that are kept beside the one in use (``llama_prefix``)."""
_STEP = 1024
_GIB = 2**30
_RESERVE = _GIB
"""What must stay free beside the model for it not to be said that memory is short: a recording, a speech model's growth."""
_PROCESS = 200 * 2**20
"""Python with llama.cpp: 50 MB measured with a model of 1 MB; the rest for a large vocabulary and grammars."""
_DRIVER = 500 * 2**20
"""What a CUDA context and its workspaces take on a card before the first weight."""
_HALF_FLOAT, _FLOAT = 2, 4


@dataclass(frozen=True, slots=True)
class ModelShape:
    """What decides a model's memory. Bytes, counts and tokens; ``state_bytes``: the fixed state of recurrent layers."""

    name: str
    file_bytes: int
    layers: int
    heads: int
    embedding: int
    vocabulary: int
    trained_context: int
    kv_bytes_per_token: int
    state_bytes: int = 0


@dataclass(frozen=True, slots=True)
class FreeMemory:
    """Bytes free now; ``vram`` is None where llama.cpp has no graphics card to use."""

    ram: int
    vram: int | None = None


@dataclass(frozen=True, slots=True)
class LlamaPlan:
    """How to load a model, what it takes (bytes), how to say it (Korean), and what must be shown if memory is close."""

    context: int
    gpu_layers: int
    ram_bytes: int
    vram_bytes: int
    detail: str
    notice: str = ""


def shape_of(
    metadata: Mapping[str, str], *, name: str, file_bytes: int, vocabulary: int, kv_bytes_per_token: int = 0
) -> ModelShape:
    """A model's shape from the metadata llama.cpp gives as text.

    Keys and values of a token take layers · kv_heads · (key_length + value_length) · 2 bytes (16-bit floats), only every
    n-th layer's where ``full_attention_interval`` is n. llama.cpp does not tell figures stored layer by layer: then all heads
    are counted, an upper bound, and whoever has read the file passes ``kv_bytes_per_token``.
    """
    own = metadata.get("general.architecture", "") + "."

    def number(key: str, otherwise: int = 0) -> int:
        found = metadata.get(own + key, "")
        return int(found) if found.isdecimal() else otherwise

    layers, heads, embedding = number("block_count"), number("attention.head_count"), number("embedding_length")
    per_head = embedding // heads if heads else 0
    both = number("attention.key_length", per_head) + number("attention.value_length", per_head)
    attending = layers // max(1, number("full_attention_interval", 1))
    kept = attending * number("attention.head_count_kv", heads) * both * _HALF_FLOAT
    state = layers * number("ssm.inner_size") * number("ssm.state_size") * _FLOAT
    trained = number("context_length")
    return ModelShape(
        name, file_bytes, layers, heads, embedding, vocabulary, trained, kv_bytes_per_token or kept, state
    )


def plan_for(shape: ModelShape, free: FreeMemory, *, context: int = 0, gpu_layers: int = -1) -> LlamaPlan:
    """The plan for ``shape``. ``context`` 0 chooses one; ``gpu_layers`` -1 means as many as fit, else at most so many.

    With g of n + 1 parts (layers, and the output) on the card and f = g / (n + 1), a context of c tokens takes

        card:   f · (file + c · kv + state) + compute + 500 MB
        memory: (1 - f) · (file + c · kv + state) + compute + 200 MB, compute only where not all is on the card
        compute = 4 · 256 · (max(vocabulary, heads · c) + c + 8 · embedding)   (logits or attention scores, mask, activations)

    The weights count in full although they are mapped: llama.cpp copies most of them into a faster order. As many layers as
    fit go on the card. The context is 8192, less (not under 4096) where 1 GiB would not stay free, more (to 16384) while no
    layer has to leave the card and half of the memory stays free; never more than the model was trained for.

    Raises: MajuError ``llm-memory-short``.
    """
    limit = shape.trained_context or MOST_CONTEXT
    if context:
        usual = least = most = min(context, limit)
    else:
        usual, least, most = (min(tokens, limit) for tokens in (USUAL_CONTEXT, LEAST_CONTEXT, MOST_CONTEXT))
    chosen = usual
    while chosen > least and _ram(shape, chosen, _fitting(shape, chosen, free, gpu_layers)) + _RESERVE > free.ram:
        chosen = max(least, chosen - _STEP)
    layers = _fitting(shape, chosen, free, gpu_layers)
    while chosen + _STEP <= most and _roomy(shape, chosen + _STEP, layers, free, gpu_layers):
        chosen += _STEP
    return _checked(shape, free, chosen, layers)


def _roomy(shape: ModelShape, context: int, layers: int, free: FreeMemory, gpu_layers: int) -> bool:
    stays = _fitting(shape, context, free, gpu_layers) >= layers
    return stays and 2 * _ram(shape, context, layers) <= free.ram


def _checked(shape: ModelShape, free: FreeMemory, context: int, layers: int) -> LlamaPlan:
    ram, vram = _ram(shape, context, layers), _vram(shape, context, layers)
    if ram > free.ram:
        sentence = (
            "언어 모델 ‘{name}’에는 메모리가 {needed} 필요한데 지금 {free}만 비어 있어 열지 않았습니다. 다른 프로그램을 닫거나 "
            "더 작은 모델을 골라 주십시오. 기본 분석은 그대로 됩니다."
        )
        raise MajuError("llm-memory-short", sentence, name=shape.name, needed=_said(ram), free=_said(free.ram))
    notice = ""
    if ram + _RESERVE > free.ram:
        notice = (
            f"언어 모델이 메모리 {_said(ram)}를 쓰고 나면 {_said(free.ram - ram)}만 남습니다. 느려지면 다른 프로그램을 닫아 "
            "주십시오."
        )
    parts = [f"문맥 {context}토큰", f"메모리 {_said(ram)}"]
    if layers:
        parts[1:] = [f"메모리 {_said(ram)}", f"그래픽 카드 {layers}/{shape.layers + 1}층에 {_said(vram)}"]
    return LlamaPlan(context, layers, ram, vram, " · ".join(parts), notice)


def _fitting(shape: ModelShape, context: int, free: FreeMemory, wanted: int) -> int:
    """Layers that fit on the card, at most ``wanted`` (-1: all)."""
    every = shape.layers + 1
    if not free.vram:
        return 0
    room = free.vram - _DRIVER - _compute(shape, context)
    one = _weights_and_cache(shape, context) / every
    fit = every if not one else max(0, min(every, int(room / one)))
    return fit if wanted < 0 else min(fit, wanted)


def _ram(shape: ModelShape, context: int, layers: int) -> int:
    every = shape.layers + 1
    here = _weights_and_cache(shape, context) * (every - layers) // every
    return here + _PROCESS + (_compute(shape, context) if layers < every else 0)


def _vram(shape: ModelShape, context: int, layers: int) -> int:
    if not layers:
        return 0
    there = _weights_and_cache(shape, context) * layers // (shape.layers + 1)
    return there + _compute(shape, context) + _DRIVER


def _weights_and_cache(shape: ModelShape, context: int) -> int:
    return shape.file_bytes + context * shape.kv_bytes_per_token + shape.state_bytes * (1 + SAVED_STATES)


def _compute(shape: ModelShape, context: int) -> int:
    widest = max(shape.vocabulary, shape.heads * context)
    return _FLOAT * BLOCK * (widest + context + 8 * shape.embedding)


def _said(size: int) -> str:
    return f"{size / 1e9:.1f}GB"
