"""The one door from lanes and threads to Qt."""

import functools
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from maju.domain.errors import MajuError
from maju.services.lanes import Lane

T = TypeVar("T")
LOG = logging.getLogger(__name__)


def unexpected(error: BaseException) -> MajuError:
    """Words for an error nobody foresaw; its trace is in the log."""
    LOG.error("unexpected error", exc_info=error)
    return MajuError(
        "unexpected",
        "예상하지 못한 문제로 이 일을 마치지 못했습니다. 지금까지의 답변은 저장되어 있습니다. 한 번 더 해 보십시오.",
    )


class Bridge(QObject):
    """Runs calls on Qt's thread, in order. :meth:`post` may be called from any thread."""

    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._open = True

    def post(self, call: Callable[[], None]) -> None:
        """Run ``call`` on Qt's thread, soon."""
        if self._open:
            self._arrived.emit(call)

    def close(self) -> None:
        """Nothing arrives any more: the window is going."""
        self._open = False

    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


class Jobs:
    """Work of one page in the background. After :meth:`drop` no answer reaches the page any more."""

    def __init__(self, bridge: Bridge, failed: Callable[[MajuError], None]) -> None:
        """``failed`` gets the errors of jobs that have no ``failed`` of their own."""
        self._bridge = bridge
        self._failed = failed
        self._wanted = True

    def ask(
        self,
        lane: Lane,
        call: Callable[[], T],
        done: Callable[[T], None] = lambda _result: None,
        failed: Callable[[MajuError], None] | None = None,
    ) -> Future[T]:
        """Run ``call`` on ``lane``, then ``done`` with its result (or ``failed``) on Qt's thread."""
        future = lane.submit(call)
        future.add_done_callback(lambda over: self._bridge.post(lambda: self._answer(over, done, failed)))
        return future

    def here(self, call: Callable[..., None]) -> Callable[..., None]:
        """``call`` as a callback for other threads: it arrives on Qt's thread while the page wants it."""

        def forward(*arguments: Any) -> None:
            self._bridge.post(lambda: call(*arguments) if self._wanted else None)

        return forward

    def drop(self) -> None:
        """The page has gone."""
        self._wanted = False

    def _answer(self, over: Future[T], done: Callable[[T], None], failed: Callable[[MajuError], None] | None) -> None:
        if not self._wanted or over.cancelled():
            return
        error = over.exception()
        if error is None:
            done(over.result())
        else:
            (failed or self._failed)(error if isinstance(error, MajuError) else unexpected(error))


def on_thread(
    bridge: Bridge, call: Callable[[], T], done: Callable[[T], None], failed: Callable[[MajuError], None]
) -> None:
    """Run ``call`` once on a thread of its own: before there are lanes, and after."""

    def run() -> None:
        try:
            result = call()
        except MajuError as error:
            bridge.post(functools.partial(failed, error))
        except Exception as error:
            bridge.post(functools.partial(failed, unexpected(error)))
        else:
            bridge.post(lambda: done(result))

    threading.Thread(target=run, name="maju-once", daemon=True).start()
