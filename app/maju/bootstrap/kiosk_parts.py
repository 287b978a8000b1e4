"""What a kiosk is made of: one candidate's session over a folder of its own, what its pages are handed, and the supervisor's log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from maju.bootstrap.counsellor_parts import centre_key, make_counting, make_keeping
from maju.devices.system_clock import SystemClock
from maju.domain.errors import MajuError
from maju.domain.formats import InterviewFormat
from maju.domain.kiosk import KioskSettings
from maju.domain.usage import Group
from maju.kiosk_settings import read_kiosk_settings
from maju.paths import Paths
from maju.services.kiosk.counter import KioskCounter
from maju.services.kiosk.queue import KioskQueue, QueueState
from maju.services.kiosk.supervisor import SESSIONS, SessionProcess, Supervisor
from maju.settings import Settings, SettingsInMemory
from maju.storage.consent_files import read_centre_consent
from maju.storage.privacy_log import DESTROYED, PrivacyLog

if TYPE_CHECKING:
    from maju.domain.candidate import CandidateProfile
    from maju.domain.consent import ConsentChoice, ConsentText
    from maju.domain.pool import Receipt
    from maju.services.program import Program

SETTINGS_FILE, CONSENT_FOLDER = "kiosk.toml", "consent"


def kiosk_settings(paths: Paths, file: Path | None = None) -> KioskSettings:
    """What the centre has set. Raises: MajuError ``kiosk-settings-…``, ``folder-unwritable``."""
    return read_kiosk_settings(file or paths.kiosk / SETTINGS_FILE, paths.root / "assets" / "kiosk" / SETTINGS_FILE)


def session_settings(
    installed: Settings, kiosk: KioskSettings, formats: Mapping[str, InterviewFormat]
) -> SettingsInMemory:
    """The centre's devices and models, with nothing that somebody chose before. No server: what is said stays in this computer."""
    fresh = Settings()
    first = fresh.format if fresh.format in formats else next(iter(formats), fresh.format)
    return SettingsInMemory(
        replace(
            installed,
            format=first,
            group=fresh.group,
            experience=fresh.experience,
            questions=kiosk.questions,
            record_video=kiosk.record_video,
            measure_presence=kiosk.presence,
            voice=kiosk.voice or installed.voice,
            language=kiosk.language,
            text_percent=kiosk.text_percent,
            theme="light",
            high_contrast=False,
            captions=True,
            introduce_computer=True,
            notice_accepted=True,
            use_server=False,
            retention_days=0,
            calibration=None,
        )
    )


def allowed_formats(formats: Mapping[str, InterviewFormat], kiosk: KioskSettings) -> Mapping[str, InterviewFormat]:
    """Those the centre offers. Raises: MajuError ``kiosk-format-unknown``."""
    for name in kiosk.formats:
        if name not in formats:
            raise MajuError(
                "kiosk-format-unknown",
                "키오스크 설정의 formats에 있는 {name} 형식이 없어 키오스크를 열지 않았습니다. 쓸 수 있는 이름은 {known}입니다.",
                name=name,
                known=", ".join(formats),
            )
    return {name: form for name, form in formats.items() if not kiosk.formats or name in kiosk.formats}


def make_counter(paths: Paths, kiosk: KioskSettings, program: Program) -> KioskCounter:
    """What the pages of a session are handed. Raises: MajuError ``centre-key-damaged``."""
    queue = KioskQueue(paths.kiosk)

    def next_ticket() -> str:
        called = queue.look(program.clock.today()[:10]).called
        return str(called) if called else ""

    def keep(profile: CandidateProfile, called: str, choice: ConsentChoice) -> Receipt:
        return make_keeping(paths.kiosk).keep(profile, called, choice, days=kiosk.keep_days)

    def count_levels(groups: tuple[Group, ...], interview_id: str) -> None:
        make_counting(paths.kiosk).levels(groups, program.report(interview_id))

    return KioskCounter(
        consent=_consent(paths, kiosk),
        now=program.clock.today,
        export_record=lambda path, passphrase: program.vault.own_record.export(path, passphrase),
        take_in=lambda path, passphrase: program.vault.own_record.take_in(path, passphrase),
        keep=keep if kiosk.allow_keep and centre_key(paths.kiosk).is_set else None,
        next_ticket=next_ticket,
        count_levels=count_levels if centre_key(paths.kiosk).is_set else None,
    )


