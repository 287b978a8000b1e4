"""Texts of postings come out plain and inert, whatever went in."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.postings.clean import clean_line, clean_text

PIECES = st.sampled_from(
    ["<script>", "</script>", "<p>", "<li>", "&lt;", "&amp;", "amp;", "<!--", "-->", "=", "@", "+", "-", "cmd|", "\u202e", "\u200b", "\0", "가", " ", "\n", "<b", ">", "e\u0301"]
)  # fmt: skip
TAG = re.compile(r"<(?:script|p|li|b|a|img|iframe|table)\b|<!--", re.I)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<p>담당업무</p><ul><li>개발</li><li>운영 &amp; 배포</li></ul>", "담당업무\n\n- 개발\n- 운영 & 배포"),
        ("주 5일<br>09~18시<br/>", "주 5일\n09~18시"),
        ("<script>alert(1)</script>본문<style>p{}</style>", "본문"),
        ("&lt;img src=x onerror=alert(1)&gt;본문", "본문"),
        ("연봉 <협의> vector<int>", "연봉 <협의> vector<int>"),
        ("보이는\u200b 글\u202e자\u3164", "보이는 글자"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("a\x00b\x07c", "abc"),
        ("끝\r\n\r\n\r\n\r\n다음\u2028줄", "끝\n\n다음\n줄"),
    ],
)
def test_markup_and_invisible_characters_are_gone(raw: str, plain: str) -> None:
    assert clean_text(raw, 1000) == plain


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ('=HYPERLINK("http://x","누르기")', 'HYPERLINK("http://x","누르기")'),
        ("@SUM(A1)", "SUM(A1)"),
        ("=-2+3+cmd|' /C calc'!A0", "2+3+cmd|' /C calc'!A0"),
        ("+cmd|x", "cmd|x"),
        ("- 업무 (예)", "- 업무 (예)"),
        ("+α 수당", "+α 수당"),
    ],
)
def test_formulas_lose_their_sign_and_bullets_keep_theirs(raw: str, plain: str) -> None:
    assert clean_line(raw, 100) == plain


def test_what_is_too_long_is_cut_and_says_so() -> None:
    cut = clean_text("가" * 10_000_000, 20_000)
    assert len(cut) == 20_000
    assert cut.endswith("… (이하 줄임)")


def test_every_control_and_format_character_disappears() -> None:
    hidden = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) in ("Cc", "Cf", "Cs", "Co")]
    assert [hex(ord(sign)) for sign in hidden if clean_line(f"a{sign}b", 9) not in ("ab", "a b")] == []


@given(st.lists(PIECES | st.text(max_size=8), max_size=60).map("".join))
def test_no_input_leaves_markup_or_hidden_characters(raw: str) -> None:
    for clean in (clean_text(raw, 60), clean_line(raw, 60)):
        assert len(clean) <= 60
        assert not TAG.search(clean)
        assert not clean.startswith(("=", "@"))
        assert unicodedata.is_normalized("NFC", clean)
        assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co") and sign != "\n" for sign in clean)


@pytest.mark.parametrize(
    "piece", ["<script>", "&amp;", "amp;", "<!--", "<", "=(", "+", "+a", "\n", " ", "<li>", "&lt;b&gt;"]
)
def test_ten_megabytes_of_one_thing_are_no_trouble(piece: str) -> None:
    assert len(clean_text(piece * (10_000_000 // len(piece)), 20_000)) <= 20_000
