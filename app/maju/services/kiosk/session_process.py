"""The process of one candidate's session, as its supervisor holds it: a pipe each way, an environment of its own, and its end."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from maju.domain.kiosk import EndReason

TEMPORARY, CACHE = "tmp", "cache"
_FRIENDLY_S = 15.0
"""How long a session that said it ends may take to close recorder and engines."""


def environment_of(folder: Path, inherited: Mapping[str, str]) -> dict[str, str]:
    """Temporary files and caches of the session and of everything it starts lie below its own folder."""
    temporary, cache = str(folder / TEMPORARY), str(folder / CACHE)
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary) | {"XDG_CACHE_HOME": cache}
    return {**inherited, **own}


class PipedSession:
    """A :class:`maju.services.kiosk.supervisor.SessionProcess`. Where it prints is nobody's business: words of a person could be in it."""

    def __init__(self, command: Sequence[str], folder: Path, *, show_errors: bool = False) -> None:
        """Raises OSError where it cannot be started."""
        for name in (TEMPORARY, CACHE):
            (folder / name).mkdir(mode=0o700, exist_ok=True)
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if show_errors else subprocess.DEVNULL,
            env=environment_of(folder, os.environ),
            start_new_session=True,
        )
        self._messages: queue.SimpleQueue[dict[str, str] | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._listen, name="kiosk-session", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    def read(self, seconds: float) -> dict[str, str] | None:
        """The next message, None after ``seconds``. Raises EOFError when there will be no more: also where something that the
        process started still holds the pipe open."""
        try:
            message = self._messages.get(timeout=seconds)
        except queue.Empty:
            if self._process.poll() is not None:
                raise EOFError from None
            return None
        if message is None:
            raise EOFError
        return message

    def ask_to_end(self, reason: EndReason) -> None:
        """One line on its standard input; who is gone already does not mind."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(json.dumps({"end": reason.value}).encode() + b"\n")
            self._process.stdin.flush()

    def finish(self) -> int:
        """Wait a moment for its own end, then end it with all processes it started; its exit code."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_FRIENDLY_S)
        self._kill_group()
        code = self._process.wait()
        self._reader.join()
        self._process.stdout.close()
        return code

    def _kill_group(self) -> None:
        """Recorder and engines too: they leave by themselves when their parent dies, but not at once."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        elif self._process.poll() is None:
            self._process.kill()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with contextlib.suppress(ValueError):
                message = json.loads(line)
                if isinstance(message, dict):
                    self._messages.put({str(key): str(value) for key, value in message.items()})
        self._messages.put(None)
