"""Takes the network away from this process and everything it starts, for good.

Every child process with a model in it calls this first: libraries send things home of their own accord (mediapipe 1.2.2 posts
usage data to play.googleapis.com by its own curl, without an option to stop it), and nothing of an interview may leave the
computer. Three locks: a Python audit hook (PEP 578) on every system; proxy variables that lead nowhere, for native HTTP
clients; and on Linux a seccomp filter (seccomp(2), classic BPF) by which the kernel refuses internet sockets to native code
and to children. Local (AF_UNIX) sockets, which sound servers and screens need, stay.
"""

import ctypes
import errno
import os
import platform
import socket
import struct
import sys

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_LOAD, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000 | errno.EPERM
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
"""Offsets in ``struct seccomp_data`` (linux/seccomp.h), little-endian."""
_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""AUDIT_ARCH_… and the number of socket(2) (linux/audit.h, asm/unistd.h)."""
_INTERNET = (socket.AF_INET, socket.AF_INET6)
_EVENTS = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_NOWHERE = "http://127.0.0.1:9"
"""The discard port of this computer, where nothing listens."""
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY")


class NetworkForbiddenError(OSError):
    """Something asked for the network after :func:`forbid_network`."""


def forbid_network() -> bool:
    """Forbid the network from now on; cannot be undone. True where the kernel refuses it to native code and children too."""
    os.environ.update(dict.fromkeys(_PROXIES, _NOWHERE))
    for name in ("no_proxy", "NO_PROXY"):
        os.environ.pop(name, None)
    sys.addaudithook(_refuse)
    return sys.platform == "linux" and _forbid_by_kernel()


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and len(arguments) > 1 and arguments[1] in _INTERNET:
        raise NetworkForbiddenError("an internet socket was asked for")
    if event == "socket.getaddrinfo" or (event in _EVENTS and getattr(arguments[0], "family", None) in _INTERNET):
        raise NetworkForbiddenError(event)


def _forbid_by_kernel() -> bool:
    known = _SOCKET_CALL.get(platform.machine())
    if known is None:
        return False
    architecture, call = known
    # jumps count the instructions to skip: where equal, where not
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 0, 5, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_EQUAL, 0, 3, call),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_JUMP_EQUAL, 2, 0, int(socket.AF_INET)),
        (_JUMP_EQUAL, 1, 0, int(socket.AF_INET6)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _FAIL),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *line) for line in lines))
    # struct sock_fprog: the count of lines, padded to where a pointer may lie
    program = ctypes.create_string_buffer(struct.pack("@HP", len(lines), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0) == 0)
