"""A judged take carries the labels of its wording; one that could not be judged carries none, and a missing model costs only them."""

from dataclasses import replace
from pathlib import Path

import pytest

from maju.bootstrap.label_parts import make_labels
from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.feedback import WordingLabels
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.domain.wording_labels import Labeller
from maju.paths import Paths
from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
from maju.services.lanes import Lanes
from maju.services.rule_evaluator import RuleEvaluator
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.rubric_files import read_rubric
from tests.services.desk_making import ROOT, HandClock
from tests.services.judging_making import words
from tests.services.report_making import INTERVIEW, record, take

ANSWER = (
    "저는 전자공학을 전공하고 설비 회사에서 이 년 동안 근무했습니다. "
    "그때 인버터 설정을 백업하고 교체해서 고장 시간을 다섯 시간에서 한 시간으로 줄였습니다. "
    "입사하면 매일 설비 이력을 기록하겠습니다."
)


class NoModel:
    """A label model that cannot be read."""

    def labels(self, text: str) -> WordingLabels:
        raise MajuError("label-model-corrupt", "{text} 모델이 없습니다.", text=text[:3])


def judged(tmp_path: Path, text: str, labels: Labeller | None) -> TakeReport:
    """A take looked at again with these words, as it is stored."""
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    try:
        store = SqliteInterviewStore(file, tmp_path / "recordings")
        store.add(record(3))
        rules = RuleEvaluator(words(), read_rubric(ROOT / "assets" / "rubric"))
        parts = PipelineParts(store, HandClock(), Lanes(), words(), rules, labels=labels)
        planned = record(3).plan.questions[0]
        asked = replace(take(0), transcript=Transcript(text, TranscriptSource.TYPED), delivery=None, labels=None)
        store.put_take(StoredTake(planned, AnswerPipeline(record(3), parts).look_again(planned, asked)))
        return store.takes(INTERVIEW)[0].take
    finally:
        file.close()


def test_a_judged_take_is_labelled_and_stored_so(tmp_path: Path) -> None:
    found = judged(tmp_path, ANSWER, make_labels(Paths(ROOT, tmp_path), words)).labels
    assert found is not None
    assert found.model == "labels-ko"
    assert found.intents
    assert found.emotions


@pytest.mark.parametrize("text", ["", "네"])
def test_an_answer_that_was_not_judged_is_not_labelled(tmp_path: Path, text: str) -> None:
    made = judged(tmp_path, text, make_labels(Paths(ROOT, tmp_path), words))
    assert made.evaluation is not None
    assert made.evaluation.held
    assert made.labels is None


@pytest.mark.parametrize("labels", [None, NoModel()])
def test_without_a_model_everything_else_is_there(tmp_path: Path, labels: Labeller | None) -> None:
    made = judged(tmp_path, ANSWER, labels)
    assert made.labels is None
    assert made.evaluation is not None
    assert made.evaluation.judged
