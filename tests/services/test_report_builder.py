"""The report's rules: no praise without a quote, at most three of each, varied, honest about what is missing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.answer import DeviceEvent, TakeRecording, Transcript, TranscriptSource
from maju.domain.delivery import Delivery, Pause
from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement, StoryPart, StorySpan
from maju.domain.presence import Presence
from maju.domain.record import StoredTake
from maju.domain.report import InterviewReport, TakeReport
from maju.services.delivery_words import delivery_findings, delivery_measures, pace_words, presence_measures
from maju.services.report_builder import build_report
from maju.services.report_evidence import NOT_IN_TRANSCRIPT
from maju.services.report_findings import FINDINGS
from maju.services.report_html import render_html
from maju.services.report_transcript import transcript_pieces
from tests.services.report_making import TEXT, delivery, evidence, judgement, record, report_of, take

TEMPLATES = Path(__file__).resolve().parents[2] / "assets" / "report"
QUOTE = "제가 로그를 분석해 보니"


def judged(*levels: tuple[Criterion, int | None], quote: str = QUOTE) -> Evaluation:
    return Evaluation(tuple(judgement(c, level, quote if level else "") for c, level in levels))


def test_praise_and_advice_come_with_their_quote_and_their_level() -> None:
    report = report_of(take())
    assert [f.measure for f in report.worked] == ["구체성 5단계", "구조 4단계"]
    assert [f.measure for f in report.next_steps] == ["분량 2단계", "말의 격식 3단계"]
    for finding in (*report.worked, *report.next_steps):
        assert finding.evidence
        assert finding.evidence.quote in TEXT


def test_an_invented_quote_is_dropped_whoever_wrote_it() -> None:
    invented = Evidence("매출을 두 배로 올렸습니다", 0, 14, 1.0, 2.0)
    good = Judgement(Criterion.SPECIFICITY, 5, "훌륭합니다.", JudgedBy.LANGUAGE_MODEL, "기준", evidence=(invented,))
    mixed = replace(good, criterion=Criterion.STRUCTURE, evidence=(invented, evidence(QUOTE)))
    told = (StorySpan(StoryPart.RESULT, invented),)
    report = report_of(take(evaluation=Evaluation((good, mixed), told)))
    latest = report.answers[0].latest
    assert latest
    assert latest.evaluation
    held, kept = latest.evaluation.judgements
    assert (held.level, held.reason, held.evidence, held.anchor) == (None, NOT_IN_TRANSCRIPT, (), "")
    assert [e.quote for e in kept.evidence] == [QUOTE]
    assert latest.evaluation.story == ()
    assert [f.measure for f in report.worked] == ["구조 5단계"], "nothing is praised for words that were not said"
    assert invented.quote not in render_html(report, templates=TEMPLATES)


def test_a_quote_at_the_wrong_place_is_moved_to_where_it_stands_and_loses_its_seconds() -> None:
    shifted = replace(evidence(QUOTE), start_char=0, end_char=4)
    report = report_of(
        take(evaluation=Evaluation((replace(judgement(Criterion.STRUCTURE, 4, QUOTE), evidence=(shifted,)),)))
    )
    found = report.worked[0].evidence
    assert found
    assert TEXT[found.start_char : found.end_char] == QUOTE
    assert found.start_s is None


def test_nothing_is_praised_where_nothing_deserves_it() -> None:
    report = report_of(take(evaluation=judged((Criterion.STRUCTURE, 3), (Criterion.LENGTH, None))))
    assert report.worked == ()


def test_findings_are_spread_over_criteria_and_answers_before_they_repeat() -> None:
    strong = judged((Criterion.STRUCTURE, 5), (Criterion.SPECIFICITY, 5), (Criterion.RELEVANCE, 4))
    report = report_of(*(take(position, evaluation=strong) for position in range(3)))
    assert len({f.position for f in report.worked}) == 3
    assert len({f.measure.rpartition(" ")[0] for f in report.worked}) == 3


def test_the_same_words_are_never_said_twice() -> None:
    weak = judged((Criterion.LENGTH, 2))
    report = report_of(*(take(position, evaluation=weak, delivery=None) for position in range(3)))
    assert len(report.next_steps) == 1


def test_an_answer_that_could_not_be_judged_is_something_to_do_and_never_a_middling_level() -> None:
    silent = take(
        1,
        transcript=Transcript("", TranscriptSource.SILENT),
        evaluation=Evaluation((), held="말소리를 찾지 못했습니다."),
        delivery=Delivery(5.0),
    )
    weak = judged(*((criterion, 2) for criterion in Criterion))
    report = report_of(take(0, evaluation=weak), silent)
    assert len(report.next_steps) == FINDINGS
    assert report.next_steps[-1].position == 1
    assert "마이크" in report.next_steps[-1].text
    assert report.next_steps[-1].measure == "말소리를 찾지 못했습니다."
    assert report.summary.held == 1
    assert report.summary.mean_level == 2.0, "a held answer counts for nothing, good or bad"


def test_the_latest_take_that_was_not_skipped_counts() -> None:
    good, poor = judged((Criterion.STRUCTURE, 5)), judged((Criterion.STRUCTURE, 1))
    report = report_of(take(0, 1, evaluation=poor), take(0, 2, evaluation=good), take(0, 3, skipped=True))
    assert report.summary.mean_level == 5.0
    assert report.summary.answers == 1


def test_what_is_still_being_worked_on_is_counted() -> None:
    skipped = take(1, skipped=True, evaluation=None)
    assert report_of(take(0, evaluation=None), skipped).pending == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"skipped": True}, "건너뛴 질문이 있습니다(질문 1)."),
        ({"transcript": Transcript("", TranscriptSource.NONE)}, "글로 옮기지 못한 답변이 있습니다(질문 1)."),
        ({"transcript": Transcript(TEXT, TranscriptSource.TYPED)}, "글로 적은 답변에서는"),
        ({"transcript": Transcript(TEXT, TranscriptSource.SPEECH, notice="작은 모델입니다.")}, "작은 모델입니다."),
        ({"presence": Presence(True, face_share=0.5)}, "얼굴이 60%보다 적게 보여"),
        ({"presence": Presence(False, "카메라 영상이 없습니다.")}, "카메라 영상이 없습니다."),
        ({"evaluation": Evaluation((), held="짧음", notices=("구조는 규칙으로 보았습니다.",))}, "구조는 규칙으로"),
    ],
)
def test_a_report_says_what_is_missing(changes: dict[str, object], words: str) -> None:
    assert any(words in notice for notice in report_of(take(**changes)).notices)


@pytest.mark.parametrize(
    ("recording", "words"),
    [
        ({"dropped_blocks": 3, "filled_s": 0.06}, "소리 조각 3개(모두 0.06초)"),
        ({"ended_by": "microphone-lost"}, "마이크가 빠져 그때까지만 녹음한 답변이 있습니다(질문 1)."),
        ({"ended_by": "disk-full"}, "저장 공간이 모자라"),
        ({"ended_by": "recovered"}, "되살렸습니다"),
        ({"events": (DeviceEvent("camera-frozen", 2.0, "repeating"),)}, "카메라가 멈춘 때가 있습니다(질문 1)"),
        ({"events": (DeviceEvent("media-failed", 2.0, "EIO"),)}, "소리는 끝까지 녹음했습니다"),
    ],
)
def test_a_report_says_what_went_wrong_while_recording(recording: dict[str, object], words: str) -> None:
    made = take(recording=replace(take().recording, **recording))  # type: ignore[arg-type]
    report = report_of(made)
    assert any(words in notice for notice in report.notices)
    assert "repeating" not in render_html(report, templates=TEMPLATES), "words for logs are not shown"


def test_delivery_is_pointed_out_only_far_from_usual() -> None:
    assert delivery_findings(delivery()) == ()
    assert delivery_findings(replace(delivery(), syllables_per_minute=330.0)) == ()
    (fast,) = delivery_findings(replace(delivery(), syllables_per_minute=345.0))
    assert fast.measure == "345 음절/분 · 보통 212–294"
    (slow,) = delivery_findings(replace(delivery(), syllables_per_minute=160.0))
    assert slow.advice != fast.advice
    (long,) = delivery_findings(replace(delivery(), pauses=(Pause(32.0, 40.5),)))
    assert (long.measure, long.at_s) == ("가장 긴 멈춤 8.5초 (0:32)", 32.0)


def test_a_pause_that_is_pointed_out_can_be_listened_to() -> None:
    paused = take(delivery=replace(delivery(), pauses=(Pause(32.0, 40.5),)), evaluation=None)
    (finding,) = report_of(paused).next_steps
    assert (finding.evidence, finding.at_s) == (None, 32.0)
    page = render_html(report_of(paused), templates=TEMPLATES)
    assert "0:32" in page


def test_figures_that_could_not_be_measured_are_left_out() -> None:
    assert [m.id for m in delivery_measures(Delivery(4.0))] == ["length"]
    assert pace_words(Delivery(4.0)) == "잴 수 없음"
    assert presence_measures(Presence(False, "없음")) == ()
    assert [m.id for m in presence_measures(Presence(True, face_share=0.4, steadiness_deg=3.0))] == ["face"]
    assert all(m.unit or m.id == "length" for m in delivery_measures(delivery()))


# --- whatever is stored, the rules hold ---------------------------------------------------------------------------------

texts = st.text(alphabet="가나다 어음.,<&\"'1\n", max_size=40)
spans = st.tuples(st.integers(-3, 45), st.integers(0, 12))


@st.composite
def evidences(draw: st.DrawFn, text: str) -> Evidence:
    start, length = draw(spans)
    honest = draw(st.booleans())
    quote = text[max(0, start) : max(0, start) + length] if honest else draw(texts)
    return Evidence(quote, start, start + length, draw(st.none() | st.floats(0, 60)))


@st.composite
def judgements(draw: st.DrawFn, text: str) -> Judgement:
    level = draw(st.none() | st.integers(1, 5))
    quotes = tuple(draw(st.lists(evidences(text), min_size=1 if level else 0, max_size=3)))
    return Judgement(
        draw(st.sampled_from(Criterion)),
        level,
        draw(texts.filter(bool)),
        draw(st.sampled_from(JudgedBy)),
        advice=draw(texts),
        evidence=quotes,
    )


@st.composite
def takes(draw: st.DrawFn, position: int, number: int) -> TakeReport:
    text = draw(texts)
    story = draw(st.lists(st.builds(StorySpan, st.sampled_from(StoryPart), evidences(text)), max_size=3))
    found = Evaluation(tuple(draw(st.lists(judgements(text), max_size=5))), tuple(story), draw(texts))
    source = draw(st.sampled_from(TranscriptSource))
    return take(
        position,
        number,
        recording=TakeRecording(Path("x"), None, None, draw(st.floats(0, 90))),
        transcript=Transcript(text, source),
        evaluation=draw(st.none() | st.just(found)),
        delivery=draw(st.none() | st.just(delivery()) | st.just(Delivery(3.0))),
        presence=draw(st.none() | st.just(Presence(False, "없음")) | st.just(Presence(True, face_share=0.3))),
        skipped=draw(st.booleans()),
    )


@st.composite
def reports(draw: st.DrawFn) -> InterviewReport:
    made = record(3, state=draw(st.sampled_from(["running", "finished", "abandoned"])), rehearsal=draw(st.booleans()))
    places = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 2)), unique=True, max_size=4))
    stored = [StoredTake(made.plan.questions[p], draw(takes(p, n))) for p, n in places]
    return build_report(made, stored)


@settings(max_examples=150, deadline=None)
@given(reports())
def test_the_rules_hold_for_whatever_is_stored(report: InterviewReport) -> None:
    latest = {a.latest.id.position: a.latest for a in report.answers if a.latest and not a.latest.skipped}
    assert len(report.worked) <= FINDINGS
    assert len(report.next_steps) <= FINDINGS
    for finding in report.worked:
        assert finding.evidence
        assert finding.evidence.quote in latest[finding.position].transcript.text
    for finding in report.next_steps:
        assert finding.evidence or finding.measure
    assert len({f.text for f in report.worked}) == len(report.worked)
    for answer in report.answers:
        for one in answer.takes:
            for found in one.evaluation.judgements if one.evaluation else ():
                assert found.level is None or found.evidence
                assert all(one.transcript.text[e.start_char : e.end_char] == e.quote for e in found.evidence)
    assert len(set(report.notices)) == len(report.notices)


@settings(max_examples=100, deadline=None)
@given(reports())
def test_whatever_is_stored_can_be_printed_and_no_word_is_lost(report: InterviewReport) -> None:
    html = render_html(report, templates=TEMPLATES)
    assert html.rstrip().endswith("</html>")
    for answer in report.answers:
        for one in answer.takes:
            assert "".join(piece.text for piece in transcript_pieces(one)) == one.transcript.text
