"""The counsellor's desk as the kiosk's window and the command line ask for it. What is of candidates opens with the PIN alone."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from maju.domain.centre import CentreMaterial, PackAdded, PostingPack
from maju.domain.errors import MajuError
from maju.domain.formats import InterviewFormat
from maju.domain.job_ports import ImportReport
from maju.domain.jobs import Occupation, Posting
from maju.domain.pool import CandidatePool, DestructionLog, PoolContents, PooledCandidate
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.progress import Cancelled, OnCount, never, nobody
from maju.domain.system_reasons import system_reason
from maju.domain.usage import DayCounts, GroupTally, UsageCounts
from maju.services.checkup import Checkup
from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.asking import PoolAsking
from maju.services.counsellor.fairness import KindView, group_views
from maju.services.counsellor.keeping import Keeping, KeepingParts
from maju.services.counsellor.matching import Matching, PoolMatch, SkillCount, SupplyLine
from maju.services.counsellor.pool_lines import PoolLine, lines_of
from maju.services.counsellor.wording import AnswerWording
from maju.services.job_desk import JobDesk


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the centre's record: when (ISO 8601), what (``consented``, ``destroyed`` …), and its codes and counts."""

    at: str
    kind: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LogView:
    """The newest first; ``sound``: every line is as it was written."""

    lines: tuple[LogLine, ...]
    sound: bool


class DeskLog(DestructionLog, Protocol):
    """The centre's record of consents and destructions."""

    def view(self) -> LogView:
        """All of it. Raises OSError."""


