"""What the interview page shows of the devices while they run: the level, what happened to them, one's own picture."""

from maju.domain.ports import Recorder, RecorderStatus
from maju.ui.pages.interview_parts import InterviewParts
from maju.ui.pages.interview_words import device_words

GOOD_NEWS_MS = 6000
"""Good news goes by itself; bad news stays until it is put away."""


class LiveSigns:
    """Fed from the page's timers."""

    def __init__(self, parts: InterviewParts) -> None:
        self._parts = parts
        self._told_events = 0

    def start_over(self) -> None:
        """Another take: its own events, an empty wave."""
        self._told_events = 0
        self._parts.time.wave.clear()

    def hear(self, status: RecorderStatus, *, recording: bool, resting: bool) -> None:
        """The level as it is now."""
        if status.microphone and not resting:
            self._parts.time.wave.add(status.level_dbfs, recording=recording)
        self._parts.time.wave.setVisible(status.microphone)

    def tell_events(self, status: RecorderStatus) -> None:
        """What happened to the devices since the last look."""
        notices = self._parts.notices
        for event in status.events[self._told_events :]:
            words, tone = device_words(event)
            if event.kind.endswith("-back"):
                notices.put_away_tone("amber")
            if words:
                notices.say(words, tone=tone, for_ms=GOOD_NEWS_MS if tone == "green" else 0)
        self._told_events = len(status.events)

    def show_picture(self, recorder: Recorder | None) -> None:
        """One's own picture, where there is a camera and the person wants to see it."""
        there = recorder is not None and recorder.status().camera
        self._parts.show_camera(there)
        if recorder is not None and there and not self._parts.camera.hidden_by_person:
            self._parts.camera.show_picture(recorder.latest_picture())
