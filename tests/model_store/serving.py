"""A model hub on 127.0.0.1 that can misbehave in every way a network does. It speaks enough for huggingface_hub's downloader.

``python -m tests.model_store.serving FOLDER`` serves the files of a folder in a process of its own and prints its port; a line
on its input is answered with every request so far, as JSON: [first byte asked for, bytes sent]. The end of its input ends it.
"""

import gzip
import hashlib
import json
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.model_store.making_entries import REPOSITORY, REVISION

COMMIT = "0123456789abcdef0123456789abcdef01234567"
_PIECE = 2**16


@dataclass
class Served:
    """One file. Lists are used up, one item a request, first item first.

    ``statuses``: answers before the file is given, each (status, headers). ``drops``: close the connection after so many bytes
    of the body. ``gone_after``: so many answers, then 404. ``stall_after``: then nothing more comes. ``honest_ranges`` False: a range is answered with the whole.
    """

    content: bytes | Path
    etag: str | None = None
    last_modified: str | None = None
    honest_ranges: bool = True
    checks_if_range: bool = True
    statuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    drops: list[int] = field(default_factory=list)
    gone_after: int | None = None
    stall_after: int | None = None
    redirect: str = ""
    tells_length: bool = True
    zipped: bool = False
    kind: str = "application/octet-stream"

    @property
    def size(self) -> int:
        return self.content.stat().st_size if isinstance(self.content, Path) else len(self.content)


@dataclass
class Asked:
    """One request as it came; ``sent``: bytes of the body that went out."""

    method: str
    path: str
    headers: dict[str, str]
    sent: int = 0

    @property
    def first(self) -> int:
        """The first byte asked for."""
        return int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))


class HubServer(ThreadingHTTPServer):
    """``files`` by path (``/owner/name/resolve/REVISION/FILE``); anything else is 404."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, files: dict[str, Served] | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = files if files is not None else {}
        self.asked: list[Asked] = []
        self.stalled = threading.Event()
        self.closing = threading.Event()
        self._sending = threading.Condition()
        self._sent = 0
        self._allowed = sys.maxsize

    def allow(self, count: int) -> None:
        """From now on send until so many bytes of bodies went out over all requests, then wait."""
        with self._sending:
            self._allowed = count
            self._sending.notify_all()

    def wait_until_allowed(self) -> None:
        """Called before every piece."""
        with self._sending:
            while self._sent >= self._allowed and not self.closing.is_set():
                self._sending.wait(0.1)

    def note_sent(self, count: int) -> None:
        """So many more bytes of a body went out."""
        with self._sending:
            self._sent += count
            self._sending.notify_all()

    def wait_until_sent(self, count: int, timeout_s: float) -> bool:
        """Until so many bytes of bodies went out over all requests; False if they did not."""
        with self._sending:
            return self._sending.wait_for(lambda: self._sent >= count, timeout_s)

    @property
    def sent(self) -> int:
        """Bytes of bodies that went out."""
        return self._sent

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def put(self, repository: str, revision: str, path: str, content: bytes | Path, **how: Any) -> Served:
        """Serve a file of a repository; its ETag is its hash unless ``how`` says otherwise."""
        if isinstance(content, bytes):
            how.setdefault("etag", f'"{hashlib.sha256(content).hexdigest()}"')
        served = Served(content, **how)
        self.files[f"/{repository}/resolve/{revision}/{path}"] = served
        return served

    def asked_for(self, path: str) -> list[Asked]:
        """Requests whose path ends so."""
        return [asked for asked in self.asked if asked.path.endswith(path)]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what these tests are about."""


@contextmanager
def hub(files: dict[str, Served] | None = None) -> Iterator[HubServer]:
    """A running server."""
    server = HubServer(files)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="hub")
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: HubServer

    def log_message(self, format: str, *arguments: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        asked = Asked(self.command, self.path, dict(self.headers.items()))
        self.server.asked.append(asked)
        served = self.server.files.get(re.sub(r"^http://[^/]+", "", self.path))
        if served is None or served.gone_after == 0:
            self._plain(404, {})
        elif served.statuses:
            self._plain(*served.statuses.pop(0))
        elif served.redirect:
            self._plain(302, {"Location": served.redirect, "X-Repo-Commit": COMMIT})
        else:
            if served.gone_after is not None:
                served.gone_after -= 1
            self._give(served, asked)

    def _plain(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _give(self, served: Served, asked: Asked) -> None:
        first = self._first(served)
        body = gzip.compress(served.content) if served.zipped and isinstance(served.content, bytes) else served.content
        size = len(body) if isinstance(body, bytes) else served.size
        if first > 0 and first >= size:
            self._plain(416, {"Content-Range": f"bytes */{size}"})
            return
        self.send_response(200 if first < 0 else 206)
        first = max(0, first)
        self.send_header("Content-Type", served.kind)
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("Accept-Ranges", "bytes")
        for name, value in (("ETag", served.etag), ("Last-Modified", served.last_modified)):
            if value:
                self.send_header(name, value)
        if served.zipped:
            self.send_header("Content-Encoding", "gzip")
        if first or ("Range" in self.headers and served.honest_ranges):
            self.send_header("Content-Range", f"bytes {first}-{size - 1}/{size}")
        if served.tells_length:
            self.send_header("Content-Length", str(size - first))
            self.send_header("X-Linked-Size", str(size))
        else:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "GET":
            self._send(body, first, served, asked)

    def _first(self, served: Served) -> int:
        """Where the body begins; -1 for the whole."""
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if found is None or not served.honest_ranges:
            return -1
        wanted = self.headers.get("If-Range")
        if served.checks_if_range and wanted and wanted not in (served.etag, served.last_modified):
            return -1
        return int(found[1])

    def _send(self, body: bytes | Path, first: int, served: Served, asked: Asked) -> None:
        drop = served.drops.pop(0) if served.drops else None
        self.wfile.flush()
        if isinstance(body, Path):
            self._send_file(body, first, asked)
            return
        view = memoryview(body)[first:]
        while asked.sent < len(view):
            self.server.wait_until_allowed()
            if self.server.closing.is_set():
                return
            ends = min(len(view), asked.sent + _PIECE, *(n for n in (drop, served.stall_after) if n is not None))
            self.connection.sendall(view[asked.sent : ends])
            self.server.note_sent(ends - asked.sent)
            asked.sent = ends
            if asked.sent == drop:
                self.close_connection = True
                return
            if asked.sent == served.stall_after:
                self.server.stalled.set()
                self.server.closing.wait()
                self.close_connection = True
                return

    def _send_file(self, path: Path, first: int, asked: Asked) -> None:
        with path.open("rb") as file:
            size = path.stat().st_size
            while first + asked.sent < size:
                went = self.connection.sendfile(file, first + asked.sent, min(2**20, size - first - asked.sent))
                asked.sent += went
                self.server.note_sent(went)


def main() -> int:
    folder = Path(sys.argv[1])
    files = {
        f"/{REPOSITORY}/resolve/{REVISION}/{path.name}": Served(path, etag=f'"{path.name}-{path.stat().st_size}"')
        for path in folder.iterdir()
    }
    with hub(files) as server:
        print(server.server_address[1], flush=True)
        for _ in sys.stdin:
            print(json.dumps([(asked.first, asked.sent) for asked in server.asked]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
