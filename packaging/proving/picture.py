"""A picture of Xvfb's screen: its frame buffer is a file in the format of ``xwd`` (X11's XWDFile.h)."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_VERSION: Final = 7
_COLOUR_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """``pixels``: RGB, three bytes each, row by row."""

    width: int
    height: int
    pixels: bytes

    def colours(self) -> int:
        """How many different ones there are; an empty screen has one."""
        view = memoryview(self.pixels)
        return len({bytes(view[at : at + 3]) for at in range(0, len(view), 3 * 7)})

    def save(self, path: Path) -> None:
        """As PNG."""
        from PIL import Image

        Image.frombytes("RGB", (self.width, self.height), self.pixels).save(path)


def read_screen(path: Path) -> Picture | None:
    """What is on the screen now; None where there is no screen yet."""
    if not path.is_file() or path.stat().st_size < 100:
        return None
    return parse(path.read_bytes())


def parse(data: bytes) -> Picture | None:
    """Only what Xvfb writes with depth 24: 32 bits a pixel, blue first, or red first with ``byte_order`` set."""
    fields = struct.unpack(">25I", data[:100])
    header, version, width, height, order, bits, line, colours = (fields[at] for at in (0, 1, 4, 5, 7, 11, 12, 19))
    start = header + colours * _COLOUR_BYTES
    if version != _VERSION or bits != 32 or len(data) < start + line * height:
        return None
    rows = b"".join(data[start + line * y : start + line * y + 4 * width] for y in range(height))
    red, green, blue = (1, 2, 3) if order else (2, 1, 0)
    pixels = bytearray(3 * width * height)
    pixels[0::3], pixels[1::3], pixels[2::3] = rows[red::4], rows[green::4], rows[blue::4]
    return Picture(width, height, bytes(pixels))
