"""llama.cpp alone in its child process: it can end its process, and two threads on one model abort it."""

import ctypes
from typing import Any

import llama_cpp
from llama_cpp.llama_grammar import LlamaGrammar

from maju.domain.errors import MajuError
from maju.domain.ports import Completion
from maju.engines.chat_prompt import ChatPrompt
from maju.engines.host_child import current_call

_PROGRESS_EVERY = 8


class LlamaService:
    """What the host calls. ``context`` tokens at most (fewer where the model was trained for fewer)."""

    def __init__(self, model: str, context: int, gpu_layers: int, threads: int) -> None:
        self._gpu_layers = gpu_layers if llama_cpp.llama_supports_gpu_offload() else 0
        self._threads = threads
        self._llama = self._open(model, context)
        self._abort = llama_cpp.ggml_abort_callback(lambda _data: current_call().cancelled.is_set())
        llama_cpp.llama_set_abort_callback(self._llama.ctx, self._abort, ctypes.c_void_p())
        metadata = self._llama.metadata
        self._prompt = ChatPrompt(
            metadata.get("tokenizer.chat_template", ""),
            begin=self._token_text(self._llama.token_bos()),
            end=self._token_text(self._llama.token_eos()),
        )

    def describe(self) -> tuple[str, str, int]:
        """The model's own name, how it runs (Korean), and its context in tokens."""
        where = f"그래픽 카드 {self._gpu_layers}층" if self._gpu_layers else f"프로세서 스레드 {self._threads}개"
        return str(self._llama.metadata.get("general.name", "")), where, int(self._llama.n_ctx())

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text."""
        return len(self._tokenize(text, False))

    def complete(
        self, system: str, user: str, grammar: str, max_tokens: int, temperature: float, seed: int
    ) -> Completion:
        """Answer one prompt. Raises MajuError ``llm-context-exceeded``."""
        prompt = self._prompt.tokens(system, user, self._tokenize)
        limit = int(self._llama.n_ctx())
        if len(prompt) + max_tokens > limit:
            sentence = "질문과 답변이 언어 모델이 한 번에 읽을 수 있는 길이를 넘었습니다({needed} > {limit} 토큰)."
            raise MajuError("llm-context-exceeded", sentence, needed=len(prompt) + max_tokens, limit=limit)
        bound = LlamaGrammar.from_string(grammar, verbose=False) if grammar else None
        try:
            answer: Any = self._llama.create_completion(
                prompt,
                max_tokens=max_tokens,
                temperature=temperature,
                seed=seed,
                grammar=bound,
                stopping_criteria=llama_cpp.StoppingCriteriaList([self._stop_or_report(len(prompt))]),
            )
        except RuntimeError:
            self._llama.reset()
            if current_call().cancelled.is_set():  # the abort callback ended llama_decode in the middle
                return Completion("", "cancelled", len(prompt), 0)
            raise
        choice, usage = answer["choices"][0], answer["usage"]
        finish = "cancelled" if current_call().cancelled.is_set() else str(choice["finish_reason"])
        # llama_cpp counts the tokens of the text made anew, which can be more than were written
        written = max_tokens if finish == "length" else int(usage["completion_tokens"])
        return Completion(str(choice["text"]), finish, len(prompt), written)

    def _stop_or_report(self, prompt_tokens: int) -> Any:
        call = current_call()

        def criterion(tokens: Any, _logits: Any) -> bool:
            written = len(tokens) - prompt_tokens
            if written % _PROGRESS_EVERY == 0:
                call.report(written)
            return call.cancelled.is_set()

        return criterion

    def _open(self, model: str, context: int) -> Any:
        def load(gpu_layers: int, context: int) -> Any:
            return llama_cpp.Llama(
                model,
                n_ctx=context,
                n_gpu_layers=gpu_layers,
                n_threads=self._threads,
                n_threads_batch=self._threads,
                verbose=False,
            )

        try:
            try:
                llama = load(self._gpu_layers, context)
            except (ValueError, RuntimeError):
                if not self._gpu_layers:
                    raise
                self._gpu_layers = 0  # not enough memory on the card
                llama = load(0, context)
            metadata = llama.metadata
            trained = int(metadata.get(f"{metadata.get('general.architecture')}.context_length", context))
            if trained < context:
                llama.close()
                llama = load(self._gpu_layers, trained)
        except (ValueError, RuntimeError, AssertionError) as error:
            sentence = (
                "언어 모델 파일을 열 수 없습니다. 파일이 깨졌거나 메모리가 부족합니다. 기본 분석은 그대로 됩니다."
            )
            raise MajuError("llm-model-corrupt", sentence) from error
        return llama

    def _tokenize(self, text: str, special: bool) -> list[int]:
        tokens: list[int] = self._llama.tokenize(text.encode("utf-8"), add_bos=False, special=special)
        return tokens

    def _token_text(self, token: int) -> str:
        return self._llama.detokenize([token], special=True).decode("utf-8", errors="replace") if token >= 0 else ""
