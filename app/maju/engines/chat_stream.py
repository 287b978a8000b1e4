"""What OpenAI-compatible servers say: the pieces of a streamed chat completion, and their refusals."""

import json
import re
from typing import Any

_CONTEXT_EXCEEDED = re.compile(r"exceed_context_size|context.{0,20}(?:length|size|window)", re.IGNORECASE)
_ENDED = {"stop": "stop", "length": "length"}


class WrongAnswerError(Exception):
    """The server said something that is no chat completion (what, in English, for the log)."""


class ChatStream:
    """Reads server-sent events line by line. ``finish`` is empty until the server said why it stopped; counts 0 until told."""

    def __init__(self) -> None:
        self.finish = ""
        self.done = False
        self.pieces = 0
        self.prompt_tokens = 0
        self.written_tokens = 0
        self.cached_tokens = 0

    def read(self, line: str) -> str:
        """The text a line brings, empty where it brings none. Raises: WrongAnswerError."""
        field, _, data = line.partition(":")
        if field != "data" or self.done:
            return ""  # comments keep the connection alive; event names say nothing more than their data
        data = data.strip()
        if data == "[DONE]":
            self.done = True
            return ""
        chunk = parse_object(data)
        if "error" in chunk:
            raise WrongAnswerError(data[:500])
        self._count(chunk)
        choices = chunk.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else {}
        if not isinstance(choice, dict):
            raise WrongAnswerError(data[:500])
        reason = choice.get("finish_reason")
        if isinstance(reason, str):
            self.finish = _ENDED.get(reason, "length")  # whatever else ended it, the model had not finished
        delta = choice.get("delta")
        text = delta.get("content") if isinstance(delta, dict) else None
        if not isinstance(text, str) or not text:
            return ""
        self.pieces += 1
        return text

    def _count(self, chunk: dict[str, Any]) -> None:
        usage = chunk.get("usage")
        if not isinstance(usage, dict):
            return
        self.prompt_tokens = _whole(usage, "prompt_tokens")
        self.written_tokens = _whole(usage, "completion_tokens")
        details = usage.get("prompt_tokens_details")
        self.cached_tokens = _whole(details, "cached_tokens") if isinstance(details, dict) else 0


def parse_object(text: str) -> dict[str, Any]:
    """A JSON object. Raises: WrongAnswerError."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongAnswerError(text[:500]) from error
    if not isinstance(found, dict):
        raise WrongAnswerError(text[:500])
    return found


def says_context_exceeded(body: str) -> bool:
    """Whether a refusal is about a prompt that is too long (llama-server's type, vLLM's and OpenAI's sentences)."""
    return bool(_CONTEXT_EXCEEDED.search(body))


def served_models(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The models of ``/v1/models`` that have an id. Raises: WrongAnswerError."""
    listed = answer.get("data")
    if not isinstance(listed, list):
        raise WrongAnswerError("no list of models")
    return [model for model in listed if isinstance(model, dict) and isinstance(model.get("id"), str)]


def context_of(model: dict[str, Any], properties: dict[str, Any] | None) -> int:
    """Tokens of prompt and answer together: llama-server's ``/props``, or vLLM's entry; 0 where neither says."""
    settings = (properties or {}).get("default_generation_settings")
    said = _whole(settings, "n_ctx") if isinstance(settings, dict) else 0
    return said or _whole(model, "max_model_len")


def counted_tokens(answer: dict[str, Any]) -> int | None:
    """How many tokens a tokeniser's answer tells of, None where it tells nothing."""
    count, tokens = answer.get("count"), answer.get("tokens")
    if isinstance(count, int) and not isinstance(count, bool) and count >= 0:
        return count
    return len(tokens) if isinstance(tokens, list) else None


def _whole(values: dict[str, Any], key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
