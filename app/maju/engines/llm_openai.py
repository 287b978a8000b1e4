"""A language model on the local network, behind an OpenAI-compatible server: llama-server, vLLM, llama_cpp.server."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.ports import Completion, EngineInfo
from maju.engines.chat_stream import (
    ChatStream,
    WrongAnswerError,
    context_of,
    counted_tokens,
    parse_object,
    says_context_exceeded,
    served_models,
)
from maju.engines.grammar import check_grammar
from maju.engines.server_address import Resolve, parse_server_address
from maju.engines.server_connection import CallCancelledError, ServerConnection
from maju.engines.written_text import WrittenText

ASSUMED_CONTEXT = 4096
"""Tokens, for a server that does not say: the least context this program loads a model with itself."""
_TEMPLATE_TOKENS = 64
"""What the server's chat template adds to the two texts, at most."""
_LEAST_TIMEOUT_S = 120.0
_SECONDS_PER_CHARACTER = 0.1
_SECONDS_PER_TOKEN = 1.0
_BYTES_PER_TOKEN = 2
"""For a server that cannot count: a Korean syllable of three bytes then counts 1.5 tokens and a Latin letter half a one, both
more than any tokeniser of MODELS needs."""


class OpenAiCompatibleModel:
    """The model ``model`` (empty: the first one) of the server at ``address``. Calls take turns; nothing stays connected.

    Raises: MajuError ``llm-server-address`` or ``llm-server-public``.
    """

    def __init__(
        self,
        address: str,
        model: str = "",
        key: str = "",
        *,
        timeout_s: float = _LEAST_TIMEOUT_S,
        resolve: Resolve | None = None,
    ) -> None:
        self._address = parse_server_address(address)
        self._connection = ServerConnection(self._address, key, resolve)
        self._wanted = model
        self._timeout_s = timeout_s
        self._turn = threading.RLock()
        self._model: dict[str, Any] | None = None
        self._context = ASSUMED_CONTEXT
        self._way: int | None = None  # of counting tokens; the number behind the last: none
        self._plain = False

    @property
    def info(self) -> EngineInfo:
        """The model's name once it is known, and always the address."""
        found = str(self._model["id"]) if self._model else self._wanted
        notice = f"질문과 답변 글을 {self._address}에 보내 살펴봅니다."
        return EngineInfo("openai", PurePosixPath(found).name or "언어 모델 서버", str(self._address), notice)

    @property
    def context_tokens(self) -> int:
        """Longest prompt plus answer, 4096 where the server does not say; asks it the first time."""
        self.warm_up()
        return self._context

    def warm_up(self) -> None:
        """Find the model. Raises: MajuError ``llm-server-key``, ``-model-missing``, ``-answer``, ``-unreachable``, ``-slow``, ``-public``."""
        with self._turn:
            if self._model is not None:
                return
            status, body = self._connection.ask("GET", "/v1/models")
            if status != 200:
                raise self._refusal(status, body)
            with self._understanding():
                models = served_models(parse_object(body))
            names = [str(model["id"]) for model in models]
            if not names or (self._wanted and self._wanted not in names):
                raise self._missing(", ".join(names) or Phrase("없음", {}))
            model = models[names.index(self._wanted)] if self._wanted else models[0]
            self._context = context_of(model, self._found("GET", "/props")) or ASSUMED_CONTEXT
            self._model = model

    def count_tokens(self, text: str) -> int:
        """Tokens of a plain text as the server counts them; where it cannot, half as many as the text has bytes."""
        if not text:
            return 0
        with self._turn:
            self.warm_up()
            assert self._model is not None
            ways: tuple[tuple[str, dict[str, object]], ...] = (
                ("/tokenize", {"content": text}),  # llama-server
                ("/tokenize", {"model": self._model["id"], "prompt": text, "add_special_tokens": False}),  # vLLM
                ("/extras/tokenize/count", {"input": text}),  # llama_cpp.server
            )
            known = self._way
            for number in range(len(ways)) if known is None else range(known, min(known + 1, len(ways))):
                counted = counted_tokens(self._found("POST", *ways[number]) or {})
                if counted:  # none for a text: it looked elsewhere for it
                    self._way = number
                    return counted
            self._way = len(ways)
            return -(-len(text.encode("utf-8")) // _BYTES_PER_TOKEN)

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
        """Answer one prompt. Whether the server keeps to a grammar is its own matter: whoever asked checks what it wrote.

        Raises: MajuError ``llm-context-exceeded``, ``llm-grammar-invalid`` or those of :meth:`warm_up`.
        """
        if grammar:
            check_grammar(grammar)
        text, told, counted = WrittenText(on_text, thoughts=bool(grammar)), ChatStream(), 0
        with self._turn, self._connection.one_call():
            try:
                counted = self.count_tokens(system) + self.count_tokens(user) + _TEMPLATE_TOKENS
                self.warm_up()
                if counted + max_tokens > self._context:
                    raise self._too_long(counted + max_tokens)
                asked = {
                    "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
                    "max_tokens": max_tokens,
                    "temperature": temperature,
                    "seed": seed,
                    "stream": True,
                }
                seconds = _SECONDS_PER_CHARACTER * len(system + user) + _SECONDS_PER_TOKEN * max_tokens
                self._write(asked, grammar, text, told, self._timeout_s + seconds)
            except CallCancelledError:
                return Completion(text.finish(), "cancelled", told.prompt_tokens or counted, told.pieces)
        written = told.written_tokens or (max_tokens if told.finish == "length" else told.pieces)
        prompt = told.prompt_tokens or counted
        return Completion(text.finish(), told.finish, prompt, written, told.cached_tokens)

    def cancel(self) -> None:
        """Stop a running ``complete``: its connection is closed, and it returns with ``finish`` ``cancelled``."""
        self._connection.cancel()

    def close(self) -> None:
        """End a running call."""
        self.cancel()

    def _write(self, asked: dict[str, Any], grammar: str, text: WrittenText, told: ChatStream, limit_s: float) -> None:
        """Stream a completion; a server that refuses fields it does not know is asked without them from then on."""
        assert self._model is not None
        asked["model"] = self._model["id"]
        refused = (0, "") if self._plain else self._stream(asked | self._extras(grammar), text, told, limit_s)
        if refused is None:
            return
        status, body = refused
        if status and (status not in (400, 422) or says_context_exceeded(body)):
            raise self._refusal(status, body)
        refused = self._stream(asked, text, told, limit_s)
        if refused is not None:
            raise self._refusal(*refused)
        self._plain = True

    def _stream(self, asked: object, text: WrittenText, told: ChatStream, limit_s: float) -> tuple[int, str] | None:
        """Read a completion to its end; or the status and body of a refusal."""
        with self._connection.streamed("/v1/chat/completions", asked, limit_s) as (status, lines):
            if status != 200:
                return status, "\n".join(lines)
            with self._understanding():
                for line in lines:
                    text.add(told.read(line))
                    if told.done:
                        break
                if not told.finish:
                    raise WrongAnswerError("the stream ended early")
        return None

    def _extras(self, grammar: str) -> dict[str, Any]:
        """What goes beyond OpenAI's fields: thinking off, counts in the stream, the grammar as this server calls it."""
        assert self._model is not None
        extras: dict[str, Any] = {
            "chat_template_kwargs": {"enable_thinking": False},
            "stream_options": {"include_usage": True},
        }
        if not grammar:
            return extras
        if self._model.get("owned_by") == "vllm":  # its older releases know only the second name
            return extras | {"structured_outputs": {"grammar": grammar}, "guided_grammar": grammar}
        return extras | {"grammar": grammar}

    def _found(self, method: str, path: str, asked: object = None) -> dict[str, Any] | None:
        """The JSON object a server answers with, or None where it does not know the path or says something else."""
        status, body = self._connection.ask(method, path, asked)
        with contextlib.suppress(WrongAnswerError):
            return parse_object(body) if status == 200 else None
        return None

    @contextlib.contextmanager
    def _understanding(self) -> Iterator[None]:
        try:
            yield
        except WrongAnswerError as error:
            raise self._wrong_answer() from error

    def _refusal(self, status: int, body: str) -> MajuError:
        if says_context_exceeded(body):
            return self._too_long(self._context)
        if status in (401, 403):
            sentence = "언어 모델 서버 {address}가 열쇠(API 키)를 받아 주지 않았습니다. 설정에서 키를 보아 주십시오. 기본 분석은 그대로 됩니다."
            return MajuError("llm-server-key", sentence, address=self._address)
        if status == 404 and self._model is not None:
            return self._missing(Phrase("알 수 없음", {}))
        return self._wrong_answer(f" (HTTP {status})")

    def _too_long(self, needed: int) -> MajuError:
        sentence = "질문과 답변이 언어 모델이 한 번에 읽을 수 있는 길이를 넘었습니다({needed} > {limit} 토큰)."
        return MajuError("llm-context-exceeded", sentence, needed=needed, limit=self._context)

    def _missing(self, names: str | Phrase) -> MajuError:
        if not self._wanted:
            sentence = "서버 {address}에서 쓸 수 있는 언어 모델을 찾지 못했습니다. 기본 분석은 그대로 됩니다."
            return MajuError("llm-server-model-missing", sentence, address=self._address)
        sentence = "서버 {address}에서 언어 모델 ‘{model}’을(를) 찾지 못했습니다. 그 서버에 있는 모델: {names}. 기본 분석은 그대로 됩니다."
        return MajuError("llm-server-model-missing", sentence, address=self._address, model=self._wanted, names=names)

    def _wrong_answer(self, detail: str = "") -> MajuError:
        sentence = (
            "{address}의 답을 알아들을 수 없습니다{detail}. OpenAI 방식의 언어 모델 서버인지, 주소가 맞는지 보아 주십시오. "
            "기본 분석은 그대로 됩니다."
        )
        return MajuError("llm-server-answer", sentence, address=self._address, detail=detail)
