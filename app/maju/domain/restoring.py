"""What became of a record that was damaged and brought back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class KeptBackup(Protocol):
    """A copy of the record. ``number`` only rises; ``when``: day and minute, for people."""

    @property
    def number(self) -> int: ...

    @property
    def when(self) -> str: ...


@dataclass(slots=True)
class TableRescue:
    """What became of one table. ``kept``: rows read from the damaged file; ``filled``: rows that only the backup had;
    ``lost``: rows known to have been there that neither had; ``whole``: nothing stood in the way of reading it; ``open_ended``:
    its end could not be read, so that rows newer than the backup may be lost besides."""

    name: str
    kept: int = 0
    filled: int = 0
    lost: int = 0
    whole: bool = True
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """``tables``: empty where a whole backup was put back. ``aside``: where the files that were replaced lie now."""

    tables: tuple[TableRescue, ...]
    backup: KeptBackup | None
    aside: Path | None
