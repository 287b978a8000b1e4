"""Bad input on the command line: a clear Korean sentence, a non-zero exit code, nothing lost."""

import sqlite3
from pathlib import Path

import pytest

from maju.storage.database import DatabaseFile
from maju.storage.migrations import MIGRATIONS
from tests.commands.running import ROOT, maju_here, write_wav


def interview(home: Path, out: Path, *more: object) -> list[object]:
    wav = write_wav(home.parent / "quiet.wav", 1.0)
    base = ["interview", "--headless", "--preset", "intro", "--group", "ICT", "--out", out, "--fast"]
    return [*base, *([] if "--microphone" in more else ["--microphone", wav]), *more]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_an_unknown_preset_names_the_known_ones(home: Path, tmp_path: Path) -> None:
    ran = maju_here(home, *interview(home, tmp_path / "out", "--preset", "없는형식"))
    assert ran.code == 1
    assert "‘없는형식’이라는 면접 형식이 없습니다" in ran.sentence
    assert "viewinter" in ran.sentence


def test_too_many_questions_are_refused_with_the_limits(home: Path, tmp_path: Path) -> None:
    ran = maju_here(home, *interview(home, tmp_path / "out", "--questions", 9))
    assert ran.code == 1
    assert "1개에서 1개까지" in ran.sentence


def test_a_missing_microphone_file_is_named(home: Path, tmp_path: Path) -> None:
    ran = maju_here(home, *interview(home, tmp_path / "out", "--microphone", tmp_path / "no.wav"))
    assert ran.code == 1
    assert "no.wav" in ran.sentence
    assert "없습니다" in ran.sentence


def test_a_wav_that_is_not_one_is_said(home: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"this is not sound at all" * 50)
    ran = maju_here(home, *interview(home, tmp_path / "out", "--microphone", bad))
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert "bad.wav" in ran.err
    assert bad.read_bytes() == b"this is not sound at all" * 50


def test_a_camera_file_without_pictures_costs_the_picture_not_the_interview(home: Path, tmp_path: Path) -> None:
    no_pictures = tmp_path / "camera.mkv"
    no_pictures.write_bytes(b"\x1a\x45\xdf\xa3 not a film")
    ran = maju_here(home, *interview(home, tmp_path / "out", "--camera", no_pictures, "--json"))
    assert ran.code == 1
    assert any("camera.mkv" in problem for problem in ran.json["problems"])
    assert list((tmp_path / "out" / "recordings").rglob("answer.wav")), "the answer was recorded all the same"


def test_an_output_folder_that_cannot_be_written_is_said(home: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "out"
    in_the_way.write_text("a file, not a folder")
    ran = maju_here(home, *interview(home, in_the_way))
    assert ran.code == 1
    assert "쓸 수 없습니다" in ran.sentence
    assert in_the_way.read_text() == "a file, not a folder"


def test_a_preset_file_with_a_typing_error_names_file_and_field(home: Path) -> None:
    (home / "formats").mkdir(parents=True)
    text = (ROOT / "assets" / "formats" / "bank.toml").read_text(encoding="utf-8")
    (home / "formats" / "bank.toml").write_text(text.replace("answer_s = 50", 'answer_s = "오십"'), encoding="utf-8")
    ran = maju_here(home, "history")
    assert ran.code == 1
    assert "bank.toml" in ran.sentence
    assert "answer_s" in ran.sentence


def test_a_database_from_a_newer_version_is_refused_and_kept(home: Path) -> None:
    DatabaseFile(home / "maju.db", MIGRATIONS).close()
    with sqlite3.connect(home / "maju.db") as connection:
        connection.execute("PRAGMA user_version = 77")
    ran = maju_here(home, "history")
    assert ran.code == 1
    assert "더 새로운 마주" in ran.sentence
    doctor = maju_here(home, "doctor", "--json")
    assert doctor.code == 1
    assert not doctor.json["main_job_runs"]


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = maju_here(tmp_path / "file" / "home", "history")
    assert ran.code == 1
    assert "쓸 수 없습니다" in ran.sentence


def test_an_unknown_interview_is_said(home: Path) -> None:
    ran = maju_here(home, "report", "20990101-000000-0000")
    assert ran.code == 1
    assert "찾을 수 없습니다" in ran.sentence


def test_transcribing_without_a_model_says_how_to_get_one(home: Path, tmp_path: Path) -> None:
    ran = maju_here(home, "transcribe", write_wav(tmp_path / "a.wav", 1.0))
    assert ran.code == 1
    assert "음성 인식 모델이 없습니다" in ran.sentence
    assert "maju models install" in ran.sentence


def test_a_corrupt_model_folder_is_said_and_costs_only_the_words(home: Path, tmp_path: Path) -> None:
    folder = home / "models" / "speech" / "faster-whisper-small"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"not a model")
    (folder / "config.json").write_text("{}")
    (folder / "tokenizer.json").write_text("{}")
    (folder / "vocabulary.txt").write_text("")
    ran = maju_here(home, "transcribe", write_wav(tmp_path / "a.wav", 1.0))
    assert ran.code == 1
    assert "faster-whisper-small" in ran.sentence
    doctor = maju_here(home, "doctor", "--json")
    assert doctor.code == 0, "the main job runs without words"


def test_settings_that_cannot_be_read_are_put_aside_and_the_program_goes_on(home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("format = [broken", encoding="utf-8")
    assert maju_here(home, "history").code == 0
    assert (home / "settings.bad").read_text(encoding="utf-8") == "format = [broken"


def test_a_mistyped_command_is_explained_in_korean(home: Path) -> None:
    ran = maju_here(home, "intervew")
    assert ran.code == 2
    assert "--help" in ran.sentence
