"""Takes the network away from this process and everything it starts, for good.

Every child process with a model in it calls this first: libraries send things home of their own accord (mediapipe 1.2.2 posts
usage data to play.googleapis.com by its own curl, without an option to stop it), and nothing of an interview may leave the
computer. Three locks: a Python audit hook (PEP 578) on every system; proxy variables that lead nowhere, for native HTTP
clients; and on Linux a seccomp filter (seccomp(2), classic BPF) by which the kernel refuses every socket but local ones to native
code and to children, and io_uring, which makes sockets without the call that is watched. Local (AF_UNIX) sockets, which sound
servers and screens need, and AF_NETLINK, by which a process asks the kernel for its devices, stay.

A proof is asked for by :data:`WITNESS`: every process writes there what it tried itself and which of its libraries asked.
"""

import contextlib
import ctypes
import errno
import json
import os
import platform
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType

from maju.child_process import child_command

WITNESS = "MAJU_NETWORK_WITNESS"
"""Environment: a file that takes one JSON line a process and one a refused call. Nothing personal comes into it."""

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_FROM, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000 | errno.EPERM
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
"""Offsets in ``struct seccomp_data`` (linux/seccomp.h), little-endian."""
_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""AUDIT_ARCH_… and the number of socket(2) (linux/audit.h, asm/unistd.h)."""
_IO_URING_SETUP, _OTHER_TABLE = 425, 0x40000000
"""io_uring_setup(2), the same number everywhere; numbers from the second one on are x32's (asm/unistd.h)."""
_AF_UNIX, _AF_NETLINK = 1, 16
_INTERNET = (socket.AF_INET, socket.AF_INET6)
_EVENTS = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_NOWHERE = "http://127.0.0.1:9"
"""The discard port of this computer, where nothing listens."""
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY")
_CHILD_S = 30.0
_forbidden = {"kernel": False, "trying": False}


class NetworkForbiddenError(OSError):
    """Something asked for the network after :func:`forbid_network`."""


def forbid_network() -> bool:
    """Forbid the network from now on; cannot be undone. True where the kernel refuses it to native code and children too."""
    os.environ.update(dict.fromkeys(_PROXIES, _NOWHERE))
    for name in ("no_proxy", "NO_PROXY"):
        os.environ.pop(name, None)
    sys.addaudithook(_refuse)
    _forbidden["kernel"] = sys.platform == "linux" and _forbid_by_kernel()
    return _forbidden["kernel"]


@dataclass(frozen=True, slots=True)
class NetworkTry:
    """One try to get at the network. ``answer``: the name of an error, or ``granted``; ``refused``: no socket was handed out."""

    way: str
    answer: str
    refused: bool


def try_network() -> tuple[NetworkTry, ...]:
    """Ask for the network in this process by every way there is. Where one is open, a question for a name that cannot exist
    (RFC 6761) is the most that leaves the computer."""
    _forbidden["trying"] = True
    try:
        return (
            _by_python("python-tcp", lambda: socket.create_connection(("127.0.0.1", 9), 1.0).close()),
            _by_python("python-udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()),
            _by_python("python-name", lambda: socket.getaddrinfo("maju.invalid", 443)),
            _by_native_code("native-ipv4", socket.AF_INET),
            _by_native_code("native-ipv6", socket.AF_INET6),
        )
    finally:
        _forbidden["trying"] = False


def try_network_in_child() -> NetworkTry:
    """A fresh process that forbade itself nothing asks the system for an internet socket."""
    ran = subprocess.run(child_command("socket"), capture_output=True, text=True, timeout=_CHILD_S, check=False)
    last = ran.stderr.strip().splitlines()[-1:] or ["granted"]
    return NetworkTry("child", last[0].partition(":")[0], ran.returncode != 0)


def witness(process: str, *, child: bool = False) -> None:
    """Where a proof is wanted, try the network and write down what came of it. ``process``: its name in the proof; ``child``: try a
    further process below it too."""
    if os.environ.get(WITNESS):
        tries = (*try_network(), *((try_network_in_child(),) if child else ()))
        _write({"process": process, "kernel": _forbidden["kernel"], "tries": [asdict(each) for each in tries]})


def _by_python(way: str, ask: Callable[[], object]) -> NetworkTry:
    try:
        ask()
    except NetworkForbiddenError:
        return NetworkTry(way, NetworkForbiddenError.__name__, True)
    except OSError as error:
        return NetworkTry(way, errno.errorcode.get(error.errno or 0, type(error).__name__), error.errno == errno.EPERM)
    return NetworkTry(way, "granted", False)


def _by_native_code(way: str, family: int) -> NetworkTry:
    """By the system's own library, past Python. No connection is made: a socket that was handed out is proof enough."""
    if sys.platform == "win32":
        library = ctypes.WinDLL("ws2_32", use_last_error=True)
        library.socket.restype = ctypes.c_size_t
        given = library.socket(family, socket.SOCK_STREAM, 0)
        if given == ctypes.c_size_t(-1).value:
            return NetworkTry(way, f"WSA {ctypes.get_last_error()}", True)
        library.closesocket(ctypes.c_size_t(given))
        return NetworkTry(way, "granted", False)
    given = ctypes.CDLL(None, use_errno=True).socket(int(family), int(socket.SOCK_STREAM), 0)
    if given < 0:
        return NetworkTry(way, errno.errorcode.get(ctypes.get_errno(), "error"), True)
    os.close(given)
    return NetworkTry(way, "granted", False)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and len(arguments) > 1 and arguments[1] in _INTERNET:
        _count_refusal(event)
        raise NetworkForbiddenError("an internet socket was asked for")
    if event == "socket.getaddrinfo" or (event in _EVENTS and getattr(arguments[0], "family", None) in _INTERNET):
        _count_refusal(event)
        raise NetworkForbiddenError(event)


def _count_refusal(event: str) -> None:
    if os.environ.get(WITNESS) and not _forbidden["trying"]:
        _write({"refused": _asker(), "event": event})


def _asker() -> str:
    """The package nearest to the call that is not Python's own."""
    frame: FrameType | None = sys._getframe(3)
    while frame is not None:
        package = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        if package and package not in sys.stdlib_module_names:
            return package
        frame = frame.f_back
    return "python"


def _write(line: dict[str, object]) -> None:
    """One write a line, so that processes do not mix. A process that may not write (the reader of documents, later on) is silent."""
    with contextlib.suppress(OSError), Path(os.environ[WITNESS]).open("ab", buffering=0) as file:
        file.write(json.dumps(line).encode() + b"\n")


def _forbid_by_kernel() -> bool:
    known = _SOCKET_CALL.get(platform.machine())
    if known is None:
        return False
    architecture, call = known
    # jumps count the instructions to skip: where it holds, where not
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 0, 7, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_FROM, 5, 0, _OTHER_TABLE),
        (_JUMP_EQUAL, 4, 0, _IO_URING_SETUP),
        (_JUMP_EQUAL, 0, 4, call),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_JUMP_EQUAL, 2, 0, _AF_UNIX),
        (_JUMP_EQUAL, 1, 0, _AF_NETLINK),
        (_RETURN, 0, 0, _FAIL),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *line) for line in lines))
    # struct sock_fprog: the count of lines, padded to where a pointer may lie
    program = ctypes.create_string_buffer(struct.pack("@HP", len(lines), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0) == 0)
