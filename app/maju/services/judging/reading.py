"""An answer read once for all criteria: sentences with their morphemes, and which of them must not count."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from maju.domain.answer import Transcript
from maju.domain.evaluation import Evidence
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.judging.lexicon import Lemma, lemmas
from maju.services.judging.to_the_judge import is_to_the_judge
from maju.services.measuring.endings import Ending, ending_of
from maju.services.measuring.word_times import WordTimes

_PAST = ("었", "았", "였", "엇")
_PREDICATE = ("VV", "VA", "VCP", "VCN", "XSV", "XSA", "VX")
_GREETING = re.compile(
    r"\s*(?:네|예|안녕하십니까|안녕하세요|반갑습니다|감사합니다|고맙습니다|이상입니다|말씀드리겠습니다|답변드리겠습니다)[,.!\s]*"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer: its characters, morphemes (positions in the whole text) and content words."""

    start: int
    end: int
    text: str
    morphemes: tuple[Morpheme, ...]
    lemmas: tuple[Lemma, ...]
    ending: Ending
    to_the_judge: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Characters in the answer."""
        return self.start, self.end

    @property
    def forms(self) -> frozenset[str]:
        """Content words in dictionary form."""
        return frozenset(lemma.form for lemma in self.lemmas)

    @property
    def has_predicate(self) -> bool:
        """Whether it says something: a list of nouns does not."""
        return any(m.tag.startswith(_PREDICATE) for m in self.morphemes)

    @property
    def is_past(self) -> bool:
        """Whether something in it is told in the past; ‘문의했을 때’ alone is not."""
        pairs = zip(self.morphemes, self.morphemes[1:], strict=False)
        return any(a.tag == "EP" and a.form in _PAST and b.tag.startswith(("EF", "EC", "EP")) for a, b in pairs)

    @property
    def greeting(self) -> bool:
        """네, 안녕하십니까, 이상입니다: nothing but manners."""
        return bool(re.fullmatch(f"(?:{_GREETING.pattern})+", self.text))


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """An answer as the rules see it."""

    text: str
    sentences: tuple[Sentence, ...]
    times: WordTimes = field(repr=False)

    @property
    def counted(self) -> tuple[Sentence, ...]:
        """Sentences that may count: said to the interviewer, and each only once."""
        seen: set[str] = set()
        kept: list[Sentence] = []
        for sentence in self.sentences:
            bare = re.sub(r"\W", "", sentence.text)
            if bare and bare not in seen and not sentence.to_the_judge:
                seen.add(bare)
                kept.append(sentence)
        return tuple(kept)

    @property
    def spoken(self) -> str:
        """What was said to the interviewer, repetitions too."""
        return " ".join(s.text for s in self.sentences if not s.to_the_judge)

    @property
    def substance(self) -> tuple[Sentence, ...]:
        """Counted sentences that are more than a greeting."""
        return tuple(s for s in self.counted if not s.greeting)

    def evidence(self, start: int, end: int) -> Evidence:
        """A literal quote with its characters and, where words are timed, its seconds; blanks at both ends are cut off."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Evidence(self.text[start:end], start, end, *self.times.seconds(start, end))


def read_answer(transcript: Transcript, words: WordAnalyzer) -> AnswerReading:
    """Read the words of one take."""
    text = transcript.text
    morphemes = words.morphemes(text)
    sentences = tuple(
        _sentence(text, start, end, tuple(m for m in morphemes if start <= m.start_char < end))
        for whole in words.sentences(text)
        for start, end in _apart(text, *whole)
        if text[start:end].strip()
    )
    return AnswerReading(text, sentences, WordTimes(transcript))


_CUT = re.compile(r"(?<=[.?!=\]>])\s+")


def _apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence with words to the judge cut where they begin and end, so that what was said beside them counts."""
    if not is_to_the_judge(text[start:end]):
        return [(start, end)]
    cuts = [start, *(m.end() for m in _CUT.finditer(text, start, end)), end]
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _sentence(text: str, start: int, end: int, morphemes: tuple[Morpheme, ...]) -> Sentence:
    said = text[start:end]
    return Sentence(start, end, said, morphemes, lemmas(morphemes), ending_of(morphemes), is_to_the_judge(said))
