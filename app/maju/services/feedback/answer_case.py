"""An answer with everything that feedback and other wordings look at: sentences, points, misconceptions, parts of its story."""

import re
from dataclasses import dataclass

from maju.domain.evaluation import Criterion, Evaluation, Judgement, StoryPart
from maju.domain.ports import WordAnalyzer
from maju.domain.question import CommonMistake, ExpectedPoint, PlannedQuestion
from maju.domain.rubric import Rubric
from maju.services.assessment import AnswerToJudge
from maju.services.judging.figures import has_figure
from maju.services.judging.finding import asks_for_a_story
from maju.services.judging.lexicon import Lexicon, lemmas
from maju.services.judging.own_words import OwnWords, sort_out
from maju.services.judging.points import point_spans, wanted_points, words_in
from maju.services.judging.reading import AnswerReading, Sentence, read_answer
from maju.services.story_spans import parts_of

_CLAUSE = re.compile(r"(?<=,)\s+")
STORY_ORDER = (StoryPart.SITUATION, StoryPart.TASK, StoryPart.ACTION, StoryPart.RESULT, StoryPart.LEARNING)

_BEGINNING = frozenset({StoryPart.SITUATION, StoryPart.TASK})


@dataclass(frozen=True, slots=True)
class TouchedPoint:
    """An expected point and the sentence that touches it."""

    point: ExpectedPoint
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class HeardMistake:
    """A misconception, the sentence in which it was heard, and ``said``: those of its clauses that say it, ``rest``: those that do not."""

    mistake: CommonMistake
    sentence: Sentence
    said: str
    rest: str


@dataclass(frozen=True, slots=True)
class AnswerCase:
    """One judged answer. ``shown``, ``not_shown``: what a good answer
    shows, where the question has no expected points. ``general``: sentences that fit anybody (slogans, generalities without a figure)."""

    answer: AnswerToJudge
    evaluation: Evaluation
    reading: AnswerReading
    own: OwnWords
    touched: tuple[TouchedPoint, ...]
    untouched: tuple[ExpectedPoint, ...]
    mistakes: tuple[HeardMistake, ...]
    shown: tuple[str, ...]
    not_shown: tuple[str, ...]
    general: frozenset[tuple[int, int]]

    @property
    def planned(self) -> PlannedQuestion:
        """The question in its place."""
        return self.answer.planned

    @property
    def text(self) -> str:
        """The words of the answer."""
        return self.reading.text

    @property
    def tells_a_story(self) -> bool:
        """Whether the question asks for something that happened."""
        return asks_for_a_story(self.planned)

    @property
    def missing_parts(self) -> tuple[StoryPart, ...]:
        """Parts of the story that were not recognised, in their order; none where no story is asked for. Either scene or task will do."""
        if not self.tells_a_story:
            return ()
        told = parts_of(self.evaluation.story)
        begun = _BEGINNING if told & _BEGINNING else frozenset()
        return tuple(part for part in STORY_ORDER if part not in told | begun)

    def part(self, part: StoryPart) -> str:
        """The first sentence that tells this part of the story, or empty."""
        start = next((s.evidence.start_char for s in self.evaluation.story if s.part is part), None)
        if start is None:
            return ""
        return next((s.text for s in self.reading.sentences if s.start <= start < s.end), "")

    def judgement(self, criterion: Criterion) -> Judgement | None:
        """What was judged of a criterion; None where it was not looked at or held."""
        return next((j for j in self.evaluation.judged if j.criterion is criterion), None)

    def quotes(self, judgement: Judgement) -> tuple[str, ...]:
        """Its quotes, without words that were meant for whoever judges; the last own sentence where none is left."""
        aside = [s for s in self.reading.sentences if s.to_the_judge]
        own = [e for e in judgement.evidence if not any(s.start <= e.start_char < s.end for s in aside)]
        return tuple(e.quote for e in own) or (self.last_own,)

    @property
    def last_own(self) -> str:
        """The last sentence that says something to the interviewer; empty where none does."""
        said = self.own.usable or self.reading.counted
        return said[-1].text if said else ""

    def level(self, criterion: Criterion) -> int | None:
        """Its level."""
        judgement = self.judgement(criterion)
        return judgement.level if judgement else None


class CaseReader:
    """Makes cases. ``words`` and ``rubric`` as the rules use them, so that both see the same."""

    def __init__(self, words: WordAnalyzer, rubric: Rubric) -> None:
        self._words = words
        self._lexicon = Lexicon(rubric.words)

    def read(self, answer: AnswerToJudge, evaluation: Evaluation) -> AnswerCase:
        """Read an answer once more beside what was thought of it."""
        question = answer.planned.question
        reading = read_answer(answer.transcript, self._words)
        own = sort_out(reading, self._content_words(question.text), self._lexicon)
        mistakes = tuple(heard for mistake in question.mistakes if (heard := _heard(mistake, own)))
        wrong = frozenset(heard.said for heard in mistakes)
        points = wanted_points(answer.planned)
        touched = tuple(
            TouchedPoint(point, sentence)
            for point in points
            if (sentence := _touching(point, reading, question.text, wrong))
        )
        found = {t.point.point for t in touched}
        shown, not_shown = self._facets(answer.planned, own)
        return AnswerCase(
            answer,
            evaluation,
            reading,
            own,
            touched,
            tuple(point for point in points if point.point not in found),
            mistakes,
            shown,
            not_shown,
            self._general(own),
        )

    def _general(self, own: OwnWords) -> frozenset[tuple[int, int]]:
        phrases = self._lexicon.words.generalities
        general = [s for s in own.usable if any(p in s.text for p in phrases) and not has_figure(s.text)]
        return frozenset(s.span for s in (*general, *own.slogans))

    def _content_words(self, text: str) -> frozenset[str]:
        return frozenset(lemma.form for lemma in lemmas(self._words.morphemes(text)))

    def _facets(self, planned: PlannedQuestion, own: OwnWords) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a good answer shows, found and not found by at least two of its words (or its only one)."""
        if planned.follow_up > 0:
            return (), ()
        said = frozenset(form for sentence in own.usable for form in sentence.forms)
        shown: list[str] = []
        missing: list[str] = []
        for text in planned.question.good_answer:
            facet = self._lexicon.subject(self._content_words(text))
            met = bool(facet) and len(self._lexicon.matched(facet, said)) >= min(2, len(facet))
            (shown if met else missing).append(text)
        return tuple(shown), tuple(missing)


def _heard(mistake: CommonMistake, own: OwnWords) -> HeardMistake | None:
    """Where a misconception was heard first; the whole sentence where no single clause holds it."""
    for sentence in own.usable:
        if words_in(sentence.text, mistake.words):
            clauses = _CLAUSE.split(sentence.text)
            guilty = next((c for c in clauses if words_in(c, mistake.words)), "")
            rest = ", ".join(clause.rstrip(",") for clause in clauses if clause != guilty) if guilty else ""
            return HeardMistake(mistake, sentence, guilty or sentence.text, rest)
    return None


def _touching(point: ExpectedPoint, reading: AnswerReading, question: str, wrong: frozenset[str]) -> Sentence | None:
    """The first sentence that touches a point outside of what was heard as a misconception."""
    spans = set(point_spans(point, reading, besides=question))
    for sentence in reading.sentences:
        rest = sentence.text
        for said in wrong:
            rest = rest.replace(said, " ")
        if sentence.span in spans and words_in(rest, point.words, besides=question):
            return sentence
    return None