@dataclass(frozen=True, slots=True)
class CounsellorParts:
    """What the desk works with; each is asked when it is needed. ``open_key``: the centre's private key for the PIN; ``wording``: what
    phrases answers where there is a language model; ``today``: ISO day."""

    open_key: Callable[[str], bytes]
    pool: CandidatePool
    log: DeskLog
    usage: UsageCounts
    tally: GroupTally
    material: CentreMaterial
    jobs: Callable[[], JobDesk]
    words: Callable[[], WordAnalyzer]
    model: Callable[[], LanguageModel | None]
    wording: Callable[[LanguageModel], AnswerWording]
    checkup: Callable[[], Checkup]
    today: Callable[[], str]
    hold: Callable[[], Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page. ``damaged``: files of the pool that do not open."""

    kept: int
    damaged: int
    days: tuple[DayCounts, ...]


class CounsellorDesk:
    """Calls block; any thread may call. Every call about candidates raises MajuError ``desk-locked`` before :meth:`unlock`."""

    def __init__(self, parts: CounsellorParts) -> None:
        self._parts = parts
        self._reading = threading.RLock()
        self._key: bytes | None = None
        self._contents: PoolContents | None = None
        self._asking: PoolAsking | None = None

    # --- the lock -----------------------------------------------------------------------------------------------------

    def unlock(self, pin: str) -> None:
        """Raises: MajuError ``pin-wrong``, ``pin-unset``, ``centre-key-damaged``."""
        self.use_key(self._parts.open_key(pin))

    def use_key(self, private: bytes) -> None:
        """Open with the key that a PIN has opened already. What is over is deleted first."""
        with self._reading:
            self._key = private
            gone = self._parts.pool.expire(self._parts.today())
            if gone:
                self._parts.log.destroyed("kept-profile", "retention", gone)
            self._forget()

    def lock(self) -> None:
        """Forget the key and everything that was read with it."""
        with self._reading:
            self._key = None
            self._forget()

    @property
    def is_open(self) -> bool:
        """Whether a PIN has opened it."""
        return self._key is not None

    # --- candidates ---------------------------------------------------------------------------------------------------

    def overview(self) -> Overview:
        """Raises: MajuError ``desk-locked``, ``counts-unreadable``."""
        contents = self._all()
        return Overview(len(contents.candidates), contents.damaged, self.usage())

    def candidates(self) -> tuple[PooledCandidate, ...]:
        """By name."""
        return tuple(sorted(self._all().candidates, key=lambda each: (each.called, each.id)))

    def lines(self, identifier: str) -> tuple[PoolLine, ...]:
        """What one candidate's materials say. Raises: MajuError ``candidate-unknown``."""
        return lines_of(self._one(identifier))

    def remove(self, identifier: str) -> None:
        """Delete one for ever. Raises: MajuError ``candidate-unknown``, ``pool-unwritable``."""
        with self._reading:
            self._one(identifier)
            self._parts.pool.remove(identifier)
            self._parts.log.destroyed("kept-profile", "counsellor", 1)
            self._forget()

    def withdraw(self, code: str) -> None:
        """A candidate takes their consent back, with the number they were given. Raises: MajuError ``desk-locked``, ``code-unknown``,
        ``pool-unwritable``."""
        with self._reading:
            self._private()
            Keeping(KeepingParts(self._parts.pool, self._parts.log)).withdraw(code)
            self._forget()

    # --- looking ------------------------------------------------------------------------------------------------------

    def read_pasted(self, text: str) -> Posting:
        """One posting out of pasted text. Raises: MajuError ``postings-…``."""
        return self._parts.jobs().read_pasted(text)

    def match(self, posting: Posting) -> PoolMatch:
        """Who has what a posting asks for; it need not be in the index."""
        return self._matching().match(posting)

    def match_posting(self, identifier: str) -> PoolMatch:
        """The same for a posting of the index. Raises: MajuError ``posting-unknown``."""
        return self.match(self._parts.jobs().posting(identifier))

    def skills(self) -> tuple[SkillCount, ...]:
        """All skills of all candidates, the most frequent first."""
        return self._matching().skills()

    def occupations(self) -> tuple[Occupation, ...]:
        """All there are."""
        return self._parts.jobs().occupations()

    def supply(self, occupation: Occupation) -> tuple[SupplyLine, ...]:
        """What an occupation asks for, against what the candidates have."""
        return self._matching().supply(occupation)

    def ask(self, question: str, *, with_model: bool = True) -> DeskAnswer:
        """Answer from the candidates' own lines; where there is a language model it may put the answer into sentences."""
        let_go = self._parts.hold()
        try:
            with self._reading:
                if self._asking is None:
                    people = self._all().candidates
                    self._asking = PoolAsking(self._parts.jobs(), self._parts.words(), people, self._parts.today)
                asking = self._asking
            answer = asking.ask(question)
            model = self._parts.model() if with_model else None
            return answer if model is None else self._parts.wording(model).word(question, answer)
        finally:
            let_go()

    # --- counts and records -------------------------------------------------------------------------------------------

    def usage(self) -> tuple[DayCounts, ...]:
        """Sessions by day. Raises: MajuError ``counts-unreadable``."""
        try:
            return self._parts.usage.days()
        except OSError as error:
            raise _unreadable(error) from error

    def groups(self) -> tuple[KindView, ...]:
        """Levels by the group that candidates told of themselves. Raises: MajuError ``desk-locked``, ``counts-unreadable``."""
        try:
            return group_views(self._parts.tally.counts(self._private()))
        except (OSError, ValueError) as error:
            raise _unreadable(error) from error

    def log(self) -> LogView:
        """Consents and destructions. Raises: MajuError ``counts-unreadable``."""
        try:
            return self._parts.log.view()
        except OSError as error:
            raise _unreadable(error) from error

    # --- the centre's own ---------------------------------------------------------------------------------------------

    @property
    def material(self) -> CentreMaterial:
        """Formats and question packs. Looking needs no PIN; the pages that change it stand behind it."""
        return self._parts.material

    def bring(self, path: Path, *, on_count: OnCount = nobody, cancelled: Cancelled = never) -> "Brought":
        """A file of the centre by its ending: a format (.toml), questions (.jsonl), a pack of postings (everything else).

        Raises: MajuError of what it is, and nothing is changed.
        """
        self._private()
        if path.suffix.lower() == ".toml":
            return self._parts.material.add_format(path)
        if path.suffix.lower() == ".jsonl":
            return self._parts.material.add_questions(path)
        return self._parts.jobs().install(path, on_count=on_count, cancelled=cancelled)

    def postings(self) -> tuple[PostingPack, ...]:
        """Those that were brought in, the most first; what ships is not among them. Raises: MajuError of the index."""
        return tuple(PostingPack(source, count) for source, count in self._parts.jobs().imported().items())

    def take_away(self, name: str) -> bool:
        """A format by its id, questions by the name of their pack, postings by their source; whether there was any.

        Raises: MajuError ``desk-locked``, ``centre-unwritable`` and of the index.
        """
        self._private()
        if self._parts.material.remove(name):
            return True
        jobs = self._parts.jobs()
        return name in jobs.imported() and jobs.delete(name) > 0

    def health(self) -> Checkup:
        """Devices, models, disk of this computer, as ``maju doctor`` looks at them."""
        return self._parts.checkup()

    # ------------------------------------------------------------------------------------------------------------------

    def _private(self) -> bytes:
        if self._key is None:
            raise MajuError("desk-locked", "상담사 책상이 잠겨 있습니다. PIN을 입력해 주십시오.")
        return self._key

    def _all(self) -> PoolContents:
        with self._reading:
            if self._contents is None:
                self._contents = self._parts.pool.contents(self._private())
            return self._contents

    def _one(self, identifier: str) -> PooledCandidate:
        found = [each for each in self._all().candidates if each.id.startswith(identifier)] if identifier else []
        if len(found) != 1:
            raise MajuError(
                "candidate-unknown",
                "‘{id}’ 번호로 맡겨진 자료를 찾지 못했습니다. ‘maju desk candidates’에서 번호를 확인해 주십시오.",
                id=identifier,
            )
        return found[0]

    def _matching(self) -> Matching:
        return Matching(self._parts.jobs(), self._all().candidates)

    def _forget(self) -> None:
        self._contents = None
        self._asking = None


Brought = InterviewFormat | PackAdded | ImportReport
"""What came in."""


def facts_of(line: LogLine) -> Sequence[str]:
    """Its facts as ``name value``."""
    return [f"{name} {value}" for name, value in line.facts]


def _unreadable(error: BaseException) -> MajuError:
    return MajuError(
        "counts-unreadable",
        "센터의 기록 파일을 읽지 못했습니다({why}). 파일은 그대로 두었습니다. 폴더의 권한을 확인해 주십시오.",
        why=system_reason(error),
    )
