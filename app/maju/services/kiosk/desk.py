"""One candidate's session at a kiosk: the state machine with what stands behind its commands."""

import logging
from collections.abc import Callable
from pathlib import Path

from maju.domain.consent import ConsentChoice
from maju.domain.kiosk import KioskEvent, KioskSettings, KioskSnapshot
from maju.domain.kiosk_commands import KioskCommand, RecordConsent
from maju.domain.kiosk_session import KioskSession

LOG = logging.getLogger(__name__)


class KioskDesk:
    """``folder``: everything of this session lies below it and is destroyed with it. One thread owns the desk (the window's).

    ``record_consent`` writes down that somebody agreed, without saying who. Listeners get each change and each command.
    """

    def __init__(
        self,
        settings: KioskSettings,
        folder: Path,
        record_consent: Callable[[ConsentChoice], None] = lambda _choice: None,
    ) -> None:
        self.settings = settings
        self.folder = folder
        self._session = KioskSession(settings)
        self._record_consent = record_consent
        self._listeners: list[Callable[[KioskSnapshot, list[KioskCommand]], None]] = []

    @property
    def snapshot(self) -> KioskSnapshot:
        """The present state."""
        return self._session.snapshot

    def on_change(self, listener: Callable[[KioskSnapshot, list[KioskCommand]], None]) -> None:
        """Call ``listener`` with what is now and what is to be done, after every event."""
        self._listeners.append(listener)

    def handle(self, event: KioskEvent) -> list[KioskCommand]:
        """Take one event; what needs no window is done here, everything is told to the listeners."""
        commands = self._session.handle(event)
        for command in commands:
            if isinstance(command, RecordConsent):
                self._record_consent(command.choice)
        for listener in tuple(self._listeners):
            listener(self._session.snapshot, commands)
        return commands
