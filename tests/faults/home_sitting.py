"""A person at home for tests, the data folder in MAJU_HOME: ``python -m tests.faults.home_sitting sealed|clear``.

The real program over real files: resume and essay read, an interview recorded, one answer written, a practice conversation, the device
test. Then the process ends as in a crash, with the device test's recording and the database's log still there. ``clear`` keeps
the record in the clear, for the search's control. ``marks.json`` beside the data folder says what the recordings are in the clear.
"""

import json
import os
import sys
from pathlib import Path

from maju.bootstrap import build_headless, build_program, open_settings
from maju.domain.chat import ChatTopic
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.domain.question import Experience, OccupationGroup
from maju.paths import find_paths
from maju.sealed.no_dumps import forbid_dumps
from maju.sealed.opening import open_clear
from maju.services.headless import HeadlessInterview
from maju.services.interview_desk import Choices
from maju.services.program import Program
from tests.faults.kiosk_canaries import TEXTS, TYPED

_MARKS_A_FILE, _MARK_BYTES = 6, 40
_RICH = 25
"""Different bytes in a mark: what is silence or one colour lies in many files."""


def live(program: Program, beside: Path) -> None:
    """Everything that leaves something personal."""
    for document in sorted((beside / "stick").iterdir()):
        program.materials().add(document)
    chosen = Choices(
        format_id="short",
        group=OccupationGroup.ICT,
        experience=Experience.NEW,
        questions=2,
        seed=7,
        microphone=MicrophoneChoice("voice.wav", path=beside / "voice.wav"),
        camera=CameraChoice("face.mkv", path=beside / "face.mkv"),
        speaker=None,
        fast=True,
    )
    result = HeadlessInterview(program.desk).sit(chosen, lambda _planned, _take: None)
    takes = program.store.takes(result.interview_id)
    program.analyse_again(takes[-1], typed=TYPED[0])
    program.report(result.interview_id)
    chat = program.chat()
    chat.say(chat.start(ChatTopic()).chat.id, TYPED[1])
    bench = program.device_bench()
    bench.open(chosen.microphone, None)
    bench.start_reading(2.0)
    bench.stop_reading()


def marks(home: Path) -> dict[str, str]:
    """Stretches of every recording as it is in the clear, in hexadecimal."""
    found = {}
    for path in sorted((*home.rglob("answer.*"),)):
        with open_clear(path) as file:
            content = file.read()
        places = range(0, len(content) - _MARK_BYTES, _MARK_BYTES)
        rich = [at for at in places if len(set(content[at : at + _MARK_BYTES])) >= _RICH]
        for number, at in enumerate(rich[:: max(1, len(rich) // _MARKS_A_FILE)][:_MARKS_A_FILE]):
            found[f"{path.relative_to(home)} {number}"] = content[at : at + _MARK_BYTES].hex()
    return found


def main() -> None:
    """Live, and crash."""
    forbid_dumps(hide=False)
    home = find_paths().home
    program = (
        build_program(open_settings()) if sys.argv[1] == "sealed" else build_headless(open_settings(), home, fast=True)
    )
    live(program, home.parent)
    (home.parent / "marks.json").write_text(json.dumps(marks(home)), encoding="utf-8")
    (home.parent / "said.json").write_text(
        json.dumps({"profile": TEXTS["name"] in str(program.materials().profile()), "kept": _texts(program)}),
        encoding="utf-8",
    )
    os._exit(0)


def _texts(program: Program) -> list[str]:
    return [stored.take.transcript.text for s in program.store.summaries() for stored in program.store.takes(s.id)]


if __name__ == "__main__":
    main()
