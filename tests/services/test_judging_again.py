"""Answers looked at another time: both evaluations are kept, mended words keep their seconds, nothing is lost when it fails."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.answer import Transcript, TranscriptSource, Word
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, JudgedBy
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.fakes.engines import SpacingWordAnalyzer
from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
from maju.services.assessment import AnswerToJudge, Evaluator
from maju.services.corrected_words import corrected
from maju.services.judging_again import JudgingAgain
from maju.services.lanes import Lanes
from maju.services.rule_evaluator import RuleEvaluator
from maju.services.word_changes import word_changes
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.rubric_files import read_rubric
from tests.services.desk_making import ROOT, HandClock
from tests.services.report_making import INTERVIEW, TEXT, delivery, evaluation, record, take, words

NOW = HandClock().today()


class OtherJudge:
    """Judges as the rules do, under a language model's name."""

    def __init__(self, rules: Evaluator) -> None:
        self.rules = rules
        self.asked: list[str] = []

    def evaluate(self, answer: AnswerToJudge) -> Evaluation:
        self.asked.append(answer.transcript.text)
        found = self.rules.evaluate(answer)
        judgements = tuple(replace(j, judged_by=JudgedBy.LANGUAGE_MODEL) for j in found.judgements)
        return replace(found, judgements=judgements, judge="더 큰 모델")


class BrokenJudge:
    """Cannot be reached."""

    def evaluate(self, answer: AnswerToJudge) -> Evaluation:
        raise MajuError("model-failed", "언어 모델이 답하지 않았습니다.")


@dataclass
class Place:
    """A store with one interview, and what judges it."""

    store: SqliteInterviewStore
    rules: Evaluator
    holds: int = 0
    most_holds: int = 0
    model: Evaluator | None = None

    @property
    def again(self) -> JudgingAgain:
        def pipeline(made: object) -> AnswerPipeline:
            parts = PipelineParts(
                self.store, HandClock(), Lanes(), SpacingWordAnalyzer(), self.rules, better_evaluator=self.model
            )
            return AnswerPipeline(record(3), parts)

        return JudgingAgain(self.store, HandClock(), pipeline, self.hold)

    def hold(self) -> Callable[[], None]:
        self.holds += 1
        self.most_holds = max(self.most_holds, self.holds)
        return self.let_go

    def let_go(self) -> None:
        self.holds -= 1

    def put(self, *takes: TakeReport) -> None:
        for one in takes:
            self.store.put_take(StoredTake(record(3).plan.questions[one.id.position], one))

    def at(self, position: int) -> TakeReport:
        return next(s.take for s in self.store.takes(INTERVIEW) if s.take.id.position == position)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    store = SqliteInterviewStore(file, tmp_path / "recordings")
    store.add(record(3))
    yield Place(store, RuleEvaluator(SpacingWordAnalyzer(), read_rubric(ROOT / "assets" / "rubric")))
    file.close()


