"""A program folder with few occupations and postings, so that its index is built in a second; and the command over it."""

import gzip
import os
import shutil
import sys
from itertools import islice
from pathlib import Path

import pytest

from maju.bootstrap.job_building import JobSources
from tests.commands.running import ROOT, Ran, maju_here

SAMPLES = ROOT / "tests" / "documents" / "postings" / "samples"
OCCUPATION_FILES = ("02.jsonl", "13.jsonl", "56.jsonl")
EXAMPLES = 60
_RUN = "import sys; sys._MEIPASS = sys.argv.pop(1); from maju.__main__ import main; sys.exit(main())"
"""As a packaged program, which carries its folders inside."""


def make_program(folder: Path) -> Path:
    """What of the program's folder jobs need, the large parts small; the index is not built yet."""
    program, sources = folder / "program", JobSources(ROOT)
    made = JobSources(program)
    made.occupations.mkdir(parents=True)
    for name in OCCUPATION_FILES:
        shutil.copy(sources.occupations / name, made.occupations)
    shutil.copy(sources.skills, made.skills)
    made.postings.parent.mkdir()
    with gzip.open(sources.postings, "rb") as lines, gzip.open(made.postings, "wb") as out:
        out.writelines(islice(lines, EXAMPLES))
    for name in ("assets", "data/questions"):
        (program / name).symlink_to(ROOT / name, target_is_directory=True)
    (program / "models").mkdir()
    shutil.copy(ROOT / "models" / "manifest.toml", program / "models")
    shutil.copytree(ROOT / "models" / "encoder-ko", program / "models" / "encoder-ko")
    return program


def command(program: Path, *arguments: object) -> list[str]:
    """The command line that runs ``maju jobs`` over ``program``."""
    return [sys.executable, "-c", _RUN, str(program), "jobs", *map(str, arguments)]


def environment(home: Path) -> dict[str, str]:
    """A person's own data folder."""
    return os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home)}


def jobs(program: Path, home: Path, *arguments: object) -> Ran:
    """Run it to its end, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "_MEIPASS", str(program), raising=False)
        return maju_here(home, "jobs", *arguments)
