"""Looks into a sealed home as the program does, for tests that look at what it wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from maju.paths import find_paths
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.migrations import MIGRATIONS
from maju.storage.vault import Vault, open_vault


@contextmanager
def opened_home(home: Path) -> Iterator[Vault]:
    """The vault of ``home`` and the keys of its interviews, open meanwhile."""
    paths = replace(find_paths(), home=home)
    vault = open_vault(paths)
    try:
        file = DatabaseFile(paths.database, MIGRATIONS, vault.database_key)
        InterviewKeys(file, paths.recordings)
        file.close()
        yield vault
    finally:
        vault.close()
