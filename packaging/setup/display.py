"""Is there a screen, and a private one for tests."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from console import say


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window could open: on Linux a display server that answers, elsewhere always."""
    if not sys.platform.startswith("linux"):
        return True
    wayland = environment.get("WAYLAND_DISPLAY", "")
    if wayland and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/run")) / wayland)):
        return True
    host, colon, number = environment.get("DISPLAY", "").rpartition(":")
    number = number.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        return _answers(f"/tmp/.X11-unix/X{number}") or _answers(f"\0/tmp/.X11-unix/X{number}")
    return _answers((host, 6000 + int(number)))


def _answers(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(address)
        except OSError:
            return False
    return True


@contextmanager
def screen_for_tests() -> Iterator[dict[str, str]]:
    """Environment variables under which Qt opens real windows that nobody sees; offscreen where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        say("Xvfb가 없어 화면 없는 방식(offscreen)으로 시험합니다.")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    options = ["-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(["Xvfb", *options], pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # comes when the server is ready; empty when it ended instead
        try:
            if number:
                yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            else:
                say("Xvfb가 시작되지 않아 화면 없는 방식(offscreen)으로 시험합니다.")
                yield {"QT_QPA_PLATFORM": "offscreen"}
        finally:
            server.terminate()
