"""The desk over a real store: what is asked for a take is stored; the pipeline stores the rules' words with every judged take."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.answer import TakeId, Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, JudgedBy
from maju.domain.feedback import BLANK, WordingKind
from maju.domain.ports import LanguageModel
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
from maju.services.feedback.desk import FeedbackDesk, FeedbackParts
from maju.services.lanes import Lanes
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.services.desk_making import HandClock
from tests.services.feedback.making import WRITER
from tests.services.feedback.test_model_writer import BETTER, SENTENCES, array
from tests.services.judging_making import bank, gold, prompts, recording, rubric, rules, typed, words
from tests.services.report_making import record
from tests.services.scripted_models import ScriptedModel

GOOD = next(item for item in gold() if item["id"] == "exp-conflict-002")["good"]


class Place:
    """A desk, its store and a judged take."""

    def __init__(self, folder: Path, model: LanguageModel | None = None) -> None:
        self.store = SqliteInterviewStore(DatabaseFile(folder / "maju.db", MIGRATIONS), folder / "recordings")
        self.holds = 0
        parts = FeedbackParts(
            self.store, lambda: tuple(bank().values()), words, rubric, rules, lambda: model, prompts, self.hold
        )
        self.desk = FeedbackDesk(parts)
        self.record = record()
        self.store.add(self.record)
        self.pipeline = AnswerPipeline(
            self.record, PipelineParts(self.store, HandClock(), Lanes(), words(), rules(), writer=WRITER)
        )
        self.folder = folder

    def hold(self) -> Callable[[], None]:
        self.holds += 1

        def let_go() -> None:
            self.holds -= 1

        return let_go

    def take(self, text: str, *, judge: bool = True) -> StoredTake:
        """An answer to a bank question, through the pipeline."""
        planned = replace(self.record.plan.questions[0], question=bank()["exp-conflict-002"])
        report = TakeReport(TakeId(self.record.plan.id, 0, 1), recording(self.folder), typed(text))
        stored = StoredTake(planned, self.pipeline.look_again(planned, report) if judge else report)
        self.store.put_take(stored)
        return stored

    def kept(self) -> TakeReport:
        (stored,) = self.store.takes(self.record.plan.id)
        return stored.take


def test_every_judged_take_is_stored_with_the_rules_words(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.take(GOOD)
    take = place.kept()
    assert take.feedback is not None
    assert 3 <= len(take.feedback.sentences) <= 5
    assert [w.kind for w in take.wordings] == [WordingKind.BETTER, WordingKind.MODEL]
    assert all(w.written_by is JudgedBy.RULES for w in take.wordings)


def test_a_held_take_says_why_and_has_no_wordings(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.take("네.")
    take = place.kept()
    assert take.feedback is not None
    assert take.feedback.held
    assert take.wordings == ()


def test_a_broken_analyser_is_said_and_loses_nothing(tmp_path: Path) -> None:
    class Broken:
        def write(self, *_arguments: object) -> None:
            raise MajuError("engine-crashed", "문장 분석이 멈추었습니다.")

    place = Place(tmp_path)
    parts = PipelineParts(place.store, HandClock(), Lanes(), words(), rules(), writer=Broken())  # type: ignore[arg-type]
    place.pipeline = AnswerPipeline(place.record, parts)
    take = place.take(GOOD).take
    assert take.evaluation is not None
    assert take.evaluation.judged
    assert take.feedback is not None
    assert take.feedback.sentences == ("문장 분석이 멈추었습니다.",)


def test_without_a_model_the_desk_writes_by_rules_and_stores_it(tmp_path: Path) -> None:
    place = Place(tmp_path)
    stored = place.take(GOOD)
    asked = place.desk.better(replace(stored, take=replace(stored.take, wordings=())))
    assert place.kept() == asked.take
    assert {w.kind for w in asked.take.wordings} == {WordingKind.BETTER, WordingKind.MODEL}
    assert place.desk.sentences(stored).take.feedback == stored.take.feedback
    assert place.holds == 0


def test_with_a_model_each_is_made_when_asked_and_the_other_stays(tmp_path: Path) -> None:
    model = ScriptedModel(lambda system, _user: array(*(SENTENCES if "세 문장에서" in system else BETTER)))
    place = Place(tmp_path, model)
    stored = place.take(GOOD)
    assert model.calls == []
    heard: list[str] = []
    after = place.desk.better(stored, on_text=heard.append).take
    assert [(w.kind, w.written_by) for w in after.wordings] == [
        (WordingKind.BETTER, JudgedBy.LANGUAGE_MODEL),
        (WordingKind.MODEL, JudgedBy.RULES),
    ]
    assert heard
    # asked for with an old copy: what was stored meanwhile is not lost
    both = place.desk.model_answer(stored, resume="").take
    assert [w.written_by for w in both.wordings] == [JudgedBy.LANGUAGE_MODEL] * 2
    told = place.desk.sentences(stored).take
    assert told.feedback is not None
    assert told.feedback.given_by is JudgedBy.LANGUAGE_MODEL
    assert told.wordings == both.wordings
    assert place.kept() == told


@pytest.mark.parametrize("text", ["", "네."])
def test_what_was_not_judged_cannot_be_worded(tmp_path: Path, text: str) -> None:
    place = Place(tmp_path)
    stored = place.take(text)
    with pytest.raises(MajuError) as caught:
        place.desk.better(stored)
    assert caught.value.code == "answer-not-judged"
    assert place.holds == 0
    unjudged = StoredTake(stored.planned, replace(stored.take, evaluation=Evaluation((), held="아직")))
    place.store.put_take(unjudged)
    with pytest.raises(MajuError):
        place.desk.model_answer(unjudged)


def test_pairs_from_many_threads_do_not_mix(tmp_path: Path) -> None:
    place = Place(tmp_path)
    answers = [(item["id"], item[name]) for item in gold()[:8] for name in ("good", "poor")]

    def ask(pair: tuple[str, str]) -> tuple[str, ...]:
        return place.desk.pair(bank()[pair[0]], pair[1], wordings=True).feedback.sentences

    alone = [ask(pair) for pair in answers]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(ask, answers)) == alone


def test_a_pair_may_leave_the_model_out_and_bring_a_resume(tmp_path: Path) -> None:
    model = ScriptedModel(lambda system, _user: array(*(SENTENCES if "세 문장에서" in system else BETTER)))
    place = Place(tmp_path, model)
    question = place.desk.question("exp-conflict-002")
    by_rules = place.desk.pair(question, GOOD, with_model=False, wordings=True, resume="새롬물류에서 보고서를 작성함")
    assert model.calls == []
    assert by_rules.feedback.given_by is JudgedBy.RULES
    assert BLANK not in by_rules.wordings[0].text
    by_model = place.desk.pair(question, GOOD, wordings=True)
    assert by_model.feedback.given_by is JudgedBy.LANGUAGE_MODEL
    assert len(model.calls) == 3
    assert place.desk.pair(question, "네.", wordings=True).wordings == ()


def test_words_corrected_by_hand_get_other_feedback(tmp_path: Path) -> None:
    place = Place(tmp_path)
    first = place.take("저는 상사의 지시를 잘 따르는 편입니다. 의견이 있으면 솔직하게 말하는 성격입니다.")
    corrected = replace(first.take, transcript=Transcript(GOOD, TranscriptSource.TYPED))
    again = place.pipeline.look_again(first.planned, corrected)
    assert again.feedback != first.take.feedback
    assert again.wordings[0].text != first.take.wordings[0].text


def test_what_is_cancelled_changes_nothing(tmp_path: Path) -> None:
    model = ScriptedModel(lambda _system, _user: array(*BETTER))
    place = Place(tmp_path, model)
    stored = place.take(GOOD)
    for ask in (place.desk.better, place.desk.model_answer, place.desk.sentences):
        with pytest.raises(MajuError) as stopped:
            ask(stored, cancelled=lambda: True)
        assert stopped.value.code == "feedback-cancelled"
    assert place.kept() == stored.take
    assert place.holds == 0
