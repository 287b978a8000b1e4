"""NVIDIA cards, as the driver's own tool lists them."""

import re
import shutil
import subprocess
from dataclasses import dataclass

from maju.domain.computer import GraphicsCard

FIELDS = ("name", "memory.total", "memory.free", "driver_version", "mig.mode.current")
"""What is asked of ``nvidia-smi``. Its help (``--help-query-gpu``) names them; drivers since 450 (2020) know all five."""

PATIENCE_S = 5.0
"""A sleeping driver needs some seconds to answer the first question."""

_MIB = re.compile(r"([0-9]{1,9})(?: MiB)?")


@dataclass(frozen=True, slots=True)
class CardsFound:
    """``cards`` with usable figures; ``others``: names of cards whose memory cannot be told or is not theirs alone."""

    cards: tuple[GraphicsCard, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def best(self) -> GraphicsCard | None:
        """The card with the most free memory."""
        return max(self.cards, key=lambda card: card.free_bytes, default=None)


def look_at_cards() -> CardsFound:
    """Ask the driver; nothing found where it is missing, too old, or does not answer within ``PATIENCE_S``."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return CardsFound()
    query = [tool, f"--query-gpu={','.join(FIELDS)}", "--format=csv,noheader,nounits"]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # a console would flash up on Windows
    try:
        answer = subprocess.run(query, capture_output=True, timeout=PATIENCE_S, check=False, creationflags=hidden)
    except (OSError, subprocess.TimeoutExpired):
        return CardsFound()
    return parse_cards(answer.stdout.decode("utf-8", errors="replace")) if answer.returncode == 0 else CardsFound()


def parse_cards(listing: str) -> CardsFound:
    """Read the tool's CSV, one card a line. A line of another shape (a warning, garbage) is no card.

    No usable figure: ``[N/A]`` (memory shared with the processor: GB10, Jetson), ``[Insufficient Permissions]``, ``[Unknown Error]``,
    and a card divided by MIG, whose memory no program gets as a whole.
    """
    cards, others = [], []
    for line in listing.splitlines():
        values = [value.strip() for value in line.rsplit(",", len(FIELDS) - 1)]
        if len(values) != len(FIELDS) or not values[0]:
            continue
        name, total, free, driver, divided = values
        memory, unused = _bytes(total), _bytes(free)
        if memory is None or unused is None or not 0 < memory >= unused or divided == "Enabled":
            others.append(name)
        else:
            cards.append(GraphicsCard(name, memory, unused, driver))
    return CardsFound(tuple(cards), tuple(others))


def _bytes(mebibytes: str) -> int | None:
    found = _MIB.fullmatch(mebibytes)
    return int(found[1]) * 2**20 if found else None
