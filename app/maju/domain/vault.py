"""Who keeps the key of a person's record, and what may be asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class KeyKeptBy(StrEnum):
    """``NOBODY``: the record lies in the clear, in a folder the person named. ``MEMORY``: a session whose key dies with it."""

    KEYRING = "keyring"
    FILE = "file"
    PIN = "pin"
    MEMORY = "memory"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class VaultState:
    """``created_at``: ISO 8601, UTC. ``moved_in``: nothing of the time before the vault lies in the clear any more."""

    kept_by: KeyKeptBy
    id: str = ""
    created_at: str = ""
    moved_in: bool = True


class VaultKeeping(Protocol):
    """Changes who keeps the key. At every moment there is a way in."""

    def state(self) -> VaultState:
        """As it is now. Raises: MajuError ``vault-record-invalid``."""

    def set_pin(self, new: str, old: str | None) -> None:
        """The key is kept by a PIN from now on, and by nothing else. ``old``: the PIN there was.

        Raises: MajuError ``pin-short``, ``pin-wrong``, ``vault-locked``, ``vault-key-missing``, ``folder-unwritable``.
        """

    def remove_pin(self, old: str) -> None:
        """The key is kept by this computer again. Raises: MajuError ``pin-wrong``, ``folder-unwritable``."""

    def close(self) -> None:
        """Forget the keys in this process."""

    def destroy(self) -> None:
        """Destroy the key and what it sealed. The database has to be closed before. Raises: MajuError ``delete-failed``."""


class RetentionNotices(Protocol):
    """Which interviews' end was announced, by their ids, and when (ISO 8601)."""

    def said(self) -> Mapping[str, str]:
        """All of them."""

    def say(self, interviews: Iterable[str], at: str) -> None:
        """Remember that it was announced; what was announced before keeps its time."""

    def withdraw(self, interviews: Iterable[str]) -> None:
        """They are not due after all."""
