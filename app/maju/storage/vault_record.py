"""``vault.json``: what is known of a vault without its key. It lies beside the data and says who keeps the key."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from maju.durable import sync_folder_surely
from maju.sealed.pin import PinLock, pin_from_plain, pin_to_plain
from maju.storage.key_keepers import KEY_FILE, KEYRING, PIN, write_durably
from maju.storage.vault_troubles import newer, record_invalid, unreadable

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Leaving:
    """A keeper that has still to forget the key of a vault."""

    keeper: str
    vault: str


@dataclass(frozen=True, slots=True)
class VaultRecord:
    """``keeper``: ``keyring``, ``file`` or ``pin`` (then ``pin`` holds the wrapped key). ``moved_in``: nothing lies in the clear any
    more that was there before the vault. ``destroyed``: its key is gone, and what is left of its files has to go."""

    id: str
    keeper: str
    created_at: str
    pin: PinLock | None = None
    moved_in: bool = False
    destroyed: bool = False
    leaving: tuple[Leaving, ...] = ()

    def left(self, gone: Leaving) -> "VaultRecord":
        """Without one keeper that has forgotten."""
        return replace(self, leaving=tuple(each for each in self.leaving if each != gone))


def read_record(path: Path) -> VaultRecord | None:
    """None where there is none. Raises MajuError ``vault-record-invalid``, ``vault-newer``, ``folder-unreadable``."""
    try:
        raw = json.loads(path.read_bytes())
        if raw["version"] > _VERSION:
            raise newer(path)
        return _from_plain(raw)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise unreadable(path) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise record_invalid(path) from error


def write_record(path: Path, record: VaultRecord) -> None:
    """On the disk when this returns. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_durably(path, json.dumps(_to_plain(record), indent=1).encode("ascii") + b"\n")


def remove_record(path: Path) -> None:
    """Raises OSError."""
    path.unlink(missing_ok=True)
    sync_folder_surely(path.parent)


def _to_plain(record: VaultRecord) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "id": record.id,
        "keeper": record.keeper,
        "created_at": record.created_at,
        "pin": pin_to_plain(record.pin) if record.pin else None,
        "moved_in": record.moved_in,
        "destroyed": record.destroyed,
        "leaving": [[each.keeper, each.vault] for each in record.leaving],
    }


def _from_plain(raw: dict[str, Any]) -> VaultRecord:
    keeper, pin = raw["keeper"], raw["pin"]
    if keeper not in (KEYRING, KEY_FILE, PIN) or (keeper == PIN and pin is None and not raw["destroyed"]):
        raise ValueError(f"keeper {keeper!r}")
    if not str(raw["id"]).isalnum():
        raise ValueError("id")
    return VaultRecord(
        id=raw["id"],
        keeper=keeper,
        created_at=str(raw["created_at"]),
        pin=pin_from_plain(pin) if pin is not None else None,
        moved_in=raw["moved_in"] is True,
        destroyed=raw["destroyed"] is True,
        leaving=tuple(_leaving(*each) for each in raw["leaving"]),
    )


def _leaving(keeper: str, vault: str) -> Leaving:
    if keeper not in (KEYRING, KEY_FILE) or not str(vault).isalnum():
        raise ValueError(f"keeper {keeper!r}")
    return Leaving(keeper, vault)
