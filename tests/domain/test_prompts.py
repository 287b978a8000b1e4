"""A prompt is a text like any other, with its version."""

import copy
import pickle

from maju.domain.prompts import PromptText


def test_a_prompt_keeps_its_version_on_the_way_to_another_process() -> None:
    prompt = PromptText("답변을 살펴보십시오.", "3")
    for same in (pickle.loads(pickle.dumps(prompt, protocol=5)), copy.deepcopy(prompt)):
        assert same == "답변을 살펴보십시오."
        assert same.version == "3"
    assert type(str(prompt)) is str
