"""A minute of broken files for each format; MAJU_FUZZ_SECONDS=2 makes it short where time is."""

import os
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from tests.documents.candidate.fuzzing import FORMATS, Fuzzer, fuzz, seeds_of
from tests.documents.candidate.mutations import mutated

SECONDS = float(os.environ.get("MAJU_FUZZ_SECONDS", "60"))
SEED = int(os.environ.get("MAJU_FUZZ_SEED", "6"))


@pytest.mark.fuzz
@pytest.mark.timeout(SECONDS + 60)
@pytest.mark.parametrize("kind", FORMATS)
def test_no_broken_file_breaks_the_program(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    outcome = fuzz(kind, SECONDS, SEED, tmp_path / "findings")
    assert outcome.findings == []
    assert outcome.counts["read"] > 0, "every file was broken so much that no reader saw it"
    assert outcome.cases > outcome.counts["read"], "no file was broken"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_case_follows_from_its_number(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    seeds = [path.read_bytes() for path in seeds_of(kind, tmp_path)]
    first, again = ([mutated(rng.choice(seeds), rng, seeds) for rng in map(Random, range(30))] for _ in range(2))
    # archives carry the time at which they were made
    assert [len(case) for case in first] == [len(case) for case in again]
    assert len(set(first)) > 20
    assert sum(case in seeds for case in first) < 10


@pytest.mark.parametrize(("work", "found", "noted"), [("fails", "IndexError", 0), ("aborts", "", 1)])
def test_what_a_reader_lets_out_is_a_finding_and_its_death_is_noted(
    tmp_path: Path, work: str, found: str, noted: int
) -> None:
    with Fuzzer("txt", 1, tmp_path, tmp_path / "kept", f"tests.documents.candidate.bad_children:{work}") as fuzzer:
        outcome = fuzzer.run(0.1)
    assert found in "".join(outcome.findings)
    assert bool(outcome.findings) is bool(found)
    assert min(len(outcome.noted), 1) == noted
    assert list((tmp_path / "kept").iterdir())
