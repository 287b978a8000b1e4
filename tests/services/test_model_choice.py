"""Which of several installed models does the work, and what is said where it is not the one that was chosen."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import Catalogue, Slot
from maju.domain.computer import ComputerFacts, GraphicsCard
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.model_store.manifest import read_manifest
from maju.services.model_choice import ModelChoice, choose_model, entry_of
from maju.services.model_views import ProfileAdvice
from maju.services.profile_advice import advise
from tests.commands.running import ROOT

CATALOGUE = read_manifest(ROOT / "models" / "manifest.toml")
GIB = 2**30
SIZES = {"whisper-tiny": 78e6, "whisper-base": 147e6, "whisper-small": 486e6, "whisper-medium": 1.53e9,
         "whisper-large-v3-turbo": 1.62e9, "whisper-large-v3": 3.09e9}  # fmt: skip


def computer(*, cores: int = 8, memory: float = 16, card: float = 0) -> ComputerFacts:
    """Memory in GiB; ``card`` 0: none."""
    has = GraphicsCard("RTX", int(card * GIB), int(card * GIB), "1") if card else None
    return ComputerFacts(cores, int(memory * GIB), int(memory * GIB), 10**13, has)


def model(
    name: str, size: float = 1e9, slot: Slot = Slot.LANGUAGE, *, problem: MajuError | None = None
) -> InstalledModel:
    return InstalledModel(slot, name, Path(name), problem, bytes=int(size))


def whisper(*names: str) -> list[InstalledModel]:
    return [model(name, SIZES.get(name, 1e9), Slot.SPEECH) for name in names]


def choose(
    installed: list[InstalledModel], facts: ComputerFacts, wish: str = "", *, use_card: bool = True
) -> ModelChoice:
    def advice() -> ProfileAdvice:
        return advise(CATALOGUE, facts, {})

    slot = installed[0].slot if installed else Slot.LANGUAGE
    return choose_model(slot, installed, wish, CATALOGUE, advice, use_card=use_card)


def chosen_name(choice: ModelChoice) -> str:
    return choice.model.name if choice.model is not None else ""


@pytest.mark.parametrize(
    ("facts", "best"),
    [
        (computer(cores=2), "whisper-small"),
        (computer(cores=1), "whisper-base"),
        (computer(cores=8), "whisper-medium"),
        (computer(cores=4, card=8), "whisper-large-v3-turbo"),
        (computer(cores=4, card=4), "whisper-small"),
        (computer(cores=4, card=12), "whisper-large-v3"),
    ],
)
def test_speech_takes_the_best_that_keeps_up(facts: ComputerFacts, best: str) -> None:
    installed = whisper("whisper-base", "whisper-large-v3", "whisper-large-v3-turbo", "whisper-medium", "whisper-small")
    if facts.card is not None and facts.card.memory_bytes < 5 * GIB:
        installed = [m for m in installed if m.name not in ("whisper-base",)]
    assert chosen_name(choose(installed, facts)) == best


def test_a_card_that_the_person_switched_off_does_not_count() -> None:
    installed = whisper("whisper-small", "whisper-large-v3-turbo")
    assert chosen_name(choose(installed, computer(cores=4, card=16), use_card=False)) == "whisper-small"


def test_turbo_on_a_processor_is_taken_only_alone() -> None:
    assert chosen_name(choose(whisper("whisper-large-v3-turbo"), computer())) == "whisper-large-v3-turbo"
    assert chosen_name(choose(whisper("whisper-large-v3-turbo", "whisper-tiny"), computer())) == "whisper-tiny"


@given(st.sets(st.sampled_from(sorted(SIZES)), min_size=1), st.integers(1, 64), st.sampled_from([0, 4, 8, 12, 24]))
def test_never_a_large_speech_model_on_a_processor_beside_a_smaller_one(names: set[str], cores: int, card: int) -> None:
    best = chosen_name(choose(whisper(*sorted(names)), computer(cores=cores, card=card)))
    assert best in names
    if not card and any("large" not in name for name in names):
        assert "large" not in best


@pytest.mark.parametrize(
    ("facts", "best"),
    [
        (computer(memory=16), "qwen3.5-4b"),
        (computer(memory=8), "qwen3.5-2b"),
        (computer(memory=16, card=8), "qwen3.5-9b"),
        (computer(memory=32, card=16), "gemma-4-12b-qat"),
    ],
)
def test_a_language_model_is_that_of_the_profile_that_fits(facts: ComputerFacts, best: str) -> None:
    names = ("gemma-4-12b-qat", "qwen3.5-2b", "qwen3.5-4b", "qwen3.5-9b", "my-own")
    assert chosen_name(choose([model(name) for name in names], facts)) == best


def test_what_the_catalogue_does_not_know_comes_last_but_is_used_alone() -> None:
    own = replace(model("qwen3.5-4b"), own=True)
    assert entry_of(own, CATALOGUE) is None
    assert chosen_name(choose([own], computer())) == "qwen3.5-4b"
    assert chosen_name(choose([model("zz", 1e12), model("aa", 1e9)], computer())) == "aa", "one that fits goes first"


def test_the_computer_is_not_looked_at_where_there_is_nothing_to_choose() -> None:
    def advice() -> ProfileAdvice:
        raise AssertionError("looked")

    alone = [model("only")]
    assert choose_model(Slot.LANGUAGE, alone, "", Catalogue(()), advice).model is alone[0]
    assert choose_model(Slot.LANGUAGE, [], "", Catalogue(()), advice) == ModelChoice()
    both = [model("one"), model("two")]
    assert choose_model(Slot.LANGUAGE, both, "two", Catalogue(()), advice) == ModelChoice(both[1], chosen=True)


def test_what_was_chosen_wins_over_what_is_better() -> None:
    choice = choose(whisper("whisper-small", "whisper-large-v3-turbo"), computer(), "whisper-large-v3-turbo")
    assert (chosen_name(choice), choice.chosen, choice.words) == ("whisper-large-v3-turbo", True, None)


def test_what_was_chosen_and_is_gone_is_said() -> None:
    choice = choose([model("here")], computer(), "gone")
    assert (chosen_name(choice), choice.chosen) == ("here", False)
    assert str(choice.words) == "고르신 모델 ‘gone’을 찾지 못해 ‘here’를 씁니다."
    alone = choose([], computer(), "gone")
    assert alone.model is None
    assert "대신 쓸 모델도 없습니다" in str(alone.words)


def test_what_was_chosen_and_is_broken_is_said_with_the_reason() -> None:
    broken = model("bad", problem=MajuError("llm-model-corrupt", "파일이 깨졌습니다."))
    choice = choose([broken, model("good")], computer(), "bad")
    assert chosen_name(choice) == "good"
    assert choice.problem is None
    assert "파일이 깨졌습니다." in str(choice.words)
    alone = choose([broken], computer(), "bad")
    assert alone.problem is broken.problem
    unasked = choose([broken], computer())
    assert (unasked.model, unasked.problem) == (None, broken.problem)
    assert choose([broken, model("good")], computer()) == ModelChoice(model("good"))
