"""Who keeps a vault's key between two starts: the system's keyring, or a file that only this account may read. A PIN keeps it in the vault's record."""

import base64
import binascii
import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from maju.durable import sync_folder_surely

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

KEYRING, KEY_FILE, PIN = "keyring", "file", "pin"
KEY_BYTES = 32
_SERVICE = "maju"


class KeeperUnreachableError(Exception):
    """The keeper cannot be asked now: whether it has the key is not known."""


class KeyKeeper(Protocol):
    """Keeps keys by the id of their vault."""

    kind: str

    def is_there(self) -> bool:
        """Whether this system has such a keeper at all."""

    def keep(self, vault: str, key: bytes) -> bool:
        """Whether the key is kept now, and was read back."""

    def key(self, vault: str) -> bytes | None:
        """The key; None where there is none. Raises :class:`KeeperUnreachableError`."""

    def forget(self, vault: str) -> None:
        """Keep it no longer; there may be none. Raises :class:`KeeperUnreachableError`."""


class KeyringKeeper:
    """The keyring of the system: Secret Service, KWallet, macOS Keychain, Windows Credential Locker."""

    kind = KEYRING

    def is_there(self) -> bool:
        """The null and the fail backend have a priority below 1, as has everything its authors do not recommend."""
        try:
            return float(self._backend().priority) >= 1
        except Exception:
            return False

    def keep(self, vault: str, key: bytes) -> bool:
        if not self.is_there():
            return False
        try:
            self._backend().set_password(_SERVICE, vault, base64.b64encode(key).decode("ascii"))
            return self.key(vault) == key
        except (
            Exception
        ):  # each system's keyring raises errors of its own, of no common kind; the key then goes elsewhere
            return False

    def key(self, vault: str) -> bytes | None:
        try:
            found = self._backend().get_password(_SERVICE, vault)
        except Exception as error:
            raise KeeperUnreachableError(str(error)) from error
        return _key_of(found.encode("ascii", "replace")) if found is not None else None

    def forget(self, vault: str) -> None:
        backend = self._backend()
        try:
            if backend.get_password(_SERVICE, vault) is not None:
                backend.delete_password(_SERVICE, vault)
        except Exception as error:
            raise KeeperUnreachableError(str(error)) from error

    def _backend(self) -> "KeyringBackend":
        import keyring  # late: it looks for every system's keyring, which a start without one need not wait for

        return keyring.get_keyring()


class FileKeeper:
    """A file a key in ``folder``, for this account alone: as safe as the account, no safer."""

    kind = KEY_FILE

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_there(self) -> bool:
        return True

    def keep(self, vault: str, key: bytes) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_durably(self._path(vault), base64.b64encode(key) + b"\n")
        return self.key(vault) == key

    def key(self, vault: str) -> bytes | None:
        try:
            return _key_of(self._path(vault).read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KeeperUnreachableError(str(error)) from error

    def forget(self, vault: str) -> None:
        """Overwritten before it is unlinked, for disks that write in place."""
        path = self._path(vault)
        try:
            with path.open("r+b", buffering=0) as file:
                file.write(bytes(path.stat().st_size))
                os.fsync(file.fileno())
            path.unlink()
            sync_folder_surely(path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise KeeperUnreachableError(str(error)) from error

    def _path(self, vault: str) -> Path:
        return self._folder / f"vault-{vault}.key"


def write_durably(path: Path, content: bytes) -> None:
    """A small file for this account alone, whole or not at all, and on the disk when this returns. Raises OSError."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    with part.open("wb", buffering=0) as file:
        file.write(content)
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder_surely(path.parent)


def _key_of(text: bytes) -> bytes | None:
    """None for what is no key any more: as good as lost."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except binascii.Error:
        return None
    return key if len(key) == KEY_BYTES else None
