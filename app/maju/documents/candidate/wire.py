"""What crosses the pipe between the reading child and the program: plain JSON, checked again on this side."""

import json
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

from maju.documents.candidate.limits import Limits
from maju.documents.candidate.raw import LeftOut
from maju.domain.document import Block, DocumentFormat, HiddenBy, HiddenText, Paragraph, Table

Plain = dict[str, Any]


class MalformedError(Exception):
    """The child sent what a reader of ours never sends."""


class TooLongError(Exception):
    """A message is longer than allowed; the pipe is of no use afterwards."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document that was read and cleaned, on its way through the pipe."""

    format: DocumentFormat
    blocks: tuple[Block, ...]
    pages: int
    hidden: tuple[HiddenText, ...]
    left_out: tuple[LeftOut, ...]

    def plain(self) -> Plain:
        """As JSON carries it."""
        return {
            "format": self.format.value,
            "pages": self.pages,
            "blocks": [_plain_block(block) for block in self.blocks],
            "hidden": [[item.text, item.by.value, item.page] for item in self.hidden],
            "left_out": [code.value for code in self.left_out],
        }


def frame_of(message: Plain) -> bytes:
    """A message with its length before it. A lone surrogate becomes a question mark."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")
    return struct.pack(">I", len(body)) + body


def read_frame(source: BinaryIO, limit: int) -> bytes | None:
    """The next message as it came, None where the other side is gone. Raises: TooLongError over ``limit`` bytes."""
    head = source.read(4)
    if len(head) < 4:
        return None
    (length,) = struct.unpack(">I", head)
    if length > limit:
        raise TooLongError
    body = source.read(length)
    return body if len(body) == length else None


def read_from(message: Plain, limits: Limits) -> Read:
    """What a child sent as a document. Raises: MalformedError where a shape, a type or a limit does not hold."""
    try:
        read = Read(
            DocumentFormat(message["format"]),
            tuple(map(_block, message["blocks"])),
            _number(message["pages"]),
            tuple(HiddenText(_text(text), HiddenBy(by), _number(page)) for text, by, page in message["hidden"]),
            tuple(map(LeftOut, message["left_out"])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise MalformedError(str(error)) from error
    if sum(map(_length, read.blocks)) > limits.characters or len(read.blocks) > limits.blocks:
        raise MalformedError("more than the limits allow")
    if sum(len(item.text) for item in read.hidden) > limits.characters:
        raise MalformedError("more hidden text than the limits allow")
    return read


def _plain_block(block: Block) -> Plain:
    if isinstance(block, Table):
        return {"rows": [list(row) for row in block.rows], "page": block.page}
    return {"text": block.text, "page": block.page, "heading": block.heading}


def _block(plain: Plain) -> Block:
    if "rows" in plain:
        return Table(tuple(tuple(map(_text, _list(row))) for row in _list(plain["rows"])), _number(plain["page"]))
    return Paragraph(_text(plain["text"]), _number(plain["page"]), plain["heading"] is True)


def _length(block: Block) -> int:
    return len(block.text) if isinstance(block, Paragraph) else sum(len(cell) for row in block.rows for cell in row)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MalformedError("a text is no text")
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise MalformedError("a list is no list")
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1_000_000:
        raise MalformedError("a number is out of its range")
    return value
