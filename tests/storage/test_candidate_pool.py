"""The pool of candidates: sealed, by name of day and id alone, crash-safe, nothing readable without the private key."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.pool import PooledCandidate
from maju.sealed.envelope import new_pair
from maju.storage.candidate_pool import SealedCandidatePool
from tests.fixtures.pool.make_pool import pool as people

PAIR = new_pair()
ROOT_USER = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def pool(tmp_path: Path) -> SealedCandidatePool:
    return SealedCandidatePool(tmp_path / "pool", PAIR.public)


def until(candidate: PooledCandidate, day: str) -> PooledCandidate:
    return replace(candidate, consent=replace(candidate.consent, keep_until=day))


def test_thirty_candidates_come_back_in_the_order_of_their_consent(pool: SealedCandidatePool) -> None:
    for candidate in reversed(people()):
        pool.add(candidate)
    contents = pool.contents(PAIR.private)
    assert contents.candidates == people()
    assert contents.damaged == 0
    assert pool.count() == 30


def test_no_file_shows_a_name_or_a_line(pool: SealedCandidatePool, tmp_path: Path) -> None:
    for candidate in people():
        pool.add(candidate)
    stored = b"".join(path.read_bytes() + path.name.encode() for path in (tmp_path / "pool").iterdir())
    texts = {text.encode() for each in people() for text in (each.called, *(item.title for item in each.items))}
    told = {text for text in texts if len(text) >= 6}  # shorter ones stand in any noise
    assert len(told) > 200
    assert [text for text in told if text in stored] == []


def test_another_key_opens_nothing_and_says_how_many(pool: SealedCandidatePool) -> None:
    pool.add(people()[0])
    contents = pool.contents(new_pair().private)
    assert contents.candidates == ()
    assert contents.damaged == 1


def test_a_changed_day_or_an_exchanged_file_does_not_open(pool: SealedCandidatePool, tmp_path: Path) -> None:
    first, second = (until(each, "2026-12-01") for each in people()[:2])
    pool.add(first)
    pool.add(second)
    one, other = sorted((tmp_path / "pool").iterdir())
    one.rename(one.with_name(one.name.replace("2026-12-01", "2036-12-01")))
    assert pool.contents(PAIR.private).damaged == 1
    content = other.read_bytes()
    other.with_name(f"2026-12-01_{'a' * 32}.sealed").write_bytes(content)
    assert pool.contents(PAIR.private).damaged == 2


def test_what_is_over_goes_without_a_key(pool: SealedCandidatePool) -> None:
    days = ("2026-11-20", "2026-11-21", "2026-11-22")
    for candidate, day in zip(people(), days, strict=False):
        pool.add(until(candidate, day))
    assert pool.expire("2026-11-21") == 1
    assert [each.consent.keep_until for each in pool.contents(PAIR.private).candidates] == ["2026-11-21", "2026-11-22"]


def test_one_or_all_are_removed(pool: SealedCandidatePool) -> None:
    for candidate in people()[:3]:
        pool.add(candidate)
    assert pool.remove(people()[1].id)
    assert not pool.remove(people()[1].id)
    assert pool.remove_all() == 2
    assert pool.count() == 0


def test_half_a_file_and_strange_names_harm_nobody(pool: SealedCandidatePool, tmp_path: Path) -> None:
    pool.add(people()[0])
    folder = tmp_path / "pool"
    whole = next(folder.iterdir())
    for cut in (0, 7, 40, whole.stat().st_size - 1):
        (folder / f"2026-12-01_{cut:032x}.sealed").write_bytes(whole.read_bytes()[:cut])
    (folder / f"{whole.name}.12.part").write_bytes(b"half")
    (folder / f"2026-13-45_{'b' * 32}.sealed").write_bytes(b"")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    contents = pool.contents(PAIR.private)
    assert len(contents.candidates) == 1
    assert contents.damaged == 4
    assert pool.expire("2026-12-31") == 4


def test_without_a_centre_key_nothing_is_kept(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="PIN") as caught:
        SealedCandidatePool(tmp_path / "pool", None).add(people()[0])
    assert caught.value.code == "pool-no-key"
    assert not (tmp_path / "pool").exists()


def test_a_candidate_that_is_too_long_is_refused(pool: SealedCandidatePool) -> None:
    item = replace(people()[0].items[0], text="가" * 400_000)
    with pytest.raises(MajuError) as caught:
        pool.add(replace(people()[0], items=(item,)))
    assert caught.value.code == "pool-too-large"
    assert pool.count() == 0


@pytest.mark.parametrize("identifier", ["", "../../etc", "A" * 32, "a" * 31])
def test_an_id_that_cannot_be_a_name_is_refused(pool: SealedCandidatePool, identifier: str) -> None:
    with pytest.raises(ValueError, match="32 hex"):
        pool.add(replace(people()[0], id=identifier))


@pytest.mark.skipif(ROOT_USER, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_a_sentence(pool: SealedCandidatePool, tmp_path: Path) -> None:
    (tmp_path / "pool").mkdir(mode=0o500)
    with pytest.raises(MajuError) as caught:
        pool.add(people()[0])
    assert caught.value.code == "pool-unwritable"


def test_a_file_in_the_folders_place_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "pool").write_bytes(b"")
    with pytest.raises(MajuError) as caught:
        SealedCandidatePool(tmp_path / "pool", PAIR.public).add(people()[0])
    assert caught.value.code == "pool-unwritable"