def test_both_evaluations_are_kept_and_the_newest_counts(place: Place) -> None:
    place.put(take(0), take(1))
    rules = place.again.interview(INTERVIEW)
    place.model = OtherJudge(place.rules)
    told: list[tuple[int, int]] = []
    judged = place.again.interview(INTERVIEW, tell=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert [s.take for s in judged] == [s.take for s in place.store.takes(INTERVIEW)], (
        "what is returned is what is stored"
    )
    for before, after in zip(rules, judged, strict=True):
        assert after.take.evaluation is not None
        assert after.take.evaluation.judge == "더 큰 모델"
        past = after.take.earlier_evaluations
        assert [p.evaluation for p in past] == [evaluation(), before.take.evaluation], "oldest first"
        assert past[-1].at == NOW
    assert place.holds == 0
    assert place.most_holds == 1


def test_the_same_judge_thinks_the_same_and_nothing_is_kept_twice(place: Place) -> None:
    place.put(take(0))
    (once,) = place.again.interview(INTERVIEW)
    (twice,) = place.again.interview(INTERVIEW)
    assert twice == once


def test_only_the_positions_asked_for_are_judged_and_it_can_be_cancelled_between_answers(place: Place) -> None:
    place.put(take(0), take(1), take(2))
    judge = place.model = OtherJudge(place.rules)
    assert [s.take.id.position for s in place.again.interview(INTERVIEW, {1})] == [1]
    assert len(judge.asked) == 1
    stop = iter([False, True])
    judged = place.again.interview(INTERVIEW, cancelled=lambda: next(stop))
    assert [s.take.id.position for s in judged] == [0]
    assert place.at(2).evaluation == evaluation(), "the rest is as it was"


def test_what_has_no_words_is_left_alone(place: Place) -> None:
    silent = take(1, transcript=Transcript("", TranscriptSource.SILENT))
    running = take(2, transcript=replace(take().transcript, final=False))
    place.put(take(0, skipped=True), silent, running)
    assert place.again.interview(INTERVIEW) == ()
    assert place.at(1) == silent


def test_what_was_thought_is_untouched_where_judging_fails(place: Place) -> None:
    place.put(take(0))
    place.model = BrokenJudge()
    with pytest.raises(MajuError) as caught:
        place.again.interview(INTERVIEW)
    assert caught.value.code == "model-failed"
    assert place.at(0) == take(0)
    assert place.holds == 0
    place.model, place.rules = None, BrokenJudge()
    with pytest.raises(MajuError, match="그대로입니다") as caught:
        place.again.interview(INTERVIEW)
    assert caught.value.code == "judge-again-failed"
    assert "언어 모델이 답하지 않았습니다." in str(caught.value)
    assert place.at(0) == take(0)


def test_an_unknown_interview_is_said_in_words(place: Place) -> None:
    with pytest.raises(MajuError, match="찾을 수 없습니다"):
        place.again.interview("없는-것")


# --- words --------------------------------------------------------------------------------------------------------------


def test_mended_words_are_judged_and_the_recognisers_own_are_kept(place: Place) -> None:
    place.put(take(0))
    stored = place.store.takes(INTERVIEW)[0]
    mended = TEXT.replace("캐시와 인덱스를", "캐시와 색인을")
    after = place.again.words(stored, f"  {mended}\n")
    assert after.take.transcript.text == mended
    assert after.take.heard == TEXT
    assert after.take.evaluation is not None
    assert all(e.quote in mended for j in after.take.evaluation.judgements for e in j.evidence)
    assert [p.evaluation for p in after.take.earlier_evaluations] == [evaluation()]
    assert place.store.takes(INTERVIEW)[0] == after, "durable"
    assert after.take.delivery is not None
    assert after.take.delivery.loudness_dbfs == delivery().loudness_dbfs, (
        "the recording is gone, its level is still known"
    )
    again = place.again.words(after, mended.replace("40%", "30%"))
    assert again.take.heard == TEXT, "the first words heard, however often they are mended"
    back = place.again.words(again, TEXT)
    assert back.take.heard == ""


def test_words_as_they_are_change_nothing_and_none_at_all_are_refused(place: Place) -> None:
    place.put(take(0))
    stored = place.store.takes(INTERVIEW)[0]
    assert place.again.words(stored, TEXT) == stored
    with pytest.raises(MajuError) as caught:
        place.again.words(stored, " \n ")
    assert caught.value.code == "words-empty"
    assert place.at(0) == take(0)


def test_words_for_an_answer_that_was_not_understood_are_typed_ones(place: Place) -> None:
    place.put(take(0, transcript=Transcript("", TranscriptSource.NONE), evaluation=None))
    after = place.again.words(place.store.takes(INTERVIEW)[0], TEXT).take
    assert after.transcript.source is TranscriptSource.TYPED
    assert after.heard == ""
    assert after.evaluation is not None
    assert after.evaluation.judgements


def test_a_doubtful_transcript_is_no_longer_doubted_once_it_was_read_over(place: Place) -> None:
    doubtful = tuple(replace(w, probability=0.2) for w in words(TEXT))
    place.put(take(0, transcript=replace(take().transcript, words=doubtful)))
    (held,) = place.again.interview(INTERVIEW)
    assert held.take.evaluation is not None
    assert held.take.evaluation.held
    mended = place.again.words(held, TEXT.replace("반복되고", "되풀이되고")).take
    assert mended.evaluation is not None
    assert not mended.evaluation.held


def spoken(text: str, duration_s: float = 60.0) -> Transcript:
    return Transcript(text, TranscriptSource.SPEECH, words(text), duration_s=duration_s)


def test_words_that_stay_keep_their_seconds() -> None:
    before = spoken("저는 데이타 베이스를 삼 년 동안 맡아 왔습니다.")
    after = corrected(before, "저는 데이터베이스를 삼 년 동안 주로 맡아 왔습니다.")
    times = {w.text: (w.start_s, w.end_s) for w in after.words}
    old = {w.text: (w.start_s, w.end_s) for w in before.words}
    assert [w.text for w in after.words] == after.text.split()
    for word in ("저는", "삼", "년", "동안", "맡아", "왔습니다."):
        assert times[word] == old[word]
    assert times["데이터베이스를"] == (old["데이타"][0], old["베이스를"][1]), "one word for two takes the time of both"
    assert old["동안"][1] <= times["주로"][0] <= times["주로"][1] <= old["맡아"][0]


def test_a_word_put_in_at_the_end_does_not_last_through_the_silence_after_it() -> None:
    after = corrected(spoken("이상입니다.", 60.0), "이상입니다. 감사합니다.")
    last = after.words[-1]
    assert last.end_s - last.start_s <= 5 * 0.24 + 0.01


SENTENCES = st.lists(
    st.sampled_from(
        ["저는", "팀에서", "로그를", "캐시와", "인덱스를", "하루", "시험해서", "네,", "그", "골랐습니다.", "40%"]
    ),
    max_size=14,
)


@given(SENTENCES, SENTENCES)
def test_mended_words_are_all_there_in_order_of_time_and_within_the_recording(old: list[str], new: list[str]) -> None:
    before = spoken(" ".join(old))
    after = corrected(before, " ".join(new))
    if not old:
        assert after.words == ()
        return
    assert [w.text for w in after.words] == new
    assert all(w.start_s <= w.end_s for w in after.words)
    assert all(a.start_s <= b.start_s for a, b in itertools.pairwise(after.words))
    assert all(w.start_s >= 0.0 and w.end_s <= 60.0 for w in after.words)
    if old == new:
        assert [(w.start_s, w.end_s) for w in after.words] == [(w.start_s, w.end_s) for w in before.words]


@given(SENTENCES, SENTENCES)
def test_changes_joined_are_both_texts_again(old: list[str], new: list[str]) -> None:
    changes = word_changes(old, new)
    assert [w for c in changes for w in c.before] == old
    assert [w for c in changes for w in c.after] == new
    assert all(len(c.before) == len(c.after) for c in changes if c.kept)


def test_timed_words_that_are_blank_count_for_nothing() -> None:
    before = replace(spoken("하나 둘"), words=(Word(" ", 0.0, 0.1), *words("하나 둘")))
    assert [w.text for w in corrected(before, "하나 셋").words] == ["하나", "셋"]
