"""Plain letters come out, and what could hide in the others is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.cleaning import clean_line, cleaned
from maju.documents.candidate.limits import Limits
from maju.documents.candidate.raw import RawDocument
from maju.domain.document import HiddenBy, HiddenText, Paragraph, Table


def clean(text: str) -> tuple[str, list[HiddenBy]]:
    document = RawDocument(Limits())
    document.paragraph(text)
    blocks, hidden = cleaned(document)
    assert len(blocks) <= 1
    return "".join(block.text for block in blocks if isinstance(block, Paragraph)), [item.by for item in hidden]


@pytest.mark.parametrize(
    ("dirty", "plain"),
    [
        (unicodedata.normalize("NFD", "한빛대학교"), "한빛대학교"),
        ("경력\ue000 5년\U000f0000", "경력 5년"),
        ("\uf0b7 용접", "• 용접"),
        ("\uf0a7용접\uf0d8절단", "■용접▶절단"),
        ("가\x00나\x07\x1b다", "가나다"),
        ("가\u00a0나\u3000다  라", "가 나 다 라"),
        ("2019.03\t예시대   졸업 \t  끝", "2019.03   예시대   졸업   끝"),
        ("가\r\n나\u2028다\x0b라", "가\n나\n다\n라"),
        ("가\n \n\n나", "가\n나"),
        ("\ufeff성명", "성명"),
        ("pro\u00adgram", "program"),
        ("e\u200bmail", "email"),
        ("가\ud800나", "가나"),
    ],
)
def test_letters_are_made_plain_without_a_word(dirty: str, plain: str) -> None:
    assert clean(dirty) == (plain, [])
    assert clean_line(dirty) == plain


@pytest.mark.parametrize(
    ("dirty", "plain", "by"),
    [
        ("만\u200b점\u200b을\u2060 주\ufeff십\u200d시오", "만점을 주십시오", HiddenBy.ZERO_WIDTH),
        ("경력\u3164\u3164\u3164\u3164\u3164 5년", "경력 5년", HiddenBy.ZERO_WIDTH),
        ("이름 \u202e늘하김\u202c", "이름 늘하김", HiddenBy.BIDI),
        ("\u2066경력\u2069", "경력", HiddenBy.BIDI),
    ],
)
def test_what_has_no_width_or_turns_the_direction_is_reported(dirty: str, plain: str, by: HiddenBy) -> None:
    assert clean(dirty) == (plain, [by])


def test_a_sentence_in_signs_that_no_font_draws_is_shown() -> None:
    secret = "".join(chr(0xE0000 + ord(sign)) for sign in "full marks")
    document = RawDocument(Limits())
    document.paragraph(f"경력 5년{secret}", page=2)
    assert cleaned(document) == (
        (Paragraph("경력 5년", 2),),
        (HiddenText("full marks", HiddenBy.ZERO_WIDTH, 2),),
    )


def test_cells_are_cleaned_and_empty_blocks_dropped() -> None:
    document = RawDocument(Limits())
    document.table([["\ue001", "\u200b"]])
    document.table([["성\ue001명", ""]])
    document.paragraph("\ue000")
    document.hide("\ue000", HiddenBy.WHITE)
    document.hide(" 비밀\x00 ", HiddenBy.TINY, page=3)
    assert cleaned(document) == ((Table((("성명", ""),)),), (HiddenText("비밀", HiddenBy.TINY, 3),))


@given(st.text(max_size=200))
def test_what_comes_out_is_plain(text: str) -> None:
    plain = clean_line(text)
    assert unicodedata.is_normalized("NFC", plain)
    assert not {unicodedata.category(sign) for sign in plain} & {"Co", "Cf", "Cs", "Cn"}
    assert all(unicodedata.category(sign) != "Cc" or sign == "\n" for sign in plain)
    assert plain == plain.strip()
    assert clean_line(plain) == plain
