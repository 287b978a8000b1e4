"""A real interview for faults to happen to: ``python -m tests.faults.sitting sit|look``, the data folder in MAJU_HOME.

``sit``: one interview in real time with ``voice.wav`` and ``face.mkv`` beside the data folder; a line of JSON for each phase.
``look``: what is there afterwards: the database checked, what recovery offers, how long the files of each take play; ``--go-on``
goes on with the interrupted interview to its end. One line of JSON.
"""

import argparse
import contextlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from maju.bootstrap import build_program, open_settings
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.domain.question import Experience, OccupationGroup
from maju.domain.record import StoredTake
from maju.paths import find_paths
from maju.sealed.opening import is_sealed, open_clear
from maju.services.headless import HeadlessInterview
from maju.services.interview_desk import Choices
from maju.services.interview_session import SessionView
from maju.services.program import Program


def choices(*, fast: bool) -> Choices:
    """Three questions; the interviewer is read, not heard."""
    beside = find_paths().home.parent
    return Choices(
        format_id="short",
        group=OccupationGroup.ICT,
        experience=Experience.NEW,
        questions=3,
        seed=7,
        microphone=MicrophoneChoice("voice.wav", path=beside / "voice.wav"),
        camera=CameraChoice("face.mkv", path=beside / "face.mkv"),
        speaker=None,
        fast=fast,
    )


def tell(view: SessionView) -> None:
    """A phase was entered."""
    snapshot = view.snapshot
    line = {"at": time.monotonic(), "phase": snapshot.phase.value, "position": snapshot.position, "take": snapshot.take}
    print(json.dumps(line), flush=True)


def sit(program: Program) -> dict[str, Any]:
    """One interview to its end."""
    chosen = choices(fast=False)
    result = HeadlessInterview(program.desk, tell).sit(chosen, lambda _planned, _take: None)
    return {"id": result.interview_id, "problems": list(result.problems)}


def look(program: Program, *, go_on: bool) -> dict[str, Any]:
    """What the next start finds. ``sealed``: in a vault; ``takes``: each with the seconds of its sound and picture that play."""
    found = program.recovery.look()
    for interrupted in found:
        for stored in program.recovery.unjudged(interrupted.record.plan.id):
            program.analyse_again(stored)
    ids = [summary.id for summary in program.store.summaries()]
    ids += [i.record.plan.id for i in found if i.record.plan.id not in ids]
    answer: dict[str, Any] = {
        "integrity": program.store._file.db.conn.execute("PRAGMA integrity_check").fetchone()[0],  # type: ignore[attr-defined]
        "interrupted": [{"position": i.record.position, "answers": i.answers, "last_s": i.last_s} for i in found],
        "sealed": find_paths().vault.is_file(),
        "takes": [describe(stored) for identifier in ids for stored in program.store.takes(identifier)],
    }
    if go_on and found:
        answer["went_on"] = finish(program, found[0].record.plan.id)
    return answer


def finish(program: Program, identifier: str) -> str:
    """Go on with an interrupted interview as its page does, faster than real time; the state it ends in."""
    headless = HeadlessInterview(program.desk, tell)
    running = program.desk.resume(
        program.store.get(identifier), choices(fast=True), headless._on_change, lambda _s: None
    )
    try:
        running.begin()
        headless._drive(running, fast=True)
        running.pipeline.wait()
    finally:
        running.close()
    return next(s.state for s in program.store.summaries() if s.id == identifier)


def describe(stored: StoredTake) -> dict[str, Any]:
    """A take as the store has it, and as its files play."""
    take = stored.take
    return {
        "position": take.id.position,
        "take": take.id.take,
        "ended_by": take.recording.ended_by,
        "duration_s": take.recording.duration_s,
        "text": take.transcript.text,
        "notice": take.transcript.notice,
        "judged": take.evaluation is not None,
        "sound_s": played_s(take.recording.audio, "audio"),
        "picture_s": played_s(take.recording.media, "video"),
        "sealed": take.recording.audio is not None and is_sealed(take.recording.audio),
        "started_at": started_at(take.recording.folder),
    }


def played_s(path: Path | None, kind: str) -> float:
    """Seconds of the track that can be decoded."""
    import av

    end = 0.0
    if path is None:
        return end
    with contextlib.suppress(av.FFmpegError), open_clear(path) as file, av.open(file) as container:
        for frame in container.decode(**{kind: 0}):
            samples = frame.samples / frame.sample_rate if isinstance(frame, av.AudioFrame) else 0.0
            end = float(frame.time or 0) + samples
    return end


def started_at(folder: Path) -> str:
    """Civil time at which a take's files were made."""
    from maju.devices.sidecar import read_facts

    return read_facts(folder).started_at


def main() -> None:
    """Do it and close in order."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=["sit", "look"])
    parser.add_argument("--go-on", action="store_true")
    options = parser.parse_args()
    program = build_program(open_settings())
    try:
        answer = sit(program) if options.what == "sit" else look(program, go_on=options.go_on)
    finally:
        program.close()
    print(json.dumps(answer, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(main())
