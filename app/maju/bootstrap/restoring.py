"""What brings the person's database back, without opening it."""

from collections.abc import Iterator
from contextlib import contextmanager

from maju.domain.restoring import Restored
from maju.paths import find_paths
from maju.storage.database_restore import Restorer
from maju.storage.migrations import MIGRATIONS

__all__ = ["Restorer", "mend_record", "open_restorer"]


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


def mend_record(pin: str | None = None) -> Restored:
    """Bring the database of this home back; one that is whole stays as it is, and nothing is told of it.

    Raises: MajuError of :func:`open_restorer` and of :meth:`maju.storage.database_restore.Restorer.mend`.
    """
    with open_restorer(pin) as restorer:
        return Restored((), None, None) if restorer.is_sound() else restorer.mend()
