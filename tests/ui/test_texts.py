"""Every text a person can read has an English one, with the same facts in it."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.paths import find_paths
from maju.ui import texts

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
assert SPEC is not None
assert SPEC.loader is not None
translations = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(translations)
ENGLISH: dict[str, str] = translations.read(ROOT / "assets" / "i18n" / "maju_en.ts")


def test_nothing_is_untranslated() -> None:
    assert translations.missing("en") == []


def test_translations_keep_their_facts() -> None:
    wrong = [k for k, v in ENGLISH.items() if set(re.findall(r"{\w*}", k)) != set(re.findall(r"{\w*}", v))]
    assert wrong == []


def test_translations_are_english() -> None:
    assert [v for v in ENGLISH.values() if translations.has_hangul(v)] == []


def test_the_compiled_file_is_the_one_of_this_source(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    source = tmp_path / "maju_en.ts"
    shutil.copy(ROOT / "assets" / "i18n" / "maju_en.ts", source)
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(tmp_path / "made.qm")], check=True)
    assert (tmp_path / "made.qm").read_bytes() == (ROOT / "assets" / "i18n" / "maju_en.qm").read_bytes()


@pytest.fixture
def english(qtbot: QtBot) -> Iterator[None]:
    texts.use_language("en", find_paths().translations)
    yield
    texts.use_language("ko", find_paths().translations)


@pytest.mark.usefixtures("english")
def test_errors_are_translated_by_their_template() -> None:
    error = MajuError(
        "interview-unknown", "‘{id}’ 면접을 찾을 수 없습니다. ‘maju history’에서 번호를 확인해 주십시오.", id="x1"
    )
    assert texts.known(error).startswith("Interview “x1” was not found")


@pytest.mark.usefixtures("english")
def test_sentences_with_numbers_find_their_translation() -> None:
    assert texts.known("말소리가 작습니다(-41 dB).") == "Your speech is quiet (-41 dB)."
    assert texts.known("모르는 말 3개") == "모르는 말 3개"


@pytest.mark.usefixtures("english")
def test_dates_and_lengths_in_english() -> None:
    assert texts.day("2020-11-02T10:00:00+09:00") == "2 Nov 2020"
    assert texts.length(90) == "1 min 30 s"


def test_dates_and_lengths_in_korean() -> None:
    assert texts.day("2020-11-02T10:00:00+09:00") == "2020년 11월 2일"
    assert texts.length(180) == "3분"
    assert texts.minutes(65.9) == "1:05"


def test_an_unknown_language_leaves_korean(tmp_path: Path, qtbot: QtBot) -> None:
    texts.use_language("xx", tmp_path)
    assert texts.language() == "ko"
    assert texts.tr("홈") == "홈"


@pytest.mark.usefixtures("english")
def test_a_sentence_inside_a_sentence_is_translated_too() -> None:
    inside = MajuError("folder-unwritable", "{folder}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오.", folder="/x")
    outside = MajuError("test", "({why})", why=inside)
    assert not translations.has_hangul(texts.known(outside))
    assert "/x" in texts.known(outside)


def test_particles_fit_the_words_that_are_filled_in() -> None:
    assert texts.known(
        Phrase("{skill}을(를) 배우고 {tool}으로(로) 해 보십시오.", {"skill": "용접", "tool": "엑셀"})
    ) == ("용접을 배우고 엑셀로 해 보십시오.")
