"""Exchanges with one server of the local network: never past it, never through a proxy, ended from another thread."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx2

from maju.domain.errors import MajuError
from maju.engines.server_address import Resolve, ServerAddress

_CONNECT_TIMEOUT_S = 5.0
_ASK_TIMEOUT_S = 20.0


class CallCancelledError(Exception):
    """The running call was cancelled."""


class ServerConnection:
    """A connection for each exchange, to a number that was found to be near; ``key`` goes into the Authorization header.

    Everything raises MajuError ``llm-server-unreachable``, ``llm-server-slow`` or ``llm-server-public``, and
    CallCancelledError after :meth:`cancel`.
    """

    def __init__(self, address: ServerAddress, key: str, resolve: Resolve | None) -> None:
        self._address = address
        self._headers = {b"Host": address.authority.encode()}
        if key:
            self._headers[b"Authorization"] = f"Bearer {key}".encode()
        self._resolve = resolve
        self._lock = threading.Lock()  # guards the three below
        self._busy = False
        self._cancelled = False
        self._socket: socket.socket | None = None

    def ask(self, method: str, path: str, asked: object = None) -> tuple[int, str]:
        """Status and body of one short exchange; ``asked`` is sent as JSON."""
        with self._telling_troubles(), self._client(_ASK_TIMEOUT_S) as client:
            response = client.request(method, path, json=asked, extensions=self._extensions())
            return response.status_code, response.text

    @contextlib.contextmanager
    def streamed(self, path: str, asked: object, limit_s: float) -> Iterator[tuple[int, Iterator[str]]]:
        """The status of a POST of JSON and the lines of its answer as they come; ``limit_s`` for all of them."""
        with (
            self._telling_troubles(),
            self._client(limit_s) as client,
            client.stream("POST", path, json=asked, extensions=self._extensions()) as response,
        ):
            yield response.status_code, self._lines(response, time.monotonic() + limit_s)

    @contextlib.contextmanager
    def one_call(self) -> Iterator[None]:
        """What runs within can be cancelled."""
        with self._lock:
            self._busy, self._cancelled = True, False
        try:
            yield
        finally:
            with self._lock:
                self._busy, self._cancelled, self._socket = False, False, None

    def cancel(self) -> None:
        """End the running call: at once, or within five seconds while it is still connecting. No call: no effect."""
        with self._lock:
            if self._busy:
                self._cancelled = True
                _shut(self._socket)

    def _lines(self, response: httpx2.Response, until: float) -> Iterator[str]:
        for line in response.iter_lines():
            if time.monotonic() > until:
                raise self._slow()
            yield line
            self._raise_if_cancelled()
        self._raise_if_cancelled()

    def _client(self, limit_s: float) -> httpx2.Client:
        self._raise_if_cancelled()
        return httpx2.Client(
            base_url=self._address.reached(self._resolve),
            headers=self._headers,
            timeout=httpx2.Timeout(limit_s, connect=_CONNECT_TIMEOUT_S),
            trust_env=False,
            follow_redirects=False,
        )

    def _extensions(self) -> dict[str, Any]:
        return {"trace": self._note_connection, "sni_hostname": self._address.host}

    def _note_connection(self, event: str, facts: dict[str, Any]) -> None:
        """Remember the socket: shutting it ends a read that waits for the server, closing it would not."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            with self._lock:
                self._socket = facts["return_value"].get_extra_info("socket")
                if self._cancelled:
                    _shut(self._socket)

    @contextlib.contextmanager
    def _telling_troubles(self) -> Iterator[None]:
        try:
            yield
        except (httpx2.TransportError, httpx2.InvalidURL) as error:
            self._raise_if_cancelled()
            if isinstance(error, httpx2.ReadTimeout | httpx2.WriteTimeout):
                raise self._slow() from error
            sentence = (
                "언어 모델 서버 {address}에 연결하지 못했거나 연결이 끊겼습니다. 서버가 켜져 있는지 보아 주십시오. 기본 분석은 "
                "그대로 됩니다."
            )
            raise MajuError("llm-server-unreachable", sentence, address=self._address) from error

    def _raise_if_cancelled(self) -> None:
        if self._cancelled:
            raise CallCancelledError

    def _slow(self) -> MajuError:
        sentence = "언어 모델 서버 {address}의 답이 너무 오래 걸려 그만두었습니다. 기본 분석은 그대로 됩니다."
        return MajuError("llm-server-slow", sentence, address=self._address)


def _shut(connected: socket.socket | None) -> None:
    if connected is not None:
        with contextlib.suppress(OSError):  # it was closed already
            # of the class: a TLS socket's own would first wait for its turn to say goodbye
            socket.socket.shutdown(connected, socket.SHUT_RDWR)
