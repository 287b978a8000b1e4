"""The tally of levels by group: sealed, without order or time, and nobody counted twice."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.evaluation import Criterion
from maju.domain.usage import Group
from maju.sealed.envelope import new_pair
from maju.sealed.records import DamagedError
from maju.storage import group_tally
from maju.storage.group_tally import SealedGroupTally

PAIR = new_pair()
LEVELS = {Criterion.STRUCTURE: 3, Criterion.LENGTH: 5}


def total(tally: SealedGroupTally) -> dict[tuple[Group, Criterion], tuple[int, ...]]:
    return {(each.group, each.criterion): each.people for each in tally.counts(PAIR.private)}


def test_people_are_added_and_their_files_go(tmp_path: Path) -> None:
    tally = SealedGroupTally(tmp_path, PAIR.public)
    for _ in range(3):
        tally.add((Group.WOMAN, Group.AGE_UNDER_35), LEVELS)
    assert {path.stat().st_mtime for path in tmp_path.glob("*.one")} == {0.0}
    assert total(tally)[Group.WOMAN, Criterion.STRUCTURE] == (0, 0, 3, 0, 0)
    assert not list(tmp_path.glob("*.one"))
    tally.add((Group.WOMAN,), {Criterion.STRUCTURE: 1})
    assert total(tally)[Group.WOMAN, Criterion.STRUCTURE] == (1, 0, 3, 0, 0)


def test_no_file_shows_a_group(tmp_path: Path) -> None:
    tally = SealedGroupTally(tmp_path, PAIR.public)
    tally.add((Group.WOMAN,), LEVELS)
    total(tally)
    tally.add((Group.DISABLED,), LEVELS)
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [group for group in Group if group.value.encode() in stored]


@given(crash_at=st.integers(0, 6))
@settings(max_examples=7, deadline=None)
def test_a_crash_while_adding_counts_nobody_twice_and_loses_nobody(
    tmp_path_factory: pytest.TempPathFactory, crash_at: int
) -> None:
    folder = tmp_path_factory.mktemp("tally")
    tally = SealedGroupTally(folder, PAIR.public)
    for _ in range(4):
        tally.add((Group.MAN,), LEVELS)
    steps = 0

    def dying(call):  # type: ignore[no-untyped-def]
        def step(*arguments, **named):  # type: ignore[no-untyped-def]
            nonlocal steps
            if steps == crash_at:
                raise KeyboardInterrupt
            steps += 1
            return call(*arguments, **named)

        return step

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(group_tally, "write_whole", dying(group_tally.write_whole))
        patch.setattr(Path, "unlink", dying(Path.unlink))
        with contextlib.suppress(KeyboardInterrupt):
            tally.counts(PAIR.private)
    assert total(tally)[Group.MAN, Criterion.STRUCTURE] == (0, 0, 4, 0, 0)


def test_without_a_key_a_group_or_a_level_nothing_is_written(tmp_path: Path) -> None:
    SealedGroupTally(tmp_path / "a", None).add((Group.MAN,), LEVELS)
    SealedGroupTally(tmp_path / "a", PAIR.public).add((), LEVELS)
    SealedGroupTally(tmp_path / "a", PAIR.public).add((Group.MAN,), {})
    assert not (tmp_path / "a").exists()
    assert SealedGroupTally(tmp_path / "a", None).counts(PAIR.private) == ()
    with pytest.raises(ValueError, match="1 to 5"):
        SealedGroupTally(tmp_path, PAIR.public).add((Group.MAN,), {Criterion.LENGTH: 6})


def test_a_damaged_person_is_left_out_and_a_damaged_sum_is_told(tmp_path: Path) -> None:
    tally = SealedGroupTally(tmp_path, PAIR.public)
    tally.add((Group.MAN,), LEVELS)
    (tmp_path / f"{'0' * 32}.one").write_bytes(b"half")
    assert total(tally)[Group.MAN, Criterion.LENGTH] == (0, 0, 0, 0, 1)
    with pytest.raises(DamagedError):
        tally.counts(new_pair().private)
