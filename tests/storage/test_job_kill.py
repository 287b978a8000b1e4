"""A SIGKILL in the middle of an import: nothing torn, the counts agree, and the same import goes on."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from maju.storage.job_index import BATCH, DATABASE
from tests.storage.job_making import ROOT, by_meaning, by_words, make_shipped, open_index, posting, put

POSTINGS = 8 * BATCH
IMPORTING = """
import sys
from pathlib import Path
from tests.storage.job_making import open_index, posting
index = open_index(Path(sys.argv[1]), Path(sys.argv[2]))
index.put(
    [posting(number) for number in range(int(sys.argv[3]))],
    on_count=lambda done, _total: print(done, flush=True),
    cancelled=lambda: False,
)
print("end", flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")


def start(own: Path, shipped: Path) -> "subprocess.Popen[str]":
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}
    command = [sys.executable, "-c", IMPORTING, str(own), str(shipped), str(POSTINGS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def counts(own: Path) -> set[int]:
    """Of rows, bodies, and living words: one number when all is well."""
    connection = sqlite3.connect(own / DATABASE)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        sql = """
            SELECT (SELECT count(*) FROM postings), (SELECT count(*) FROM posting_bodies),
                   (SELECT count(*) FROM posting_words) - (SELECT count(*) FROM posting_words_dead)
        """
        return set(connection.execute(sql).fetchone())
    finally:
        connection.close()


@pytest.mark.parametrize("batches", [1, 4])
def test_killed_while_rows_are_stored(tmp_path: Path, batches: int) -> None:
    shipped, own = make_shipped(tmp_path / "shipped"), tmp_path / "own"
    process = start(own, shipped)
    assert process.stdout is not None
    with process:
        for line in process.stdout:
            if line.strip() == str(batches * BATCH):
                break
        process.send_signal(signal.SIGKILL)
    [stored] = counts(own)
    assert batches * BATCH <= stored < POSTINGS
    assert stored % BATCH == 0
    index = open_index(own, shipped)
    assert len(by_meaning(index, "부품 조립")) == len(by_words(index, "부품")) == 20
    rest = put(index, *(posting(number) for number in range(POSTINGS)))
    assert (rest.added, rest.unchanged) == (POSTINGS - stored, stored)
    index.close()
    assert counts(own) == {POSTINGS}


def test_killed_while_vectors_are_written(tmp_path: Path) -> None:
    shipped, own = make_shipped(tmp_path / "shipped"), tmp_path / "own"
    for delay in (0.0, 0.01, 0.03):
        process = start(own, shipped)
        assert process.stdout is not None
        with process:
            for line in process.stdout:
                if line.strip() == str(POSTINGS):
                    break
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        for path in own.glob("postings*"):
            if path.suffix == ".json":
                json.loads(path.read_text())
        index = open_index(own, shipped)
        assert put(index, *(posting(number) for number in range(POSTINGS))).unchanged == POSTINGS
        assert len(by_meaning(index, "부품 조립")) == 20
        index.close()
        header = json.loads((own / "postings.vectors.json").read_text())
        assert {header["count"]} == counts(own) == {POSTINGS}
        for path in own.glob("postings*"):
            path.unlink()
