"""TOML that people or other programs wrote: whatever is wrong with it is a ValueError."""

import tomllib
from typing import Any

_LARGEST = 1_000_000
"""Characters: a hundred times the longest file that ships."""


def read_toml(text: str) -> dict[str, Any]:
    """The table a text says. Raises: ValueError, also for one that nests too deep or holds too long a number."""
    if len(text) > _LARGEST:
        raise ValueError(f"more than {_LARGEST} characters")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
