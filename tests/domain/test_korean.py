"""Reading aloud: how many syllables a Korean speaker says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.korean import count_syllables, hangul_share, read_aloud
from maju.domain.korean_numbers import digits_one_by_one, native, sino
from maju.domain.latin_reading import LEXICON, read_latin

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=30)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026년", "이천이십육 년"),
        ("3개", "세 개"),
        ("20명", "스무 명"),
        ("21살", "스물한 살"),
        ("120개", "백이십 개"),
        ("3개월", "삼 개월"),
        ("40%", "사십 퍼센트"),
        ("5%p", "오 퍼센트포인트"),
        ("1,200만 원", "천이백만 원"),
        ("3억 5천만", "삼억 오천만"),
        ("3.5배", "삼 점 오 배"),
        ("0.05", "영 점 영오"),
        ("버전 3.11", "버전 삼 점 일일"),
        ("10시", "열 시"),
        ("15시 30분", "십오 시 삼십 분"),
        ("10:30에", "열시 삼십분에"),
        ("6월 10월 11월", "유월 시월 십일월"),
        ("30대", "삼십 대"),
        ("3대", "세 대"),
        ("3번째", "세 번째"),
        ("010-1234-5678", "공일공 일이삼사 오육칠팔"),
        ("3~4명", "삼 에서 네 명"),
        ("800ms", "팔백 밀리초"),
        ("$100", "백 달러"),
        ("10000", "만"),
        ("API", "에이피아이"),
        ("REST API를 GitHub에", "레스트 에이피아이를 깃허브에"),
        ("Python으로", "파이썬으로"),
        ("C++과 C#", "씨플러스플러스과 씨샵"),
        ("MySQL", "마이에스큐엘"),
        ("R&D", "알 앤드 디"),
        ("ㅋㅋ 네!", "네"),
        ("", ""),
        ("御社", ""),
        ("２０２６년", "이천이십육 년"),
    ],
)
def test_read_aloud(written: str, said: str) -> None:
    assert read_aloud(written) == said
    assert count_syllables(written) == len(said.replace(" ", ""))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "영"),
        (10, "십"),
        (11, "십일"),
        (110, "백십"),
        (1204, "천이백사"),
        (10_000, "만"),
        (20_010, "이만십"),
        (110_000_000, "일억천만"),
        (10**12, "일조"),
    ],
)
def test_sino(number: int, said: str) -> None:
    assert sino(number) == said


def test_numbers_without_a_reading_are_refused() -> None:
    for number in (-1, 10**20):
        with pytest.raises(ValueError, match="no reading"):
            sino(number)
    for number in (0, 100):
        with pytest.raises(ValueError, match="native"):
            native(number)


def _value(said: str) -> int:
    """Sino-Korean back to a number, written apart from the code it checks."""
    if said == "영":
        return 0
    total = group = digit = 0
    for letter in said:
        if letter in "일이삼사오육칠팔구":
            digit = "일이삼사오육칠팔구".index(letter) + 1
        elif letter in "십백천":
            group += max(1, digit) * 10 ** ("십백천".index(letter) + 1)
            digit = 0
        else:
            total += max(1, group + digit) * 10_000 ** ("만억조경".index(letter) + 1)
            group = digit = 0
    return total + group + digit


@given(st.integers(0, 10**16 - 1))
def test_every_number_reads_as_itself(number: int) -> None:
    assert _value(sino(number)) == number
    assert count_syllables(f"{number:,}") == len(sino(number))


@given(st.integers(1, 99), st.integers(1, 99))
def test_native_numbers_differ(first: int, second: int) -> None:
    assert (native(first) == native(second)) == (first == second)


@given(HANGUL, HANGUL)
def test_hangul_counts_itself_and_adds_up(first: str, second: str) -> None:
    assert count_syllables(first) == len(first)
    assert count_syllables(f"{first} {second}") == len(first) + len(second)


@given(st.text(max_size=60))
def test_what_is_read_is_hangul_and_stays_as_it_is(text: str) -> None:
    said = read_aloud(text)
    assert all("가" <= c <= "힣" or c == " " for c in said)
    assert read_aloud(said) == said
    assert said == said.strip()


@given(HANGUL, st.sampled_from([".", ",", "!", "?", "…", " ", "\n", "‘", "(", ")", "·"]))
def test_punctuation_is_silent(text: str, sign: str) -> None:
    assert count_syllables(sign.join(text)) == len(text)


@given(st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=20))
def test_every_latin_word_has_a_reading(word: str) -> None:
    said = read_latin(word)
    assert said
    assert all("가" <= c <= "힣" for c in said)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("plan", 2), ("strong", 3), ("bus", 2), ("market", 2), ("concept", 3), ("team", 1), ("box", 2), ("station", 3)],
)
def test_loanword_rules_give_the_usual_number_of_syllables(word: str, syllables: int) -> None:
    assert len(read_latin(word)) == syllables


def test_the_lexicon_is_in_small_letters_and_hangul() -> None:
    assert all(word == word.lower() and all("가" <= c <= "힣" for c in said) for word, said in LEXICON.items())


def test_digits_one_by_one() -> None:
    assert digits_one_by_one("105") == "일공오"


@pytest.mark.parametrize(("text", "share"), [("가나다", 1.0), ("abc", 0.0), ("가b", 0.5), ("123 !", 0.0), ("", 0.0)])
def test_hangul_share(text: str, share: float) -> None:
    assert hangul_share(text) == share
