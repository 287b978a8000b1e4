"""What runs in the recorder's process: one microphone, one camera, at most one take."""

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from maju.devices.camera_feed import CameraFeed
from maju.devices.fast_take import FastTake
from maju.devices.microphone_feed import MicrophoneFeed
from maju.devices.picture_size import fit_size
from maju.devices.preview import Announcement, PreviewBoard
from maju.devices.sources import Grab, Openers
from maju.devices.take import Take, TakePlan
from maju.devices.timeline import ClockFit
from maju.devices.troubles import disk_full, folder_unwritable, microphone_busy, recorder_not_ready
from maju.devices.video_track import Preset, choose_preset
from maju.domain.answer import DeviceEvent, TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice, RecorderStatus
from maju.domain.sleeping import SleepWatch

_TICK_S = 0.02
_FIRST_SOUND_S = 4.0
_LAST_SOUND_S = 0.4
_GIVE_UP_S = 6.0
"""Without a camera there is nothing to record while the microphone is gone: the take ends after this long."""
_STOOD_STILL_S = 30.0
"""Fifty looks a second: who has not looked for this long slept, or the computer did."""
_CLOCK_RATE = 48_000
_PREVIEW_EVERY_S = 1 / 31


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """``fast``: takes from a sound file run as fast as they can. ``reserve_bytes``: a take ends when less room is left."""

    fast: bool = False
    reserve_bytes: int = 50_000_000


