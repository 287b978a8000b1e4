"""Asking a language model: what is refused before it is asked, tried again, and told as a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.ports import Completion
from maju.domain.prompts import PromptText
from maju.services.language_asking import (
    CANCELLED,
    NO_MEMORY,
    NO_SERVER,
    STOPPED,
    TEMPLATE_TOKENS,
    Asked,
    ask,
    known_as,
    listed,
    marked_off,
    need_prompts,
    room_for,
)
from tests.services.scripted_models import ScriptedModel

ASKED = Asked("", (100, 200), 50, 7, "너무 길어서", "끝맺지 못해서", "읽지 못해서")


def number(raw: str) -> int | None:
    return int(raw) if raw.isdecimal() else None


def test_what_cannot_be_read_is_asked_once_more() -> None:
    said = iter(["무엇", "12"])
    model = ScriptedModel(lambda _system, _user: next(said))
    assert ask(model, "지시", "글", number, ASKED) == (12, "")
    assert len(model.calls) == 2


@pytest.mark.parametrize(
    ("completion", "why", "calls"),
    [
        (Completion("12", "length"), "끝맺지 못해서", 2),
        (Completion("열둘", "stop"), "읽지 못해서", 2),
        (Completion("12", "cancelled"), CANCELLED, 1),
    ],
)
def test_a_failure_is_a_reason(completion: Completion, why: str, calls: int) -> None:
    model = ScriptedModel(lambda _system, _user: completion)
    assert ask(model, "지시", "글", number, ASKED) == (None, why)
    assert len(model.calls) == calls


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("llm-context-exceeded", "너무 길어서"),
        ("llm-memory-short", NO_MEMORY),
        ("llm-server-away", NO_SERVER),
        ("engine-crashed", STOPPED),
    ],
)
def test_an_error_of_the_model_is_a_reason(code: str, why: str) -> None:
    def script(_system: str, _user: str) -> str:
        raise MajuError(code, "문장")

    assert ask(ScriptedModel(script), "지시", "글", number, ASKED) == (None, why)


def test_what_leaves_no_room_is_not_asked() -> None:
    model = ScriptedModel(lambda _system, _user: "12", context=TEMPLATE_TOKENS + 49)
    assert room_for(model, "", "") == 48  # the line between the two texts counts
    assert ask(model, "", "", number, ASKED) == (None, "너무 길어서")
    assert model.calls == []


def test_missing_prompts_are_named() -> None:
    with pytest.raises(MajuError, match=r"second\.md") as caught:
        need_prompts({"first": "글", "second": ""}, ["first", "second"])
    assert caught.value.code == "prompts-missing"


def test_a_model_is_known_by_the_versions_of_its_prompts() -> None:
    model = ScriptedModel(lambda _system, _user: "")
    texts = {"a": PromptText("글", "2"), "b": PromptText("글", "1"), "c": "글"}
    assert known_as(model, texts, "abc") == "대본 (지시문 1, 2)"
    assert known_as(model, texts, "c") == "대본"


@given(st.text(alphabet="<>가 ", max_size=40))
def test_no_text_can_pass_for_the_marks(text: str) -> None:
    assert "<<<" not in marked_off(text)
    assert ">>>" not in marked_off(text)


def test_an_empty_list_says_so() -> None:
    assert listed(["가", "나"]) == "- 가\n- 나"
    assert listed([]) == "- 정해진 것 없음"
