"""The right side of the interview: how much time is left, and what is coming in."""

from maju.domain.interview_events import Phase
from maju.domain.interview_snapshot import Snapshot
from maju.ui.pages.interview_words import phase_title
from maju.ui.texts import minutes, tr
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.labels import Label
from maju.ui.widgets.timer_bar import TimerBar
from maju.ui.widgets.waveform import Waveform


class TimeCard(Card):
    """Phase, clock, bar, waveform, a sentence."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.title = Label("", "strong")
        self.mark = Label("", "small", wrap=False)
        self.clock = Label("", "clock", wrap=False)
        self.of = Label("", "heading", wrap=False)
        self.of.setProperty("role", "muted")
        self.bar = TimerBar()
        self.wave = Waveform()
        self.hint = Label("", "small")
        self.add(row(self.title, self.mark), row(self.clock, self.of, 1, gap=6), self.bar, self.wave, self.hint)
        self.column.addStretch(1)

    def show_phase(self, snapshot: Snapshot, hint: str, *, next_opens_s: float) -> None:
        """The words of a phase."""
        self.title.setText(phase_title(snapshot))
        self.hint.setText(hint)
        answering = snapshot.phase is Phase.ANSWERING
        opens = next_opens_s if answering else 0
        self.mark.setText(tr("‘답변 마치기’는 {seconds}초부터", seconds=int(opens)) if opens else "")
        timed = snapshot.ends_at is not None
        for widget in (self.clock, self.of, self.bar):
            widget.setVisible(timed)

    def show_time(self, snapshot: Snapshot, now: float) -> None:
        """Time gone and time there is."""
        if snapshot.ends_at is None:
            return
        whole = snapshot.ends_at - snapshot.started_at
        gone = max(0.0, min(whole, now - snapshot.started_at))
        recording = snapshot.phase is Phase.ANSWERING
        words = minutes(gone) if recording else minutes(whole - gone + 0.99)
        if words != self.clock.text():
            self.clock.setText(words)
            self.clock.setAccessibleName(tr("{gone} 지남", gone=minutes(gone)))
        self.of.setText(f"/ {minutes(whole)}")
        opens = snapshot.may_proceed_at - snapshot.started_at
        self.bar.set_time(gone / whole, mark=opens / whole if opens > 0 else None, recording=recording)
