"""Three to five sentences on an answer, composed from what the evaluation found: never against its levels, no praise without a quote."""

from collections.abc import Sequence

from maju.domain.evaluation import Criterion, JudgedBy, StoryPart
from maju.domain.feedback import Feedback
from maju.domain.ports import WordAnalyzer
from maju.services.feedback import phrases
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.phrases import choose
from maju.services.feedback.quoting import asked_words, filled, level_of, quoted
from maju.services.feedback.remarks import follow_up, remarks_on, within

MOST, LEAST = 5, 3
_LOW, _GOOD, _BEST = 3, 4, 5
_LEAST_PRAISED = 12
"""Characters: a greeting is nothing to praise."""
_PRAISED = (
    Criterion.RESULT,
    Criterion.SPECIFICITY,
    Criterion.JOB_LINK,
    Criterion.STRUCTURE,
    Criterion.ACCURACY,
    Criterion.REGISTER,
)
_FREE = "질문 은행에 없는 질문이어서, 질문과 답변의 낱말만 보고 살펴보았습니다."


class RuleFeedback:
    """Composes feedback without a language model. The same case gives the same sentences."""

    def __init__(self, words: WordAnalyzer) -> None:
        self._words = words

    def compose(self, case: AnswerCase) -> Feedback:
        """Sentences on one judged answer; one sentence where the evaluation is held."""
        if case.evaluation.held:
            return Feedback((case.evaluation.held,), JudgedBy.RULES, held=True)
        if not case.reading.counted:
            return self._told(
                case, [choose(v, case.text).format(asked=asked_words(case)) for v in phrases.NOTHING_SAID]
            )
        sentences = [_core(case), *_praise(case)]
        sentences += within(list(remarks_on(case, self._words)), MOST - len(sentences))
        for more in (*follow_up(case), choose(phrases.FINISH, case.text), choose(phrases.AGAIN, case.text)):
            if len(sentences) < LEAST and more not in sentences:
                sentences.append(more)
        return self._told(case, sentences[:MOST])

    def _told(self, case: AnswerCase, sentences: Sequence[str]) -> Feedback:
        covered, missing = covered_and_missing(case)
        return Feedback(
            tuple(sentences),
            JudgedBy.RULES,
            covered=covered,
            missing=missing,
            wrong=tuple(heard.mistake.correction for heard in case.mistakes),
            notices=(_FREE,) if is_free(case) else (),
        )


def covered_and_missing(case: AnswerCase) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Expected points, else parts of a story, else what a good answer shows: found and not found."""
    if case.touched or case.untouched:
        return tuple(t.point.point for t in case.touched), tuple(p.point for p in case.untouched)
    if case.tells_a_story:
        told = tuple(part.label for part in StoryPart if case.part(part))
        return told, tuple(part.label for part in case.missing_parts)
    return case.shown, case.not_shown


def is_free(case: AnswerCase) -> bool:
    """Whether the question is none of the bank and brought nothing to compare with."""
    question = case.planned.question
    return case.planned.follow_up == 0 and not question.good_answer and not question.expected_points


# --- the core of the question -----------------------------------------------------------------------------------------------


def _core(case: AnswerCase) -> str:
    judgement = case.judgement(Criterion.RELEVANCE)
    if judgement is None or judgement.level is None:
        return filled(choose(phrases.CORE_UNKNOWN, case.text), quoted(case.last_own))
    level, points = judgement.level, len(case.touched) + len(case.untouched)
    if points > 1 and judgement.judged_by is JudgedBy.RULES and (template := _points_template(case, level)):
        said = case.touched[0].sentence.text if case.touched else case.quotes(judgement)[0]
        return filled(choose(template, case.text), quoted(said), n=points, k=len(case.touched))
    quote = quoted(case.quotes(judgement)[0])
    if level <= 2 and (aside := _set_aside(case)):
        return aside
    return filled(choose(phrases.CORE[level], case.text), quote, asked=asked_words(case))


def _points_template(case: AnswerCase, level: int) -> tuple[str, ...] | None:
    """How the points are told, where that agrees with the level."""
    if not case.untouched:
        return phrases.POINTS_ALL if level >= _GOOD else None
    if not case.touched:
        return phrases.POINTS_NONE if level <= 2 else None
    return phrases.POINTS_SOME if level >= 2 else None


def _set_aside(case: AnswerCase) -> str:
    """What was said instead of an answer: the question's own words, or a slogan."""
    templates = {"question-repeated": phrases.ECHOED, "slogan": phrases.SLOGAN}
    for aside in case.evaluation.set_aside:
        if aside.why in templates:
            template = choose(templates[aside.why], case.text)
            return filled(template, quoted(aside.evidence.quote), asked=asked_words(case))
    return ""


def _praise(case: AnswerCase) -> list[str]:
    """One thing that was done well, with its words; none for an answer to another question."""
    if level_of(case, Criterion.RELEVANCE, _LOW) < _LOW:
        return []
    core = case.judgement(Criterion.RELEVANCE)
    used = set(case.quotes(core)[:1]) if core else set()
    for criterion in _PRAISED:
        judgement = case.judgement(criterion)
        needed = _BEST if criterion is Criterion.REGISTER else _GOOD
        if judgement is None or judgement.level is None or judgement.level < needed:
            continue
        quotes = [q for q in case.quotes(judgement) if q not in used and len(q) >= _LEAST_PRAISED]
        if criterion is Criterion.STRUCTURE and case.part(StoryPart.ACTION):
            quotes.insert(0, case.part(StoryPart.ACTION))
        if quotes:
            return [filled(choose(phrases.PRAISE[criterion], case.text), quoted(quotes[0]))]
    return []
