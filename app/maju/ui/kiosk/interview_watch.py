"""What the kiosk needs to know of a running interview: whether somebody speaks, and when it may be ended after the turn."""

from collections.abc import Callable

from maju.domain.interview_events import Phase
from maju.domain.kiosk import KioskPhase
from maju.domain.sound_of_life import SoundOfLife
from maju.ui.kiosk.room import KioskRoom
from maju.ui.page import Page
from maju.ui.pages.interview import InterviewPage
from maju.ui.texts import tr
from maju.ui.widgets.player import Player

_BETWEEN_ANSWERS = (Phase.ASKING, Phase.PREPARING, Phase.REVIEWING, Phase.RESTING, Phase.WRAPPING)


class InterviewWatch:
    """:meth:`look` is called a few times a second."""

    def __init__(self, room: KioskRoom, page: Callable[[], Page | None]) -> None:
        self._room, self._page = room, page
        self._ear = SoundOfLife()
        self._finishing = False

    def look(self) -> None:
        """Pass on signs of life; end the interview once the last answer is given."""
        page = self._page()
        if isinstance(page, InterviewPage):
            self._look_at(page)
        elif page is not None and self._room.snapshot.phase is KioskPhase.REPORT and _is_playing(page):
            self._room.spoke()

    def finish_soon(self) -> None:
        """The turn is over: say so, and end after the running answer."""
        self._finishing = True
        page = self._page()
        if isinstance(page, InterviewPage):
            page.notices.say(tr("이용 시간이 다 되었습니다. 지금 답변을 마치시면 결과를 보여 드립니다."), tone="amber")

    def stop_now(self) -> None:
        """The running answer has had its time: what was said is kept and judged."""
        page = self._page()
        if isinstance(page, InterviewPage):
            page.end_here()

    def over(self) -> None:
        """The interview is over; another one begins anew."""
        self._finishing = False

    def _look_at(self, page: InterviewPage) -> None:
        snapshot = page.snapshot
        if snapshot is None:
            return
        if self._finishing and snapshot.phase in _BETWEEN_ANSWERS:
            page.end_here()
        level = page.level_dbfs if snapshot.phase is Phase.ANSWERING else None
        if self._ear.hears(level) or snapshot.phase is Phase.ASKING:
            self._room.spoke()


def _is_playing(page: Page) -> bool:
    return any(player.playing for player in page.findChildren(Player))
