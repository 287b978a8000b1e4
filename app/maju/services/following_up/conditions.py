"""The conditions under which the bank's own follow-ups are asked, and what is true of an answer."""

import re
from collections.abc import Callable

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.evaluation import StoryPart
from maju.domain.korean import count_syllables
from maju.domain.ports import WordAnalyzer
from maju.domain.question import ChosenFollowUp, FollowUp, FollowUpKind, Question
from maju.services.following_up.conversation import Conversation
from maju.services.judging.points import point_is_touched
from maju.services.judging.reading import AnswerReading, read_answer
from maju.services.story_spans import parts_of, story_of

DEEPEN = "deepen"
TOO_SHORT = "too_short"
TOO_SHORT_SYLLABLES = 80
"""About 20 s at 250 syllables a minute: below it there is too little to ask into."""
_NUMBER_WORD = re.compile(
    r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|몇|수십|수백)\s?(?:명|개|건|번|배|달|주|시간|팀(?!원|장)|차례|곳)|절반|두 배"
)
_COUNTED = ("NR", "SN")
_KINDS = {
    DEEPEN: FollowUpKind.DEEPEN,
    "missing_learning": FollowUpKind.DEEPEN,
    "missing_result": FollowUpKind.RESULT,
}
"""Kinds of the bank's follow-ups by condition; every other one asks to say something more clearly."""


def kind_of(when: str) -> FollowUpKind:
    """The kind of a follow-up of the bank by its condition."""
    return _KINDS.get(when.partition(":")[0], FollowUpKind.CLARIFY)


def has_words(transcript: Transcript | None) -> bool:
    """Whether there is anything to go back to."""
    if transcript is None or not transcript.text.strip():
        return False
    return transcript.source in (TranscriptSource.SPEECH, TranscriptSource.TYPED)


def is_silence(transcript: Transcript | None) -> bool:
    """Whether nothing was said at all: there is nothing to ask into."""
    return transcript is not None and transcript.source is TranscriptSource.SILENT and transcript.final


def fitting_conditions(
    conversation: Conversation, transcript: Transcript | None, words: WordAnalyzer
) -> list[tuple[FollowUp, ChosenFollowUp]]:
    """The bank's follow-ups whose condition holds for all that was said to this question, the most telling first.

    ``deepen`` comes last; without words (not transcribed yet, no model) only it is left, after silence nothing. Never a text that
    was asked or is still to come, nor a kind that was asked in this set.
    """
    asked = {*conversation.asked, conversation.planned.question.text}
    numbered = list(enumerate(conversation.planned.question.follow_ups, 1))
    open_ones = [(i, f) for i, f in numbered if f.text not in asked and kind_of(f.when) not in conversation.kinds]
    if is_silence(transcript):
        return []
    if transcript is not None and has_words(transcript):
        facts = AnswerFacts(
            conversation.planned.question, read_answer(all_that_was_said(conversation, transcript), words)
        )
        open_ones = [(i, f) for i, f in open_ones if facts.holds(f)]
    else:
        open_ones = [(i, f) for i, f in open_ones if f.when == DEEPEN]
    ordered = sorted(open_ones, key=lambda item: (_rank(item[1].when), item[0]))
    return [(f, conversation.follow_up(f.text, kind_of(f.when))) for _, f in ordered]


def all_that_was_said(conversation: Conversation, transcript: Transcript) -> Transcript:
    """The transcript with what was said earlier in its set before it: a follow-up looks at the whole."""
    if not conversation.earlier:
        return transcript
    return Transcript("\n".join((*conversation.earlier, transcript.text)), transcript.source, final=transcript.final)


def _rank(when: str) -> int:
    """Too little said comes first, a point missed next, then a part of the story; deepening last."""
    if when == DEEPEN:
        return 9
    return {TOO_SHORT: 0, "missing_point": 1, "we_not_i": 2}.get(when.partition(":")[0], 3)


class AnswerFacts:
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
            TOO_SHORT: lambda: count_syllables(self._reading.text) < TOO_SHORT_SYLLABLES,
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
