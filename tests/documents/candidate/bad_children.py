"""What a reader may do to its process, for the tests of its guards: each is a ``work`` of reading.GuardedDocumentReader."""

import contextlib
import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from maju.documents.candidate.limits import Limits
from maju.documents.candidate.wire import Plain, Read
from maju.domain.document import DocumentFormat, Paragraph


def said(text: str) -> Read:
    """A document of one line."""
    return Read(DocumentFormat.TXT, (Paragraph(text),), 0, (), ())


def sleeps(_path: Path, _limits: Limits) -> Read:
    """Hangs in Python."""
    time.sleep(600)
    return said("깨어났습니다")


def hangs_in_native_code(_path: Path, _limits: Limits) -> Read:
    """Hangs with the interpreter's lock held: no other thread of it runs."""
    ctypes.PyDLL(None).sleep(600)
    return said("깨어났습니다")


def eats_memory(_path: Path, _limits: Limits) -> Read:
    """Takes 50 MB after 50 MB and touches them."""
    eaten = []
    while True:
        eaten.append(bytearray(os.urandom(1) * 50_000_000))


def eats_memory_slowly(_path: Path, _limits: Limits) -> Read:
    """The same, so that somebody who looks now and then sees it."""
    eaten = []
    while True:
        eaten.append(bytearray(os.urandom(1) * 20_000_000))
        time.sleep(0.02)


def aborts(_path: Path, _limits: Limits) -> Read:
    """Dies as native code does."""
    os.abort()


def reads_address_zero(_path: Path, _limits: Limits) -> Read:
    """Dies as native code does on a broken file."""
    return said(ctypes.string_at(0).decode())


def fails(_path: Path, _limits: Limits) -> Read:
    """A mistake of a reader."""
    raise IndexError("list index out of range")


def recurses(path: Path, limits: Limits) -> Read:
    """Calls itself without an end."""
    return recurses(path, limits)


def writes(path: Path, _limits: Limits) -> Read:
    """Tries to change the document, to leave something beside it and to start a program."""
    tried = []
    for attempt in (
        lambda: path.write_text("바뀜", encoding="utf-8"),
        lambda: path.with_name("남긴 것").write_bytes(b"x"),
        lambda: path.unlink(),
        lambda: path.rename(path.with_name("옮김")),
        lambda: os.close(os.open(path.with_name("남긴 것"), os.O_WRONLY | os.O_CREAT)),
        lambda: subprocess.run([sys.executable, "-c", ""], check=True),
        lambda: os.system("true"),
    ):
        try:
            attempt()
        except OSError:
            tried.append("막힘")
        else:
            tried.append("됨")
    return said(" ".join(tried))


def calls_home(_path: Path, _limits: Limits) -> Read:
    """Tries to open a connection."""
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except OSError as error:
        return said(type(error).__name__)
    return said("연결됨")


class Wrong:
    """Answers that no reader of ours gives."""

    def __init__(self, answer: Plain) -> None:
        self._answer = answer

    def plain(self) -> Plain:
        """As it was told."""
        return self._answer


def answers_nonsense(_path: Path, _limits: Limits) -> Wrong:
    """A text that is a number."""
    return Wrong(
        {
            "format": "txt",
            "pages": 0,
            "blocks": [{"text": 7, "page": 0, "heading": False}],
            "hidden": [],
            "left_out": [],
        }
    )


def answers_a_list(_path: Path, _limits: Limits) -> Wrong:
    """No object at all."""
    return Wrong(["refused", "failed"])  # type: ignore[arg-type]


def answers_a_code_that_is_none(_path: Path, _limits: Limits) -> Wrong:
    """A refusal that nobody knows."""
    return Wrong({"refused": ["format"], "detail": {"a": 1}})


def answers_deep(_path: Path, _limits: Limits) -> Read:
    """JSON that no parser follows to its end; its frame is written here, for json would not write it."""
    body = b'{"blocks":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    for descriptor in range(3, 20):  # one of them is the pipe of the answers
        with contextlib.suppress(OSError):
            os.write(descriptor, len(body).to_bytes(4, "big") + body)
    time.sleep(600)
    return said("깨어났습니다")


def answers_too_long(_path: Path, limits: Limits) -> Wrong:
    """More bytes than the parent takes."""
    return Wrong({"format": "txt", "blocks": "가" * limits.answer_bytes})


def answers_more_text_than_allowed(_path: Path, limits: Limits) -> Read:
    """A reader that does not count."""
    return said("a" * (limits.characters + 1))


def prints(_path: Path, _limits: Limits) -> Read:
    """Libraries print to both streams."""
    os.write(1, b"\x00\x00\x00\x02{}")
    sys.stdout.write("noise\n")
    sys.stdout.flush()
    os.write(2, b"x" * 200_000)
    return said("읽었습니다")
