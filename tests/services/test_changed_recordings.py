"""A sealed recording that is no longer what was closed at the end of its answer is told of, with its question."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.answer import TakeId, TakeRecording, Transcript, TranscriptSource
from maju.domain.question import PlannedQuestion
from maju.domain.report import AnswerReport, TakeReport
from maju.sealed.opening import lock, open_new, unlock
from maju.sealed.records import HEADER_BYTES
from maju.services.changed_recordings import was_changed
from maju.services.report_notices import changed_notice
from tests.making import make_question


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Path]:
    unlock(tmp_path, os.urandom(32))
    yield tmp_path
    lock(tmp_path)


def take(folder: Path, ended_by: str = "stop") -> TakeRecording:
    folder.mkdir(exist_ok=True)
    for name in ("answer.wav", "answer.mkv"):
        with open_new(folder / name) as file:
            for _ in range(5):
                file.write(os.urandom(1000))
    return TakeRecording(folder, folder / "answer.mkv", folder / "answer.wav", 1.0, ended_by=ended_by)


def test_a_recording_as_it_was_closed_is_not_told_of(vault: Path) -> None:
    recording = take(vault / "take")
    assert not was_changed(recording)
    assert not was_changed(replace(recording, media=None, audio=None))
    assert not was_changed(replace(recording, media=vault / "gone.mkv"))


@pytest.mark.parametrize("cut", [1, 36, 37, 2000])
@pytest.mark.parametrize("name", ["answer.wav", "answer.mkv"])
def test_a_cut_file_is(cut: int, name: str, vault: Path) -> None:
    recording = take(vault / "take")
    stored = (vault / "take" / name).read_bytes()
    (vault / "take" / name).write_bytes(stored[:-cut])
    assert was_changed(recording)


def test_a_part_taken_out_of_the_middle_is(vault: Path) -> None:
    recording = take(vault / "take")
    stored = (vault / "take" / "answer.wav").read_bytes()
    (vault / "take" / "answer.wav").write_bytes(stored[: HEADER_BYTES + 1036] + stored[HEADER_BYTES + 2 * 1036 :])
    assert was_changed(recording)


def test_a_file_of_another_vault_is(vault: Path) -> None:
    recording = take(vault / "take")
    lock(vault)
    unlock(vault, os.urandom(32))
    assert was_changed(recording)


@pytest.mark.parametrize("ended_by", ["recording", "disk-full", "disk-failed"])
def test_what_could_not_be_closed_is_not(ended_by: str, vault: Path) -> None:
    recording = take(vault / "take", ended_by)
    stored = (vault / "take" / "answer.wav").read_bytes()
    (vault / "take" / "answer.wav").write_bytes(stored[:-36])
    assert not was_changed(recording)


def test_clear_recordings_are_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "answer.wav").write_bytes(b"RIFF")
    assert not was_changed(TakeRecording(tmp_path, None, tmp_path / "answer.wav", 1.0))


def test_the_notice_names_the_questions(tmp_path: Path) -> None:
    def answer(number: int, ended_by: str) -> AnswerReport:
        recording = TakeRecording(tmp_path, None, None, 1.0, ended_by=ended_by)
        report = TakeReport(TakeId("i", number, 1), recording, Transcript("", TranscriptSource.NONE))
        return AnswerReport(PlannedQuestion(make_question(number), number), (report, report))

    answers = [answer(1, "stop"), answer(2, "limit"), answer(3, "limit")]
    assert changed_notice(answers, lambda recording: recording.ended_by == "none") == ()
    (said,) = changed_notice(answers, lambda recording: recording.ended_by == "limit")
    assert "녹음 파일이 바뀌었거나 잘렸습니다(질문 2, 3)." in said
