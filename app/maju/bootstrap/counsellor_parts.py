"""The counsellor's desk and what a session may do for it, made of a kiosk's folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from maju.storage.centre_key import CentreKey
from maju.storage.privacy_log import PrivacyLog
from maju.storage.usage_counts import UsageCountsFile

if TYPE_CHECKING:
    from maju.domain.formats import InterviewFormat
    from maju.domain.ports import LanguageModel
    from maju.domain.question import Question
    from maju.paths import Paths
    from maju.services.counsellor.counting import SessionCounting
    from maju.services.counsellor.desk import CounsellorDesk, LogView
    from maju.services.counsellor.keeping import Keeping
    from maju.services.counsellor.wording import AnswerWording
    from maju.services.program import Program

_CENTRE = "centre"
KEY, POOL, TALLY, USAGE = f"{_CENTRE}/key.json", f"{_CENTRE}/pool", f"{_CENTRE}/tally", f"{_CENTRE}/usage.json"


def centre_key(kiosk: Path) -> CentreKey:
    """The PIN of a centre; ``kiosk``: the folder of :attr:`maju.paths.Paths.kiosk`."""
    return CentreKey(kiosk / KEY)


def make_keeping(kiosk: Path) -> Keeping:
    """What a candidate's session may do with the pool of this kiosk. Raises: MajuError ``centre-key-damaged``."""
    from maju.services.counsellor.keeping import Keeping, KeepingParts
    from maju.storage.candidate_pool import SealedCandidatePool

    pool = SealedCandidatePool(kiosk / POOL, centre_key(kiosk).public())
    return Keeping(KeepingParts(pool, PrivacyLog(kiosk)))


def make_counting(kiosk: Path) -> SessionCounting:
    """What is counted at the end of a session. Raises: MajuError ``centre-key-damaged``."""
    from maju.services.counsellor.counting import SessionCounting
    from maju.storage.group_tally import SealedGroupTally

    public = centre_key(kiosk).public()
    return SessionCounting(UsageCountsFile(kiosk / USAGE), SealedGroupTally(kiosk / TALLY, public))


def centre_formats(kiosk: Path) -> dict[str, InterviewFormat]:
    """The centre's own formats by id. Raises: MajuError ``format-invalid``."""
    from maju.storage.centre_material import CentreMaterialFolder

    return {form.id: form for form in CentreMaterialFolder(kiosk / _CENTRE).formats()}


def centre_questions(kiosk: Path) -> tuple[Question, ...]:
    """The questions of the centre's own packs. Raises: MajuError ``questions-invalid``."""
    from maju.storage.centre_material import CentreMaterialFolder

    return CentreMaterialFolder(kiosk / _CENTRE).questions()


def make_counsellor(paths: Paths, program: Program) -> CounsellorDesk:
    """The desk over the kiosk of ``paths``, locked. Raises: MajuError ``centre-key-damaged``."""
    from maju.bootstrap import check_up
    from maju.services.counsellor.desk import CounsellorDesk, CounsellorParts
    from maju.storage.candidate_pool import SealedCandidatePool
    from maju.storage.centre_material import CentreMaterialFolder
    from maju.storage.group_tally import SealedGroupTally

    kiosk = paths.kiosk
    key = centre_key(kiosk)
    public = key.public()
    return CounsellorDesk(
        CounsellorParts(
            open_key=key.open,
            pool=SealedCandidatePool(kiosk / POOL, public),
            log=_Log(kiosk),
            usage=UsageCountsFile(kiosk / USAGE),
            tally=SealedGroupTally(kiosk / TALLY, public),
            material=CentreMaterialFolder(kiosk / _CENTRE),
            jobs=lambda: program.jobs,
            words=program.engines.words,
            model=program.engines.language_model,
            wording=partial(_wording, paths, program),
            checkup=check_up,
            today=lambda: program.clock.today()[:10],
            hold=program.engines.hold,
        )
    )


class _Log(PrivacyLog):
    """With a look at all of it."""

    def view(self) -> LogView:
        from maju.services.counsellor.desk import LogLine, LogView

        lines = (
            LogLine(each.at, each.kind, tuple((name, _told(value)) for name, value in each.facts.items()))
            for each in self.entries()
        )
        return LogView(tuple(lines)[::-1], self.check().sound)


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _wording(paths: Paths, program: Program, model: LanguageModel) -> AnswerWording:
    from maju.bootstrap.prompt_texts import prompts_of
    from maju.services.counsellor.wording import AnswerWording

    return AnswerWording(model, prompts_of(paths), program.engines.words())
