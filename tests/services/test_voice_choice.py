"""One order of preference for voices; whoever was chosen speaks, or it is said why not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.services.voice_choice import LABELS, VoiceWish, order_voices, why_not_chosen

BROKEN = MajuError("voice-corrupt", "파일이 깨졌습니다.")


def voice(name: str, engine: str, language: str = "ko-KR", *, problem: MajuError | None = None) -> InstalledModel:
    return InstalledModel(Slot.VOICE, name, Path(f"{name}.onnx"), problem, engine=engine, language=language)


SUPERTONIC = voice("supertonic-3", "supertonic", "ko")
KOREAN, ENGLISH = voice("ko_KR-test", "piper"), voice("en_US-test", "piper", "en-US")


def engines(wish: VoiceWish, *installed: InstalledModel, system: bool = True) -> list[str]:
    return [offer.engine for offer in order_voices(wish, installed, system=system)]


def test_the_order_of_preference() -> None:
    wish = VoiceWish()
    assert engines(wish, KOREAN, SUPERTONIC) == ["supertonic", "piper", "system", "espeak-ng"]
    assert engines(wish, KOREAN, system=False) == ["piper", "espeak-ng"]
    assert engines(wish, system=False) == ["espeak-ng"]


@pytest.mark.parametrize("engine", ["supertonic", "piper", "system", "espeak-ng"])
def test_the_chosen_engine_goes_first_and_the_others_keep_their_order(engine: str) -> None:
    order = engines(VoiceWish(engine), KOREAN, SUPERTONIC)
    assert order[0] == engine
    assert [e for e in order if e != engine] == [e for e in LABELS if e != engine]


def test_a_voice_of_another_language_speaks_only_where_it_was_chosen_itself() -> None:
    assert engines(VoiceWish(), ENGLISH, system=False) == ["espeak-ng"]
    assert engines(VoiceWish("piper"), ENGLISH, system=False) == ["espeak-ng"]
    assert engines(VoiceWish("auto", "en_US-test"), ENGLISH, system=False) == ["espeak-ng"]
    chosen = order_voices(VoiceWish("piper", "en_US-test#1"), [KOREAN, ENGLISH], system=False)
    assert [model.name for model in chosen[0].models] == ["en_US-test", "ko_KR-test"]
    korean = order_voices(VoiceWish("piper"), [ENGLISH, KOREAN], system=False)
    assert [model.name for model in korean[0].models] == ["ko_KR-test"]


def test_a_broken_voice_is_passed_over_and_said() -> None:
    broken = voice("supertonic-3", "supertonic", problem=BROKEN)
    assert engines(VoiceWish(), broken, system=False) == ["espeak-ng"]
    assert (
        str(why_not_chosen(VoiceWish(), "espeak-ng", [broken], {}))
        == "파일이 깨졌습니다. 대신 기본 음성(으)로 읽습니다."
    )
    assert why_not_chosen(VoiceWish(), "piper", [broken, KOREAN], {}) is None, "a better one than the built-in speaks"


@pytest.mark.parametrize(
    ("wish", "installed", "why"),
    [
        (VoiceWish("supertonic"), (), "설치되어 있지 않습니다."),
        (VoiceWish("supertonic"), (voice("s", "supertonic", problem=BROKEN),), "파일이 깨졌습니다."),
        (VoiceWish("piper"), (ENGLISH,), "한국어 목소리가 없습니다."),
        (VoiceWish("system"), (), "운영체제에 한국어 음성이 없습니다."),
    ],
)
def test_why_the_chosen_one_does_not_speak(wish: VoiceWish, installed: tuple[InstalledModel, ...], why: str) -> None:
    words = str(why_not_chosen(wish, "espeak-ng", installed, {}))
    assert words.startswith(f"고르신 {LABELS[wish.engine]}")
    assert words.endswith(why)


def test_what_failed_when_it_was_opened_is_the_reason() -> None:
    words = why_not_chosen(VoiceWish("supertonic"), "piper", [SUPERTONIC, KOREAN], {"supertonic": BROKEN})
    assert "파일이 깨졌습니다." in str(words)
    assert why_not_chosen(VoiceWish("piper"), "piper", [SUPERTONIC, KOREAN], {"supertonic": BROKEN}) is None


@given(
    st.sampled_from(["auto", *LABELS]),
    st.sets(st.sampled_from([SUPERTONIC, KOREAN, ENGLISH])),
    st.booleans(),
)
def test_there_is_always_a_voice_and_words_exactly_where_it_is_another(
    engine: str, installed: set[InstalledModel], system: bool
) -> None:
    there = sorted(installed, key=lambda model: model.name)
    order = order_voices(VoiceWish(engine), there, system=system)
    assert order[-1].engine == "espeak-ng" or engine == "espeak-ng"
    words = why_not_chosen(VoiceWish(engine), order[0].engine, there, {})
    assert (words is not None) == (engine not in ("auto", order[0].engine))


def test_the_facts_of_the_sentence_can_be_translated_too() -> None:
    words = why_not_chosen(VoiceWish("supertonic"), "piper", [SUPERTONIC, KOREAN], {"supertonic": BROKEN})
    assert words is not None
    assert [getattr(words.facts[name], "template", None) for name in ("wish", "name", "why")] == [
        LABELS["supertonic"], LABELS["piper"], BROKEN.template,
    ]  # fmt: skip
