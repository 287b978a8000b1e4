"""What the interviewer says over a gap."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from maju.services.following_up.acknowledgement import BRIEF, SAID, Acknowledgements


def test_they_are_short_polite_and_judge_nothing() -> None:
    said = [str(each) for each in SAID]
    assert len(set(said)) == len(said) >= 12
    for each in said:
        assert 6 <= len(each) <= 12
        assert each.endswith("니다.")
        assert not re.search(r"좋|훌륭|잘하|맞습|정답|아쉽|부족|인상|흥미|완벽|잘 하", each)
    assert all(len(str(each)) <= 5 for each in BRIEF)


@given(seed=st.integers(), gaps=st.lists(st.booleans(), max_size=60))
def test_never_the_same_twice_in_a_row_and_all_have_their_turn(seed: int, gaps: list[bool]) -> None:
    drawn = Acknowledgements(seed)
    said = [drawn.next(brief=brief) for brief in gaps]
    assert all(a != b for a, b in pairwise(said))
    for brief, phrases in ((True, BRIEF), (False, SAID)):
        of_kind = [each for each in said if each in phrases]
        assert len(of_kind) == gaps.count(brief)
        assert len({str(each) for each in of_kind}) == min(len(of_kind), len(phrases))
    again = Acknowledgements(seed)
    assert [again.next(brief=brief) for brief in gaps] == said
