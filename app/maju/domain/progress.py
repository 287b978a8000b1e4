"""How far a long call is, and whether it is still wanted; with what stands in where nobody asks."""

from collections.abc import Callable

OnCount = Callable[[int, int | None], None]
"""Done and, where it is known, of how many."""
Cancelled = Callable[[], bool]


def nobody(_done: int, _of: int | None) -> None:
    """Nobody wants to hear."""


def never() -> bool:
    """Nobody can cancel it."""
    return False
