"""A few broken files of every kind a person or a centre hands over: read, or refused in a sentence; no death, no hang.

Documents have a fuzzer of their own (``tests/documents/candidate/test_fuzzing.py``). ``python -m benchmarks.faults_files hostile`` reads
10,000 of them all.
"""

from pathlib import Path

import pytest

from tests.faults.hostile_kinds import KINDS
from tests.faults.mutations import case, run

SLOW = {"records": 3, "voices": 25, "videos": 25, "packs": 40}


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_are_read_or_refused_in_a_sentence(kind: str) -> None:
    outcome = run(kind, SLOW.get(kind, 100), seed=7)
    assert outcome.findings == []
    assert outcome.cases == SLOW.get(kind, 100)
    assert any(name.startswith("refused") for name in outcome.counts)


@pytest.mark.parametrize(("kind", "seed", "number"), [("videos", 1, 30), ("presets", 0, 236), ("voices", 0, 295)])
def test_what_was_found_once_is_found_no_more(kind: str, seed: int, number: int) -> None:
    """A sound without a codec; a fact of 100,000 letters in a sentence; JSON that nests too deep."""
    outcome = run(kind, 1, seed, first=number)
    assert outcome.findings == []
    assert outcome.cases == 1


@pytest.mark.parametrize(("kind", "said"), [("dies", "ended with 3"), ("hangs", "hung for"), ("raises", "KeyError")])
def test_a_reader_that_dies_hangs_or_raises_is_found_and_the_rest_is_read(kind: str, said: str) -> None:
    outcome = run(kind, 8, seed=1, hang_s=1.0)
    assert outcome.cases == 8
    assert 0 < len(outcome.findings) < 8
    assert all(said in finding for finding in outcome.findings)
    assert outcome.counts["read"] == 8 - len(outcome.findings)


def test_a_case_follows_from_its_number(tmp_path: Path) -> None:
    files = KINDS["presets"].lay_out(tmp_path)
    whole = {path: path.read_bytes() for path in files}
    first = [case("presets", 1, number, files, whole) for number in range(20)]
    assert first == [case("presets", 1, number, files, whole) for number in range(20)]
    assert sum(whole[path] != content for path, content in first) >= 15
