"""Kiwi tells a filler from a pronoun, and says where every morpheme stands."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from maju.engines.words_kiwi import KiwiWordAnalyzer


@pytest.fixture(scope="module")
def words() -> Iterator[KiwiWordAnalyzer]:
    analyzer = KiwiWordAnalyzer()
    yield analyzer
    analyzer.close()


def test_an_interjection_is_not_a_determiner(words: KiwiWordAnalyzer) -> None:
    tags = [(m.form, m.tag) for m in words.morphemes("음, 저는 그 일을 어 맡았습니다.")]
    assert ("음", "IC") in tags
    assert ("어", "IC") in tags
    assert ("그", "MM") in tags


def test_positions_are_characters(words: KiwiWordAnalyzer) -> None:
    text = "서버 개발자입니다."
    found = words.morphemes(text)
    assert text[found[0].start_char : found[0].end_char] == "서버"


def test_sentences_without_punctuation_are_found(words: KiwiWordAnalyzer) -> None:
    text = "저는 개발자입니다 그리고 서버를 만들었습니다"
    assert [text[start:end] for start, end in words.sentences(text)] == [
        "저는 개발자입니다", "그리고 서버를 만들었습니다",
    ]  # fmt: skip


def test_nothing_has_no_morphemes(words: KiwiWordAnalyzer) -> None:
    assert words.morphemes(" ") == ()
    assert words.sentences("") == ()


def test_threads_share_one_dictionary() -> None:
    analyzer = KiwiWordAnalyzer()
    with ThreadPoolExecutor(4) as lanes:
        results = list(lanes.map(analyzer.morphemes, ["음, 그렇습니다."] * 8))
    analyzer.close()
    assert len(set(results)) == 1
