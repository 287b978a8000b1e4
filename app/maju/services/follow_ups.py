"""Chooses the follow-up question that fits what was said, among those the bank holds for a question."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.evaluation import StoryPart
from maju.domain.korean import count_syllables
from maju.domain.ports import WordAnalyzer
from maju.domain.question import FollowUp, PlannedQuestion, Question
from maju.services.judging.points import point_is_touched
from maju.services.judging.reading import AnswerReading, read_answer
from maju.services.question_planner import follow_up_question
from maju.services.story_spans import parts_of, story_of

DEEPEN = "deepen"
TOO_SHORT_SYLLABLES = 80
"""About 20 s at 250 syllables a minute: below it there is too little to ask into."""
_NUMBER_WORD = re.compile(
    r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|몇|수십|수백)\s?(?:명|개|건|번|배|달|주|시간|팀(?!원|장)|차례|곳)|절반|두 배"
)
_COUNTED = ("NR", "SN")


def choose_follow_up(
    planned: PlannedQuestion, transcript: Transcript | None, asked_texts: Iterable[str], words: WordAnalyzer
) -> Question | None:
    """The follow-up to ask now, or None where nothing fits.

    A condition that holds goes before ``deepen``; among several the one that says most about what is missing. Without words
    (not transcribed yet, no model) only ``deepen`` can be asked; after silence nothing. Never one of ``asked_texts``.
    """
    question = planned.question
    asked = {*asked_texts, question.text}
    open_ones = [(i, f) for i, f in enumerate(question.follow_ups, 1) if f.text not in asked]
    if transcript is not None and transcript.source is TranscriptSource.SILENT and transcript.final:
        return None
    said = transcript is not None and transcript.source in (TranscriptSource.SPEECH, TranscriptSource.TYPED)
    if said and transcript is not None and transcript.text.strip():
        facts = _Facts(question, read_answer(transcript, words))
        fitting = [(i, f) for i, f in open_ones if facts.holds(f)]
    else:
        fitting = [(i, f) for i, f in open_ones if f.when == DEEPEN]
    if not fitting:
        return None
    index, chosen = min(fitting, key=lambda item: (_rank(item[1].when), item[0]))
    parent = replace(question, id=question.id.partition("/")[0])
    return follow_up_question(parent, chosen.text, index)


def _rank(when: str) -> int:
    """Too little said comes first, a point missed next, then a part of the story; deepening last."""
    if when == DEEPEN:
        return 9
    return {"too_short": 0, "missing_point": 1, "we_not_i": 2}.get(when.partition(":")[0], 3)


class _Facts:
    """What is true of an answer so far, found out only when a condition asks."""

    def __init__(self, question: Question, reading: AnswerReading) -> None:
        self._question = question
        self._reading = reading
        self._parts: frozenset[StoryPart] | None = None

    def holds(self, follow_up: FollowUp) -> bool:
        """Whether the condition holds; one that is not known never does."""
        name, _, argument = follow_up.when.partition(":")
        if name.startswith("missing_") and name != "missing_point":
            return self._misses(name.removeprefix("missing_"))
        tests: dict[str, Callable[[], bool]] = {
            DEEPEN: lambda: True,
            "too_short": lambda: count_syllables(self._reading.text) < TOO_SHORT_SYLLABLES,
            "no_numbers": self._no_numbers,
            "we_not_i": self._only_we,
            "missing_point": lambda: self._misses_point(argument),
        }
        return name in tests and tests[name]()

    def _misses(self, part: str) -> bool:
        if part not in set(StoryPart):
            return False
        if self._parts is None:
            self._parts = parts_of(story_of(self._reading))
        return StoryPart(part) not in self._parts

    def _misses_point(self, argument: str) -> bool:
        points = self._question.expected_points
        if not argument.isdecimal() or int(argument) >= len(points):
            return False
        return not point_is_touched(points[int(argument)], self._reading)

    def _no_numbers(self) -> bool:
        counted = any(m.tag in _COUNTED for s in self._reading.sentences for m in s.morphemes)
        return not counted and not _NUMBER_WORD.search(self._reading.text)

    def _only_we(self) -> bool:
        pronouns = [m.form for s in self._reading.sentences for m in s.morphemes if m.tag == "NP"]
        return bool({"저희", "우리"} & set(pronouns)) and not {"저", "제", "나", "내"} & set(pronouns)
