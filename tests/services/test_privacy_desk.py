"""What was chosen and destroyed at home is noted, in codes; a log that cannot be written stops nobody."""

from pathlib import Path

import pytest

from maju.devices.system_clock import SystemClock
from maju.domain.privacy import LogCheck, LogEntry
from maju.services.privacy_desk import PrivacyDesk, entry_words, log_words
from maju.storage.consent_files import HOME, read_consent
from maju.storage.privacy_log import PrivacyLog

TEXTS = Path(__file__).resolve().parents[2] / "assets" / "consent"


def desk(folder: Path) -> tuple[PrivacyDesk, PrivacyLog]:
    log = PrivacyLog(folder)
    return PrivacyDesk(lambda language: read_consent(TEXTS, HOME, language), log, SystemClock()), log


def test_what_was_chosen_at_the_first_start_names_the_words_it_was_given_to(tmp_path: Path) -> None:
    made, log = desk(tmp_path)
    made.accepted("ko", picture=True, presence=False)
    (entry,) = log.entries()
    assert entry.facts == {"items": ["analysis", "picture", "voice"], "text": read_consent(TEXTS, HOME).mark}


def test_a_choice_that_is_taken_back_is_noted_as_such(tmp_path: Path) -> None:
    made, log = desk(tmp_path)
    made.chose("presence", "en", given=True)
    made.chose("presence", "en", given=False)
    assert [entry.kind for entry in log.entries()] == ["consented", "withdrawn"]
    assert read_consent(TEXTS, HOME, "en").mark == log.entries()[0].facts["text"]


def test_nothing_destroyed_is_nothing_to_note(tmp_path: Path) -> None:
    made, log = desk(tmp_path)
    made.destroyed("interview", 0)
    made.destroyed("interview", 2)
    assert [entry.facts["count"] for entry in log.entries()] == [2]


def test_the_newest_comes_first_with_the_state_of_the_chain(tmp_path: Path) -> None:
    made, _ = desk(tmp_path)
    made.accepted("ko", picture=False, presence=False)
    made.destroyed("interview", 1)
    view = made.log()
    assert [str(words) for _, words in view.lines] == ["파기: 면접 1건 (요청)", "동의: 글로 옮기기와 분석, 목소리 녹음"]
    assert view.check == LogCheck(2)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made, _ = desk(tmp_path / "file")
    made.destroyed("interview", 1)
    made.accepted("ko", picture=True, presence=True)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (LogEntry(1, "", "destroyed", {"what": "session", "reason": "idle", "count": 4}), "파기: 이용 한 번의 모든 기록 4건 (자리를 비움)"),
        (LogEntry(1, "", "destroyed", {"what": "new-thing", "reason": "new", "count": 1}), "파기: new-thing 1건 (new)"),
        (LogEntry(1, "", "repaired", {"bytes": 3}), "쓰다 만 줄을 지우고 이어 씀"),
        (LogEntry(1, "", "consented", {"items": ["satisfaction-survey"]}), "동의: satisfaction-survey"),
    ],
)  # fmt: skip
def test_every_line_has_its_words(entry: LogEntry, said: str) -> None:
    assert str(entry_words(entry)) == said


def test_a_broken_chain_is_told_from_a_sound_one() -> None:
    assert "3번째 줄부터" in str(log_words(LogCheck(5, 3)))
    assert "5줄 모두" in str(log_words(LogCheck(5)))
