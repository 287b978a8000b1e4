"""What one document may cost, and how a reader says that it will not go on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, counts and seconds. Figures: FORMATS.md, from documents as people have them and bombs as they were seen: an HWPX
    of 398 KB came to 400 MB of text and 1.2 GB of memory in both libraries for it."""

    file_bytes: int = 20_000_000
    characters: int = 1_000_000
    pages: int = 100
    cells: int = 100_000
    blocks: int = 100_000
    depth: int = 32
    """Tables within tables, elements of a page within elements."""
    zip_entries: int = 1_000
    unpacked_bytes: int = 100_000_000
    smallest_ratio: float = 0.01
    """Packed to unpacked bytes; less is a bomb, where it unpacks to more than ``ratio_from_bytes``."""
    ratio_from_bytes: int = 100_000
    memory_bytes: int = 512 << 20
    """Over what the child takes when it starts."""
    seconds: float = 20.0
    answer_bytes: int = 32_000_000
    """JSON of the answer: 1 M characters of 3 bytes, and as much again for what hides, and quotes and commas."""


USUAL = Limits()
"""For every document of a candidate."""


class RefusedError(Exception):
    """A reader will not go on. ``code``: that of domain.document.DocumentReader without ``document-``: ``damaged``, ``locked``,
    ``too-large``, ``scanned``, ``empty``, ``format``; ``detail``: which limit or which format (troubles.py has the sentences)."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code} {detail}".strip())
        self.code, self.detail = code, detail
