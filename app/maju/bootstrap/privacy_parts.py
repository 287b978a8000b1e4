"""The notice and the log of consents and destructions."""

import functools

from maju.domain.ports import Clock
from maju.domain.privacy import ConsentLog
from maju.paths import Paths, find_paths
from maju.services.privacy_desk import PrivacyDesk
from maju.storage.consent_files import HOME, read_consent
from maju.storage.privacy_log import PrivacyLog


def make_privacy_desk(paths: Paths, clock: Clock) -> PrivacyDesk:
    """At home."""
    return PrivacyDesk(functools.partial(read_consent, paths.consent, HOME), PrivacyLog(paths.home), clock)


def open_privacy_log(*, kiosk: bool) -> ConsentLog:
    """The log alone, without vault and database: it holds nothing personal."""
    paths = find_paths()
    return PrivacyLog(paths.kiosk if kiosk else paths.home)
