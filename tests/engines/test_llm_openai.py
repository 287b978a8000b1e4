"""The adapter for servers of the local network: a real llama_cpp.server, and servers on 127.0.0.1 that say what others say."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.engines.llm_openai import ASSUMED_CONTEXT, OpenAiCompatibleModel
from tests.llama_server import running_llama_server

_LONG_TEXT = 'root ::= "가"{1000} "나"{1000}'


@dataclass
class _Request:
    """What came in, and how to answer."""

    handler: BaseHTTPRequestHandler
    path: str
    body: dict[str, object]

    def answer(self, status: int, value: object, **headers: str) -> None:
        raw = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.handler.send_response(status)
        for name, content in headers.items():
            self.handler.send_header(name, content)
        self.handler.send_header("Content-Length", str(len(raw)))
        self.handler.end_headers()
        self.handler.wfile.write(raw)

    def stream(self, *chunks: object, finish: str = "stop") -> None:
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.end_headers()
        for chunk in chunks:
            value = {"choices": [{"delta": {"content": chunk}}]} if isinstance(chunk, str) else chunk
            self.handler.wfile.write(b"data: " + json.dumps(value).encode() + b"\n\n")
            self.handler.wfile.flush()
        end = {"choices": [{"delta": {}, "finish_reason": finish}]}
        self.handler.wfile.write(b"data: " + json.dumps(end).encode() + b"\n\ndata: [DONE]\n\n")


@dataclass
class _Server:
    """Answers with ``routes`` by path; a path without one is 404."""

    routes: dict[str, Callable[[_Request], None]]
    seen: list[_Request] = field(default_factory=list)
    address: str = ""

    def bodies(self, path: str = "/v1/chat/completions") -> list[dict[str, object]]:
        return [request.body for request in self.seen if request.path == path]


@contextmanager
def _serving(server: _Server) -> Iterator[_Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._serve({})

        def do_POST(self) -> None:
            self._serve(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _serve(self, body: dict[str, object]) -> None:
            request = _Request(self, self.path, body)
            server.seen.append(request)
            server.routes.get(self.path, lambda request: request.answer(404, {"detail": "Not Found"}))(request)

        def log_message(self, *_arguments: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = threading.Thread(target=http.serve_forever, args=(0.02,))
    thread.start()
    server.address = f"http://127.0.0.1:{http.server_port}/v1"
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def _models(*names: str, **facts: object) -> Callable[[_Request], None]:
    return lambda request: request.answer(200, {"data": [{"id": name, **facts} for name in names]})


def _says(*words: str) -> Callable[[_Request], None]:
    return lambda request: request.stream(*words)


def _code(action: Callable[[], object]) -> str:
    with pytest.raises(MajuError) as refused:
        action()
    return refused.value.code


def test_the_address_is_always_shown(llama_server: str) -> None:
    model = OpenAiCompatibleModel(llama_server + "/v1")
    assert model.info.detail == llama_server
    assert llama_server in model.info.notice
    model.warm_up()
    assert model.info.label == "llama-tiny"
    assert model.context_tokens == ASSUMED_CONTEXT


def test_a_real_server_counts_tokens_itself(llama_server: str) -> None:
    model = OpenAiCompatibleModel(llama_server)
    assert model.count_tokens("안녕하세요 저는 개발자입니다") == len("안녕하세요 저는 개발자입니다") + 1
    assert model.count_tokens("") == 0


@pytest.mark.parametrize("when", ["while writing", "while reading"])
def test_cancelled_at_once_and_ready_again(llama_server: str, when: str) -> None:
    model = OpenAiCompatibleModel(llama_server)
    model.warm_up()
    cancelled_at: list[float] = []

    def cancel(_piece: str = "") -> None:
        if not cancelled_at:
            cancelled_at.append(time.monotonic())
            model.cancel()

    timer = threading.Timer(0.05, cancel)
    if when == "while reading":
        timer.start()
    pieces = cancel if when == "while writing" else None
    completion = model.complete("a", "답변입니다. " * 150, grammar=_LONG_TEXT, max_tokens=2000, on_text=pieces)
    timer.cancel()
    assert completion.finish == "cancelled"
    assert completion.written_tokens < 2000
    assert model.complete("a", "b", max_tokens=2).finish == "length"


def test_a_cancelled_call_does_not_wait_for_a_silent_server() -> None:
    asked, released = threading.Event(), threading.Event()

    def silent(request: _Request) -> None:
        asked.set()
        released.wait(60)

    with _serving(_Server({"/v1/models": _models("m"), "/v1/chat/completions": silent})) as server:
        model = OpenAiCompatibleModel(server.address)

        def cancel() -> None:
            assert asked.wait(60)
            model.cancel()

        thread = threading.Thread(target=cancel)
        thread.start()
        try:
            assert model.complete("a", "b").finish == "cancelled"
        finally:
            released.set()
            thread.join()


def test_llama_server_is_understood() -> None:
    routes = {
        "/v1/models": _models("/models/Qwen3.5-4B-Q4_K_M.gguf", owned_by="llamacpp"),
        "/props": lambda request: request.answer(200, {"default_generation_settings": {"n_ctx": 12288}}),
        "/tokenize": lambda request: request.answer(
            200, {"tokens": list(range(len(str(request.body.get("content", "")))))}
        ),
        "/v1/chat/completions": _says("면", "접"),
    }
    with _serving(_Server(routes)) as server:
        model = OpenAiCompatibleModel(server.address)
        assert model.context_tokens == 12288
        assert model.count_tokens("가나다") == 3
        pieces: list[str] = []
        completion = model.complete(
            "체계", "질문", grammar='root ::= "면접"', max_tokens=7, seed=5, on_text=pieces.append
        )
        assert (completion.text, completion.finish, completion.written_tokens) == ("면접", "stop", 2)
        assert pieces == ["면", "접"]
        assert model.info.label == "Qwen3.5-4B-Q4_K_M.gguf"
        (body,) = server.bodies()
    assert body["grammar"] == 'root ::= "면접"'
    assert body["chat_template_kwargs"] == {"enable_thinking": False}
    assert (body["seed"], body["max_tokens"], body["stream"]) == (5, 7, True)
    assert body["messages"] == [{"role": "system", "content": "체계"}, {"role": "user", "content": "질문"}]
    assert [request.path for request in server.seen].count("/v1/models") == 1


def test_vllm_is_understood() -> None:
    def tokenize(request: _Request) -> None:
        if "prompt" in request.body:
            request.answer(200, {"count": 4, "max_model_len": 20000, "tokens": [1, 2, 3, 4]})
        else:
            request.answer(422, {"detail": "prompt is missing"})

    usage = {
        "choices": [],
        "usage": {"prompt_tokens": 40, "completion_tokens": 3, "prompt_tokens_details": {"cached_tokens": 32}},
    }
    routes = {
        "/v1/models": _models("m", owned_by="vllm", max_model_len=20000),
        "/tokenize": tokenize,
        "/v1/chat/completions": lambda request: request.stream("<think>흠</think>", usage, "답"),
    }
    with _serving(_Server(routes)) as server:
        model = OpenAiCompatibleModel(server.address)
        assert model.context_tokens == 20000
        assert model.count_tokens("가나다") == 4
        completion = model.complete("a", "b")
        assert (completion.text, completion.prompt_tokens, completion.cached_tokens) == ("답", 40, 32)
        model.complete("a", "b", grammar='root ::= "가"')
        body = server.bodies()[-1]
    assert body["structured_outputs"] == {"grammar": 'root ::= "가"'}
    assert body["guided_grammar"] == 'root ::= "가"'


def test_a_server_that_knows_only_openais_fields_is_asked_with_those_from_then_on() -> None:
    def strict(request: _Request) -> None:
        strange = set(request.body) - {"model", "messages", "max_tokens", "temperature", "seed", "stream"}
        if strange:
            request.answer(400, {"error": {"message": f"unknown fields {sorted(strange)}"}})
        else:
            request.stream("답")

    with _serving(_Server({"/v1/models": _models("m"), "/v1/chat/completions": strict})) as server:
        model = OpenAiCompatibleModel(server.address)
        for _ in range(2):
            assert model.complete("a", "b", grammar='root ::= "답"').text == "답"
        assert len(server.bodies()) == 3
        assert model.count_tokens("가나다 abc") == 7  # 13 bytes, two a token
        asked = len(server.seen)
        model.count_tokens("가")
        assert len(server.seen) == asked


def test_too_long_a_prompt_is_refused_before_it_is_sent_and_when_the_server_says_so() -> None:
    def full(request: _Request) -> None:
        request.answer(400, {"error": {"type": "exceed_context_size_error", "message": "too long"}})

    with _serving(_Server({"/v1/models": _models("m"), "/v1/chat/completions": full})) as server:
        model = OpenAiCompatibleModel(server.address)
        assert _code(lambda: model.complete("a", "가" * 4000)) == "llm-context-exceeded"
        assert server.bodies() == []
        assert _code(lambda: model.complete("a", "b")) == "llm-context-exceeded"
        assert len(server.bodies()) == 1


def test_the_key_is_sent_and_a_wrong_one_said() -> None:
    def guarded(request: _Request) -> None:
        if request.handler.headers["Authorization"] == "Bearer 열쇠".encode().decode("latin-1"):
            _models("m")(request)
        else:
            request.answer(401, {"detail": "Invalid API key"})

    with _serving(_Server({"/v1/models": guarded})) as server:
        assert _code(OpenAiCompatibleModel(server.address).warm_up) == "llm-server-key"
        model = OpenAiCompatibleModel(server.address, key="열쇠")
        model.warm_up()
        assert "열쇠" not in repr(model.info)


def test_a_model_that_is_not_there_is_said_with_those_that_are() -> None:
    with _serving(_Server({"/v1/models": _models("a", "b")})) as server:
        with pytest.raises(MajuError, match=r"‘c’.*a, b") as refused:
            OpenAiCompatibleModel(server.address, "c").warm_up()
        assert refused.value.code == "llm-server-model-missing"
        OpenAiCompatibleModel(server.address, "b").warm_up()
    with _serving(_Server({"/v1/models": _models()})) as server:
        assert _code(OpenAiCompatibleModel(server.address).warm_up) == "llm-server-model-missing"


def test_a_redirect_is_not_followed() -> None:
    def away(request: _Request) -> None:
        request.answer(307, {}, Location="http://127.0.0.1:9/v1/models")

    with _serving(_Server({"/v1/models": away})) as server:
        with pytest.raises(MajuError, match="HTTP 307") as refused:
            OpenAiCompatibleModel(server.address).warm_up()
        assert refused.value.code == "llm-server-answer"


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"data": 3}', b"\xff\xfe", b""])
def test_what_is_no_such_server_is_said(answer: bytes) -> None:
    with _serving(_Server({"/v1/models": lambda request: request.answer(200, answer)})) as server:
        assert _code(OpenAiCompatibleModel(server.address).warm_up) == "llm-server-answer"


@pytest.mark.parametrize(
    "completion",
    [
        lambda request: request.answer(200, {"choices": [{"message": {"content": "통째로"}}]}),
        lambda request: request.answer(500, {"error": "kaputt"}),
        lambda request: request.stream({"error": {"message": "kaputt"}}),
        lambda request: request.stream("답", 5),
    ],
    ids=["no stream", "status 500", "an error in the stream", "no object"],
)
def test_a_completion_that_is_none_is_said(completion: Callable[[_Request], None]) -> None:
    with _serving(_Server({"/v1/models": _models("m"), "/v1/chat/completions": completion})) as server:
        model = OpenAiCompatibleModel(server.address)
        assert _code(lambda: model.complete("a", "b")) == "llm-server-answer"


def test_a_connection_that_breaks_in_the_middle_is_said() -> None:
    def breaks(request: _Request) -> None:
        request.handler.send_response(200)
        request.handler.send_header("Content-Length", "9999")
        request.handler.end_headers()
        request.handler.wfile.write(b'data: {"choices": [{"delta": {"content": "\xea\xb0\x80"}}]}\n\n')

    with _serving(_Server({"/v1/models": _models("m"), "/v1/chat/completions": breaks})) as server:
        model = OpenAiCompatibleModel(server.address)
        assert _code(lambda: model.complete("a", "b")) == "llm-server-unreachable"


def test_a_server_that_is_gone_is_said_and_found_again_when_it_is_back(fixture_models: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    model = OpenAiCompatibleModel(f"http://127.0.0.1:{port}")
    assert _code(model.warm_up) == "llm-server-unreachable"
    with running_llama_server(fixture_models / "llama-tiny.gguf", context=512) as address:
        model = OpenAiCompatibleModel(address)
        assert model.complete("a", "b", max_tokens=2).finish == "length"
    assert _code(lambda: model.complete("a", "b")) == "llm-server-unreachable"


def test_a_server_that_says_nothing_is_left() -> None:
    released = threading.Event()
    with _serving(
        _Server({"/v1/models": _models("m"), "/v1/chat/completions": lambda request: released.wait(60) and None})
    ) as server:
        model = OpenAiCompatibleModel(server.address, timeout_s=0.1)
        try:
            assert _code(lambda: model.complete("", "b", max_tokens=0)) == "llm-server-slow"
        finally:
            released.set()


def test_no_proxy_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    with _serving(_Server({"/v1/models": _models("m")})) as server:
        OpenAiCompatibleModel(server.address).warm_up()


def test_a_name_is_sent_as_the_host_and_reached_by_its_number() -> None:
    with _serving(_Server({"/v1/models": _models("m")})) as server:
        port = server.address.split(":")[2]
        OpenAiCompatibleModel(f"http://gpu.local:{port}", resolve=lambda _host, _port: ["127.0.0.1"]).warm_up()
        assert server.seen[0].handler.headers["Host"] == f"gpu.local:{port.removesuffix('/v1')}"
    public = OpenAiCompatibleModel("http://gpu.local", resolve=lambda _host, _port: ["8.8.8.8"])
    assert _code(lambda: public.complete("a", "b")) == "llm-server-public"


def test_a_public_address_is_refused_when_it_is_given() -> None:
    assert _code(lambda: OpenAiCompatibleModel("https://8.8.8.8/v1")) == "llm-server-public"


def test_an_invalid_grammar_never_reaches_the_server() -> None:
    with _serving(_Server({"/v1/models": _models("m")})) as server:
        model = OpenAiCompatibleModel(server.address)
        assert _code(lambda: model.complete("a", "b", grammar="root ::= nosuch")) == "llm-grammar-invalid"
        assert server.seen == []