@dataclass(frozen=True, slots=True)
class KioskStatus:
    """``problem``: why the kiosk would not open, None where it would. ``leftovers``: sessions that a crash left."""

    problem: MajuError | None
    pin_set: bool
    running: bool
    leftovers: int
    destroyed: int
    log_sound: bool
    queue: QueueState

    @property
    def ready(self) -> bool:
        """Whether the kiosk can be opened, or is open."""
        return self.problem is None

    def to_plain(self) -> dict[str, object]:
        """For JSON."""
        return {
            "ready": self.ready,
            "problem": None if self.problem is None else {"code": self.problem.code, "text": str(self.problem)},
            "pin_set": self.pin_set,
            "running": self.running,
            "leftovers": self.leftovers,
            "destroyed": self.destroyed,
            "log_sound": self.log_sound,
            "called": self.queue.called or None,
            "waiting": list(self.queue.waiting),
        }

    def lines(self) -> list[str]:
        """For people."""
        return [
            "키오스크가 열려 있습니다." if self.running else "키오스크가 닫혀 있습니다.",
            str(self.problem) if self.problem else "설정과 PIN이 준비되어 있습니다.",
            f"고장으로 남은 이용 자료: {self.leftovers}건",
            f"지금까지 파기한 기록: {self.destroyed}건"
            + ("" if self.log_sound else " (기록 파일이 바뀐 흔적이 있습니다)"),
            f"기다리는 번호: {len(self.queue.waiting)}명",
        ]


def look_at_kiosk(paths: Paths) -> KioskStatus:
    """How things are, without changing any. Raises OSError."""
    log, key = privacy_log(paths), centre_key(paths.kiosk)
    problem: MajuError | None = None
    try:
        require_consent(paths, kiosk_settings(paths))
        require_pin(paths)
    except MajuError as error:
        problem = error
    running = False
    try:
        with only_one(paths):
            pass
    except MajuError:
        running = True
    sessions = paths.kiosk / SESSIONS
    left = sum(1 for _ in sessions.iterdir()) if sessions.is_dir() else 0
    destroyed = sum(entry.kind == DESTROYED for entry in log.entries())
    state = make_queue(paths).look(SystemClock().today()[:10])
    return KioskStatus(problem, key.is_set, running, left, destroyed, log.check().sound, state)


def make_queue(paths: Paths) -> KioskQueue:
    """Who is next."""
    return KioskQueue(paths.kiosk)


def wipe_leftovers(paths: Paths, log: PrivacyLog) -> int:
    """Destroy what crashed sessions left; how many. Raises OSError."""
    return Supervisor(paths.kiosk, _never_started, log).destroy_leftovers()


def require_consent(paths: Paths, kiosk: KioskSettings) -> None:
    """A kiosk whose consent text is not whole would turn everybody away. Raises: MajuError ``consent-…``."""
    _consent(paths, kiosk)(kiosk.language)


def _consent(paths: Paths, kiosk: KioskSettings) -> Callable[[str], ConsentText]:
    own = paths.kiosk / CONSENT_FOLDER
    return lambda language: read_centre_consent(own, paths.consent, language, keep_days=kiosk.keep_days)


def require_pin(paths: Paths) -> None:
    """A kiosk nobody can close is none. Raises: MajuError ``pin-unset``."""
    if not centre_key(paths.kiosk).is_set:
        raise MajuError(
            "pin-unset",
            "상담사 PIN이 없어 키오스크를 열지 않았습니다. PIN이 있어야 키오스크를 닫을 수 있습니다. ‘maju kiosk set-pin’으로 정한 뒤 다시 열어 주십시오.",
        )


@contextmanager
def only_one(paths: Paths) -> Iterator[None]:
    """One kiosk in a data folder: a second one would wipe the session of the first. Raises: MajuError ``kiosk-running``."""
    try:
        paths.kiosk.mkdir(parents=True, exist_ok=True)
        with FileLock(paths.kiosk / "kiosk.lock", timeout=0):
            yield
    except Timeout as error:
        raise MajuError(
            "kiosk-running",
            "키오스크가 이미 열려 있어 아무것도 하지 않았습니다. 열려 있는 키오스크를 PIN으로 닫은 뒤 다시 해 주십시오.",
        ) from error


def _never_started(_folder: Path) -> SessionProcess:
    raise OSError("no session is started here")


def privacy_log(paths: Paths) -> PrivacyLog:
    """The centre's record of consents and destructions."""
    return PrivacyLog(paths.kiosk)
