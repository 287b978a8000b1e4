"""The desk over jobs with the index that ships, opened once for all tests of the counsellor's desk."""

from collections.abc import Iterator

import pytest

from maju.bootstrap import build_headless, open_settings
from maju.services.counsellor.asking import PoolAsking
from maju.services.program import Program
from tests.fixtures.pool.make_pool import pool

TODAY = "2026-11-21"


@pytest.fixture(scope="package")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A real program over an empty folder."""
    folder = tmp_path_factory.mktemp("desk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAJU_HOME", str(folder))
        made = build_headless(open_settings(), folder / "out", fast=True)
        yield made
        made.close()


@pytest.fixture(scope="package")
def asking(program: Program) -> PoolAsking:
    """Questions over the thirty invented candidates."""
    return PoolAsking(program.jobs, program.engines.words(), pool(), lambda: TODAY)
