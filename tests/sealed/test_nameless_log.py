"""What a log says of an error, and what it never does."""

import logging
import os
import subprocess
import sys

import pytest

from maju.domain.errors import MajuError
from maju.sealed.nameless_log import NamelessFormatter, kind, nameless

NAME = "한설아미르"


def failure() -> Exception:
    try:
        try:
            int(NAME)
        except ValueError as error:
            raise MajuError("file-missing", "‘{name}’이(가) 없습니다.", name=NAME) from error
    except MajuError as error:
        return error
    raise AssertionError


def record(message: str, *args: object, error: BaseException | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    return NamelessFormatter().format(logging.LogRecord("maju", logging.ERROR, "", 1, message, args, info))


def test_an_error_is_told_by_kind_code_and_place_alone() -> None:
    told = nameless(failure())
    assert NAME not in told
    assert "MajuError file-missing" in told
    assert "ValueError" in told
    assert "in failure" in told


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left", f"/home/{NAME}"), "OSError 28"),
        (KeyError(NAME), "KeyError"),
        (UnicodeDecodeError("utf-8", NAME.encode(), 0, 1, "bad"), "UnicodeDecodeError"),
    ],
)
def test_the_kind_of_an_error(error: BaseException, told: str) -> None:
    assert kind(error) == told


def test_a_line_keeps_its_own_words_and_loses_the_errors() -> None:
    error = failure()
    assert record("%s: %s of %d", "code", error, 3) == "ERROR maju: code: MajuError file-missing of 3"
    told = record("background work failed", error=error)
    assert told.startswith("ERROR maju: background work failed\n")
    assert NAME not in told


def test_errors_that_go_in_circles_end() -> None:
    first, second = ValueError(NAME), KeyError(NAME)
    first.__context__, second.__context__ = second, first
    assert nameless(first).count("ValueError") == 5


CRASH = f"""
import logging, threading
from maju.sealed.nameless_log import keep_logs_nameless
keep_logs_nameless()
logging.getLogger("maju").error("failed: %s", ValueError("{NAME}"))
thread = threading.Thread(target=lambda: int("{NAME}"), name="lane")
thread.start()
thread.join()
raise KeyError("{NAME}")
"""


@pytest.mark.parametrize("full", [False, True])
def test_nothing_of_it_reaches_standard_error(full: bool) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "MAJU_FULL_LOG": "1" if full else ""}
    done = subprocess.run(
        [sys.executable, "-"], input=CRASH, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert (NAME in done.stderr) is full
    assert "KeyError" in done.stderr
    assert "lane" in done.stderr
