"""Follow-ups without a language model: the bank's conditions, and questions that quote the answer's own words."""

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from maju.domain.answer import Transcript
from maju.domain.evaluation import StoryPart
from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.ports import WordAnalyzer
from maju.domain.question import ChosenFollowUp, FollowUpKind, QuestionKind
from maju.services.following_up.conditions import (
    DEEPEN,
    TOO_SHORT,
    all_that_was_said,
    fitting_conditions,
    has_words,
)
from maju.services.following_up.conversation import Conversation
from maju.services.following_up.quoting import Quote, quotable_sentences, quote_at
from maju.services.following_up.repetition import SURELY_OPEN, TOLD, Repetition
from maju.services.following_up.stock import (
    BY_QUESTION,
    DENIED,
    DETAIL,
    JOB,
    LEADS_CLOSED,
    LEADS_OPEN,
    NEW_GROUND,
    NOT_DONE,
    ONLY_ACTIONS,
    ONLY_PAST,
    RESULT,
    TOLD_IN_THE_PAST,
    WHY,
    Sign,
)
from maju.services.judging.reading import AnswerReading, Sentence, read_answer
from maju.services.story_spans import parts_of, story_of


class RuleFollowUps:
    """Chooses by rules. Same conversation, words and seed: same follow-up. Any thread may call."""

    def __init__(self, words: WordAnalyzer, repetition: Repetition) -> None:
        self._words = words
        self._repetition = repetition

    def choose(self, conversation: Conversation, transcript: Transcript | None) -> ChosenFollowUp | None:
        """The follow-up to ask now, or None where nothing fits."""
        bank = fitting_conditions(conversation, transcript, self._words)
        if transcript is None or not has_words(transcript):
            return next((chosen for _, chosen in bank if not conversation.reserved), None)
        whole = all_that_was_said(conversation, transcript)
        said = [s.text for s in read_answer(whole, self._words).counted]
        telling = [chosen for f, chosen in bank if f.when != DEEPEN]
        short = [chosen for f, chosen in bank if f.when == TOO_SHORT]
        deepening = [] if conversation.reserved else [chosen for f, chosen in bank if f.when == DEEPEN]
        signs = BY_QUESTION[conversation.planned.question.kind]
        quoting = self._quoting(signs, conversation, transcript, whole, telling)
        detail = self._quoting((DETAIL,) if signs else (), conversation, transcript, whole, ())
        if conversation.planned.question.kind is QuestionKind.TECHNICAL:
            ordered: tuple[Iterable[ChosenFollowUp], ...] = (short, telling, quoting, deepening)
        elif conversation.planned.follow_up == 0:
            ordered = (short, quoting, telling, detail, deepening)
        else:  # whoever was asked further already is asked again only where something is missing or was claimed
            return self._surely_open((*quoting, *telling), conversation, said)[0]
        found, doubtful = self._surely_open(chain(*ordered), conversation, said)
        return found or self._of_new_ground(conversation, transcript, whole, said) or doubtful

    def _surely_open(
        self, choices: Iterable[ChosenFollowUp], conversation: Conversation, said: Sequence[str]
    ) -> tuple[ChosenFollowUp | None, ChosenFollowUp | None]:
        """The first that the answer has surely not told, and the least doubtful of those that it perhaps has."""
        best, least = None, TOLD
        for choice in choices:
            if not self._is_askable(choice.question.text, conversation):
                continue
            likely = self._repetition.told(choice.question.text, said, conversation.planned.question.text)
            if likely < SURELY_OPEN:
                return choice, None
            if likely < least:
                best, least = choice, likely
        return None, best

    def _of_new_ground(
        self, conversation: Conversation, transcript: Transcript, whole: Transcript, said: Sequence[str]
    ) -> ChosenFollowUp | None:
        """Where everything else may have been told: what hardly anybody tells unasked."""
        if not BY_QUESTION[conversation.planned.question.kind]:
            return None
        signs = random.Random(f"{conversation.seed}/{conversation.take.folder_name}").sample(
            NEW_GROUND, len(NEW_GROUND)
        )
        question = conversation.planned.question.text
        least: tuple[float, ChosenFollowUp] | None = None
        for choice in self._quoting(signs, conversation, transcript, whole, ()):
            if not self._is_askable(choice.question.text, conversation):
                continue
            likely = self._repetition.told(choice.question.text, said, question)
            if likely < TOLD:
                return choice
            if least is None or likely < least[0]:
                least = likely, choice
        return least[1] if least else None

    def is_new(self, text: str, conversation: Conversation, said: Sequence[str]) -> bool:
        """Whether it asks neither what was asked, nor what was told, nor what nobody may ask."""
        return self._is_askable(text, conversation) and not self.is_told(text, conversation, said)

    def is_told(self, text: str, conversation: Conversation, said: Sequence[str]) -> bool:
        """Whether the answer has, more likely than not by its words, told what ``text`` asks for."""
        return self._repetition.told(text, said, conversation.planned.question.text) >= TOLD

    def _is_askable(self, text: str, conversation: Conversation) -> bool:
        return not forbidden_topics(text) and not self._repetition.asks_again(text, conversation.asked)

    def _quoting(
        self,
        signs: Sequence[Sign],
        conversation: Conversation,
        transcript: Transcript,
        whole: Transcript,
        telling: Sequence[ChosenFollowUp],
    ) -> Iterator[ChosenFollowUp]:
        """Questions to the newest words that show a sign, the sign an interviewer takes up first in front."""
        reading = read_answer(transcript, self._words)
        dice = random.Random(f"{conversation.seed}/{conversation.take.folder_name}")
        sentences = quotable_sentences(reading)
        doing = _where_something_is_done(reading)
        for sign in signs:
            if not self._open(sign, conversation, whole):
                continue
            fitting = [s for s in sentences if sign not in ONLY_ACTIONS or s.span in doing]
            shown = filter(None, (_shows(sign, sentence) for sentence in reversed(fitting)))
            quote = next((q for q in shown if not any(q.text in text for text in conversation.asked)), None)
            if quote is None:
                continue
            of_bank = [c.question.text for c in telling if c.kind is sign.kind is FollowUpKind.RESULT]
            ways = of_bank or list(sign.ways)
            dice.shuffle(ways)
            for way in ways:
                yield quoting_follow_up(conversation, quote, way, sign.kind, dice)

    def _open(self, sign: Sign, conversation: Conversation, whole: Transcript) -> bool:
        """Whether the sign may be taken up: its kind is free and the answer has not told it."""
        if sign.kind in conversation.kinds or (sign is JOB and not conversation.job):
            return False
        if sign.answered.search(whole.text):
            return False
        return sign is not RESULT or StoryPart.RESULT not in parts_of(story_of(read_answer(whole, self._words)))


