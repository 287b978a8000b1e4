"""Answers made to mislead: what was said to the judge is neither quoted nor worded, and changes nothing of the rest."""

import json
import re

import pytest

from tests.services.feedback.making import READER, WRITER
from tests.services.judging_making import ROOT, answer_to, rules, typed

ROWS = [
    json.loads(line)
    for line in (ROOT / "benchmarks" / "evaluation_gold" / "adversarial.jsonl").read_text(encoding="utf-8").splitlines()
]
LEAST = 6
"""Characters from which a quote is recognised as a piece of another sentence."""


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_words_to_the_judge_are_neither_quoted_nor_worded(row: dict[str, str]) -> None:
    answer = answer_to(row["question_id"], typed(row["answer"]))
    given = READER.read(answer, rules().evaluate(answer))
    told = WRITER.write_case(given)
    aside = [s.text for s in given.reading.sentences if s.to_the_judge]
    for sentence in told.feedback.sentences:
        for quote in re.findall(r"‘([^’]*)’", sentence):
            piece = quote.strip("…")
            assert (
                len(piece) < LEAST or not any(piece in text for text in aside) or piece in answer.planned.question.text
            )
    for wording in told.wordings:
        assert not any(text.strip(" .") in wording.text for text in aside)
    if not given.evaluation.held:
        assert 3 <= len(told.feedback.sentences) <= 5


@pytest.mark.parametrize("row", [r for r in ROWS if "clean" in r], ids=lambda row: row["id"])
def test_an_answer_is_worded_as_if_nothing_had_been_slipped_in(row: dict[str, str]) -> None:
    wordings = []
    for name in ("answer", "clean"):
        answer = answer_to(row["question_id"], typed(row[name]))
        wordings.append([w.text for w in WRITER.write(answer, rules().evaluate(answer)).wordings])
    assert wordings[0] == wordings[1]
