"""The desk behind its PIN: locked, opened, what is over deleted, locked again."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from maju.bootstrap.counsellor_parts import POOL, centre_key, make_counsellor
from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.kiosk import EndReason
from maju.domain.ports import LanguageModel
from maju.paths import find_paths
from maju.services.counsellor.counting import SessionCounting
from maju.services.counsellor.desk import CounsellorDesk
from maju.services.program import Program
from maju.storage.candidate_pool import SealedCandidatePool
from maju.storage.group_tally import SealedGroupTally
from maju.storage.privacy_log import PrivacyLog
from maju.storage.usage_counts import UsageCountsFile
from tests.fixtures.pool.make_pool import pool
from tests.services.scripted_models import ScriptedModel

PIN = "246810"
TODAY = date.today()


@pytest.fixture(scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A key pair under the PIN, made once: Argon2id takes its time."""
    kiosk = tmp_path_factory.mktemp("key")
    key = centre_key(kiosk)
    key.choose(PIN)
    return (kiosk / "centre" / "key.json").read_bytes()


@pytest.fixture
def desk(program: Program, key_file: bytes, tmp_path: Path) -> CounsellorDesk:
    """Over three candidates, one of whom was kept until yesterday."""
    paths = replace(find_paths(), home=tmp_path)
    (paths.kiosk / "centre").mkdir(parents=True)
    (paths.kiosk / "centre" / "key.json").write_bytes(key_file)
    kept = SealedCandidatePool(paths.kiosk / POOL, centre_key(paths.kiosk).public())
    for candidate, days in zip(pool()[:3], (-1, 0, 30), strict=True):
        until = (TODAY + timedelta(days=days)).isoformat()
        kept.add(replace(candidate, consent=replace(candidate.consent, keep_until=until)))
    return make_counsellor(paths, program)


def test_nothing_of_candidates_opens_without_the_pin(desk: CounsellorDesk, tmp_path: Path) -> None:
    calls = (
        desk.overview,
        desk.candidates,
        lambda: desk.lines("a"),
        lambda: desk.remove("a"),
        lambda: desk.withdraw("ABCD"),
        desk.skills,
        lambda: desk.ask("모두 몇 명입니까"),
        desk.groups,
        lambda: desk.bring(tmp_path / "a.toml"),
    )
    for call in calls:
        with pytest.raises(MajuError) as caught:
            call()
        assert caught.value.code == "desk-locked"
    with pytest.raises(MajuError) as wrong:
        desk.unlock("000000")
    assert wrong.value.code == "pin-wrong"
    assert not desk.is_open


def test_opening_deletes_what_is_over_and_locking_forgets(desk: CounsellorDesk, tmp_path: Path) -> None:
    desk.unlock(PIN)
    assert len(desk.candidates()) == desk.overview().kept == 2
    assert PrivacyLog(tmp_path / "kiosk").entries()[-1].facts == {
        "what": "kept-profile",
        "reason": "retention",
        "count": 1,
    }
    desk.lock()
    assert not desk.is_open
    with pytest.raises(MajuError):
        desk.candidates()


def test_a_candidate_is_found_by_the_beginning_of_their_number(desk: CounsellorDesk) -> None:
    desk.unlock(PIN)
    first = desk.candidates()[0]
    assert {line.candidate for line in desk.lines(first.id[:10])} == {first.id}
    for identifier in ("", "zzzz"):
        with pytest.raises(MajuError) as caught:
            desk.lines(identifier)
        assert caught.value.code == "candidate-unknown"


def test_removing_changes_what_is_answered(desk: CounsellorDesk) -> None:
    desk.unlock(PIN)
    assert len(desk.ask("모두 몇 명입니까").told) == 2
    desk.remove(desk.candidates()[0].id)
    assert len(desk.ask("모두 몇 명입니까").told) == 1


def test_a_language_model_words_what_the_rules_found(desk: CounsellorDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.unlock(PIN)
    plain = desk.ask("엑셀 하는 분은 누구입니까", with_model=False)
    assert plain.lines
    said = [
        f'{{"who":"C{number}","lines":["L{place}"],"text":"적은 줄에 Excel이 있습니다."}}'
        for number, place in enumerate(
            (plain.lines.index(next(x for x in plain.lines if x.candidate == p)) + 1 for p in plain.people), 1
        )
    ]
    model: LanguageModel = ScriptedModel(lambda _system, _user: f"[{','.join(said)}]")  # type: ignore[assignment]
    monkeypatch.setattr(desk, "_parts", replace(desk._parts, model=lambda: model))
    worded = desk.ask("엑셀 하는 분은 누구입니까")
    assert worded.made_by is JudgedBy.LANGUAGE_MODEL
    assert worded.lines == plain.lines
    assert desk.ask("누구를 뽑을까요").made_by is JudgedBy.RULES


def test_the_log_is_told_newest_first_and_whether_it_is_sound(desk: CounsellorDesk, tmp_path: Path) -> None:
    log = PrivacyLog(tmp_path / "kiosk")
    log.destroyed("session", "done", 3)
    log.destroyed("session", "idle", 4)
    view = desk.log()
    assert ([dict(line.facts)["count"] for line in view.lines], view.sound) == (["4", "3"], True)
    log.path.write_bytes(log.path.read_bytes().replace(b'"count":3', b'"count":0'))
    assert not desk.log().sound


@dataclass
class Log:
    """Remembers what was destroyed."""

    seen: list[tuple[str, str, int]] = field(default_factory=list)

    def destroyed(self, what: str, reason: str, count: int) -> None:
        self.seen.append((what, reason, count))


def test_sessions_that_died_are_counted_once(tmp_path: Path) -> None:
    from maju.commands.kiosk_counting import FaultCounting

    counting = SessionCounting(UsageCountsFile(tmp_path / "usage.json"), SealedGroupTally(tmp_path / "tally", None))
    log = Log()
    faults = FaultCounting(log, counting, lambda: "2026-11-21")
    for what, reason in (
        ("session", "done"),
        ("session", "fault"),
        ("session-part", "crash"),
        ("kept-profile", "crash"),
    ):
        faults.destroyed(what, reason, 2)
    assert len(log.seen) == 4
    (day,) = counting.usage.days()
    assert (day.sessions, dict(day.ended)) == (2, {EndReason.FAULT.value: 2})
    assert dict(day.faults) == {"session-fault": 1, "session-crash": 1}
