"""Two takes side by side, and what a person thought of one beside what came out."""

from dataclasses import replace

import pytest

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.evaluation import Criterion, Evaluation
from maju.services.self_rating import beside_result, interview_beside_result
from maju.services.take_comparison import compare_takes
from tests.services.report_making import TEXT, delivery, evaluation, judgement, report_of, take

QUOTE = "제가 로그를 분석해 보니"


def judged(*levels: tuple[Criterion, int | None]) -> Evaluation:
    return Evaluation(tuple(judgement(c, level, QUOTE if level else "") for c, level in levels))


def test_levels_are_compared_criterion_by_criterion() -> None:
    before = take(0, 1, evaluation=judged((Criterion.STRUCTURE, 2), (Criterion.LENGTH, 4), (Criterion.RELEVANCE, None)))
    after = take(
        0,
        2,
        evaluation=judged(
            (Criterion.STRUCTURE, 4), (Criterion.LENGTH, 3), (Criterion.RELEVANCE, 3), (Criterion.RESULT, 2)
        ),
    )
    made = compare_takes(before, after)
    assert [(p.criterion, p.difference) for p in made.levels] == [
        (Criterion.RELEVANCE, None),
        (Criterion.STRUCTURE, 2),
        (Criterion.RESULT, None),
        (Criterion.LENGTH, -1),
    ]
    assert [str(line) for line in made.lines] == [
        "구조: 2단계에서 4단계로 올랐습니다.",
        "분량: 4단계에서 3단계로 내려갔습니다.",
        "질문 이해: 앞 답변은 판단 보류, 뒤 답변은 3단계입니다.",
    ]


def test_figures_keep_what_could_not_be_measured_apart_from_nought() -> None:
    slower = replace(delivery(30.0), syllables_per_minute=240.2, fillers=(), filler_rate=0.0)
    made = compare_takes(take(0, 1), take(0, 2, delivery=slower))
    figures = {f.id: f for f in made.figures}
    assert figures["length"].difference == 8
    assert figures["pace"].difference == -31, "as shown: 240 less 271"
    assert figures["fillers"].difference == -2
    assert figures["longest-pause"].difference == 0
    typed = replace(delivery(), speech=(), syllables_per_minute=None, filler_rate=None, first_word_s=None)
    figures = {f.id: f for f in compare_takes(take(0, 1), take(0, 2, delivery=typed)).figures}
    assert figures["fillers"].after is None
    assert figures["fillers"].difference is None
    assert figures["pauses"].after is None
    assert compare_takes(take(delivery=None), take(delivery=None)).figures == ()


def test_words_added_and_left_out_are_told_and_joined_they_are_the_texts() -> None:
    text = TEXT.replace("캐시와 인덱스를", "캐시 크기를").replace("음 그래서", "그래서")
    made = compare_takes(take(0, 1), take(0, 2, transcript=Transcript(text, TranscriptSource.SPEECH)))
    assert " ".join(w for c in made.words for w in c.before) == TEXT
    assert " ".join(w for c in made.words for w in c.after) == text
    assert "낱말 2개가 새로 들어가고 3개가 빠졌으며" in str(made.lines[-1])


def test_different_judges_are_not_compared_without_saying_so() -> None:
    other = replace(judged((Criterion.STRUCTURE, 5)), judge="더 큰 모델")
    made = compare_takes(take(0, 1, evaluation=judged((Criterion.STRUCTURE, 3))), take(0, 2, evaluation=other))
    assert not made.same_judge
    assert any("살펴본 방법이 다릅니다" in str(line) for line in made.lines)


def test_the_same_take_twice_shows_no_difference() -> None:
    made = compare_takes(take(0, 1), take(0, 1))
    assert made.same_judge
    assert {pair.difference for pair in made.levels} == {0, None}
    assert all(figure.difference == 0 for figure in made.figures)
    assert [str(line) for line in made.lines] == [
        "두 답변 모두 단계가 매겨진 기준에서는 단계가 같습니다.",
        "질문 이해: 두 답변 모두 판단 보류입니다.",
    ]


@pytest.mark.parametrize(
    ("rating", "words"),
    [(5, "스스로 1.5단계 높게 보셨습니다."), (2, "스스로 1.5단계 낮게 보셨습니다."), (4, "거의 같습니다.")],
)
def test_what_a_person_thought_stands_beside_what_came_out(rating: int, words: str) -> None:
    found = beside_result(take(self_rating=rating))
    assert found is not None
    assert found.result == evaluation().mean_level == 3.5
    assert found.difference == rating - 3.5
    assert str(found.words) == f"스스로 {rating}단계로 보셨고 결과는 3.5단계입니다. {words}"


def test_only_answers_with_both_are_compared_over_an_interview() -> None:
    report = report_of(
        take(0, self_rating=5), take(1), take(2, self_rating=4, evaluation=Evaluation((), held="짧습니다."))
    )
    found = interview_beside_result(report)
    assert found is not None
    assert (found.rating, found.result, found.answers) == (5.0, 3.5, 1)
    assert interview_beside_result(report_of(take())) is None
