"""Terms of texts by the real Kiwi: what a search must find is a term of both sides."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.jobs import Skill
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.fakes.engines import SpacingWordAnalyzer
from maju.storage.job_words import STOP_WORDS, JobWords, user_words

SKILLS = (
    Skill("python", "Python", "tool", ("파이썬", "파이선")),
    Skill("cpp", "C++", "tool", ("씨플플",)),
    Skill("visual-studio-code", "Visual Studio Code", "tool", ("VS Code", "브이에스코드")),
    Skill("information-processing", "정보처리기사", "certificate", ("정보처리 기사", "정처기")),
    Skill("c", "C", "tool", ("C언어",)),
)


@pytest.fixture(scope="module")
def kiwi() -> Iterator[KiwiWordAnalyzer]:
    analyzer = KiwiWordAnalyzer(user_words(SKILLS))
    yield analyzer
    analyzer.close()


@pytest.fixture(scope="module")
def words(kiwi: KiwiWordAnalyzer) -> JobWords:
    return JobWords(kiwi, SKILLS)


def found(words: JobWords, text: str) -> set[str]:
    [terms] = words.index_terms([text])
    return set(terms.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("환자를 돌보는 일", {"환자", "돌보"}),
        ("기계를 고쳐 보고 싶어요", {"기계", "고치"}),
        ("3교대 근무, 1종 보통 면허", {"3교대", "1종", "면허"}),
        ("비정규직도 괜찮습니다", {"비정규직", "정규직"}),
        ("Node.js와 React로 개발", {"node.js", "node", "js", "react", "개발"}),
        ("C++과 C#", {"c++", "c#"}),
        ("SAP ERP를 씁니다", {"sap", "erp"}),
    ],
)
def test_content_words_become_terms(words: JobWords, text: str, expected: set[str]) -> None:
    assert expected <= found(words, text)


@pytest.mark.parametrize(
    ("one", "other", "term"),
    [
        ("파이썬으로 자동화했습니다", "Python 개발자", "=python"),
        ("VS Code를 씁니다", "브이에스코드 사용", "=visual-studio-code"),
        ("정보처리 기사 보유", "정처기를 땄어요", "=information-processing"),
        ("C++ 3년", "씨플플", "=cpp"),
    ],
)
def test_every_spelling_of_a_skill_is_one_term(words: JobWords, one: str, other: str, term: str) -> None:
    assert term in found(words, one) & found(words, other)


@pytest.mark.parametrize("text", ["CNC 선반", "C 등급", "파이썬더", "정처없이 걷는 기사"])
def test_other_words_are_no_skill(words: JobWords, text: str) -> None:
    assert not {term for term in found(words, text) if term.startswith("=")} & {"=c", "=cpp", "=information-processing"}


def test_bigrams_stay_within_a_word(words: JobWords) -> None:
    [terms] = words.index_terms(["데이터분석가 일자리"])
    assert terms.grams == ("~데이", "~이터", "~터분", "~분석", "~석가", "~일자", "~자리")


def test_user_words_are_kept_whole(kiwi: KiwiWordAnalyzer) -> None:
    assert "정보처리기사" in {each.form for each in kiwi.morphemes("정보처리기사를 준비합니다")}
    assert user_words(SKILLS) == ("브이에스코드", "씨플플", "정보처리기사", "정처기", "파이선", "파이썬")


def test_what_everybody_asks_with_is_left_out_of_a_query(words: JobWords) -> None:
    asked = words.query_terms("용접 관련 일 하는 직무 구합니다")
    assert "용접" in asked
    assert not {term.lstrip("~") for term in asked} & STOP_WORDS
    assert words.query_terms("일")


def test_many_texts_are_the_same_as_one_at_a_time(words: JobWords) -> None:
    texts = ["용접과 절단\n용접과 절단", "", "환자 이송", "용접과 절단", "가" * 5_000]
    assert words.index_terms(texts) == [words.index_terms([text])[0] for text in texts]
    assert words.index_terms(texts)[0].words.count("용접") == 2


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_a_term_is_one_word_for_the_table(text: str) -> None:
    [terms] = JobWords(SpacingWordAnalyzer(), SKILLS).index_terms([text])
    for term in (*terms.words, *terms.grams):
        assert term
        assert not set(term) & set(' \t\n"\x00')
