"""Named one-thread executors. What cannot be shared gets a lane of its own, not a lock."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

LOG = logging.getLogger(__name__)


class Lane:
    """Runs calls one after another on one thread of its own."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"lane-{name}")

    def submit(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a call. Its result or error is in the future; :func:`report_error` logs one that nobody looks at."""
        return self._executor.submit(call, *args, **kwargs)

    def close(self, *, wait: bool = True) -> None:
        """Drop what is queued and stop after the running call."""
        self._executor.shutdown(wait=wait, cancel_futures=True)


class Lanes:
    """The lanes of one program, made when first asked for."""

    def __init__(self) -> None:
        self._lanes: dict[str, Lane] = {}
        self._lock = threading.Lock()

    def __getitem__(self, name: str) -> Lane:
        with self._lock:
            return self._lanes.setdefault(name, Lane(name))

    def close(self) -> None:
        """Stop all lanes, those too that running calls ask for meanwhile; running calls are waited for."""
        while True:
            with self._lock:
                lanes = tuple(self._lanes.values())
                self._lanes.clear()
            if not lanes:
                return
            for lane in lanes:
                lane.close()


def report_error(future: Future[Any]) -> None:
    """A done-callback: an unexpected error in the background is logged with its trace, never lost."""
    if not future.cancelled() and (error := future.exception()) is not None:
        LOG.error("background work failed", exc_info=error)
