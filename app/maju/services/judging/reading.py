"""An answer read once for all criteria: sentences with their morphemes, and which of them must not count."""

import re
from dataclasses import dataclass, field

from maju.domain.answer import Transcript
from maju.domain.evaluation import Evidence
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.judging.lexicon import Lemma, lemmas
from maju.services.measuring.endings import Ending, ending_of
from maju.services.measuring.word_times import WordTimes

_TO_THE_JUDGE = re.compile(
    r"(?:만점|최고\s?점|높은 점수|좋은 점수|[1-5]\s?점|[1-5]\s?단계|최고 등급|합격)[을를으로]*\s*(?:꼭 |반드시 |으로 )?"
    r"(?:주세요|주십시오|주시기|주시면|줘|부탁|매겨|매기|처리|달라|판정하|판정해|평가하시|평가해)"
    r"|(?:이전|위의|위에|앞의|모든|기존|지금까지)\s?(?:의\s?)?(?:지시|명령|규칙|프롬프트|기준|설정)[^.?!]{0,14}(?:무시하|무시해|잊어|잊으)(?!였|했)"
    r"|프롬프트|채점자|평가자|(?:평가|채점|언어)\s?모델[은는아이]?\s"
    r"|(?i:ignore\s+(?:all|the|any|previous)|system\s+prompt|you\s+are\s+(?:now\s+)?an?\s|<\|?/?(?:system|user|assistant|im_)"
    r"|(?:assistant|system)\s*:|[\"']?(?:level|score)[\"']?\s*[:=]\s*[\"']?\d)"
)
"""Words meant for whoever judges, not for the interviewer. They are taken out of the judgement and never quoted."""
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
        for start, end in words.sentences(text)
        if text[start:end].strip()
    )
    return AnswerReading(text, sentences, WordTimes(transcript))


def _sentence(text: str, start: int, end: int, morphemes: tuple[Morpheme, ...]) -> Sentence:
    said = text[start:end]
    judge = bool(_TO_THE_JUDGE.search(said))
    return Sentence(start, end, said, morphemes, lemmas(morphemes), ending_of(morphemes), judge)
