"""Candidates kept for counselling: one file each, sealed to the centre's public key.

A file's name is ``<last day>_<id>.sealed``, so that a day that has passed can be acted on without any key; name and content are
sealed together, so that neither can be exchanged.
"""

import re
from datetime import date
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.pool import PoolContents, PooledCandidate
from maju.domain.system_reasons import system_reason
from maju.durable import sync_folder, write_whole
from maju.sealed.envelope import open_with, seal_to
from maju.sealed.records import DamagedError
from maju.storage.codec import decode, encode

LARGEST = 1_000_000
"""Bytes of one candidate: a profile of 200 lines has 60,000."""
_NAME = re.compile(r"(?P<until>\d{4}-\d{2}-\d{2})_(?P<id>[0-9a-f]{32})\.sealed")
_PURPOSE = b"maju candidate pool 1 "
_ID = re.compile(r"[0-9a-f]{32}")


class SealedCandidatePool:
    """The :class:`maju.domain.pool.CandidatePool` over a folder."""

    def __init__(self, folder: Path, public: bytes | None) -> None:
        self._folder = folder
        self._public = public

    def add(self, candidate: PooledCandidate) -> None:
        """Raises: MajuError ``pool-unwritable``, ``pool-no-key``; ValueError for an id or a day that cannot be a name."""
        if self._public is None:
            raise MajuError(
                "pool-no-key",
                "상담사 PIN이 정해지지 않아 자료를 보관할 수 없습니다. 아무것도 보관하지 않았습니다. ‘maju kiosk set-pin’으로 PIN을 먼저 정해 주십시오.",
            )
        name = _name(candidate)
        content = encode(candidate).encode()
        if len(content) > LARGEST:
            raise MajuError(
                "pool-too-large",
                "자료가 너무 길어 보관하지 않았습니다. 자료에서 필요한 것만 남기고 다시 해 주십시오.",
            )
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / name, seal_to(self._public, content, _PURPOSE + name.encode()))
        except OSError as error:
            raise _unwritable(self._folder, error) from error

    def count(self) -> int:
        """How many files there are."""
        return len(self._files())

    def contents(self, private: bytes) -> PoolContents:
        """Everything that opens, in the order of consent."""
        found: list[PooledCandidate] = []
        damaged = 0
        for path in self._files():
            try:
                found.append(_read(path, private))
            except (DamagedError, OSError, ValueError, TypeError, KeyError, ExceptionGroup):
                damaged += 1
        found.sort(key=lambda candidate: (candidate.consent.given_on, candidate.id))
        return PoolContents(tuple(found), damaged)

    def remove(self, identifier: str) -> bool:
        """Raises: MajuError ``pool-unwritable``."""
        wanted = [path for path in self._files() if path.stem.partition("_")[2] == identifier]
        return self._unlink(wanted) > 0

    def remove_all(self) -> int:
        """Raises: MajuError ``pool-unwritable``."""
        return self._unlink(self._files())

    def expire(self, today: str) -> int:
        """Raises: MajuError ``pool-unwritable``."""
        day = date.fromisoformat(today)
        return self._unlink([p for p in self._files() if date.fromisoformat(p.name.partition("_")[0]) < day])

    def _files(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return [path for path in sorted(self._folder.iterdir()) if _is_ours(path)]

    def _unlink(self, files: list[Path]) -> int:
        try:
            for path in files:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        if files:
            sync_folder(self._folder)
        return len(files)


def _name(candidate: PooledCandidate) -> str:
    if not _ID.fullmatch(candidate.id):
        raise ValueError("an id of 32 hex digits")
    return f"{date.fromisoformat(candidate.consent.keep_until).isoformat()}_{candidate.id}.sealed"


def _is_ours(path: Path) -> bool:
    found = _NAME.fullmatch(path.name)
    if found is None or path.is_symlink() or not path.is_file():
        return False
    try:
        date.fromisoformat(found["until"])
    except ValueError:
        return False
    return True


def _read(path: Path, private: bytes) -> PooledCandidate:
    if path.stat().st_size > 2 * LARGEST:
        raise DamagedError("a file that is too large")
    candidate = decode(open_with(private, path.read_bytes(), _PURPOSE + path.name.encode()).decode(), PooledCandidate)
    if _name(candidate) != path.name:
        raise DamagedError("another candidate's name")
    return candidate


def _unwritable(folder: Path, error: OSError) -> MajuError:
    return MajuError(
        "pool-unwritable",
        "상담용 보관함 {folder}을(를) 바꾸지 못했습니다({why}). 앞서 보관한 것은 그대로입니다. 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오.",
        folder=folder,
        why=system_reason(error),
    )
