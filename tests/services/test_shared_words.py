"""Shared words are whole words of both sides, as each writes them."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.shared_words import asked_words, word_in


@pytest.fixture(scope="module")
def kiwi() -> Iterator[KiwiWordAnalyzer]:
    analyzer = KiwiWordAnalyzer(())
    yield analyzer
    analyzer.close()


def shared(kiwi: KiwiWordAnalyzer, query: str, text: str) -> list[tuple[str, str]]:
    asked = asked_words(query, kiwi.morphemes(query))
    return [(each.written, found) for each in asked if (found := word_in(text, each))]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("환자를 돌보는 일", "중환자실에서 환자를 돌보고", [("환자", "환자"), ("돌보는", "돌보고")]),
        ("데이터분석가", "데이터 분석가를 모십니다", [("데이터분석가", "데이터 분석가")]),
        ("용접 기술", "★용접부와 배관ㆍ기술", [("용접", "용접부"), ("기술", "기술")]),
        ("C++ 개발", "C로 개발합니다", [("개발", "개발합니다")]),
        ("C++ 개발", "C++, 자바 개발자", [("C++", "C++"), ("개발", "개발자")]),
        ("R로 통계", "R, SPSS로 통계를 냅니다", [("R", "R"), ("통계", "통계")]),
        ("전문가", "회계 전문가를 찾습니다", [("전문가", "전문가")]),
        ("과 급", "2급 자격과 과제", []),
    ],
)
def test_words_are_whole_and_without_particles(
    kiwi: KiwiWordAnalyzer, query: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert shared(kiwi, query, text) == expected


@pytest.mark.parametrize("query", ["채용 공고 구합니다", "일하는 사람 모집", "은 는 이 가", "!!!", ""])
def test_words_in_which_everyone_asks_are_none(kiwi: KiwiWordAnalyzer, query: str) -> None:
    assert asked_words(query, kiwi.morphemes(query)) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(st.sampled_from("용접공과 급1회계를C+.aㆍ돌보는"), max_size=20), text=st.text(max_size=30))
def test_both_words_are_literal(kiwi: KiwiWordAnalyzer, query: str, text: str) -> None:
    for written, found in shared(kiwi, query, query + text):
        assert written in query
        assert found in query + text
        assert len(written) > 1 or written.isascii()
