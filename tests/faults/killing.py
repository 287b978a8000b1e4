"""One kill of the real program in the middle of an interview, and what it cost."""

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.faults.faulting import LOST_AT_MOST_S, QUESTIONS, Said, look_after, sitting

_WHOLE_S = 0.1
"""A finished answer is as long as the file that was its microphone, to this much."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one kill cost. ``phase``: where it struck; ``sound_s`` and ``picture_s``: lost of the answer in progress (None: none was);
    ``answers_lost``: finished ones that do not play whole or have no words; ``offered``: going on was offered exactly if it should;
    ``sealed``: all of it lies in a vault."""

    phase: str
    sound_s: float | None
    picture_s: float | None
    answers_lost: int
    integrity: str
    offered: bool
    went_on: str
    sealed: bool

    @property
    def within_the_bar(self) -> bool:
        """Nothing finished lost, at most a second of what was in progress, the rest as it should be."""
        lost = max(self.sound_s or 0.0, self.picture_s or 0.0)
        sound = self.integrity == "ok" and self.offered and self.went_on in ("finished", "")
        return sound and not self.answers_lost and lost <= LOST_AT_MOST_S


def kill_once(home: Path, at_s: float, *, family: bool, go_on: bool = True) -> Cost:
    """Kill the program of ``home`` ``at_s`` seconds after its first question, start it again and, with ``go_on``, go on."""
    with sitting(home, "sit") as running:
        began = running.until("asking").at
        time.sleep(max(0.0, began + at_s - time.monotonic()))
        said = list(running.said)
        killed_at = running.kill(family=family)
    return weigh(said, killed_at, look_after(home, go_on=go_on), home.parent / "voice.wav")


def weigh(said: list[Said], killed_at: float, found: dict[str, Any], voice: Path) -> Cost:
    """What was lost, by what the sitting had said and what the next start found."""
    last = said[-1]
    before = [take for take in found["takes"] if take["take"] == 1]
    finished = {s.position for s in said if s.phase == "wrapping"}
    whole = {t["position"] for t in before if t["sound_s"] >= _length(voice) - _WHOLE_S and t["text"]}
    running = next((t for t in before if t["position"] == last.position), None) if last.phase == "answering" else None
    over = last.phase == "finished"
    offered = found["interrupted"] == [] if over else [i["position"] for i in found["interrupted"]] == [last.position]
    return Cost(
        phase=f"{last.phase} {min(last.position + 1, QUESTIONS)}",
        sound_s=_lost(running, "sound_s", killed_at),
        picture_s=_lost(running, "picture_s", killed_at),
        answers_lost=len(finished - whole),
        integrity=found["integrity"],
        offered=offered,
        went_on=found.get("went_on", ""),
        sealed=found["sealed"] and all(take["sealed"] for take in found["takes"] if take["sound_s"]),
    )


def _lost(take: dict[str, Any] | None, what: str, killed_at: float) -> float | None:
    """Seconds between what plays and what had been said by the time of the kill."""
    if take is None or not take["started_at"]:
        return None
    spoken = killed_at - datetime.fromisoformat(take["started_at"]).timestamp()
    return max(0.0, spoken - float(take[what]))


def _length(voice: Path) -> float:
    import wave

    with wave.open(str(voice)) as file:
        return file.getnframes() / file.getframerate()
