"""Which profile is advised on which computer, and whether the words carry the real figures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import Catalogue, Profile, Slot
from maju.domain.computer import ComputerFacts, GraphicsCard
from maju.model_store.manifest import read_manifest
from maju.services.model_views import InstallPlan, ProfileAdvice
from maju.services.profile_advice import GIB, SPARE_DISK, advise
from tests.commands.running import ROOT

CATALOGUE: Catalogue = read_manifest(ROOT / "models" / "manifest.toml")
MIB = 2**20
GB = 10**9


def computer(memory: float = 15.8, card: int | None = None, disk: float = 200.0) -> ComputerFacts:
    """``memory`` in GiB, ``card`` in MiB as a driver reports it, ``disk`` in GB."""
    graphics = None if card is None else GraphicsCard("NVIDIA GeForce RTX", card * MIB, card * MIB, "551.23")
    return ComputerFacts(8, int(memory * GIB), int(memory * GIB) // 2, int(disk * GB), graphics)


def asked(facts: ComputerFacts, here: dict[str, int] | None = None) -> ProfileAdvice:
    return advise(CATALOGUE, facts, here or {})


@pytest.mark.parametrize(
    ("facts", "profile", "words"),
    [
        (computer(), Profile.MINIMUM, "그래픽 카드가 없어"),
        (computer(card=6144), Profile.MINIMUM, "메모리가 6GB여서"),
        (computer(card=8188), Profile.STANDARD, "메모리가 8GB여서"),
        (computer(card=7982), Profile.STANDARD, "메모리가 8GB여서"),
        (computer(card=11264), Profile.STANDARD, "메모리가 11GB여서"),
        (computer(card=12282), Profile.HIGH, "메모리가 12GB여서"),
        (computer(card=143771), Profile.HIGH, "메모리가 140GB여서"),
        (computer(memory=13.9), Profile.MINIMUM, "그래픽 카드가 없어"),
        (computer(memory=7.7), Profile.MINIMUM, "메모리가 8GB여서 작은 모델"),
        (computer(memory=7.7, card=12282), Profile.MINIMUM, "메모리가 8GB여서 작은 모델"),
        (computer(card=12282, disk=10), Profile.STANDARD, "10.0GB 남아 있어"),
        (computer(card=12282, disk=6), Profile.MINIMUM, "6.0GB 남아 있어"),
        (computer(memory=3.8), Profile.MINIMUM, "메모리가 4GB여서 모델을 돌리기에 모자랍니다"),
        (computer(disk=2), Profile.MINIMUM, "2.0GB 남아 있어 모델을 받을 수 없습니다"),
    ],
)
def test_the_table(facts: ComputerFacts, profile: Profile, words: str) -> None:
    advice = asked(facts)
    assert advice.advised is profile
    assert words in str(advice.why)
    assert advice.computer is facts


def test_short_memory_or_disk_takes_the_smaller_language_model() -> None:
    def language(facts: ComputerFacts) -> str:
        (model,) = (one for one in asked(facts).offer(Profile.MINIMUM).models if one.slot is Slot.LANGUAGE)
        return model.id

    assert language(computer()) == "qwen3.5-4b"
    assert language(computer(memory=7.7)) == "qwen3.5-2b"
    assert language(computer(disk=4.5)) == "qwen3.5-2b"
    assert "8GB여서 더 작은 모델(Qwen3.5 2B)" in str(asked(computer(memory=7.7)).offer(Profile.MINIMUM).why)
    assert "4.5GB 남아 있어 더 작은 모델(Qwen3.5 2B)" in str(asked(computer(disk=4.5)).offer(Profile.MINIMUM).why)


def test_what_does_not_fit_says_what_is_missing() -> None:
    without = asked(computer())
    assert "8GB 이상인 카드" in str(without.offer(Profile.STANDARD).why)
    assert "12GB 이상인 카드" in str(without.offer(Profile.HIGH).why)
    small = asked(computer(card=8188)).offer(Profile.HIGH)
    assert not small.fits
    assert "8GB여서 이 구성에 필요한 12GB에 모자랍니다" in str(small.why)
    assert "8GB여서 이 구성에 필요한 16GB에" in str(asked(computer(memory=7.7, card=8188)).offer(Profile.STANDARD).why)
    full = asked(computer(card=12282, disk=10)).offer(Profile.HIGH)
    assert "10.0GB 남아 있어 받을 11.0GB와 여유 1GB" in str(full.why)


def test_what_is_here_already_need_not_be_fetched() -> None:
    whole = {entry.id: entry.size for entry in CATALOGUE}
    advice = asked(computer(card=12282, disk=0.1), whole)
    assert advice.advised is Profile.HIGH
    assert [offer.bytes_missing for offer in advice.offers] == [0, 0, 0]
    fresh, half = asked(computer()), asked(computer(), {"qwen3.5-4b": 1_000_000_000})
    before, after = (each.offer(Profile.MINIMUM).bytes_missing for each in (fresh, half))
    assert before - after == 1_000_000_000
    assert 4.05 * GB < before < 4.15 * GB


def test_the_plan_of_the_desk_keeps_the_same_room() -> None:
    assert InstallPlan((), 5, 5 + SPARE_DISK, ()).room
    assert not InstallPlan((), 5, 4 + SPARE_DISK, ()).room


cards = st.none() | st.integers(1, 200_000)
computers = st.builds(computer, st.floats(0.5, 256), cards, st.floats(0, 40))
here = st.dictionaries(st.sampled_from([entry.id for entry in CATALOGUE]), st.integers(0, 8 * GB))


@given(computers, here)
def test_one_profile_is_advised_and_it_fits_whenever_any_does(facts: ComputerFacts, installed: dict[str, int]) -> None:
    advice = asked(facts, installed)
    assert tuple(offer.profile for offer in advice.offers) == tuple(Profile)
    fitting = [offer.profile for offer in advice.offers if offer.fits]
    assert advice.advised is (fitting[-1] if fitting else Profile.MINIMUM)
    for offer in advice.offers:
        slots = [model.slot for model in offer.models]
        assert len(slots) == len(set(slots)) == 5
        assert str(offer.why).endswith("니다.")
    assert str(advice.why).endswith("니다.")


@given(computers, here, st.floats(0, 64), st.integers(0, 40_000), st.floats(0, 40))
def test_more_never_lowers_the_advice(
    facts: ComputerFacts, installed: dict[str, int], memory: float, card: int, disk: float
) -> None:
    graphics = facts.card
    if card:
        had = graphics.memory_bytes if graphics else 0
        graphics = GraphicsCard("NVIDIA GeForce RTX", had + card * MIB, had + card * MIB, "551.23")
    better = replace(
        facts,
        memory_bytes=facts.memory_bytes + int(memory * GIB),
        free_disk_bytes=facts.free_disk_bytes + int(disk * GB),
        card=graphics,
    )
    before, after = asked(facts, installed), asked(better, installed)
    order = list(Profile)
    assert order.index(after.advised) >= order.index(before.advised)
    for profile in Profile:
        assert after.offer(profile).fits or not before.offer(profile).fits
