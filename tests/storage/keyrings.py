"""Keyrings for tests, through the interface that every system's keyring is reached by."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class DictKeyring(KeyringBackend):
    """Keeps what it is given for as long as it lives; ``locked``: answers as a keyring does that nobody unlocked."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.held[service, username]

    def _ask(self) -> None:
        if self.locked:
            raise KeyringLocked("nobody unlocked it")


class ForgettingKeyring(DictKeyring):
    """Says yes and keeps nothing, as a session without a keyring daemon may."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing."""


@contextmanager
def using(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)
