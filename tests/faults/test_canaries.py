"""At home too nothing personal lies in the clear: names, sentences, words, sound and picture are searched for after a crash.

The same search finds all of them where the record is kept in the clear: it can fail.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.faulting import ROOT, make_home
from tests.faults.kiosk_canaries import TEXTS, Hit, lay_out, needles, search, sound_marks

_AT_HOME = {
    "name",
    "phone",
    "email",
    "school",
    "company",
    "project",
    "resume sentence",
    "certificate",
    "essay sentence",
    "typed answer",
    "second typed answer",
    "spoken phrase",
}
"""Canaries that a person at home leaves; the rest are a kiosk's (a passphrase, a name on a form)."""


@dataclass(frozen=True, slots=True)
class Lived:
    """Where a person's program ran, and what it said."""

    places: list[Path]
    wanted: dict[str, bytes]
    said: dict[str, object]
    output: str

    def hits(self) -> list[Hit]:
        return search(self.places, self.wanted)


def live(beside: Path, how: str) -> Lived:
    """A person's hour in a child with folders of its own for temporary files, caches, settings and the home."""
    home = make_home(beside, camera_s=4.0)
    lay_out(beside)
    own = {
        "TMPDIR": beside / "person" / "tmp",
        "HOME": beside / "person" / "home",
        "XDG_CACHE_HOME": beside / "person" / "cache",
        "XDG_CONFIG_HOME": beside / "person" / "config",
        "XDG_DATA_HOME": beside / "person" / "data",
        "XDG_STATE_HOME": beside / "person" / "state",
    }
    for folder in own.values():
        folder.mkdir(parents=True)
    environment = os.environ | {name: str(folder) for name, folder in own.items()}
    environment |= {"MAJU_HOME": str(home), "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.home_sitting", how],
        env=environment, cwd=beside / "person", capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    marks = json.loads((beside / "marks.json").read_text(encoding="utf-8"))
    wanted = needles({name: bytes.fromhex(mark) for name, mark in marks.items()} | sound_marks(beside / "voice.wav"))
    said = json.loads((beside / "said.json").read_text(encoding="utf-8"))
    return Lived([home, beside / "person"], wanted, said, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Lived]:
    """Both at once: each waits for its engines half of the time."""
    kinds = {how: tmp_path_factory.mktemp(how) for how in ("sealed", "clear")}
    with ThreadPoolExecutor() as pool:
        return dict(zip(kinds, pool.map(live, kinds.values(), kinds), strict=True))


def test_a_sealed_record_says_nothing_to_who_has_no_key(lived: dict[str, Lived]) -> None:
    assert lived["sealed"].hits() == []


def test_neither_does_what_the_program_prints(lived: dict[str, Lived]) -> None:
    """Standard error of a desktop's programs goes to the system's journal."""
    output = lived["sealed"].output
    assert [name for name, text in TEXTS.items() if text in output] == []


def test_everything_was_there_to_be_found(lived: dict[str, Lived]) -> None:
    for found in lived.values():
        assert found.said["profile"]
        assert any(TEXTS["typed answer"] in text for text in found.said["kept"])  # type: ignore[attr-defined]
        assert any(TEXTS["spoken phrase"] in text for text in found.said["kept"])  # type: ignore[attr-defined]
    sealed = lived["sealed"].places[0]
    recordings = {path.name for path in sealed.rglob("answer.*")}
    assert recordings == {"answer.mkv", "answer.wav", "answer.json"}
    assert (sealed / "device-test" / "answer.wav").exists(), "the device test was cut short"
    assert (sealed / "maju.db").exists()
    assert any(name.startswith("device-test") for name in lived["sealed"].wanted)


def test_the_same_search_finds_everything_in_the_clear(lived: dict[str, Lived]) -> None:
    found = {hit.canary for hit in lived["clear"].hits()}
    texts = {name.partition(" (")[0] for name in found}
    assert texts >= _AT_HOME
    assert {"picture (Matroska)", "sound (WAV)"} <= found
    marks = {name for name in lived["clear"].wanted if name.endswith(tuple("012345")) and "answer." in name}
    assert len(marks) > 20
    assert marks <= found
