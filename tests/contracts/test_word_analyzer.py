"""What every word analyser promises, the fake and the real one."""

from collections.abc import Iterator

import pytest

from maju.domain.ports import WordAnalyzer
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.fakes.engines import SpacingWordAnalyzer

_TEXT = "음, 저는 서버 개발자입니다. 어 그리고 응답 시간을 줄였습니다."


@pytest.fixture(scope="module", params=[SpacingWordAnalyzer, KiwiWordAnalyzer], ids=["fake", "kiwi"])
def words(request: pytest.FixtureRequest) -> Iterator[WordAnalyzer]:
    engine: WordAnalyzer = request.param()
    yield engine
    engine.close()


class TestWordAnalyzer:
    def test_morphemes_lie_in_the_text_in_order(self, words: WordAnalyzer) -> None:
        found = words.morphemes(_TEXT)
        assert all(0 <= one.start_char < one.end_char <= len(_TEXT) for one in found)
        assert [one.start_char for one in found] == sorted(one.start_char for one in found)

    def test_fillers_are_interjections(self, words: WordAnalyzer) -> None:
        assert [one.form for one in words.morphemes(_TEXT) if one.tag == "IC"] == ["음", "어"]

    def test_sentences_cover_what_is_written(self, words: WordAnalyzer) -> None:
        assert [_TEXT[start:end] for start, end in words.sentences(_TEXT)] == [
            "음, 저는 서버 개발자입니다.", "어 그리고 응답 시간을 줄였습니다.",
        ]  # fmt: skip

    def test_nothing_gives_nothing(self, words: WordAnalyzer) -> None:
        assert words.morphemes("") == ()
        assert words.sentences("  ") == ()

    def test_morphemes_are_joined_as_they_are_written(self, words: WordAnalyzer) -> None:
        assert words.join([("서버", "NNG"), ("를", "JKO")]) == "서버를"
        assert words.join([]) == ""
