"""The vault of a data folder, the record it guards, and the desk over both. What a start does not need is imported late."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from maju.domain.ports import Clock
from maju.domain.vault import VaultKeeping
from maju.paths import Paths
from maju.services.once import Once
from maju.services.retention import Retention
from maju.services.vault_desk import VaultDesk, VaultParts
from maju.settings import SettingsFile
from maju.storage.database import DatabaseFile
from maju.storage.interview_keys import InterviewKeys
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.privacy_log import PrivacyLog
from maju.storage.retention_notices import SqliteRetentionNotices
from maju.storage.vault import Vault, destroy_home, open_vault
from maju.storage.vault_keeping import HomeKeeping, MemoryKeeping

if TYPE_CHECKING:
    from maju.services.own_record.desk import OwnRecordDesk


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A person's record, open. ``keys`` None: it lies in the clear, in a folder the person named."""

    file: DatabaseFile
    store: SqliteInterviewStore
    keeping: VaultKeeping
    keys: InterviewKeys | None


def open_home(paths: Paths, pin: str | None) -> OpenRecord:
    """The record of this home; one of the time before the vault moves in.

    Raises: MajuError of :func:`maju.storage.vault.open_vault`, ``database-…``.
    """
    from maju.storage.moving_in import seal_databases

    vault = open_vault(paths, pin)
    try:
        seal_databases(paths, vault.database_key)
        return _open(paths, vault, HomeKeeping(paths, vault))
    except BaseException:
        vault.close()
        raise


def open_session(paths: Paths, vault: Vault) -> OpenRecord:
    """A record whose key is in this process alone."""
    return _open(paths, vault, MemoryKeeping(vault))


def open_clear(paths: Paths) -> OpenRecord:
    """A record in the clear."""
    file = DatabaseFile(paths.database, MIGRATIONS)
    return OpenRecord(file, SqliteInterviewStore(file, paths.recordings), MemoryKeeping(None), None)


def destroy_home_record(paths: Paths) -> bool:
    """Destroy the record of this home without opening it; whether there was one. Raises: MajuError ``delete-failed``."""
    if not paths.vault.exists():
        return False
    destroy_home(paths)
    PrivacyLog(paths.home).destroyed("vault", "request", 1)
    return True


def make_vault_desk(paths: Paths, settings: SettingsFile, clock: Clock, record: OpenRecord) -> VaultDesk:
    """The desk; nothing is counted or deleted yet."""
    file, store = record.file, record.store

    def keep_retention_days(days: int) -> None:
        settings.change(retention_days=days)

    return VaultDesk(
        VaultParts(
            keeping=record.keeping,
            folder=paths.home,
            database=paths.database,
            recordings=paths.recordings,
            count_interviews=store.count,
            retention=Retention(
                store, SqliteRetentionNotices(file), lambda: settings.current.retention_days, clock.today
            ),
            retention_days=lambda: settings.current.retention_days,
            keep_retention_days=keep_retention_days,
            seal_old=partial(_seal_old, paths, record.keys),
            close_database=file.close,
            destroyed=PrivacyLog(paths.home).destroyed,
            own_record=Once(partial(_own_record, paths, clock, record)),
        )
    )


def _open(paths: Paths, vault: Vault, keeping: VaultKeeping) -> OpenRecord:
    file = DatabaseFile(paths.database, MIGRATIONS, vault.database_key)
    try:
        keys = InterviewKeys(file, paths.recordings)
        return OpenRecord(file, SqliteInterviewStore(file, paths.recordings, keys), keeping, keys)
    except BaseException:
        file.close()
        raise


def _seal_old(paths: Paths, keys: InterviewKeys | None, cancelled: Callable[[], bool]) -> int:
    from maju.storage.moving_in import seal_recordings

    return seal_recordings(paths, keys, cancelled=cancelled) if keys is not None else 0


def _own_record(paths: Paths, clock: Clock, record: OpenRecord) -> "OwnRecordDesk":
    from maju.services.own_record.desk import OwnRecordDesk
    from maju.storage.own_record_rows import SqliteOwnRecord

    return OwnRecordDesk(SqliteOwnRecord(record.file, paths.recordings, record.keys), clock.today)
