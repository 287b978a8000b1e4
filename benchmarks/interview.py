"""How fast an interview answers: ``python -m benchmarks.interview [--questions N]`` sits a real-time rehearsal and times it.

First sound after "start", end of an answer to the first sound of the next question, end of an answer to its transcript, and the
peak memory of each process, all at once on this computer: recording, face reading (where the model is installed) and
transcribing run as in a person's interview.
"""

import argparse
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.memory import MemoryWatch
from benchmarks.table import percentile, print_table
from maju.bootstrap import Rehearsal, build_rehearsal, open_settings
from maju.domain.answer import TakeId, TranscriptSource
from maju.domain.interview_events import Phase, Proceed
from maju.domain.ports import Sound, Speaker
from maju.domain.record import StoredTake
from maju.services.interview_session import SessionView


@dataclass
class Stopwatch:
    """When what happened, monotonic seconds."""

    pressed: float = 0.0
    began: float = 0.0
    sounds: list[float] = field(default_factory=list)
    ended: dict[TakeId, float] = field(default_factory=dict)
    transcribed: dict[TakeId, float] = field(default_factory=dict)
    last: SessionView | None = None

    def on_change(self, view: SessionView) -> None:
        """Note the end of each answer."""
        now, before = view.snapshot, self.last.snapshot if self.last else None
        if before and before.phase is Phase.ANSWERING and now.phase is not Phase.ANSWERING:
            self.ended[TakeId("", before.position, before.take)] = time.monotonic()
        self.last = view

    def on_update(self, stored: StoredTake) -> None:
        """Note the first finished transcript of each take."""
        if stored.take.transcript.final and stored.take.transcript.source is not TranscriptSource.NONE:
            take = TakeId("", stored.take.id.position, stored.take.id.take)
            self.transcribed.setdefault(take, time.monotonic())


class ListeningSpeaker:
    """Passes sound on and notes when each utterance's first sound was handed to the device."""

    def __init__(self, speaker: Speaker, watch: Stopwatch) -> None:
        self._speaker = speaker
        self._watch = watch
        self._quiet = True

    def play(self, sound: Sound) -> None:
        """Note, then play."""
        if self._quiet:
            self._watch.sounds.append(time.monotonic())
            self._quiet = False
        self._speaker.play(sound)

    def drain(self) -> None:
        """Wait; the next sound begins anew."""
        self._speaker.drain()
        self._quiet = True

    def stop(self) -> None:
        """Fall silent."""
        self._speaker.stop()
        self._quiet = True

    def close(self) -> None:
        """Free the device."""
        self._speaker.close()


def sit(rehearsal: Rehearsal, questions: int, watch: Stopwatch) -> None:
    """One interview in real time; reviewing is passed over at once."""
    program = rehearsal.program
    watch.pressed = time.monotonic()
    running = program.desk.start(
        rehearsal.choices(questions=questions, seed=7), watch.on_change, watch.on_update, rehearsal.candidate
    )
    speaker = running.narrator._speaker
    assert speaker is not None
    running.narrator._speaker = ListeningSpeaker(speaker, watch)
    watch.began = time.monotonic()
    running.begin()
    while running.session.view.snapshot.phase not in (Phase.FINISHED, Phase.ABANDONED):
        if running.session.view.snapshot.phase is Phase.REVIEWING:
            running.session.post(Proceed(program.clock.now())).result()
        running.session.tick().result()
        time.sleep(0.02)
    running.pipeline.wait()
    running.close()


def main() -> None:
    """Sit, then print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder, MemoryWatch() as memory:
        rehearsal = build_rehearsal(open_settings(), Path(folder), fast=False)
        watch = Stopwatch()
        try:
            sit(rehearsal, options.questions, watch)
        finally:
            rehearsal.program.close()
    to_transcript = [watch.transcribed[take] - end for take, end in watch.ended.items() if take in watch.transcribed]
    to_question = [min((s for s in watch.sounds if s > end), default=end) - end for end in watch.ended.values()]
    to_question = [gap for gap in to_question if gap > 0]
    rows = [
        ("start pressed to first sound, devices opened on the way", f"{watch.sounds[0] - watch.pressed:.3f} s", ""),
        ("first sound after the question begins", f"{watch.sounds[0] - watch.began:.3f} s", "0.3 s"),
        ("end of answer to next question, median", f"{percentile(to_question, 0.5):.3f} s", "1.0 s"),
        ("end of answer to next question, worst", f"{max(to_question):.3f} s", ""),
        ("end of answer to transcript, median", f"{percentile(to_transcript, 0.5):.3f} s", "1.5 s"),
        ("end of answer to transcript, worst", f"{max(to_transcript):.3f} s", "1.5 s"),
    ]
    print_table(f"Interview of {options.questions} questions in real time", ("what", "measured", "bar"), rows)
    print_table("Peak memory", ("process", "MB"), [(name, f"{mb:.0f}") for name, mb in sorted(memory.peaks.items())])


if __name__ == "__main__":
    main()
