"""Which sentences are a person's own: not the question repeated, not a slogan, not meant for the judge."""

import re
from dataclasses import dataclass

from maju.services.judging.lexicon import Lexicon
from maju.services.judging.reading import AnswerReading, Sentence

_ECHO = 0.6
"""Share of a sentence's content words taken from the question from which it only repeats it."""
_SLOGAN_REST = 3
"""Content words beside the slogan up to which a sentence says nothing else."""
_ANNOUNCES = re.compile(
    r"(?<!고 )(?:말씀드리|말씀해 드리|설명하|설명드리|답변드리|답변하|소개하|소개드리|이야기하|시작하)겠습니다\W*$"
)
_TAKES_SIDES = re.compile(r"거의|전혀|오히려")
"""‘책임은 거의 제게 있습니다’ has the question's words and answers it all the same."""
_LEAST_ANNOUNCED = 3
_LEAST_REPEATED = 3
"""Content words of a sentence that can be called a repetition; a shorter one may be the answer itself."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The sentences of an answer sorted; ``usable`` say something of the person's own."""

    usable: tuple[Sentence, ...]
    echoes: tuple[Sentence, ...]
    slogans: tuple[Sentence, ...]


def sort_out(reading: AnswerReading, asked: frozenset[str], lexicon: Lexicon) -> OwnWords:
    """Sort the counted sentences of an answer. ``asked``: content words of the question."""
    usable: list[Sentence] = []
    echoes: list[Sentence] = []
    slogans: list[Sentence] = []
    for sentence in reading.substance:
        if _repeats(sentence, asked, lexicon.words.frame | lexicon.words.common):
            echoes.append(sentence)
        elif _is_slogan(sentence, lexicon):
            slogans.append(sentence)
        elif sentence.has_predicate and sentence.lemmas:
            usable.append(sentence)
    return OwnWords(tuple(usable), tuple(echoes), tuple(slogans))


def _repeats(sentence: Sentence, asked: frozenset[str], frame: frozenset[str]) -> bool:
    """Its words are the question's, with hardly any other and none that says something; or it only announces an answer."""
    fresh = [lemma for lemma in sentence.lemmas if lemma.form not in asked]
    if _ANNOUNCES.search(sentence.text) and len(fresh) < _LEAST_ANNOUNCED:
        return True
    if len(sentence.lemmas) < _LEAST_REPEATED or any(lemma.form not in frame for lemma in fresh):
        return False
    if _TAKES_SIDES.search(sentence.text):
        return False
    return 1 - len(fresh) / len(sentence.lemmas) >= _ECHO


def _is_slogan(sentence: Sentence, lexicon: Lexicon) -> bool:
    """A phrase that fits any company and any person, with hardly a word beside it and no figure."""
    hits = [phrase for phrase in lexicon.words.slogans if phrase in sentence.text]
    if not hits or re.search(r"\d", sentence.text):
        return False
    rest = [lemma for lemma in sentence.lemmas if not any(lemma.form in hit for hit in hits)]
    specific = [
        lemma for lemma in rest if lemma.form not in lexicon.words.frame | lexicon.words.common and lemma.form != "귀사"
    ]
    return len(specific) <= _SLOGAN_REST + len(hits) - 1
