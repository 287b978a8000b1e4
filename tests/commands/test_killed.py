"""SIGKILL in the middle of an answer: everything finished is there, the answer in progress up to its last second."""

import os
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import psutil
import pytest

from maju.sealed.opening import open_clear
from tests.commands.running import ROOT, maju_here
from tests.sealed_homes import opened_home

LOST_AT_MOST_S = 1.1


def wait_for(path: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} did not come"
        time.sleep(0.02)


@pytest.mark.parametrize("into_answer_s", [2.0, 5.3])
def test_killed_in_the_second_answer_the_interview_can_go_on(
    tmp_path: Path, into_answer_s: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "maju", "rehearse", "--questions", "3", "--out", str(out)]
    said = (tmp_path / "said.txt").open("w", encoding="utf-8")
    program = subprocess.Popen(command, env=environment, stderr=said, stdout=subprocess.DEVNULL)
    try:
        recordings = out / "recordings"
        wait_for(recordings, 30)
        (interview,) = wait_for_one(recordings)
        wait_for(interview / "q02-take1" / "answer.wav", 80)
        began = time.monotonic()
        children = psutil.Process(program.pid).children(recursive=True)
        time.sleep(into_answer_s)
        program.send_signal(signal.SIGKILL)
        killed_after = time.monotonic() - began
    finally:
        program.kill()
        program.wait()
        said.close()
    _gone, alive = psutil.wait_procs(children, timeout=15)
    assert alive == [], "no process is left behind"

    ran = maju_here(out, "recover", "--json")
    assert ran.code == 0, ran.err
    (found,) = ran.json
    assert found["id"] == interview.name
    asked = [
        line for line in (tmp_path / "said.txt").read_text(encoding="utf-8").splitlines() if line.startswith("[질문")
    ]
    assert len(asked) == 2
    assert found["answers"] == 1
    assert asked[1].startswith(f"[질문 {found['question']}/"), "it goes on at the question where it was"
    assert found["last_s"] >= killed_after - LOST_AT_MOST_S
    monkeypatch.setenv("MAJU_HOME", str(out))  # recovering made a home of it, and so sealed it
    with (
        opened_home(out),
        open_clear(interview / "q02-take1" / "answer.wav") as file,
        wave.open(file) as sound,
    ):
        assert sound.getnframes() / sound.getframerate() == pytest.approx(found["last_s"], abs=0.1)

    assert maju_here(out, "recover", "--finish").code == 0
    assert maju_here(out, "recover", "--json").json == []
    (summary,) = maju_here(out, "history", "--json").json
    assert (summary["state"], summary["answers"]) == ("abandoned", 2)


def wait_for_one(folder: Path) -> list[Path]:
    deadline = time.monotonic() + 30
    while not (found := list(folder.iterdir())):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found
