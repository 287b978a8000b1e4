"""Opens a GGUF file with llama.cpp as the budget says, and steps down where the card turns out to hold less."""

import contextlib
import ctypes
import logging
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.engines.llama_budget import BLOCK, FreeMemory, LlamaPlan, ModelShape, plan_for, shape_of
from maju.packs import used_backends

_log = logging.getLogger(__name__)

_PROCESSOR, _CARD = 0, 1  # ggml_backend_dev_type of ggml-backend.h
_PART = re.compile(r"-00001-of-(\d{5})\.gguf$")
_CANNOT_OPEN = (ValueError, RuntimeError, AssertionError)


def open_llama(
    model: Path, *, context: int, gpu_layers: int, threads: int, kv_bytes_per_token: int
) -> tuple[Any, LlamaPlan]:
    """The opened ``llama_cpp.Llama`` and the plan it was opened by (:func:`plan_for` explains the figures).

    Raises: MajuError ``llm-memory-short`` (nothing was loaded then) or ``llm-model-corrupt``.
    """
    choose_processor_code()
    shape = _shape(model, kv_bytes_per_token)
    free = free_memory()
    plan = plan_for(shape, free, context=context, gpu_layers=gpu_layers)
    said = ""
    while True:
        try:
            return _load(model, plan, threads), replace(plan, detail=plan.detail + said)
        except _CANNOT_OPEN as error:
            if not plan.gpu_layers:
                raise _corrupt() from error
        # the card holds less than it said: half as many layers, none in the end
        plan = plan_for(shape, free, context=plan.context, gpu_layers=plan.gpu_layers // 2)
        said = " · 그래픽 카드 메모리가 모자라 층을 줄였습니다"


def choose_processor_code() -> None:
    """Let llama.cpp take its library for this processor, where it was built with one for each kind (the package), and those of a pack
    for a card.

    Left alone it would look for them beside the interpreter and in the working folder, where anybody may have put something.
    """
    from llama_cpp import _ggml

    count = _ggml_function("ggml_backend_reg_count")
    count.restype = ctypes.c_size_t
    if not count():
        load = _ggml_function("ggml_backend_load_all_from_path")
        load.argtypes, load.restype = [ctypes.c_char_p], None
        load(str(_ggml.libggml_base_path).encode())
    take = _ggml_function("ggml_backend_load")
    take.argtypes, take.restype = [ctypes.c_char_p], ctypes.c_void_p
    for backend in used_backends():
        if not take(os.fsencode(backend)):  # of another version, or without the card's driver
            _log.warning("llama.cpp does not take %s", backend.name)


def free_memory() -> FreeMemory:
    """What is free now, here and on the cards llama.cpp was built for."""
    import llama_cpp
    import psutil

    card = device_memory(_CARD) if llama_cpp.llama_supports_gpu_offload() else None
    return FreeMemory(int(psutil.virtual_memory().available), card)


def device_memory(kind: int = _PROCESSOR) -> int | None:
    """Free bytes of all of ggml's devices of a kind (0 processor, 1 graphics card), None where it has none."""
    count, device, device_type, memory = (
        _ggml_function(name)
        for name in (
            "ggml_backend_dev_count",
            "ggml_backend_dev_get",
            "ggml_backend_dev_type",
            "ggml_backend_dev_memory",
        )
    )
    count.restype, device.restype = ctypes.c_size_t, ctypes.c_void_p
    device.argtypes, device_type.argtypes = [ctypes.c_size_t], [ctypes.c_void_p]
    memory.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t), ctypes.POINTER(ctypes.c_size_t)]
    memory.restype = None
    found: int | None = None
    for number in range(count()):
        handle = device(number)
        if device_type(handle) == kind:
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            memory(handle, ctypes.byref(free), ctypes.byref(total))
            found = (found or 0) + free.value
    return found


def _ggml_function(name: str) -> Any:
    """A function of the ggml that libllama uses: a wheel holds its file twice, and each that is loaded has devices of its own. Where
    libraries do not show those of the ones they use (Windows), it lies in ggml's or in the base library, once."""
    from llama_cpp import _ctypes_extensions, _ggml, llama_cpp

    for library in (llama_cpp._lib, _ggml.libggml):
        if hasattr(library, name):
            return getattr(library, name)
    return getattr(_ctypes_extensions.load_shared_library("ggml-base", _ggml.libggml_base_path), name)


def _shape(model: Path, kv_bytes_per_token: int) -> ModelShape:
    """What the file says of itself, without its weights."""
    import llama_cpp
    from llama_cpp._internals import LlamaModel

    llama_cpp.llama_backend_init()
    llama_cpp._logger.set_verbose(False)
    parameters = llama_cpp.llama_model_default_params()
    parameters.vocab_only = True
    try:
        opened = LlamaModel(path_model=str(model), params=parameters, verbose=False)
    except _CANNOT_OPEN as error:
        raise _corrupt() from error
    with contextlib.closing(opened) as words:
        return shape_of(
            words.metadata(),
            name=model.stem,
            file_bytes=size_of(model),
            vocabulary=llama_cpp.llama_vocab_n_tokens(words.vocab),
            kv_bytes_per_token=kv_bytes_per_token,
        )


def size_of(model: Path) -> int:
    """Bytes of the file, or of all parts of a split one."""
    match = _PART.search(model.name)
    if match is None:
        return model.stat().st_size
    stem = model.name[: match.start()]
    return sum(part.stat().st_size for part in model.parent.glob(f"{stem}-*-of-{match[1]}.gguf"))


def _load(model: Path, plan: LlamaPlan, threads: int) -> Any:
    import llama_cpp

    return llama_cpp.Llama(
        str(model),
        n_ctx=plan.context,
        n_batch=BLOCK,
        n_ubatch=BLOCK,
        n_gpu_layers=plan.gpu_layers,
        n_threads=threads,
        n_threads_batch=threads,
        verbose=False,
    )


def _corrupt() -> MajuError:
    sentence = "언어 모델 파일을 열 수 없습니다. 파일이 깨졌거나 메모리가 부족합니다. 기본 분석은 그대로 됩니다."
    return MajuError("llm-model-corrupt", sentence)
