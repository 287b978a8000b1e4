"""Reads prompts into llama.cpp so that what the last prompt and the next have in common is read once.

Prompts are read in blocks that begin at multiples of 256 tokens, and what is kept is cut down to whole blocks. Every block is
then computed from the same tokens in the same shape whether it was kept or not, so the same prompt gives the same numbers, and
with the same seed the same answer. ``Llama.generate`` keeps the prefix to the token, and its numbers then differ in the last bits.

Attention keeps every token apart and forgets the end of a text at will. Recurrent layers (Mamba, the mixed layers of
Qwen3.5) keep one state: ``Llama.generate`` reads all of the prompt again for them. Here their state is copied at the ends of
blocks and put back.
"""

import ctypes
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Any

from maju.engines.llama_budget import BLOCK, SAVED_STATES

_MOST_STATE_BYTES = 512 * 2**20
_SEQUENCE = 0


class ReadingCancelledError(Exception):
    """Cancelled between two blocks."""


class PromptReader:
    """The prompt side of one ``llama_cpp.Llama``, whose own prompt cache must not be used beside it."""

    def __init__(self, llama: Any, cancelled: Callable[[], bool]) -> None:
        import llama_cpp

        self._llama = llama
        self._cancelled = cancelled
        self._library = llama_cpp
        self._stateful = bool(
            llama_cpp.llama_model_is_recurrent(llama.model) or llama_cpp.llama_model_is_hybrid(llama.model)
        )
        self._kept: list[int] = []
        self._states: list[tuple[int, Any]] = []

    def read(self, prompt: Sequence[int]) -> int:
        """Make ``prompt`` (at least one token) what the model has read, and return how many tokens it had read before.

        Raises: ReadingCancelledError; RuntimeError where llama.cpp's abort callback ended it or it failed.
        """
        common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(self._kept, prompt, strict=False)))
        start = self._rewind(min(common, len(prompt) - 1) // BLOCK * BLOCK)
        self._kept = list(prompt[:start])
        for begin in range(start, len(prompt), BLOCK):
            if self._cancelled():
                raise ReadingCancelledError
            block = list(prompt[begin : begin + BLOCK])
            self._llama.eval(block)
            self._kept += block
            if self._stateful and len(block) == BLOCK:
                self._save(begin + BLOCK)
        return start

    def forget(self) -> None:
        """After a failure nothing that was read is trusted."""
        self._kept, self._states = [], []
        self._llama.reset()

    def _rewind(self, wanted: int) -> int:
        """Go back to at most ``wanted`` tokens and return where it now stands."""
        position = self._restore(wanted) if self._stateful else wanted
        if position and self._llama._ctx.kv_cache_seq_rm(_SEQUENCE, position, -1):
            self._llama.n_tokens = position
            return position
        self._states = []
        self._llama.reset()
        return 0

    def _restore(self, wanted: int) -> int:
        self._states = [(position, state) for position, state in self._states if position <= wanted]
        if not self._states:
            return 0
        position, state = self._states[-1]
        restored = self._library.llama_state_seq_set_data_ext(
            self._llama.ctx, state, len(state), _SEQUENCE, self._library.LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY
        )
        return position if restored else 0

    def _save(self, position: int) -> None:
        """Copy the recurrent state: kept are the first, which the next answer's prompt shares, and the last ones."""
        flags = self._library.LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY
        size = self._library.llama_state_seq_get_size_ext(self._llama.ctx, _SEQUENCE, flags)
        most = min(SAVED_STATES, _MOST_STATE_BYTES // size) if size else 0
        if not most:
            return
        state = (ctypes.c_uint8 * size)()
        if self._library.llama_state_seq_get_data_ext(self._llama.ctx, state, size, _SEQUENCE, flags) != size:
            return
        self._states.append((position, state))
        if len(self._states) > most:
            del self._states[min(1, most - 1)]
