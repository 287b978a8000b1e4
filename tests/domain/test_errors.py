"""A sentence for a person stays one, whatever a broken file put into its facts."""

import pickle

from maju.domain.errors import MajuError
from maju.domain.particles import with_particles


def test_a_very_long_fact_is_cut() -> None:
    error = MajuError("a-code", "{name}을(를) 읽지 못했습니다.", name="가" * 100_000)
    assert len(str(error)) < 700
    assert str(error).endswith("…을(를) 읽지 못했습니다.")
    assert pickle.loads(pickle.dumps(error)).facts == error.facts


def test_a_text_without_spaces_takes_no_square_of_its_length() -> None:
    """With the square this is a minute: the test's own limit would end it."""
    text = "가" * 100_000 + "을(를) 보았습니다."
    assert with_particles(text) == "가" * 100_000 + "를 보았습니다."


def test_other_facts_stay_what_they_are() -> None:
    assert MajuError("a-code", "{count}개", count=3).facts == {"count": 3}