def _where_something_is_done(reading: AnswerReading) -> frozenset[tuple[int, int]]:
    """Spans of the sentences that hold an action of the story."""
    acts = [span.evidence.start_char for span in story_of(reading) if span.part is StoryPart.ACTION]
    return frozenset(s.span for s in reading.sentences if any(s.start <= at < s.end for at in acts))


def quoting_follow_up(
    conversation: Conversation, quote: Quote, question: str, kind: FollowUpKind, dice: random.Random
) -> ChosenFollowUp:
    """``question`` behind the literal words it goes back to."""
    leads = LEADS_CLOSED if quote.closed else LEADS_OPEN
    text = dice.choice(leads).format(quote=quote.text, question=question)
    return conversation.follow_up(text, kind, WHY.format(quote=quote.text))


def _shows(sign: Sign, sentence: Sentence) -> Quote | None:
    """The clause of ``sentence`` that shows the sign."""
    found = sign.seen.search(sentence.text)
    quote = quote_at(sentence, found.end() - 1) if found else None
    if quote is None or DENIED.search(quote.text):
        return None
    if sign in ONLY_PAST and not TOLD_IN_THE_PAST.search(quote.text):
        return None
    return None if sign in ONLY_ACTIONS and NOT_DONE.search(quote.text) else quote
