"""Consent: each item apart, nothing required is missing, and a record names the words it was given to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.consent import ANALYSIS, PICTURE, PRESENCE, VOICE, ConsentItem, ConsentText

AT = "2026-11-21T10:00:00+09:00"


def item(key: str, *, required: bool) -> ConsentItem:
    return ConsentItem(key, f"제목 {key}", "목적", "항목", "기간", "거부", required)


TEXT = ConsentText(
    version="1",
    language="ko",
    title="동의",
    items=(
        item(VOICE, required=True),
        item(ANALYSIS, required=True),
        item(PICTURE, required=False),
        item(PRESENCE, required=False),
    ),
    notice="알립니다",
)
IDS = [each.id for each in TEXT.items]


@given(st.sets(st.sampled_from(IDS)))
def test_a_choice_is_made_only_with_everything_that_is_required(ticked: set[str]) -> None:
    if TEXT.required <= ticked:
        assert TEXT.choice(ticked, AT).given == ticked
        assert TEXT.missing(ticked) == ()
    else:
        assert {each.id for each in TEXT.missing(ticked)} == TEXT.required - ticked
        with pytest.raises(ValueError, match="no consent"):
            TEXT.choice(ticked, AT)


def test_nobody_agrees_to_what_was_not_shown() -> None:
    with pytest.raises(ValueError, match="no consent"):
        TEXT.choice({VOICE, ANALYSIS, "selling"}, AT)


@given(st.sets(st.sampled_from(IDS)))
def test_the_face_is_measured_only_where_the_picture_may_be_recorded(ticked: set[str]) -> None:
    choice = TEXT.choice(ticked | TEXT.required, AT)
    assert choice.allows(PRESENCE) == ({PICTURE, PRESENCE} <= ticked)
    assert choice.allows(PICTURE) == (PICTURE in ticked)


@pytest.mark.parametrize(
    "changed",
    [
        replace(TEXT, notice="달라졌습니다"),
        replace(TEXT, controller="다른 기관"),
        replace(TEXT, items=(*TEXT.items[:-1], replace(TEXT.items[-1], retention="영원히"))),
        replace(TEXT, language="en"),
    ],
)
def test_words_that_changed_without_a_new_version_still_have_another_mark(changed: ConsentText) -> None:
    assert changed.version == TEXT.version
    assert changed.mark != TEXT.mark
    assert TEXT.choice(TEXT.required, AT).version == TEXT.mark
