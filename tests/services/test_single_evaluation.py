"""Input documents of a single evaluation in every shape they are known to come in."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.question import Experience, OccupationGroup
from maju.domain.wording_labels import LabelTask
from maju.services.single_evaluation import read_single

INFO = {
    "occupation": "rnd",
    "channel": "MOCK",
    "place": "ONLINE",
    "gender": "Female",
    "ageRange": "-34",
    "experience": "Experienced",
}


def document(**changes: Any) -> str:
    return json.dumps(
        {"user_info": INFO, "question": {"text": "왜 지원하셨습니까?"}, "user_answer": [{"text": "일이 좋아서입니다."}]}
        | changes
    )


def test_the_known_shape_is_read() -> None:
    read = read_single("\ufeff" + document())
    assert (read.question, read.answer) == ("왜 지원하셨습니까?", "일이 좋아서입니다.")
    assert (read.group, read.experience) == (OccupationGroup.RND, Experience.EXPERIENCED)
    assert read.user_info == INFO
    assert read.given == {}


@pytest.mark.parametrize(
    "answer",
    [
        "둘 다 말했습니다.",
        {"text": "둘 다 말했습니다."},
        [{"text": "둘 다"}, {"text": " 말했습니다."}],
        ["둘 다", "말했습니다."],
    ],
)
def test_an_answer_may_be_a_text_an_object_or_several(answer: object) -> None:
    assert read_single(document(user_answer=answer)).answer == "둘 다 말했습니다."
    nested = document(user_answer=None, answer={"user_answer": answer})
    assert read_single(nested).answer == "둘 다 말했습니다."


@pytest.mark.parametrize(
    "label", ["Attitude ", [{"text": "글", "expression": "x", "category": "ATTITUDE"}], [{}, {"category": "attitude"}]]
)
def test_labels_come_as_texts_or_as_in_the_data_set(label: object) -> None:
    read = read_single(document(user_answer=[{"text": "글", "intent": label, "emotion": []}]))
    assert read.given == {LabelTask.INTENT: "attitude"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        document(question=""),
        document(question=None),
        document(user_answer=None),
        document(user_answer=[]),
    ],
)
def test_what_cannot_be_used_is_told(text: str) -> None:
    with pytest.raises(MajuError) as caught:
        read_single(text)
    assert caught.value.code == "evaluate-input"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "user_answer", "intent", "category", "occupation"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@given(_JSON, _JSON, _JSON)
def test_no_shape_breaks_the_reading(info: object, question: object, answer: object) -> None:
    try:
        read = read_single(json.dumps({"user_info": info, "question": question, "user_answer": answer}))
    except MajuError as error:
        assert error.facts["why"]  # noqa: PT017 - whether it raises is what hypothesis finds out
    else:
        assert read.question
