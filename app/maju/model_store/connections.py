"""The network, so that another thread can end every read of it at once."""

import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping
from typing import Any

import httpx2

from maju import __version__
from maju.domain.errors import MajuError
from maju.model_store.halting import Halted

_CONNECT_TIMEOUT_S = 10.0
_MOST_REDIRECTS = 10


class Connections:
    """HTTP connections for ``threads`` threads. Proxies and certificates are the system's; no token is ever sent.

    ``timeout_s``: a server that is silent for so long counts as gone. Raises: MajuError ``proxy-unusable``.
    """

    def __init__(self, threads: int, timeout_s: float) -> None:
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._outside: set[threading.Thread] = set()
        self.halted = threading.Event()
        try:
            self._client = httpx2.Client(
                follow_redirects=True,
                max_redirects=_MOST_REDIRECTS,
                timeout=httpx2.Timeout(timeout_s, connect=min(timeout_s, _CONNECT_TIMEOUT_S), pool=None),
                limits=httpx2.Limits(max_connections=threads, max_keepalive_connections=threads),
                headers={"User-Agent": f"maju/{__version__}", "Accept-Encoding": "identity"},
            )
        except (ImportError, ValueError, httpx2.InvalidURL) as error:
            sentence = "이 컴퓨터의 프록시 설정을 쓸 수 없습니다({why}). 프록시 환경 변수(HTTPS_PROXY, ALL_PROXY)를 확인해 주십시오."
            raise MajuError("proxy-unusable", sentence, why=error) from error

    @contextlib.contextmanager
    def get(self, url: str, headers: Mapping[str, str]) -> Iterator[httpx2.Response]:
        """A response whose body is still to be read. Raises: Halted, and what httpx2 raises."""
        thread = threading.current_thread()
        request = self._client.build_request("GET", url, headers=headers, extensions={"trace": self._watch})
        with self._lock:
            self._refuse_when_halted()
            self._outside.add(thread)
        try:
            response = self._client.send(request, stream=True)
        finally:
            with self._lock:
                self._outside.discard(thread)
        with contextlib.closing(response):
            self._refuse_when_halted()
            yield response

    def halt(self) -> None:
        """End every read now; nothing is asked of the network any more."""
        with self._lock:
            self.halted.set()
            for connected in self._sockets:
                _end(connected)

    def wait_for(self, threads: list[threading.Thread]) -> None:
        """After :meth:`halt`: until each thread has ended, or waits for a name or a connection, which nothing can interrupt.

        The latter touch nothing when they come back: they find that they were halted.
        """
        for thread in threads:
            while thread.is_alive() and thread not in self._outside:
                thread.join(0.02)

    def close(self) -> None:
        """Let go of every connection."""
        self._client.close()

    def _refuse_when_halted(self) -> None:
        if self.halted.is_set():
            raise Halted

    def _watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Called by httpx2 at every step; remembers the socket of each new connection, and the one TLS makes of it."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            with self._lock:
                connected = info["return_value"].get_extra_info("socket")
                self._sockets = [known for known in self._sockets if known.fileno() >= 0] + [connected]
                if self.halted.is_set():
                    _end(connected)


def _end(connected: socket.socket) -> None:
    """The plain call, also for TLS: no farewell is sent, so nothing can block."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connected, socket.SHUT_RDWR)
