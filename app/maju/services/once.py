"""Something made when it is first asked for, by whichever thread asks, and once."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Call it for the thing; ``made`` is None until somebody did. What making raises is raised, and the next call tries again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._making = threading.Lock()
        self._made: T | None = None

    def __call__(self) -> T:
        with self._making:
            if self._made is None:
                self._made = self._make()
            return self._made

    @property
    def made(self) -> T | None:
        """The thing, if it is there."""
        return self._made
