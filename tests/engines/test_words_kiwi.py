"""Kiwi tells a filler from a pronoun, and says where every morpheme stands."""

import os
import signal
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


def test_many_texts_are_read_as_one_by_one(words: KiwiWordAnalyzer) -> None:
    """More than go into one report, empty ones and the same twice among them."""
    texts = [f"{number}년 동안 서버를 {number % 7}대 운영했습니다." for number in range(150)]
    texts[3] = texts[100] = ""
    texts[64] = texts[63]
    assert words.morphemes_of(texts) == tuple(map(words.morphemes, texts))
    assert words.morphemes_of([]) == ()


def test_a_batch_survives_a_crash_of_kiwi() -> None:
    analyzer = KiwiWordAnalyzer()
    texts = [f"{number}번째 문장을 씁니다." for number in range(200)]
    before = analyzer.morphemes_of(texts)
    host = analyzer._host
    assert host.pid is not None
    os.kill(host.pid, signal.SIGKILL)
    assert analyzer.morphemes_of(texts) == before
    analyzer.close()


def test_threads_share_one_dictionary() -> None:
    analyzer = KiwiWordAnalyzer()
    with ThreadPoolExecutor(4) as lanes:
        results = list(lanes.map(analyzer.morphemes, ["음, 그렇습니다."] * 8))
    analyzer.close()
    assert len(set(results)) == 1