class Capture:
    """Commands come from one thread; a thread of its own listens; pictures come on the camera's thread."""

    def __init__(self, openers: Openers, board: PreviewBoard, options: CaptureOptions) -> None:
        self._openers, self._board, self._options = openers, board, options
        self._lock = threading.RLock()
        self._microphone: MicrophoneFeed | None = None
        self._camera: CameraFeed | None = None
        self._preset: Preset = "veryfast"
        self._take: Take | None = None
        self._fast: FastTake | None = None
        self._counted = 0
        self._done: TakeRecording | None = None
        self._events: list[DeviceEvent] = []
        self._opened_at = time.monotonic()
        self.newest: Announcement | None = None
        self._previewed_at = 0.0
        self._free = (0.0, 0)
        self._sleep = SleepWatch(_STOOD_STILL_S)
        self._closed = threading.Event()
        self._listener = threading.Thread(target=self._listen, name="listen", daemon=True)
        self._listener.start()

    # --- commands -----------------------------------------------------------------------------------------------------

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> None:
        """Open devices in place of the ones open now. Raises MajuError; then none is open."""
        self.close_devices()
        self._opened_at, self._events, self._done = time.monotonic(), [], None
        try:
            if microphone is not None:
                self._open_microphone(microphone)
            if camera is not None:
                feed = CameraFeed(self._openers.pictures, camera, self._picture)
                self._preset = choose_preset(feed.first, feed.rate(time.monotonic()) or 30)
                self._camera = feed
        except MajuError:
            self.close_devices()
            raise

    def start_take(self, folder: Path, limit_s: float, microphone: MicrophoneChoice | None) -> None:
        """Begin a take. Raises MajuError ``recorder-not-ready``, ``folder-unwritable``, ``disk-full`` or the microphone's."""
        if self._take is not None:
            raise recorder_not_ready("a take is running")
        if microphone is not None and microphone.path is None:
            self._change_microphone(microphone)
        with (
            self._lock
        ):  # from here to the end: a block heard before the take is there would be missing at its beginning
            began = time.monotonic()
            self._restart_file(microphone, began)
            if self._microphone is None and self._camera is None:
                raise recorder_not_ready("no device is open")
            self._done = None
            take = self._make_take(folder, limit_s, began)
            if self._camera is not None and self._camera.choice.path is not None:
                self._camera.rewind(began)
            feed = self._microphone
            self._counted = feed.timeline.dropped_blocks if feed else 0
            if self._options.fast and feed is not None and not feed.source.live:
                self._fast = FastTake(take, feed, self._camera, self._preview)
            self._take = take

    def stop_take(self) -> TakeRecording:
        """End the running take, or describe the one that ended by itself. Raises MajuError ``recorder-not-ready``."""
        self._hear_the_last()
        with self._lock:
            self._finish("stop")
            if self._done is None:
                raise recorder_not_ready("no take was begun")
            done, self._done = self._done, None
            return done

    def status(self) -> RecorderStatus:
        """What is seen now."""
        now = time.monotonic()
        feed, camera, take, done = self._microphone, self._camera, self._take, self._done
        heard = feed is not None and feed.lost_since is None
        seen = camera is not None and camera.state == "live"
        status = RecorderStatus(
            microphone=heard,
            camera=seen,
            level_dbfs=feed.meter.rms_dbfs if feed and heard else None,
            peak_dbfs=feed.meter.peak_dbfs if feed and heard else None,
            clipped=bool(feed and heard and feed.meter.clipped),
            sample_rate=feed.sample_rate if feed else 0,
            picture_rate=round(camera.rate(now), 1) if camera else 0.0,
            picture_size=camera.size if camera else (0, 0),
            free_bytes=self._free[1],
            events=tuple(self._events),
        )
        if take is not None:
            return replace(status, recorded_s=take.recorded_s, dropped_blocks=take.dropped_blocks, events=take.events)
        if done is not None:
            return replace(
                status,
                recorded_s=done.duration_s,
                dropped_blocks=done.dropped_blocks,
                events=done.events,
                ended=done.ended_by,
            )
        return status

    def close_devices(self) -> None:
        """End what runs and let go of microphone and camera."""
        with self._lock:
            self._finish("stop")
            feed, self._microphone = self._microphone, None
            camera, self._camera = self._camera, None
        if camera:
            camera.close()
        if feed:
            feed.close()
        self.newest = None

    def close(self) -> None:
        """Close devices and stop listening."""
        self._closed.set()
        self.close_devices()
        self._listener.join(timeout=2)

    # --- takes --------------------------------------------------------------------------------------------------------

    def _make_take(self, folder: Path, limit_s: float, began: float) -> Take:
        feed, camera = self._microphone, self._camera
        if feed is not None:
            fit = feed.timeline.fit
            start = fit.index_at(began) if feed.source.live else 0.0
        else:
            fit, start = ClockFit(_CLOCK_RATE), 0.0
            fit.anchor(0, began)
        plan = TakePlan(
            folder=folder,
            limit_s=limit_s,
            fit=fit,
            start=start,
            sound=feed is not None,
            size=fit_size(*camera.size) if camera else None,
            rate=camera.rate(began) or 30 if camera else 0,
            preset=self._preset,
            reserve_bytes=self._options.reserve_bytes,
            patient=self._options.fast and feed is not None and not feed.source.live,
        )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            take = Take(plan)
        except OSError as error:
            raise folder_unwritable(folder, str(error)) from None
        if (free := take.free_bytes()) < self._options.reserve_bytes:
            take.end("disk-full")
            raise disk_full(folder, free)
        return take

    def _change_microphone(self, choice: MicrophoneChoice) -> None:
        with self._lock:
            feed, self._microphone = self._microphone, None
        if feed:
            feed.close()
        self._open_microphone(choice)

    def _restart_file(self, microphone: MicrophoneChoice | None, began: float) -> None:
        """A file microphone begins with the take, in the same moment as a file camera; a real one goes on."""
        feed = self._microphone
        choice = microphone or (feed.choice if feed else None)
        if choice is None or choice.path is None:
            return
        self._microphone = MicrophoneFeed(self._openers.sound, choice, began)
        if feed:
            feed.close()

    def _finish(self, ended_by: str) -> None:
        """With the lock held: close the running take, whose own reason comes first."""
        if self._fast is not None:
            self._fast.stop()
            self._fast = None
        if self._take is not None:
            take, self._take = self._take, None
            self._done = take.end(ended_by)

    def _hear_the_last(self) -> None:
        """What was said up to this moment is still on its way through the driver."""
        feed, take = self._microphone, self._take
        if feed is None or take is None or self._fast is not None:
            return
        now = time.monotonic()
        if feed.lost_since is not None:
            with self._lock:
                take.hear(feed.fill_to(now))
            return
        while feed.timeline.position < feed.timeline.fit.index_at(now) and time.monotonic() < now + _LAST_SOUND_S:
            time.sleep(_TICK_S)

    # --- listening ----------------------------------------------------------------------------------------------------

    def _open_microphone(self, choice: MicrophoneChoice) -> None:
        feed = MicrophoneFeed(self._openers.sound, choice, time.monotonic())
        with self._lock:
            self._microphone = feed
        give_up = time.monotonic() + _FIRST_SOUND_S
        while not feed.ready:
            if time.monotonic() > give_up:
                raise microphone_busy(choice.name, "no sound arrives")
            time.sleep(_TICK_S)

    def _listen(self) -> None:
        while not self._closed.wait(_TICK_S):
            with self._lock:
                self._tick(time.monotonic())

    def _tick(self, now: float) -> None:
        take, feed = self._take, self._microphone
        if self._sleep.look(now, self._openers.asleep()) and take is not None and not take.ended:
            take.ended = "suspended"  # nobody expects to be recorded on waking up
            self._note("suspended", now)
        if feed is not None and self._fast is None:
            placed = feed.poll(now)
            if take is not None:
                take.hear(placed)
                take.dropped(feed.timeline.dropped_blocks - self._counted)
            self._counted = feed.timeline.dropped_blocks
            for kind in feed.news:
                self._note(kind, now)
            feed.news.clear()
        if self._camera is not None:
            for kind, detail in self._camera.look(now):
                self._note(kind, now, detail)
        if take is not None:
            if self._fast is None:
                take.tick(now)
                self._end_for_lack_of_sound(take, now)
            if take.ended:
                self._finish(take.ended)
        self._look_at_disk(now)

    def _end_for_lack_of_sound(self, take: Take, now: float) -> None:
        feed = self._microphone
        if feed is None or take.ended:
            return
        if feed.source.finished():
            take.ended = "end-of-file"
        elif feed.lost_since is not None and self._camera is None and now - feed.lost_since > _GIVE_UP_S:
            take.ended = "microphone-lost"

    def _note(self, kind: str, now: float, detail: str = "") -> None:
        if self._take is not None:
            self._take.note(kind, now, detail)
        self._events.append(DeviceEvent(kind, round(now - self._opened_at, 3), detail))

    def _look_at_disk(self, now: float) -> None:
        if self._take is not None and now - self._free[0] > 1.0:
            self._free = (now, self._take.free_bytes())

    def _picture(self, grab: Grab, fresh: bool) -> None:
        """A picture that is the same as the last is neither recorded nor shown as if it were live."""
        take = self._take
        if not fresh or self._fast is not None:
            return
        if take is not None:
            take.see(grab)
        self._preview(grab)

    def _preview(self, grab: Grab) -> None:
        now = time.monotonic()
        if now - self._previewed_at >= _PREVIEW_EVERY_S:
            self._previewed_at = now
            self.newest = self._board.write(grab)
