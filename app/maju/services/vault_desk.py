"""What a person may ask of their vault: who keeps the key, how long interviews are kept, to take the record along, to destroy it.

For the window's PIN door: ``bootstrap.build_program(settings)`` raises MajuError ``vault-locked`` where a PIN is needed; build again
with ``build_program(settings, pin=…)``, which raises ``pin-wrong``. Nothing slows wrong tries down but Argon2id itself (about 0.3 s):
the door waits in between. ``VaultDesk.destroy()`` and what it raises leave a closed program: build another, which starts empty.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from maju.domain.errors import MajuError
from maju.domain.progress import never
from maju.domain.vault import VaultKeeping, VaultState
from maju.services.once import Once
from maju.services.retention import Due, Retention

if TYPE_CHECKING:
    from maju.services.own_record.desk import OwnRecordDesk

LONGEST_RETENTION = 3650
"""Days."""


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """``database_bytes``, ``recordings_bytes``: on the disk. ``retention_days`` 0: interviews are kept until they are deleted."""

    state: VaultState
    folder: Path
    interviews: int
    database_bytes: int
    recordings_bytes: int
    retention_days: int


@dataclass(frozen=True, slots=True)
class VaultParts:
    """What the desk stands on. ``files``: database and its copies, recordings; ``seal_old``: seals recordings of the time before the
    vault until it is told to stop; ``destroyed`` notes what was destroyed, why and how many."""

    keeping: VaultKeeping
    folder: Path
    database: Path
    recordings: Path
    count_interviews: Callable[[], int]
    retention: Retention
    retention_days: Callable[[], int]
    keep_retention_days: Callable[[int], None]
    seal_old: Callable[[Callable[[], bool]], int]
    close_database: Callable[[], None]
    destroyed: Callable[[str, str, int], None]
    own_record: "Once[OwnRecordDesk]"


class VaultDesk:
    """Any thread, one call at a time; :meth:`set_pin` and :meth:`remove_pin` take a fair part of a second, the others as the disk lets them."""

    def __init__(self, parts: VaultParts) -> None:
        self._parts = parts
        self._closed = False

    def status(self) -> VaultStatus:
        """As it is now. Raises: MajuError ``vault-record-invalid``, ``database-…``."""
        database = self._parts.database
        return VaultStatus(
            state=self._parts.keeping.state(),
            folder=self._parts.folder,
            interviews=self._parts.count_interviews(),
            database_bytes=sum(_size(file) for file in database.parent.glob(f"{database.name}*")),
            recordings_bytes=sum(_size(file) for file in self._parts.recordings.rglob("*")),
            retention_days=self._parts.retention_days(),
        )

    def set_pin(self, new: str, old: str | None = None) -> None:
        """From the next start on only this PIN opens the record. ``old``: the PIN there was, if there was one.

        Raises: MajuError ``pin-short``, ``pin-wrong``, ``vault-locked``, ``vault-none``, ``folder-unwritable``.
        """
        self._parts.keeping.set_pin(new, old)

    def remove_pin(self, old: str) -> None:
        """This computer keeps the key again. Raises: MajuError ``pin-wrong``, ``vault-none``, ``folder-unwritable``."""
        self._parts.keeping.remove_pin(old)

    def due(self) -> tuple[Due, ...]:
        """What retention deletes within a week, the soonest first; looking at it is announcing it. Raises: MajuError ``database-…``."""
        return self._parts.retention.due()

    def keep_for(self, days: int) -> tuple[Due, ...]:
        """Interviews go ``days`` after they were begun; 0: never. Returns what is due by that, so that it can be said.

        Raises: MajuError ``retention-invalid``, ``folder-unwritable``.
        """
        if not 0 <= days <= LONGEST_RETENTION:
            raise MajuError(
                "retention-invalid",
                "보관 기간은 0일(지우지 않음)부터 {longest}일까지 정할 수 있습니다. 바뀐 것은 없습니다.",
                longest=LONGEST_RETENTION,
            )
        self._parts.keep_retention_days(days)
        return self.due()

    def apply_retention(self) -> int:
        """Delete interviews whose time is over and whose end was announced; how many. For the start of a program.

        Raises: MajuError ``delete-failed``, ``database-…``.
        """
        if not self._parts.retention_days():
            return 0
        gone = self._parts.retention.apply()
        if gone:
            self._parts.destroyed("interview", "retention", len(gone))
        return len(gone)

    def seal_old(self, cancelled: Callable[[], bool] = never) -> int:
        """Seal recordings of the time before the vault, one file after another; how many. Raises: MajuError ``folder-unwritable``."""
        return self._parts.seal_old(lambda: self._closed or cancelled())

    @property
    def own_record(self) -> "OwnRecordDesk":
        """Takes the record along as one encrypted file, and takes one in."""
        return self._parts.own_record()

    def destroy(self) -> None:
        """Destroy the key, then everything it sealed. Cannot be undone. The program is to be closed and built anew afterwards.

        Raises: MajuError ``delete-failed``: nothing can be read any more, and the rest goes at the next start; ``vault-none``.
        """
        if not self._parts.keeping.state().id:
            self._parts.keeping.destroy()
        count = self._parts.count_interviews()
        self._closed = True
        self._parts.close_database()
        self._parts.keeping.destroy()
        self._parts.destroyed("vault", "request", count)

    def close(self) -> None:
        """Close the record, which writes what its WAL holds into the file, and forget the keys in this process."""
        self._closed = True
        self._parts.close_database()
        self._parts.keeping.close()

    def stop(self) -> None:
        """Let sealing of old recordings end with the file it is at."""
        self._closed = True


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0
