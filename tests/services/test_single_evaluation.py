"""Input documents of a single evaluation in every shape they are known to come in."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.bootstrap.label_parts import make_labels
from maju.domain.errors import MajuError
from maju.domain.feedback import WordingLabels
from maju.domain.question import Experience, OccupationGroup
from maju.domain.wording_labels import LabelTask
from maju.paths import Paths
from maju.services.single_evaluation import SingleEvaluator, read_single
from tests.services.desk_making import ROOT
from tests.services.feedback.test_desk import GOOD, Place
from tests.services.judging_making import words

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


class NoLabels:
    """A label model that cannot be read."""

    def labels(self, text: str) -> WordingLabels:
        raise MajuError("label-model-corrupt", "표현 라벨 모델을 읽을 수 없습니다.", text=text)


def test_without_a_label_model_everything_else_is_evaluated(tmp_path: Path) -> None:
    made_labels = make_labels(Paths(ROOT, tmp_path), words)
    feedback = Place(tmp_path).desk
    said = [{"text": GOOD, "intent": "attitude", "emotion": "neutral"}]
    asked = read_single(document(question="exp-conflict-002", user_answer=said))
    whole = SingleEvaluator(feedback, made_labels, words, made_labels.features).evaluate(asked)
    without = SingleEvaluator(feedback, NoLabels(), words, made_labels.features).evaluate(asked)
    assert whole["analysis"]["pred_emotion"], whole["held"]
    assert without["analysis"]["pred_emotion"] == without["analysis"]["pred_intent"] == ""
    assert without["score_result"]["emotion"] is None
    assert without["score_result"]["total"] == whole["score_result"]["total"] is not None
    assert without["notices"] == [*whole["notices"], "표현 라벨 모델을 읽을 수 없습니다."]


def test_an_answer_whose_relevance_is_unknown_has_no_number_but_its_words_are_labelled(tmp_path: Path) -> None:
    labels = make_labels(Paths(ROOT, tmp_path), words)
    asked = read_single(
        document(question="갈등을 해결한 경험을 말씀해 주세요.", user_answer=[{"text": GOOD, "emotion": "neutral"}])
    )
    made = SingleEvaluator(Place(tmp_path).desk, labels, words, labels.features).evaluate(asked)
    assert "질문" in made["held"]
    assert made["grade"] is None
    assert {value for name, value in made["score_result"].items() if name != "breakdown"} == {None}
    assert made["analysis"]["pred_emotion_kor"] == "중립"
    assert made["summary"]
    assert len(made["feedback"]) >= 3
