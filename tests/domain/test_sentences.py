"""Where texts are cut for a voice: nothing lost, nothing empty, nothing too long."""

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.sentences import LONGEST_PIECE, split_for_voice, split_sentences

SPOKEN = st.text(alphabet="가나다 ,.?!;\n…1,000:·a", max_size=400)


def _letters(text: str) -> str:
    return "".join(text.split())


@given(SPOKEN, st.integers(5, 200))
def test_nothing_is_lost_empty_or_too_long(text: str, longest: int) -> None:
    pieces = list(split_for_voice(text, longest=longest))
    assert _letters("".join(pieces)) == _letters(text)
    assert all(piece.strip() == piece and 0 < len(piece) <= longest for piece in pieces)


@given(SPOKEN)
def test_short_sentences_stay_whole(text: str) -> None:
    assert list(split_for_voice(text, longest=1000)) == list(split_sentences(text))


def test_a_sentence_ends_at_its_sign_and_a_space() -> None:
    text = "3.5점입니다. 왜 지원하셨습니까?\n말씀해 주십시오… 네!"
    assert split_sentences(text) == ("3.5점입니다.", "왜 지원하셨습니까?", "말씀해 주십시오…", "네!")


def test_a_long_sentence_is_cut_at_its_last_comma_then_at_a_space() -> None:
    clause = "프로젝트를 진행하시면서 가장 어려웠던 점과 그것을 어떻게 해결하셨는지"
    first, second = split_for_voice(f"{clause}, {clause} 그리고 {clause} 말씀해 주십시오.", longest=LONGEST_PIECE)
    assert first == f"{clause},"
    assert second.startswith(clause)
    spoken = list(split_for_voice("가나다라 " * 60))
    assert [len(piece) for piece in spoken[:2]] == [119, 119]


def test_a_number_is_not_cut_at_its_comma() -> None:
    assert all("1,000" in piece for piece in split_for_voice("모두 1,000명 " * 9, longest=10))
