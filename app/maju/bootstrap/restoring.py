"""What brings the person's database back, without opening it."""

from collections.abc import Iterator
from contextlib import contextmanager

from maju.paths import find_paths
from maju.storage.database_restore import Restored, Restorer
from maju.storage.database_salvage import TableRescue
from maju.storage.migrations import MIGRATIONS

__all__ = ["Restored", "Restorer", "TableRescue", "open_restorer"]


@contextmanager
def open_restorer(pin: str | None = None) -> Iterator[Restorer]:
    """For the database of this home; its vault is open meanwhile, where there is one.

    Raises: MajuError ``vault-locked`` (again with ``pin``), ``pin-wrong`` and others of the vault.
    """
    from maju.storage.vault import is_clear, open_vault
    from maju.storage.vault_record import read_record

    paths = find_paths()
    if read_record(paths.vault) is None or is_clear(paths.database):
        yield Restorer(paths.database, MIGRATIONS, None)
        return
    vault = open_vault(paths, pin)
    try:
        yield Restorer(paths.database, MIGRATIONS, vault.database_key)
    finally:
        vault.close()
