"""A local language model by llama.cpp, alone in a child process."""

from collections.abc import Callable
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.ports import Completion, EngineInfo
from maju.engines.grammar import check_grammar
from maju.engines.host import EngineHost, worker_threads

_START_TIMEOUT_S = 300.0
_LEAST_TIMEOUT_S = 120.0
_SECONDS_PER_CHARACTER = 0.1
"""Reading, on a slow processor: about five tokens a second, two characters a token."""
_SECONDS_PER_TOKEN = 1.0
_MAGIC = b"GGUF"


def check_model(model: Path) -> None:
    """Look whether ``model`` can be a GGUF file. Raises MajuError ``llm-model-missing`` or ``llm-model-corrupt``."""
    if not model.is_file():
        sentence = "언어 모델 파일 ‘{name}’이(가) 없습니다. 기본 분석은 그대로 됩니다."
        raise MajuError("llm-model-missing", sentence, name=model.name)
    with model.open("rb") as file:
        if file.read(4) != _MAGIC:
            sentence = "‘{name}’은(는) GGUF 형식의 언어 모델이 아니거나 깨졌습니다. 기본 분석은 그대로 됩니다."
            raise MajuError("llm-model-corrupt", sentence, name=model.name)


class LlamaCppModel:
    """One GGUF model. Calls take turns; ``cancel`` may come from any thread and takes at most half a second.

    ``context``: tokens of prompt and answer together, 0 for as many as memory allows; ``gpu_layers``: how many layers to put
    on a graphics card, -1 for as many as fit; ``kv_bytes_per_token`` where the file's header is known better than
    llama.cpp tells it (:func:`maju.engines.llama_budget.shape_of`); ``pack``: where its code for cards is.
    """

    def __init__(
        self,
        model: Path,
        *,
        context: int = 0,
        gpu_layers: int = 0,
        kv_bytes_per_token: int = 0,
        idle_s: float | None = 600.0,
        pack: Path | None = None,
    ) -> None:
        check_model(model)
        self._name = model.stem
        self._detail = self._notice = ""
        self._context = 0
        self._described: int | None = None
        arguments = {
            "model": str(model.absolute()),
            "context": context,
            "gpu_layers": gpu_layers,
            "threads": worker_threads(),
            "kv_bytes_per_token": kv_bytes_per_token,
        }
        self._host = EngineHost(
            "maju.engines.llama_child:LlamaService",
            arguments,
            name="언어 모델",
            start_timeout_s=_START_TIMEOUT_S,
            idle_s=idle_s,
            pack=pack,
        )

    @property
    def info(self) -> EngineInfo:
        """Which model and, once it has run, where it runs; the notice says when memory is close."""
        return EngineInfo("llama.cpp", self._name, self._detail, self._notice)

    @property
    def context_tokens(self) -> int:
        """Longest prompt plus answer; loads the model if need be."""
        self.warm_up()
        return self._context

    def warm_up(self) -> None:
        """Load the model now. Raises MajuError ``llm-memory-short``, ``llm-model-corrupt``, ``llm-template`` or the host's."""
        if self._described is not None and self._described == self._host.pid:
            return
        # each start plans anew from what is free then: the context can be another one than before
        described = self._host.call("describe", timeout_s=_START_TIMEOUT_S)
        assert isinstance(described, tuple)
        name, self._detail, self._notice, self._context = described
        self._name = name or self._name
        self._described = self._host.pid

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text."""
        count = self._host.call("count_tokens", text, timeout_s=_LEAST_TIMEOUT_S)
        assert isinstance(count, int)
        return count

    def complete(
        self,
        system: str,
        user: str,
        *,
        grammar: str = "",
        max_tokens: int = 400,
        temperature: float = 0.2,
        seed: int = 0,
        on_text: Callable[[str], None] | None = None,
    ) -> Completion:
        """Answer one prompt. ``finish`` is ``length`` where ``max_tokens`` ended it; ``on_text`` gets the text in pieces, and
        none of it again where the process crashed and wrote it anew.

        Raises MajuError ``llm-context-exceeded``, ``llm-grammar-invalid`` or the host's.
        """
        if grammar:
            check_grammar(grammar)
        self.warm_up()
        limit = _LEAST_TIMEOUT_S + _SECONDS_PER_CHARACTER * len(system + user) + _SECONDS_PER_TOKEN * max_tokens
        arguments = (system, user, grammar, max_tokens, temperature, seed, on_text is not None)
        on_progress = _TextPieces(on_text) if on_text is not None else None
        completion = self._host.call("complete", *arguments, timeout_s=limit, on_progress=on_progress)
        assert isinstance(completion, Completion)
        return completion

    def cancel(self) -> None:
        """Stop a running ``complete``: it returns with ``finish`` ``cancelled``, or raises ``engine-cancelled``."""
        self._host.cancel()

    def close(self) -> None:
        """End the process."""
        self._host.close()


class _TextPieces:
    """Hands on the child's reports (characters before, piece), each character once."""

    def __init__(self, on_text: Callable[[str], None]) -> None:
        self._on_text = on_text
        self._told = 0

    def __call__(self, report: object) -> None:
        assert isinstance(report, tuple)
        before, piece = report
        new = piece[max(0, self._told - before) :]
        if new:
            self._told = before + len(piece)
            self._on_text(new)
