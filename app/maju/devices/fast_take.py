"""A take from files, as fast as this computer can: the timeline of the sound rules, pictures follow their own times."""

import threading
import time
from collections.abc import Callable

from maju.devices.camera_feed import CameraFeed
from maju.devices.file_camera import FileCamera
from maju.devices.file_microphone import FileMicrophone
from maju.devices.microphone_feed import MicrophoneFeed
from maju.devices.sources import Grab
from maju.devices.take import Take
from maju.devices.timeline import Placed

_STEP_S = 0.1


class FastTake:
    """Runs on a thread of its own until the file ends, the take ends, or :meth:`stop`."""

    def __init__(
        self, take: Take, feed: MicrophoneFeed, camera: CameraFeed | None, preview: Callable[[Grab], None]
    ) -> None:
        """``feed`` must play a file; a camera that is not a file gives no pictures (its time is not the file's time)."""
        self._take, self._feed, self._preview = take, feed, preview
        path = camera.choice.path if camera else None
        self._camera = FileCamera(path, feed.timeline.fit.time_of(0), paced=False) if path else None
        self._waiting: Grab | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fast", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop at the end of the step that is running."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        source = self._feed.source
        if not isinstance(source, FileMicrophone):
            return
        step = int(source.sample_rate * _STEP_S)
        while not self._stop.is_set() and not self._take.ended:
            block = source.next_block(step)
            self._feed.meter.add(block.pcm)
            self._take.hear([Placed(block.first, block.pcm)])
            self._show_until(block.at_s + _STEP_S)
            self._take.tick(time.monotonic())
            if source.finished():
                self._take.ended = self._take.ended or "end-of-file"

    def _show_until(self, at_s: float) -> None:
        """Pictures of this step. The same picture again is recorded again: here nobody waits for a frozen camera."""
        while self._camera is not None:
            self._waiting = self._waiting or self._camera.read()
            if self._waiting is None or self._waiting.at_s >= at_s:
                return
            self._take.see(self._waiting)
            self._preview(self._waiting)
            self._waiting = None
