"""Judges an answer by explicit rules, without a language model: the results carry the badge 기본 분석.

Deterministic. Every level names the anchor that was met and quotes the person's own words; where there is too little to go by the
judgement is held with its reason.
"""

from collections.abc import Callable, Mapping, Sequence

from maju.domain.evaluation import Criterion, Evaluation, JudgedBy, Judgement, SetAside
from maju.domain.ports import Morpheme, SentenceEncoder, WordAnalyzer
from maju.domain.rubric import Rubric
from maju.services.assessment import AnswerToJudge
from maju.services.judging.accuracy import judge_accuracy
from maju.services.judging.finding import Case, RuleFinding, rubric_kind
from maju.services.judging.holds import reason_to_hold
from maju.services.judging.job_link import judge_job_link
from maju.services.judging.length import judge_length
from maju.services.judging.lexicon import Lexicon, dictionary_words, lemmas
from maju.services.judging.nearness import Nearness, WordMeaning
from maju.services.judging.own_words import OwnWords, sort_out
from maju.services.judging.reading import AnswerReading, read_answer
from maju.services.judging.register import judge_register
from maju.services.judging.relevance import judge_relevance
from maju.services.judging.result import judge_result
from maju.services.judging.specificity import judge_specificity
from maju.services.judging.structure import judge_structure
from maju.services.judging.support import find_support
from maju.services.story_spans import story_of

_RULES: dict[Criterion, Callable[[Case], RuleFinding]] = {
    Criterion.RELEVANCE: judge_relevance,
    Criterion.STRUCTURE: judge_structure,
    Criterion.SPECIFICITY: judge_specificity,
    Criterion.RESULT: judge_result,
    Criterion.JOB_LINK: judge_job_link,
    Criterion.ACCURACY: judge_accuracy,
    Criterion.LENGTH: judge_length,
    Criterion.REGISTER: judge_register,
}
_MOST_QUOTES = 4
_MOST_KNOWN = 5000
"""Texts of the bank whose morphemes are kept."""
_NOT_COUNTED = "면접관이 아니라 평가하는 쪽에 한 말은 빼고 살펴보았습니다."


class RuleEvaluator:
    """The evaluator of a machine without a language model, and what a model's evaluator falls back on."""

    def __init__(self, words: WordAnalyzer, rubric: Rubric, encoder: SentenceEncoder | None = None) -> None:
        """``encoder``: a static one, for the meaning of single words; without it words alone are compared."""
        self._words = words
        self._rubric = rubric
        self._lexicon = Lexicon(rubric.words)
        usual = sorted({word for group in rubric.words.synonyms for word in group})
        self._known: dict[str, tuple[Morpheme, ...]] = {}
        self._meaning = WordMeaning(encoder, usual) if encoder is not None else None

    def evaluate(self, answer: AnswerToJudge) -> Evaluation:
        """Judge one take on all criteria of its kind of question, or hold all of them."""
        weights = self._weights(answer)
        reading = read_answer(answer.transcript, self._words)
        held = reason_to_hold(answer.transcript, reading, self._words)
        if held:
            judgements = tuple(Judgement(c, None, held, JudgedBy.RULES, weight=w) for c, w in weights.items())
            return Evaluation(judgements, held=held, rubric=self._rubric.version)
        case = self._case(answer, reading)
        judgements = tuple(
            self._judgement(criterion, rule(case), case, weights[criterion])
            for criterion, rule in _RULES.items()
            if criterion in weights
        )
        aside = _set_aside(case)
        notices = (_NOT_COUNTED,) if any(a.why == "to-the-judge" for a in aside) else ()
        story = case.story if case.tells_a_story else ()
        grade = self._rubric.grade(judgements)
        return Evaluation(judgements, story, notices=notices, set_aside=aside, grade=grade, rubric=self._rubric.version)

    def _case(self, answer: AnswerToJudge, reading: AnswerReading) -> Case:
        asked = self._content_words(answer.planned.question.text)
        own = sort_out(reading, asked, self._lexicon)
        support = find_support(own, asked, self._lexicon)
        near = self._near(answer, own)
        return Case(answer, reading, story_of(reading), self._lexicon, own, support, near, self._content_words)

    def _near(self, answer: AnswerToJudge, own: OwnWords) -> Nearness | None:
        if self._meaning is None:
            return None
        question = answer.planned.question
        good = "\n".join((question.competency, *question.good_answer))
        said = [morpheme for sentence in own.usable for morpheme in sentence.morphemes]
        return self._meaning.near(
            self._dictionary_words(self._morphemes(question.text)),
            self._dictionary_words(self._morphemes(good)),
            self._dictionary_words(said),
        )

    def _dictionary_words(self, morphemes: Sequence[Morpheme]) -> tuple[str, ...]:
        return dictionary_words(morphemes, self._rubric.words.frame)

    def _weights(self, answer: AnswerToJudge) -> Mapping[Criterion, float]:
        return self._rubric.weights_for(rubric_kind(answer.planned), follow_up=answer.planned.follow_up > 0)

    def _content_words(self, text: str) -> frozenset[str]:
        return frozenset(lemma.form for lemma in lemmas(self._morphemes(text)))

    def _morphemes(self, text: str) -> tuple[Morpheme, ...]:
        """Of a text of the bank: the same few are read for every answer."""
        if text not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                return tuple(self._words.morphemes(text))
            self._known[text] = tuple(self._words.morphemes(text))
        return self._known[text]

    def _judgement(self, criterion: Criterion, finding: RuleFinding, case: Case, weight: float) -> Judgement:
        if finding.level is None:
            return Judgement(criterion, None, finding.reason, JudgedBy.RULES, weight=weight)
        kind, follow_up, level = rubric_kind(case.answer.planned), case.follow_up, finding.level
        spans = finding.spans[:_MOST_QUOTES] or _fallback(case.reading)
        return Judgement(
            criterion,
            level,
            finding.reason,
            JudgedBy.RULES,
            anchor=self._rubric.anchor(criterion, level, kind, follow_up=follow_up),
            next_anchor=self._rubric.anchor(criterion, level + 1, kind, follow_up=follow_up),
            advice=finding.advice,
            evidence=tuple(case.reading.evidence(start, end) for start, end in spans),
            example=self._rubric.example(criterion, level + 1, kind, follow_up=follow_up),
            weight=weight,
        )


def _set_aside(case: Case) -> tuple[SetAside, ...]:
    sorts = (
        ("question-repeated", case.own.echoes),
        ("slogan", case.own.slogans),
        ("to-the-judge", tuple(s for s in case.reading.sentences if s.to_the_judge)),
    )
    found = [SetAside(case.reading.evidence(*s.span), why) for why, sentences in sorts for s in sentences]
    return tuple(sorted(found, key=lambda aside: aside.evidence.start_char))


def _fallback(reading: AnswerReading) -> tuple[tuple[int, int], ...]:
    """What was said instead, where what was looked for is not there."""
    said = reading.substance or reading.counted or reading.sentences
    return tuple(s.span for s in said[:1])
