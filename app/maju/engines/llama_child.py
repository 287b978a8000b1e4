"""llama.cpp alone in its child process: it can end its process, and two threads on one model abort it."""

import ctypes
from collections.abc import Callable
from pathlib import Path

import llama_cpp
from llama_cpp.llama_grammar import LlamaGrammar

from maju.domain.errors import MajuError
from maju.domain.ports import Completion
from maju.engines.chat_prompt import ChatPrompt
from maju.engines.host_child import current_call
from maju.engines.llama_opening import open_llama
from maju.engines.llama_prefix import PromptReader, ReadingCancelledError
from maju.engines.written_text import WrittenText

_LONGEST_PIECE = 1024
"""Bytes of one token's text; the longest in use are runs of a few hundred spaces."""


class LlamaService:
    """What the host calls. ``context`` 0 and ``gpu_layers`` -1 are chosen from what is free (``llama_budget``)."""

    def __init__(
        self, model: str, context: int = 0, gpu_layers: int = 0, threads: int = 1, kv_bytes_per_token: int = 0
    ) -> None:
        self._threads = threads
        self._llama, self._plan = open_llama(
            Path(model),
            context=context,
            gpu_layers=gpu_layers,
            threads=threads,
            kv_bytes_per_token=kv_bytes_per_token,
        )
        self._abort = llama_cpp.ggml_abort_callback(lambda _data: _cancelled())
        llama_cpp.llama_set_abort_callback(self._llama.ctx, self._abort, ctypes.c_void_p())
        self._vocabulary = llama_cpp.llama_model_get_vocab(self._llama.model)
        self._reader = PromptReader(self._llama, _cancelled)
        self._prompt = ChatPrompt(
            self._llama.metadata.get("tokenizer.chat_template", ""),
            begin=self._token_text(self._llama.token_bos()),
            end=self._token_text(self._llama.token_eos()),
        )

    def describe(self) -> tuple[str, str, str, int]:
        """The model's own name, how it runs and what must be shown (both Korean), and its context in tokens."""
        threads = "" if self._plan.gpu_layers else f"프로세서 스레드 {self._threads}개 · "
        context = int(self._llama.n_ctx())
        return (
            str(self._llama.metadata.get("general.name", "")),
            threads + self._plan.detail,
            self._plan.notice,
            context,
        )

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text."""
        return len(self._tokenize(text, False))

    def complete(
        self, system: str, user: str, grammar: str, max_tokens: int, temperature: float, seed: int, stream: bool = False
    ) -> Completion:
        """Answer one prompt; ``stream`` reports (characters before, piece of text). Raises MajuError ``llm-context-exceeded``."""
        prompt = self._prompt.tokens(system, user, self._tokenize)
        limit = int(self._llama.n_ctx())
        if len(prompt) + max_tokens > limit:
            sentence = "질문과 답변이 언어 모델이 한 번에 읽을 수 있는 길이를 넘었습니다({needed} > {limit} 토큰)."
            raise MajuError("llm-context-exceeded", sentence, needed=len(prompt) + max_tokens, limit=limit)
        bound = LlamaGrammar.from_string(grammar, verbose=False) if grammar else None
        text = WrittenText(_reporter() if stream else None, thoughts=bool(grammar))
        cached = 0
        written: list[int] = []
        try:
            cached = self._reader.read(prompt)
            finish = self._write(text, written, bound, max_tokens, temperature, seed)
        except ReadingCancelledError:
            finish = "cancelled"
        except RuntimeError:
            if not _cancelled():
                self._reader.forget()
                raise
            finish = "cancelled"  # the abort callback ended llama_decode in the middle
        return Completion(text.finish(), finish, len(prompt), len(written), cached)

    def _write(
        self,
        text: WrittenText,
        written: list[int],
        grammar: LlamaGrammar | None,
        max_tokens: int,
        temperature: float,
        seed: int,
    ) -> str:
        """Write after what was read until the model ends, ``max_tokens`` are there or it is cancelled; return which."""
        self._llama.set_seed(seed)
        for token in self._llama.generate([], reset=False, temp=temperature, grammar=grammar):
            if _cancelled():
                return "cancelled"
            if llama_cpp.llama_vocab_is_eog(self._vocabulary, token):
                return "stop"
            written.append(token)
            text.add_bytes(self._token_bytes(token))
            if len(written) >= max_tokens:
                break
        return "length"

    def _tokenize(self, text: str, special: bool) -> list[int]:
        tokens: list[int] = self._llama.tokenize(text.encode("utf-8"), add_bos=False, special=special)
        return tokens

    def _token_bytes(self, token: int, *, special: bool = False) -> bytes:
        buffer = ctypes.create_string_buffer(_LONGEST_PIECE)
        length = llama_cpp.llama_token_to_piece(self._vocabulary, token, buffer, _LONGEST_PIECE, 0, special)
        return buffer.raw[: max(0, length)]

    def _token_text(self, token: int) -> str:
        return self._token_bytes(token, special=True).decode("utf-8", errors="replace") if token >= 0 else ""


def _cancelled() -> bool:
    return current_call().cancelled.is_set()


def _reporter() -> Callable[[str], None]:
    """Reports pieces with their place, so that one that comes again after a crash is known."""
    call, told = current_call(), 0

    def report(piece: str) -> None:
        nonlocal told
        call.report((told, piece))
        told += len(piece)

    return report
