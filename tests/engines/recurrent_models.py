"""Tiny GGUF models whose layers keep a state instead of every token: all of them (Mamba) or three of four (Qwen3.5).

Random weights from a fixed seed; shapes as llama.cpp asks for them. They prove how prompts are kept, nothing else.
"""

from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

from tests.fixtures.make_gguf import CHAT_TEMPLATE, SPECIAL, vocabulary

WIDTH, HIDDEN, CONTEXT, SEED = 64, 128, 4096, 3
_HEADS, _KV_HEADS, _HEAD = 4, 2, 16
_STATE, _GROUPS, _RANK, _KERNEL = 16, 2, 4, 4
QWEN_LAYERS, INTERVAL = 4, 4

Tensors = dict[str, NDArray[np.float32]]


def write_qwen35(out: Path) -> Path:
    """Three gated delta-net layers and one of attention, as in Qwen3.5."""
    inner, keys = _STATE * _RANK, _STATE * _GROUPS
    mixed = {
        "attn_qkv": (2 * keys + inner, WIDTH), "attn_gate": (inner, WIDTH), "ssm_conv1d": (2 * keys + inner, _KERNEL),
        "ssm_beta": (_RANK, WIDTH), "ssm_alpha": (_RANK, WIDTH), "ssm_out": (WIDTH, inner),
    }  # fmt: skip
    attention = {
        "attn_q": (2 * _HEADS * _HEAD, WIDTH), "attn_k": (_KV_HEADS * _HEAD, WIDTH),
        "attn_v": (_KV_HEADS * _HEAD, WIDTH), "attn_output": (WIDTH, _HEADS * _HEAD),
    }  # fmt: skip
    feed = {"ffn_gate": (HIDDEN, WIDTH), "ffn_up": (HIDDEN, WIDTH), "ffn_down": (WIDTH, HIDDEN)}
    random = _random()
    tensors = _outer(random)
    for layer in range(QWEN_LAYERS):
        attends = layer % INTERVAL == INTERVAL - 1
        block = f"blk.{layer}."
        tensors |= {
            f"{block}{name}.weight": random(*shape)
            for name, shape in (feed | (attention if attends else mixed)).items()
        }
        ones = {"attn_norm": WIDTH, "post_attention_norm": WIDTH}
        ones |= {"attn_q_norm": _HEAD, "attn_k_norm": _HEAD} if attends else {"ssm_norm": _STATE}
        tensors |= {f"{block}{name}.weight": np.ones(size, np.float32) for name, size in ones.items()}
        if not attends:
            tensors[f"{block}ssm_a"] = -np.ones(_RANK, np.float32)
            tensors[f"{block}ssm_dt.bias"] = np.zeros(_RANK, np.float32)
    writer = _writer(out, "qwen35", QWEN_LAYERS)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_KV_HEADS)
    writer.add_key_length(_HEAD)
    writer.add_value_length(_HEAD)
    writer.add_rope_dimension_count(_HEAD)
    writer.add_rope_dimension_sections([2, 3, 3, 0])
    writer.add_full_attention_interval(INTERVAL)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_group_count(_GROUPS)
    return _finish(writer, out, tensors)


def write_mamba(out: Path) -> Path:
    """Two Mamba layers."""
    inner = 2 * WIDTH
    shapes = {
        "ssm_in": (2 * inner, WIDTH), "ssm_conv1d": (inner, _KERNEL), "ssm_x": (_RANK + 2 * _STATE, inner),
        "ssm_dt": (inner, _RANK), "ssm_out": (WIDTH, inner),
    }  # fmt: skip
    random = _random()
    tensors = _outer(random)
    for layer in range(2):
        block = f"blk.{layer}."
        tensors |= {f"{block}{name}.weight": random(*shape) for name, shape in shapes.items()}
        tensors[f"{block}attn_norm.weight"] = np.ones(WIDTH, np.float32)
        tensors[f"{block}ssm_conv1d.bias"] = tensors[f"{block}ssm_dt.bias"] = np.zeros(inner, np.float32)
        tensors[f"{block}ssm_a"] = -np.ones((inner, _STATE), np.float32)
        tensors[f"{block}ssm_d"] = np.ones(inner, np.float32)
    writer = _writer(out, "mamba", 2)
    writer.add_head_count(0)
    writer.add_ssm_inner_size(inner)
    return _finish(writer, out, tensors)


def _random():  # type: ignore[no-untyped-def]
    rng = np.random.default_rng(SEED)
    return lambda *shape: (rng.standard_normal(shape) * 0.1).astype(np.float32)


def _outer(random) -> Tensors:  # type: ignore[no-untyped-def]
    count = len(vocabulary()[0])
    return {
        "token_embd.weight": random(count, WIDTH),
        "output_norm.weight": np.ones(WIDTH, np.float32),
        "output.weight": random(count, WIDTH) * 3,
    }


def _writer(out: Path, architecture: str, layers: int) -> gguf.GGUFWriter:
    tokens, types, scores = vocabulary()
    writer = gguf.GGUFWriter(str(out), architecture)
    writer.add_name(f"maju {architecture}-tiny (random weights, for tests)")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_ssm_conv_kernel(_KERNEL)
    writer.add_ssm_state_size(_STATE)
    writer.add_ssm_time_step_rank(_RANK)
    writer.add_tokenizer_model("llama")
    writer.add_token_list([token.encode() for token in tokens])
    writer.add_token_scores(scores)
    writer.add_token_types(types)
    writer.add_unk_token_id(SPECIAL.index("<unk>"))
    writer.add_bos_token_id(SPECIAL.index("<s>"))
    writer.add_eos_token_id(SPECIAL.index("<|im_end|>"))
    writer.add_add_space_prefix(False)
    writer.add_chat_template(CHAT_TEMPLATE)
    return writer


def _finish(writer: gguf.GGUFWriter, out: Path, tensors: Tensors) -> Path:
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return out
