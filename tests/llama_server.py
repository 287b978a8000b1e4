"""A real OpenAI-compatible server (llama_cpp.server over the tiny GGUF) on 127.0.0.1, for the tests of the network adapter."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RUNNING = re.compile(r"running on (http://127\.0\.0\.1:\d+)")
_START_TIMEOUT_S = 90.0


@contextmanager
def running_llama_server(model: Path, context: int = 8192) -> Iterator[str]:
    """The server's address while it runs. Its port is one that was free: it says itself which."""
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(model), "--model_alias", "tiny/llama-tiny"]
    options = {"host": "127.0.0.1", "port": 0, "n_ctx": context, "n_threads": 1, "n_threads_batch": 1, "verbose": False}
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    environment = {name: value for name, value in os.environ.items() if name not in ("HOST", "PORT", "MODEL")}
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    lines: list[str] = []
    address: list[str] = []
    ready = threading.Event()

    def listen() -> None:
        assert server.stderr is not None
        for raw in server.stderr:
            lines.append(raw.decode(errors="replace"))
            if (match := _RUNNING.search(lines[-1])) and not address:
                address.append(match[1])
                ready.set()
        ready.set()  # it ended

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        if not ready.wait(_START_TIMEOUT_S) or not address:
            raise RuntimeError("llama_cpp.server did not start:\n" + "".join(lines[-20:]))
        yield address[0]
    finally:
        server.kill()
        server.wait()
        listener.join()
        if server.stderr is not None:
            server.stderr.close()
