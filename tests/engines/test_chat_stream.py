"""Streams of the servers there are, and of those there should not be."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.chat_stream import (
    ChatStream,
    WrongAnswerError,
    context_of,
    counted_tokens,
    parse_object,
    says_context_exceeded,
    served_models,
)


def _chunk(text: str | None = None, finish: str | None = None, **more: object) -> str:
    delta = {} if text is None else {"content": text}
    return "data: " + json.dumps({"choices": [{"index": 0, "delta": delta, "finish_reason": finish}], **more})


def test_a_stream_is_read_to_its_end() -> None:
    stream = ChatStream()
    lines = [
        ": ping", "event: message", 'data: {"choices":[{"delta":{"role":"assistant","content":null}}]}', "", _chunk("면"), "",
        _chunk("접"), _chunk(finish="stop"),
        'data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":5}}}',
        "data: [DONE]", _chunk("뒤"),
    ]  # fmt: skip
    assert "".join(map(stream.read, lines)) == "면접"
    assert (stream.finish, stream.done, stream.pieces) == ("stop", True, 2)
    assert (stream.prompt_tokens, stream.written_tokens, stream.cached_tokens) == (9, 2, 5)


@pytest.mark.parametrize(("reason", "finish"), [("stop", "stop"), ("length", "length"), ("content_filter", "length")])
def test_why_it_stopped(reason: str, finish: str) -> None:
    stream = ChatStream()
    stream.read(_chunk(finish=reason))
    assert stream.finish == finish


@pytest.mark.parametrize(
    "line",
    [
        "data: nothing",
        "data: []",
        'data: {"error":{"message":"kaputt"}}',
        'data: {"choices":[1]}',
        "data: " + "[" * 9000,
    ],
)
def test_what_is_no_completion_is_refused(line: str) -> None:
    with pytest.raises(WrongAnswerError):
        ChatStream().read(line)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "choices",
                    "delta",
                    "content",
                    "finish_reason",
                    "usage",
                    "prompt_tokens",
                    "data",
                    "id",
                    "tokens",
                    "count",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_json_is_text_or_refused(value: object) -> None:
    line = "data: " + json.dumps(value)
    try:
        assert isinstance(ChatStream().read(line), str)
        answer = parse_object(json.dumps(value))
        assert all(isinstance(model["id"], str) for model in served_models(answer))
    except WrongAnswerError:
        assert not isinstance(value, dict) or "data" not in value or not isinstance(value["data"], list) or value
    if isinstance(value, dict):
        assert context_of(value, value) >= 0
        assert (counted_tokens(value) or 0) >= 0


@pytest.mark.parametrize(
    ("body", "exceeded"),
    [
        (
            '{"error":{"type":"exceed_context_size_error","message":"the request exceeds the available context size"}}',
            True,
        ),
        ("This model's maximum context length is 4096 tokens. However, you requested 5000 tokens", True),
        ('{"error":{"message":"unknown field grammar"}}', False),
    ],
)
def test_a_prompt_that_is_too_long_is_told_from_other_refusals(body: str, exceeded: bool) -> None:
    assert says_context_exceeded(body) is exceeded


def test_servers_say_their_context_in_their_own_ways() -> None:
    assert context_of({}, {"default_generation_settings": {"n_ctx": 16384}}) == 16384
    assert context_of({"max_model_len": 32768}, None) == 32768
    assert context_of({}, {"default_generation_settings": 7}) == 0
    assert counted_tokens({"tokens": [1, 2]}) == 2
    assert counted_tokens({"count": 3, "tokens": [1]}) == 3
    assert counted_tokens({"count": True}) is None
